/** The ways to someone: the medium, the minutes it takes, the link that opens it, and why this one. */
import type { z } from 'zod';
import type * as shapes from '../../../actions/shapes.ts';
import type { Page } from './page.ts';
import { table } from './parts.ts';

export function wayLines(ways: readonly z.output<typeof shapes.way>[], page: Page): string {
  return table(
    page,
    ways.map((way) => [
      page.say(`people-words:medium.${way.medium}`),
      page.say('shown:minutes', { count: way.minutes }),
      way.link ?? way.handle ?? '',
      way.why,
    ]),
    { indent: '  ', styles: [null, 'dim', 'cyan', 'dim'] },
  );
}
