/** A small vault made by the real actions, with text that is hard to keep, for the tests of copies. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHouse, type OpenHouse } from '../../src/actions/house.ts';
import { placeRecoveryKey, vaultKey } from '../../src/backup/vault-key.ts';
import { loadAction, perform } from '../../src/actions/perform.ts';

export const passphrase = 'frozen lake walking home';

/** Names and words with everything that a format may stumble over. */
export const hardTexts = [
  'O\'Brien; said "so", twice\r\nand a second line',
  'tab\tand \u0000 nothing',
  'Zoë Łukasz 山田 太郎 👩‍👩‍👧 \u202eright to left\u202c',
  '=1+1',
  'line\u2028separator and \u0085 next line',
  '.quit\n/\ngo\n;',
];

export interface SmallVault {
  readonly root: string;
  readonly folder: string;
  readonly copies: string;
  readonly house: OpenHouse;
  readonly act: (name: string, input?: Record<string, unknown>) => Promise<Record<string, unknown>>;
}

/** A vault with a handful of people, hard texts and photos; the folder goes when the test ends. */
export async function smallVault(t: { after(run: () => void): void }, people = 6): Promise<SmallVault> {
  const root = mkdtempSync(join(tmpdir(), 'kith-copies-'));
  const folder = join(root, 'vault');
  const house = openAt(folder);
  t.after(() => {
    house.close();
    rmSync(root, { recursive: true, force: true });
  });
  const act = actor(house);
  // The work factor of everyday use would take a second a test.
  house.vault();
  await vaultKey(folder);
  await placeRecoveryKey(folder, root, () => Promise.resolve(passphrase), 8);
  const cards = Array.from({ length: people }, (_, i) => card(i)).join('');
  writeFileSync(join(root, 'cards.vcf'), cards);
  await act('import', { paths: [join(root, 'cards.vcf')] });
  for (const [i, text] of hardTexts.entries()) {
    const photo = join(root, `photo-${i}.png`);
    writeFileSync(photo, picture(i));
    await act('remember', {
      who: `person${i % people}@example.org`,
      text,
      photo: [photo],
      on: '2026-05-0' + (i + 1),
    });
  }
  return { root, folder, copies: join(root, 'copies'), house, act };
}

export function openAt(folder: string, words = passphrase, dryRun = false): OpenHouse {
  return openHouse({
    folder,
    door: 'cli',
    today: '2026-11-21',
    language: 'en',
    dryRun,
    passphrase: () => Promise.resolve(words),
  });
}

export function actor(house: OpenHouse): SmallVault['act'] {
  return async (name, input = {}) =>
    (await perform(await loadAction(name), house, input)) as Record<string, unknown>;
}

function card(i: number): string {
  return [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `UID:card-${i}`,
    `FN:Person Number${i}`,
    `N:Number${i};Person;;;`,
    `EMAIL;TYPE=HOME:person${i}@example.org`,
    `TEL;TYPE=CELL:+1 555 010 ${String(1000 + i)}`,
    `BDAY:1980-0${(i % 9) + 1}-12`,
    `X-ODD;X-P="a;b":value\\, with \\; and \\n`,
    'END:VCARD',
    '',
  ].join('\r\n');
}

/** Bytes that begin like a picture and are all different. */
export function picture(seed: number, bytes = 3000): Buffer {
  const all = Buffer.alloc(bytes);
  let state = seed + 1;
  for (let i = 0; i < bytes; i += 1) {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    all[i] = state >> 16;
  }
  Buffer.from([0x89, 0x50, 0x4e, 0x47]).copy(all);
  return all;
}

/** Every row of every table that a copy keeps, as canonical lines; statistics are derived. */
export function dump(house: OpenHouse): string[] {
  const { raw } = house.vault();
  const names = raw
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%' AND name NOT IN ('sessions', 'tokens', 'copies', 'pace', 'idempotency') ORDER BY name",
    )
    .all()
    .map((row) => String(row['name']));
  return names
    .map(
      (name) =>
        `${name}\n${raw
          .prepare(`SELECT * FROM ${name} ORDER BY 1`)
          .all()
          .map((row) => JSON.stringify(row))
          .join('\n')}`,
    )
    .flatMap((text) => text.split('\n'));
}
