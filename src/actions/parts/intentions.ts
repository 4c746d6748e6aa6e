/** Intended against lived attention, intention by intention. */
import type { Vault } from '../../store/open.ts';
import { queueRecords } from '../../store/queue.ts';
import { rowById, rowsWhere } from '../../store/rows.ts';
import { aimsOf, balances } from '../judging/aims.ts';
import { readDay } from '../judging/day.ts';

export interface LivedIntention {
  readonly id: string;
  readonly name: string;
  readonly circle: string | null;
  readonly people: number;
  readonly wanted: number;
  readonly got: number;
}

/** @param today `YYYY-MM-DD` */
export function intentionsOf(vault: Vault, today: string): LivedIntention[] {
  const rows = rowsWhere(vault, 'intentions', {});
  if (rows.length === 0) return [];
  const aims = aimsOf(vault);
  const day = readDay(vault, today);
  const got = balances(aims, queueRecords(vault), day.around.quiet, day.today);
  return rows.map((row, i) => ({
    id: row.public_id,
    name: row.name,
    circle: row.circle_id === null ? null : (rowById(vault, 'circles', row.circle_id)?.name ?? null),
    people: aims[i]?.members.length ?? 0,
    wanted: row.share,
    got: got[i]?.got ?? 0,
  }));
}
