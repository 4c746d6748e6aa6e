/** Days as they are written out on paper, in the language of the page. */
import { inYear, readPartialDate } from '../people/partial-date.ts';
import type { Language } from '../words/say.ts';

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE' };

/** `21 November 2026`; also `29 February` and `February 1984`; anything else as it is. @param day ISO 8601, may lack parts */
export function writtenDay(day: string, language: Language): string {
  const date = readPartialDate(day);
  if (date === null || date.month === null) return day;
  const year = date.year ?? 2000;
  const whole =
    date.day === null ? Temporal.PlainDate.from({ year, month: date.month, day: 1 }) : inYear(date, year);
  return (
    whole?.toLocaleString(locales[language], {
      month: 'long',
      ...(date.day === null ? {} : { day: 'numeric' }),
      ...(date.year === null ? {} : { year: 'numeric' }),
    }) ?? day
  );
}

/** Names one after the other, as the language joins them. */
export function writtenList(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(items);
}
