/** The one sentence of a backup client, for people: how many vital relationships are backed up, and the copies. */
import type { Page } from './page.ts';
import { momentWords, sections, sentence, sizeWords, table } from './parts.ts';

export interface Status {
  readonly vital: unknown;
  readonly backedUp: number | readonly unknown[];
  readonly stale: number | readonly unknown[];
  readonly atRisk: number | readonly unknown[];
  readonly suggested?: boolean;
  readonly copies: readonly {
    readonly file: string;
    readonly at: string;
    readonly bytes: number;
    readonly verifiedAt: string | null;
    readonly ok: boolean | null;
    readonly gone?: boolean;
  }[];
  readonly place?: string;
  readonly placeState?: string;
  readonly lastTry?: {
    readonly at: string;
    readonly ok: boolean;
    readonly why: string | null;
    readonly hint: string | null;
  } | null;
  readonly searchWaiting?: boolean;
  readonly due?: string | null;
  /** The oldest kept copy. */
  readonly drill?: { readonly verifiedAt: string | null; readonly ok: boolean } | null;
}

export function showStatus(status: Status, page: Page): string {
  const { say } = page;
  const vital = countOf(status.vital);
  const stale = countOf(status.stale);
  const atRisk = countOf(status.atRisk);
  const people =
    vital === 0
      ? say('shown:status.noPeople')
      : [
          say('shown:status.vital', { count: vital, backedUp: countOf(status.backedUp) }),
          ...(stale === 0 ? [] : [say('shown:status.stale', { count: stale })]),
          ...(atRisk === 0 ? [] : [say('shown:status.atRisk', { count: atRisk })]),
        ].join(' · ');
  return sections(
    sentence(page, `${people}\n${copySentence(status, page)}`),
    status.suggested === true && vital > 0
      ? page.paint('dim', sentence(page, say('shown:status.suggested')))
      : '',
    status.copies.length === 0
      ? ''
      : `${page.paint('bold', say('shown:status.copies'))}\n${table(
          page,
          status.copies.map((copy) => [
            momentWords(page, copy.at),
            sizeWords(page, copy.bytes),
            say(copyState(copy)),
            copy.file,
          ]),
          { indent: '  ', styles: ['dim', null, null, 'dim'] },
        )}`,
    status.copies.length > 1 ? drillSentence(status, page) : '',
    whatToKnow(status, page),
  );
}

function copyState(copy: Status['copies'][number]): string {
  if (copy.gone === true) return 'backup:place.notThere';
  if (copy.verifiedAt === null || copy.ok === null) return 'shown:status.unverified';
  return copy.ok ? 'shown:status.ok' : 'shown:status.bad';
}

/** What stands between the person and the next good copy, and where copies go. */
function whatToKnow(status: Status, page: Page): string {
  const { place, placeState, lastTry, copies } = status;
  const { say } = page;
  const lines: string[] = [];
  if (lastTry?.ok === false)
    lines.push(
      say('backup:place.failed', { when: momentWords(page, lastTry.at), why: lastTry.why ?? '' }),
      lastTry.hint ?? '',
    );
  else if (placeState === 'gone') lines.push(say('backup:place.gone', { place }));
  if (status.due !== undefined && status.due !== null) lines.push(say('backup:place.due'));
  if (placeState === 'same-disk' && copies.length > 0) lines.push(say('backup:place.sameDisk', { place }));
  if (placeState === 'server' || placeState === 'there') lines.push(say('backup:place.goes', { place }));
  if (status.searchWaiting === true) lines.push(say('backup:place.searchWaiting'));
  return page.paint(
    'dim',
    lines
      .filter((line) => line !== '')
      .map((line) => sentence(page, line))
      .join('\n'),
  );
}

function copySentence(status: Status, page: Page): string {
  const newest = status.copies.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
  if (newest === undefined) return page.say('shown:status.noCopy');
  if (newest.gone === true) return page.say('backup:place.newestGone');
  if (newest.ok === false && newest.verifiedAt !== null) return page.say('shown:status.copyBad');
  return newest.verifiedAt === null
    ? page.say('shown:status.unverified')
    : page.say('shown:status.copy', { when: momentWords(page, newest.verifiedAt) });
}

function drillSentence({ drill }: Status, page: Page): string {
  if (drill === undefined || drill === null || drill.verifiedAt === null) return '';
  const key = drill.ok ? 'backup:drill' : 'backup:drillBad';
  return page.paint('dim', sentence(page, page.say(key, { when: momentWords(page, drill.verifiedAt) })));
}

/** A count, given as a number or as the list itself. */
function countOf(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  return typeof value === 'number' ? value : 0;
}
