/** The smaller parts of Today: who was reached, what is owed, what comes this week, the first true sentence. */
import { nextDay } from '../../judgement/reasons/occasion.ts';
import { dayNumber, dayOf } from '../../people/day.ts';
import type { Medium } from '../../people/medium.ts';
import type { Vault } from '../../store/open.ts';
import type { QueueRecord } from '../../store/queue.ts';
import { saySentence, type Say } from '../../words/say.ts';
import type { JudgedDay } from '../judging/day.ts';
import { occasionFact } from '../judging/row.ts';
import { loadFacts } from '../judging/facts.ts';
import { gone, horizon, silence } from '../../judgement/pace.ts';
import { reasonsFor } from '../../judgement/reasons.ts';
import { plainValue } from '../../judgement/score.ts';
import { stateAt } from '../../judgement/table.ts';
import { textOfTouch } from '../../store/person-facts.ts';
import { startedWith } from '../../store/touches.ts';
import { begunBetween, occasionsOn, plansBetween, reachedOn } from '../../store/week.ts';

interface Ref {
  readonly id: string;
  readonly name: string;
}

export function reachedToday(vault: Vault, today: number): Ref[] {
  return reachedOn(vault, today);
}

/** The touch that was begun and never closed. */
export function startedFor(vault: Vault, personId: number): string | null {
  return startedWith(vault, personId);
}

const begunDays = 30;

/** What was begun on an earlier day, the newest first, with those who are neither at rest nor shown anyway. */
export function begunBefore(
  vault: Vault,
  day: JudgedDay,
  shown: ReadonlySet<string>,
  say: Say,
): { person: Ref; touch: string; medium: Medium; when: string; ask: string }[] {
  const rows = begunBetween(vault, day.today - begunDays, day.today - 1);
  const open = rows.filter(
    (row) => !shown.has(String(row['public_id'])) && !day.around.quiet.has(Number(row['id'])),
  );
  return open.slice(0, 5).map((row) => ({
    person: { id: String(row['public_id']), name: String(row['name']) },
    touch: String(row['touch']),
    medium: row['medium'] as Medium,
    when: dayOf(Number(row['day'])).toString(),
    ask: say('people-words:didYouReach', { name: String(row['name']) }),
  }));
}

const owedDays = 60;

export function owedList(
  vault: Vault,
  day: JudgedDay,
  isOwed: (record: QueueRecord) => boolean,
  localDay: (at: number | null) => number | null,
): { person: Ref; what: string; when: string; medium: Medium }[] {
  const quiet = new Set(day.rows.filter((row) => row.quiet !== null).map((row) => row.id));
  const open = [...day.records.values()].flatMap((record) => {
    if (!isOwed(record) || quiet.has(record.publicId)) return [];
    const when = localDay(record.lastInAt);
    return when !== null && day.today - when <= owedDays ? [{ record, when }] : [];
  });
  open.sort((a, b) => (b.record.lastInAt ?? 0) - (a.record.lastInAt ?? 0));
  return open.slice(0, 20).map(({ record, when }) => {
    const text = record.lastInTouch === null ? '' : textOfTouch(vault, record.lastInTouch);
    return {
      person: { id: record.publicId, name: record.name },
      what: record.lastInMissed ? '' : text,
      when: dayOf(when).toString(),
      medium: (record.lastInMedium ?? 'message') as Medium,
    };
  });
}

const cardLeadDays = 7;

/** A civil day as people say it: "Sat, 21 Nov". @param day number */
function spoken(day: number, language: string): string {
  const form = new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  return form.format(new Date(day * 86_400_000));
}

/** Month × 100 + day of a day and of those after it; 29 February falls on the 28th where there is none. */
function monthDaysFrom(today: number, ahead: number): number[] {
  return Array.from({ length: ahead + 1 }, (_, i) => dayOf(today + i)).flatMap(({ month, day }) =>
    month === 2 && day === 28 ? [228, 229] : [month * 100 + day],
  );
}

interface Coming {
  readonly person: Ref;
  readonly when: string;
  readonly meeting: boolean;
  /** Said only of those that are shown. */
  readonly what: () => string;
  readonly note: () => string | null;
}

const mostComing = 12;

/** Occasions and plans of the next seven days, and cards that must leave in them. */
export function weekAhead(
  vault: Vault,
  today: string,
  say: Say,
  language: string,
): { person: Ref; what: string; when: string; note: string | null; meeting: boolean }[] {
  const now = dayNumber(today);
  const found = [
    ...occasionsComing(vault, today, now, say, language),
    ...plansComing(vault, today, now, say),
  ];
  return found
    .sort((a, b) => (a.when < b.when ? -1 : a.when > b.when ? 1 : a.person.name < b.person.name ? -1 : 1))
    .slice(0, mostComing)
    .map((one) => ({ ...one, what: one.what(), note: one.note() }));
}

function occasionsComing(vault: Vault, today: string, now: number, say: Say, language: string): Coming[] {
  const rows = occasionsOn(vault, today, monthDaysFrom(now, cardLeadDays + 3));
  return rows.flatMap((o) => {
    const fact = occasionFact({
      kind: o['kind'] === 'event' ? 'other' : String(o['kind']),
      label: String(o['label']),
      date: String(o['date']),
      yearly: o['yearly'] === 1,
      ofWhom: o['of_whom'] as string | null,
    });
    const day = fact === null ? null : nextDay(fact, now);
    if (fact === null || day === null || day - now > cardLeadDays + 3 || fact.kind === 'remembrance')
      return [];
    const posts = o['postal'] === 1 && (fact.kind === 'birthday' || fact.kind === 'anniversary');
    if (day - now > 7 && !posts) return [];
    const person = { id: String(o['pid']), name: String(o['pname']) };
    const leaves = posts && day - now >= 3 ? Math.max(now, day - cardLeadDays) : null;
    return {
      person,
      when: dayOf(day).toString(),
      meeting: false,
      what: () => {
        const years = fact.date.year === null || !fact.yearly ? null : dayOf(day).year - fact.date.year;
        const name = fact.ofWhom ?? person.name;
        return say(`today-words:week.${wordsOf(fact.kind, years)}`, {
          name,
          years,
          label: String(o['label']),
        });
      },
      note: () => (leaves === null ? null : say('today-words:week.card', { day: spoken(leaves, language) })),
    };
  });
}

function wordsOf(kind: string, years: number | null): string {
  if (kind === 'birthday') return years === null ? 'birthday' : 'turns';
  if (kind === 'anniversary') return years === null ? 'anniversary' : 'married';
  return 'other';
}

function plansComing(vault: Vault, today: string, now: number, say: Say): Coming[] {
  const plans = plansBetween(vault, today, now, now + 7);
  const meetings = Map.groupBy(plans, (plan) => Number(plan['id']));
  return [...meetings.values()].flatMap(([plan, ...others]) => {
    if (plan === undefined) return [];
    const names = others.slice(0, 2).map((other) => String(other['name']));
    const count = others.length - names.length;
    return {
      person: { id: String(plan['public_id']), name: String(plan['name']) },
      when: dayOf(Number(plan['day'])).toString(),
      meeting: true,
      what: () => String(plan['text']) || say(`people-words:medium.${String(plan['medium'])}`),
      note: () =>
        others.length === 0 ? null : say('today-words:week.with', { names: names.join(', '), count }),
    };
  });
}

const ofSilence = new Set(['fading', 'due', 'rhythm']);

/** Something true about the user's own life, as soon as the data allows: the dearest tie that has just gone quiet. */
export function firstSentence(vault: Vault, day: JudgedDay, say: Say): string | null {
  const quiet = day.rows.flatMap((row) => {
    if (row.n < stateAt.countFrom || row.quiet !== null || row.medianGap === null) return [];
    const risk = gone(row, silence(row, day.today), horizon(row.medianGap));
    const isQuiet = risk >= stateAt.watch && risk < stateAt.lapsed;
    return isQuiet ? [{ row, weight: plainValue(row) * risk }] : [];
  });
  quiet.sort((a, b) => b.weight - a.weight || (a.row.id < b.row.id ? -1 : 1));
  for (const { row } of quiet.slice(0, 5)) {
    const facts = loadFacts(vault, day, row, null);
    const reason = reasonsFor(facts, day.today).find((one) => ofSilence.has(one.kind));
    if (reason !== undefined) {
      return say('today-words:first', { name: facts.name, sentence: saySentence(say, reason.because) });
    }
  }
  return null;
}
