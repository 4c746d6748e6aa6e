/** A way was opened: the touch is started, and the next visit asks whether it came about. */
import { z } from 'zod';
import { removeRow, rowByPublicId } from '../store/rows.ts';
import { linksFor } from '../reach/links.ts';
import { unindexText } from '../store/search-index.ts';
import { action } from './action.ts';
import { linkOf } from './judging/suggest.ts';
import { exitFacts } from './parts/exit.ts';
import { writeOwnTouch } from './parts/own-touch.ts';
import { refOf, whoIs } from './parts/who.ts';
import { writeChange } from './parts/write.ts';
import { changed, medium, personRef, who } from './shapes.ts';

export default action({
  name: 'reach',
  input: z.object({ who, by: medium, words: z.string().max(4_000).optional() }),
  output: changed.extend({ person: personRef, touch: z.string(), link: z.string().nullable() }),
  does: 'writes',
  words: ['who'],
  example: 'kith reach Maren --by call',
  async run(house, input) {
    const vault = house.vault();
    const person = whoIs(vault, input.who);
    const { ways, open } = exitFacts(vault, house.today, person);
    const way = ways.find((one) => one.medium === input.by);
    const { result, change } = await writeChange(house, 'reach', { people: [person.name] }, () => {
      const before = open === null ? null : rowByPublicId(vault, 'touches', open.id);
      if (before !== null) {
        unindexText(vault, before.id);
        removeRow(vault, 'touches', before.id);
      }
      return writeOwnTouch(house, vault, {
        people: [person],
        day: house.today,
        medium: input.by,
        direction: 'out',
        state: 'started',
      });
    });
    const handle = way?.handle ?? null;
    const words = input.words === undefined ? {} : { text: input.words };
    const links = handle === null ? [] : linksFor(handle, words);
    return {
      person: refOf(person),
      touch: result,
      link: linkOf({ medium: input.by }, links)?.href ?? null,
      change,
    };
  },
});
