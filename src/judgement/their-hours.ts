/** What time it is for someone, and when in the user's day it is a good time to ring them; letters and mails wait by themselves. */
import type { Sentence } from '../problem.ts';
import type { TheirHours } from './facts.ts';
import { wakingHours } from './table.ts';

/** Minutes of the user's day, 0 to 1440; the end excluded. */
export interface TalkWindow {
  readonly from: number;
  readonly to: number;
}

const day = 1440;
const step = 30;

/** The longest stretch of the user's waking day that lies in their good hours; null when there is none. @param today day number */
export function talkWindow(hours: TheirHours, today: number): TalkWindow | null {
  const noon = today * 86_400 + 43_200;
  const ahead = offsetMinutes(hours.zone, noon) - offsetMinutes(hours.ownZone, noon);
  let best: TalkWindow | null = null;
  let from: number | null = null;
  for (let minute = wakingHours.from * 60; minute <= wakingHours.to * 60; minute += step) {
    const good = minute < wakingHours.to * 60 && isGood(hours, minute + ahead);
    if (good && from === null) from = minute;
    if (good || from === null) continue;
    if (best === null || minute - from > best.to - best.from) best = { from, to: minute };
    from = null;
  }
  return best;
}

/** When to ring them, in the user's own time; null when any hour of the user's day will do. @param today day number */
export function talkWords(hours: TheirHours, today: number): Sentence | null {
  const window = talkWindow(hours, today);
  if (window === null) return { key: 'ways:hours.never' };
  if (window.from <= wakingHours.from * 60 && window.to >= wakingHours.to * 60) return null;
  return { key: 'ways:hours.between', values: { from: clock(window.from), to: clock(window.to) } };
}

/** True when a call would find them in their good hours. @param at seconds since 1970 UTC */
export function maySpeakAt(hours: TheirHours, at: number): boolean {
  return isGood(hours, minuteOfDay(hours.zone, at));
}

/**
 * What time it is for them, and until when a call can wait; null when it is the same as for the user and a good time.
 * @param at seconds since 1970 UTC
 */
export function clockWords(name: string, hours: TheirHours, at: number): Sentence | null {
  const here = offsetMinutes(hours.zone, at) === offsetMinutes(hours.ownZone, at);
  const values = { name, time: clock(minuteOfDay(hours.zone, at)) };
  if (maySpeakAt(hours, at)) return here ? null : { key: 'ways:clock.now', values };
  const next = nextGood(hours, at);
  if (next === null) return here ? null : { key: 'ways:clock.now', values };
  const from = clock(minuteOfDay(hours.zone, next));
  const own = clock(minuteOfDay(hours.ownZone, next));
  return { key: `ways:clock.${own === from ? 'later' : 'laterThere'}`, values: { ...values, from, own } };
}

/** The next quarter of an hour that is good for them, within a day; null: their good hours are empty. */
function nextGood(hours: TheirHours, at: number): number | null {
  const quarter = 900;
  const first = Math.ceil(at / quarter) * quarter;
  for (let moment = first; moment <= first + 86_400; moment += quarter)
    if (maySpeakAt(hours, moment)) return moment;
  return null;
}

/** Good hours may go over midnight: 20 to 2. */
function isGood({ from, to }: TheirHours, minute: number): boolean {
  const hour = (((minute % day) + day) % day) / 60;
  return from <= to ? hour >= from && hour < to : hour >= from || hour < to;
}

function minuteOfDay(zone: string, at: number): number {
  const local = Math.floor(at / 60) + offsetMinutes(zone, at);
  return ((local % day) + day) % day;
}

function offsetMinutes(zone: string, at: number): number {
  const moment = Temporal.Instant.fromEpochMilliseconds(Math.floor(at) * 1000);
  return Math.round(moment.toZonedDateTimeISO(zone).offsetNanoseconds / 60e9);
}

/** `21:40`, the same in every language. */
function clock(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60) % 24)}:${two(Math.floor(minute) % 60)}`;
}
