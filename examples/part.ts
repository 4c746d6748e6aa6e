/** The small words in which the cast is written down. */
import type { CivilDate, Someone, Tie } from './household.ts';
import { fictionalPhone } from './phones.ts';

/** One entry of the cast: only what differs from `nobody`. */
export type Part = Partial<Someone> & Pick<Someone, 'given' | 'family'>;

/** Of whom nothing is known yet. */
export const nobody: Someone = {
  id: '',
  given: '',
  family: '',
  name: '',
  alias: null,
  circle: 'far',
  country: 'PT',
  tongue: 'pt',
  emails: [],
  phones: [],
  birthday: null,
  wedding: null,
  died: null,
  address: null,
  company: null,
  title: null,
  note: null,
  related: [],
  event: null,
  tie: { kind: 'never', medianDays: 0, from: 0, to: 0, days: [] },
  channels: [],
  book: null,
  lists: [],
  photo: false,
};

/** A tie of one kind with its usual gap; `from` and `to` in days before today. */
export function tie(
  kind: Tie['kind'],
  medianDays: number,
  from = 1820,
  to = 2,
  days: readonly number[] = [],
): Tie {
  return { kind, medianDays, from, to, days };
}

/** The landline that mother, father and brother share. */
export const landline = '+351210000101';

export function phone(country: string, n: number): readonly string[] {
  return [fictionalPhone(country, n)];
}

export function born(year: number | null, month: number, day: number): CivilDate {
  return { year, month, day };
}

/** The first such weekday (1 is Monday) after `today`, never today itself. */
export function weekdayAfter(today: Temporal.PlainDate, weekday: number): Temporal.PlainDate {
  return today.add({ days: ((weekday - today.dayOfWeek + 6) % 7) + 1 });
}
