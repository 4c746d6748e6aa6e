/** The command line from the outside: what every command does, whatever it is about. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { actionNames } from '../../src/actions/index.ts';
import { typedName } from '../../src/doors/cli/groups.ts';
import { loadAction } from '../../src/actions/perform.ts';
import { dump, folder, json, kith, list, problem, sample, writeSample } from './command-line.ts';

before(() => {
  writeSample();
  json(['import', sample]);
});
after(() => rmSync(folder, { recursive: true, force: true }));

void describe('what every command does', () => {
  const writes: readonly (readonly string[])[] = [
    ['done', 'Lin Kaya'],
    ['smaller', 'Lin Kaya'],
    ['later', 'Lin Kaya'],
    ['rest', 'Lin Kaya'],
    ['log', 'Called Lin Kaya yesterday'],
    ['add', 'Somebody New'],
    ['edit', 'Lin Kaya', '--company', 'Elsewhere', '--add-handle', 'new@example.org'],
    ['ring', 'Lin Kaya', 'fifty'],
    ['circle', 'Lin Kaya', 'another circle'],
    ['merge', 'Lin Kaya', 'Tomás Arroyo'],
    ['forget', 'Lin Kaya'],
    ['forget', 'Lin Kaya', '--for-good'],
    ['remember', 'Lin Kaya', 'a moment'],
    ['promise', 'Lin Kaya', 'a thing'],
    ['ask', 'Lin Kaya', 'a question'],
    ['clip', 'Lin Kaya', 'a cutting'],
    ['occasion', 'Lin Kaya', '1984-02-29'],
    ['settings', 'minutes', '30'],
    ['init', '--name', 'Someone Else'],
    ['undo'],
    ['import', sample],
  ];

  void test('--dry-run writes nothing, whatever the command', () => {
    const held = dump();
    for (const args of writes) {
      json([...args, '--dry-run']);
      assert.equal(dump() === held, true, `kith ${args.join(' ')} --dry-run`);
    }
  });

  void test('wrong usage is exit 2 with a problem that says what was wrong', () => {
    problem('usage', 2, ['done']);
    problem('usage', 2, ['done', 'Lin Kaya', '--minutes', 'many']);
    problem('usage', 2, ['done', 'Lin Kaya', '--by', 'pigeon']);
    problem('usage', 2, ['next', '--unheard-of']);
    problem('usage', 2, ['next', '--limit', '0']);
    problem('usage', 2, ['show', 'Lin', 'Kaya']);
    problem('usage', 2, ['next', '--today', 'soon']);
    problem('no-such-action', 2, ['nxet']);
    assert.match(kith(['nxet']).err, /kith next/);
  });

  void test('a problem is one line that says how to mend it', () => {
    const { status, out, err } = kith(['show', 'Nobody Ever']);
    assert.equal(status, 1);
    assert.equal(out, '');
    assert.equal(err.trim().split('\n').length, 1);
    assert.match(err, /kith search/);
  });

  void test('every command explains itself with an example', async () => {
    const overview = kith(['--help']);
    assert.equal(overview.status, 0);
    for (const name of actionNames) assert.match(overview.out, new RegExp(`^  ${typedName(name)} `, 'm'));
    for (const name of ['next', 'import', 'backup-verify']) {
      const help = kith([...typedName(name).split(' '), '--help']);
      assert.equal(help.status, 0);
      const found = await loadAction(name);
      assert.ok(help.out.includes(found.example));
    }
    assert.match(kith(['--version']).out, /^\d+\.\d+\.\d+\n$/);
  });

  void test('reading commands answer in words, without colours in a pipe, without numbers about people', () => {
    for (const args of [
      ['next'],
      ['today'],
      ['people'],
      ['show', 'Lin Kaya'],
      ['search', 'Lin'],
      ['history'],
      ['status'],
      ['brief', 'Lin Kaya'],
      ['map'],
    ]) {
      const { status, out, err } = kith(args);
      assert.equal(status, 0, err);
      assert.doesNotMatch(out, new RegExp(String.fromCodePoint(27)), args.join(' '));
      assert.doesNotMatch(out, /\bscore\b|\bgone: |factors|0\.\d{3}/, args.join(' '));
      assert.doesNotMatch(out, /\{\{|undefined|\[object|NaN/, args.join(' '));
      assert.doesNotMatch(out, /(?:shown|people-words|actions|cli):/, args.join(' '));
    }
    assert.match(kith(['next', '--lang', 'de']).out, /Wenn du so weit bist/);
  });

  void test('what a stranger wrote cannot steer the terminal', () => {
    const escape = String.fromCodePoint(27);
    const wild = join(folder, 'wild.vcf');
    writeFileSync(
      wild,
      `BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Mallory ${escape}[2J${escape}]0;title Hush\u202Egnp\r\nEND:VCARD\r\n`,
    );
    const own = join(folder, 'wild-vault');
    json(['import', wild], { vault: own });
    const { out } = kith(['people'], { vault: own });
    assert.match(out, /Mallory/);
    assert.doesNotMatch(out, new RegExp(`${escape}|\u202E`));
  });

  void test('an empty vault says what to do first', () => {
    const empty = join(folder, 'empty');
    json(['init'], { vault: empty });
    for (const args of [['people'], ['next'], ['imports']])
      assert.match(kith(args, { vault: empty }).out, /kith import/, args.join(' '));
    assert.equal(existsSync(join(empty, 'kith.db')), true);
    cpSync(empty, `${empty}-2`, { recursive: true });
    assert.deepEqual(list(['people'], { vault: `${empty}-2` }), []);
  });

  void test('the completion of each shell knows every command', () => {
    for (const shell of ['bash', 'zsh', 'fish']) {
      const { status, out } = kith(['completion', shell]);
      assert.equal(status, 0);
      for (const name of actionNames) assert.ok(out.includes(name.split('-')[0] ?? name), `${shell} ${name}`);
    }
    const checked = spawnSync('bash', ['-n'], { input: kith(['completion', 'bash']).out, encoding: 'utf8' });
    assert.equal(checked.stderr, '');
    assert.equal(kith(['completion']).status, 2);
  });
});
