/** Pictures of people and of memories: only what is one by its own bytes, shown in a sandbox. */
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from 'hono';
import { pictureType } from '../../formats/vcard-photo.ts';
import type { CardPhoto } from '../../formats/vcard-photo.ts';
import type { Pool } from '../../work/pool.ts';
import { pictureHeaders } from '../http.ts';

const mostBytes = 50 * 1024 * 1024;
/** A picture is personal: no cache keeps it. */
const kept = { 'cache-control': 'private, no-store' } as const;

export async function personPicture(c: Context, pool: Pool): Promise<Response | null> {
  const person = c.req.param('id') ?? '';
  if (!/^[\w-]{1,64}$/.test(person)) return null;
  const photo = (await pool.askReader({ kind: 'photo', person })) as CardPhoto | null;
  if (photo === null) return null;
  return c.body(new Uint8Array(photo.bytes), 200, {
    ...pictureHeaders,
    ...kept,
    'content-type': photo.mediaType,
  });
}

export async function blobPicture(c: Context, folder: string): Promise<Response | null> {
  const name = c.req.param('sha256') ?? '';
  if (!/^[0-9a-f]{64}$/.test(name)) return null;
  const file = await open(join(folder, 'blobs', name)).catch(() => null);
  if (file === null) return null;
  try {
    if ((await file.stat()).size > mostBytes) return null;
    const bytes = new Uint8Array(await file.readFile());
    const type = pictureType(bytes) ?? avif(bytes);
    return type === null ? null : c.body(bytes, 200, { ...pictureHeaders, ...kept, 'content-type': type });
  } finally {
    await file.close();
  }
}

function avif(bytes: Uint8Array): 'image/avif' | null {
  return Buffer.from(bytes.subarray(4, 12)).toString('latin1') === 'ftypavif' ? 'image/avif' : null;
}
