/** What an import holds in memory of the vault: whose each handle and name is, kept up to date as it writes. */
import type { Known, KnownPerson } from '../../capture/who-is-this.ts';
import { nameKey } from '../../capture/who-is-this.ts';
import type { Handle } from '../../people/handle.ts';
import { handleKey } from '../../people/normalise.ts';
import type { Vault } from '../../store/open.ts';
import { everyone, handleIds } from '../../store/people.ts';
import { rowsWhere } from '../../store/rows.ts';

export interface Held {
  readonly id: number;
  name: string;
  nameFrom: string;
  provisional: boolean;
  handles: number;
}

/** Why a handle belongs to nobody, as decided before. */
export interface NotPerson {
  readonly id: number;
  readonly verdict: string;
  readonly decidedBy: string;
}

export interface Memory extends Known {
  readonly people: ReadonlyMap<number, Held>;
  readonly notPeople: Map<string, NotPerson>;
  add(person: Held): void;
  rename(id: number, name: string, nameFrom: string): void;
  link(id: number, handle: Handle, handleId: number): void;
  forget(id: number): void;
  handleId(person: number, handle: Handle | null): number | null;
}

/** Loads it: some 20 MB for 100,000 people. */
export function remember(vault: Vault): Memory {
  const people = new Map<number, Held>();
  const byHandle = new Map<string, Set<number>>();
  const byName = new Map<string, Set<number>>();
  const ids = handleIds(vault);
  const vouching = new Set(['user', 'card']);
  const seenAs = (id: number): KnownPerson[] => {
    const held = people.get(id);
    if (held === undefined) return [];
    const vouched = vouching.has(held.nameFrom);
    return [{ id, name: held.name, vouched, nameOnly: held.handles === 0 && !vouched }];
  };
  const all = (set: Set<number> | undefined): KnownPerson[] =>
    set === undefined ? [] : [...set].flatMap(seenAs);
  const put = (map: Map<string, Set<number>>, key: string, id: number): void => {
    const set = map.get(key);
    if (set === undefined) map.set(key, new Set([id]));
    else set.add(id);
  };
  const memory: Memory = {
    people,
    notPeople: new Map(
      rowsWhere(vault, 'not_people', {}).map((row) => [
        row.seen,
        { id: row.id, verdict: row.verdict, decidedBy: row.decided_by },
      ]),
    ),
    byHandle: (key) => all(byHandle.get(key)),
    byName: (key) => all(byName.get(key)),
    add(person) {
      people.set(person.id, person);
      put(byName, nameKey(person.name), person.id);
    },
    rename(id, name, nameFrom) {
      const held = people.get(id);
      if (held === undefined) return;
      byName.get(nameKey(held.name))?.delete(id);
      held.name = name;
      held.nameFrom = nameFrom;
      put(byName, nameKey(name), id);
    },
    link(id, handle, handleId) {
      const held = people.get(id);
      if (held !== undefined) held.handles += 1;
      put(byHandle, handleKey(handle), id);
      ids.set(`${id} ${handleKey(handle)}`, handleId);
    },
    forget(id) {
      const held = people.get(id);
      if (held === undefined) return;
      people.delete(id);
      byName.get(nameKey(held.name))?.delete(id);
      for (const set of byHandle.values()) set.delete(id);
    },
    handleId: (person, handle) =>
      handle === null ? null : (ids.get(`${person} ${handleKey(handle)}`) ?? null),
  };
  for (const row of everyone(vault)) {
    memory.add({ ...row, handles: row.handles.length });
    for (const key of row.handles) put(byHandle, key, row.id);
  }
  return memory;
}
