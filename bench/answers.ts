/** Answers from a vault of 5,000 people and 1,000,000 touches: who next, search as you type, one person, and memory. */
import { loadAction, perform } from '../src/actions/perform.ts';
import { statement } from '../src/store/search-index.ts';
import { search } from '../src/store/search.ts';
import { bigVault } from './big-vault.ts';
import { spread, type Spread } from './bench.ts';

const house = bigVault();
const vault = house.vault();
const started = performance.now();
vault.raw.prepare('SELECT person_id, count(*), max(touch_id) FROM touch_people GROUP BY person_id').all();
const scanMs = performance.now() - started;

const next = await loadAction('next');
line(
  'who next',
  await timed(40, () => perform(next, house, {})),
  'p95 10',
  `full scan ${scanMs.toFixed(0)} ms`,
);

const typed = [
  'lunch',
  'river walk',
  'translation chapter',
  'person4999',
  'Maren',
  '山田',
  '東京会議',
  'Straße',
  'storm concert dinner',
  'zzz',
  'a',
  'co',
  'mama мама',
];
const strings = typed.flatMap((text) => Array.from({ length: text.length }, (_, i) => text.slice(0, i + 1)));
const times: number[] = [];
for (const text of strings) {
  const began = performance.now();
  search(vault, text, 20);
  times.push(performance.now() - began);
}
const like = performance.now();
statement(vault, `SELECT count(*) AS n FROM touches WHERE text LIKE '%translation%'`).get();
line(
  'search as you type',
  spread(times),
  'p50 5, p95 30, worst 100',
  `LIKE ${(performance.now() - like).toFixed(0)} ms`,
);
const slow = strings.map((text, i) => [times[i] ?? 0, text] as const).sort((a, b) => b[0] - a[0]);
console.log(
  `  slowest: ${slow
    .slice(0, 3)
    .map(([ms, text]) => `${text} ${ms.toFixed(1)} ms`)
    .join(', ')}`,
);

const show = await loadAction('show');
line(
  'one person',
  await timed(40, (n) => perform(show, house, { who: `person${n * 7}@example.org` })),
  'p95 10',
  '',
);
console.log(`memory: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB at most, limit 120 idle`);
house.close();

async function timed(count: number, work: (n: number) => unknown): Promise<Spread> {
  await work(0);
  const all: number[] = [];
  for (let n = 0; n < count; n += 1) {
    const began = performance.now();
    await work(n);
    all.push(performance.now() - began);
  }
  return spread(all);
}

function line(name: string, { p50, p95, worst }: Spread, limit: string, beside: string): void {
  console.log(
    `${name}: p50 ${p50.toFixed(1)}, p95 ${p95.toFixed(1)}, worst ${worst.toFixed(1)} ms; limit ${limit} · ${beside}`,
  );
}
