/** The queue's rows for one day, kept in mind and mended by what was written since: who was touched is read again, nobody else. */
import type { QueueRow } from '../../judgement/facts.ts';
import { leadDays, windowDays } from '../../judgement/table.ts';
import { dayNumber, dayOf } from '../../people/day.ts';
import type { Vault } from '../../store/open.ts';
import { giftsOf, purposes, type Gift, type Purposes } from '../../store/purposes.ts';
import { around, queueRecords, type Around, type QueueRecord } from '../../store/queue.ts';
import { changeOfRunningImport } from '../../store/imports.ts';
import { readSettings } from '../../store/settings.ts';
import { markOf, writtenSince, type Mark } from '../../store/written-since.ts';
import { starvedPeople } from './aims.ts';
import { asOf } from './as-of.ts';
import type { OwnFacts } from './facts.ts';
import { localDays, rowOf } from './row.ts';

export interface JudgedDay {
  readonly today: number;
  readonly zone: string;
  readonly records: ReadonlyMap<string, QueueRecord>;
  readonly rows: readonly QueueRow[];
  readonly around: Around;
  readonly purposes: ReadonlyMap<number, Purposes>;
  readonly gifts: ReadonlyMap<number, readonly Gift[]>;
  /** What was loaded of some of them, by row id: it stands until something of theirs is written. */
  readonly facts: Map<number, OwnFacts>;
}

/** Gifts and kind acts of theirs that thanks may still be owed for, in days. */
const thanksWithin = 365;

/** A day as it was read, with where the vault stood then. */
interface Kept {
  readonly mark: Mark;
  readonly asked: string;
  readonly day: JudgedDay;
}

interface KeptWhole extends Kept {
  /** From here on, what an import wrote was passed over; null: nothing was. */
  readonly behind: Mark | null;
  /** When nothing was passed over last, and what reading everyone took, in milliseconds. */
  readonly wholeAt: number;
  readonly tookMs: number;
}

const lastRead = new WeakMap<object, KeptWhole>();

/**
 * An import changes nearly everyone, twice a second: while it runs, what it brings counts when so many times as long has
 * passed as reading everyone takes. What is written by anybody else counts at once.
 */
const timesAsLong = 40;
const mostMs = 30_000;

/**
 * Reads the day: everyone's, or what concerns one person. Everyone's is the same value until something is written, by this
 * or another process; then a new one, in which only those whom the writes concern were read again.
 * @param today `YYYY-MM-DD`
 */
export function readDay(vault: Vault, today: string, personId?: number): JudgedDay {
  // What a transaction has written may yet be taken back: nothing of it is kept.
  if (vault.raw.isTransaction) return freshDay(vault, today, personId === undefined ? undefined : [personId]);
  if (personId !== undefined) return ofOne(vault, today, personId);
  const known = lastRead.get(vault.raw) ?? null;
  const mayWait =
    known !== null && performance.now() - known.wholeAt < Math.min(mostMs, known.tookMs * timesAsLong);
  const isKept = known?.asked === today && markOf(vault, known.mark) === known.mark;
  if (isKept && (known.behind === null || mayWait)) return known.day;
  vault.raw.exec('BEGIN');
  try {
    const kept = readWhole(vault, today, known?.asked === today ? known : null, mayWait);
    lastRead.set(vault.raw, kept);
    return kept.day;
  } finally {
    vault.raw.exec('COMMIT');
  }
}

function readWhole(vault: Vault, today: string, known: KeptWhole | null, mayWait: boolean): KeptWhole {
  const began = performance.now();
  const mark = markOf(vault);
  const importing = mayWait ? changeOfRunningImport(vault) : null;
  const from = importing === null ? (known?.behind ?? known?.mark) : known?.mark;
  const day = known === null || from === undefined ? null : mended(vault, known, from, mark, importing);
  const behind = importing === null || day === null ? null : (known?.behind ?? known?.mark ?? null);
  if (day !== null && known !== null) {
    const { tookMs } = known;
    return { mark, asked: today, day, behind, tookMs, wholeAt: behind === null ? began : known.wholeAt };
  }
  const fresh = freshDay(vault, today);
  const wholeAt = performance.now();
  return { mark, asked: today, day: fresh, behind, wholeAt, tookMs: wholeAt - began };
}

/** One person is asked about several times for one page: the last one is kept until anything at all is written. */
const lastOfOne = new WeakMap<object, Kept & { readonly personId: number }>();

function ofOne(vault: Vault, today: string, personId: number): JudgedDay {
  const known = lastOfOne.get(vault.raw);
  const mark = markOf(vault, known?.mark ?? null);
  if (known?.mark === mark && known.asked === today && known.personId === personId) return known.day;
  const day = freshDay(vault, today, [personId]);
  lastOfOne.set(vault.raw, { mark, asked: today, personId, day });
  return day;
}

function freshDay(vault: Vault, today: string, who?: readonly number[]): JudgedDay {
  const number = dayNumber(today);
  const { zone } = readSettings(vault);
  const near = around(vault, today, number, monthDaysAround(number), who);
  const records = queueRecords(vault, who).map((record) => asOf(vault, record, number));
  const days = localDays(zone);
  const starved = starvedPeople(vault, records, near, number);
  return {
    today: number,
    zone,
    records: byPublicId(records),
    rows: records.map((record) => rowOf(record, near, number, days, starved)),
    around: near,
    purposes: purposes(vault, number),
    gifts: giftsOf(vault, number, thanksWithin),
    facts: new Map(),
  };
}

/** The day that was kept, with those read again whom the writes since `from` concern; null when that may be anybody. */
function mended(
  vault: Vault,
  kept: Kept,
  from: Mark,
  mark: Mark,
  importing: number | null,
): JudgedDay | null {
  const { day } = kept;
  const since = writtenSince(vault, from, mark, importing);
  if (since.kind === 'nothing') return day;
  if (since.kind === 'anything') return null;
  const who = [...since.people];
  const near = withNews(
    day.around,
    since.people,
    around(vault, kept.asked, day.today, monthDaysAround(day.today), who),
  );
  const again = queueRecords(vault, who).map((record) => asOf(vault, record, day.today));
  const { records, rows } = withNewRecords(day, since.people, again);
  const days = localDays(day.zone);
  const starved = starvedPeople(vault, records, near, day.today);
  const stays = (row: QueueRow | null, { id }: QueueRecord): QueueRow | null =>
    row === null || row.starved !== starved.has(id) ? null : row;
  return {
    ...day,
    records: byPublicId(records),
    rows: records.map(
      (record, i) => stays(rows[i] ?? null, record) ?? rowOf(record, near, day.today, days, starved),
    ),
    around: near,
    ...(since.touches
      ? { purposes: purposes(vault, day.today), gifts: giftsOf(vault, day.today, thanksWithin) }
      : {}),
    facts: new Map(since.named ? [...day.facts].filter(([id]) => !since.people.has(id)) : []),
  };
}

/** Everyone's records in the order of the row ids, with the rows of those that stay as they were; null: theirs is made anew. */
function withNewRecords(
  day: JudgedDay,
  people: ReadonlySet<number>,
  again: readonly QueueRecord[],
): { records: QueueRecord[]; rows: (QueueRow | null)[] } {
  const records: QueueRecord[] = [];
  const rows: (QueueRow | null)[] = [];
  let next = 0;
  const takeUntil = (id: number): void => {
    for (let one = again[next]; one !== undefined && one.id <= id; one = again[(next += 1)]) {
      records.push(one);
      rows.push(null);
    }
  };
  let at = 0;
  for (const record of day.records.values()) {
    takeUntil(record.id);
    if (!people.has(record.id)) {
      records.push(record);
      rows.push(day.rows[at] ?? null);
    }
    at += 1;
  }
  takeUntil(Infinity);
  return { records, rows };
}

/** What stood around everyone, with what now stands around some of them. */
function withNews(before: Around, people: ReadonlySet<number>, now: Around): Around {
  const merged = <T>(old: ReadonlyMap<number, T>, fresh: ReadonlyMap<number, T>): ReadonlyMap<number, T> => {
    // Most writes leave most of this as it was, and thousands of entries need not be copied.
    if ([...people].every((id) => isSame(old.get(id), fresh.get(id)))) return old;
    const map = new Map(old);
    for (const id of people) map.delete(id);
    for (const [id, value] of fresh) if (people.has(id)) map.set(id, value);
    return map;
  };
  return {
    quiet: now.quiet,
    plans: merged(before.plans, now.plans),
    occasions: merged(before.occasions, now.occasions),
    promises: merged(before.promises, now.promises),
    exits: merged(before.exits, now.exits),
    handleKinds: merged(before.handleKinds, now.handleKinds),
    relatives: merged(before.relatives, now.relatives),
  };
}

/** Both are plain values out of the same questions. */
function isSame(a: unknown, b: unknown): boolean {
  return a === b || (a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b));
}

function byPublicId(records: readonly QueueRecord[]): Map<string, QueueRecord> {
  return new Map(records.map((record) => [record.publicId, record]));
}

/** The days on which an occasion can matter today: just past, and far enough ahead for a card. */
function monthDaysAround(today: number): number[] {
  const days: number[] = [];
  for (let ahead = -windowDays.newsAfter; ahead <= leadDays.card + leadDays.soon; ahead += 1) {
    const { month, day } = dayOf(today + ahead);
    days.push(month * 100 + day);
    if (month === 2 && day === 28) days.push(229);
  }
  return days;
}
