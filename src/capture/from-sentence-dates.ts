/** Finds the days a plain line speaks of, as civil dates; the only file that knows chrono-node. */
import * as german from 'chrono-node/de';
import * as english from 'chrono-node/en';
import type { PartialDate } from '../people/partial-date.ts';

export interface DatePhrase {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What was really said: `in May` has no day, `14 Feb` no year. */
  readonly said: PartialDate;
  /** The weekday said, 1 Monday to 7 Sunday, when it was only that. */
  readonly weekday: number | null;
  /** The words themselves look ahead (tomorrow, next, in two days) or back (yesterday, last, ago). */
  readonly leaning: 'ahead' | 'back' | null;
}

const mostDates = 20;
const ahead =
  /\b(?:tomorrow|next|coming|upcoming|in \w+ (?:days?|weeks?|months?)|from now|morgen|übermorgen|nächste\w*|kommende\w*)\b/i;
const back =
  /\b(?:yesterday|last|ago|past|this morning|earlier|today|tonight|gestern|vorgestern|letzte\w*|vergangene\w*|vor|heute|vorige\w*)\b/i;

/**
 * Every day spoken of, in order of place. The reference is built from the numbers of `today` and read back as numbers,
 * so the system's zone never shifts a day.
 * @param today `YYYY-MM-DD` @param region ISO 3166: `3/4` is 4 March only where people write it so (US).
 */
export function datePhrases(
  text: string,
  today: string,
  language: 'en' | 'de',
  region: string,
): readonly DatePhrase[] {
  const now = Temporal.PlainDate.from(today);
  const reference = new Date(now.year, now.month - 1, now.day, 12);
  const parser = language === 'de' ? german.casual : region === 'US' ? english.casual : english.GB;
  const phrases: DatePhrase[] = [];
  // A clock time shifts nothing here, and `20 min` is a length.
  const quiet = text
    .replace(/\d+(?:[.,]\d+)?\s*(?:h|hrs?|hours?|mins?|minutes?|minuten?|stunden?)\b(?!\s*ago)/gi, blank)
    .replace(
      /\b(?:for |about )?(?:half an hour|an hour(?: and a half)?|(?:eine )?halbe stunde|eine stunde|anderthalb stunden)\b(?!\s*(?:ago|later))/gi,
      blank,
    )
    .replace(/\b(?:sat|sun|mon|wed|march|may)\b(?=\s+(?:with|down|by|on|in|to|for)\b)/g, blank);
  const leap = leapDays(quiet);
  phrases.push(...leap);
  const rest = leap.reduce(
    (left, { start, end }) => left.slice(0, start) + blank(left.slice(start, end)) + left.slice(end),
    quiet,
  );
  for (const found of parser.parse(rest, reference).slice(0, mostDates)) {
    const part = (name: 'year' | 'month' | 'day') =>
      found.start.isCertain(name) ? found.start.get(name) : null;
    const hint = /morning|afternoon|evening|night|noon|morgen|abend|mittag|nacht|früh/i.test(found.text);
    const all = hint && part('day') === null && !found.start.isCertain('weekday');
    const said = all
      ? { year: found.start.get('year'), month: found.start.get('month'), day: found.start.get('day') }
      : { year: part('year'), month: part('month'), day: part('day') };
    const onlyWeekday = found.start.isCertain('weekday') && said.day === null;
    if (said.month === null && said.day === null && said.year === null && !onlyWeekday) continue;
    const weekday = onlyWeekday ? found.start.get('weekday') : null;
    const start = found.index;
    const before =
      /(?:^|\s)(?:on|am|in|im|by|bis|until|since|seit|the|zum|this|diese\w*|last|letzte\w*|next|nächste\w*)\s+$/i.exec(
        text.slice(Math.max(0, start - 12), start),
      );
    const words = `${before?.[0] ?? ''}${found.text}`;
    phrases.push({
      start,
      end: start + found.text.length,
      text: text.slice(start, start + found.text.length),
      said,
      weekday: weekday === null ? null : weekday === 0 ? 7 : weekday,
      leaning: ahead.test(words) ? 'ahead' : back.test(words) ? 'back' : null,
    });
  }
  for (const match of text.matchAll(/\b(?:in|back in|im jahr)\s+((?:19|20)\d\d)\b/gi))
    if (!phrases.some((phrase) => phrase.start < match.index + match[0].length && match.index < phrase.end))
      phrases.push({
        start: match.index,
        end: match.index + match[0].length,
        text: match[0],
        said: { year: Number(match[1]), month: null, day: null },
        weekday: null,
        leaning: null,
      });
  if (language === 'de') phrases.push(...germanMonths(text, phrases));
  return phrases.sort((a, b) => a.start - b.start);
}

/** 29 February without a year, which the parser refuses in a common year. */
function leapDays(text: string): readonly DatePhrase[] {
  const day =
    /\b(?:29(?:th|\.)?\s+(?:of\s+)?feb(?:ruary|ruar)?|feb(?:ruary|ruar)?\s+29(?:th)?)\b(?!\.?,?\s+\d{4})/gi;
  return [...text.matchAll(day)].slice(0, mostDates).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    said: { year: null, month: 2, day: 29 },
    weekday: null,
    leaning: null,
  }));
}

const monthNames = 'januar februar märz april mai juni juli august september oktober november dezember'.split(
  ' ',
);

/** `im Mai`, which the German parser leaves out. */
function germanMonths(text: string, known: readonly DatePhrase[]): readonly DatePhrase[] {
  const found: DatePhrase[] = [];
  for (const match of text.matchAll(
    /\b(?:im|ab|seit|bis|anfang|mitte|ende)\s+(januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)\b/giu,
  )) {
    const start = match.index;
    const end = start + match[0].length;
    if (known.some((phrase) => phrase.start < end && start < phrase.end)) continue;
    const month = monthNames.indexOf(match[1]?.toLowerCase() ?? '') + 1;
    found.push({
      start,
      end,
      text: match[0],
      said: { year: null, month, day: null },
      weekday: null,
      leaning: null,
    });
  }
  return found.slice(0, mostDates);
}

/**
 * The one civil date a phrase means; null when it names no day (`in May`) or no date exists (31 April).
 * @param lean where to look when the words do not say: `back` for what was, `ahead` for what will be.
 */
export function dayMeant(phrase: DatePhrase, today: string, lean: 'ahead' | 'back'): string | null {
  const now = Temporal.PlainDate.from(today);
  const way = phrase.leaning ?? lean;
  if (phrase.weekday !== null) {
    const days = (phrase.weekday - now.dayOfWeek + 7) % 7;
    return (
      way === 'back'
        ? now.subtract({ days: days === 0 ? 7 : 7 - days })
        : now.add({ days: days === 0 ? 7 : days })
    ).toString();
  }
  const { year, month, day } = phrase.said;
  if (month === null || day === null) return null;
  if (year !== null) return civil(year, month, day)?.toString() ?? null;
  for (const step of [0, 1, 2, 3, 4, 5, 6, 7, 8]) {
    const date = civil(now.year + (way === 'back' ? -step : step), month, day);
    if (date === null) continue;
    const order = Temporal.PlainDate.compare(date, now);
    if (way === 'back' ? order <= 0 : order >= 0) return date.toString();
  }
  return null;
}

/** The month and year of something ahead: `in May` is this May or the next. */
export function aheadDate(phrase: DatePhrase, today: string): PartialDate {
  const day = dayMeant(phrase, today, 'ahead');
  if (day !== null) {
    const date = Temporal.PlainDate.from(day);
    return { year: date.year, month: date.month, day: date.day };
  }
  const now = Temporal.PlainDate.from(today);
  const { year, month } = phrase.said;
  if (month === null || year !== null) return { year, month, day: null };
  return { year: month >= now.month ? now.year : now.year + 1, month, day: null };
}

function civil(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return null;
  }
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}
