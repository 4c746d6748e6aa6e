/** One person's life as the touches and records alone tell it, and the words for days and lengths that sentences use. */
import type { DatabaseSync } from 'node:sqlite';

export interface Said {
  readonly person: string;
  readonly kind: string;
  readonly because: string;
  readonly since: string | null;
}

export interface Told {
  readonly id: number;
  readonly day: number;
  readonly at: number;
  readonly medium: string;
  readonly direction: string;
  readonly state: string;
  readonly purpose: string | null;
  readonly missed: number;
  readonly broadcast: number;
  readonly text: string;
}

export const dayMs = 86_400_000;
export const numberOf = (iso: string): number => Math.round(Date.parse(`${iso}T00:00:00Z`) / dayMs);
export const dateOf = (day: number): Date => new Date(day * dayMs);
export const unitDays: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.44, year: 365.25 };

export interface Life {
  readonly db: DatabaseSync;
  readonly id: number;
  readonly name: string;
  readonly ring: string | null;
  readonly cadence: number | null;
  readonly firstKnown: string | null;
  readonly today: number;
  readonly quiet: boolean;
  readonly touches: readonly Told[];
  /** Different days on which something reached the other side, ascending, none ahead. */
  readonly days: readonly number[];
}

export function lifeOf(db: DatabaseSync, publicId: string, today: number): Life | null {
  const person = db.prepare('SELECT * FROM people WHERE public_id = ?').get(publicId);
  if (person === undefined) return null;
  const id = Number(person['id']);
  const touches = db
    .prepare(
      `SELECT t.* FROM touches t JOIN touch_people x ON x.touch_id = t.id WHERE x.person_id = ? AND t.state IN ('done', 'answered') AND t.day <= ?`,
    )
    .all(id, today) as unknown as Told[];
  const days = new Set(
    touches.filter((t) => t.missed === 0 && t.broadcast === 0 && t.medium !== 'comment').map((t) => t.day),
  );
  const iso = dateOf(today).toISOString().slice(0, 10);
  const rest = db
    .prepare(
      'SELECT count(*) AS n FROM rests WHERE person_id = ? AND since <= ? AND (until IS NULL OR until > ?)',
    )
    .get(id, iso, iso);
  return {
    db,
    id,
    name: String(person['name']),
    ring: person['ring'] as string | null,
    cadence: person['cadence_days'] as number | null,
    firstKnown: person['first_known'] as string | null,
    today,
    quiet: rest?.['n'] !== 0,
    touches,
    days: [...days].sort((a, b) => a - b),
  };
}

export type Check = (life: Life, said: Said) => string | null;

export const amount = String.raw`(?:(\d+) )?(day|week|month|year)s?`;
export const ringDays: Readonly<Record<string, number>> = {
  five: 7,
  fifteen: 30,
  fifty: 182,
  'hundred-and-fifty': 365,
};

/** True when a number of days is what people call "3 weeks": within half of the unit. */
export function isAbout(days: number, count: string | undefined, unit: string | undefined): boolean {
  const one = unitDays[unit ?? 'day'] ?? 1;
  return Math.abs(days - Number(count ?? 1) * one) <= one / 2 + 0.51;
}

/** Days from today of "yesterday", "in 3 days", "2 weeks ago"; null: nothing of the kind. */
export function fits(text: string, ahead: number): boolean {
  if (text === 'today') return ahead === 0;
  if (text === 'tomorrow') return ahead === 1;
  if (text === 'yesterday') return ahead === -1;
  const to = new RegExp(`^in ${amount}$`).exec(text);
  if (to !== null) return ahead > 0 && isAbout(ahead, to[1], to[2]);
  const ago = new RegExp(`^${amount} ago$`).exec(text);
  return ago !== null && ahead < 0 && isAbout(-ahead, ago[1], ago[2]);
}

export const whenWords = String.raw`(today|tomorrow|yesterday|in \d+ (?:day|week|month|year)s?|\d+ (?:day|week|month|year)s? ago)`;

export const silent = (life: Life): number => life.today - (life.days.at(-1) ?? Number.NaN);
