/** Whether two are one is a question only as long as it would be asked by what is known now. */
import { removeRow, rowByPublicId, rowsWhere } from '../../store/rows.ts';
import type { Writer } from './writer.ts';

/** @param people those about whom everything that is open was asked again just now */
export function withdrawSame(w: Writer, people: ReadonlySet<number>): void {
  for (const question of rowsWhere(w.vault, 'questions', { kind: 'same-person', answer: null })) {
    if (question.import_id === null || w.asked.has(question.key)) continue;
    const { a, b } = JSON.parse(question.subject) as { readonly a?: string; readonly b?: string };
    const isAbout = [a, b].some((id) => {
      const row = id === undefined ? null : rowByPublicId(w.vault, 'people', id);
      return row === null || people.has(row.id);
    });
    if (!isAbout) continue;
    removeRow(w.vault, 'questions', question.id);
    if (question.import_id === w.importId) w.tally.unsure -= 1;
  }
}
