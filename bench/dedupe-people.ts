/** How well and how fast duplicates are found among made-up people, with the traps that must not be joined. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runImport } from '../src/actions/importing/run.ts';
import { openHouse } from '../src/actions/house.ts';
import { peopleToMatch } from '../src/store/to-match.ts';
import { findDuplicates, type PersonToMatch } from '../src/people/match.ts';
import { jaroWinkler } from '../src/people/match-names.ts';
import { statement } from '../src/store/search-index.ts';
import { inputs, told } from './bench.ts';
import { asCards, key, makePeople } from './made-people.ts';

const wanted = Number(process.argv[2] ?? 20_000);
const { people, truth, traps, unclear } = makePeople(
  wanted,
  Number(process.argv.find((word) => word.startsWith('--seed='))?.slice(7) ?? 7),
);
// Processor time, not the clock: other programs must not change the ratio.
let start = process.cpuUsage();
const found = findDuplicates(people);
const ours = milliseconds(start);
start = process.cpuUsage();
const plain = plainBlocking(people);
const theirs = milliseconds(start);
report(
  'findDuplicates',
  found.map((d) => key(d.a, d.b)),
  ours,
);
report('blocking on the last name + Jaro-Winkler', plain, theirs);
const sure = found.filter((d) => d.sure);
console.log(`  memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most, everything in all`);
console.log(
  `sure: ${sure.length}, wrong among them ${sure.filter((d) => !truth.has(key(d.a, d.b))).length}, ` +
    `trap pairs joined without asking ${sure.filter((d) => traps.has(key(d.a, d.b))).length} of ${traps.size}, ` +
    `asked ${found.filter((d) => traps.has(key(d.a, d.b))).length}, ` +
    `${found.filter((d) => unclear.has(key(d.a, d.b))).length} of them of the ${unclear.size} that nothing tells apart`,
);
told({
  what: `duplicates of ${people.length} people, compared alone`,
  measured: ours,
  wanted: 3_000,
  unit: 'ms',
  beside: { name: 'blocking on the last name + Jaro-Winkler', value: theirs },
});
await wholePath();
if (process.argv.includes('--why')) {
  const byId = new Map(people.map((p) => [p.id, p]));
  const show = (pair: string) =>
    pair
      .split(' ')
      .map((id) => JSON.stringify(byId.get(id)))
      .join('\n   ');
  const keys = new Set(found.map((d) => key(d.a, d.b)));
  for (const pair of [...truth].filter((p) => !keys.has(p)).slice(0, 12)) console.log('missed', show(pair));
  for (const d of found.filter((x) => !truth.has(key(x.a, x.b))).slice(0, 12))
    console.log('wrong', d.score, d.evidence.map((e) => e.key).join(','), show(key(d.a, d.b)));
}

function milliseconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

function report(name: string, all: readonly string[], ms: number): void {
  const pairs = all.filter((pair) => !unclear.has(pair));
  const right = pairs.filter((pair) => truth.has(pair)).length;
  const p = right / Math.max(1, pairs.length);
  const r = right / truth.size;
  console.log(
    `${name}: ${all.length} pairs among ${people.length} people, ${truth.size} true pairs, P ${p.toFixed(4)} R ${r.toFixed(4)} ` +
      `F1 ${((2 * p * r) / (p + r || 1)).toFixed(4)} in ${Math.round(ms)} ms of processor time`,
  );
}

function plainBlocking(list: readonly PersonToMatch[]): string[] {
  const blocks = new Map<string, PersonToMatch[]>();
  for (const person of list) {
    const last = (person.names[0] ?? '').toLowerCase().split(' ').at(-1)?.slice(0, 4) ?? '';
    blocks.set(last, [...(blocks.get(last) ?? []), person]);
  }
  const pairs: string[] = [];
  for (const block of blocks.values())
    for (const [i, a] of block.entries())
      for (const b of block.slice(i + 1))
        if (
          jaroWinkler((a.names[0] ?? '').toLowerCase(), (b.names[0] ?? '').toLowerCase()) > 0.93 &&
          (a.handles ?? []).some((h) => (b.handles ?? []).some((o) => o.value === h.value))
        )
          pairs.push(key(a.id, b.id));
  return pairs;
}

/** The way the product goes: an address book is imported, some are joined without asking, the others are found afterwards. */
async function wholePath(): Promise<void> {
  const folder = mkdtempSync(join(inputs, 'dedupe-'));
  try {
    const file = join(folder, 'people.vcf');
    writeFileSync(file, asCards(people));
    const house = openHouse({
      folder: join(folder, 'vault'),
      door: 'cli',
      today: '2026-11-21',
      language: 'en',
    });
    const vault = house.vault();
    await runImport(house, vault, [file], { as: null, mine: [] });
    const made = new Map<string, string[]>();
    const rows = statement(
      vault,
      `SELECT c.uid, p.public_id FROM cards c JOIN people p ON p.id = c.person_id ORDER BY c.uid`,
    ).all();
    for (const row of rows) {
      const list = made.get(String(row['public_id'])) ?? [];
      made.set(String(row['public_id']), [...list, String(row['uid'])]);
    }
    const joined = [...made.values()].flatMap(pairsIn);
    const began = process.cpuUsage();
    const all = peopleToMatch(vault);
    const offered = findDuplicates(all).flatMap((d) =>
      (made.get(d.a) ?? []).flatMap((a) => (made.get(d.b) ?? []).map((b) => key(a, b))),
    );
    const ms = milliseconds(began);
    house.close();
    const wrong = joined.filter((pair) => !truth.has(pair));
    report('the whole path: joined by the import or offered', [...new Set([...joined, ...offered])], ms);
    console.log(
      `joined by the import: ${joined.length}, wrong among them ${wrong.length}, ` +
        `trap pairs joined without asking ${joined.filter((pair) => traps.has(pair)).length} of ${traps.size}`,
    );
    const byId = new Map(people.map((p) => [p.id, p]));
    if (process.argv.includes('--why'))
      for (const pair of wrong.slice(0, 20))
        console.log('joined wrongly', ...pair.split(' ').map((id) => JSON.stringify(byId.get(id))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function pairsIn(ids: readonly string[]): string[] {
  return ids.flatMap((a, i) => ids.slice(i + 1).map((b) => key(a, b)));
}
