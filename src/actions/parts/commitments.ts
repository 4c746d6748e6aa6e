/** Numbers the user promised themselves for a period, and whether their pace holds; never a streak. */
import { dayNumber } from '../../people/day.ts';
import type { Vault } from '../../store/open.ts';
import { rowsWhere } from '../../store/rows.ts';
import type { Say } from '../../words/say.ts';
import { reachedOutBy } from '../../store/touches.ts';

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
      const done = reachedOutBy(vault, row.medium, from, now);
      const expected = (row.number * (now - from + 1)) / Math.max(1, to - from + 1);
      const pace = done >= expected * 1.1 ? 'ahead' : done >= expected * 0.9 ? 'on' : 'behind';
      const text =
        row.text === '' ? say(`people-words:commitment.${row.medium}`, { count: row.number }) : row.text;
      return { id: row.public_id, text, done, number: row.number, pace };
    });
}
