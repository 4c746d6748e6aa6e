/** Everything one shown person is judged by, loaded from their tables. */
import type { HandleFact, Kept, MediumVotes, PersonFacts, QueueRow } from '../../judgement/facts.ts';
import { dayNumber, dayOf } from '../../people/day.ts';
import type { HandleKind } from '../../people/handle.ts';
import type { Medium } from '../../people/medium.ts';
import { readPartialDate, type PartialDate } from '../../people/partial-date.ts';
import type { Ring } from '../../people/ring.ts';
import { readDays } from '../../store/day-list.ts';
import type { Vault } from '../../store/open.ts';
import { voteOf, type Votes } from '../../store/pace.ts';
import type { OccasionRecord, QueueRecord } from '../../store/queue.ts';
import { firstRowOf } from '../../store/row-id.ts';
import { rowById, rowsWhere } from '../../store/rows.ts';
import { statement } from '../../store/search-index.ts';
import { aimFacts } from './aims.ts';
import { isOwed, occasionFact, ofRelative, type JudgedDay } from './day.ts';

/** @param suggested the ring that the order of V suggests */
export function loadFacts(vault: Vault, day: JudgedDay, row: QueueRow, suggested: Ring | null): PersonFacts {
  const record = day.records.get(row.id);
  if (record === undefined) throw new Error('a row without its record');
  const id = record.id;
  const person = rowById(vault, 'people', id);
  const occasions = occasionsAround(vault, day, id);
  const facts = occasions.flatMap((o) => occasionFact(o) ?? []);
  const aims = aimFacts(vault, day.around, day.today, { rowId: id, id: row.id });
  return {
    row,
    name: record.name,
    suggestedRing: suggested,
    circles: circlesOf(vault, id),
    recentGaps: gapsOf(vault, id, day.today),
    lastOut: lastTouch(vault, id, 'out', day.today),
    lastIn: lastTouch(vault, id, 'in', day.today),
    owed: owedOf(vault, record, row),
    occasions: facts,
    promises: rowsWhere(vault, 'promises', { person_id: id, done_on: null }).map((p) => ({
      text: p.text,
      day: dayNumber(p.made_on),
      dueDay: p.due === null ? null : dayNumber(p.due),
    })),
    nextTime: rowsWhere(vault, 'next_times', { person_id: id, done_on: null }).map((x) =>
      kept(x.text, x.made_on),
    ),
    clippings: rowsWhere(vault, 'clippings', { person_id: id, given_on: null }).map((x) =>
      kept(x.text, x.made_on),
    ),
    plans: (day.around.plans.get(id) ?? []).map((plan) => ({ day: plan.day, medium: plan.medium as Medium })),
    heard: occasions.flatMap((o) =>
      o.kind === 'event' && o.date.length === 10
        ? [{ text: o.ofWhom === null ? o.label : `${o.ofWhom}: ${o.label}`, day: dayNumber(o.date) }]
        : [],
    ),
    thanksOwed: thanksOwed(vault, id, day.today),
    memories: memoriesOf(vault, id),
    asked: purposeCount(vault, id, ['ask', 'sell'], day.today),
    given: purposeCount(vault, id, ['give', 'care', 'thank'], day.today),
    yearlyFloor: row.ring !== null && row.ring !== 'beyond',
    ...aims,
    media: mediaOf(record.votes, day.today),
    handles: handlesOf(vault, id, record.worked),
    hours: hoursOf(person?.zone ?? null, person?.hours ?? null),
  };
}

function kept(text: string, day: string): Kept {
  return { text, day: dayNumber(day) };
}

export function circlesOf(vault: Vault, id: number): string[] {
  const sql =
    'SELECT c.name FROM circle_people x JOIN circles c ON c.id = x.circle_id WHERE x.person_id = ? ORDER BY c.name';
  return statement(vault, sql)
    .all(id)
    .map((r) => String(r['name']));
}

/** Own gaps in days, the newest last, at most 20. */
export function gapsOf(vault: Vault, id: number, today: number): number[] {
  const days = readDays(
    String(statement(vault, 'SELECT days FROM pace WHERE person_id = ?').get(id)?.['days'] ?? ''),
  ).filter((day) => day <= today);
  return days.slice(-21).flatMap((day, i, all) => (i === 0 ? [] : [day - (all[i - 1] ?? day)]));
}

function owedOf(vault: Vault, record: QueueRecord, row: QueueRow): PersonFacts['owed'] {
  if (!isOwed(record) || row.owedDay === null || record.lastInTouch === null) return null;
  const text = statement(vault, 'SELECT text FROM touches WHERE id = ?').get(record.lastInTouch)?.['text'];
  return {
    day: row.owedDay,
    medium: record.lastInMedium as Medium,
    text: typeof text === 'string' ? text : '',
    missedCall: record.lastInMissed && record.lastInMedium === 'call',
  };
}

/** Their own occasions, and those of the people closest to them. */
function occasionsAround(vault: Vault, day: JudgedDay, id: number): OccasionRecord[] {
  const of = (person: number): OccasionRecord[] =>
    rowsWhere(vault, 'occasions', { person_id: person }).map((o) => ({
      kind: o.kind,
      label: o.label,
      date: o.date,
      yearly: o.yearly === 1,
      ofWhom: o.of_whom,
    }));
  const others = (day.around.relatives.get(id) ?? []).filter((relative) => {
    const quiet = day.around.quiet.get(relative.id);
    return quiet !== 'deceased' && quiet !== 'estranged';
  });
  return [...of(id), ...others.flatMap((relative) => of(relative.id).map((o) => ofRelative(o, relative)))];
}

const thanksWithin = 365;

/** Gifts and kindnesses that came within a year and after which the user neither wrote nor spoke with them. */
function thanksOwed(vault: Vault, id: number, today: number): Kept[] {
  const sql = `SELECT t.id, t.day, t.text FROM touch_people x JOIN touches t ON t.id = x.touch_id
    WHERE x.person_id = ?1 AND x.touch_id >= ?4 AND t.state IN ('done', 'answered') AND t.direction = 'in' AND t.missed = 0 AND t.broadcast = 0
      AND (t.medium = 'gift' OR t.purpose = 'give') AND t.text <> '' AND t.day BETWEEN ?2 AND ?3
      AND NOT EXISTS (SELECT 1 FROM touch_people y JOIN touches u ON u.id = y.touch_id
        WHERE y.person_id = ?1 AND y.touch_id > t.id AND u.state IN ('done', 'answered') AND u.missed = 0 AND u.broadcast = 0 AND u.day <= ?3
          AND (u.direction <> 'in' OR u.medium IN ('call', 'video', 'in-person')))
    ORDER BY t.id DESC LIMIT 20`;
  return statement(vault, sql)
    .all(id, today - thanksWithin, today, rowsFrom(today - thanksWithin))
    .map((r) => ({ text: String(r['text']), day: Number(r['day']) }));
}

/** The last touch of a direction; a talk is of both. The newest hundred are looked through. */
function lastTouch(vault: Vault, id: number, direction: 'out' | 'in', today: number): PersonFacts['lastOut'] {
  const sql = `SELECT day, medium, direction FROM (
      SELECT t.day, t.medium, t.direction FROM touch_people x JOIN touches t ON t.id = x.touch_id
      WHERE x.person_id = ? AND t.state IN ('done', 'answered') AND t.missed = 0 AND t.broadcast = 0 AND t.day <= ?
      ORDER BY x.touch_id DESC LIMIT 100)
    WHERE direction IN (?, 'mutual') LIMIT 1`;
  const row = statement(vault, sql).get(id, today, direction);
  return row === undefined ? null : { day: Number(row['day']), medium: row['medium'] as Medium };
}

function memoriesOf(vault: Vault, id: number): { text: string; date: PartialDate }[] {
  const sql = `SELECT m.text, m.day FROM memory_people x JOIN memories m ON m.id = x.memory_id WHERE x.person_id = ? ORDER BY m.id DESC LIMIT 200`;
  return statement(vault, sql)
    .all(id)
    .map((r) => {
      const day = r['day'] === null ? null : dayOf(Number(r['day'])).toString();
      return {
        text: String(r['text']),
        date: (day === null ? null : readPartialDate(day)) ?? { year: null, month: null, day: null },
      };
    });
}

function purposeCount(vault: Vault, id: number, purposes: readonly string[], today: number): number {
  const sql = `SELECT count(*) AS n FROM touch_people x JOIN touches t ON t.id = x.touch_id
    WHERE x.person_id = ? AND x.touch_id >= ? AND t.purpose IN (${purposes.map(() => '?').join(', ')}) AND t.day > ? AND t.day <= ? AND t.direction = 'out'
      AND t.state IN ('done', 'answered') AND t.missed = 0`;
  return Number(
    statement(vault, sql).get(id, rowsFrom(today - 365), ...purposes, today - 365, today)?.['n'] ?? 0,
  );
}

/** No touch of this day or a later one lies before this row; a day begins elsewhere up to a day earlier. */
function rowsFrom(day: number): number {
  return firstRowOf((day - 1) * 86_400);
}

/** Votes as they weigh today. The share of answered ones is not tracked by medium: answers anywhere count as answers. */
export function mediaOf(votes: string, today: number): MediumVotes[] {
  const now = voteOf(today);
  return Object.entries(JSON.parse(votes) as Votes).map(([medium, vote]) => ({
    medium: medium as Medium,
    own: vote.out / now,
    answered: Math.min(vote.out, vote.in) / now,
    lastWorkedDay: null,
    minutes: null,
  }));
}

export function handlesOf(vault: Vault, id: number, worked: string): HandleFact[] {
  const days = JSON.parse(worked) as Record<string, number>;
  return rowsWhere(vault, 'handles', { person_id: id }).map((h) => ({
    kind: h.kind as HandleKind,
    value: h.value,
    lastWorkedDay: days[h.id] ?? null,
    marked:
      h.standing === 'good' || h.standing === 'bad' ? { as: h.standing, day: h.standing_day ?? 0 } : null,
  }));
}

function hoursOf(zone: string | null, hours: string | null): PersonFacts['hours'] {
  if (zone === null) return null;
  const match = /^(\d{1,2})-(\d{1,2})$/.exec(hours ?? '');
  return { zone, from: match === null ? 9 : Number(match[1]), to: match === null ? 21 : Number(match[2]) };
}
