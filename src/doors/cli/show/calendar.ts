/** A calendar file as a terminal shows it: what was planned, words to send, and where the file is or what is in it. */
import type { Page } from './page.ts';
import { sections, sentence } from './parts.ts';
import { isolate } from './text.ts';

interface Calendar {
  readonly ics: string;
  readonly file: string | null;
  readonly text?: string;
  readonly clock?: string | null;
}

export function showCalendar(calendar: Calendar, page: Page): string {
  const { say } = page;
  return sections(
    page.dryRun ? say('shown:changed.dryRun') : '',
    ...(calendar.text === undefined ? [] : [sentence(page, calendar.text)]),
    ...(calendar.clock === undefined || calendar.clock === null ? [] : [sentence(page, calendar.clock)]),
    calendar.file === null
      ? `${calendar.ics.replace(/\s+$/gm, '')}\n\n${page.paint('dim', sentence(page, say('loop:calendar.how')))}`
      : sentence(page, say('loop:calendar.written', { file: calendar.file })),
  );
}

interface Rebalanced {
  readonly moved: readonly {
    readonly person: { readonly name: string };
    readonly from: string;
    readonly to: string;
  }[];
  readonly text: string;
}

export function showRebalance(done: Rebalanced, page: Page): string {
  const { say } = page;
  const ring = (one: string) => say(`people-words:ring.${one}`);
  return sections(
    page.dryRun && done.moved.length > 0 ? say('shown:changed.dryRun') : '',
    sentence(page, done.text),
    done.moved
      .map(
        ({ person, from, to }) =>
          `  ${say('loop:rebalance.move', { name: isolate(person.name), from: ring(from), to: ring(to) })}`,
      )
      .join('\n'),
  );
}
