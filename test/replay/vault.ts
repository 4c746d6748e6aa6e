/** Vaults for the replays: the sample household imported through the front door, with chance and clock that repeat themselves. */
import { join } from 'node:path';
import { dice } from '../../examples/dice.ts';
import { makeHousehold, sample, writeHousehold } from '../../examples/make.ts';
import { openHouse, type OpenHouse } from '../../src/actions/house.ts';
import importing from '../../src/actions/import.ts';
import settings from '../../src/actions/settings.ts';

/** A house on a fresh vault in `folder`: the same ids and the same moments in every run. */
export function quickHouse(folder: string, today: string = sample.today): OpenHouse {
  const house = openHouse({ folder, door: 'cli', today, language: 'en', breathe: () => Promise.resolve() });
  // Nothing here outlives the test; waiting for the disk would only make it slow.
  house.vault().raw.exec('PRAGMA synchronous = OFF');
  const throwing = dice(1, 'ids');
  let now = Date.UTC(2026, 10, 21, 12);
  return {
    ...house,
    random: (bytes) => Uint8Array.from({ length: bytes }, () => throwing.below(256)),
    now: () => (now += 1_000),
  };
}

/** The household, or its first people, brought in from files as a user would. */
export async function householdHouse(folder: string, seed: number, people?: number): Promise<OpenHouse> {
  const size = people === undefined ? {} : { people, touches: people * 30 };
  const made = makeHousehold({ ...sample, seed, ...size });
  await writeHousehold(made, join(folder, 'in'));
  const house = quickHouse(join(folder, 'vault'));
  await settings.run(house, { key: 'zone', value: made.owner.zone });
  await settings.run(house, { key: 'region', value: made.owner.region });
  const me = [...made.owner.emails, made.owner.phone];
  await importing.run(house, importing.input.parse({ paths: [join(folder, 'in')], me }));
  return house;
}
