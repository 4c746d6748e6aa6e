/** The sample household's files in any order: the same vault, to the last line. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { makeHousehold, sample, writeHousehold } from '../examples/make.ts';
import { dice } from '../examples/dice.ts';
import { statement } from '../src/store/search-index.ts';
import { canonicalDump } from './canonical-dump.ts';
import { importHouse, type Opened } from './support/import-house.ts';

const folder = mkdtempSync(join(tmpdir(), 'kith-order-'));
const files = join(folder, 'files');
/** Exports whose folders say which talk a file is, and which only make sense together. */
const whole = new Set(['facebook', 'instagram', 'signal', 'linkedin']);

/** `KITH_SEEDS=20` tries twenty orders. */
const seeds = Array.from({ length: Number(process.env['KITH_SEEDS'] ?? 3) }, (_, i) => i + 1);

before(async () => {
  await writeHousehold(makeHousehold({ ...sample, people: 90, touches: 3_000 }), files);
});
after(() => rmSync(folder, { recursive: true, force: true }));

function sources(): string[] {
  return readdirSync(files)
    .sort()
    .flatMap((name) => {
      const path = join(files, name);
      const isOne = whole.has(name) || statSync(path).isFile();
      return isOne
        ? [path]
        : readdirSync(path)
            .sort()
            .map((inside) => join(path, inside));
    });
}

async function vaultOf(name: string, imports: readonly (readonly string[])[]): Promise<string[]> {
  const house = await importHouse(join(folder, name));
  try {
    for (const paths of imports) await house.import(paths);
    const sharing = whoShares(house);
    const dump = canonicalDump(join(folder, name, 'kith.db'), { places: false }).split('\n');
    return dump.filter(
      (line) => !sharing.some((who) => line.includes(`"${who}`)) && !line.startsWith('old_ids'),
    );
  } finally {
    house.close();
  }
}

function shuffled(paths: readonly string[], seed: number): string[] {
  const throwing = dice(seed, 'order of files');
  const order = [...paths];
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = throwing.below(i + 1);
    [order[i], order[j]] = [order[j] ?? '', order[i] ?? ''];
  }
  return order;
}

/** Two names on one address: mail that came before the second name was known could not wait for an answer. */
function whoShares(house: Opened): string[] {
  const sql = `SELECT DISTINCT p.name FROM people p JOIN handles h ON h.person_id = p.id
    JOIN handles o ON o.kind = h.kind AND o.value = h.value AND o.person_id <> p.id WHERE h.kind <> 'postal'`;
  return statement(house.vault(), sql)
    .all()
    .map((row) => String(row['name']));
}

void test('one import each, in any order, and all in one give the same canonical dump', async () => {
  const paths = sources();
  const one = await vaultOf('one', [paths]);
  assert.ok(one.length > 3_000);
  for (const seed of seeds) {
    const order = shuffled(paths, seed);
    const each = await vaultOf(
      `each-${seed}`,
      order.map((path) => [path]),
    );
    assert.deepEqual(difference(one, each), []);
  }
});

void test('the same files again add nothing', async () => {
  const again = await vaultOf('one', [sources()]);
  assert.deepEqual(difference(await vaultOf('one', []), again), []);
});

function difference(a: readonly string[], b: readonly string[]): string[] {
  const [x, y] = [new Set(a), new Set(b)];
  return [
    ...a.filter((line) => !y.has(line)).map((l) => `- ${l}`),
    ...b.filter((line) => !x.has(line)).map((l) => `+ ${l}`),
  ];
}
