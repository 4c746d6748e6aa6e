/** The question whether two people are one: asked once for each pair, answered by the user, never guessed. */
import { rowById } from '../../store/rows.ts';
import { ask, type Writer } from './writer.ts';

export function askWhetherSame(w: Writer, a: number, b: number): void {
  const [x, y] = [rowById(w.vault, 'people', Math.min(a, b)), rowById(w.vault, 'people', Math.max(a, b))];
  if (x === null || y === null || x.id === y.id) return;
  const pair = [x.public_id, y.public_id].sort();
  ask(w, {
    key: `same:${pair.join(':')}`,
    kind: 'same-person',
    text: { key: 'questions:same', values: { a: x.name, b: y.name } },
    choices: [
      { id: 'same', key: 'questions:choice.same' },
      { id: 'different', key: 'questions:choice.different' },
    ],
    subject: { a: pair[0], b: pair[1] },
  });
}
