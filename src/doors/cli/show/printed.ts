/** What was printed into which file, and what to look at before it is used. */
import type { Page } from './page.ts';
import { section, sections, sentence, sizeWords } from './parts.ts';

interface Printed {
  readonly file: string;
  readonly pages: number;
  readonly bytes: number;
  readonly unsure: readonly string[];
}

export function showPrinted(printed: Printed, page: Page): string {
  const { say } = page;
  return sections(
    page.dryRun ? say('shown:changed.dryRun') : '',
    sentence(
      page,
      say('print:told', { count: printed.pages, file: printed.file, size: sizeWords(page, printed.bytes) }),
    ),
    printed.unsure.map((one) => sentence(page, one)).join('\n'),
  );
}

interface Kit {
  readonly folder: string;
  readonly files: readonly string[];
  readonly bytes: number;
  readonly verified: boolean;
  readonly unsure: readonly string[];
}

export function showKit(kit: Kit, page: Page): string {
  const { say } = page;
  return sections(
    [
      sentence(page, say('print:toldKit', { folder: kit.folder, size: sizeWords(page, kit.bytes) })),
      sentence(page, say(kit.verified ? 'shown:backup.verified' : 'shown:backup.notVerified')),
    ].join('\n'),
    section(page, say('print:toldFiles'), kit.files),
    [...kit.unsure, say('print:toldPassphrase')].map((one) => sentence(page, one)).join('\n'),
  );
}
