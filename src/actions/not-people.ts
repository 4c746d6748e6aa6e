/** Who was told from people, and why: nothing is set aside unseen, and each can be taken back. */
import { z } from 'zod';
import { fold } from '../people/fold.ts';
import { Problem, type Sentence } from '../problem.ts';
import type { Vault } from '../store/open.ts';
import { rowById, rowsWhere } from '../store/rows.ts';
import { readSettings, writeSetting } from '../store/settings.ts';
import { saySentence } from '../words/say.ts';
import { action, type House } from './action.ts';
import { bringIn } from './importing/bring-in.ts';
import { writeChange } from './parts/write.ts';
import { changed } from './shapes.ts';
import { newestByHand } from '../store/roster.ts';

const listed = z.object({
  /** The kind and value it is known by: `email:news@example.org`, `name:…`. */
  id: z.string(),
  name: z.string().nullable(),
  seen: z.string(),
  why: z.string(),
  /** How often it was seen. */
  count: z.number(),
  decidedBy: z.enum(['rule', 'user']),
});

export default action({
  name: 'not-people',
  input: z.object({
    /** An id of the list, or the address itself. */
    takeBack: z.string().trim().min(1).max(500).optional(),
    limit: z.number().int().positive().max(10_000).default(500),
  }),
  output: changed.extend({
    notPeople: z.array(listed),
    /** Whom taking back made, or gave the address to. */
    person: z.object({ id: z.string(), name: z.string() }).nullable(),
  }),
  does: 'writes',
  example: 'kith not-people --take-back news@example.org',
  async run(house, input) {
    const vault = house.vault();
    if (input.takeBack === undefined)
      return { notPeople: list(house, vault, input.limit), person: null, change: null };
    const row = find(vault, input.takeBack);
    const { result, change } = await writeChange(
      house,
      'not-people',
      { people: [row.name ?? shown(row.seen)] },
      () => {
        const [owner, ...others] = ownersOf(vault, row.seen);
        const theirs = others.length === 0 ? owner : undefined;
        bringIn(house, vault, row.seen, theirs?.public_id ?? 'new');
        const { vouched } = readSettings(vault);
        writeSetting(vault, 'vouched', [...new Set([...vouched, row.seen])].sort());
        const { public_id: id, name } = theirs ?? newest(vault);
        return { id, name };
      },
    );
    return { notPeople: list(house, vault, input.limit), person: result, change };
  },
});

function list(house: House, vault: Vault, limit: number): z.input<typeof listed>[] {
  return rowsWhere(vault, 'not_people', {}, 'count DESC, seen')
    .slice(0, limit)
    .map((row) => ({
      id: row.seen,
      name: row.name,
      seen: shown(row.seen),
      why: saySentence(house.say, JSON.parse(row.why) as Sentence),
      count: row.count,
      decidedBy: row.decided_by === 'user' ? 'user' : 'rule',
    }));
}

function find(vault: Vault, wanted: string): { readonly seen: string; readonly name: string | null } {
  const exact = rowsWhere(vault, 'not_people', { seen: wanted })[0];
  if (exact !== undefined) return exact;
  const alike = rowsWhere(vault, 'not_people', {}).filter((row) => fold(shown(row.seen)) === fold(wanted));
  const [only] = alike;
  if (only === undefined || alike.length > 1) throw new Problem('no-such-not-person', { id: wanted });
  return only;
}

interface Named {
  readonly public_id: string;
  readonly name: string;
}

function newest(vault: Vault): Named {
  return newestByHand(vault) ?? { public_id: '', name: '' };
}

function ownersOf(vault: Vault, seen: string): Named[] {
  const at = seen.indexOf(':');
  const handles = rowsWhere(vault, 'handles', { kind: seen.slice(0, at), value: seen.slice(at + 1) });
  const ids = new Set(handles.map((handle) => handle.person_id));
  return [...ids].flatMap((id) => rowById(vault, 'people', id) ?? []);
}

const shown = (seen: string): string => seen.slice(seen.indexOf(':') + 1);
