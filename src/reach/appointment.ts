/** Finds a time that suits: three free slots as words, to be sent by the user's own hand. */
import type { Sentence } from '../problem.ts';

/** A taken stretch, in seconds since 1970 UTC, the end excluded. */
export interface Busy {
  readonly start: number;
  readonly end: number;
}

export interface SlotWish {
  readonly busy: readonly Busy[];
  /** Nothing before this moment, seconds since 1970 UTC. */
  readonly from: number;
  /** IANA zone of the user. */
  readonly zone: string;
  readonly minutes: number;
  /** Local hours between which it may lie, 0 to 24. */
  readonly hours: { readonly from: number; readonly to: number };
  /** True when the other is well asked at this moment, seconds since 1970 UTC; left out: any moment is. */
  readonly suits?: (at: number) => boolean;
  /** Days of the week that suit, 1 Monday to 7 Sunday; empty: all. */
  readonly weekdays?: readonly number[];
  /** How many days ahead to look; at most 60. */
  readonly days?: number;
  readonly count?: number;
}

export interface Slot {
  /** Seconds since 1970 UTC. */
  readonly start: number;
  readonly end: number;
}

const stepMinutes = 30;
const mostBusy = 5000;

/** Up to three free slots, the first of three different days; fewer when there are fewer. Deterministic. */
export function freeSlots(wish: SlotWish): readonly Slot[] {
  const count = wish.count ?? 3;
  const length = wish.minutes * 60;
  if (!(length > 0) || length > 86_400) return [];
  const busy = merged(wish.busy);
  const first = Temporal.Instant.fromEpochMilliseconds(Math.ceil(wish.from) * 1000)
    .toZonedDateTimeISO(wish.zone)
    .toPlainDate();
  const slots: Slot[] = [];
  for (let day = 0; day < Math.min(60, wish.days ?? 14) && slots.length < count; day++) {
    const date = first.add({ days: day });
    if ((wish.weekdays ?? []).length > 0 && wish.weekdays?.includes(date.dayOfWeek) !== true) continue;
    const slot = firstFree(date, wish, length, busy);
    if (slot !== null) slots.push(slot);
  }
  return slots;
}

/**
 * The slots as one sentence to send, each written out in the language given.
 * @param zone the zone to write them in, the other's when it is known.
 */
export function slotsAsWords(slots: readonly Slot[], language: string, zone: string): Sentence {
  const one = (slot: Slot) => {
    const at = (seconds: number) =>
      Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO(zone);
    const day = at(slot.start)
      .toPlainDate()
      .toLocaleString(language, { weekday: 'long', day: 'numeric', month: 'long' });
    const time = at(slot.start)
      .toPlainTime()
      .toLocaleString(language, { hour: 'numeric', minute: '2-digit' });
    return `${day}, ${time}`;
  };
  const list = new Intl.ListFormat(language, { type: 'disjunction' }).format(slots.map(one));
  return {
    key: slots.length === 0 ? 'reach:slots.none' : 'reach:slots.some',
    values: { count: slots.length, list, zone },
  };
}

function firstFree(
  date: Temporal.PlainDate,
  wish: SlotWish,
  length: number,
  busy: readonly Busy[],
): Slot | null {
  const { from, to } = wish.hours;
  for (
    let minute = Math.max(0, Math.round(from * 60));
    minute + wish.minutes <= Math.min(24, to) * 60;
    minute += stepMinutes
  ) {
    // A time that the clock skips in spring is moved behind the gap by `compatible`.
    const at = date.toZonedDateTime({
      timeZone: wish.zone,
      plainTime: { hour: Math.floor(minute / 60), minute: minute % 60 },
    });
    const start = at.epochMilliseconds / 1000;
    const end = start + length;
    const suits = wish.suits === undefined || (wish.suits(start) && wish.suits(end - 60));
    if (suits && start >= wish.from && !busy.some((b) => b.start < end && start < b.end))
      return { start, end };
  }
  return null;
}

function merged(busy: readonly Busy[]): readonly Busy[] {
  const sorted = busy
    .slice(0, mostBusy)
    .filter((b) => b.end > b.start)
    .sort((x, y) => x.start - y.start || x.end - y.end);
  const out: { start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const last = out.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else out.push({ start, end });
  }
  return out;
}
