/** Invented people for the tests of this room: Maren, whom one speaks with every three weeks, and changes to her. */
import { dayNumber } from '../people/day.ts';
import type { PersonFacts, QueueRow } from './facts.ts';
import { medianGap, rebuild } from './pace.ts';

/** 20 March 2026. */
export const today = dayNumber('2026-03-20');

/** A row with this history. @param daysAgo the contact days, as days before {@link today}. */
export function sampleRow(daysAgo: readonly number[], changes: Partial<QueueRow> = {}): QueueRow {
  const days = daysAgo.map((ago) => today - ago).sort((x, y) => x - y);
  const last = days.at(-1) ?? 0;
  return {
    ...rebuild(days),
    id: 'p-maren',
    ring: null,
    quiet: null,
    ownCadenceDays: null,
    medianGap: medianGap(days),
    contactDays180: days.filter((day) => day > last - 180).length,
    lastWord: null,
    owedDay: null,
    occasionDay: null,
    promiseDay: null,
    newsDay: null,
    firstKnownDay: null,
    planAhead: false,
    starved: false,
    snoozes: 0,
    smallers: 0,
    hiddenUntil: null,
    reachedUntil: null,
    passedOverDay: null,
    unanswered: 0,
    lastReachOutDay: null,
    leastMinutes: 2,
    ...changes,
  };
}

/** Every `gap` days, `count` times, the last one `silent` days ago. */
export function every(gap: number, count: number, silent: number): number[] {
  return Array.from({ length: count }, (_, i) => silent + gap * i);
}

/** Whole facts around a row: nothing noted but her name. */
export function samplePerson(row: QueueRow, changes: Partial<PersonFacts> = {}): PersonFacts {
  return {
    row,
    name: 'Maren Okafor',
    suggestedRing: null,
    circles: [],
    recentGaps: [],
    lastOut: null,
    lastIn: null,
    owed: null,
    occasions: [],
    promises: [],
    nextTime: [],
    clippings: [],
    plans: [],
    heard: [],
    thanksOwed: [],
    memories: [],
    asked: 0,
    given: 0,
    yearlyFloor: false,
    starved: null,
    introduction: null,
    introduced: [],
    media: [],
    handles: [],
    hours: null,
    ...changes,
  };
}
