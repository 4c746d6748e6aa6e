/** The sample household: invented files imported as real ones would be, and what only its owner could say. */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Problem } from '../problem.ts';
import { writeSetting } from '../store/settings.ts';
import { action, type House } from './action.ts';
import { writeChange } from './parts/write.ts';
import { loadAction, perform } from './perform.ts';
import { howMany, isEmpty } from '../store/counts.ts';

export default action({
  name: 'sample',
  input: z.object({}),
  output: z.object({
    people: z.number(),
    touches: z.number(),
    /** What was said beyond the files, and how much of it found its person. */
    said: z.number(),
    unheard: z.number(),
  }),
  does: 'writes',
  not: ['mcp'],
  long: true,
  example: 'kith sample',
  async run(house) {
    const vault = house.vault();
    if (!isEmpty(vault)) throw new Problem('sample-full');
    const { makeHousehold, sample, writeHousehold } = await import('../../examples/make.ts');
    const { householdCommands, householdSettings } = await import('../../examples/notes.ts');
    const household = makeHousehold({ seed: sample.seed, today: house.today });
    const { name, handles, zone, region } = householdSettings(household);
    if (house.dryRun)
      return { people: household.people.length, touches: household.exchanges.length, said: 0, unheard: 0 };
    await writeChange(house, 'settings', { people: ['name'] }, () => {
      writeSetting(vault, 'name', name);
      writeSetting(vault, 'handles', handles);
      writeSetting(vault, 'zone', zone);
      writeSetting(vault, 'region', region);
    });
    const folder = mkdtempSync(join(house.folder, '.sample-'));
    try {
      const files = join(folder, 'sample household');
      await writeHousehold(household, files);
      await perform(await loadAction('import'), house, { paths: [files] });
      // Ana knows whose names these are.
      await perform(await loadAction('same-names'), house, {});
      // What is asked of the owner for their own letters is a matter of course for invented ones.
      await perform(await loadAction('find-kind-words'), house, { paths: [join(files, 'mail')] });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    const commands = householdCommands(household);
    let said = 0;
    for (const [at, { action, input }] of commands.entries()) {
      if (await saidTo(house, action, input)) said += 1;
      if (at % 20 === 0) {
        house.progress({ step: 'saying', done: at, of: commands.length, unit: 'items' });
        await house.breathe();
      }
    }
    return {
      people: howMany(vault, 'people'),
      touches: howMany(vault, 'touches'),
      said,
      unheard: commands.length - said,
    };
  },
});

/** Names that two sources write differently still wait for an answer; what is said of them is left out. */
const tolerated = new Set(['which-person', 'no-such-person', 'no-such-action']);

async function saidTo(
  house: House,
  name: string,
  input: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  try {
    await perform(await loadAction(name), house, input);
    return true;
  } catch (cause) {
    if (cause instanceof Problem && tolerated.has(cause.code)) return false;
    throw cause;
  }
}
