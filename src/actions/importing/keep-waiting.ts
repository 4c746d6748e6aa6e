/** Takes touches from a person and keeps them as the evidence they came from, so that an answer brings them back. */
import type { Seen } from '../../capture/evidence.ts';
import { dayOf } from '../../people/day.ts';
import { insertIfNew, removeRow, rowById } from '../../store/rows.ts';
import { statement, unindexText } from '../../store/search-index.ts';
import { seenKey } from './write-touch.ts';
import type { Writer } from './writer.ts';

/**
 * @param touches row ids, ascending @param seen the key they wait under
 * @returns the people who share some of them: to be counted again
 */
export function keepWaiting(
  w: Writer,
  touches: readonly number[],
  person: number,
  seen: string,
  one: Seen,
): number[] {
  const others = new Set<number>();
  for (const touchId of touches) {
    const touch = rowById(w.vault, 'touches', touchId);
    if (touch === null) continue;
    const link = statement(w.vault, 'SELECT seen FROM touch_people WHERE touch_id = ? AND person_id = ?');
    const shown = asShown(link.get(touchId, person)?.['seen'], one);
    const evidence = JSON.stringify(evidenceOf(touch, shown));
    const row = {
      public_id: touch.public_id,
      seen: seenKey(shown) ?? seen,
      evidence,
      import_id: touch.import_id,
    };
    insertIfNew(w.vault, 'waiting', row, 'seen, public_id');
    const shared = statement(
      w.vault,
      'SELECT person_id FROM touch_people WHERE touch_id = ? AND person_id <> ?',
    ).all(touchId, person);
    if (shared.length === 0) {
      unindexText(w.vault, touchId);
      removeRow(w.vault, 'touches', touchId);
      if (touch.import_id === w.importId) w.tally.touchesNew -= 1;
      continue;
    }
    for (const other of shared) others.add(Number(other['person_id']));
    statement(w.vault, 'DELETE FROM touch_people WHERE touch_id = ? AND person_id = ?').run(touchId, person);
  }
  return [...others];
}

/** As its source showed them: by another name than the best that is known, or by the name alone. */
function asShown(seen: unknown, one: Seen): Seen {
  if (typeof seen !== 'string') return one;
  const at = seen.indexOf(':');
  const name = seen.slice(at + 1);
  return { name: name === '' ? null : name, handle: seen.startsWith('name:') ? null : one.handle };
}

/** A touch as the evidence it came from, so that it can be brought back. */
function evidenceOf(touch: NonNullable<ReturnType<typeof rowById<'touches'>>>, one: Seen): unknown {
  const told = {
    key: touch.key ?? touch.public_id,
    place: touch.place ?? '',
    moment: { at: touch.at, day: dayOf(touch.day).toString(), dayOnly: touch.day_only === 1 },
    medium: touch.medium,
    people: [one],
    text: touch.text,
  };
  if (touch.state === 'planned') return { kind: 'plan', ...told };
  return {
    kind: 'touch',
    ...told,
    direction: touch.direction,
    minutes: touch.minutes,
    purpose: touch.purpose,
    broadcast: touch.broadcast === 1,
    missed: touch.missed === 1,
    group: touch.group_name,
  };
}
