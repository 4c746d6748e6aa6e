/** What an export job wrote, as one tar (POSIX ustar) on its way to the browser, streamed file by file. */
import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';

/** The tar of an export; null when there is none by that id. */
export function exportStream(vault: string, id: string): ReadableStream | null {
  const folder = join(vault, 'exports', id);
  if (!/^[0-9a-f-]{36}$/.test(id) || !existsSync(folder)) return null;
  return Readable.toWeb(Readable.from(tar(folder)));
}

async function* tar(folder: string): AsyncGenerator<Uint8Array> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) {
    const { size, mtimeMs } = statSync(file);
    yield header(relative(folder, file).split(sep).join('/'), size, Math.floor(mtimeMs / 1000));
    let sent = 0;
    for await (const chunk of createReadStream(file, { end: Math.max(0, size - 1) })) {
      sent += (chunk as Buffer).length;
      yield chunk as Buffer;
    }
    yield new Uint8Array((512 - (sent % 512)) % 512);
  }
  yield new Uint8Array(1024);
}

/** One header block; a long path is split between `prefix` and `name`. */
function header(path: string, size: number, seconds: number): Uint8Array {
  const block = Buffer.alloc(512);
  const at = Buffer.byteLength(path) <= 100 ? -1 : path.lastIndexOf('/');
  block.write(path.slice(at + 1), 0, 100);
  block.write(`0000600\0`, 100);
  block.write(`0000000\0`, 108);
  block.write(`0000000\0`, 116);
  block.write(`${size.toString(8).padStart(11, '0')} `, 124);
  block.write(`${seconds.toString(8).padStart(11, '0')} `, 136);
  block.write('        ', 148);
  block.write('0', 156);
  block.write('ustar\u000000', 257, 'latin1');
  if (at > 0) block.write(path.slice(0, at), 345, 155);
  const sum = block.reduce((all, byte) => all + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}
