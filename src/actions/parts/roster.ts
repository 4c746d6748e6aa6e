/** Many people as the shape `people` answers with, in a handful of queries however many they are. */
import type { z } from 'zod';
import { pace } from '../../judgement/pace.ts';
import { ringIntervalDays } from '../../people/ring.ts';
import type { Vault } from '../../store/open.ts';
import { statement } from '../../store/search-index.ts';
import type { JudgedDay } from '../judging/day.ts';
import type { QueueRow } from '../../judgement/facts.ts';
import type * as shapes from '../shapes.ts';

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
  const handles = group(
    statement(vault, 'SELECT person_id, kind, value, shown, label, standing FROM handles ORDER BY id').all(),
    (r) => ({
      kind: String(r['kind']),
      value: String(r['value']),
      shown: String(r['shown']),
      label: r['label'] as string | null,
      standing: r['standing'] as 'good' | 'bad' | null,
    }),
  );
  const circles = group(
    statement(
      vault,
      'SELECT x.person_id, c.name FROM circle_people x JOIN circles c ON c.id = x.circle_id ORDER BY c.name',
    ).all(),
    (r) => String(r['name']),
  );
  const cards = withCards
    ? group(
        statement(vault, 'SELECT person_id, text FROM cards WHERE person_id IS NOT NULL ORDER BY id').all(),
        (r) => String(r['text']),
      )
    : new Map<number, string[]>();
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

function group<T>(
  rows: readonly Record<string, unknown>[],
  value: (row: Record<string, unknown>) => T,
): Map<number, T[]> {
  const map = new Map<number, T[]>();
  for (const row of rows) {
    const id = Number(row['person_id']);
    const list = map.get(id);
    if (list === undefined) map.set(id, [value(row)]);
    else list.push(value(row));
  }
  return map;
}
