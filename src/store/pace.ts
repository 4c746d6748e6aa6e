/** Per-person statistics, kept by the write that changes them, so that nobody ever reads a million touches to ask who is next. */
import { mediumWeight, type Medium } from '../people/medium.ts';
import type { Direction } from '../people/touch.ts';
import type { Vault } from './open.ts';
import { appendDays, lastDays, readDays, writeDays } from './day-list.ts';
import { statement } from './search-index.ts';

/** One touch as the statistics of one person see it. */
export interface Contact {
  readonly touchId: number;
  readonly at: number;
  readonly day: number;
  readonly medium: Medium;
  readonly direction: Direction;
  readonly missed: boolean;
  readonly broadcast: boolean;
  readonly handleId: number | null;
}

/** Votes by medium: sums of 2^((day − 20000) / 90), so that shares fade with a half-life of 90 days without ever being rewritten. */
export type Votes = Partial<Record<Medium, { out: number; in: number; n: number; minutes?: number }>>;

/** The columns of `pace`, as values. */
export interface PaceRow {
  n: number;
  first: number | null;
  last: number | null;
  w: number;
  a: number;
  b: number;
  median: number | null;
  days180: number;
  touches: number;
  last_out_at: number | null;
  last_in_at: number | null;
  last_talk_at: number | null;
  last_in_medium: string | null;
  last_in_missed: number;
  last_in_touch: number | null;
  last_word: string | null;
  /** The last five days on which the owner wrote or rang in vain, newest first. */
  outs: string;
  votes: string;
  worked: string;
  days: string;
}

const halfLifeDays = 90;
const votesFrom = 20_000;

/** What one conversation on a day weighs in a vote. */
export const voteOf = (day: number): number => 2 ** ((day - votesFrom) / halfLifeDays);

/** A contact day: something reached the other side, and it weighed something. */
export function isContact(c: Pick<Contact, 'medium' | 'missed' | 'broadcast'>): boolean {
  return !c.missed && !c.broadcast && mediumWeight[c.medium] >= 0.1;
}

/** Adds contacts to the statistics of their people; must run in the transaction that wrote the touches. */
export function addContacts(vault: Vault, byPerson: ReadonlyMap<number, readonly Contact[]>): void {
  const read = statement(vault, 'SELECT * FROM pace WHERE person_id = ?');
  const save = saver(vault);
  for (const [personId, contacts] of byPerson) {
    const row = read.get(personId) as unknown as PaceRow | undefined;
    save(personId, withContacts(vault, row ?? nothing, contacts));
  }
}

/** Counts the statistics of some people, or of everyone, again from their touches. */
export function recount(vault: Vault, personIds: readonly number[] | 'everyone'): void {
  const save = saver(vault);
  if (personIds === 'everyone') {
    vault.raw.exec('DELETE FROM pace');
    for (const [id, row] of recountedAll(vault)) save(id, row);
    return;
  }
  const remove = statement(vault, 'DELETE FROM pace WHERE person_id = ?');
  for (const id of new Set(personIds)) {
    const row = recounted(vault, id);
    if (row.touches === 0) remove.run(id);
    else save(id, row);
  }
}

/** Counts again whoever the journal touched after one of its entries; the rest is as it was. */
export function recountSince(vault: Vault, journalId: number): void {
  const touched = vault.raw
    .prepare(
      `SELECT person_id FROM touch_people WHERE touch_id IN (SELECT row FROM journal WHERE id > ?1 AND tbl = 'touches')
       UNION SELECT person_id FROM touch_people WHERE id IN (SELECT row FROM journal WHERE id > ?1 AND tbl = 'touch_people')
       UNION SELECT json_extract(before, '$.person_id') FROM journal WHERE id > ?1 AND tbl = 'touch_people' AND before IS NOT NULL`,
    )
    .all(journalId)
    .map((row) => Number(row['person_id']));
  const isThere = vault.raw.prepare('SELECT 1 FROM people WHERE id = ?');
  recount(
    vault,
    touched.filter((id) => isThere.get(id) !== undefined),
  );
}

const counted = `t.id, t.at, t.day, t.medium, t.direction, t.missed, t.broadcast, tp.handle_id`;

/** The statistics of one person as their touches alone would make them. @param untilDay leave out what lies after this day */
export function recounted(vault: Vault, personId: number, untilDay = 9_999_999): PaceRow {
  const touches = statement(
    vault,
    `SELECT ${counted} FROM touch_people tp JOIN touches t ON t.id = tp.touch_id
     WHERE tp.person_id = ? AND t.state IN ('done', 'answered') AND t.day <= ? ORDER BY t.id`,
  );
  return withContacts(vault, nothing, touches.all(personId, untilDay).map(contactOf));
}

/** The same of everyone who has touches, person by person, from one walk through them. */
export function* recountedAll(vault: Vault): Generator<[id: number, row: PaceRow]> {
  const touches = vault.raw.prepare(
    `SELECT tp.person_id, ${counted} FROM touch_people tp CROSS JOIN touches t ON t.id = tp.touch_id
     WHERE t.state IN ('done', 'answered') ORDER BY tp.person_id, tp.touch_id`,
  );
  let person: number | null = null;
  let contacts: Contact[] = [];
  for (const row of touches.iterate()) {
    const id = Number(row['person_id']);
    if (id !== person) {
      if (person !== null) yield [person, withContacts(vault, nothing, contacts)];
      [person, contacts] = [id, []];
    }
    contacts.push(contactOf(row));
  }
  if (person !== null) yield [person, withContacts(vault, nothing, contacts)];
}

function contactOf(row: Record<string, unknown>): Contact {
  return {
    touchId: Number(row['id']),
    at: Number(row['at']),
    day: Number(row['day']),
    medium: String(row['medium']) as Medium,
    direction: String(row['direction']) as Direction,
    missed: row['missed'] === 1,
    broadcast: row['broadcast'] === 1,
    handleId: row['handle_id'] === null ? null : Number(row['handle_id']),
  };
}

const nothing: PaceRow = {
  n: 0,
  first: null,
  last: null,
  w: 0,
  a: 0,
  b: 0,
  median: null,
  days180: 0,
  touches: 0,
  last_out_at: null,
  last_in_at: null,
  last_talk_at: null,
  last_in_medium: null,
  last_in_missed: 0,
  last_in_touch: null,
  last_word: null,
  outs: '',
  votes: '{}',
  worked: '{}',
  days: '',
};

function withContacts(vault: Vault, row: PaceRow, contacts: readonly Contact[]): PaceRow {
  const next = { ...row, touches: row.touches + contacts.length };
  const votes = JSON.parse(row.votes) as Votes;
  const worked = JSON.parse(row.worked) as Record<string, number>;
  const days = new Set<number>();
  const outs = new Set(
    row.outs
      .split(' ')
      .filter((day) => day !== '')
      .map(Number),
  );
  for (const c of contacts) {
    if (c.broadcast) continue;
    if (c.direction !== 'in' && (c.missed || !spoken.has(c.medium))) outs.add(c.day);
    noteLast(next, c);
    if (!isContact(c)) continue;
    days.add(c.day);
    const vote = (votes[c.medium] ??= { out: 0, in: 0, n: 0 });
    vote.n += 1;
    if (c.direction !== 'in') vote.out += voteOf(c.day);
    if (c.direction !== 'out') vote.in += voteOf(c.day);
    if (c.handleId !== null && c.direction !== 'out') {
      worked[c.handleId] = Math.max(worked[c.handleId] ?? -Infinity, c.day);
    }
  }
  next.outs = [...outs]
    .sort((x, y) => y - x)
    .slice(0, 5)
    .join(' ');
  return withDays(vault, { ...next, votes: JSON.stringify(votes), worked: JSON.stringify(worked) }, days);
}

/**
 * The latest word of each side: written out, written in (or rung in vain), or spoken together, which answers both.
 * Equal moments are told apart by the touch, so that any order of writing gives the same row.
 */
function noteLast(row: PaceRow, c: Contact): void {
  if (spoken.has(c.medium) && !c.missed) row.last_talk_at = Math.max(row.last_talk_at ?? -Infinity, c.at);
  else if (c.direction !== 'in') {
    row.last_out_at = Math.max(row.last_out_at ?? -Infinity, c.at);
  } else if (later(c, row)) {
    row.last_in_at = c.at;
    row.last_in_medium = c.medium;
    row.last_in_missed = c.missed ? 1 : 0;
    row.last_in_touch = c.touchId;
  }
  const [out, came, talk] = [row.last_out_at, row.last_in_at, row.last_talk_at].map((at) => at ?? -Infinity);
  if (came !== undefined && came > (out ?? 0) && came > (talk ?? 0)) row.last_word = 'in';
  else row.last_word = (out ?? -Infinity) > (talk ?? -Infinity) ? 'out' : null;
}

const spoken: ReadonlySet<Medium> = new Set(['call', 'video', 'in-person']);

function later(c: Contact, row: PaceRow): boolean {
  if (row.last_in_at === null || c.at > row.last_in_at) return true;
  return c.at === row.last_in_at && c.touchId > (row.last_in_touch ?? 0);
}

function withDays(vault: Vault, row: PaceRow, added: ReadonlySet<number>): PaceRow {
  if (added.size === 0) return row;
  const fresh = [...added].sort((x, y) => x - y);
  if (row.last !== null && (fresh[0] ?? 0) > row.last) return withLaterDays(vault, row, row.last, fresh);
  const known = readDays(row.days);
  const all = new Set(known);
  for (const day of fresh) all.add(day);
  if (all.size === known.length) return row;
  const days = [...all].sort((x, y) => x - y);
  const last = days.at(-1) ?? null;
  return {
    ...row,
    ...vault.paceOfDays(days),
    n: days.length,
    first: days[0] ?? null,
    last,
    days180: last === null ? 0 : days.filter((day) => day > last - 180).length,
    days: writeDays(days),
  };
}

/** A source in order brings later days only: what is counted of the earlier ones goes on from where it stood. */
function withLaterDays(vault: Vault, row: PaceRow, before: number, fresh: readonly number[]): PaceRow {
  const last = fresh.at(-1) ?? before;
  const days = [...lastDays(row.days, before, last - 180, daysForMedian), ...fresh];
  const { n, w, a, b } = row;
  return {
    ...row,
    ...vault.paceOfDays(days, { n, first: row.first ?? before, last: before, w, a, b }),
    n: n + fresh.length,
    last,
    days180: days.filter((day) => day > last - 180).length,
    days: appendDays(row.days, before, fresh),
  };
}

/** More than the model looks at for the median of gaps. */
const daysForMedian = 32;

function saver(vault: Vault): (personId: number, row: PaceRow) => void {
  const columns = Object.keys(nothing) as (keyof PaceRow)[];
  const write = statement(
    vault,
    `INSERT INTO pace (person_id, ${columns.join(', ')}) VALUES (?, ${columns.map(() => '?').join(', ')})
     ON CONFLICT (person_id) DO UPDATE SET ${columns.map((c) => `${c} = excluded.${c}`).join(', ')}`,
  );
  return (personId, row) => write.run(personId, ...columns.map((c) => row[c]));
}
