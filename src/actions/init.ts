/** Makes a vault, or says more about its owner: handles, name, zone and region. */
import { z } from 'zod';
import { emailHandle, handleKey, phoneHandle } from '../people/normalise.ts';
import { fold } from '../people/fold.ts';
import { Problem } from '../problem.ts';
import { readSettings, writeSetting } from '../store/settings.ts';
import { action } from './action.ts';
import { isZone } from './parts/zone.ts';
import { writeChange } from './parts/write.ts';

export default action({
  name: 'init',
  input: z.object({
    me: z.array(z.string().min(1).max(320)).default([]),
    name: z.string().max(500).optional(),
    zone: z.string().max(100).optional(),
    region: z
      .string()
      .regex(/^[A-Za-z]{2}$/)
      .optional(),
  }),
  output: z.object({ vault: z.string(), me: z.array(z.string()), zone: z.string(), region: z.string() }),
  does: 'writes',
  example: 'kith init --me ana@example.org --name "Ana Sequeira" --zone Europe/Lisbon --region PT',
  async run(house, input) {
    const vault = house.vault();
    if (input.zone !== undefined && !isZone(input.zone)) throw new Problem('no-zone', { zone: input.zone });
    await writeChange(house, 'init', {}, () => {
      const now = readSettings(vault);
      const region = (input.region ?? now.region).toUpperCase();
      const zone = input.zone ?? now.zone;
      if (region !== now.region) writeSetting(vault, 'region', region);
      if (zone !== now.zone) writeSetting(vault, 'zone', zone);
      if (input.name !== undefined) writeSetting(vault, 'name', input.name);
      const handles = new Set([...now.handles, ...input.me.map((me) => ownHandle(me, region))]);
      if (handles.size !== now.handles.length) writeSetting(vault, 'handles', [...handles].sort());
    });
    const { handles, zone, region } = readSettings(vault);
    return { vault: vault.folder, me: [...handles], zone, region };
  },
});

/** The key of one of the owner's handles; a name that is no address is what chats call them. */
export function ownHandle(me: string, region: string): string {
  const handle = emailHandle(me) ?? phoneHandle(me, region);
  return handle === null ? `name:${fold(me)}` : handleKey(handle);
}
