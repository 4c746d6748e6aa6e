/** What several cards say of one person, taken in an order of their own, so that it does not matter which came first. */
import { readCard } from '../../capture/from-card.ts';
import { rowById, rowsWhere, updateRow } from '../../store/rows.ts';
import { statement } from '../../store/search-index.ts';
import { nameRank } from './write-touch.ts';
import type { Writer } from './writer.ts';

const columns = ['family', 'given', 'company', 'title', 'note', 'language', 'zone'] as const;

/** Everyone whom a card of this import joined; what the user wrote stays. */
export function settleCards(w: Writer): void {
  const several = statement(
    w.vault,
    `SELECT person_id FROM cards WHERE person_id IS NOT NULL GROUP BY person_id HAVING count(*) > 1 ORDER BY person_id`,
  ).all();
  for (const { person_id } of several) {
    const id = Number(person_id);
    const row = w.toAsk.has(id) ? rowById(w.vault, 'people', id) : null;
    if (row === null) continue;
    const cards = rowsWhere(w.vault, 'cards', { person_id: id, kind: 'person' });
    if (cards.length < 2) continue;
    const facts = cards
      .map((card) => ({ hash: card.hash, ...readCard(card.text, w.settings.region) }))
      .filter((card) => card.name.trim() !== '')
      .sort((a, b) => compare(nameRank(b.name), nameRank(a.name)) || compare(a.hash, b.hash));
    const name = row.name_from === 'card' ? (facts[0]?.name ?? row.name) : row.name;
    const names = [
      ...(JSON.parse(row.nicknames) as string[]),
      ...facts.flatMap((f) => [f.name, ...f.nicknames]),
    ];
    const patch: Partial<Record<(typeof columns)[number], string | null>> = {};
    for (const column of columns) {
      const said = facts.flatMap((f) => f[column] ?? []);
      const now = row[column];
      if (said[0] !== undefined && (now === null || said.includes(now))) patch[column] = said[0];
    }
    updateRow(w.vault, 'people', id, {
      ...patch,
      name,
      nicknames: JSON.stringify([...new Set([...names, row.name])].filter((n) => n !== name).sort()),
    });
    if (name !== row.name) w.memory.rename(id, name, 'card');
    w.stale.add(id);
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
