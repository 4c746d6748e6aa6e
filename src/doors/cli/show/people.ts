/** Many people as a table: the name, the silence in words, the ring and the circles. */
import type { z } from 'zod';
import type peopleAction from '../../../actions/people.ts';
import type { Page } from './page.ts';
import { sentence, silence, table } from './parts.ts';

export function showPeople(people: z.output<typeof peopleAction.output>, page: Page): string {
  if (people.length === 0) {
    const narrowed = ['ring', 'circle', 'state', 'quiet', 'query'].some(
      (key) => page.input[key] !== undefined,
    );
    return sentence(page, page.say(narrowed ? 'shown:people.noneFit' : 'shown:people.none'));
  }
  const { say } = page;
  return table(
    page,
    people.map((one) => [
      one.name,
      one.quiet === null ? silence(page, one.pace.silentDays) : say(`people-words:quiet.${one.quiet}`),
      one.ring === null ? '' : say(`people-words:ring.${one.ring}`),
      one.circles.join(', '),
    ]),
    {
      heading: ['name', 'silence', 'ring', 'circles'].map((key) => say(`shown:people.${key}`)),
      styles: ['bold', null, null, 'dim'],
    },
  );
}
