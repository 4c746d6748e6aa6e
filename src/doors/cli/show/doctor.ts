/** The checks one below the other, each with its mark and what it found. */
import type { Page } from './page.ts';
import { sections, table } from './parts.ts';

export function showDoctor(
  answer: {
    readonly ok: boolean;
    readonly checks: readonly { readonly name: string; readonly ok: boolean; readonly detail: string }[];
  },
  page: Page,
): string {
  return sections(
    table(
      page,
      answer.checks.map((check) => [check.ok ? '✓' : '✗', check.name, check.detail]),
      { styles: [answer.ok ? 'green' : 'yellow', null, 'dim'] },
    ),
    page.say(answer.ok ? 'shown:doctor.ok' : 'shown:doctor.bad'),
  );
}
