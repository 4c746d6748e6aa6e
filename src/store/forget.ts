/** Takes a person out: into the journal, from where undo brings them back, or out of everything for good. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { blobPath } from './blobs.ts';
import type { Vault } from './open.ts';
import { recount } from './pace.ts';
import { run } from './rows.ts';
import { statement, unindexPerson, unindexText } from './search-index.ts';

/** Removes a person, what hangs on them alone, and their cards; runs inside a change. */
export function removePerson(vault: Vault, id: number): void {
  const all = (sql: string) =>
    statement(vault, sql)
      .all(id)
      .map((row) => Number(row['id']));
  const touches = all(
    'SELECT touch_id AS id FROM touch_people WHERE person_id = ? AND touch_id NOT IN (SELECT touch_id FROM touch_people WHERE person_id <> ?1)',
  );
  const memories = all(
    'SELECT memory_id AS id FROM memory_people WHERE person_id = ? AND memory_id NOT IN (SELECT memory_id FROM memory_people WHERE person_id <> ?1)',
  );
  const shared = all(
    'SELECT DISTINCT y.person_id AS id FROM touch_people x JOIN touch_people y ON y.touch_id = x.touch_id WHERE x.person_id = ? AND y.person_id <> ?1',
  );
  const told = statement(
    vault,
    `DELETE FROM waiting WHERE (seen GLOB 'kind-word:*' OR seen GLOB 'picture:*')
       AND public_id = (SELECT public_id FROM touches WHERE id = ?)`,
  );
  for (const touch of touches) {
    told.run(touch);
    unindexText(vault, touch);
    run(vault, 'DELETE FROM touches WHERE id = ?', touch);
  }
  for (const memory of memories) {
    unindexText(vault, memory);
    run(vault, 'DELETE FROM memories WHERE id = ?', memory);
  }
  for (const table of ['promises', 'next_times', 'clippings']) {
    for (const row of all(`SELECT id FROM ${table} WHERE person_id = ?`)) unindexText(vault, row);
  }
  run(vault, 'DELETE FROM cards WHERE person_id = ?', id);
  run(vault, 'DELETE FROM people WHERE id = ?', id);
  unindexPerson(vault, id);
  recount(vault, shared);
}

/**
 * Removes what the vault's folder still holds of a person who was taken out: the journal, the words of the history, names
 * of imported files, photos nobody else has, and whatever lies about as plain text or waits to be sent. The freed pages
 * are overwritten. Cannot be undone. What others are about stays theirs, even where it mentions the name.
 */
export function forgetForGood(vault: Vault, id: number, publicId: string): void {
  const names = namesOf(vault, id);
  const photos = photosOf(vault, id);
  vault.raw.exec('BEGIN IMMEDIATE');
  try {
    scrubJournal(vault, id);
    run(vault, `UPDATE now_writing SET change_id = 0`);
    run(vault, `DELETE FROM questions WHERE subject LIKE '%' || ?1 || '%'`, publicId);
    for (const name of names) scrubName(vault, name);
    run(vault, `UPDATE now_writing SET change_id = NULL`);
    vault.raw.exec('COMMIT');
  } catch (cause) {
    vault.raw.exec('ROLLBACK');
    throw cause;
  }
  removePhotos(vault, photos);
  removePlain(vault.folder);
  vault.raw.exec(
    `INSERT INTO search_people (search_people) VALUES ('optimize'); INSERT INTO search_texts (search_texts) VALUES ('optimize');`,
  );
  // The new pages reach the file, and the log that held the old ones is cut, only by the second checkpoint.
  vault.raw.exec('PRAGMA wal_checkpoint(TRUNCATE); VACUUM; PRAGMA wal_checkpoint(TRUNCATE);');
}

/** Rows that went with the person, and all that was ever written of those rows. */
const goneRows = `SELECT tbl, row FROM journal WHERE after IS NULL AND before IS NOT NULL AND
  change_id = (SELECT max(change_id) FROM journal WHERE tbl = 'people' AND row = ?1 AND after IS NULL)`;

function scrubJournal(vault: Vault, id: number): void {
  const empty = `SET before = CASE WHEN before IS NULL THEN NULL ELSE '{"id":' || row || '}' END, after = NULL`;
  const touches = `tbl IN ('touches', 'memories') AND row IN (SELECT json_extract(before, '$.touch_id') FROM journal WHERE tbl = 'touch_people' AND json_extract(before, '$.person_id') = ?1
      UNION SELECT json_extract(before, '$.memory_id') FROM journal WHERE tbl = 'memory_people' AND json_extract(before, '$.person_id') = ?1)`;
  run(
    vault,
    `UPDATE journal ${empty} WHERE ${touches} AND row NOT IN (SELECT id FROM touches) AND row NOT IN (SELECT id FROM memories)`,
    id,
  );
  run(
    vault,
    `UPDATE journal ${empty} WHERE tbl = 'touch_keys' AND row NOT IN (SELECT id FROM touch_keys)
       AND json_extract(before, '$.touch_id') IN (SELECT json_extract(before, '$.touch_id') FROM journal WHERE tbl = 'touch_people' AND json_extract(before, '$.person_id') = ?1)`,
    id,
  );
  run(vault, `UPDATE journal ${empty} WHERE (tbl, row) IN (${goneRows})`, id);
  run(
    vault,
    `UPDATE journal ${empty} WHERE tbl = 'people' AND row = ?1 OR json_extract(before, '$.person_id') = ?1`,
    id,
  );
  run(
    vault,
    `UPDATE changes SET about = '{}' WHERE id IN (SELECT change_id FROM journal WHERE tbl = 'people' AND row = ?1)`,
    id,
  );
}

/** Every name the person ever had here. */
function namesOf(vault: Vault, id: number): string[] {
  const rows = statement(
    vault,
    `SELECT json_extract(before, '$.name') AS a, json_extract(after, '$.name') AS b FROM journal WHERE tbl = 'people' AND row = ?`,
  ).all(id);
  const names = new Set(rows.flatMap((row) => [row['a'], row['b']]));
  return [...names].filter((name) => typeof name === 'string' && name.length > 3) as string[];
}

/** Where a name may stand beside the person's own rows: the history, names of files, what was skipped and asked. */
const beside: readonly string[] = [
  'changes',
  'imports',
  'skips',
  'files_seen',
  'questions',
  'idempotency',
  'waiting',
];

function scrubName(vault: Vault, name: string): void {
  for (const table of beside) {
    const columns = statement(
      vault,
      `SELECT name FROM pragma_table_info('${table}') WHERE type = 'TEXT'`,
    ).all();
    for (const column of columns.map((row) => String(row['name']))) {
      if (column === 'public_id' || column === 'key') continue;
      run(
        vault,
        `UPDATE OR IGNORE ${table} SET ${column} = replace(${column}, ?1, '…') WHERE instr(${column}, ?1) > 0`,
        name,
      );
    }
  }
}

function photosOf(vault: Vault, id: number): string[] {
  const sql = `SELECT DISTINCT CASE tbl WHEN 'photos' THEN json_extract(before, '$.sha256')
      ELSE substr(json_extract(before, '$.seen'), 9) END AS sum FROM journal
    WHERE (tbl = 'photos' OR tbl = 'waiting' AND json_extract(before, '$.seen') GLOB 'picture:*')
      AND before IS NOT NULL AND (tbl, row) IN (${goneRows})`;
  return statement(vault, sql)
    .all(id)
    .flatMap((row) => (typeof row['sum'] === 'string' ? [row['sum']] : []));
}

/** A photo goes when nobody else has it or is asked about it, now or in the history. */
function removePhotos(vault: Vault, sums: readonly string[]): void {
  const either = (path: string, value: string) =>
    `(json_extract(before, '${path}') = ${value} OR json_extract(after, '${path}') = ${value})`;
  const used = `SELECT 1 FROM photos WHERE sha256 = ?1 UNION ALL SELECT 1 FROM waiting WHERE seen = 'picture:' || ?1
    UNION ALL SELECT 1 FROM journal WHERE tbl = 'photos' AND ${either('$.sha256', '?1')}
      OR tbl = 'waiting' AND ${either('$.seen', `'picture:' || ?1`)}`;
  for (const sum of sums)
    if (statement(vault, used).get(sum) === undefined) rmSync(blobPath(vault.folder, sum), { force: true });
}

/** Exports that were made in the app, a copy that waits to be sent, and the file as it was before a newer Kith. */
function removePlain(folder: string): void {
  for (const name of ['exports', 'sending']) rmSync(join(folder, name), { recursive: true, force: true });
  for (const name of readdirSync(folder))
    if (/^before-version-\d+\.db(?:-\w+)?$/.test(name)) rmSync(join(folder, name), { force: true });
}
