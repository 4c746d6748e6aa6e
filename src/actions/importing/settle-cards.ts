/** What the cards of one person say by now, whichever came first: what a card does not say any more goes, what the user wrote stays. */
import type { CardFacts } from '../../capture/from-card.ts';
import { writePartialDate } from '../../people/partial-date.ts';
import { fold } from '../../people/fold.ts';
import { circleNamed } from '../../store/circles.ts';
import { removeRow, rowById, rowsWhere, updateRow } from '../../store/rows.ts';
import { statement } from '../../store/search-index.ts';
import { currentFacts, keepFormer } from './follow-card.ts';
import { leaveCircle } from './leave-circle.ts';
import { retell } from './settle-around.ts';
import { nameRank } from './write-touch.ts';
import type { Writer } from './writer.ts';

const columns = ['family', 'given', 'company', 'title', 'note', 'language', 'zone'] as const;

/** Everyone whom a card of this import joined, or a newer version of a card. */
export function settleCards(w: Writer): void {
  const several = statement(
    w.vault,
    `SELECT person_id FROM cards WHERE person_id IS NOT NULL GROUP BY person_id HAVING count(*) > 1 ORDER BY person_id`,
  ).all();
  const ids = new Set(several.map((row) => Number(row['person_id'])).filter((id) => w.toAsk.has(id)));
  for (const id of [...ids, ...w.replaced.keys()].sort((a, b) => a - b))
    settle(w, id, w.replaced.get(id) ?? []);
}

/** @param older what cards said that newer versions took the place of */
function settle(w: Writer, id: number, older: readonly CardFacts[]): void {
  const row = rowById(w.vault, 'people', id);
  if (row === null) return;
  const facts = currentFacts(w, id)
    .filter((card) => card.name.trim() !== '')
    .sort((a, b) => compare(nameRank(b.name), nameRank(a.name)) || compare(a.hash, b.hash));
  if (facts.length < 2 && older.length === 0) return;
  const name = row.name_from === 'card' ? (facts[0]?.name ?? row.name) : row.name;
  const goneNames = new Set(older.flatMap((f) => f.nicknames));
  const names = [
    ...(JSON.parse(row.nicknames) as string[]).filter((one) => !goneNames.has(one)),
    ...[...facts, ...older].map((f) => f.name),
    ...facts.flatMap((f) => f.nicknames),
    row.name,
  ];
  const patch: Partial<Record<(typeof columns)[number], string | null>> = {};
  for (const column of columns) {
    const said = facts.flatMap((f) => f[column] ?? []);
    const before = older.flatMap((f) => f[column] ?? []);
    const now = row[column];
    if (now === null || said.includes(now) || before.includes(now)) patch[column] = said[0] ?? null;
  }
  updateRow(w.vault, 'people', id, {
    ...patch,
    name,
    nicknames: JSON.stringify([...new Set(names)].filter((n) => n !== name && n.trim() !== '').sort()),
  });
  if (name !== row.name) w.memory.rename(id, name, 'card');
  w.memory.alsoCalled(id, names);
  w.stale.add(id);
  for (const one of older) {
    keepFormer(w, id, one);
    leaveBehind(w, id, one, facts);
  }
}

/** Days, circles and relations that a card said and does not say any more. */
function leaveBehind(w: Writer, id: number, older: CardFacts, now: readonly CardFacts[]): void {
  for (const { what, date } of older.occasions) retell(w, id, what, writePartialDate(date), null);
  const circles = new Set(now.flatMap((f) => f.circles.map(fold)));
  for (const name of older.circles) {
    const circle = circles.has(fold(name)) ? null : circleNamed(w.vault, name);
    if (circle === null || circle.source !== 'card') continue;
    leaveCircle(w, circle.id, id);
  }
  const relations = new Set(now.flatMap((f) => f.relations.map(told)));
  for (const relation of older.relations) {
    if (relations.has(told(relation))) continue;
    const said = { person_id: id, what: relation.what, other_uid: relation.uid, source: 'card' };
    for (const row of rowsWhere(w.vault, 'relations', said))
      if (relation.name === null || row.other_name === relation.name) removeRow(w.vault, 'relations', row.id);
  }
}

const told = ({ what, uid, name }: CardFacts['relations'][number]): string =>
  JSON.stringify([what, uid, name]);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
