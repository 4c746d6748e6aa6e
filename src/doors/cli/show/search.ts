/** What was found: people first, then the newest of what was said and kept, the words looked for in bold. */
import type { z } from 'zod';
import type searchAction from '../../../actions/search.ts';
import { fold } from '../../../people/fold.ts';
import { given, type Page } from './page.ts';
import { dayWords, sections, sentence } from './parts.ts';
import { firstLine } from './records.ts';
import { isolate } from './text.ts';

type Found = z.output<typeof searchAction.output>;

export function showSearch(found: Found, page: Page): string {
  const query = given(page, 'query');
  if (found.length === 0) return sentence(page, page.say('shown:search.none', { query }));
  const words = query
    .split(/\s+/)
    .map(fold)
    .filter((word) => word !== '');
  const people = found.filter((one) => one.kind === 'person');
  const others = found.filter((one) => one.kind !== 'person');
  return sections(
    people
      .map(
        (one) => `${isolate(bold(one.person?.name ?? one.text, words, page))}  ${page.paint('dim', one.id)}`,
      )
      .join('\n'),
    others
      .map((one) => {
        const when = one.when === null ? '' : `${page.paint('dim', dayWords(page, one.when.slice(0, 10)))}  `;
        const whose = one.person === null ? '' : `${isolate(one.person.name)} · `;
        const kind = page.say(`people-words:kind.${one.kind}`);
        return sentence(page, `${when}${whose}${kind}: ${isolate(bold(firstLine(one.text), words, page))}`);
      })
      .join('\n'),
  );
}

/** Every word of the text that begins with one that was looked for, accents and case aside. */
function bold(text: string, words: readonly string[], page: Page): string {
  return text.replace(/[\p{L}\p{N}\p{M}]+/gu, (word) =>
    words.some((wanted) => fold(word).startsWith(wanted)) ? page.paint('bold', word) : word,
  );
}
