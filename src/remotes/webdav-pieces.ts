/** Sends a large file in pieces where the server can take them (Nextcloud, ownCloud), so that a broken-off upload goes on where it was. */
import { createHash } from 'node:crypto';
import type { Dav, FileToPut } from './webdav.ts';
import { multistatus, propfind, type Listed } from './webdav-listing.ts';

const written = [200, 201, 204];

/**
 * Chunked upload, version 2: pieces go into a folder of their own under `uploads/`, and a MOVE puts them together.
 * The folder is named after the content, so that the next try finds what is there.
 * @returns false when this server does not know it: then the file goes in one
 */
export async function storedInPieces(dav: Dav, url: URL, file: FileToPut): Promise<boolean> {
  const path = /^(.*\/remote\.php\/dav)\/files\/([^/]+)\//.exec(url.pathname);
  if (path?.[1] === undefined || path[2] === undefined) return false;
  const name = createHash('sha256')
    .update(`${file.sum ?? ''} ${url.pathname}`)
    .digest('hex')
    .slice(0, 32);
  const folder = new URL(`${path[1]}/uploads/${path[2]}/kith-${name}/`, url);
  const destination = { destination: url.href };
  const made = await dav.ask('MKCOL', folder, [201, 405, 403, 404, 501], { headers: destination });
  made.leave();
  if (![201, 405].includes(made.status)) return false;
  const there = made.status === 405 ? await listed(dav, folder) : new Map<string, Listed>();
  const size = dav.patience.piece;
  for (let from = 0, i = 1; from < file.bytes; from += size, i += 1) {
    const to = Math.min(from + size, file.bytes);
    const piece = String(i).padStart(5, '0');
    if (there.get(piece)?.bytes === to - from) continue;
    const answer = await dav.ask('PUT', new URL(piece, folder), written, {
      headers: { ...destination, 'oc-total-length': String(file.bytes) },
      body: () => ({ bytes: to - from, source: file.source(from, to) }),
    });
    answer.leave();
  }
  const moved = await dav.ask('MOVE', new URL('.file', folder), written, {
    headers: { ...destination, overwrite: 'T', 'oc-total-length': String(file.bytes) },
    bytes: file.bytes,
  });
  moved.leave();
  return true;
}

async function listed(dav: Dav, folder: URL): Promise<ReadonlyMap<string, Listed>> {
  const answer = await dav.ask('PROPFIND', folder, [207, 404], {
    headers: { depth: '1', 'content-type': 'application/xml; charset=utf-8' },
    body: () => ({ bytes: Buffer.byteLength(propfind), source: [Buffer.from(propfind)] }),
  });
  const listing = multistatus();
  for await (const piece of answer.body) listing.push(piece);
  return listing.end() ?? new Map<string, Listed>();
}
