/** A row id that nobody has yet: many records of one day share its noon, and only their spread tells them apart. */
import type { Vault } from './open.ts';
import { rowId, type RecordKind } from './row-id.ts';
import { statement } from './search-index.ts';

type Timed = 'memories' | 'promises' | 'next_times' | 'clippings';

/** @param at seconds since 1970 UTC @param spread where to look first; a taken place moves on by one */
export function freeRowId(vault: Vault, table: Timed, at: number, spread: number, kind: RecordKind): number {
  const taken = statement(vault, `SELECT 1 FROM ${table} WHERE id = ?`);
  for (let tried = spread; ; tried += 1) {
    const id = rowId(at, tried, kind);
    if (taken.get(id) === undefined) return id;
  }
}
