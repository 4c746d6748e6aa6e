/** Serves the built browser app: hashed files for ever, its one page for every address of its own. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Context } from 'hono';

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

/** `dist/web`, from the bundle or from the source; null before the app was built. */
export function webFolder(): string | null {
  const places = ['../web', '../../../dist/web'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  return places.find((place) => existsSync(join(place, 'index.html'))) ?? null;
}

/** The hashes of styles that the build allows, as it wrote them down. */
export function styleHashes(): readonly string[] {
  const places = ['../web/csp-hashes.json', '../../web/csp-hashes.json', '../../../web/csp-hashes.json'];
  for (const place of places.map((path) => fileURLToPath(new URL(path, import.meta.url)))) {
    if (!existsSync(place)) continue;
    const { style } = JSON.parse(readFileSync(place, 'utf8')) as { style?: readonly unknown[] };
    return (style ?? []).filter(
      (hash): hash is string => typeof hash === 'string' && /^sha256-[\w+/=]+$/.test(hash),
    );
  }
  return [];
}

export function webRoute(missing: (c: Context) => Response): (c: Context) => Promise<Response> {
  const kept = new Map<string, { bytes: Buffer<ArrayBuffer>; etag: string }>();
  const open = async (folder: string, path: string) => {
    const known = kept.get(path);
    if (known !== undefined) return known;
    const bytes = await readFile(join(folder, path)).catch(() => null);
    if (bytes === null) return null;
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
    const file = { bytes: Buffer.from(bytes), etag };
    // Only names that hold their own hash never change.
    if (path.startsWith('assets')) kept.set(path, file);
    return file;
  };
  return async (c) => {
    const folder = webFolder();
    const path = pathOf(c.req.path);
    if (folder === null || path === null) return missing(c);
    const isPage = extname(path) === '';
    const name = isPage ? 'index.html' : path;
    const file = extname(name) in kinds ? await open(folder, name) : null;
    if (file === null) return missing(c);
    const lasting = name.startsWith('assets') ? 'public, max-age=31536000, immutable' : 'no-cache';
    const headers = { 'content-type': kinds[extname(name)] ?? '', 'cache-control': lasting, etag: file.etag };
    if (c.req.header('if-none-match') === file.etag) return c.body(null, 304, headers);
    return c.body(file.bytes, 200, { ...headers, 'content-length': String(file.bytes.length) });
  };
}

/** The path below the app’s folder; null for one that leads out of it. */
function pathOf(path: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (
    decoded.includes('\0') ||
    decoded.includes('\\') ||
    decoded.split('/').some((part) => part.startsWith('.'))
  )
    return null;
  return normalize(decoded).replace(/^\/+/, '');
}
