/** Keeps with a refusal what knows the two again, should their import be taken back and brought in once more. */
import type { Vault } from '../../store/open.ts';
import { marksOf } from '../../store/refusals.ts';
import { updateRow } from '../../store/rows.ts';

/** Must run inside a change. @param question its row @param ids public ids of the two */
export function keepApart(vault: Vault, question: number, ids: readonly [string, string]): void {
  const [a, b] = ids;
  const marks = { [a]: marksOf(vault, a), [b]: marksOf(vault, b) };
  updateRow(vault, 'questions', question, { subject: JSON.stringify({ a, b, marks }) });
}
