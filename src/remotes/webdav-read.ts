/** Reads a file from a WebDAV server, and goes on where the line broke. */
import { Problem } from '../problem.ts';
import type { Dav } from './webdav.ts';

/**
 * A broken answer is taken up again from the byte where it broke (RFC 9110 §14.2), as long as the server says by its ETag
 * that it is still the same file; without one the file is read again from the start and what came already is passed over.
 * @throws Problem `remote-gone`, `remote-cut`
 */
export async function* readResuming(dav: Dav, url: URL): AsyncGenerator<Uint8Array> {
  let done = 0;
  let etag: string | null = null;
  for (let left = dav.patience.tries - 1, pause = dav.patience.pause; ; left -= 1, pause *= 4) {
    const headers: Record<string, string> =
      done > 0 && etag !== null ? { range: `bytes=${done}-`, 'if-range': etag } : {};
    const answer = await dav.ask('GET', url, [200, 206], { headers, bytes: 1e12 });
    const isRest = answer.status === 206 && answer.headers['content-range']?.startsWith(`bytes ${done}-`);
    const said = answer.headers['etag'] ?? null;
    // What was passed on already belongs to another file.
    if (done > 0 && said !== etag) {
      answer.leave();
      throw new Problem('remote-cut', { host: url.hostname });
    }
    etag = said === null || said.startsWith('W/') ? null : said;
    let pass = isRest === true ? 0 : done;
    try {
      for await (const piece of answer.body) {
        const fresh = piece.subarray(Math.min(pass, piece.length));
        pass -= piece.length - fresh.length;
        done += fresh.length;
        if (fresh.length > 0) yield fresh;
      }
      return;
    } catch (cause) {
      const mayPass =
        cause instanceof Problem && (cause.code === 'remote-cut' || cause.code === 'remote-slow');
      if (left <= 0 || !mayPass) throw cause;
    } finally {
      answer.leave();
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
