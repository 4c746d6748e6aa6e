/** Touches that had a purpose, or were a gift, of a stretch of days: few among a million, found by an index of their own. */
import type { Vault } from './open.ts';
import { firstRowOf } from './row-id.ts';
import { statement } from './search-index.ts';

export interface Purposes {
  /** Own touches in which something was asked or sold, and in which something was given, thanked for or cared about. */
  readonly asked: number;
  readonly given: number;
}

export interface Gift {
  readonly touchId: number;
  readonly day: number;
  readonly text: string;
}

const asking = `t.purpose IN ('ask', 'sell')`;
const giving = `t.purpose IN ('give', 'care', 'thank')`;
/** The very words of the partial index, without which it is not used. */
const purposeful = `(t.purpose IS NOT NULL OR t.medium = 'gift')`;
const stands = `t.state IN ('done', 'answered') AND t.missed = 0`;

/** Everyone's counts over the 365 days up to today. @param today day number */
export function purposes(vault: Vault, today: number): Map<number, Purposes> {
  const sql = `SELECT x.person_id, sum(${asking}) AS asked, sum(${giving}) AS given
    FROM touches t INDEXED BY touches_purpose CROSS JOIN touch_people x ON x.touch_id = t.id
    WHERE ${purposeful} AND t.id >= ? AND t.day > ? AND t.day <= ? AND t.purpose IS NOT NULL AND t.direction = 'out' AND ${stands}
    GROUP BY x.person_id`;
  const rows = statement(vault, sql).all(rowsFrom(today - 365), today - 365, today);
  return new Map(
    rows.map((r) => [Number(r['person_id']), { asked: Number(r['asked']), given: Number(r['given']) }]),
  );
}

/** Gifts and kind acts of theirs within some days, the newest first, at most 20 a person. @param today day number */
export function giftsOf(vault: Vault, today: number, within: number): Map<number, Gift[]> {
  const sql = `SELECT x.person_id, t.id, t.day, t.text FROM touches t INDEXED BY touches_purpose CROSS JOIN touch_people x ON x.touch_id = t.id
    WHERE ${purposeful} AND t.id >= ? AND t.day BETWEEN ? AND ? AND t.direction = 'in' AND (t.medium = 'gift' OR t.purpose = 'give')
      AND t.text <> '' AND t.broadcast = 0 AND ${stands}
    ORDER BY t.id DESC`;
  const gifts = new Map<number, Gift[]>();
  for (const r of statement(vault, sql).all(rowsFrom(today - within), today - within, today)) {
    const list = gifts.get(Number(r['person_id'])) ?? [];
    if (list.length < 20)
      list.push({ touchId: Number(r['id']), day: Number(r['day']), text: String(r['text']) });
    gifts.set(Number(r['person_id']), list);
  }
  return gifts;
}

/** No touch of this day or a later one lies before this row; a day begins elsewhere up to a day earlier. */
export function rowsFrom(day: number): number {
  return firstRowOf((day - 1) * 86_400);
}
