/** Everyone at a glance: rings as wished, drift as lived, on any day of the past too. */
import { z } from 'zod';
import { gone, horizon, medianGap, pace, rebuild } from '../judgement/pace.ts';
import { suggestRings } from '../judgement/suggest-rings.ts';
import type { QueueRow } from '../judgement/facts.ts';
import { dayNumber, dayOf } from '../people/day.ts';
import { readDays } from '../store/day-list.ts';
import { action } from './action.ts';
import { readDay } from './judging/day.ts';
import * as shapes from './shapes.ts';
import { circlesOfEveryone, daysOfEveryone } from '../store/roster.ts';

export default action({
  name: 'map',
  input: z.object({
    on: shapes.day.optional(),
    limit: z.number().int().positive().max(10_000).default(1_000),
  }),
  output: z.object({
    on: shapes.day,
    first: shapes.day.nullable(),
    last: shapes.day,
    people: z.array(
      shapes.personRef.extend({
        ring: shapes.ring.nullable(),
        suggestedRing: shapes.ring.nullable(),
        circles: z.array(z.string()),
        silentDays: z.number().nullable(),
        gone: z.number().nullable(),
        state: shapes.pace.shape.state,
        lastDay: shapes.day.nullable(),
      }),
    ),
  }),
  does: 'reads',
  example: 'kith map --on 2025-11-21',
  async run(house, input) {
    const vault = house.vault();
    const day = readDay(vault, house.today);
    const on = input.on === undefined ? day.today : Math.min(dayNumber(input.on), day.today);
    const lists = daysOfEveryone(vault);
    const circles = circlesOfEveryone(vault);
    const rows = day.rows
      .filter((row) => row.quiet === null)
      .map((row) => (on === day.today ? row : asOf(row, readDays(lists.get(row.id) ?? ''), on)));
    const seen = rows.filter((row) => row.n > 0 || row.ring !== null);
    const rings = suggestRings(seen);
    const first = Math.min(...day.rows.filter((row) => row.n > 0).map((row) => row.first));
    const wanted = seen
      .sort(
        (a, b) =>
          (b.ring === null ? 0 : 1) - (a.ring === null ? 0 : 1) ||
          b.contactDays180 - a.contactDays180 ||
          (a.id < b.id ? -1 : 1),
      )
      .slice(0, input.limit);
    return {
      on: dayOf(on).toString(),
      first: Number.isFinite(first) ? dayOf(first).toString() : null,
      last: house.today,
      people: wanted.map((row) => {
        const standing = pace(row, row.medianGap, on, {
          ringIntervalDays: null,
          ownCadenceDays: row.ownCadenceDays,
          planAhead: false,
        });
        return {
          id: row.id,
          name: day.records.get(row.id)?.name ?? '',
          ring: row.ring,
          suggestedRing: rings.get(row.id) ?? null,
          circles: circles.get(day.records.get(row.id)?.id ?? 0) ?? [],
          silentDays: standing.silentDays,
          gone: row.n === 0 ? null : gone(row, standing.silentDays ?? 0, horizon(row.medianGap)),
          state: standing.state,
          lastDay: standing.last,
        };
      }),
    };
  },
});

/** A person as they stood on an earlier day: only the contact days until then. */
function asOf(row: QueueRow, days: readonly number[], on: number): QueueRow {
  const until = days.filter((one) => one <= on);
  const last = until.at(-1) ?? 0;
  return {
    ...row,
    ...rebuild(until),
    medianGap: medianGap(until),
    contactDays180: until.filter((one) => one > last - 180).length,
  };
}
