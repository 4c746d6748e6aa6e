/** One person's row in the queue: what the tables hold of them, as judgement reads it today. */
import type { OccasionFact, Quiet, QueueRow } from '../../judgement/facts.ts';
import { nextDay } from '../../judgement/reasons/occasion.ts';
import { windowDays } from '../../judgement/table.ts';
import { shortestMinutes } from '../../judgement/ways.ts';
import { dayNumber } from '../../people/day.ts';
import type { HandleKind } from '../../people/handle.ts';
import { readPartialDate } from '../../people/partial-date.ts';
import { rings } from '../../people/ring.ts';
import type { Around, ExitRecord, OccasionRecord, QueueRecord, Relative } from '../../store/queue.ts';

const quietOf: Readonly<Record<string, Quiet>> = {
  deceased: 'deceased',
  estranged: 'estranged',
  rest: 'resting',
  'do-not-nudge': 'do-not-nudge',
};

export function rowOf(
  r: QueueRecord,
  near: Around,
  today: number,
  days: (at: number | null) => number | null,
  starved: ReadonlySet<number>,
): QueueRow {
  const exits = near.exits.get(r.id) ?? [];
  const cameIn = isOwed(r) ? days(r.lastInAt) : null;
  const owed = cameIn !== null && today - cameIn <= windowDays.owedWithin;
  const occasions = occasionsNear(near, r.id);
  const soon = today + Math.max(windowDays.planWithin, r.median ?? 0);
  const quiet = near.quiet.get(r.id);
  return {
    n: r.n,
    first: r.first,
    last: r.last,
    w: r.w,
    a: r.a,
    b: r.b,
    id: r.publicId,
    ring: rings.find((ring) => ring === r.ring) ?? null,
    quiet: quiet === undefined ? null : (quietOf[quiet] ?? null),
    ownCadenceDays: r.cadenceDays,
    medianGap: r.median,
    contactDays180: r.days180,
    lastWord: r.lastWord,
    owedDay: owed ? Math.min(cameIn, today) : null,
    occasionDay: occasionDay(occasions, today),
    promiseDay: promiseDay(near.promises.get(r.id)),
    newsDay: newsDay(occasions, today),
    firstKnownDay: r.firstKnown === null ? null : numberOf(r.firstKnown),
    planAhead: (near.plans.get(r.id) ?? []).some((plan) => plan.day <= soon),
    starved: starved.has(r.id),
    ...avoided(exits, exits.length === 0 ? null : lastReachDay(r, days), today),
    ...reachedOut(r, days),
    leastMinutes: shortestMinutes((near.handleKinds.get(r.id) ?? []) as HandleKind[]),
  };
}

/** A stretch of time in which a zone keeps its distance from UTC; seconds, the end excluded. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

/** Local days of moments, as day numbers; the calendar of a zone is asked once for each of its changes of the clock. */
export function localDays(zone: string): (at: number | null) => number | null {
  const known: Stretch[] = [];
  return (at) => {
    if (at === null) return null;
    let stretch = known.find((one) => one.from <= at && at < one.to);
    if (stretch === undefined) known.push((stretch = stretchAt(at, zone)));
    return Math.floor((at + stretch.offset) / 86_400);
  };
}

function stretchAt(at: number, zone: string): Stretch {
  const moment = Temporal.Instant.fromEpochMilliseconds(Math.floor(at) * 1000).toZonedDateTimeISO(zone);
  const before = moment.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
  const after = moment.getTimeZoneTransition('next');
  return {
    from: before === null ? -Infinity : before.epochMilliseconds / 1000,
    to: after === null ? Infinity : after.epochMilliseconds / 1000,
    offset: moment.offsetNanoseconds / 1e9,
  };
}

/** Day number of a date that the vault wrote itself, `YYYY-MM-DD`; thousands of them are read for one answer. */
function numberOf(day: string): number {
  return Math.round(
    Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000,
  );
}

/** They wrote or rang last, by a medium that waits for an answer, not longer than four months ago. */
export function isOwed(r: QueueRecord): boolean {
  return (
    r.lastWord === 'in' &&
    (r.lastInMissed ||
      r.lastInMedium === 'message' ||
      r.lastInMedium === 'email' ||
      r.lastInMedium === 'letter')
  );
}

export function occasionFact(o: OccasionRecord): OccasionFact | null {
  const date = readPartialDate(o.date);
  if (date === null || o.kind === 'event') return null;
  const kinds = ['birthday', 'anniversary', 'graduation', 'remembrance'] as const;
  return {
    kind: kinds.find((kind) => kind === o.kind) ?? 'other',
    label: o.label === '' ? null : o.label,
    date,
    yearly: o.yearly,
    ofWhom: o.ofWhom,
    ...(o.relation === undefined ? {} : { relation: o.relation }),
  };
}

function occasionDay(occasions: readonly OccasionRecord[], today: number): number | null {
  const next = occasions.flatMap((o) => {
    const fact = occasionFact(o);
    const day = fact === null ? null : nextDay(fact, today);
    return day === null ? [] : [day];
  });
  return next.length === 0 ? null : Math.min(...next);
}

/** What was heard in talk is an occasion of kind `event` that happens once. */
function newsDay(occasions: readonly OccasionRecord[], today: number): number | null {
  const heard = occasions.flatMap((o) =>
    o.kind === 'event' && o.date.length === 10 ? [dayNumber(o.date)] : [],
  );
  return (
    heard.find((day) => day >= today - windowDays.newsAfter && day <= today + windowDays.newsAhead) ?? null
  );
}

function promiseDay(asked: string | null | undefined): number | null {
  return asked === null || asked === undefined ? null : numberOf(asked);
}

/** Their own occasions, and those of the people closest to them who are not late or out of touch for good. */
export function occasionsNear(near: Around, id: number): OccasionRecord[] {
  const own = near.occasions.get(id) ?? [];
  const others = (near.relatives.get(id) ?? []).flatMap((relative) => {
    const quiet = near.quiet.get(relative.id);
    if (quiet === 'deceased' || quiet === 'estranged') return [];
    return (near.occasions.get(relative.id) ?? []).map((o) => ofRelative(o, relative));
  });
  return [...own, ...others];
}

/** Someone's own occasion as it stands with a person close to them. */
export function ofRelative<O extends OccasionRecord>(o: O, relative: Relative): O {
  return { ...o, ofWhom: o.ofWhom ?? relative.name, relation: o.ofWhom === null ? relative.what : undefined };
}

/** The day on which the user last wrote to them or spoke with them; what only came in does not count. */
export function lastReachDay(
  r: Pick<QueueRecord, 'lastOutAt' | 'lastTalkAt'>,
  days: (at: number | null) => number | null,
): number | null {
  const at = Math.max(r.lastOutAt ?? -Infinity, r.lastTalkAt ?? -Infinity);
  return at === -Infinity ? null : days(at);
}

/** Exits count since the user last reached them; those of that very day came before it. The latest end decides. */
function avoided(
  exits: readonly ExitRecord[],
  reached: number | null,
  today: number,
): Pick<QueueRow, 'snoozes' | 'smallers' | 'hiddenUntil' | 'reachedUntil' | 'passedOverDay'> {
  if (exits.length === 0)
    return { snoozes: 0, smallers: 0, hiddenUntil: null, reachedUntil: null, passedOverDay: null };
  const since = reached === null ? exits : exits.filter((exit) => numberOf(exit.onDay) > reached);
  const count = (kind: string) => since.filter((exit) => exit.kind === kind).length;
  const end = (kind: string): number | null => {
    const last = Math.max(
      0,
      ...exits.flatMap((exit) =>
        exit.kind === kind && exit.until !== null && (reached === null || numberOf(exit.onDay) >= reached)
          ? [numberOf(exit.until)]
          : [],
      ),
    );
    return last > today ? last : null;
  };
  return {
    snoozes: count('later'),
    smallers: count('smaller'),
    hiddenUntil: end('later'),
    reachedUntil: end('done'),
    passedOverDay: null,
  };
}

function reachedOut(
  r: QueueRecord,
  days: (at: number | null) => number | null,
): Pick<QueueRow, 'unanswered' | 'lastReachOutDay'> {
  if (r.lastWord !== 'out') return { unanswered: 0, lastReachOutDay: null };
  const answered = days(Math.max(r.lastInAt ?? 0, r.lastTalkAt ?? 0)) ?? 0;
  const outs = r.outs
    .split(' ')
    .filter((day) => day !== '')
    .map(Number)
    .filter((day) => day > answered);
  return { unanswered: Math.max(1, outs.length), lastReachOutDay: outs[0] ?? days(r.lastOutAt) };
}
