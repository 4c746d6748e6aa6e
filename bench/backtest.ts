/** The backtest over 300,000 events of 2,000 ties, beside one pass that only reads them. */
import { rmSync, writeFileSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { dice } from '../examples/dice.ts';
import { loadAction, perform } from '../src/actions/perform.ts';
import { openHouse } from '../src/actions/house.ts';
import { inputs, measure, reference, told } from './bench.ts';

const folder = mkdtempSync(join(inputs, 'backtest-'));
const file = join(folder, 'events.csv');
const throwing = dice(7, 'events');
const lines: string[] = [];
for (let n = 0; n < 300_000; n += 1) {
  const ego = n % 20;
  const day = 14_000 + Math.floor(throwing.next() * 1_500);
  lines.push(
    `ego${ego},tie${Math.floor(100 * throwing.next() ** 2)},${day * 86_400 + 43_200},${n % 2 === 0 ? 'out' : 'in'}`,
  );
}
writeFileSync(file, `${lines.join('\n')}\n`);
const house = openHouse({ folder: join(folder, 'vault'), door: 'cli', today: '2026-11-21', language: 'en' });
const backtest = await loadAction('backtest');
const ours = await measure(() => perform(backtest, house, { events: file }));
const script = `import sys
last={}
for line in open(sys.argv[1]):
    e,o,t,d=line.rstrip().split(',')
    last.setdefault((e,o),[]).append(int(t))
for v in last.values(): v.sort()`;
told({
  what: 'backtest of 300,000 events',
  measured: ours.ms,
  wanted: 20_000,
  unit: 'ms',
  beside: { name: 'python, read and sorted', value: reference('python3', ['-c', script, file]) },
});
console.log(`  processor time ${ours.cpuMs.toFixed(0)} ms, ${ours.peakMb.toFixed(0)} MB at most`);
house.close();
rmSync(folder, { recursive: true, force: true });
