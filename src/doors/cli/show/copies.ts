/** What a copy holds, whether it is whole, and where everything came back to. */
import { given, type Page } from './page.ts';
import { section, sections, sentence, sizeWords } from './parts.ts';

export interface Made {
  readonly file: string;
  readonly bytes: number;
  readonly people: number;
  readonly touches: number;
  readonly memories: number;
  readonly photos: number;
  readonly verified: boolean;
}

export function showBackup(made: Made, page: Page): string {
  const { say } = page;
  return sections(
    page.dryRun ? say('shown:changed.dryRun') : '',
    [
      sentence(page, say('shown:backup.made', { file: made.file, size: sizeWords(page, made.bytes) })),
      sentence(page, say('shown:backup.holds', { ...made })),
      sentence(page, say(made.verified ? 'shown:backup.verified' : 'shown:backup.notVerified')),
    ].join('\n'),
  );
}

export function showVerify(
  answer: { readonly ok: boolean; readonly bad: readonly unknown[] },
  page: Page,
): string {
  if (answer.ok) return sentence(page, page.say('shown:backup.ok'));
  return section(
    page,
    page.say('shown:backup.bad'),
    answer.bad.map((one) =>
      typeof one === 'object' && one !== null ? Object.values(one).join(': ') : String(one),
    ),
  );
}

export function showRestore(_answer: unknown, page: Page): string {
  return sentence(page, page.say('shown:backup.restored', { folder: given(page, 'into') }));
}

export function showExport(counts: Readonly<Record<string, unknown>>, page: Page): string {
  const folder = given(page, 'dir');
  const sums = Object.entries(counts).filter(([, value]) => typeof value === 'number');
  return [
    sentence(page, page.say('shown:backup.exported', { folder })),
    ...sums.map(([what, count]) => `  ${what}  ${page.paint('dim', String(count))}`),
  ].join('\n');
}
