/** The machine is gone: a folder of copies and a passphrase bring everything back in two commands, and the open export alone as well. */
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalDump } from '../canonical-dump.ts';
import { fault } from './fault.ts';
import { folderFor, kith } from './people.ts';
import { passphrase, smallVault } from './small-vault.ts';
import { notWhole } from './whole-vault.ts';

fault(
  'R28',
  'a machine that is gone comes back from one folder and one passphrase in two commands',
  async (t, tally) => {
    const vault = await smallVault(t);
    await vault.act('backup', { to: vault.copies });
    await vault.act('remember', { who: 'person1@example.org', text: 'after the first copy' });
    await vault.act('backup', { to: vault.copies });
    vault.house.close();
    const folder = folderFor(t, 'new-machine');
    const wanted = canonicalDump(join(vault.folder, 'kith.db'));
    cpSync(vault.copies, join(folder, 'stick'), { recursive: true });
    rmSync(vault.folder, { recursive: true });
    writeFileSync(join(folder, 'words'), passphrase);
    const back = join(folder, 'vault');
    tally.ran();
    tally.injected();
    const said = kith(join(folder, 'nowhere'), [
      'restore',
      join(folder, 'stick'),
      '--into',
      back,
      '--passphrase-file',
      join(folder, 'words'),
    ]);
    assert.equal(said.status, 0, said.out + said.err);
    const status = kith(back, ['status']);
    assert.equal(status.status, 0, status.out + status.err);
    if (canonicalDump(join(back, 'kith.db')) !== wanted) tally.lost('what was brought back differs');
    tally.losses(await notWhole(back));
  },
);

fault(
  'R28',
  'with a wrong passphrase or without the key a restore says so and leaves nothing',
  async (t, tally) => {
    const vault = await smallVault(t);
    await vault.act('backup', { to: vault.copies });
    const folder = folderFor(t, 'wrong-words');
    writeFileSync(join(folder, 'words'), 'another lake altogether');
    const tries: [string, (stick: string) => void, string][] = [
      ['a wrong passphrase', () => {}, 'copy-wrong-passphrase'],
      ['no key', (stick) => rmSync(join(stick, 'recovery-key.age')), 'copy-no-key'],
    ];
    for (const [what, strike, code] of tries) {
      const stick = join(folder, what.replaceAll(' ', '-'));
      cpSync(vault.copies, stick, { recursive: true });
      strike(stick);
      const into = join(folder, 'back');
      const said = kith(join(folder, 'nowhere'), [
        'restore',
        stick,
        '--into',
        into,
        '--passphrase-file',
        join(folder, 'words'),
      ]);
      tally.ran();
      tally.injected();
      if (said.json?.problem?.code !== code) tally.silent(`${what}: ${said.out}`);
      if (existsSync(into) && readdirSync(into).length > 0)
        tally.silent(`${what} left ${readdirSync(into).join()}`);
    }
  },
);

fault(
  'R28',
  'the export alone brings everything back, and a person can read it without Kith',
  async (t, tally) => {
    const vault = await smallVault(t);
    const out = join(vault.root, 'export');
    await vault.act('export', { dir: out });
    vault.house.close();
    const wanted = canonicalDump(join(vault.folder, 'kith.db'));
    const back = join(vault.root, 'again');
    mkdirSync(back);
    tally.ran();
    tally.injected();
    const said = kith(back, ['import', out]);
    assert.equal(said.status, 0, said.out + said.err);
    const first = canonicalDump(join(back, 'kith.db')).split('\n');
    const missing = wanted
      .split('\n')
      .filter((line) => !first.includes(line) && !/^(?:questions|settings|imports|pace) /.test(line));
    tally.losses(missing);
    const everything = (below: string): string =>
      readdirSync(below, { withFileTypes: true })
        .map((entry) =>
          entry.isDirectory()
            ? everything(join(below, entry.name))
            : readFileSync(join(below, entry.name), 'latin1'),
        )
        .join('\n');
    const read = everything(out);
    for (const text of [
      'BEGIN:VCARD',
      'FN:Person Number3',
      'BEGIN:VCALENDAR',
      'person3@example.org',
      '# Person Number3',
    ])
      if (!read.includes(text)) tally.lost(`${text} cannot be read in the export`);
    tally.losses(await notWhole(back));
  },
);
