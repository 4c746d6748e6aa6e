/** Everyone by ring: the wish on the left, the time that passed on the right. */
import type { z } from 'zod';
import type mapAction from '../../../actions/map.ts';
import { rings } from '../../../people/ring.ts';
import type { Page } from './page.ts';
import { sections, sentence, silence, table } from './parts.ts';

export function showMap(map: z.output<typeof mapAction.output>, page: Page): string {
  if (map.people.length === 0) return sentence(page, page.say('shown:map.none'));
  return sections(
    ...[...rings, null].map((ring) => {
      const inside = map.people.filter((one) => (one.ring ?? one.suggestedRing) === ring);
      if (inside.length === 0) return '';
      return [
        page.paint('bold', page.say(`people-words:ring.${ring ?? 'none'}`)),
        table(
          page,
          inside.map((one) => [one.name, silence(page, one.silentDays)]),
          { indent: '  ', styles: [null, 'dim'] },
        ),
      ].join('\n');
    }),
  );
}
