/** A vault of one gigabyte: the first copy, the next with a thousand changes, one with none, proving, and bringing it back; beside tar, zstd and age. */
import { createHash, randomFillSync } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { openHouse, type OpenHouse } from '../src/actions/house.ts';
import { loadAction, perform } from '../src/actions/perform.ts';
import { publicId } from '../src/people/ids.ts';
import { rowId } from '../src/store/row-id.ts';
import { bigVault, today } from './big-vault.ts';
import { inputs, measure, reference, say, type Measured } from './bench.ts';

const photos = 2_900;
const photoBytes = 200_000;
const whole = join(inputs, 'vault-one-gigabyte');

/** The big vault with photos that nothing makes smaller, kept for the next run. */
function makeGigabyte(): void {
  const big = bigVault();
  const from = big.folder;
  big.vault().raw.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  big.close();
  const part = `${whole}.part`;
  rmSync(part, { recursive: true, force: true });
  cpSync(from, part, { recursive: true });
  mkdirSync(join(part, 'blobs'), { recursive: true });
  const house = houseAt(part);
  addPhotos(house, part, photos, 0);
  house.close();
  renameSync(part, whole);
}

function addPhotos(house: OpenHouse, folder: string, count: number, from: number): void {
  const { raw } = house.vault();
  raw.exec('BEGIN; UPDATE now_writing SET change_id = 0');
  const keep = raw.prepare(
    "INSERT INTO memories (id, public_id, kept_at, day, text) VALUES (?, ?, 0, 20000, 'a photo')",
  );
  const add = raw.prepare(
    "INSERT INTO photos (memory_id, sha256, bytes, media_type) VALUES (?, ?, ?, 'image/jpeg')",
  );
  const bytes = Buffer.alloc(photoBytes);
  for (let n = from; n < from + count; n += 1) {
    randomFillSync(bytes);
    const sum = createHash('sha256').update(bytes).digest('hex');
    writeFileSync(join(folder, 'blobs', sum), bytes, { mode: 0o600 });
    const id = rowId(1_600_000_000 + n, n, 'memory');
    keep.run(id, publicId('m', Buffer.from(String(n).padStart(10, '0'))));
    add.run(id, sum, photoBytes);
  }
  raw.exec('UPDATE now_writing SET change_id = NULL; COMMIT');
}

function houseAt(folder: string): OpenHouse {
  const passphrase = (): Promise<string> => Promise.resolve('a bench has no secrets');
  return openHouse({ folder, door: 'cli', today, language: 'en', passphrase });
}

async function act(
  house: OpenHouse,
  name: string,
  input: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  return (await perform(await loadAction(name), house, input)) as Record<string, unknown>;
}

const sizeOf = (folder: string): number =>
  readdirSync(folder, { recursive: true })
    .map((name) => statSync(join(folder, String(name))))
    .reduce((sum, one) => sum + (one.isFile() ? one.size : 0), 0) / 1e6;

if (!existsSync(whole)) makeGigabyte();
const work = join(inputs, 'copies');
rmSync(work, { recursive: true, force: true });
mkdirSync(work);
const vault = join(work, 'vault');
cpSync(whole, vault, { recursive: true });
const copies = join(work, 'copies');
const house = houseAt(vault);
house.vault();

/** Taken apart from the proof, as the references do not prove. */
const { takeCopy, scratchFolder } = await import('../src/backup/take-copy.ts');
const { verifyCopy } = await import('../src/backup/verify-copy.ts');
const { vaultKey } = await import('../src/backup/vault-key.ts');
const passphrase = (): Promise<string> => Promise.resolve('a bench has no secrets');
let now = Date.UTC(2026, 10, 21, 9);
const take = (): Promise<unknown> =>
  takeCopy(house.vault(), { folder: copies, now: (now += 60_000), passphrase });
const last = (): string =>
  join(
    copies,
    readdirSync(copies)
      .filter((name) => name.endsWith('.kith'))
      .sort()
      .at(-1) ?? '',
  );
const verify = async (): Promise<void> => {
  const scratch = scratchFolder(vault);
  const { ok } = await verifyCopy(last(), await vaultKey(vault), scratch, null);
  rmSync(scratch, { recursive: true });
  if (!ok) throw new Error('the copy is not whole');
};
const pipe = (script: string): number | null => reference('sh', ['-c', script]);
const tools = ['age-keygen', 'age', 'zstd', 'tar'].every((name) => spawnSync('which', [name]).status === 0);
const key = join(work, 'key');
if (tools) spawnSync('sh', ['-c', `age-keygen -o ${key} 2>/dev/null && age-keygen -y ${key} > ${key}.pub`]);
const report = (
  name: string,
  ours: Measured,
  ms: number,
  mb: number,
  beside: string,
  of: number | null,
): void => say(name, ours, { ms, mb }, { name: beside, ms: of });

const first = await measure(take);
const tar = pipe(`tar -C ${vault} -cf - . | zstd -3 -q | age -R ${key}.pub > ${work}/all.age`);
report(`first copy, ${sizeOf(copies).toFixed(0)} MB`, first, 8_000, 200, 'tar | zstd -3 | age', tar);
report(
  'proving it',
  await measure(verify),
  6_000,
  256,
  'age -d | zstd -d | tar t',
  pipe(`age -d -i ${key} ${work}/all.age | zstd -d -q | tar tf - > ${work}/list`),
);
report('a copy of nothing new', await measure(take), 600, 256, 'first', first.ms);
const before = sizeOf(copies);
addPhotos(house, vault, 5, photos);
for (let i = 0; i < 1_000; i += 1)
  await act(house, 'remember', {
    who: 'person7@example.org',
    text: `a new line of what was said, number ${i}`,
  });
const next = await measure(take);
report(
  `a thousand rows and five photos, ${(sizeOf(copies) - before).toFixed(1)} MB`,
  next,
  2_000,
  256,
  'first',
  first.ms,
);
const into = join(work, 'back');
const back = await measure(() => act(house, 'restore', { file: last(), into }));
report(
  'bringing it back',
  back,
  5_000,
  256,
  'age -d | zstd -d | tar x',
  pipe(`mkdir ${work}/x && age -d -i ${key} ${work}/all.age | zstd -d -q | tar xf - -C ${work}/x`),
);
house.close();
rmSync(work, { recursive: true });
