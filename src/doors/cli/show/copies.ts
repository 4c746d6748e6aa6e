/** What a copy holds, whether it is whole, and where everything came back to. */
import type { Page } from './page.ts';
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

/** What is back, or what was written out, and where. */
interface Whole {
  readonly folder: string;
  readonly people: number;
  readonly touches: number;
  readonly memories: number;
  readonly photos: number;
}

export function showRestore(answer: Whole, page: Page): string {
  return whole('restored', answer, page);
}

export function showExport(answer: Whole, page: Page): string {
  return whole('exported', answer, page);
}

function whole(key: string, answer: Whole, page: Page): string {
  return [
    sentence(page, page.say(`shown:backup.${key}`, { folder: answer.folder })),
    sentence(page, page.say('shown:backup.holds', { ...answer })),
  ].join('\n');
}
