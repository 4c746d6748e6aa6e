/** Who was told from people, each with the reason, and how one is taken back. */
import type { z } from 'zod';
import type notPeopleAction from '../../../actions/not-people.ts';
import type { Page } from './page.ts';
import { sections, sentence, table } from './parts.ts';
import { isolate } from './text.ts';

export function showNotPeople(answer: z.output<typeof notPeopleAction.output>, page: Page): string {
  const { say } = page;
  if (answer.person !== null)
    return sections(
      page.dryRun ? say('shown:changed.dryRun') : '',
      sentence(page, say('shown:notPeople.back', { name: isolate(answer.person.name) })),
    );
  if (answer.notPeople.length === 0) return say('shown:notPeople.none');
  const rows = answer.notPeople.map((one) => [one.seen, one.why]);
  return sections(
    table(page, rows, { indent: '', styles: ['cyan', 'dim'] }),
    page.paint('dim', say('shown:notPeople.take')),
  );
}
