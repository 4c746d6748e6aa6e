/** Writes touches in bulk: each once, linked to its people, counted in their statistics and findable, in one transaction. */
import type { Medium } from '../people/medium.ts';
import type { Direction, Purpose, TouchState } from '../people/touch.ts';
import type { Vault } from './open.ts';
import { addContacts, recount, type Contact } from './pace.ts';
import { insertMany, insertManyNew } from './insert-many.ts';
import { rowId } from './row-id.ts';
import { revise, type Known } from './revise-touch.ts';
import { indexText, statement } from './search-index.ts';

export interface NewTouch {
  /** Made from the source's key, so that the same touch always has the same id. */
  readonly publicId: string;
  readonly at: number;
  readonly day: number;
  readonly dayOnly: boolean;
  readonly medium: Medium;
  readonly direction: Direction;
  readonly state: TouchState;
  readonly purpose: Purpose | null;
  readonly minutes: number | null;
  readonly missed: boolean;
  readonly broadcast: boolean;
  readonly group: string | null;
  readonly text: string;
  readonly key: string | null;
  readonly place: string | null;
  readonly importId: number | null;
  readonly people: readonly TouchPerson[];
}

export interface TouchPerson {
  readonly personId: number;
  readonly handleId: number | null;
  /** What the source showed of them, as {@link seenAs} writes it; none of a touch that the user tells. */
  readonly seen?: string | null;
}

/** What a source showed of somebody: the kind of handle, or `name` when there was none, then `:` and the name beside it. */
export function seenAs(kind: string | null, name: string | null): string {
  return `${kind ?? 'name'}:${name?.slice(0, 200) ?? ''}`;
}

/**
 * Inserts what is new and links people that an earlier source did not name.
 * @returns how many touches were new and how many were there already
 */
export function writeTouches(vault: Vault, touches: readonly NewTouch[]): { added: number; same: number } {
  const revised: number[] = [];
  const links: Link[] = [];
  const texts: (readonly [number, string])[] = [];
  for (const { touch, id, there } of placed(vault, touches)) {
    if (there === null) texts.push([id, touch.group === null ? touch.text : `${touch.group} ${touch.text}`]);
    else if (revise(vault, id, touch, there)) revised.push(id);
    for (const { personId, handleId, seen = null } of touch.people)
      if (there === null || !there.people.includes(`,${personId},`))
        links.push({ personId, handleId, seen, id, touch, isNew: there === null });
  }
  // The index writes a piece of its own each time a row id goes back: in order, all of these are one piece.
  for (const [id, text] of texts.sort((a, b) => a[0] - b[0])) indexText(vault, id, text);
  addContacts(vault, link(vault, links));
  if (revised.length > 0) recount(vault, peopleIn(vault, revised));
  return { added: texts.length, same: touches.length - texts.length };
}

/** Every touch with its row: the one it has already, or a new one. */
function* placed(vault: Vault, touches: readonly NewTouch[]): Generator<Written> {
  const known = finder(vault);
  const isMerged = statement(vault, 'SELECT 1 FROM touch_keys LIMIT 1').get() !== undefined;
  const first = touches[0];
  // A source that was read before is mostly known, another mostly new: as it was with the last few, it goes on.
  let areKnown = first !== undefined && known(first) !== undefined;
  for (let at = 0; at < touches.length; at += together) {
    const some = touches.slice(at, at + together);
    const added = areKnown || isMerged ? none : insertTogether(vault, some);
    let old = 0;
    for (const touch of some) {
      const id = added.get(touch);
      const written: Written =
        id === undefined ? insert(vault, touch, known(touch), known) : { touch, id, there: null };
      if (written.there !== null) old += 1;
      yield written;
    }
    areKnown = old > some.length / 2;
  }
}

const together = 64;
const none: ReadonlyMap<NewTouch, number> = new Map();

function peopleIn(vault: Vault, touches: readonly number[]): number[] {
  const sql = `SELECT DISTINCT person_id FROM touch_people WHERE touch_id IN (SELECT value FROM json_each(?))`;
  return statement(vault, sql)
    .all(JSON.stringify(touches))
    .map((row) => Number(row['person_id']));
}

interface Link {
  readonly personId: number;
  readonly handleId: number | null;
  readonly seen: string | null;
  readonly id: number;
  readonly touch: NewTouch;
  /** Whether the touch is: then nobody is linked to it yet. */
  readonly isNew: boolean;
}

/** Links people to touches, one person after the other, and returns what is new in the statistics of each. */
function link(vault: Vault, links: readonly Link[]): ReadonlyMap<number, readonly Contact[]> {
  const contacts = new Map<number, Contact[]>();
  const count = ({ personId, handleId, id, touch }: Link): void => {
    if (touch.state !== 'done' && touch.state !== 'answered') return;
    const { at, day, medium, direction, missed, broadcast } = touch;
    const contact = { touchId: id, at, day, medium, direction, missed, broadcast, handleId };
    const list = contacts.get(personId);
    if (list === undefined) contacts.set(personId, [contact]);
    else list.push(contact);
  };
  const insert = 'INSERT INTO touch_people (person_id, touch_id, handle_id, seen)';
  const sorted = links.toSorted((a, b) => a.personId - b.personId || a.id - b.id);
  const fresh = sorted.filter((one, at) => one.isNew && !isSame(one, sorted[at - 1]));
  insertMany(
    vault,
    insert,
    fresh.flatMap(({ personId, id, handleId, seen }) => [personId, id, handleId, seen]),
    4,
  );
  for (const one of fresh) count(one);
  const add = statement(vault, `${insert} VALUES (?, ?, ?, ?) ON CONFLICT (person_id, touch_id) DO NOTHING`);
  for (const one of sorted)
    if (!one.isNew && Number(add.run(one.personId, one.id, one.handleId, one.seen).changes) === 1) count(one);
  return contacts;
}

const isSame = (a: Link, b: Link | undefined): boolean =>
  b !== undefined && b.isNew && a.personId === b.personId && a.id === b.id;

function finder(vault: Vault): (touch: NewTouch) => Known | undefined {
  const told = `t.id, t.at, t.day, t.text, t.direction, t.state, t.missed, t.group_name,
    (SELECT group_concat(person_id) FROM touch_people WHERE touch_id = t.id) AS people`;
  const find = statement(
    vault,
    `SELECT ${told} FROM touches t WHERE t.public_id = ?1
     UNION ALL SELECT ${told} FROM touch_keys k JOIN touches t ON t.id = k.touch_id WHERE k.public_id = ?1`,
  );
  return ({ publicId }) => {
    const row = find.get(publicId);
    if (row === undefined) return undefined;
    return {
      id: Number(row['id']),
      at: Number(row['at']),
      day: Number(row['day']),
      text: String(row['text']),
      direction: String(row['direction']),
      state: String(row['state']),
      missed: row['missed'] === 1,
      group: row['group_name'] as string | null,
      people: `,${String(row['people'] ?? '')},`,
    };
  };
}

interface Written {
  readonly touch: NewTouch;
  readonly id: number;
  /** Null when it is new. */
  readonly there: Known | null;
}

const columns = `id, public_id, at, day, day_only, medium, direction, state, purpose, minutes, missed, broadcast,
  group_name, text, key, place, import_id`;
const insertion = `INSERT INTO touches (${columns})`;

// The spread comes from the id, so that equal sources give equal rows; a taken place moves on by one.
const placeOf = (t: NewTouch, further = 0): number => rowId(t.at, spreadOf(t.publicId) + further, 'touch');

/** Inserts those whose place is free; the others are there already, or somebody else is. */
function insertTogether(vault: Vault, touches: readonly NewTouch[]): ReadonlyMap<NewTouch, number> {
  const places = new Map<number, NewTouch>();
  for (const touch of touches) {
    const id = placeOf(touch);
    if (!places.has(id)) places.set(id, touch);
  }
  const values = [...places].flatMap(([id, touch]) => valuesOf(id, touch));
  const added = new Map<NewTouch, number>();
  for (const id of insertManyNew(vault, insertion, values, 17)) {
    const touch = places.get(id);
    if (touch !== undefined) added.set(touch, id);
  }
  return added;
}

/** Inserts it, unless the same touch is there. */
function insert(
  vault: Vault,
  touch: NewTouch,
  before: Known | undefined,
  known: (touch: NewTouch) => Known | undefined,
): Written {
  if (before !== undefined) return { touch, id: before.id, there: before };
  const marks = columns.replace(/\w+/g, '?');
  const add = statement(vault, `${insertion} VALUES (${marks}) ON CONFLICT DO NOTHING`);
  for (let further = 0; ; further += 1) {
    const id = placeOf(touch, further);
    if (Number(add.run(...valuesOf(id, touch)).changes) === 1) return { touch, id, there: null };
    const same = known(touch);
    if (same !== undefined) return { touch, id: same.id, there: same };
  }
}

function valuesOf(id: number, t: NewTouch): (string | number | null)[] {
  return [
    id,
    t.publicId,
    t.at,
    t.day,
    t.dayOnly ? 1 : 0,
    t.medium,
    t.direction,
    t.state,
    t.purpose,
    t.minutes,
    t.missed ? 1 : 0,
    t.broadcast ? 1 : 0,
    t.group,
    t.text,
    t.key,
    t.place,
    t.importId,
  ];
}

/** A whole number spread evenly over public ids. */
export function spreadOf(publicId: string): number {
  let hash = 2_166_136_261;
  for (let i = 0; i < publicId.length; i += 1)
    hash = Math.imul(hash ^ publicId.charCodeAt(i), 16_777_619) >>> 0;
  return hash % 131_072;
}
