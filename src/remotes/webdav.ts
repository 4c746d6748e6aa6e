/** A folder on a WebDAV server (RFC 4918): files are read, written whole or not at all, listed and removed. */
import { Problem } from '../problem.ts';
import { openLine, type Answered, type Line } from './safe-fetch.ts';
import { multistatus, propfind, type Listed } from './webdav-listing.ts';
import { storedInPieces } from './webdav-pieces.ts';
import { readResuming } from './webdav-read.ts';

export interface WebdavAccount {
  /** Of the folder; without a user name or password in it. */
  readonly address: string;
  readonly user: string;
  readonly password: string;
  /** May go without encryption inside the owner's own network. */
  readonly plain: boolean;
}

export interface Patience {
  /** How often something that may pass is tried again, and the first pause in milliseconds; each next one is four times as long. */
  readonly tries: number;
  readonly pause: number;
  /** Milliseconds without a byte. */
  readonly idle: number;
  /** Bytes from which a file goes in pieces where the server can take them. */
  readonly piece: number;
}

export const patience: Patience = { tries: 4, pause: 500, idle: 30_000, piece: 20 * 1024 * 1024 };

export interface FileToPut {
  readonly bytes: number;
  /** Called once for each try; `from` is where in the file to begin, `to` where to end. */
  readonly source: (from: number, to: number) => AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** Names the content, so that pieces of a broken-off try are known again; null: not worth it. */
  readonly sum: string | null;
}

export interface Webdav {
  /** Without a slash at its end. */
  readonly address: string;
  /** Makes the folder and what is above it. */
  makeFolder(name: string): Promise<void>;
  /** The files of the folder or of one in it; null when it is not there. */
  list(name: string): Promise<ReadonlyMap<string, Listed> | null>;
  /** @throws Problem `remote-gone` when it is not there */
  get(name: string): AsyncGenerator<Uint8Array>;
  /** Written beside its name, measured, and only then named. */
  put(name: string, file: FileToPut): Promise<void>;
  remove(name: string): Promise<void>;
  close(): void;
}

/** What the parts of this client share. */
export interface Dav {
  readonly root: URL;
  readonly account: WebdavAccount;
  readonly patience: Patience;
  /** Asks, tries again what may pass, and hands back any status in `fine`. @throws Problem */
  ask(method: string, url: URL, fine: readonly number[], more?: AskMore): Promise<Answered>;
}

export interface AskMore {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: () => NonNullable<Parameters<Line['ask']>[0]['body']>;
  /** Bytes of the answer, where known, for how long it may take. */
  readonly bytes?: number;
}

/** @throws Problem `remote-address`, `remote-not-private` */
export function openWebdav(account: WebdavAccount, how: Patience = patience): Webdav {
  const root = rootOf(account.address);
  const line = openLine(account.plain, how.idle);
  const dav: Dav = {
    root,
    account,
    patience: how,
    ask: (method, url, fine, more = {}) => askPatiently(line, dav, method, url, fine, more),
  };
  const at = (name: string): URL => new URL(name, root);
  return {
    address: root.href.replace(/\/$/, ''),
    makeFolder: (name) => makeFolder(dav, name === '' ? root : at(`${name}/`)),
    list: (name) => list(dav, name === '' ? root : at(`${name}/`), '1'),
    get: (name) => readResuming(dav, at(name)),
    put: (name, file) => put(dav, at(name), file),
    async remove(name) {
      (await dav.ask('DELETE', at(name), [200, 202, 204, 404, 410])).leave();
    },
    close: () => line.close(),
  };
}

/** @throws Problem `remote-address` */
export function rootOf(address: string): URL {
  const root = URL.canParse(address) ? new URL(address) : null;
  if (root === null || (root.protocol !== 'https:' && root.protocol !== 'http:'))
    throw new Problem('remote-address');
  // A name and a password in an address end up in every list and log that shows it.
  if (root.username !== '' || root.password !== '' || root.search !== '' || root.hash !== '')
    throw new Problem('remote-address');
  if (!root.pathname.endsWith('/')) root.pathname += '/';
  return root;
}

/** A day. */
const longestAsk = 86_400_000;

const passing: ReadonlySet<number> = new Set([408, 423, 425, 429, 500, 502, 503, 504]);

async function askPatiently(
  line: Line,
  dav: Dav,
  method: string,
  url: URL,
  fine: readonly number[],
  more: AskMore,
): Promise<Answered> {
  const { user, password } = dav.account;
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  for (let left = dav.patience.tries - 1, pause = dav.patience.pause; ; left -= 1, pause *= 4) {
    let wait = pause;
    try {
      const body = more.body?.();
      const answer = await line.ask({
        method,
        url,
        headers: { ...more.headers, ...(user === '' ? {} : { authorization }) },
        ...(body === undefined ? {} : { body }),
        within: Math.min(60_000 + ((more.bytes ?? 0) + (body?.bytes ?? 0)) / 8, longestAsk),
      });
      if (fine.includes(answer.status)) return answer;
      answer.leave();
      if (left <= 0 || !passing.has(answer.status)) throw refusal(answer.status, url);
      const asked = Number(answer.headers['retry-after']);
      if (asked > 0 && asked <= 30) wait = asked * 1000;
    } catch (cause) {
      const mayPass =
        cause instanceof Problem && (cause.code === 'remote-cut' || cause.code === 'remote-slow');
      if (left <= 0 || !mayPass) throw cause;
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
}

function refusal(status: number, url: URL): Problem {
  const values = { host: url.hostname, status };
  if (status === 401 || status === 403) return new Problem('remote-refused', values);
  if (status === 404 || status === 409 || status === 410) return new Problem('remote-gone', values);
  if (status === 507 || status === 413) return new Problem('remote-full', values);
  if (status === 423) return new Problem('remote-locked', values);
  if (status === 405 || status === 501) return new Problem('remote-no-webdav', values);
  if (status >= 300 && status < 400) return new Problem('remote-moved', values);
  return new Problem('remote-failing', values);
}

/** A server makes one level at a time (RFC 4918 §9.3.1), and says 409 when what is above is missing. */
async function makeFolder(dav: Dav, url: URL, depth = 0): Promise<void> {
  const made = await dav.ask('MKCOL', url, [201, 200, 405, 409, 301, 403]);
  made.leave();
  if (made.status === 409 && depth < 12 && url.pathname !== '/') {
    await makeFolder(dav, new URL('..', url), depth + 1);
    (await dav.ask('MKCOL', url, [201, 200, 405, 301])).leave();
  } else if (made.status === 409 || made.status === 403 || made.status === 301) {
    // Some servers refuse to make what is there already.
    if ((await list(dav, url, '0')) === null) throw refusal(made.status, url);
  }
}

const longestListing = 256 * 1024 * 1024;

async function list(dav: Dav, url: URL, depth: '0' | '1'): Promise<ReadonlyMap<string, Listed> | null> {
  const answer = await dav.ask('PROPFIND', url, [207, 404, 410], {
    headers: { depth, 'content-type': 'application/xml; charset=utf-8' },
    body: () => ({ bytes: Buffer.byteLength(propfind), source: [Buffer.from(propfind)] }),
    bytes: 10_000_000,
  });
  if (answer.status !== 207) {
    answer.leave();
    return null;
  }
  const listing = multistatus();
  let bytes = 0;
  for await (const piece of answer.body) {
    bytes += piece.length;
    if (bytes > longestListing) break;
    listing.push(piece);
  }
  const found = bytes > longestListing ? null : listing.end();
  if (found === null) throw new Problem('remote-no-webdav', { host: url.hostname, status: 207 });
  return found;
}

const written = [200, 201, 204];

async function put(dav: Dav, url: URL, file: FileToPut): Promise<void> {
  if (file.sum !== null && file.bytes > dav.patience.piece && (await storedInPieces(dav, url, file))) return;
  const part = new URL(`${url.href}.part`);
  await putOnce(dav, part, file);
  await measured(dav, part, file.bytes);
  const answer = await dav.ask('MOVE', part, [...written, 403, 404, 405, 412, 501, 502], {
    headers: { destination: url.href, overwrite: 'T' },
  });
  answer.leave();
  if (written.includes(answer.status)) return;
  // The answer to a move that was done may have been lost on the way.
  if ((answer.status === 404 || answer.status === 412) && (await sizeOf(dav, url)) === file.bytes) return;
  // Behind some proxies a server cannot move: then it is written in place, and counts once it was read back.
  await putOnce(dav, url, file);
  await measured(dav, url, file.bytes);
  (await dav.ask('DELETE', part, [...written, 202, 403, 404, 405, 410])).leave();
}

async function putOnce(dav: Dav, url: URL, file: FileToPut): Promise<void> {
  const answer = await dav.ask('PUT', url, written, {
    headers: { 'content-type': 'application/octet-stream' },
    body: () => ({ bytes: file.bytes, source: file.source(0, file.bytes) }),
  });
  answer.leave();
}

/** @throws Problem `remote-cut` when the server has less or more than was sent */
async function measured(dav: Dav, url: URL, bytes: number): Promise<void> {
  const there = await sizeOf(dav, url);
  if (there !== null && there !== bytes) throw new Problem('remote-cut', { host: url.hostname });
}

async function sizeOf(dav: Dav, url: URL): Promise<number | null> {
  const found = await list(dav, url, '0');
  return found === null ? -1 : ([...found.values()][0]?.bytes ?? null);
}
