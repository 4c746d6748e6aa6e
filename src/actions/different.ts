/** Says that two are two people: they are not asked about again, also when one of them was merged or brought in anew. */
import { z } from 'zod';
import { Problem } from '../problem.ts';
import { pairKey } from '../store/refusals.ts';
import { insertRow, rowByPublicId, updateRow } from '../store/rows.ts';
import { action } from './action.ts';
import { idOf } from './importing/writer.ts';
import { keepApart } from './parts/keep-apart.ts';
import { refOf, whoIs } from './parts/who.ts';
import { writeChange } from './parts/write.ts';
import { changed, personRef, who } from './shapes.ts';

export default action({
  name: 'different',
  input: z.object({ a: who, b: who }),
  output: changed.extend({ a: personRef, b: personRef }),
  does: 'writes',
  words: ['a', 'b'],
  example: 'kith different "Lin Kaya" lin@example.org',
  async run(house, input) {
    const vault = house.vault();
    const [a, b] = [whoIs(vault, input.a), whoIs(vault, input.b)];
    if (a.id === b.id) throw new Problem('same-person-twice', { name: a.name });
    const key = pairKey(a.publicId, b.publicId);
    const { change } = await writeChange(house, 'different', { people: [a.name, b.name] }, () => {
      const answered = { answer: 'different', answered_at: house.now() };
      const asked = rowByPublicId(vault, 'questions', idOf('q', key));
      if (asked !== null) updateRow(vault, 'questions', asked.id, answered);
      const row =
        asked?.id ??
        insertRow(vault, 'questions', {
          public_id: idOf('q', key),
          key,
          kind: 'same-person',
          text: JSON.stringify({ key: 'questions:same', values: { a: a.name, b: b.name } }),
          choices: JSON.stringify([
            { id: 'same', key: 'questions:choice.same' },
            { id: 'different', key: 'questions:choice.different' },
          ]),
          subject: JSON.stringify({ a: a.publicId, b: b.publicId }),
          import_id: null,
          ...answered,
        });
      keepApart(vault, row, [a.publicId, b.publicId]);
    });
    return { a: refOf(a), b: refOf(b), change };
  },
});
