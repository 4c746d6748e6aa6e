/** Adds someone by hand: a name, and whatever handles are known. */
import { z } from 'zod';
import type { Handle } from '../people/handle.ts';
import { emailHandle, phoneHandle, userHandle } from '../people/normalise.ts';
import { short } from '../judgement/spoken.ts';
import { Problem } from '../problem.ts';
import { addHandle, addPerson, reindexPerson } from '../store/people.ts';
import { readSettings } from '../store/settings.ts';
import { updateRow } from '../store/rows.ts';
import { action } from './action.ts';
import { atTheGate } from './parts/gate.ts';
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
    /** Why this one cannot wait, where the gate asks for somebody else first. */
    because: z.string().trim().min(1).max(1_000).optional(),
  }),
  output: changed.extend({
    person: personRef,
    /** What the gate has to say; null: nothing. */
    gate: z.string().nullable(),
    waiting: z.array(personRef),
  }),
  does: 'writes',
  words: ['name'],
  example: 'kith add "Maren Okafor" --handle maren@example.org --handle "+47 900 12 345"',
  async run(house, input) {
    const vault = house.vault();
    const { region, gate } = readSettings(vault);
    const waiting = gate === 'off' ? [] : atTheGate(vault, house.today).slice(0, 5);
    const names = waiting.map((one) => short(one.name)).join(', ');
    if (gate === 'strict' && waiting.length > 0 && input.because === undefined)
      throw new Problem('gate', { names, name: input.name }, { details: { waiting } });
    const handles = input.handle.map((text) => readHandle(text, region));
    const publicId = newId(house, 'p');
    const why = input.because === undefined ? {} : { why: input.because };
    const about = { people: [input.name], ...why };
    const { change } = await writeChange(house, 'add', about, () => {
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
    const said = waiting.length === 0 ? null : house.say('loop:gate', { names, count: waiting.length });
    return { person: { id: publicId, name: input.name }, gate: said, waiting, change };
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
