/** The days a calendar elsewhere should know of: occasions and plans, without any words of a conversation. */
import type { Vault } from './open.ts';

export interface FeedDay {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly label: string;
  /** `YYYY-MM-DD`, or `--MM-DD` without a year. */
  readonly date: string;
  readonly yearly: boolean;
  /** Milliseconds since 1970 for a plan at an hour; null for a whole day. */
  readonly at: number | null;
}

const most = 20_000;

/** Nobody is in it who died, rests, is estranged or wants no reminding. @param today plans before it are left out */
export function feedDays(vault: Vault, today: string): FeedDay[] {
  const occasions = vault.raw
    .prepare(
      `SELECT o.public_id AS id, p.name, o.kind, o.label, o.date, o.yearly FROM occasions o JOIN people p ON p.id = o.person_id
       WHERE p.id NOT IN (SELECT person_id FROM rests WHERE since <= ?1 AND (until IS NULL OR until > ?1)) ORDER BY o.id LIMIT ?2`,
    )
    .all(today, most)
    .map((row): FeedDay => ({
      id: String(row['id']),
      name: String(row['name']),
      kind: String(row['kind']),
      label: String(row['label']),
      date: String(row['date']),
      yearly: Number(row['yearly']) === 1,
      at: null,
    }));
  const plans = vault.raw
    .prepare(
      `SELECT t.public_id AS id, t.at, t.day_only, t.medium, date(t.day * 86400, 'unixepoch') AS date,
        (SELECT group_concat(p.name, ', ') FROM touch_people x JOIN people p ON p.id = x.person_id WHERE x.touch_id = t.id) AS name
       FROM touches t WHERE t.state = 'planned' AND t.state <> 'done' AND t.day >= CAST(julianday(?) - julianday('1970-01-01') AS INTEGER)
       ORDER BY t.at LIMIT ?`,
    )
    .all(today, most)
    .map((row): FeedDay => ({
      id: String(row['id']),
      name: String(row['name'] ?? ''),
      kind: 'plan',
      label: String(row['medium']),
      date: String(row['date']),
      yearly: false,
      at: Number(row['day_only']) === 1 ? null : Number(row['at']),
    }));
  return [...occasions, ...plans];
}
