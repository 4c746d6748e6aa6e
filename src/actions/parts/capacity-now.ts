/** Minutes promised against minutes given, as the vault stands; asked before and after a change of rings. */
import { capacityOf, type Capacity } from '../../judgement/capacity.ts';
import type { Vault } from '../../store/open.ts';
import { readSettings } from '../../store/settings.ts';
import { readDay, type JudgedDay } from '../judging/day.ts';
import { mediaOf } from '../judging/facts.ts';

export interface CapacityNow {
  readonly found: Capacity;
  readonly judged: JudgedDay;
  readonly perWeek: { readonly promised: number; readonly given: number };
}

/** @param today `YYYY-MM-DD` @param minutes given a day; left out: as it is set */
export function capacityNow(vault: Vault, today: string, minutes?: number): CapacityNow {
  const judged = readDay(vault, today);
  const people = judged.rows.map((row) => ({
    row,
    media: mediaOf(judged.records.get(row.id)?.votes ?? '{}', judged.today),
  }));
  const found = capacityOf(people, judged.today, minutes ?? readSettings(vault).minutes);
  return {
    found,
    judged,
    perWeek: { promised: Math.round(found.promised), given: Math.round(found.given) },
  };
}
