/** Many people as the shape `people` answers with, in a handful of queries however many they are. */
import type { z } from 'zod';
import { pace } from '../../judgement/pace.ts';
import { ringIntervalDays } from '../../people/ring.ts';
import type { Vault } from '../../store/open.ts';
import type { JudgedDay } from '../judging/day.ts';
import type { QueueRow } from '../../judgement/facts.ts';
import type * as shapes from '../shapes.ts';
import { cardsOfEveryone, circlesOfEveryone, handlesOfEveryone } from '../../store/roster.ts';

type Person = z.input<typeof shapes.person>;

export interface RosterPerson extends Person {
  readonly rowId: number;
  readonly quiet: string | null;
}

export function paceOf(row: QueueRow, today: number): z.input<typeof shapes.pace> {
  return pace(row, row.medianGap, today, {
    ringIntervalDays: row.ring === null ? null : ringIntervalDays[row.ring],
    ownCadenceDays: row.ownCadenceDays,
    planAhead: row.planAhead,
  });
}

/** @param withCards false leaves `card` null: 5,000 cards with photos are 40 MB. */
export function roster(vault: Vault, day: JudgedDay, withCards: boolean): RosterPerson[] {
  const handles = handlesOfEveryone(vault);
  const circles = circlesOfEveryone(vault);
  const cards = withCards ? cardsOfEveryone(vault) : new Map<number, string[]>();
  return day.rows.map((row) => {
    const record = day.records.get(row.id);
    const id = record?.id ?? 0;
    return {
      rowId: id,
      quiet: row.quiet,
      id: row.id,
      name: record?.name ?? '',
      handles: handles.get(id) ?? [],
      ring: row.ring,
      circles: circles.get(id) ?? [],
      pace: paceOf(row, day.today),
      card: cards.get(id)?.[0] ?? null,
    };
  });
}
