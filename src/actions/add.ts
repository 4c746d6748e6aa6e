/** Adds someone by hand: a name, and whatever handles are known. */
import { z } from 'zod';
import type { Handle } from '../people/handle.ts';
import { emailHandle, phoneHandle, userHandle } from '../people/normalise.ts';
import { Problem } from '../problem.ts';
import { addHandle, addPerson, reindexPerson } from '../store/people.ts';
import { readSettings } from '../store/settings.ts';
import { updateRow } from '../store/rows.ts';
import { action } from './action.ts';
import { newId, writeChange } from './parts/write.ts';
import { changed, day, personRef, ring } from './shapes.ts';

export default action({
  name: 'add',
  input: z.object({
    name: z.string().trim().min(1).max(500),
    handle: z.array(z.string()).default([]),
    company: z.string().max(500).optional(),
    note: z.string().max(100_000).optional(),
    ring: ring.optional(),
    met: day.optional(),
  }),
  output: changed.extend({ person: personRef }),
  does: 'writes',
  words: ['name'],
  example: 'kith add "Maren Okafor" --handle maren@example.org --handle "+47 900 12 345"',
  async run(house, input) {
    const vault = house.vault();
    const { region } = readSettings(vault);
    const handles = input.handle.map((text) => readHandle(text, region));
    const publicId = newId(house, 'p');
    const { change } = await writeChange(house, 'add', { people: [input.name] }, () => {
      const id = addPerson(vault, {
        publicId,
        name: input.name,
        nameFrom: 'user',
        company: input.company ?? null,
        note: input.note ?? null,
        firstKnown: input.met ?? house.today,
        madeAt: house.now(),
      });
      for (const handle of handles) addHandle(vault, id, handle, 'user', null);
      if (input.ring !== undefined) updateRow(vault, 'people', id, { ring: input.ring });
      reindexPerson(vault, id);
    });
    return { person: { id: publicId, name: input.name }, change };
  },
});

/** An address, a number, or `telegram:name`. @throws Problem `no-handle` */
export function readHandle(text: string, region: string): Handle {
  const named = /^(whatsapp|telegram|signal|facebook|instagram|linkedin|user|url|postal):(.+)$/s.exec(text);
  const kind = named?.[1] as Handle['kind'] | undefined;
  if (kind === 'postal' && named?.[2] !== undefined) {
    const shown = named[2].trim();
    return { kind, value: shown.replace(/\s+/g, ' ').toLowerCase(), shown, label: null };
  }
  const handle =
    kind !== undefined
      ? ((kind === 'whatsapp' || kind === 'signal' ? phoneHandleAs(kind, named?.[2] ?? '', region) : null) ??
        userHandle(kind, named?.[2] ?? ''))
      : (emailHandle(text) ?? phoneHandle(text, region));
  if (handle === null) throw new Problem('no-handle', { text });
  return handle;
}

function phoneHandleAs(kind: 'whatsapp' | 'signal', text: string, region: string): Handle | null {
  const phone = phoneHandle(text, region);
  return phone === null ? null : { ...phone, kind };
}
