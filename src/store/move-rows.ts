/** Moves what belongs to one person to another, inside a change: what the other has already is not there twice. */
import type { Selectable } from 'kysely';
import type { Vault } from './open.ts';
import { removeRow, rowsWhere, updateRow } from './rows.ts';
import { statement } from './search-index.ts';
import type { Tables } from './tables.ts';

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

/** A yearly day is one day, however much of it each of the two says: what says more and vouches more stays. */
function moveOccasions(vault: Vault, into: number, from: number): void {
  const have = rowsWhere(vault, 'occasions', { person_id: into });
  for (const row of rowsWhere(vault, 'occasions', { person_id: from })) {
    const same = have.find((one) => isSameDay(one, row));
    if (same === undefined) updateRow(vault, 'occasions', row.id, { person_id: into });
    else updateRow(vault, 'occasions', same.id, fuller(same, row));
  }
}

type Occasion = Selectable<Tables['occasions']>;

function isSameDay(a: Occasion, b: Occasion): boolean {
  if (a.kind !== b.kind || a.of_whom !== b.of_whom) return false;
  if (a.month_day !== null && (a.kind === 'birthday' || a.kind === 'anniversary'))
    return a.month_day === b.month_day;
  return a.date === b.date && a.label === b.label;
}

/** The same whichever of the two is asked first. */
function fuller(a: Occasion, b: Occasion): Pick<Occasion, 'date' | 'label' | 'source'> {
  const rank = ({ source }: Occasion): number => (source === 'user' ? 2 : source === 'card' ? 1 : 0);
  const [more, less] = rank(a) >= rank(b) ? [a, b] : [b, a];
  const isEven = rank(a) === rank(b);
  const [dated, other] = more.date.startsWith('--') ? [less, more] : [more, less];
  const bothAlike = dated.date.startsWith('--') === other.date.startsWith('--');
  return {
    source: more.source,
    label: isEven ? ([a.label, b.label].sort()[0] ?? '') : more.label,
    date: more.source === 'user' ? more.date : bothAlike ? ([a.date, b.date].sort()[0] ?? '') : dated.date,
  };
}
