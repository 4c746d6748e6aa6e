/** Writes one batch of evidence, whatever kinds it holds; what needs everyone to be known waits for the end. */
import type { Evidence, NotPersonSeen, Seen } from '../../capture/evidence.ts';
import { nameKey, whoseTouch } from '../../capture/who-is-this.ts';
import { dayNumber } from '../../people/day.ts';
import { reindexPerson } from '../../store/people.ts';
import { rowId } from '../../store/row-id.ts';
import { insertIfNew, insertRow, rowsWhere } from '../../store/rows.ts';
import { indexText } from '../../store/search-index.ts';
import { spreadOf, writeTouches, type NewTouch } from '../../store/write-touches.ts';
import { noteNotPerson } from './finish.ts';
import { noteSkip } from './tally.ts';
import { joinCircle, writeCard } from './write-card.ts';
import { addOccasion, addRelation } from './write-around.ts';
import { resolveTouch, seenKey } from './write-touch.ts';
import { idOf, type Writer } from './writer.ts';

export function writeBatch(w: Writer, batch: readonly Evidence[], source: string): void {
  const touches: NewTouch[] = [];
  const robots = new Map<string, { seen: NotPersonSeen; count: number }>();
  for (const item of batch) {
    if (item.kind === 'card') writeCard(w, item, source);
    else if (item.kind === 'touch' || item.kind === 'plan') {
      const touch = resolveTouch(w, item, source);
      if (touch !== null) touches.push(touch);
    } else if (item.kind === 'skipped') noteSkip(w.tally, { source, place: item.place, why: item.why });
    else if (item.kind === 'not-person') countRobot(robots, item);
    else writeAround(w, item);
  }
  const { added, same } = writeTouches(w.vault, touches);
  w.tally.touchesNew += added;
  w.tally.touchesSame += same;
  for (const [key, { seen, count }] of robots) noteNotPerson(w, key, seen.seen.name, seen.why, count);
  closeBatch(w);
}

function countRobot(robots: Map<string, { seen: NotPersonSeen; count: number }>, item: NotPersonSeen): void {
  const key = seenKey(item.seen);
  if (key === null) return;
  const known = robots.get(key);
  if (known === undefined) robots.set(key, { seen: item, count: 1 });
  else known.count += 1;
}

function writeAround(
  w: Writer,
  item: Exclude<Evidence, { kind: 'card' | 'touch' | 'plan' | 'skipped' | 'not-person' }>,
): void {
  w.later.push(() => {
    if (item.kind === 'occasion') {
      const id = personFor(w, item.who);
      if (id !== null) addOccasion(w, id, item, 'calendar');
    } else if (item.kind === 'relation') {
      const a = personFor(w, item.a);
      if (a !== null) addRelation(w, a, item.what, null, item.b.name);
    } else if (item.kind === 'circle') {
      for (const member of item.members) {
        const id = personFor(w, member);
        if (id !== null) joinCircle(w, item.name, id);
      }
      for (const uid of item.memberUids) {
        const id = w.byUid.get(uid);
        if (id !== undefined) joinCircle(w, item.name, id);
      }
    } else keepMemory(w, item);
  });
}

function keepMemory(w: Writer, item: Extract<Evidence, { kind: 'memory' }>): void {
  const people = item.people.flatMap((p) => personFor(w, p) ?? []);
  const publicId = idOf('m', item.key);
  if (people.length === 0 || rowsWhere(w.vault, 'memories', { public_id: publicId }).length > 0) return;
  const day = item.day === null ? null : dayNumber(item.day);
  const id = insertRow(w.vault, 'memories', {
    id: rowId(day === null ? w.house.now() / 1000 : day * 86_400 + 43_200, spreadOf(publicId), 'memory'),
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

/** Ends a batch: everyone whose names or handles changed can be found by them. */
export function closeBatch(w: Writer): void {
  // The index writes a piece of its own each time a row id goes back: in order, a batch is one piece.
  for (const id of [...w.stale].sort((a, b) => a - b)) reindexPerson(w.vault, id);
  w.stale.clear();
}
