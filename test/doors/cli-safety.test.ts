/** The command line keeps things safe: history, copies, checks, export. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { actionNames } from '../../src/actions/index.ts';
import { folder, has, json, list, people, problem, sample, writeSample, type Json } from './command-line.ts';

before(() => {
  writeSample();
  json(['import', sample]);
});
after(() => rmSync(folder, { recursive: true, force: true }));

void describe('safety', () => {
  void test('history lists every change with its id, and settings are read and set', () => {
    const history = list(['history']);
    for (const one of history) assert.doesNotMatch(String(one['what']), /^did\.|\{\{/);
    assert.equal(json(['settings', 'minutes', '20'])['minutes'], 20);
    assert.equal(json(['settings'])['minutes'], 20);
    problem('no-such-setting', 1, ['settings', 'colour', 'red']);
    problem('bad-setting', 1, ['settings', 'minutes', 'many']);
    json(['undo']);
    assert.equal(json(['settings'])['minutes'], 15);
  });

  void test('init says who the owner is and where the vault lies', () => {
    const told = json(['init', '--me', 'ana@example.org', '--zone', 'Europe/Lisbon', '--region', 'PT'], {
      vault: join(folder, 'fresh'),
    });
    has(told, ['vault', 'me', 'zone', 'region'], 'init');
    problem('no-zone', 1, ['init', '--zone', 'Middle/Earth']);
  });

  void test('status counts the vital people and the copies', () => {
    const status = json(['status']);
    has(status, ['vital', 'backedUp', 'stale', 'atRisk', 'copies'], 'status');
  });

  void test('doctor finds nothing to mend', () => {
    const found = json(['doctor']);
    has(found, ['ok', 'checks'], 'doctor');
    for (const one of found['checks'] as Json[]) has(one, ['name', 'ok', 'detail'], 'a check');
    assert.equal(
      found['ok'],
      true,
      JSON.stringify((found['checks'] as Json[]).filter((c) => c['ok'] !== true)),
    );
  });

  void test('a copy is made, proved, and brought back', () => {
    const copies = join(folder, 'copies');
    const env = { KITH_PASSPHRASE: 'seven quiet lanterns over the lake' };
    const made = json(['backup', '--to', copies], { env });
    has(made, ['file', 'bytes', 'kind', 'people', 'touches', 'memories', 'photos', 'verified'], 'backup');
    assert.equal(made['verified'], true);
    const proved = json(['backup', 'verify', String(made['file'])], { env });
    assert.deepEqual(proved['bad'], []);
    assert.equal(proved['ok'], true);
    const into = join(folder, 'back');
    json(['restore', String(made['file']), '--into', into], { env });
    assert.deepEqual(
      people([], { vault: into }).map((one) => one.id),
      people([]).map((one) => one.id),
    );
  });

  void test('without a terminal nothing asks: what is needed and absent is a problem', () => {
    const fresh = join(folder, 'no-passphrase');
    json(['init'], { vault: fresh });
    problem('passphrase-needed', 1, ['backup', '--to', join(folder, 'nowhere')], { vault: fresh });
  });

  void test('backtest tells how right the alarms would have been', () => {
    has(
      json(['backtest']),
      ['rows', 'goneRate', 'auc', 'ndcg5', 'precision', 'caught', 'alarmDay', 'intervals'],
      'backtest',
    );
  });

  void test(
    'export writes open formats that come in again as they went out',
    { skip: !(actionNames as readonly string[]).includes('export') },
    () => {
      const [one, two] = [join(folder, 'out-1'), join(folder, 'out-2')];
      json(['export', one]);
      const empty = join(folder, 'from-export');
      json(['import', one], { vault: empty });
      json(['export', two], { vault: empty });
      const same = spawnSync('diff', ['-r', '-q', one, two], { encoding: 'utf8' });
      assert.equal(same.stdout, '');
    },
  );
});
