/** What an import holds in memory of the vault: whose each handle and name is, kept up to date as it writes. */
import type { Known, KnownPerson } from '../../capture/who-is-this.ts';
import { nameKey } from '../../capture/who-is-this.ts';
import type { Handle } from '../../people/handle.ts';
import type { Door } from '../../people/household.ts';
import { handleKey } from '../../people/normalise.ts';
import type { Vault } from '../../store/open.ts';
import { everyone, handleRow, otherNamesOf } from '../../store/people.ts';
import { rowsWhere } from '../../store/rows.ts';
import { statement } from '../../store/search-index.ts';
import { countIn, idsIn, put, severalIn, take, type Bearer, type Bearers } from './bearers.ts';
import { goneIn } from './gone.ts';
import { plansIn } from './latest-plan.ts';
import type { Noting } from './note-robot.ts';

export interface Held {
  readonly id: number;
  name: string;
  nameFrom: string;
  provisional: boolean;
  handles: number;
  /** How capture sees them, as last asked for. */
  shown?: KnownPerson;
}

/** Why a handle belongs to nobody, as decided before. */
export interface NotPerson {
  readonly id: number;
  readonly verdict: string;
  readonly decidedBy: string;
}

/** Names and handles that others had before or have now, too: what was seen under them may be another's since. */
export interface Changed {
  readonly names: Set<string>;
  readonly handles: Set<string>;
}

export interface Memory extends Known {
  readonly changed: Changed;
  /** Whose the user said a handle or a name is that several could mean, by the key it waited under. */
  readonly answers: ReadonlyMap<string, number>;
  readonly people: ReadonlyMap<number, Held>;
  readonly notPeople: Map<string, NotPerson>;
  /** Senders that are nobody, as this import reads of them, and the keys of those of whom others told. */
  readonly robots: Map<string, Noting>;
  readonly robotsBefore: ReadonlySet<string>;
  /** Keys under which this import left something to wait. */
  readonly dismissed: Set<string>;
  /** Fingerprints of those whom the user took out, and those of them whom this import met. */
  readonly gone: ReadonlySet<string>;
  readonly goneTold: Set<string>;
  /** When each meeting ahead was told, by its public id. */
  readonly plans: Map<string, number>;
  /** The front doors of the cards that this import brought, by the hash of the card. */
  readonly doors: Map<string, readonly Door[]>;
  /** Everyone who is called so, also beside someone who bears it as their name. */
  calledSo(key: string): readonly KnownPerson[];
  /** The keys of the other names of one person. */
  otherKeysOf(id: number): ReadonlySet<string>;
  /** Other names of one person: what other cards of theirs call them, and nicknames. */
  alsoCalled(id: number, names: readonly string[]): void;
  /** People whose name has this word, at most {@link mostByWord}; none when more carry it. */
  byWord(word: string): readonly number[];
  /** The handles of one person, as `kind:value`. */
  handlesOf(id: number): readonly string[];
  add(person: Held): void;
  rename(id: number, name: string, nameFrom: string): void;
  link(id: number, handle: Handle, handleId: number): void;
  forget(id: number): void;
  /** Gives the handles of one to another and forgets the one. */
  moveTo(into: number, from: number): void;
  handleId(person: number, handle: Handle | null): number | null;
  /** All names and handles that more than one person has. */
  shared(): Changed;
}

/** Made once and again after each change: among many of one name, everyone asks for all of them. */
function shownOf(held: Held): KnownPerson {
  const vouched = held.nameFrom === 'user' || held.nameFrom === 'card';
  const nameOnly = held.handles === 0 && !vouched;
  const before = held.shown;
  if (
    before !== undefined &&
    before.name === held.name &&
    before.vouched === vouched &&
    before.nameOnly === nameOnly
  )
    return before;
  return (held.shown = { id: held.id, name: held.name, vouched, nameOnly });
}

const mostByWord = 5;
/** As many of one name that nobody is asked about them. */
const crowd = 12;
const nobody: readonly KnownPerson[] = [];
const noNames: ReadonlySet<string> = new Set();

/** Loads it: some 20 MB for 100,000 people. @param changed what changed before it was loaded again */
export function remember(vault: Vault, changed: Changed = { names: new Set(), handles: new Set() }): Memory {
  const people = new Map<number, Held>();
  const byHandle: Bearers = new Map();
  const byName: Bearers = new Map();
  const byOtherName: Bearers = new Map();
  const otherNames = new Map<number, Set<string>>();
  const handlesOf = new Map<number, string[]>();
  const ids = new Map<string, number>();
  const all = (bearers: Bearer | undefined): readonly KnownPerson[] => {
    const found: KnownPerson[] = [];
    for (const id of idsIn(bearers)) {
      const held = people.get(id);
      if (held === undefined) continue;
      found.push(shownOf(held));
    }
    return found.length === 0 ? nobody : found;
  };
  /** A name that a card or the user gave to somebody is theirs; only else who is also called so. */
  const named = (key: string): readonly KnownPerson[] => {
    const bearers = all(byName.get(key));
    if (!byOtherName.has(key) || bearers.some(({ vouched }) => vouched)) return bearers;
    return unlike([...bearers, ...all(byOtherName.get(key))]);
  };
  // Most handles are never asked for: reading the rows of all of them takes longer than a small import.
  const idOf = (id: number, key: string): number | null => {
    const known = ids.get(`${id} ${key}`);
    if (known !== undefined) return known;
    const row = handleRow(vault, id, key);
    if (row !== null) ids.set(`${id} ${key}`, row);
    return row;
  };
  const own = (id: number, key: string): void => {
    put(byHandle, key, id);
    const list = handlesOf.get(id);
    if (list === undefined) handlesOf.set(id, [key]);
    else list.push(key);
  };
  const memory: Memory = {
    people,
    changed,
    answers: answersIn(vault),
    gone: goneIn(vault),
    goneTold: new Set(),
    plans: plansIn(vault),
    doors: new Map(),
    notPeople: new Map(
      rowsWhere(vault, 'not_people', {}).map((row) => [
        row.seen,
        { id: row.id, verdict: row.verdict, decidedBy: row.decided_by },
      ]),
    ),
    robots: new Map(),
    robotsBefore: robotsIn(vault),
    dismissed: new Set(),
    byHandle: (key) => all(byHandle.get(key)),
    byName: (key) => named(key),
    namesakes(key) {
      const count = countIn(byName.get(key));
      // Among many it matters no more who else is called so.
      return count > crowd || !byOtherName.has(key) ? count : named(key).length;
    },
    calledSo: (key) => unlike([...all(byName.get(key)), ...all(byOtherName.get(key))]),
    otherKeysOf: (id) => otherNames.get(id) ?? noNames,
    alsoCalled(id, names) {
      for (const name of names) {
        const key = nameKey(name);
        if (key === '') continue;
        if (countIn(byName.get(key)) + countIn(byOtherName.get(key)) > 0) changed.names.add(key);
        put(byOtherName, key, id);
        const list = otherNames.get(id);
        if (list === undefined) otherNames.set(id, new Set([key]));
        else list.add(key);
      }
    },
    byWord(word) {
      const found: number[] = [];
      for (const [name, set] of byName) {
        if (!name.includes(word) || !name.split(' ').includes(word)) continue;
        found.push(...idsIn(set));
        if (found.length > mostByWord + 1) return [];
      }
      return found;
    },
    handlesOf: (id) => handlesOf.get(id) ?? [],
    add(person) {
      people.set(person.id, person);
      const key = nameKey(person.name);
      if (countIn(byName.get(key)) > 0 || byOtherName.has(key)) changed.names.add(key);
      put(byName, key, person.id);
    },
    rename(id, name, nameFrom) {
      const held = people.get(id);
      if (held === undefined) return;
      const [was, is] = [nameKey(held.name), nameKey(name)];
      take(byName, was, id);
      held.name = name;
      held.nameFrom = nameFrom;
      if (was !== is) {
        changed.names.add(was);
        if (countIn(byName.get(is)) > 0 || byOtherName.has(is)) changed.names.add(is);
      }
      put(byName, is, id);
    },
    link(id, handle, handleId) {
      const held = people.get(id);
      if (held !== undefined) held.handles += 1;
      const key = handleKey(handle);
      if (countIn(byHandle.get(key)) > 0) changed.handles.add(key);
      own(id, key);
      ids.set(`${id} ${key}`, handleId);
    },
    forget(id) {
      const held = people.get(id);
      if (held === undefined) return;
      people.delete(id);
      changed.names.add(nameKey(held.name));
      take(byName, nameKey(held.name), id);
      for (const key of otherNames.get(id) ?? []) {
        changed.names.add(key);
        take(byOtherName, key, id);
      }
      otherNames.delete(id);
      for (const key of handlesOf.get(id) ?? []) take(byHandle, key, id);
      handlesOf.delete(id);
    },
    moveTo(into, from) {
      const held = people.get(into);
      const before = new Set(handlesOf.get(into));
      for (const key of handlesOf.get(from) ?? []) {
        // The row may be the other's already.
        const id = idOf(from, key) ?? idOf(into, key);
        changed.handles.add(key);
        if (before.has(key) || id === null) continue;
        own(into, key);
        ids.set(`${into} ${key}`, id);
        if (held !== undefined) held.handles += 1;
      }
      memory.forget(from);
    },
    handleId: (person, handle) => (handle === null ? null : idOf(person, handleKey(handle))),
    shared: () => ({ names: severalIn(byName), handles: severalIn(byHandle) }),
  };
  for (const row of everyone(vault)) {
    people.set(row.id, { ...row, handles: row.handles.length });
    put(byName, nameKey(row.name), row.id);
    for (const key of row.handles) own(row.id, key);
  }
  const before = new Set(changed.names);
  for (const [id, names] of otherNamesOf(vault)) memory.alsoCalled(id, names);
  // What was so before is no change.
  for (const key of changed.names) if (!before.has(key)) changed.names.delete(key);
  return memory;
}

function unlike(people: readonly KnownPerson[]): readonly KnownPerson[] {
  return [...new Map(people.map((person) => [person.id, person])).values()];
}

function robotsIn(vault: Vault): Set<string> {
  const rows = statement(
    vault,
    `SELECT DISTINCT substr(seen, 7) AS key FROM waiting WHERE seen >= 'robot:' AND seen < 'robot;'`,
  ).all();
  return new Set(rows.map((row) => String(row['key'])));
}

function answersIn(vault: Vault): Map<string, number> {
  const answers = new Map<string, number>();
  for (const row of statement(
    vault,
    `SELECT substr(q.key, 7) AS seen, coalesce(p.id, o.person_id) AS person FROM questions q
     LEFT JOIN people p ON p.public_id = q.answer LEFT JOIN old_ids o ON o.public_id = q.answer
     WHERE q.kind = 'whose' AND q.answer IS NOT NULL`,
  ).all()) {
    const seen = String(row['seen']);
    const person = row['person'] === null ? newIn(vault, seen) : Number(row['person']);
    if (person !== null) answers.set(seen, person);
  }
  return answers;
}

/** Somebody new, the user said: the one who was made for the answer. */
function newIn(vault: Vault, seen: string): number | null {
  const at = seen.indexOf(':');
  const [kind, value] = [seen.slice(0, at), seen.slice(at + 1)];
  if (kind !== 'name')
    return rowsWhere(vault, 'handles', { kind, value, source: 'user' })[0]?.person_id ?? null;
  const made = rowsWhere(vault, 'people', { name_from: 'user' }).filter((p) => nameKey(p.name) === value);
  return made.length === 1 ? (made[0]?.id ?? null) : null;
}

/** The person of each card's UID; the cards themselves, with their pictures, stay where they are. */
export function cardUids(vault: Vault): Map<string, number> {
  const cards = statement(
    vault,
    `SELECT uid, person_id FROM cards
     WHERE kind = 'person' AND uid IS NOT NULL AND person_id IS NOT NULL ORDER BY id`,
  );
  return new Map(cards.all().map((card) => [String(card['uid']), Number(card['person_id'])]));
}
