/** A vault of every released schema comes forward whole or stays as it was, with a copy of it beside. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { TestContext } from 'node:test';
import { paceOfDays } from '../../src/actions/house.ts';
import { journalTable, migrations, type Migration } from '../../src/store/migrate.ts';
import { openVault, type Vault } from '../../src/store/open.ts';
import { rebuildSearch } from '../../src/store/search-rebuild.ts';
import { bigVault } from '../../bench/big-vault.ts';
import { fault, isWhole, times } from './fault.ts';
import { dice } from './people.ts';
import { actor, openAt } from './small-vault.ts';

const fixtures = join(import.meta.dirname, '../fixtures');
const released = readdirSync(fixtures).filter((name) => /^vault-\d{4}\.sql$/.test(name));

function laid(t: TestContext, fixture = released.at(-1) ?? ''): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'kith-forward-')), 'vault');
  t.after(() => rmSync(join(folder, '..'), { recursive: true, force: true }));
  mkdirSync(join(folder, 'blobs'), { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(join(folder, 'kith.db'));
  database.exec(readFileSync(join(fixtures, fixture), 'utf8'));
  database.close();
  return folder;
}

const opened = (folder: string, steps: readonly Migration[] = migrations): Vault =>
  openVault(folder, { paceOfDays, newVaultId: () => 'v', now: () => 0, steps });

const next: Migration = {
  version: migrations.length + 1,
  name: 'next',
  up(database) {
    database.exec('ALTER TABLE people ADD COLUMN pet TEXT');
    journalTable(database, 'people');
  },
};

function people(file: string): string[] {
  const database = new DatabaseSync(file);
  const rows = database.prepare('SELECT name, note, ring FROM people ORDER BY id').all();
  database.close();
  return rows.map((row) => JSON.stringify(row));
}

fault(
  'R27',
  'a vault of every released schema opens, is whole, and its history can still be taken back',
  async (t, tally) => {
    assert.ok(released.includes('vault-0001.sql'));
    for (const fixture of released) {
      const house = openAt(laid(t, fixture));
      rebuildSearch(house.vault());
      // The file was laid there by a test, for all to read.
      const { checks } = (await actor(house)('doctor')) as { checks: { name: string; ok: boolean }[] };
      assert.deepEqual(
        checks.filter((check) => !check.ok).map((check) => check.name),
        ['permissions'],
        fixture,
      );
      const maren = await actor(house)('show', { who: 'Maren Okafor' });
      assert.equal(maren['note'], 'O\'Brien; said "so", twice\r\nand 山田');
      await actor(house)('undo', {});
      house.close();
      tally.ran();
    }
  },
);

fault(
  'R27',
  'before a vault comes forward it is copied, and that copy is the way back to the older Kith',
  (t, tally) => {
    tally.ran();
    tally.injected();
    const folder = laid(t);
    const file = join(folder, 'kith.db');
    const before = people(file);
    opened(folder, [...migrations, next]).close();
    const copy = join(folder, `before-version-${next.version}.db`);
    assert.equal(statSync(copy).mode & 0o777, 0o600);
    assert.deepEqual(people(copy), before);
    const forward = readFileSync(file);
    assert.throws(() => opened(folder), { code: 'vault-newer' });
    assert.ok(readFileSync(file).equals(forward), 'the older Kith wrote nothing');
    copyFileSync(copy, file);
    opened(folder).close();
    assert.deepEqual(people(file), before);
  },
);

fault(
  'R27',
  'a step that fails or is killed half way leaves the vault as it was, and the next start brings it forward',
  (t, tally) => {
    const folder = laid(t);
    const file = join(folder, 'kith.db');
    const before = people(file);
    const failing: Migration = {
      ...next,
      up(database) {
        next.up(database);
        database.exec(
          'UPDATE now_writing SET change_id = 0; DELETE FROM people; INSERT INTO nowhere VALUES (1)',
        );
      },
    };
    assert.throws(() => opened(folder, [...migrations, failing]), /nowhere/);
    assert.deepEqual(people(file), before);
    const killed = spawnSync(process.execPath, [join(import.meta.dirname, 'migrate-victim.ts'), folder]);
    assert.equal(killed.signal, 'SIGKILL');
    assert.deepEqual(people(file), before);
    tally.ran();
    tally.injected(2);
    opened(folder).close();
    // What was written since the attempt is in the copy that the next one makes.
    const house = openAt(folder);
    house
      .vault()
      .raw.exec(
        "UPDATE now_writing SET change_id = 0; UPDATE people SET note = 'since then'; UPDATE now_writing SET change_id = NULL",
      );
    house.close();
    opened(folder, [...migrations, next]).close();
    assert.ok(
      people(join(folder, `before-version-${next.version}.db`)).every((row) => row.includes('since then')),
    );
    assert.ok(!readdirSync(folder).some((name) => name.endsWith('.part')));
    assert.ok(existsSync(file));
  },
);

/** Starts bringing a vault forward and kills it so many milliseconds after it began. @returns whether it was killed */
function killedForward(folder: string, ms: number): Promise<boolean> {
  const args = [
    '--disable-warning=ExperimentalWarning',
    join(import.meta.dirname, 'migrate-victim.ts'),
    folder,
    'slow',
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), ms));
    child.stdout.resume();
    child.on('error', reject);
    child.on('exit', (_code, signal) => resolve(signal === 'SIGKILL'));
  });
}

fault(
  'R3',
  'a step forward that is killed at any moment is there wholly or not at all, and the next start ends it',
  async (t, tally) => {
    const from = laid(t);
    opened(from).close();
    const before = people(join(from, 'kith.db'));
    const roll = dice(3);
    for (let i = 0; i < times(4, 50, 'KITH_KILLS'); i += 1) {
      const folder = laid(t);
      const killed = await killedForward(folder, roll(120));
      tally.ran();
      if (killed) tally.injected();
      const database = new DatabaseSync(join(folder, 'kith.db'));
      const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
      const columns = database
        .prepare("SELECT count(*) AS n FROM pragma_table_info('people') WHERE name = 'pet'")
        .get();
      const whole = Object.values(database.prepare('PRAGMA integrity_check').get() ?? {})[0];
      database.close();
      if (whole !== 'ok') tally.lost(`kill ${i}: ${String(whole)}`);
      if ((version === next.version) !== (Number(columns?.['n']) === 1))
        tally.lost(`kill ${i}: half way to version ${version}`);
      opened(folder, [...migrations, next]).close();
      if (people(join(folder, 'kith.db')).join() !== before.join()) tally.lost(`kill ${i}: people differ`);
    }
  },
);

fault(
  'R27',
  'a vault of a million touches is copied first, comes forward after it was killed, and that copy opens in the older Kith',
  async (t, tally) => {
    const big = bigVault();
    const source = big.folder;
    const count = (file: string): unknown => {
      const database = new DatabaseSync(file, { readOnly: true });
      const found = database.prepare('SELECT count(*) AS n, sum(length(text)) AS s FROM touches').get();
      database.close();
      return found;
    };
    big.vault().raw.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    big.close();
    const folder = laid(t);
    const file = join(folder, 'kith.db');
    copyFileSync(join(source, 'kith.db'), file);
    const wanted = count(file);
    for (const ms of [1_500, 6_000]) {
      const killed = await killedForward(folder, ms);
      tally.ran();
      if (killed) tally.injected();
      assert.deepEqual(count(file), wanted);
    }
    opened(folder, [...migrations, next]).close();
    assert.deepEqual(count(file), wanted);
    assert.throws(() => opened(folder), { code: 'vault-newer' });
    tally.ran();
    tally.injected();
    const copy = join(folder, `before-version-${next.version}.db`);
    assert.deepEqual(count(copy), wanted);
    copyFileSync(copy, file);
    opened(folder).close();
    assert.deepEqual(count(file), wanted);
  },
  { skip: isWhole ? false : 'only in the whole run' },
);
