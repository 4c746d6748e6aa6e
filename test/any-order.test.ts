/** Files of many formats in any order, one by one, in pieces or all at once: the same vault, to the last line; and all taken back in any order, an empty one. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, test } from 'node:test';
import { makeHousehold, sample, writeHousehold } from '../examples/make.ts';
import { dice } from '../examples/dice.ts';
import { loadAction, perform } from '../src/actions/perform.ts';
import { Problem } from '../src/problem.ts';
import { canonicalDump } from './canonical-dump.ts';
import { writeOrderFiles } from './support/any-order-files.ts';
import { writeOrderMail } from './support/any-order-mail.ts';
import { importHouse } from './support/import-house.ts';

const folder = mkdtempSync(join(tmpdir(), 'kith-order-'));
const files = join(folder, 'files');
/** Exports whose folders say which talk a file is, and which only make sense together. */
const whole = new Set(['facebook', 'instagram', 'signal', 'linkedin']);

/** `KITH_SEEDS=20` tries twenty times as many orders. */
const times = Number(process.env['KITH_SEEDS'] ?? 1);
const seeds = (count: number): number[] => Array.from({ length: count * times }, (_, i) => i + 1);

let small: readonly string[] = [];
before(async () => {
  await writeHousehold(makeHousehold({ ...sample, people: 60, touches: 1_500 }), files);
  small = writeOrderFiles(join(folder, 'small'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

function household(): string[] {
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

interface Outcome {
  readonly dump: readonly string[];
  /** The same once every import was taken back. */
  readonly undone: readonly string[];
  readonly rowsUndone: Readonly<Record<string, number>>;
}

/** @param undoing the order in which the imports are taken back, by their place; none: they stay */
async function vaultOf(
  name: string,
  imports: readonly (readonly string[])[],
  undoing: readonly number[] = [],
): Promise<Outcome> {
  const house = await importHouse(join(folder, name));
  try {
    const ids: string[] = [];
    for (const paths of imports) ids.push((await house.import(paths)).publicId);
    const dump = linesOf(name);
    const undo = await loadAction('undo');
    for (const at of undoing)
      await perform(undo, house, { id: ids[at] }).catch((cause: unknown) => {
        // What told nothing new has nothing to be taken back.
        if (!(cause instanceof Problem) || cause.code !== 'nothing-to-undo') throw cause;
      });
    return { dump, undone: linesOf(name), rowsUndone: rowsIn(name) };
  } finally {
    house.close();
  }
}

/** Old ids are chance: whom a file made who turned out to be another. */
function linesOf(name: string): string[] {
  const dump = canonicalDump(join(folder, name, 'kith.db'), { places: false });
  return dump.split('\n').filter((line) => !line.startsWith('old_ids'));
}

/** What history keeps of every import is not what a vault holds. */
const history = new Set(['journal', 'changes', 'imports', 'skips', 'settings']);

function rowsIn(name: string): Record<string, number> {
  const database = new DatabaseSync(join(folder, name, 'kith.db'), { readOnly: true });
  const tables = database
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'search%'`,
    )
    .all()
    .map((row) => String(row['name']))
    .filter((table) => !history.has(table));
  const count = (table: string): number =>
    Number(database.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.['n']);
  const rows = Object.fromEntries(tables.map((table) => [table, count(table)]));
  database.close();
  return rows;
}

function shuffled<T>(all: readonly T[], seed: number, what: string): T[] {
  const throwing = dice(seed, what);
  const order = [...all];
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = throwing.below(i + 1);
    const [a, b] = [order[i], order[j]];
    if (a !== undefined && b !== undefined) [order[i], order[j]] = [b, a];
  }
  return order;
}

/** One import for each file, or for a few files together. */
function runsOf(paths: readonly string[], seed: number): string[][] {
  const order = shuffled(paths, seed, 'order of files');
  const throwing = dice(seed, 'files that come together');
  const runs: string[][] = [];
  while (order.length > 0) runs.push(order.splice(0, seed % 2 === 1 ? 1 : 1 + throwing.below(4)));
  return runs;
}

async function sameInAnyOrder(
  name: string,
  paths: readonly string[],
  orders: readonly number[],
): Promise<void> {
  const empty = await vaultOf(`${name}-empty`, []);
  const one = await vaultOf(`${name}-one`, [paths]);
  for (const seed of orders) {
    const runs = runsOf(paths, seed);
    const undoing = shuffled([...runs.keys()], seed, 'order of undoing');
    const each = await vaultOf(`${name}-${seed}`, runs, undoing);
    assert.deepEqual(difference(one.dump, each.dump), [], `order ${seed}`);
    assert.deepEqual(difference(empty.undone, each.undone), [], `undone, order ${seed}`);
    assert.deepEqual(each.rowsUndone, empty.rowsUndone, `undone, order ${seed}`);
    rmSync(join(folder, `${name}-${seed}`), { recursive: true });
  }
}

void test('shared addresses, namesakes, newer cards, calls and mails told twice: any order ends the same, and is taken back in any order', async () => {
  await sameInAnyOrder('small', small, seeds(8));
});

void test('machines that also write plain mails, and who never got an answer: any order tells the same from people', async () => {
  await sameInAnyOrder('mail', writeOrderMail(join(folder, 'mail')), seeds(4));
});

void test('the household and all of that together, one by one or a few at a time, in any order', async () => {
  const paths = [...household(), ...small];
  await sameInAnyOrder('all', paths, seeds(2));
  assert.ok((await vaultOf('all-one', [])).dump.length > 3_000);
});

void test('the same files again add nothing', async () => {
  const before = await vaultOf('all-one', []);
  const again = await vaultOf('all-one', [[...household(), ...small]]);
  assert.deepEqual(difference(before.dump, again.dump), []);
});

function difference(a: readonly string[], b: readonly string[]): string[] {
  const [x, y] = [new Set(a), new Set(b)];
  return [
    ...a.filter((line) => !y.has(line)).map((l) => `- ${l}`),
    ...b.filter((line) => !x.has(line)).map((l) => `+ ${l}`),
  ];
}
