/** What was said about columns with `--map`, read before anything else is. */
import { choosable, readChosenField, type Choice } from '../../capture/chosen-columns.ts';
import { Problem } from '../../problem.ts';

/** @param map `HEADING=FIELD` or `NUMBER=FIELD` each @throws Problem `no-such-field` */
export function choicesOf(map: readonly string[]): readonly Choice[] {
  return map.map((text) => {
    const at =
      text.lastIndexOf('=label') === text.length - 6
        ? text.lastIndexOf('=', text.length - 7)
        : text.lastIndexOf('=');
    const field = at < 1 ? null : readChosenField(text.slice(at + 1));
    if (field === null) throw new Problem('no-such-field', { text, known: choosable.join(', ') });
    return { column: text.slice(0, at).trim(), field };
  });
}
