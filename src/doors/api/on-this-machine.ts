/** Keeps the paths of this machine off the network: files come as uploads and go as downloads. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { ApiParts } from './api.ts';

export type OwnFields =
  | {
      readonly kind: 'input';
      readonly action: string;
      readonly input: Record<string, unknown>;
      readonly uploads: readonly string[];
      readonly dryRun: boolean;
    }
  | { readonly kind: 'refused'; readonly code: 'paths-stay' | 'no-such-upload' };

/** A reading call’s address with its uploads turned into paths; null when it names a path of this machine. */
export function queryOnThisMachine(query: string, { uploads }: Pick<ApiParts, 'uploads'>): string | null {
  const fields = new URLSearchParams(query);
  for (const field of pathFields) {
    if (!fields.has(field)) continue;
    const path = uploadedPath(fields.get(field), uploads)?.path ?? null;
    if (path === null) return null;
    fields.set(field, path);
  }
  return fields.toString();
}

/** Fields that name files or folders of the machine Kith runs on. */
const pathFields = ['paths', 'photo', 'events', 'file', 'into', 'dir', 'folder', 'passwordFile'] as const;
/** Where `to` is a folder and no person or day. */
const toFolder = new Set(['backup', 'letter', 'labels', 'print', 'sheet']);

/**
 * Takes `dryRun` and `passphrase` out of the fields, turns `upload` and `upload:BATCH/PATH` into paths of the vault’s own
 * uploads, and refuses every other path.
 */
export function onThisMachine(
  name: string,
  fields: Record<string, unknown>,
  { uploads, folder }: Pick<ApiParts, 'uploads' | 'folder'>,
): OwnFields {
  const { dryRun, passphrase: _, upload, ...input } = fields;
  const common = { kind: 'input', action: name === 'preview' ? 'import' : name } as const;
  const isDry = dryRun === true || name === 'preview';
  const refused = { kind: 'refused', code: 'paths-stay' } as const;
  const used: string[] = [];
  if (common.action === 'import') {
    if (input['paths'] !== undefined) return refused;
    const path = typeof upload === 'string' ? uploads.folder(upload) : null;
    if (path === null || typeof upload !== 'string') return { kind: 'refused', code: 'no-such-upload' };
    return { ...common, input: { ...input, paths: [path] }, uploads: [upload], dryRun: isDry };
  }
  if (common.action === 'export') {
    if (pathFields.some((field) => input[field] !== undefined) || input['to'] !== undefined) return refused;
    const dir = join(folder, 'exports', randomUUID());
    return { ...common, input: { ...input, dir }, uploads: [], dryRun: isDry };
  }
  const wanted = [...pathFields, ...(toFolder.has(common.action) ? ['to'] : [])];
  for (const field of wanted) {
    if (input[field] === undefined) continue;
    const given: unknown = input[field];
    const found = (Array.isArray(given) ? given : [given]).map((one) => uploadedPath(one, uploads));
    const paths: string[] = [];
    for (const one of found) {
      if (one === null) return refused;
      used.push(one.batch);
      paths.push(one.path);
    }
    input[field] = Array.isArray(given) ? paths : paths[0];
  }
  return { ...common, input, uploads: used, dryRun: isDry };
}

/** `upload:BATCH/PATH` as the file that came under that name. */
function uploadedPath(value: unknown, uploads: ApiParts['uploads']): { batch: string; path: string } | null {
  const [, batch, name] = typeof value === 'string' ? (/^upload:([^/]+)\/(.+)$/s.exec(value) ?? []) : [];
  const path = batch === undefined || name === undefined ? null : uploads.path(batch, name);
  return batch === undefined || path === null ? null : { batch, path };
}
