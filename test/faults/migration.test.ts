/** A vault of every released schema comes forward whole or stays as it was, with a copy of it beside. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
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
import { fault } from './fault.ts';
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
