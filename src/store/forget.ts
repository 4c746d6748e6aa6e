/** Takes a person out: into the journal, from where undo brings them back, or out of everything for good. */
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
  for (const touch of touches) {
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

/** Removes what the journal still holds of a removed person, and overwrites the freed pages. Cannot be undone. */
export function forgetForGood(vault: Vault, id: number, publicId: string): void {
  vault.raw.exec('BEGIN IMMEDIATE');
  try {
    const gone = `tbl = 'people' AND row = ?1 OR json_extract(before, '$.person_id') = ?1`;
    const touches = `tbl IN ('touches', 'memories') AND row IN (SELECT json_extract(before, '$.touch_id') FROM journal WHERE tbl = 'touch_people' AND json_extract(before, '$.person_id') = ?1
      UNION SELECT json_extract(before, '$.memory_id') FROM journal WHERE tbl = 'memory_people' AND json_extract(before, '$.person_id') = ?1)`;
    run(
      vault,
      `UPDATE journal SET before = CASE WHEN before IS NULL THEN NULL ELSE '{"id":' || row || '}' END, after = NULL WHERE ${touches}
      AND row NOT IN (SELECT id FROM touches) AND row NOT IN (SELECT id FROM memories)`,
      id,
    );
    run(
      vault,
      `UPDATE journal SET before = CASE WHEN before IS NULL THEN NULL ELSE '{"id":' || row || '}' END, after = NULL WHERE ${gone}`,
      id,
    );
    run(
      vault,
      `UPDATE changes SET about = '{}' WHERE id IN (SELECT change_id FROM journal WHERE tbl = 'people' AND row = ?1)`,
      id,
    );
    run(vault, `UPDATE now_writing SET change_id = 0`);
    run(vault, `DELETE FROM questions WHERE subject LIKE '%' || ?1 || '%'`, publicId);
    run(vault, `UPDATE now_writing SET change_id = NULL`);
    vault.raw.exec('COMMIT');
  } catch (cause) {
    vault.raw.exec('ROLLBACK');
    throw cause;
  }
  vault.raw.exec(
    `INSERT INTO search_people (search_people) VALUES ('optimize'); INSERT INTO search_texts (search_texts) VALUES ('optimize');`,
  );
  vault.raw.exec('PRAGMA wal_checkpoint(TRUNCATE); VACUUM;');
}
