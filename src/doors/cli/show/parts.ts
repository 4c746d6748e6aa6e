/** The few forms that all answers are made of: a heading, a sentence, a table, a command to type, a day, a silence. */
import type { Page } from './page.ts';
import { cut, isolate, pad, widthOf, wrap } from './text.ts';

/** Parts of an answer with an empty line between them; empty parts are left out. */
export function sections(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

/** Lines below a heading; nothing when there are none. */
export function section(page: Page, heading: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  return [page.paint('bold', heading), ...lines.map((line) => `  ${wrap(line, page.prose - 2, '  ')}`)].join(
    '\n',
  );
}

export function sentence(page: Page, text: string): string {
  return wrap(text, page.prose);
}

/** Columns side by side, the last one cut to what is left of the line. Styles are given by column. */
export function table(
  page: Page,
  rows: readonly (readonly string[])[],
  options: {
    readonly heading?: readonly string[];
    readonly styles?: readonly (Parameters<Page['paint']>[0] | null)[];
    readonly indent?: string;
  } = {},
): string {
  const all = options.heading === undefined ? rows : [options.heading, ...rows];
  const indent = options.indent ?? '';
  const widths = fitted(all, page.width - indent.length);
  return all
    .map((row, at) => {
      const isHeading = at === 0 && options.heading !== undefined;
      const cells = row.map((cell, i) => {
        const text = isolate(cut(cell, widths[i] ?? 0));
        const filled = i === row.length - 1 ? text : pad(text, widths[i] ?? 0);
        const style = isHeading ? 'dim' : (options.styles?.[i] ?? null);
        return style === null ? filled : page.paint(style, filled);
      });
      return `${indent}${cells.join('  ').trimEnd()}`;
    })
    .join('\n');
}

/** As wide as the widest cell; when that is too much, the last column gives way first, then the widest, none below 8. */
function fitted(rows: readonly (readonly string[])[], width: number): number[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, i) =>
    Math.max(0, ...rows.map((row) => widthOf(row[i] ?? ''))),
  );
  const gaps = 2 * (count - 1);
  for (;;) {
    const over = widths.reduce((sum, one) => sum + one, gaps) - width;
    const last = widths.at(-1) ?? 0;
    const gives = last > 8 ? count - 1 : widths.indexOf(Math.max(...widths));
    const now = widths[gives] ?? 0;
    if (over <= 0 || now <= 8) return widths;
    widths[gives] = Math.max(8, now - over);
  }
}

/** A name as a shell takes it: quoted where it must be; the id where quoting would not be enough. */
export function typed(person: { readonly id: string; readonly name: string }): string {
  if (/^[\p{L}\p{N}.@+_-]+$/u.test(person.name) && !person.name.startsWith('-')) return person.name;
  return /^[\p{L}\p{N}\p{M} .,’'()@+_-]+$/u.test(person.name) && !person.name.startsWith('-')
    ? `"${person.name}"`
    : person.id;
}

export function names(page: Page, people: readonly { readonly name: string }[]): string {
  return listed(
    page,
    people.map((one) => isolate(one.name)),
  );
}

/** One after the other, with the word before the last; `Intl.ListFormat` costs more than all else of an answer. */
function listed(page: Page, words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  if (words.length < 2) return last;
  const most = words.slice(0, -1).join(', ');
  return page.say(words.length === 2 ? 'cli:list.two' : 'cli:list.more', { most, last });
}

/** A civil date in words, with its year only when it is another one. */
export function dayWords(page: Page, day: string): string {
  const date = Temporal.PlainDate.from(day);
  const same = date.year === Temporal.PlainDate.from(page.today).year;
  return date.toLocaleString(page.language, {
    day: 'numeric',
    month: 'short',
    ...(same ? {} : { year: 'numeric' }),
  });
}

/** A date of which parts may be unknown: `--02-29`, `1984-02`. */
export function partialWords(page: Page, date: string): string {
  const yearless = /^--(\d\d)-(\d\d)$/.exec(date);
  if (yearless !== null)
    return Temporal.PlainMonthDay.from({
      monthCode: `M${yearless[1] ?? '01'}`,
      day: Number(yearless[2]),
    })
      .toPlainDate({ year: 1972 })
      .toLocaleString(page.language, { day: 'numeric', month: 'short' });
  return /^\d{4}-\d\d-\d\d$/.test(date)
    ? Temporal.PlainDate.from(date).toLocaleString(page.language, { dateStyle: 'medium' })
    : date;
}

export function momentWords(page: Page, instant: string): string {
  return Temporal.Instant.from(instant).toLocaleString(page.language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
}

/** How long it has been quiet, in words that count no days where months are meant. */
export function silence(page: Page, days: number | null): string {
  if (days === null) return page.say('shown:silence.never');
  if (days <= 0) return page.say('shown:silence.today');
  if (days === 1) return page.say('shown:silence.yesterday');
  if (days < 14) return page.say('shown:silence.days', { count: days });
  if (days < 60) return page.say('shown:silence.weeks', { count: Math.round(days / 7) });
  if (days < 700) return page.say('shown:silence.months', { count: Math.round(days / 30.4) });
  return page.say('shown:silence.years', { count: Math.round(days / 365.25) });
}

export function sizeWords(page: Page, bytes: number): string {
  const steps = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = Math.min(steps.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return new Intl.NumberFormat(page.language, {
    style: 'unit',
    unit: steps[step] ?? 'byte',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** step);
}
