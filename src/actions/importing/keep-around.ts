/** Occasions, circles, relations and memories of people: kept as they were told, and whose they are settled anew by every import. */
import type { Evidence, Seen } from '../../capture/evidence.ts';
import { readCard } from '../../capture/from-card.ts';
import { insertIfNew, rowsWhere, updateRow } from '../../store/rows.ts';
import { statement } from '../../store/search-index.ts';
import { joinMembers, settleMember, type MemberKept } from './join-by-name.ts';
import { settleMemory, settleOccasion, settleRelation, type Settled } from './settle-around.ts';
import { otherOf } from './write-around.ts';
import { joinCircle } from './write-card.ts';
import { seenKey } from './write-touch.ts';
import { idOf, type Writer } from './writer.ts';

export type AroundSeen = Extract<Evidence, { kind: 'occasion' | 'circle' | 'relation' | 'memory' }>;

/** As it is kept: with those whose it is. */
type Kept = MemberKept | (Exclude<AroundSeen, { kind: 'circle' }> & { readonly joined?: Settled });

/** What waits here is nobody's question: it is looked at again at the end of every import. */
const prefix = 'around:';

/** Keeps it under the name or handle that it is told of; members of a circle whom a handle makes certain join at once. */
export function writeAround(w: Writer, item: AroundSeen): void {
  for (const one of item.kind === 'circle' ? joinMembers(w, item) : toldOf(item).slice(0, 1)) {
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

function toldOf(item: Exclude<AroundSeen, { kind: 'circle' }>): readonly Seen[] {
  return item.kind === 'occasion' ? [item.who] : item.kind === 'relation' ? [item.a] : item.people;
}

/** Cards, mails and groups of this import may say otherwise, or for the first time, who is meant. */
export function settleAround(w: Writer): void {
  const rows = statement(
    w.vault,
    `SELECT id, evidence, import_id FROM waiting WHERE seen >= ? AND seen < ? ORDER BY id`,
  ).all(prefix, 'around;');
  for (const row of rows) {
    const id = Number(row['id']);
    const item = JSON.parse(String(row['evidence'])) as Kept;
    if (item.kind === 'circle') {
      settleMember(w, id, item);
      continue;
    }
    // What comes of it belongs to the import that told it.
    const told = { ...w, importId: row['import_id'] === null ? w.importId : Number(row['import_id']) };
    const { joined: before, ...seen } = item;
    const now =
      seen.kind === 'occasion'
        ? settleOccasion(told, seen, before)
        : seen.kind === 'relation'
          ? settleRelation(told, seen, before)
          : settleMemory(told, seen, before);
    if (JSON.stringify(now) !== JSON.stringify(before))
      updateRow(w.vault, 'waiting', id, { evidence: JSON.stringify({ ...seen, joined: now }) });
  }
  settleGroups(w);
  settleRelations(w);
}

/** A group of an address book names cards that may have come later. */
function settleGroups(w: Writer): void {
  for (const card of rowsWhere(w.vault, 'cards', { kind: 'group' })) {
    for (const uid of readCard(card.text, w.settings.region).members) {
      const person = w.byUid.get(uid);
      if (person !== undefined) joinCircle(w, card.name, person);
    }
  }
}

/** A relation to a card finds its person when the card is there, one to a bare name while exactly one bears it. */
function settleRelations(w: Writer): void {
  for (const row of rowsWhere(w.vault, 'relations', { source: 'card' })) {
    const other = otherOf(w, row.person_id, row.other_uid, row.other_name);
    if (other !== row.other_id) updateRow(w.vault, 'relations', row.id, { other_id: other });
  }
}
