/** Durations and days in the units people say them in, as values for the catalogue. */
import { dayOf } from '../people/day.ts';

export type Unit = 'days' | 'weeks' | 'months' | 'years';

/** Said by `$t(reasons:span.UNIT, { count })` and its like. */
export interface Span {
  readonly unit: Unit;
  readonly count: number;
}

const month = 30.44;
const year = 365.25;
/** UTF-16 units that one visible letter may take before a text counts as too long without being read. */
const longestLetter = 16;

/** A number of days as people say it: 5 days, 3 weeks, 4 months, 2 years. @param days at least 0. */
export function span(days: number): Span {
  const whole = Math.max(0, Math.round(days));
  if (whole < 14 && whole !== 7) return { unit: 'days', count: whole };
  if (whole < 70) return { unit: 'weeks', count: Math.round(whole / 7) };
  const months = Math.round(whole / month);
  if (months < 22 && months !== 12) return { unit: 'months', count: months };
  return { unit: 'years', count: Math.round(whole / year) };
}

/** A rhythm that was wished for, as it was chosen: 30 days are a month, 182 half a year's months, 21 are three weeks. */
export function wished(days: number): Span {
  const months = Math.round(days / month);
  return days >= 28 && days % 7 !== 0 && Math.abs(days - months * month) < 1 && months < 12
    ? { unit: 'months', count: months }
    : span(days);
}

/** A day as seen from today: `today`, `tomorrow`, `yesterday`, `ahead.UNIT`, `ago.UNIT`. @param days ahead; negative: past. */
export function when(days: number): { readonly key: string; readonly count: number } {
  if (days === 0) return { key: 'today', count: 0 };
  if (days === 1) return { key: 'tomorrow', count: 1 };
  if (days === -1) return { key: 'yesterday', count: 1 };
  const distance = span(Math.abs(days));
  return { key: `${days > 0 ? 'ahead' : 'ago'}.${distance.unit}`, count: distance.count };
}

/** Scripts whose letters are one unit each: they are cut without asking what a letter is, which costs more than the sentence. */
// oxlint-disable-next-line no-control-regex
const plain = /^[\u0000-\u02FF\u0370-\u0482\u2010-\u2027]*$/;
let segmenter: Intl.Segmenter | null = null;

/** `YYYY-MM-DD` of a day number. */
export function isoDay(day: number): string {
  return dayOf(day).toString();
}

/**
 * The first words of a text on one line, so that a sentence stays one. The catalogue's own `$t(` is held apart by a mark
 * that nobody sees, or a text that contains it would stop the sentence around it from being said.
 */
export function short(text: string, most = 100): string {
  const line = text
    .slice(0, most * longestLetter)
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .replaceAll('$t(', '$t\u2060(')
    .trim();
  if (line.length <= most) return line;
  if (plain.test(line)) return `${line.slice(0, most - 1).trimEnd()}…`;
  segmenter ??= new Intl.Segmenter();
  const letters = [...segmenter.segment(line)].map((part) => part.segment);
  return letters.length <= most && text.length <= most * longestLetter
    ? line
    : `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
