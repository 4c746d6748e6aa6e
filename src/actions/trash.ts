/** What was taken away in the last thirty days, and how to have one thing of it back. */
import { z } from 'zod';
import { thrownAway, trashDays, type Thrown } from '../store/trash.ts';
import { rowById } from '../store/rows.ts';
import type { Vault } from '../store/open.ts';
import { action, type House } from './action.ts';
import { day } from './shapes.ts';

export default action({
  name: 'trash',
  input: z.object({}),
  output: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      /** The kind in words. */
      what: z.string(),
      text: z.string(),
      person: z.string().nullable(),
      when: z.string(),
      /** After this day it is in the history only. */
      until: day,
      /** What comes back with it, by kind. */
      with: z.array(z.string()),
      change: z.string(),
    }),
  ),
  does: 'reads',
  example: 'kith trash',
  async run(house) {
    const vault = house.vault();
    return thrownAway(vault, house.now()).map((thing) => ({
      id: thing.publicId,
      kind: thing.table,
      what: house.say(`history:thing.${thing.table}`, { count: 1 }),
      text: textOf(thing),
      person: personOf(vault, thing),
      when: new Date(thing.change.at).toISOString(),
      until: untilOf(thing),
      with: withWords(house, thing),
      change: thing.change.publicId,
    }));
  },
});

function textOf({ before }: Thrown): string {
  for (const column of ['name', 'text', 'label', 'what', 'kind'])
    if (typeof before[column] === 'string' && before[column] !== '') return before[column].slice(0, 500);
  return '';
}

/** Whose it was, as long as they are here. */
function personOf(vault: Vault, { before }: Thrown): string | null {
  const id = before['person_id'];
  return typeof id === 'number' ? (rowById(vault, 'people', id)?.name ?? null) : null;
}

function untilOf({ change }: Thrown): string {
  return Temporal.Instant.fromEpochMilliseconds(change.at)
    .toZonedDateTimeISO('UTC')
    .toPlainDate()
    .add({ days: trashDays })
    .toString();
}

const told: readonly string[] = [
  'memories',
  'touches',
  'promises',
  'next_times',
  'clippings',
  'occasions',
  'photos',
];

function withWords(house: House, thing: Thrown): string[] {
  return told
    .filter((table) => (thing.with[table] ?? 0) > 0)
    .map((table) => house.say(`history:thing.${table}`, { count: thing.with[table] ?? 0 }));
}
