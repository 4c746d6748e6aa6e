/** The whole way of duplicates: 20,000 people in the vault, compared and answered as questions. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeBig } from '../examples/big.ts';
import { openHouse } from '../src/actions/house.ts';
import { runImport } from '../src/actions/importing/run.ts';
import { loadAction, perform } from '../src/actions/perform.ts';
import { inputs, measure, told } from './bench.ts';

const made = join(inputs, 'cards-20000');
if (!existsSync(made)) await writeBig(made, { cards: 20_000 });
const folder = mkdtempSync(join(inputs, 'questions-'));
const house = openHouse({ folder, door: 'cli', today: '2026-11-21', language: 'en' });
const vault = house.vault();
// Processor time: what else runs on the machine must not change the answer.
const imported = await measure(() =>
  runImport(house, vault, [join(made, 'cards.vcf')], { as: null, mine: [] }),
);
const names = await measure(() => vault.raw.prepare('SELECT name FROM people ORDER BY name').all());
const beside = { name: 'their names read and sorted', value: names.cpuMs };
told({
  what: '20,000 cards brought in, with their questions',
  measured: imported.cpuMs,
  wanted: 7_000,
  unit: 'ms',
  beside,
});
const duplicates = await loadAction('duplicates');
const asked = await measure(() => perform(duplicates, house, {}));
told({ what: 'duplicates among 20,000 people', measured: asked.cpuMs, wanted: 3_000, unit: 'ms', beside });
console.log(`  on the clock: import ${imported.ms.toFixed(0)} ms, duplicates ${asked.ms.toFixed(0)} ms`);
house.close();
rmSync(folder, { recursive: true, force: true });
