/** One call or meeting that several sources tell is one touch, which each of them finds again; and apart again when one is taken back. */
import type { Medium } from '../people/medium.ts';
import { sameTouches, toldTwice, type ToldTouch } from '../people/same-touch.ts';
import type { Vault } from './open.ts';
import { recount } from './pace.ts';
import { insertRow, removeRow, rowById, rowsWhere, run, updateRow } from './rows.ts';
import { statement, unindexText } from './search-index.ts';
import { splitTouch, type Told } from './split-touch.ts';

/** What one source told, and in which touch it is now. */
interface Part extends ToldTouch {
  readonly touch: number;
  readonly publicId: string;
}

/**
 * Makes one of what is one among the touches of these people, whichever source came first; runs inside a change.
 * @param people row ids @returns how many touches went into others, less those that came out of them
 */
export function joinTouches(vault: Vault, people: Iterable<number>): number {
  const changed = new Set<number>();
  let net = 0;
  for (const person of people) {
    const parts = partsOf(vault, person);
    const now = new Map<number, Part[]>();
    for (const part of parts) now.set(part.touch, [...(now.get(part.touch) ?? []), part]);
    const groups = sameTouches(parts);
    const isAsItWas = (group: readonly Part[]): boolean => {
      const [first] = group;
      const before = first === undefined ? undefined : now.get(first.touch);
      return before?.length === group.length && before[0] === first && group.every((p) => before.includes(p));
    };
    const fresh = groups.filter((group) => !isAsItWas(group));
    const standing = new Set(groups.filter(isAsItWas).map((group) => group[0]?.touch));
    for (const [touch, inIt] of now) {
      if (inIt.length < 2 || standing.has(touch)) continue;
      net -= splitTouch(vault, touch).length;
      for (const one of inIt) note(changed, one);
    }
    for (const [first, ...others] of fresh) {
      if (first === undefined) continue;
      note(changed, first);
      for (const other of others) if (joinPair(vault, first.publicId, other.publicId)) net += 1;
    }
  }
  if (changed.size > 0) recount(vault, [...changed]);
  return net;
}

function note(changed: Set<number>, { people }: Part): void {
  for (const id of people.split(',')) changed.add(Number(id));
}

/** Everything that was told of this person's calls and meetings; of each touch its own words first. */
function partsOf(vault: Vault, person: number): Part[] {
  const rows = statement(
    vault,
    `SELECT t.id, t.public_id, t.key, t.at, t.day, t.day_only, t.medium, t.missed, t.text,
       (SELECT group_concat(person_id ORDER BY person_id) FROM touch_people WHERE touch_id = t.id) AS people,
       EXISTS (SELECT 1 FROM touch_keys WHERE touch_id = t.id) AS joined
     FROM touch_people tp JOIN touches t ON t.id = tp.touch_id
     WHERE tp.person_id = ? AND t.state = 'done' AND t.key IS NOT NULL AND t.import_id IS NOT NULL AND t.broadcast = 0
       AND t.medium IN (SELECT value FROM json_each(?))`,
  ).all(person, JSON.stringify(toldTwice));
  return rows.flatMap((row) => {
    const own = partOf(row, row);
    if (row['joined'] !== 1) return [own];
    const keys = rowsWhere(vault, 'touch_keys', { touch_id: own.touch });
    // What is not known any more cannot be compared again.
    if (keys.some((key) => key.told === null)) return [];
    return [
      own,
      ...keys.map((key) => ({
        ...partOf((JSON.parse(key.told ?? '') as Told).touch, row),
        publicId: key.public_id,
      })),
    ];
  });
}

function partOf(told: Readonly<Record<string, unknown>>, row: Readonly<Record<string, unknown>>): Part {
  return {
    touch: Number(row['id']),
    publicId: String(row['public_id']),
    people: String(row['people']),
    key: String(told['key']),
    at: Number(told['at']),
    day: Number(told['day']),
    dayOnly: told['day_only'] === 1,
    medium: told['medium'] as Medium,
    missed: told['missed'] === 1,
    text: String(told['text']),
  };
}

/** What hangs on the one that goes moves to the one that stays, which keeps its own words; what it was told as is kept. */
function joinPair(vault: Vault, keep: string, drop: string): boolean {
  const [kept, gone] = [keep, drop].map((id) => rowsWhere(vault, 'touches', { public_id: id })[0]);
  if (kept === undefined || gone === undefined) return false;
  const { id: _, public_id: publicId, import_id: importId, ...touch } = gone;
  const told: Told = {
    touch,
    people: linksOf(vault, gone.id),
    gave: {
      minutes: kept.minutes === null && gone.minutes !== null,
      handles: giveHandles(vault, kept.id, gone.id),
    },
    memories: moveTo(vault, 'memories', kept.id, gone.id),
    exits: moveTo(vault, 'exits', kept.id, gone.id),
  };
  if (told.gave.minutes) updateRow(vault, 'touches', kept.id, { minutes: gone.minutes });
  unindexText(vault, gone.id);
  run(vault, 'DELETE FROM touch_people WHERE touch_id = ?', gone.id);
  removeRow(vault, 'touches', gone.id);
  insertRow(vault, 'touch_keys', {
    public_id: publicId,
    touch_id: kept.id,
    told: JSON.stringify(told),
    import_id: importId,
  });
  return true;
}

function linksOf(vault: Vault, touch: number): Told['people'] {
  return statement(
    vault,
    `SELECT p.public_id, tp.seen, h.kind || ':' || h.value AS handle FROM touch_people tp
     JOIN people p ON p.id = tp.person_id LEFT JOIN handles h ON h.id = tp.handle_id WHERE tp.touch_id = ? ORDER BY p.public_id`,
  )
    .all(touch)
    .map((row) => ({
      person: String(row['public_id']),
      handle: row['handle'] as string | null,
      seen: row['seen'] as string | null,
    }));
}

/** Whom the one that stays knows by no handle, it knows by that of the other. @returns their public ids */
function giveHandles(vault: Vault, kept: number, gone: number): string[] {
  const links = rowsWhere(vault, 'touch_people', { touch_id: kept, handle_id: null });
  return links.flatMap((link) => {
    const [other] = rowsWhere(vault, 'touch_people', { touch_id: gone, person_id: link.person_id });
    if (other === undefined || other.handle_id === null) return [];
    updateRow(vault, 'touch_people', link.id, { handle_id: other.handle_id });
    return rowById(vault, 'people', link.person_id)?.public_id ?? [];
  });
}

function moveTo(vault: Vault, table: 'memories' | 'exits', kept: number, gone: number): string[] {
  const rows = rowsWhere(vault, table, { touch_id: gone });
  for (const row of rows) updateRow(vault, table, row.id, { touch_id: kept });
  return rows.map((row) => row.public_id);
}
