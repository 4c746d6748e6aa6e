/** Where copies go: a folder, or one on a server that speaks WebDAV, tried once before it is kept. */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { copiesFolder } from '../backup/copies-list.ts';
import { explainDisk } from '../backup/durable.ts';
import { isFar } from '../backup/shelf.ts';
import { Problem } from '../problem.ts';
import { openWebdav, type WebdavAccount } from '../remotes/webdav.ts';
import { readSettings, writeSetting } from '../store/settings.ts';
import { action, type House } from './action.ts';
import { readFarAccounts, writeFarAccounts } from './parts/far-accounts.ts';
import { accountFor, signIn } from './parts/far-places.ts';
import { writeChange } from './parts/write.ts';

export default action({
  name: 'backup-place',
  input: z.object({
    to: z.string().min(1).max(4_096).optional(),
    ...signIn,
    /** Leave the place, and forget how to get in. */
    leave: z.boolean().default(false),
  }),
  output: z.object({
    /** A folder, or the address of one on a server. */
    copies: z.string(),
    daily: z.boolean(),
    servers: z.array(z.object({ address: z.string(), user: z.string(), plain: z.boolean() })),
    change: z.string().nullable(),
  }),
  does: 'writes',
  words: ['to'],
  not: ['mcp', 'api'],
  example:
    'kith backup place https://cloud.example.org/remote.php/dav/files/maren/kith --user maren --password-file app-password.txt',
  async run(house, input) {
    const vault = house.vault();
    const { to } = input;
    let change: string | null = null;
    if (to !== undefined && /^[a-z][a-z0-9+.-]+:\/\//i.test(to) && !isFar(to))
      throw new Problem('copies-address', { to });
    if (input.leave) change = await leave(house, to);
    else if (to !== undefined && isFar(to)) {
      const said = house.door === 'cli' ? input : { user: input.user, plain: input.plain };
      const inApp = house.door === 'app' && (input.user ?? '') !== '';
      // In the app a password comes as passphrases do: beside the fields, and into no list of jobs.
      const password = inApp ? await house.passphrase() : undefined;
      const account = accountFor(house, to, { ...said, password });
      await tryOnce(house, account);
      if (!house.dryRun) {
        const others = readFarAccounts(vault.folder).filter(({ address }) => address !== account.address);
        writeFarAccounts(vault.folder, [...others, account]);
      }
      change = await set(house, account.address);
    } else if (to !== undefined) change = await set(house, folderFrom(resolve(to), house.dryRun));
    return {
      copies: copiesFolder(vault),
      daily: readSettings(vault).copyDaily,
      servers: readFarAccounts(vault.folder).map(({ address, user, plain }) => ({ address, user, plain })),
      change,
    };
  },
});

async function leave(house: House, to: string | undefined): Promise<string | null> {
  const vault = house.vault();
  const place = to === undefined ? copiesFolder(vault) : isFar(to) ? to.replace(/\/+$/, '') : resolve(to);
  const rest = readFarAccounts(vault.folder).filter(({ address }) => address !== place);
  if (!house.dryRun) writeFarAccounts(vault.folder, rest);
  return place === copiesFolder(vault) && readSettings(vault).copies !== '' ? await set(house, '') : null;
}

async function set(house: House, place: string): Promise<string | null> {
  if (readSettings(house.vault()).copies === place) return null;
  const { change } = await writeChange(house, 'backup-place', { people: [place] }, () =>
    writeSetting(house.vault(), 'copies', place),
  );
  return change;
}

/** @throws Problem `copies-unwritable` */
function folderFrom(folder: string, dryRun: boolean): string {
  try {
    if (!dryRun) mkdirSync(folder, { recursive: true, mode: 0o700 });
    return folder;
  } catch (cause) {
    throw explainDisk(cause, folder, 0);
  }
}

/** Writes, reads and removes a few bytes there, so that what does not work is said now and not in the night. */
async function tryOnce(house: House, account: WebdavAccount): Promise<void> {
  const far = openWebdav(account);
  const name = 'kith-was-here.tmp';
  const bytes = Buffer.from(house.random(64));
  try {
    await far.makeFolder('');
    await far.put(name, { bytes: bytes.length, source: () => [bytes], sum: null });
    const parts: Uint8Array[] = [];
    for await (const piece of far.get(name)) parts.push(piece);
    if (!Buffer.concat(parts).equals(bytes))
      throw new Problem('remote-cut', { host: new URL(far.address).hostname });
    await far.remove(name);
  } finally {
    far.close();
  }
}
