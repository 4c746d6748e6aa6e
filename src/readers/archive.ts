/** Opens zip, tar and gzip among what is imported: their members are files like any other, and nothing is written to disk. */
import { type Bytes, memoryBytes, nearby, readWhole } from './bytes.ts';
import { forward } from './forward.ts';
import { type Budget, gzipSize, inflatedBytes } from './gzip.ts';
import type { Member } from './member.ts';
import { badName, shownName } from './member-name.ts';
import { isTar, tarMembers } from './tar.ts';
import { Unreadable } from './unreadable.ts';
import { mostMembers, zipMembers } from './zip.ts';

/** Archives within archives: the fourth is no longer opened. */
export const deepestArchive = 3;
/** A zip that only reading through gives (one packed in another) is held in memory up to here. */
const mostHeldBytes = 64 * 1024 * 1024;
const mostBytes = 200 * 1024 ** 3;

export const newBudget = (): Budget => ({ members: mostMembers, bytes: mostBytes });

/** A member that may be opened, or one that was left aside. `name` is a safe relative path. */
export type Opened =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Bytes }
  | {
      readonly kind: 'refused';
      readonly name: string;
      readonly key: string;
      readonly values: Readonly<Record<string, unknown>>;
    };

export type ArchiveKind = 'zip' | 'tar' | 'gzip';

/** What archive the first bytes (512 are enough) begin, if any. Documents that are zips inside are none. */
export function archiveKind(head: Uint8Array): ArchiveKind | null {
  if (head[0] === 0x1f && head[1] === 0x8b && head[2] === 8) return 'gzip';
  if (head[0] === 0x50 && head[1] === 0x4b) {
    if (head[2] === 5 && head[3] === 6) return 'zip';
    return head[2] === 3 && head[3] === 4 && !isDocument(head) ? 'zip' : null;
  }
  return isTar(head) ? 'tar' : null;
}

/** Office documents, books and programs are zips whose first member says so. */
export function isDocument(head: Uint8Array): boolean {
  const first = Buffer.from(head.subarray(30, 30 + Math.min(60, (head[26] ?? 0) + (head[27] ?? 0) * 256)));
  const name = first.toString('latin1');
  return (
    name === 'mimetype' ||
    name === '[Content_Types].xml' ||
    name === '_rels/.rels' ||
    name.startsWith('META-INF/') ||
    name === 'AndroidManifest.xml'
  );
}

/** The members of an archive. Never throws for what the archive holds: the reason comes as its last item. */
export async function* openArchive(
  bytes: Bytes,
  kind: ArchiveKind,
  fileName: string,
  budget: Budget,
): AsyncIterable<Opened> {
  const seen = new Set<string>();
  try {
    for await (const member of membersOf(bytes, kind, fileName, budget)) {
      budget.members -= 1;
      if (budget.members < 0) throw new Unreadable('too-many-members', { limit: mostMembers });
      const name = shownName(member.name);
      const bad = badName(member.name) ?? (seen.has(member.name) ? 'twice' : null);
      seen.add(member.name);
      if (bad !== null) yield { kind: 'refused', name, key: bad, values: {} };
      else if (member.kind === 'refused')
        yield { kind: 'refused', name, key: member.why, values: member.values ?? {} };
      else yield { kind: 'file', name: member.name, bytes: member.bytes };
    }
  } catch (cause) {
    if (!(cause instanceof Unreadable)) throw cause;
    yield {
      kind: 'refused',
      name: '',
      key: cause.why.key.slice('readers:'.length),
      values: cause.why.values ?? {},
    };
  }
}

async function* membersOf(
  bytes: Bytes,
  kind: ArchiveKind,
  fileName: string,
  budget: Budget,
): AsyncIterable<Member> {
  if (kind === 'tar') return yield* tarMembers(bytes.isRandom ? nearby(bytes) : forward(bytes));
  if (kind === 'zip') return yield* zipMembers(bytes.isRandom ? nearby(bytes) : await held(bytes), budget);
  const inside = inflatedBytes(bytes, Math.max(bytes.size, await gzipSize(bytes)), 'gzip', budget);
  if (isTar(await readWhole(inside, 0, 512))) return yield* tarMembers(forward(inside));
  const name = fileName.replace(/\.(?:gz|gzip)$/i, '').replace(/\.tgz$/i, '.tar');
  yield { kind: 'file', name: name === '' ? 'unnamed' : name, bytes: inside };
}

async function held(bytes: Bytes): Promise<Bytes> {
  if (bytes.size > mostHeldBytes)
    throw new Unreadable('nested-too-large', { limit: mostHeldBytes / 1024 / 1024 });
  return memoryBytes(await readWhole(bytes, 0, mostHeldBytes));
}
