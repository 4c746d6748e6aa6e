/** Moves what belongs to one person to another, inside a change: what the other has already is not there twice. */
import type { Vault } from './open.ts';
import { removeRow, rowsWhere, updateRow } from './rows.ts';
import { statement } from './search-index.ts';

const owned = [
  'promises',
  'next_times',
  'clippings',
  'relations',
  'rests',
  'exits',
  'gives',
  'cards',
  'old_ids',
] as const;
const linked = [
  ['handles', 'kind, value'],
  ['touch_people', 'touch_id'],
  ['memory_people', 'memory_id'],
  ['circle_people', 'circle_id'],
] as const;

/** What is theirs alone, and both ends of relations and introductions; nobody is related to themselves. */
export function moveOwned(vault: Vault, into: number, from: number): void {
  for (const table of owned)
    statement(vault, `UPDATE ${table} SET person_id = ? WHERE person_id = ?`).run(into, from);
  statement(vault, 'UPDATE relations SET other_id = ? WHERE other_id = ?').run(into, from);
  for (const self of rowsWhere(vault, 'relations', { person_id: into, other_id: into }))
    removeRow(vault, 'relations', self.id);
  statement(vault, 'UPDATE introductions SET a_id = ? WHERE a_id = ?').run(into, from);
  statement(vault, 'UPDATE introductions SET b_id = ? WHERE b_id = ?').run(into, from);
}

/** Occasions and links; those that the one who stays has already go with the one who leaves. */
export function moveShared(vault: Vault, into: number, from: number): void {
  moveOccasions(vault, into, from);
  for (const [table, columns] of linked) moveLinks(vault, table, columns, into, from);
}

function moveLinks(vault: Vault, table: string, columns: string, into: number, from: number): void {
  const same = columns
    .split(', ')
    .map((c) => `y.${c} = ${table}.${c}`)
    .join(' AND ');
  if (table === 'handles') {
    statement(
      vault,
      `UPDATE touch_people SET handle_id = (SELECT y.id FROM handles x JOIN handles y ON y.kind = x.kind AND y.value = x.value AND y.person_id = ?1
         WHERE x.id = touch_people.handle_id)
       WHERE handle_id IN (SELECT x.id FROM handles x JOIN handles y ON y.kind = x.kind AND y.value = x.value AND y.person_id = ?1 WHERE x.person_id = ?2)`,
    ).run(into, from);
  }
  statement(
    vault,
    `UPDATE ${table} SET person_id = ?1 WHERE person_id = ?2 AND NOT EXISTS (SELECT 1 FROM ${table} y WHERE y.person_id = ?1 AND ${same})`,
  ).run(into, from);
}

function moveOccasions(vault: Vault, into: number, from: number): void {
  const have = rowsWhere(vault, 'occasions', { person_id: into });
  for (const row of rowsWhere(vault, 'occasions', { person_id: from })) {
    const same = have.some(
      (o) => o.kind === row.kind && o.date === row.date && o.of_whom === row.of_whom && o.label === row.label,
    );
    if (!same) updateRow(vault, 'occasions', row.id, { person_id: into });
  }
}
