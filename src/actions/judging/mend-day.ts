/** The rows of a day: read from the beginning, or mended where something was written. */
import type { QueueRow } from '../../judgement/facts.ts';
import { leadDays, windowDays } from '../../judgement/table.ts';
import { dayNumber, dayOf } from '../../people/day.ts';
import type { Vault } from '../../store/open.ts';
import { giftsOf, purposes } from '../../store/purposes.ts';
import { around, queueRecords, type Around, type QueueRecord } from '../../store/queue.ts';
import { readSettings } from '../../store/settings.ts';
import type { WrittenSince } from '../../store/written-since.ts';
import { starvedPeople } from './aims.ts';
import { asOf } from './as-of.ts';
import type { JudgedDay } from './day.ts';
import { localDays, rowOf } from './row.ts';

/** Gifts and kind acts of theirs that thanks may still be owed for, in days. */
const thanksWithin = 365;

/** Reads everyone, or some people alone. @param today `YYYY-MM-DD` @param who row ids */
export function freshDay(vault: Vault, today: string, who?: readonly number[]): JudgedDay {
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

/**
 * The day as it was, with some people read again; those who are no longer there go.
 * @param since whom what was written concerns @param today `YYYY-MM-DD`, the day that it was read for
 */
export function mendedDay(
  vault: Vault,
  day: JudgedDay,
  today: string,
  since: Extract<WrittenSince, { kind: 'some' }>,
): JudgedDay {
  const who = [...since.people];
  const near = withNews(
    day.around,
    since.people,
    around(vault, today, day.today, monthDaysAround(day.today), who),
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
