/** Changes what is known of someone; a card keeps every line that the change does not touch. */
import { z } from 'zod';
import { addHandle, reindexPerson } from '../store/people.ts';
import { readSettings } from '../store/settings.ts';
import { removeRow, rowById, rowsWhere, updateRow } from '../store/rows.ts';
import { dayNumber } from '../people/day.ts';
import type { Medium } from '../people/medium.ts';
import { Problem } from '../problem.ts';
import { readHandle } from './add.ts';
import { action } from './action.ts';
import { writeCardEdits } from './parts/card-edits.ts';
import { refOf, whoIs } from './parts/who.ts';
import { writeChange } from './parts/write.ts';
import { isZone } from './parts/zone.ts';
import { WrongInput } from './wrong-input.ts';
import { changed, day, personRef, who } from './shapes.ts';

/** What may be somebody’s way: a comment or a gift is none. */
const ways = [
  'call',
  'video',
  'message',
  'email',
  'letter',
  'in-person',
] as const satisfies readonly Medium[];
const text = (most: number) => z.string().max(most).optional();

export default action({
  name: 'edit',
  input: z.object({
    who,
    name: z.string().trim().min(1).max(500).optional(),
    nickname: z.array(z.string().min(1).max(200)).optional(),
    company: text(500),
    title: text(500),
    note: text(100_000),
    zone: text(100),
    hours: z
      .string()
      .regex(/^(?:(?:[01]?\d|2[0-4])-(?:[01]?\d|2[0-4]))?$/)
      .optional(),
    /** The way that is theirs; `none` leaves it to Kith. */
    preferred: z.enum([...ways, 'none']).optional(),
    language: text(40),
    sensitive: text(1_000),
    role: z.array(z.string().min(1).max(100)).optional(),
    interest: z.array(z.string().min(1).max(200)).optional(),
    rhythm: z.number().nonnegative().max(3660).optional(),
    met: text(10),
    addHandle: z.array(z.string()).default([]),
    removeHandle: z.array(z.string()).default([]),
    good: z.array(z.string()).default([]),
    bad: z.array(z.string()).default([]),
    card: z.string().max(40_000_000).optional(),
  }),
  output: changed.extend({ person: personRef, fields: z.array(z.string()) }),
  does: 'writes',
  words: ['who'],
  example: 'kith edit Maren --company "Nordlys Choir" --add-handle telegram:maren_o',
  async run(house, input) {
    const vault = house.vault();
    const found = whoIs(vault, input.who);
    const { region } = readSettings(vault);
    refuseWrong(input);
    const patch = columnsOf(input);
    const added = input.addHandle.map((one) => readHandle(one, region));
    const { change } = await writeChange(house, 'edit', { people: [input.name ?? found.name] }, () => {
      const before = rowById(vault, 'people', found.id);
      updateRow(vault, 'people', found.id, patch);
      for (const handle of added) addHandle(vault, found.id, handle, 'user', null);
      for (const one of input.removeHandle)
        removeRow(vault, 'handles', handleOf(vault, found.id, one, region));
      for (const one of input.good)
        updateRow(vault, 'handles', handleOf(vault, found.id, one, region), {
          standing: 'good',
          standing_day: dayNumber(house.today),
        });
      for (const one of input.bad)
        updateRow(vault, 'handles', handleOf(vault, found.id, one, region), {
          standing: 'bad',
          standing_day: dayNumber(house.today),
        });
      if (before !== null) writeCardEdits(vault, found.id, input, added);
      reindexPerson(vault, found.id);
    });
    const fields = Object.keys(input).filter(
      (key) => key !== 'who' && input[key as keyof typeof input] !== undefined,
    );
    return { person: { ...refOf(found), name: input.name ?? found.name }, fields, change };
  },
});

function handleOf(
  vault: Parameters<typeof rowsWhere>[0],
  person: number,
  shown: string,
  region: string,
): number {
  const rows = rowsWhere(vault, 'handles', { person_id: person });
  const row = rows.find(
    (h) => h.shown === shown || h.value === shown || h.value === readHandle(shown, region).value,
  );
  if (row === undefined) throw new Problem('no-handle', { text: shown });
  return row.id;
}

type Input = { readonly [key: string]: unknown };

/** @throws Problem `no-zone` @throws WrongInput for a day that is none */
function refuseWrong({
  zone = '',
  met = '',
}: {
  readonly zone?: string | undefined;
  readonly met?: string | undefined;
}): void {
  if (zone !== '' && !isZone(zone)) throw new Problem('no-zone', { zone });
  if (met !== '' && !day.safeParse(met).success)
    throw new WrongInput([{ field: 'met', why: { key: 'given:day' } }]);
}

/** An empty text takes the value away. */
function columnsOf(input: Input): Record<string, string | number | null> {
  const patch: Record<string, string | number | null> = {};
  for (const column of ['company', 'title', 'note', 'zone', 'hours', 'language', 'sensitive'] as const) {
    const value = input[column];
    if (typeof value === 'string') patch[column] = value === '' ? null : value;
  }
  if (typeof input['name'] === 'string')
    Object.assign(patch, { name: input['name'], name_from: 'user', provisional: 0 });
  if (Array.isArray(input['nickname'])) patch['nicknames'] = JSON.stringify(input['nickname']);
  if (Array.isArray(input['role'])) patch['roles'] = JSON.stringify(input['role']);
  if (Array.isArray(input['interest'])) patch['interests'] = JSON.stringify(input['interest']);
  if (typeof input['rhythm'] === 'number')
    patch['cadence_days'] = input['rhythm'] === 0 ? null : input['rhythm'];
  if (typeof input['met'] === 'string') patch['first_known'] = input['met'] === '' ? null : input['met'];
  if (typeof input['preferred'] === 'string')
    patch['preferred'] = input['preferred'] === 'none' ? null : input['preferred'];
  return patch;
}
