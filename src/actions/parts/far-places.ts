/** Opens a folder on a server with what the vault knows, or with what was said on the day when there is no vault. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Problem } from '../../problem.ts';
import { openWebdav, rootOf, type Webdav, type WebdavAccount } from '../../remotes/webdav.ts';
import type { House } from '../action.ts';
import { readFarAccounts } from './far-accounts.ts';

/** The fields of an action that may have to sign in somewhere. */
export const signIn = {
  user: z.string().max(320).optional(),
  passwordFile: z.string().max(4_096).optional(),
  /** Without encryption, inside the owner's own network. */
  plain: z.boolean().default(false),
};

export interface Said {
  readonly user?: string | undefined;
  readonly passwordFile?: string | undefined;
  readonly password?: string | undefined;
  readonly plain?: boolean | undefined;
}

/** @throws Problem `remote-address`, `remote-password`, whatever the server says */
export async function withFar<R>(
  house: House,
  address: string,
  said: Said,
  work: (far: Webdav) => Promise<R>,
): Promise<R> {
  const far = openWebdav(accountFor(house, address, said));
  try {
    return await work(far);
  } finally {
    far.close();
  }
}

/** What was said goes before what is known; a server without a user name is asked without one. */
export function accountFor(house: Pick<House, 'folder'>, address: string, said: Said): WebdavAccount {
  const root = rootOf(address);
  const plainAddress = root.href.replace(/\/$/, '');
  const known = readFarAccounts(house.folder).find((one) => one.address === plainAddress);
  const user = said.user ?? known?.user ?? '';
  const kept = said.user === undefined || said.user === known?.user ? known?.password : undefined;
  const password =
    said.password ??
    passwordFrom(said.passwordFile, root.hostname) ??
    kept ??
    process.env['KITH_COPIES_PASSWORD'];
  if (user !== '' && password === undefined) throw new Problem('remote-password', { host: root.hostname });
  return {
    address: plainAddress,
    user,
    password: password ?? '',
    plain: said.plain === true || known?.plain === true,
  };
}

/** Never from the command line, where other programs could read it. */
function passwordFrom(path: string | undefined, host: string): string | undefined {
  if (path === undefined) return undefined;
  try {
    return readFileSync(path, 'utf8').replace(/\r?\n$/, '');
  } catch (cause) {
    throw new Problem('remote-password', { host }, { cause });
  }
}
