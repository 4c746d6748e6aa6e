/** Changes as undo and redo look for them: the last that stands, the one of an import, whether one was written at all. */
import type { Vault } from './open.ts';
import { statement } from './search-index.ts';
import { changeRecord, type ChangeRecord } from './undo.ts';

export function isWritten(vault: Vault, publicId: string): boolean {
  return statement(vault, 'SELECT 1 FROM changes WHERE public_id = ?').get(publicId) !== undefined;
}

/** The last change that was not taken back and is no taking back itself. */
export function lastToUndo(vault: Vault): ChangeRecord | null {
  return record(
    vault,
    'SELECT * FROM changes WHERE undone_by IS NULL AND undoes IS NULL ORDER BY id DESC LIMIT 1',
  );
}

/** @param importId the row id of an import */
export function changeOfImport(vault: Vault, importId: number): ChangeRecord | null {
  return record(vault, `SELECT * FROM changes WHERE import_id = ? AND action = 'import'`, importId);
}

/** The last undo, when nothing new was done since: bringing the old back would write over it. */
export function lastToRedo(vault: Vault): ChangeRecord | null {
  const undo = record(
    vault,
    `SELECT * FROM changes WHERE action = 'undo' AND undone_by IS NULL ORDER BY id DESC LIMIT 1`,
  );
  if (undo === null) return null;
  const since = statement(
    vault,
    `SELECT 1 FROM changes WHERE id > ? AND undoes IS NULL AND action <> 'redo' LIMIT 1`,
  ).get(undo.id);
  return since === undefined ? undo : null;
}

/** The newest changes of all. */
export function lastChanges(vault: Vault, limit: number): ChangeRecord[] {
  return statement(vault, 'SELECT * FROM changes ORDER BY id DESC LIMIT ?').all(limit).map(changeRecord);
}

/** The newest changes that touched something of one person. */
export function lastChangesOf(vault: Vault, person: number, limit: number): ChangeRecord[] {
  return statement(vault, `SELECT * FROM changes WHERE id IN (${touchedPerson}) ORDER BY id DESC LIMIT ?2`)
    .all(person, limit)
    .map(changeRecord);
}

/** How many rows a change wrote. */
export function entriesOf(vault: Vault, change: number): number {
  return Number(
    statement(vault, 'SELECT count(*) AS n FROM journal WHERE change_id = ?').get(change)?.['n'] ?? 0,
  );
}

const touchedPerson = `SELECT DISTINCT j.change_id FROM journal j WHERE (j.tbl = 'people' AND j.row = ?1)
  OR (j.tbl IN ('handles', 'cards', 'promises', 'next_times', 'clippings', 'occasions', 'relations', 'rests', 'exits', 'gives')
      AND (json_extract(j.before, '$.person_id') = ?1 OR (j.before IS NULL AND CASE j.tbl
        WHEN 'handles' THEN (SELECT person_id FROM handles WHERE id = j.row) WHEN 'cards' THEN (SELECT person_id FROM cards WHERE id = j.row)
        WHEN 'promises' THEN (SELECT person_id FROM promises WHERE id = j.row) WHEN 'next_times' THEN (SELECT person_id FROM next_times WHERE id = j.row)
        WHEN 'clippings' THEN (SELECT person_id FROM clippings WHERE id = j.row) WHEN 'occasions' THEN (SELECT person_id FROM occasions WHERE id = j.row)
        WHEN 'relations' THEN (SELECT person_id FROM relations WHERE id = j.row) WHEN 'rests' THEN (SELECT person_id FROM rests WHERE id = j.row)
        WHEN 'exits' THEN (SELECT person_id FROM exits WHERE id = j.row) ELSE (SELECT person_id FROM gives WHERE id = j.row) END = ?1)))
  OR (j.tbl = 'touch_people' AND j.row IN (SELECT id FROM touch_people WHERE person_id = ?1))
  OR (j.tbl = 'memory_people' AND j.row IN (SELECT id FROM memory_people WHERE person_id = ?1))`;

function record(vault: Vault, sql: string, ...values: number[]): ChangeRecord | null {
  const row = statement(vault, sql).get(...values);
  return row === undefined ? null : changeRecord(row);
}
