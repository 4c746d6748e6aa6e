/** What waited because several people could be meant is brought in as soon as it is clear whose it is. */
import type { TouchSeen } from '../../capture/evidence.ts';
import { handleKinds } from '../../people/handle.ts';
import { removeRow } from '../../store/rows.ts';
import { statement } from '../../store/search-index.ts';
import { writeTouches } from '../../store/write-touches.ts';
import { linkTo, makeProvisional, newTouch, noteName, seenKey, whoseHere } from './write-touch.ts';
import type { Writer } from './writer.ts';

export function settleWaiting(w: Writer): void {
  const groups = statement(
    w.vault,
    `SELECT DISTINCT seen FROM waiting WHERE seen NOT IN (SELECT seen FROM not_people) ORDER BY seen`,
  ).all();
  for (const group of groups) {
    const seen = String(group['seen']);
    if (!touchKinds.has(seen.slice(0, seen.indexOf(':')))) continue;
    const byName = seen.startsWith('name:');
    const people = byName ? w.memory.byName(seen.slice(5)) : w.memory.byHandle(seen);
    // Of several who share a handle, the name beside it may tell; that can only be when someone came to it.
    if (people.length < 2 || w.memory.answers.has(seen) || w.memory.changed.handles.has(seen))
      settle(w, seen);
  }
}

/** What else waits, waits for other things. */
const touchKinds: ReadonlySet<string> = new Set([...handleKinds, 'name']);

function settle(w: Writer, seen: string): void {
  const rows = statement(
    w.vault,
    'SELECT id, evidence, import_id FROM waiting WHERE seen = ? ORDER BY id',
  ).all(seen);
  let made: number | null = null;
  const touches = rows.flatMap((row) => {
    const touch = JSON.parse(String(row['evidence'])) as TouchSeen;
    const one = touch.people.find((p) => seenKey(p) === seen);
    if (one === undefined) return [];
    const whose = whoseHere(w, seen, one);
    if (whose.kind === 'many') return [];
    // Everyone who could have been meant is somebody else now: then it is as if nobody had been known.
    const person = whose.kind === 'one' ? whose.person : (made ??= makeProvisional(w, one));
    noteName(w, person, one);
    removeRow(w.vault, 'waiting', Number(row['id']));
    const importId = row['import_id'] === null ? w.importId : Number(row['import_id']);
    return { ...newTouch({ importId }, touch, '', [linkTo(w, person, one)]), place: touch.place };
  });
  w.tally.touchesNew += writeTouches(w.vault, touches).added;
  for (const touch of touches) for (const { personId } of touch.people) w.toJoin.add(personId);
  if (touches.length < rows.length) return;
  for (const question of statement(w.vault, 'SELECT id FROM questions WHERE key = ? AND answer IS NULL').all(
    `whose:${seen}`,
  )) {
    removeRow(w.vault, 'questions', Number(question['id']));
  }
}
