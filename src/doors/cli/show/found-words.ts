/** Before the search for kind words: what would be read, where it stays and how long it takes; after it, what was found. */
import type { z } from 'zod';
import type findAction from '../../../actions/find-kind-words.ts';
import type { Page } from './page.ts';
import { sections, sentence, sizeWords } from './parts.ts';
import { isolate } from './text.ts';

type Answer = z.output<typeof findAction.output>;

const mostNamed = 8;

export function showFoundWords(answer: Answer, page: Page): string {
  const { say } = page;
  const { count, seconds, missing, elsewhere, found } = answer;
  const minutes = Math.round(seconds / 60);
  const isOpen = found === null;
  return sections(
    isOpen && count === 0 ? sentence(page, say('offers:words.nothing')) : '',
    isOpen && count > 0
      ? sentence(
          page,
          say('offers:words.wouldRead', {
            count,
            size: sizeWords(page, answer.bytes),
            files: named(answer.files, count, page),
          }),
        )
      : '',
    isOpen && count > 0 ? sentence(page, say('offers:words.stays')) : '',
    isOpen && count > 0
      ? sentence(
          page,
          minutes > 1
            ? say('offers:words.takesMinutes', { count: minutes })
            : say('offers:words.takes', { count: seconds }),
        )
      : '',
    isOpen ? '' : sentence(page, say('offers:words.found', { count: found })),
    missing.length === 0
      ? ''
      : sentence(
          page,
          say('offers:words.missing', {
            count: missing.length,
            files: named(missing, missing.length, page),
          }),
        ),
    elsewhere.length === 0
      ? ''
      : sentence(page, say('offers:words.elsewhere', { addresses: listed(elsewhere.map(isolate), page) })),
  );
}

/** The first few names, and how many more there are. */
function named(names: readonly string[], count: number, page: Page): string {
  const shown = names.slice(0, mostNamed).map((name) => isolate(name.split('/').slice(-2).join('/')));
  const rest = count - shown.length;
  return listed(rest > 0 ? [...shown, page.say('offers:words.others', { count: rest })] : shown, page);
}

const listed = (items: readonly string[], page: Page): string =>
  new Intl.ListFormat(page.language).format(items);
