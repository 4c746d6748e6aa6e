/** Numbers the user promised themselves for a period, and whether their pace holds; never a streak. */
import { dayNumber } from '../../people/day.ts';
import type { Vault } from '../../store/open.ts';
import { rowsWhere } from '../../store/rows.ts';
import { statement } from '../../store/search-index.ts';
import type { Say } from '../../words/say.ts';

export interface Commitment {
  readonly id: string;
  readonly text: string;
  readonly done: number;
  readonly number: number;
  readonly pace: 'ahead' | 'on' | 'behind';
}

export function commitmentsOf(vault: Vault, today: string, say: Say): Commitment[] {
  return rowsWhere(vault, 'commitments', {})
    .filter((row) => row.since <= today && row.until >= today)
    .map((row) => {
      const [from, to, now] = [dayNumber(row.since), dayNumber(row.until), dayNumber(today)];
      const sql = `SELECT count(*) AS n FROM touches WHERE day BETWEEN ? AND ? AND medium = ? AND direction <> 'in' AND state IN ('done', 'answered') AND missed = 0 AND broadcast = 0
        AND id >= ?`;
      const firstRow = Math.max(0, (from - 1) * 86_400 + 2_208_988_800) * 1_048_576;
      const done = Number(statement(vault, sql).get(from, now, row.medium, firstRow)?.['n'] ?? 0);
      const expected = (row.number * (now - from + 1)) / Math.max(1, to - from + 1);
      const pace = done >= expected * 1.1 ? 'ahead' : done >= expected * 0.9 ? 'on' : 'behind';
      const text =
        row.text === '' ? say(`people-words:commitment.${row.medium}`, { count: row.number }) : row.text;
      return { id: row.public_id, text, done, number: row.number, pace };
    });
}
