/** Answers inside one process from 5,000 people and 1,000,000 touches: who next, Today, one person, search as you type. */
import { loadAction, perform } from '../src/actions/perform.ts';
import { search } from '../src/store/search.ts';
import { spread, told, type Spread } from './bench.ts';
import { bigVault } from './big-vault.ts';

const house = bigVault();
const vault = house.vault();
const people = Number(vault.raw.prepare('SELECT count(*) AS n FROM people').get()?.['n']);

// Beside it: the smallest table that could order people, read and sorted without any of the rest.
const sketch = vault.raw.prepare('SELECT person_id, last, n, median FROM pace');
const bare = await timed(40, () =>
  sketch
    .all()
    .sort((a, b) => Number(a['last']) / Number(a['n']) - Number(b['last']) / Number(b['n']))
    .slice(0, 3),
);
const next = await loadAction('next');
const day = await loadAction('today');
const done = await loadAction('done');
const undo = await loadAction('undo');
const sorted = { name: 'a bare table read and sorted', value: bare.p95 };
const warm = await timed(40, () => perform(next, house, {}));
told({ what: 'who next, p95', measured: warm.p95, wanted: 10, unit: 'ms', beside: sorted });
const afterWrite: number[] = [];
const todayAfter: number[] = [];
for (let n = 0; n < 12; n += 1) {
  await perform(done, house, { who: `person${(n * 31) % people}@example.org`, by: 'call' });
  afterWrite.push(await once(() => perform(next, house, {})));
  await perform(undo, house, {});
  todayAfter.push(await once(() => perform(day, house, {})));
}
const written = spread(afterWrite.slice(2));
told({ what: 'who next after a write, p50', measured: written.p50, wanted: 50, unit: 'ms', beside: sorted });
const drawn = spread(todayAfter.slice(2));
told({ what: 'Today after a write, p50', measured: drawn.p50, wanted: 100, unit: 'ms', beside: sorted });

const show = await loadAction('show');
const one = vault.raw.prepare('SELECT public_id FROM people ORDER BY id LIMIT 1 OFFSET ?');
const rowsOfOne = vault.raw.prepare(
  'SELECT t.* FROM touch_people x JOIN touches t ON t.id = x.touch_id WHERE x.person_id = (SELECT id FROM people WHERE public_id = ?) ORDER BY x.touch_id DESC LIMIT 50',
);
const idOf = (n: number): string => String(one.get((n * 7) % people)?.['public_id']);
const bareRows = await timed(40, (n) => rowsOfOne.all(idOf(n)));
const person = await timed(40, (n) => perform(show, house, { who: idOf(n) }));
const fifty = { name: 'their 50 rows alone', value: bareRows.p95 };
told({ what: 'one person, p95', measured: person.p95, wanted: 10, unit: 'ms', beside: fifty });
const dense = bigVault(10, 118_000, 0.85);
const first = String(
  dense.vault().raw.prepare('SELECT public_id FROM people ORDER BY id').get()?.['public_id'],
);
const many = await timed(40, () => perform(show, dense, { who: first }));
told({
  what: 'one person of 100,000 touches, p95',
  measured: many.p95,
  wanted: 10,
  unit: 'ms',
  beside: fifty,
});
dense.close();
const offers = await loadAction('offers');
const few = await timed(40, () => perform(offers, house, {}));
told({ what: 'memories offered, p95', measured: few.p95, wanted: 100, unit: 'ms', beside: fifty });

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
for (const text of strings) times.push(await once(() => search(vault, text, 20)));
const like = await once(() =>
  vault.raw.prepare(`SELECT count(*) AS n FROM touches WHERE text LIKE '%translation%'`).get(),
);
const { p50, p95, worst } = spread(times);
const scan = { name: 'LIKE over everything', value: like };
told({ what: 'search as you type, p50', measured: p50, wanted: 5, unit: 'ms', beside: scan });
told({ what: 'search as you type, p95', measured: p95, wanted: 30, unit: 'ms', beside: scan });
told({ what: 'search as you type, worst', measured: worst, wanted: 100, unit: 'ms', beside: scan });
const slow = strings.map((text, i) => [times[i] ?? 0, text] as const).sort((a, b) => b[0] - a[0]);
console.log(
  `  slowest: ${slow
    .slice(0, 5)
    .map(([ms, text]) => `“${text}” ${ms.toFixed(1)} ms`)
    .join(', ')}`,
);
house.close();

async function once(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function timed(count: number, work: (n: number) => unknown): Promise<Spread> {
  for (let n = 0; n < 3; n += 1) await work(n);
  const all: number[] = [];
  const cpu = process.cpuUsage();
  for (let n = 0; n < count; n += 1) all.push(await once(() => work(n)));
  const { user, system } = process.cpuUsage(cpu);
  // What other programs take from the clock shows in the difference.
  console.log(`  ${((user + system) / 1000 / count).toFixed(1)} ms of processor time each:`);
  return spread(all);
}
