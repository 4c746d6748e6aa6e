/** What taking an import back has to mind beyond its journal: other imports went on with what it brought, and moved it about. */
import { joinTouches } from './join-touches.ts';
import type { Vault } from './open.ts';
import { removeRow, rowsWhere, run } from './rows.ts';
import { statement } from './search-index.ts';
import { splitTouch } from './split-touch.ts';

/** One line of the journal. */
export interface Entry {
  readonly id: number;
  readonly tbl: string;
  readonly row: number;
  readonly before: string | null;
  readonly after: string | null;
}

/** Knows which imports were taken back; the one that is just being taken back is one of them. */
export function goneImports(vault: Vault, importId: number): (id: unknown) => boolean {
  const gone = new Set([importId, ...rowsWhere(vault, 'imports', { state: 'undone' }).map((row) => row.id)]);
  return (id) => typeof id === 'number' && gone.has(id);
}

/**
 * Takes apart every touch that this import told together with others, or that it brought together.
 * @returns the people whose touches these are
 */
export function bringApart(vault: Vault, change: number, importId: number): number[] {
  if (statement(vault, 'SELECT 1 FROM touch_keys LIMIT 1').get() === undefined) return [];
  const isGone = goneImports(vault, importId);
  const touches = statement(
    vault,
    `SELECT DISTINCT touch_id FROM touch_keys WHERE import_id = ?1 OR touch_id IN (SELECT id FROM touches WHERE import_id = ?1)
       OR id IN (SELECT row FROM journal WHERE change_id = ?2 AND tbl = 'touch_keys') ORDER BY touch_id`,
  ).all(importId, change);
  const people = new Set<number>();
  for (const { touch_id: touch } of touches) {
    for (const row of rowsWhere(vault, 'touch_people', { touch_id: Number(touch) }))
      people.add(row.person_id);
    splitTouch(vault, Number(touch), isGone);
  }
  return [...people];
}

/** Lines that are not to be reversed: what they did was undone with the touches apart, or belongs to an import that is gone. */
export function isSettled(vault: Vault, entry: Entry, isGone: (id: unknown) => boolean): boolean {
  if (entry.tbl === 'touch_keys') return true;
  if (entry.before === null || entry.after !== null) return false;
  const before = JSON.parse(entry.before) as Record<string, unknown>;
  if (isGone(before['import_id'])) return true;
  const isThere = (table: string, id: unknown): boolean =>
    statement(vault, `SELECT 1 FROM ${table} WHERE id = ?`).get(Number(id)) !== undefined;
  if (entry.tbl === 'touches') {
    const anywhere =
      'SELECT 1 FROM touches WHERE public_id = ?1 UNION ALL SELECT 1 FROM touch_keys WHERE public_id = ?1';
    return statement(vault, anywhere).get(String(before['public_id'])) !== undefined;
  }
  for (const [column, table] of hangsOn)
    if (typeof before[column] === 'number' && !isThere(table, before[column])) return true;
  if (entry.tbl !== 'touch_people') return false;
  const link = statement(vault, 'SELECT 1 FROM touch_people WHERE touch_id = ? AND person_id = ?');
  return link.get(Number(before['touch_id']), Number(before['person_id'])) !== undefined;
}

/** Nothing comes back to what did not. */
const hangsOn = [
  ['touch_id', 'touches'],
  ['person_id', 'people'],
  ['circle_id', 'circles'],
  ['memory_id', 'memories'],
] as const;

/** True for a row of this import that says by now what a later one brought, or that people of later ones hang on. */
export function wentOn(vault: Vault, entry: Entry, importId: number): boolean {
  if (entry.tbl === 'cards')
    return (
      statement(vault, 'SELECT 1 FROM cards WHERE id = ? AND import_id <> ?').get(entry.row, importId) !==
      undefined
    );
  if (entry.tbl !== 'people') return false;
  return (
    statement(vault, 'SELECT 1 FROM cards WHERE person_id = ? AND import_id <> ?').get(
      entry.row,
      importId,
    ) !== undefined
  );
}

/** A relation to someone who goes stays as the name that another card says. */
export function keepNames(vault: Vault, person: number): void {
  run(vault, 'UPDATE relations SET other_id = NULL WHERE other_id = ? AND other_name IS NOT NULL', person);
}

/**
 * What later imports made of this one's evidence goes with it, and so does whoever was only there for an import that is gone.
 * @param edited rows that the user wrote in since, as `table row` @param people row ids of whom this concerns; whoever else goes is added
 * @returns touches that went
 */
export function sweep(
  vault: Vault,
  importId: number,
  edited: ReadonlySet<string>,
  people: Set<number>,
): Entry[] {
  const isGone = goneImports(vault, importId);
  const touches = statement(vault, 'SELECT id FROM touches WHERE import_id = ?')
    .all(importId)
    .map((row) => Number(row['id']))
    .filter((id) => !edited.has(`touches ${id}`));
  for (const id of touches) run(vault, 'DELETE FROM touches WHERE id = ?', id);
  for (const table of ['waiting', 'occasions', 'relations', 'memories'] as const)
    for (const { id } of rowsWhere(vault, table, { import_id: importId }))
      if (!edited.has(`${table} ${id}`)) removeRow(vault, table, id);
  const sql = `SELECT id FROM people WHERE import_id IN (SELECT id FROM imports WHERE id = ? OR state = 'undone')`;
  for (const row of statement(vault, sql).all(importId)) {
    const id = Number(row['id']);
    if (edited.has(`people ${id}`) || isNeeded(vault, id, isGone)) continue;
    keepNames(vault, id);
    for (const card of rowsWhere(vault, 'cards', { person_id: id })) removeRow(vault, 'cards', card.id);
    removeRow(vault, 'people', id);
    people.add(id);
  }
  // A card that stayed because of its person goes once they are gone.
  run(
    vault,
    `DELETE FROM cards WHERE person_id IS NULL AND as_came IS NULL
       AND import_id IN (SELECT id FROM imports WHERE id = ? OR state = 'undone')`,
    importId,
  );
  for (const circle of rowsWhere(vault, 'circles', { source: 'card' }))
    if (isGone(circle.import_id) && !edited.has(`circles ${circle.id}`) && isEmpty(vault, circle.id))
      run(vault, 'DELETE FROM circles WHERE id = ?', circle.id);
  // A later import found some of it here, and did not write it again: what that one read is read again, too.
  run(vault, 'DELETE FROM files_seen WHERE import_id >= ?', importId);
  return touches.map((row) => ({ id: 0, tbl: 'touches', row, before: '', after: null }));
}

/** Rows of any of these make somebody somebody. */
const holding = [
  'touch_people',
  'memory_people',
  'promises',
  'next_times',
  'clippings',
  'exits',
  'rests',
  'gives',
  'circle_people',
  'occasions',
  'relations',
];

function isNeeded(vault: Vault, person: number, isGone: (id: unknown) => boolean): boolean {
  const cards = rowsWhere(vault, 'cards', { person_id: person });
  return (
    cards.some((card) => card.as_came !== null || !isGone(card.import_id)) ||
    holding.some(
      (table) =>
        statement(vault, `SELECT 1 FROM ${table} WHERE person_id = ? LIMIT 1`).get(person) !== undefined,
    )
  );
}

function isEmpty(vault: Vault, circle: number): boolean {
  return (
    statement(
      vault,
      'SELECT 1 FROM circle_people WHERE circle_id = ?1 UNION ALL SELECT 1 FROM intentions WHERE circle_id = ?1 LIMIT 1',
    ).get(circle) === undefined
  );
}

/** Once the rows are reversed: what is left of each touch is one again where it still is. */
export function bringTogether(vault: Vault, people: readonly number[]): void {
  joinTouches(
    vault,
    people.filter((id) => statement(vault, 'SELECT 1 FROM people WHERE id = ?').get(id) !== undefined),
  );
}
