/** Done: the touch is written, what was started is closed, and one line and the next thing are kept. */
import { z } from 'zod';
import { afterExit } from '../reach/follow-up.ts';
import { Problem } from '../problem.ts';
import { removeRow, rowByPublicId } from '../store/rows.ts';
import { unindexText } from '../store/search-index.ts';
import { action } from './action.ts';
import { exitFacts } from './parts/exit.ts';
import { keepMemory, keepNextTime, noteReached } from './parts/keep.ts';
import { writeOwnTouch } from './parts/own-touch.ts';
import { refOf, whoIs } from './parts/who.ts';
import { writeChange } from './parts/write.ts';
import { changed, day, direction, medium, personRef, purpose, who } from './shapes.ts';
import { ownPlansUntil } from '../store/touches.ts';
import { dayNumber } from '../people/day.ts';

export default action({
  name: 'done',
  input: z.object({
    who,
    by: medium.optional(),
    minutes: z.number().nonnegative().max(1440).optional(),
    on: day.optional(),
    began: direction.optional(),
    keep: z.string().max(10_000).optional(),
    next: z.string().max(1_000).optional(),
    purpose: purpose.optional(),
  }),
  output: changed.extend({ person: personRef, touch: z.string() }),
  does: 'writes',
  words: ['who'],
  example:
    'kith done Maren --by call --minutes 20 --keep "Ida passed her exams" --next "ask about the choir"',
  async run(house, input) {
    const on = input.on ?? house.today;
    if (on > house.today) throw new Problem('day-ahead', { day: on });
    const vault = house.vault();
    const person = whoIs(vault, input.who);
    const { facts: _, ...standing } = exitFacts(vault, house.today, person);
    const chosen = input.by ?? standing.ways[0]?.medium ?? 'message';
    const after = afterExit(
      {
        kind: 'done',
        medium: chosen,
        minutes: input.minutes ?? null,
        purpose: input.purpose ?? null,
        ...(input.began === undefined ? {} : { direction: input.began }),
      },
      standing,
      on,
    );
    if (after.kind !== 'done') throw new Error('done means done');
    const written = await writeChange(house, 'done', { people: [person.name] }, () => {
      if (after.closes !== null) {
        const open = rowByPublicId(vault, 'touches', after.closes);
        if (open !== null) {
          unindexText(vault, open.id);
          removeRow(vault, 'touches', open.id);
        }
      }
      // Plans of the user's own for that day are fulfilled by this; meetings from a calendar stay as they are.
      for (const plan of ownPlansUntil(vault, person.id, dayNumber(on))) {
        unindexText(vault, plan);
        removeRow(vault, 'touches', plan);
      }
      const touch = writeOwnTouch(house, vault, { people: [person], ...after.touch, text: input.keep ?? '' });
      if (input.keep !== undefined && input.keep.trim() !== '') {
        keepMemory(house, vault, { people: [person.id], text: input.keep.trim(), day: on });
      }
      noteReached(house, vault, person.id, touch);
      if (input.next !== undefined && input.next.trim() !== '')
        keepNextTime(house, vault, person.id, input.next.trim());
      return touch;
    });
    return { person: refOf(person), touch: written.result, change: written.change };
  },
});
