/** The first, second, third … call to the system fails, once and from there on, until a run meets no fault any more. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fault, isWhole, type Tally } from './fault.ts';
import { copied, folderFor, kith, peopled, within, type Said } from './people.ts';
import { passphrase } from './small-vault.ts';
import { notWhole } from './whole-vault.ts';

const skip = spawnSync('strace', ['-V']).status === 0 ? false : 'needs strace';

/** What fails, and how. `openat` and `write` are also what the runtime itself lives on: those only where a path can be named. */
const anywhere = [
  'fsync:EIO',
  'fdatasync:EIO',
  'pwrite64:EIO',
  'pwrite64:ENOSPC',
  'writev:ENOSPC',
  'rename:EIO',
];
const named = ['openat:EIO', 'pread64:EIO', 'ftruncate:EIO', 'unlink:EIO'];
/** Every one of the first few, then fewer and fewer: a batch of pages is written by one loop. */
const dense = 12;

interface Deed {
  readonly name: string;
  readonly words: (folder: string) => readonly string[];
  /** Where what must be whole lies afterwards. */
  readonly vault: (folder: string) => string;
  /** What is not as it was acknowledged. */
  readonly kept: (folder: string, said: Said) => Promise<string[]> | string[];
}

const deeds: readonly Deed[] = [
  {
    name: 'remember',
    words: () => ['remember', 'Maren Okafor', 'the frozen lake'],
    vault: (folder) => join(folder, 'vault'),
    kept: (folder) =>
      within(join(folder, 'vault'), async (act) => {
        const { memories } = await act('show', { who: 'Maren Okafor' });
        return JSON.stringify(memories).includes('the frozen lake') ? [] : ['the memory'];
      }),
  },
  {
    name: 'import',
    words: (folder) => ['import', join(folder, 'more.vcf')],
    vault: (folder) => join(folder, 'vault'),
    kept: (folder) =>
      within(join(folder, 'vault'), async (act) => {
        const people = (await act('people')) as unknown as readonly { name: string }[];
        return people.filter(({ name }) => name.startsWith('Guest')).length === 30 ? [] : ['guests'];
      }),
  },
  {
    name: 'backup',
    words: (folder) => ['backup', '--to', join(folder, 'copies')],
    vault: (folder) => join(folder, 'vault'),
    kept: (folder, said) =>
      within(join(folder, 'vault'), async (act) => {
        const { ok } = await act('backup-verify', { file: String(said.json.file) }).catch(() => ({
          ok: false,
        }));
        return ok === true ? [] : ['the copy'];
      }),
  },
  {
    name: 'restore',
    words: (folder) => ['restore', firstCopy(folder), '--into', join(folder, 'back')],
    vault: (folder) => join(folder, existsSync(join(folder, 'back', 'kith.db')) ? 'back' : 'vault'),
    kept: (folder) => (existsSync(join(folder, 'back', 'kith.db')) ? [] : ['what was restored']),
  },
];

const firstCopy = (folder: string): string => {
  const copies = join(folder, 'copies');
  return join(copies, readdirSync(copies).find((name) => name.endsWith('.kith')) ?? '');
};

async function template(folder: string): Promise<void> {
  const vault = join(folder, 'vault');
  await peopled(vault);
  const words = join(folder, 'passphrase');
  writeFileSync(words, passphrase);
  writeFileSync(join(folder, 'photo.png'), Buffer.from('89504e470d0a1a0a00', 'hex'));
  const cards = Array.from(
    { length: 30 },
    (_, i) =>
      `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Guest Number${i}\r\nEMAIL:guest${i}@example.net\r\nEND:VCARD\r\n`,
  );
  writeFileSync(join(folder, 'more.vcf'), cards.join(''));
  await within(vault, (act) =>
    act('remember', { who: 'Jonas Lindqvist', text: 'a photo', photo: [join(folder, 'photo.png')] }),
  );
  kith(vault, ['backup', '--to', join(folder, 'copies'), '--passphrase-file', words]);
}

/** Runs the deed with the Nth call failing. @returns null when fewer calls were made than that */
async function struck(
  from: string,
  folder: string,
  deed: Deed,
  call: string,
  when: string,
  tally: Tally,
): Promise<Said | null> {
  copied(from, folder);
  const trace = join(folder, 'trace');
  const [name = '', error = ''] = call.split(':');
  const paths = named.includes(call)
    ? ['kith.db', 'kith.db-wal', 'kith.db-journal'].flatMap((file) => ['-P', join(folder, 'vault', file)])
    : [];
  const before = [
    'strace',
    '-f',
    '-qq',
    '-o',
    trace,
    '-e',
    `trace=${name}`,
    '-e',
    `inject=${name}:error=${error}:when=${when}`,
    ...paths,
  ];
  const said = kith(join(folder, 'vault'), deed.words(folder), { before });
  if (!readFileSync(trace, 'utf8').includes('(INJECTED)')) return null;
  const where = `${deed.name}, ${call} at ${when}`;
  tally.ran();
  tally.injected();
  if (said.status === 0) tally.losses((await deed.kept(folder, said)).map((what) => `${where}: ${what}`));
  else if (typeof said.json?.problem?.message !== 'string' || said.json.problem.code === 'bug')
    tally.silent(
      `${where}: status ${String(said.status)} ${said.out.slice(0, 300)} ${said.err.slice(0, 300)}`,
    );
  tally.losses((await notWhole(deed.vault(folder))).map((what) => `${where}: ${what}`));
  return said;
}

for (const deed of deeds)
  fault(
    'R4',
    `whichever call to the system fails during ${deed.name}, nothing is acknowledged that is not there, and the vault is whole`,
    async (t, tally) => {
      const folder = folderFor(t, 'calls');
      const from = join(folder, 'from');
      mkdirSync(from);
      await template(from);
      const calls = isWhole ? [...anywhere, ...named] : ['fsync:EIO', 'pwrite64:ENOSPC'];
      for (const call of calls)
        for (const further of ['', '+'])
          for (let n = 1; ; n += n < dense ? 1 : Math.ceil(n / 4)) {
            const said = await struck(from, join(folder, 'run'), deed, call, `${n}${further}`, tally);
            if (said === null || (!isWhole && n >= 2)) break;
          }
      rmSync(join(folder, 'run'), { recursive: true, force: true });
    },
    { skip: skip === false && !isWhole && deed.name === 'restore' ? 'only in the whole run' : skip },
  );
