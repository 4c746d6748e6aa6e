/** Finds what a failing disk changed in the vault: rows that no change touched since the last good copy must be as they are in it. */
import { DatabaseSync } from 'node:sqlite';
import { journaled } from '../store/migrations/0001-vault.ts';
import { schemaVersion, type Vault } from '../store/open.ts';
import { isFar } from './shelf.ts';
import { knownCopies, isThere, type KnownCopy } from './copies-list.ts';
import { keptOut } from './plain-copy.ts';
import { assemble } from './read-copy.ts';
import type { VaultKey } from './vault-key.ts';

export interface Strayed {
  /** `table rowid` of rows that are not as they were, at most a hundred. */
  readonly rows: readonly string[];
  /** The copy that still has them. */
  readonly file: string;
}

const atMost = 100;

/** The newest copy of these tables that was proven and lies there; null when there is none. */
export function goodCopy(vault: Vault): KnownCopy | null {
  return (
    knownCopies(vault).find(
      (copy) => copy.ok === true && copy.memo?.schema === schemaVersion && !isFar(copy.file) && isThere(copy),
    ) ?? null
  );
}

/**
 * @param scratch an empty private folder; the caller removes it
 * @throws Problem `copy-…` when the copy cannot be read
 */
export async function compareWithCopy(
  vault: Vault,
  copy: KnownCopy,
  key: VaultKey,
  scratch: string,
): Promise<Strayed> {
  const { database } = await assemble(copy.file, key, scratch);
  const both = new DatabaseSync(vault.file, { timeout: 10_000, readOnly: true });
  try {
    both.prepare('ATTACH ? AS copy').run(database);
    const top = copy.memo?.marks['journal.top'] ?? 0;
    const forgot = both
      .prepare("SELECT 1 FROM changes WHERE id > ? AND action = 'forget'")
      .get(copy.memo?.marks['changes.top'] ?? 0);
    const rows: string[] = [];
    for (const table of [...journaled, 'journal'])
      // Forgetting for good takes history and questions along, and leaves no trace of it.
      if (!keptOut.has(table) && (forgot === undefined || (table !== 'journal' && table !== 'questions')))
        rows.push(...strayed(both, table, top));
    return { rows: rows.slice(0, atMost), file: copy.file };
  } finally {
    both.close();
  }
}

function strayed(both: DatabaseSync, table: string, top: number): string[] {
  const columns = both
    .prepare('SELECT name FROM pragma_table_info(?)')
    .all(table)
    .map((row) => String(row['name']));
  const differs = columns.map((c) => `a.${c} IS NOT b.${c}`).join(' OR ');
  const old =
    table === 'journal'
      ? (row: string) => `${row}.id <= ?1`
      : (row: string) =>
          `${row}.id NOT IN (SELECT row FROM main.journal WHERE id > ?1 AND tbl = '${table}' AND row IS NOT NULL)`;
  const sql = `SELECT a.id FROM copy.${table} a LEFT JOIN main.${table} b ON b.id = a.id WHERE (${differs}) AND ${old('a')}
    UNION SELECT b.id FROM main.${table} b WHERE b.id NOT IN (SELECT id FROM copy.${table}) AND ${old('b')} LIMIT ${atMost}`;
  return both
    .prepare(sql)
    .all(top)
    .map((row) => `${table} ${String(row['id'])}`);
}
