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

function record(vault: Vault, sql: string, ...values: number[]): ChangeRecord | null {
  const row = statement(vault, sql).get(...values);
  return row === undefined ? null : changeRecord(row);
}
