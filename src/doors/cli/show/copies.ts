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
  /** What to know about where it lies. */
  readonly note: string | null;
}

export interface Whole {
  readonly folder: string;
  readonly people: number;
  readonly touches: number;
  readonly memories: number;
  readonly photos: number;
  /** What could not be had. */
  readonly bad?: readonly unknown[];
  /** Only this one came back. */
  readonly person?: { readonly name: string } | null;
  readonly differs?: readonly {
    readonly what: string;
    readonly field: string;
    readonly here: string;
    readonly there: string;
  }[];
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
    made.note === null ? '' : sentence(page, made.note),
  );
}

export function showVerify(
  answer: { readonly ok: boolean; readonly bad: readonly unknown[] },
  page: Page,
): string {
  if (answer.ok) return sentence(page, page.say('shown:backup.ok'));
  return badItems(answer.bad, page.say('shown:backup.bad'), page);
}

function badItems(bad: readonly unknown[], title: string, page: Page): string {
  return section(
    page,
    title,
    bad.map((one) => (typeof one === 'object' && one !== null ? Object.values(one).join(': ') : String(one))),
  );
}

export function showRestore(answer: Whole, page: Page): string {
  const bad = answer.bad ?? [];
  if (answer.person !== undefined && answer.person !== null) {
    const key = answer.people + answer.touches + answer.memories > 0 ? 'personBack' : 'personThere';
    return sections(
      page.dryRun ? page.say('shown:changed.dryRun') : '',
      sentence(page, page.say(`backup:${key}`, { ...answer, name: answer.person.name })),
      section(
        page,
        page.say('backup:differs'),
        (answer.differs ?? []).map(({ what, field, here, there }) => `${what}.${field}: ${here} ← ${there}`),
      ),
      badItems(bad, page.say('backup:notHad'), page),
    );
  }
  if (bad.length === 0) return whole('shown:backup.restored', answer, page);
  return sections(whole('backup:restoredBut', answer, page), badItems(bad, page.say('backup:notHad'), page));
}

export function showExport(answer: Whole, page: Page): string {
  return whole('shown:backup.exported', answer, page);
}

function whole(key: string, answer: Whole, page: Page): string {
  return [
    sentence(page, page.say(key, { folder: answer.folder })),
    sentence(page, page.say('shown:backup.holds', { ...answer })),
  ].join('\n');
}

export interface Place {
  readonly copies: string;
  readonly daily: boolean;
  readonly servers: readonly { readonly address: string; readonly user: string; readonly plain: boolean }[];
}

export function showPlace({ copies, daily, servers }: Place, page: Page): string {
  const { say } = page;
  return sections(
    page.dryRun ? say('shown:changed.dryRun') : '',
    [
      sentence(page, say('backup:place.goes', { place: copies })),
      sentence(page, say(daily ? 'backup:place.daily' : 'backup:place.byHand')),
    ].join('\n'),
    section(
      page,
      say('backup:place.servers'),
      servers.map(({ address, user }) => (user === '' ? address : `${address} (${user})`)),
    ),
  );
}
