/** Imports into a vault of one's own, with the clock and the seed in hand. */
import { createHash } from 'node:crypto';
import { oneAtATime } from '../../src/actions/importing/one-at-a-time.ts';
import { runImport, type ImportResult } from '../../src/actions/importing/run.ts';
import type { House } from '../../src/actions/action.ts';
import { openHouse } from '../../src/actions/house.ts';
import { change } from '../../src/store/change.ts';
import { writeSetting } from '../../src/store/settings.ts';

/** The owner of the sample household. */
export const owner = ['email:ana@sequeira.example', 'name:ana sequeira', 'phone:+351910000001'];

export interface Opened extends House {
  close(): void;
  import(paths: readonly string[]): Promise<ImportResult>;
}

/** A vault of someone in Portugal, on the day of the sample. */
export async function importHouse(folder: string, today = '2026-11-21'): Promise<Opened> {
  const house = openHouse({ folder, door: 'cli', today, language: 'en' });
  const vault = house.vault();
  const id = `h${createHash('sha256').update(`${folder} ${Date.now()}`).digest('hex').slice(0, 16)}`;
  const head = { action: 'settings', door: 'cli', at: house.now(), publicId: id, about: {} };
  await change(vault, head, async () => {
    writeSetting(vault, 'region', 'PT');
    writeSetting(vault, 'zone', 'Europe/Lisbon');
    writeSetting(vault, 'handles', owner);
  });
  return {
    ...house,
    import: (paths) =>
      oneAtATime(house, vault, () => runImport(house, vault, paths, { as: null, mine: owner })),
  };
}
