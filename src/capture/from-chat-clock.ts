/** Local days and moments of one zone, remembered day by day: a calendar asked for every message is too slow for years of chat. */

export interface LocalClock {
  /** The local calendar day `YYYY-MM-DD` of a moment. @param at seconds since 1970 UTC. */
  day(at: number): string;
  /** The moment of a local time; in a gap or an overlap the earlier rule holds. @param seconds since local midnight. */
  at(day: string, seconds: number): number;
}

/** @param zone IANA name; an unknown one is read as UTC, because no chat should be lost for a misspelt setting. */
export function localClock(zone: string): LocalClock {
  const known = isZone(zone) ? zone : 'UTC';
  const spans = new Map<number, readonly Span[]>();
  const mornings = new Map<string, Morning>();
  return {
    day: (at) => {
      const utcDay = Math.floor(at / 86_400);
      let found = spans.get(utcDay);
      if (found === undefined) {
        found = spansOf(utcDay, known);
        if (spans.size >= mostRemembered) spans.clear();
        spans.set(utcDay, found);
      }
      for (const span of found) if (at < span.until) return span.day;
      return found.at(-1)?.day ?? '1970-01-01';
    },
    at: (day, seconds) => {
      let morning = mornings.get(day);
      if (morning === undefined) {
        morning = morningOf(day, known);
        if (mornings.size >= mostRemembered) mornings.clear();
        mornings.set(day, morning);
      }
      return morning.even ? morning.start + seconds : exactly(day, seconds, known);
    },
  };
}

const mostRemembered = 20_000;

interface Span {
  readonly until: number;
  readonly day: string;
}

interface Morning {
  readonly start: number;
  /** True when the day has 24 hours, so that adding is exact. */
  readonly even: boolean;
}

function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

function spansOf(utcDay: number, zone: string): readonly Span[] {
  const found: Span[] = [];
  const end = (utcDay + 1) * 86_400;
  let from = utcDay * 86_400;
  while (from < end && found.length < 4) {
    const local = Temporal.Instant.fromEpochMilliseconds(from * 1000).toZonedDateTimeISO(zone);
    const next = local.startOfDay().add({ days: 1 }).startOfDay();
    const until = Math.floor(next.epochMilliseconds / 1000);
    found.push({ until, day: local.toPlainDate().toString() });
    from = until;
  }
  return found;
}

function morningOf(day: string, zone: string): Morning {
  const start = Temporal.PlainDate.from(day).toZonedDateTime(zone);
  return { start: Math.floor(start.epochMilliseconds / 1000), even: start.hoursInDay === 24 };
}

function exactly(day: string, seconds: number, zone: string): number {
  const local = Temporal.PlainDate.from(day).toPlainDateTime().add({ seconds });
  return Math.floor(local.toZonedDateTime(zone).epochMilliseconds / 1000);
}
