/** Occasions, circles, relations and memories of people: written when their person is known, kept waiting until then. */
import type { Evidence, Seen } from '../../capture/evidence.ts';
import { readCard } from '../../capture/from-card.ts';
import { nameKey, whoseTouch } from '../../capture/who-is-this.ts';
import { dayNumber } from '../../people/day.ts';
import { freeRowId } from '../../store/free-row-id.ts';
import { insertIfNew, insertRow, removeRow, rowsWhere, updateRow } from '../../store/rows.ts';
import { indexText, statement } from '../../store/search-index.ts';
import { spreadOf } from '../../store/write-touches.ts';
import { joinMembers, settleMember } from './join-by-name.ts';
import { addOccasion, addRelation, personOfUid } from './write-around.ts';
import { joinCircle } from './write-card.ts';
import { seenKey } from './write-touch.ts';
import { idOf, type Writer } from './writer.ts';

export type AroundSeen = Extract<Evidence, { kind: 'occasion' | 'circle' | 'relation' | 'memory' }>;

/** What waits here is nobody's question: it is tried again at the end of every import. */
const prefix = 'around:';

/** Writes it for everyone it names who is known; the others wait for a file that knows them. */
export function writeAround(w: Writer, item: AroundSeen): void {
  const unknown = item.kind === 'circle' ? joinMembers(w, item) : writeOne(w, item);
  for (const one of unknown) {
    const seen = seenKey(one);
    if (seen === null) continue;
    const evidence = JSON.stringify(
      item.kind === 'circle' ? { ...item, members: [one], memberUids: [] } : item,
    );
    const { place: _, ...content } = { ...item, members: undefined, memberUids: undefined };
    const publicId = idOf('w', JSON.stringify(content));
    const row = { public_id: publicId, seen: `${prefix}${seen}`, evidence, import_id: w.importId };
    insertIfNew(w.vault, 'waiting', row, 'seen, public_id');
  }
}

/** Tries everything again that found nobody before: cards, groups and relations may name them now. */
export function settleAround(w: Writer): void {
  for (const row of statement(
    w.vault,
    `SELECT id, seen, evidence FROM waiting WHERE seen >= ? AND seen < ? ORDER BY id`,
  ).all(prefix, 'around;')) {
    const item = JSON.parse(String(row['evidence'])) as AroundSeen;
    if (item.kind === 'circle') settleMember(w, Number(row['id']), item);
    else if (writeOne(w, item).length === 0) removeRow(w.vault, 'waiting', Number(row['id']));
  }
  settleGroups(w);
  settleRelations(w);
}

function writeOne(w: Writer, item: Exclude<AroundSeen, { kind: 'circle' }>): Seen[] {
  if (item.kind === 'occasion') {
    const id = personFor(w, item.who);
    if (id === null) return [item.who];
    addOccasion(w, id, item, 'calendar');
  } else if (item.kind === 'relation') {
    const a = personFor(w, item.a);
    if (a === null) return [item.a];
    addRelation(w, a, item.what, null, item.b.name);
  } else {
    const people = item.people.flatMap((p) => personFor(w, p) ?? []);
    if (people.length === 0) return item.people.slice(0, 1);
    keepMemory(w, item, people);
  }
  return [];
}

function keepMemory(
  w: Writer,
  item: Extract<AroundSeen, { kind: 'memory' }>,
  people: readonly number[],
): void {
  const publicId = idOf('m', item.key);
  if (rowsWhere(w.vault, 'memories', { public_id: publicId }).length > 0) return;
  const day = item.day === null ? null : dayNumber(item.day);
  const id = insertRow(w.vault, 'memories', {
    id: freeRowId(
      w.vault,
      'memories',
      day === null ? w.house.now() / 1000 : day * 86_400 + 43_200,
      spreadOf(publicId),
      'memory',
    ),
    public_id: publicId,
    day,
    text: item.text,
    kept_at: w.house.now(),
    import_id: w.importId,
  });
  for (const person of people)
    insertIfNew(w.vault, 'memory_people', { person_id: person, memory_id: id }, 'person_id, memory_id');
  indexText(w.vault, id, item.text);
}

function personFor(w: Writer, seen: Seen): number | null {
  const whose = whoseTouch(seen, w.memory);
  if (whose.kind === 'one') return whose.person;
  if (seen.handle === null || seen.name === null) return null;
  const named = w.memory.byName(nameKey(seen.name));
  return named.length === 1 ? (named[0]?.id ?? null) : null;
}

/** A group of an address book names cards that may have come later. */
function settleGroups(w: Writer): void {
  for (const card of rowsWhere(w.vault, 'cards', { kind: 'group' })) {
    for (const uid of readCard(card.text, w.settings.region).members) {
      const person = personOfUid(w, uid);
      if (person !== undefined) joinCircle(w, card.name, person);
    }
  }
}

/** A relation to a bare name finds its person when exactly one bears it. */
function settleRelations(w: Writer): void {
  for (const row of rowsWhere(w.vault, 'relations', { other_id: null, source: 'card' })) {
    const shown = row.other_name ?? '';
    const named = w.memory.byName(nameKey(shown)).filter((p) => p.id !== row.person_id);
    const by = shown.includes('@') ? personOfUid(w, `mailto:${shown}`) : undefined;
    const only = named.length === 1 ? named[0]?.id : by === row.person_id ? undefined : by;
    if (only !== undefined) updateRow(w.vault, 'relations', row.id, { other_id: only });
  }
}
