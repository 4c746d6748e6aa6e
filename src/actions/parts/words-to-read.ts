/** Which files hold words that people wrote to the owner: those that were imported and still lie there, or those given. */
import { statSync } from 'node:fs';
import { holdsWords } from '../../capture/kind-words-in-talk.ts';
import type { Vault } from '../../store/open.ts';
import { rowsWhere } from '../../store/rows.ts';

export interface FilesWithWords {
  /** What to look through: the paths as they were given to the import, so that everything is called as it was then. */
  readonly roots: readonly string[];
  /** The files to read, as the reader calls them; null: all below the roots. */
  readonly wanted: ReadonlySet<string> | null;
  readonly names: readonly string[];
  readonly bytes: number;
  /** Names of files that are not where they were. */
  readonly missing: readonly string[];
}

/** Of all imports that stand, each file once. */
export function importedWords(vault: Vault): FilesWithWords {
  const imports = new Map(
    rowsWhere(vault, 'imports', {}).map((one) => [one.id, one.state === 'undone' ? null : one.sources]),
  );
  const roots = new Set<string>();
  const wanted = new Set<string>();
  const names = new Set<string>();
  const missing = new Set<string>();
  let bytes = 0;
  for (const file of rowsWhere(vault, 'files_seen', {}, 'id')) {
    const sources = imports.get(file.import_id) ?? null;
    if (sources === null || !holdsWords(file.format) || wanted.has(file.path)) continue;
    const [outer = file.path] = file.path.split('!/', 1);
    const root = rootOf(outer, JSON.parse(sources) as readonly string[]);
    const name = file.path.slice(root.lastIndexOf('/') + 1);
    if (statSync(outer, { throwIfNoEntry: false })?.isFile() !== true) {
      missing.add(name);
      continue;
    }
    roots.add(root);
    wanted.add(file.path);
    names.add(name);
    bytes += file.bytes;
  }
  return { roots: [...roots], wanted, names: [...names], bytes, missing: [...missing] };
}

/** The path that was given, in which a file was found; the file itself when none of them is in its path. */
function rootOf(path: string, sources: readonly string[]): string {
  const parts = path.split('/');
  const at = parts.findLastIndex((part) => sources.includes(part));
  return at < 0 ? path : parts.slice(0, at + 1).join('/');
}
