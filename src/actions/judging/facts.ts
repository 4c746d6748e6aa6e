/** Everything one shown person is judged by, loaded from their tables. */
import type { HandleFact, Kept, MediumVotes, PersonFacts, QueueRow } from '../../judgement/facts.ts';
import { usualHours } from '../../judgement/table.ts';
import { dayNumber, dayOf } from '../../people/day.ts';
import type { HandleKind } from '../../people/handle.ts';
import { media, type Medium } from '../../people/medium.ts';
import { readPartialDate, type PartialDate } from '../../people/partial-date.ts';
import type { Ring } from '../../people/ring.ts';
import { readDays } from '../../store/day-list.ts';
import type { Vault } from '../../store/open.ts';
import { voteOf, type Votes } from '../../store/pace.ts';
import type { OccasionRecord, QueueRecord } from '../../store/queue.ts';
import { rowById, rowsWhere } from '../../store/rows.ts';
import { isZone } from '../parts/zone.ts';
import { aimFacts } from './aims.ts';
import { introducedOf } from './introduced.ts';
import type { JudgedDay } from './day.ts';
import { isOwed, occasionFact, ofRelative } from './row.ts';
import {
  answeredAfter,
  circlesOf,
  daysKept,
  endOfDays,
  lastTouchOf,
  memoryTexts,
  textOfTouch,
} from '../../store/person-facts.ts';

/** What the tables hold of one person alone, or of those closest to them. */
export type OwnFacts = Omit<
  PersonFacts,
  'row' | 'suggestedRing' | 'yearlyFloor' | 'starved' | 'introduction' | 'introduced' | 'asked' | 'given'
>;

/** @param suggested the ring that the order of V suggests */
export function loadFacts(vault: Vault, day: JudgedDay, row: QueueRow, suggested: Ring | null): PersonFacts {
  const record = day.records.get(row.id);
  if (record === undefined) throw new Error('a row without its record');
  const { id } = record;
  return {
    ...ownFacts(vault, day, record, row),
    row,
    suggestedRing: suggested,
    asked: day.purposes.get(id)?.asked ?? 0,
    given: day.purposes.get(id)?.given ?? 0,
    yearlyFloor: row.ring !== null && row.ring !== 'beyond',
    ...aimFacts(vault, day.around, day.today, { rowId: id, id: row.id }),
    introduced: introducedOf(vault, day.around.quiet, id).get(id) ?? [],
  };
}

/** The few who are shown are kept with the day; more than these are not looked at again and again. */
const mostKept = 200;

function ownFacts(vault: Vault, day: JudgedDay, record: QueueRecord, row: QueueRow): OwnFacts {
  // What a transaction has written may yet be taken back.
  if (vault.raw.isTransaction) return readOwn(vault, day, record, row);
  const known = day.facts.get(record.id);
  if (known !== undefined) return known;
  const made = readOwn(vault, day, record, row);
  if (day.facts.size < mostKept) day.facts.set(record.id, made);
  return made;
}

function readOwn(vault: Vault, day: JudgedDay, record: QueueRecord, row: QueueRow): OwnFacts {
  const { id } = record;
  const person = rowById(vault, 'people', id);
  const occasions = occasionsAround(vault, day, id);
  return {
    name: record.name,
    circles: circlesOf(vault, id),
    recentGaps: gapsOf(vault, id, day.today),
    lastOut: lastTouch(vault, id, 'out', day.today),
    lastIn: lastTouch(vault, id, 'in', day.today),
    owed: owedOf(vault, record, row),
    occasions: occasions.flatMap((o) => occasionFact(o) ?? []),
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
    thanksOwed: thanksOwed(vault, id, day),
    memories: memoriesOf(vault, id),
    media: mediaOf(record.votes, day.today),
    handles: handlesOf(vault, id, record.worked),
    hours: hoursOf(person?.zone ?? null, person?.hours ?? null, day.zone),
    preferred: media.find((one) => one === person?.preferred) ?? null,
  };
}

function kept(text: string, day: string): Kept {
  return { text, day: dayNumber(day) };
}

/** Own gaps in days, the newest last, at most 20: the end of the kept list, which is written as gaps. */
export function gapsOf(vault: Vault, id: number, today: number): number[] {
  const { last, tail } = endOfDays(vault, id);
  if (last > today) return gapsUntil(vault, id, today);
  const parts = tail.split(' ');
  // The first part is the first day itself, or cut through.
  return parts
    .slice(1)
    .slice(-20)
    .map((gap) => Number.parseInt(gap, 36));
}

/** The same, when something was dated ahead of today. */
function gapsUntil(vault: Vault, id: number, today: number): number[] {
  const days = readDays(daysKept(vault, id)).filter((day) => day <= today);
  return days.slice(-21).flatMap((day, i, all) => (i === 0 ? [] : [day - (all[i - 1] ?? day)]));
}

function owedOf(vault: Vault, record: QueueRecord, row: QueueRow): PersonFacts['owed'] {
  if (!isOwed(record) || row.owedDay === null || record.lastInTouch === null) return null;
  return {
    day: row.owedDay,
    medium: record.lastInMedium as Medium,
    text: textOfTouch(vault, record.lastInTouch),
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

/** Gifts and kindnesses that came within a year and after which the user neither wrote nor spoke with them. */
function thanksOwed(vault: Vault, id: number, day: JudgedDay): Kept[] {
  return (day.gifts.get(id) ?? [])
    .filter((gift) => !answeredAfter(vault, id, gift.touchId, day.today))
    .map(({ text, day }) => ({ text, day }));
}

function lastTouch(vault: Vault, id: number, direction: 'out' | 'in', today: number): PersonFacts['lastOut'] {
  const touch = lastTouchOf(vault, id, direction, today);
  return touch === null ? null : { day: touch.day, medium: touch.medium as Medium };
}

function memoriesOf(vault: Vault, id: number): { text: string; date: PartialDate }[] {
  return memoryTexts(vault, id).map(({ text, day: number }) => {
    const day = number === null ? null : dayOf(number).toString();
    return {
      text,
      date: (day === null ? null : readPartialDate(day)) ?? { year: null, month: null, day: null },
    };
  });
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

/** Without a zone of their own they live in the user's; a zone that nobody knows says nothing. */
export function hoursOf(zone: string | null, hours: string | null, ownZone: string): PersonFacts['hours'] {
  const match = /^(\d{1,2})-(\d{1,2})$/.exec(hours ?? '');
  const own = zone === null || !isZone(zone) ? ownZone : zone;
  if (own === ownZone && match === null) return null;
  const [from, to] = match === null ? [usualHours.from, usualHours.to] : [Number(match[1]), Number(match[2])];
  return { zone: own, ownZone, from: Math.min(24, from), to: Math.min(24, to) };
}
