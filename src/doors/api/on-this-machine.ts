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

/** Fields that name files or folders of the machine Kith runs on. */
const pathFields = ['paths', 'photo', 'events', 'file', 'into', 'dir', 'folder'] as const;
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
  const place = (value: unknown): string | null => {
    const found = typeof value === 'string' ? /^upload:([^/]+)\/(.+)$/s.exec(value) : null;
    const path = found?.[1] === undefined || found[2] === undefined ? null : uploads.path(found[1], found[2]);
    if (path !== null && found?.[1] !== undefined) used.push(found[1]);
    return path;
  };
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
    const path = place(input[field]);
    if (path === null) return refused;
    input[field] = path;
  }
  return { ...common, input, uploads: used, dryRun: isDry };
}
