/** Takes a change back: its journal read backwards, what later changes built on kept and told. */
import type { Vault } from './open.ts';
import { recount } from './pace.ts';
import { bindable } from './adapter.ts';
import { leftBehind, whereNow } from './undo-merged.ts';
import { reindexPerson } from './people.ts';
import { bringBackElsewhere, reusedRows } from './reused-rows.ts';
import {
  named,
  reverseUpdate,
  type KeptField,
  type Overwritten,
  type PutBack,
  type ReverseOptions,
} from './undo-fields.ts';
import { indexText, statement, unindexPerson, unindexText } from './search-index.ts';
import {
  bringApart,
  bringTogether,
  goneImports,
  isSettled,
  keepNames,
  sweep,
  wentOn,
  type Entry,
} from './undo-import.ts';

export interface ChangeRecord {
  readonly id: number;
  readonly publicId: string;
  readonly at: number;
  readonly door: string;
  readonly action: string;
  readonly about: Readonly<Record<string, unknown>>;
  readonly importId: number | null;
  readonly undoes: number | null;
  readonly undoneBy: number | null;
}

export function changeRecord(row: Record<string, unknown>): ChangeRecord {
  return {
    id: Number(row['id']),
    publicId: String(row['public_id']),
    at: Number(row['at']),
    door: String(row['door']),
    action: String(row['action']),
    about: JSON.parse(String(row['about'])) as Record<string, unknown>,
    importId: row['import_id'] as number | null,
    undoes: row['undoes'] as number | null,
    undoneBy: row['undone_by'] as number | null,
  };
}

export interface Kept {
  readonly table: string;
  readonly row: number;
  readonly what: string;
  readonly why: 'changed-later' | 'used-later';
  /** The fields that a later change wrote over, each as it is now and as it was before the change; none: the whole row stays. */
  readonly fields: readonly KeptField[];
}

/**
 * Reverses every row that the change wrote; runs inside the change that undoes it.
 * A row that a later change edited is kept as it is now, except for the columns nobody touched since; a person whom the
 * user built on since stays.
 * @returns how many rows are as they were, what stayed with its reason, and the people whose fields were put back
 */
export function reverse(
  vault: Vault,
  change: ChangeRecord,
  options: ReverseOptions = {},
): { reversed: number; kept: Kept[]; putBack: PutBack[] } {
  const isWhole = options.entries === undefined && options.only !== true;
  const imported = isWhole && change.action === 'import' ? change.importId : null;
  const isGone = imported === null ? () => false : goneImports(vault, imported);
  const apart = imported === null ? [] : bringApart(vault, change.id, imported);
  const written = statement(
    vault,
    'SELECT id, tbl, row, before, after FROM journal WHERE change_id = ? ORDER BY id DESC',
  )
    .all(change.id)
    .map((r): Entry => ({
      id: Number(r['id']),
      tbl: String(r['tbl']),
      row: Number(r['row']),
      before: r['before'] as string | null,
      after: r['after'] as string | null,
    }))
    .filter((entry) => entry.tbl !== 'imports' && options.entries?.has(entry.id) !== false);
  const own = new Set(written.map(rowOf));
  const reused = reusedRows(vault, own, written.at(-1)?.id ?? 0);
  const entries = written.filter((entry) => !reused.has(rowOf(entry)));
  const scope: Scope = {
    own,
    editedLater: editedLater(vault, change.id),
    keptPeople: new Set(),
    imported,
    isGone,
    options,
    putBack: [],
    whereNow: whereNow(vault, change.id),
  };
  for (const entry of entries)
    if (entry.tbl === 'people' && entry.before === null && isBuiltOn(vault, entry, scope))
      scope.keptPeople.add(entry.row);
  const kept: Kept[] = [];
  const people = new Set<number>();
  let reversed = 0;
  for (const entry of entries) {
    notePeople(vault, entry, people);
    if (options.only === true && (entry.before === null || entry.after === null)) continue;
    const outcome = whereItCan(() => reverseEntry(vault, entry, scope), imported);
    if (outcome === null) reversed += 1;
    else if (outcome !== 'gone' && !untold.has(entry.tbl)) {
      const { why, fields } = typeof outcome === 'string' ? { why: outcome, fields: [] } : outcome;
      kept.push({ table: entry.tbl, row: entry.row, what: nameOf(vault, entry), why, fields });
    }
  }
  reversed += bringBackElsewhere(vault, written, reused, isGone);
  const went = imported === null ? [] : sweep(vault, imported, editedLater(vault, 0), people);
  restoreDerived(vault, [...entries, ...went], new Set([...people, ...apart]));
  if (apart.length > 0) bringTogether(vault, apart);
  if (isWhole)
    for (const late of leftBehind(vault, change.id, change.action))
      reverse(vault, changeRecord(late.change), { ...options, entries: late.entries });
  return { reversed, kept: named(vault, kept), putBack: scope.putBack };
}

const rowOf = (entry: Entry): string => `${entry.tbl} ${entry.row}`;

/** What stays of these says nothing to a person. */
const untold: ReadonlySet<string> = new Set(['old_ids', 'questions']);

interface Scope {
  /** Every row this change wrote, as `table row`. */
  readonly own: ReadonlySet<string>;
  /** Rows that a later change which still stands edited by hand. */
  readonly editedLater: ReadonlySet<string>;
  readonly keptPeople: Set<number>;
  /** The import that is taken back whole; null for any other change. */
  readonly imported: number | null;
  readonly isGone: (importId: unknown) => boolean;
  readonly options: ReverseOptions;
  readonly putBack: PutBack[];
  /** Where somebody is who was made part of another since. */
  readonly whereNow: (person: unknown) => unknown;
}

function reverseEntry(vault: Vault, entry: Entry, scope: Scope): Kept['why'] | Overwritten | 'gone' | null {
  const { imported, isGone } = scope;
  if (imported !== null && isSettled(vault, entry, isGone)) return 'gone';
  const current = statement(vault, `SELECT * FROM ${entry.tbl} WHERE id = ?`).get(entry.row);
  if (imported !== null && current === undefined && entry.after !== null) return 'gone';
  if (entry.before === null) {
    if (current === undefined) return 'gone';
    if (isBuiltOn(vault, entry, scope)) return 'used-later';
    // What makes a kept person reachable and readable stays with them.
    if (
      (entry.tbl === 'handles' || entry.tbl === 'cards') &&
      scope.keptPeople.has(Number(current['person_id']))
    )
      return 'used-later';
    // Whoever is there again is found under their own id, wherever it led since.
    if (entry.tbl !== 'old_ids' && scope.editedLater.has(`${entry.tbl} ${entry.row}`)) return 'changed-later';
    if (imported !== null && entry.tbl === 'people') keepNames(vault, entry.row);
    statement(vault, `DELETE FROM ${entry.tbl} WHERE id = ?`).run(entry.row);
    return null;
  }
  const before = JSON.parse(entry.before) as Record<string, unknown>;
  if (entry.after === null) {
    if (current !== undefined) return 'changed-later';
    return insertBack(vault, entry.tbl, before) ? null : 'changed-later';
  }
  if (current === undefined) return 'changed-later';
  if (entry.tbl === 'cards' && isGone(before['import_id'])) {
    // The card before it came from an import that is gone, too.
    statement(vault, 'DELETE FROM cards WHERE id = ?').run(entry.row);
    return null;
  }
  const after = JSON.parse(entry.after) as Record<string, unknown>;
  return reverseUpdate(vault, entry, { before, after, current }, scope);
}

/** True for a row that something stands on which came later and stays. */
const isBuiltOn = (vault: Vault, entry: Entry, scope: Scope): boolean =>
  (scope.imported !== null && wentOn(vault, entry, scope.imported)) || isUsedLater(vault, entry, scope);

function insertBack(vault: Vault, table: string, row: Record<string, unknown>): boolean {
  const columns = Object.keys(row);
  const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
  try {
    statement(vault, sql).run(...columns.map((c) => bindable(row[c])));
    return true;
  } catch (cause) {
    // Its person or its place is gone for good; the journal still holds what it was.
    if (isConstraint(cause)) return false;
    throw cause;
  }
}

/** Tables whose rows hang on a person, and on a circle. */
const builtOnPeople = [
  'memory_people',
  'promises',
  'next_times',
  'clippings',
  'exits',
  'rests',
  'gives',
  'touch_people',
  'circle_people',
  'occasions',
  'relations',
];

/** True when another change that still stands added something to this person or circle. */
function isUsedLater(vault: Vault, entry: Entry, scope: Scope): boolean {
  const tables = entry.tbl === 'people' ? builtOnPeople : entry.tbl === 'circles' ? ['circle_people'] : [];
  const column = entry.tbl === 'people' ? 'person_id' : 'circle_id';
  return tables.some((table) =>
    statement(vault, `SELECT id FROM ${table} WHERE ${column} = ?`)
      .all(entry.row)
      .some((row) => !scope.own.has(`${table} ${Number(row['id'])}`)),
  );
}

/** Rows edited after a change by others that were not themselves taken back. */
function editedLater(vault: Vault, change: number): Set<string> {
  const sql = `SELECT DISTINCT j.tbl, j.row FROM changes c JOIN journal j ON j.change_id = c.id
    WHERE c.id > ? AND c.undone_by IS NULL AND c.undoes IS NULL AND c.action NOT IN ('import', 'undo', 'redo') AND j.after IS NOT NULL`;
  return new Set(
    statement(vault, sql)
      .all(change)
      .map((row) => `${String(row['tbl'])} ${Number(row['row'])}`),
  );
}

const ofPerson = new Set([...builtOnPeople, 'handles', 'cards']);

function notePeople(vault: Vault, entry: Entry, people: Set<number>): void {
  if (entry.tbl === 'people') people.add(entry.row);
  if (entry.tbl === 'touches') {
    for (const row of statement(vault, 'SELECT person_id FROM touch_people WHERE touch_id = ?').all(
      entry.row,
    ))
      people.add(Number(row['person_id']));
  }
  if (!ofPerson.has(entry.tbl)) return;
  // Whoever has it now gives it back.
  const now =
    entry.after === null && entry.before !== null
      ? undefined
      : statement(vault, `SELECT person_id FROM ${entry.tbl} WHERE id = ?`).get(entry.row);
  const before = entry.before === null ? null : (JSON.parse(entry.before) as Record<string, unknown>);
  for (const id of [before?.['person_id'], now?.['person_id']])
    if (id !== null && id !== undefined) people.add(Number(id));
}

const indexedTables = new Set(['touches', 'memories', 'promises', 'next_times', 'clippings']);

/** The index and the statistics follow what the rows now say. */
function restoreDerived(vault: Vault, entries: readonly Entry[], people: ReadonlySet<number>): void {
  for (const entry of entries) {
    if (!indexedTables.has(entry.tbl)) continue;
    unindexText(vault, entry.row);
    const row = statement(vault, `SELECT * FROM ${entry.tbl} WHERE id = ?`).get(entry.row);
    if (row !== undefined) indexText(vault, entry.row, textOf(row));
  }
  const alive = [...people].filter(
    (id) => statement(vault, 'SELECT 1 FROM people WHERE id = ?').get(id) !== undefined,
  );
  for (const id of people) if (!alive.includes(id)) unindexPerson(vault, id);
  for (const id of alive) reindexPerson(vault, id);
  recount(vault, alive);
}

/** What the index holds of a row. */
export function textOf(row: Record<string, unknown>): string {
  const group = row['group_name'];
  return typeof group === 'string' && group !== '' ? `${group} ${String(row['text'])}` : String(row['text']);
}

function nameOf(vault: Vault, entry: Entry): string {
  const row = statement(vault, `SELECT * FROM ${entry.tbl} WHERE id = ?`).get(entry.row);
  return String(row?.['name'] ?? row?.['text'] ?? row?.['shown'] ?? entry.tbl);
}

/** Whose it was, or where, may be gone for good: then it stays where it is. */
function whereItCan<T>(reverse: () => T, imported: number | null): T | 'changed-later' | 'gone' {
  try {
    return reverse();
  } catch (cause) {
    if (isConstraint(cause)) return imported === null ? 'changed-later' : 'gone';
    throw cause;
  }
}

const isConstraint = (cause: unknown): boolean =>
  cause instanceof Error && 'errcode' in cause && (Number(cause.errcode) & 0xff) === 19;
