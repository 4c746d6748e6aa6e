/** People and their handles: added, found by anything a user may call them, and kept findable. */
import type { Handle } from '../people/handle.ts';
import { fold } from '../people/fold.ts';
import type { Vault } from './open.ts';
import { rowsWhere, updateRow } from './rows.ts';
import { insertMany } from './insert-many.ts';
import { rowId } from './row-id.ts';
import { indexPerson, matchQuery, statement } from './search-index.ts';
import { spreadOf } from './write-touches.ts';

export interface NewPerson {
  readonly publicId: string;
  readonly name: string;
  /** `user`, `card`, `mail`, `chat`, `calendar`: who vouches for the name. */
  readonly nameFrom: string;
  readonly family?: string | null;
  readonly given?: string | null;
  readonly nicknames?: readonly string[];
  readonly company?: string | null;
  readonly title?: string | null;
  readonly note?: string | null;
  readonly language?: string | null;
  readonly zone?: string | null;
  readonly firstKnown?: string | null;
  /** True while only mail or chat speaks for them. */
  readonly provisional?: boolean;
  readonly importId?: number | null;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
}

export function addPerson(vault: Vault, p: NewPerson): number {
  const add = statement(
    vault,
    `INSERT INTO people (id, public_id, name, name_from, family, given, nicknames, company, title, note, language, zone, first_known,
       provisional, import_id, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
  );
  for (let spread = spreadOf(p.publicId); ; spread += 1) {
    const id = rowId(p.madeAt / 1000, spread, 'person');
    const { changes } = add.run(
      id,
      p.publicId,
      p.name,
      p.nameFrom,
      p.family ?? null,
      p.given ?? null,
      JSON.stringify(p.nicknames ?? []),
      p.company ?? null,
      p.title ?? null,
      p.note ?? null,
      p.language ?? null,
      p.zone ?? null,
      p.firstKnown ?? null,
      p.provisional === true ? 1 : 0,
      p.importId ?? null,
      p.madeAt,
    );
    if (Number(changes) === 1) return id;
  }
}

/** Adds a handle to a person; returns its row id, or null when they have it already: then how it is written may get better. */
export function addHandle(
  vault: Vault,
  personId: number,
  handle: Handle,
  source: string,
  importId: number | null,
): number | null {
  const { changes, lastInsertRowid } = statement(
    vault,
    `INSERT INTO handles (person_id, kind, value, shown, label, source, import_id) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (person_id, kind, value) DO NOTHING`,
  ).run(personId, handle.kind, handle.value, handle.shown, handle.label, source, importId);
  if (Number(changes) === 1) return Number(lastInsertRowid);
  improveHandle(vault, personId, handle, source);
  return null;
}

/** Adds the handles of someone who has none yet; returns each with its row id. */
export function addFirstHandles(
  vault: Vault,
  personId: number,
  handles: readonly Handle[],
  source: string,
  importId: number | null,
): readonly (readonly [Handle, number])[] {
  if (handles.length === 0) return [];
  const unlike = [...new Map(handles.map((h) => [`${h.kind}:${h.value}`, h])).values()];
  const insert = 'INSERT INTO handles (person_id, kind, value, shown, label, source, import_id)';
  const values = unlike.flatMap((h) => [personId, h.kind, h.value, h.shown, h.label, source, importId]);
  insertMany(vault, insert, values, 7);
  // New rows have the ids after the highest, one after the other.
  const last = Number(statement(vault, 'SELECT max(id) AS id FROM handles').get()?.['id']);
  return unlike.map((handle, at) => [handle, last - unlike.length + 1 + at]);
}

/** A card's writing before a mail's, a label before none, then the longer one: the same in any order of sources. */
function improveHandle(vault: Vault, personId: number, handle: Handle, source: string): void {
  const row = rowsWhere(vault, 'handles', { person_id: personId, kind: handle.kind, value: handle.value })[0];
  if (row === undefined || row.source === 'user') return;
  const rank = (shown: string, label: string | null, from: string): string =>
    `${from === 'card' || from === 'user' ? 1 : 0}${label === null ? 0 : 1}${String(Math.min(shown.length, 999)).padStart(3, '0')}${shown} ${label ?? ''}`;
  if (rank(handle.shown, handle.label, source) <= rank(row.shown, row.label, row.source)) return;
  updateRow(vault, 'handles', row.id, { shown: handle.shown, label: handle.label, source });
}

/** Puts a person's names, handles, company and note into the index; call it in the change that touched any of them. */
export function reindexPerson(vault: Vault, id: number): void {
  const row = statement(
    vault,
    `SELECT p.name, p.nicknames, p.company, p.title, p.note,
       (SELECT group_concat(h.shown || ' ' || h.value, ' ') FROM handles h WHERE h.person_id = p.id) AS handles
     FROM people p WHERE p.id = ?`,
  ).get(id);
  if (row === undefined) return;
  const text = (name: string): string | null => (row[name] === null ? null : String(row[name]));
  indexPerson(
    vault,
    id,
    searchTextOf({
      name: String(row['name']),
      nicknames: JSON.parse(String(row['nicknames'])) as string[],
      company: text('company'),
      title: text('title'),
      handles: text('handles'),
      note: text('note'),
    }),
  );
}

/** All that a person is found by. @param of their handles as they are written and as they are compared, in one text */
export function searchTextOf(of: {
  readonly name: string;
  readonly nicknames: readonly string[];
  readonly company: string | null;
  readonly title: string | null;
  readonly handles: string | null;
  readonly note: string | null;
}): string {
  return [of.name, ...of.nicknames, of.company, of.title, of.handles, of.note]
    .filter((x) => x !== null)
    .join(' ');
}

export interface FoundPerson {
  readonly id: number;
  readonly publicId: string;
  readonly name: string;
}

/**
 * Everyone a user may mean: a public id (old ones lead to the new person), a whole name, a handle, a nickname, the
 * beginning of a name, or words of it; the first of these that finds anyone decides.
 */
export function findPeople(vault: Vault, who: string): readonly FoundPerson[] {
  const asked = who.trim();
  for (const find of [byId, byHandle, byWholeName, byWords]) {
    const found = find(vault, asked);
    if (found.length > 0) return found;
  }
  return [];
}

function rows(vault: Vault, where: string, ...values: (string | number)[]): FoundPerson[] {
  return statement(vault, `SELECT id, public_id, name FROM people WHERE ${where} ORDER BY name, id LIMIT 20`)
    .all(...values)
    .map((row) => ({ id: Number(row['id']), publicId: String(row['public_id']), name: String(row['name']) }));
}

function byId(vault: Vault, who: string): FoundPerson[] {
  const now = rows(vault, 'public_id = ?', who);
  return now.length > 0 ? now : rows(vault, 'id IN (SELECT person_id FROM old_ids WHERE public_id = ?)', who);
}

function byHandle(vault: Vault, who: string): FoundPerson[] {
  const plain = who.toLowerCase().replace(/^@/, '');
  const digits = who.replace(/[^\d+]/g, '');
  const test = `id IN (SELECT person_id FROM handles WHERE value = ? OR value = ? OR shown = ?)`;
  return rows(vault, test, plain, digits.length >= 4 ? digits : plain, who);
}

function byWholeName(vault: Vault, who: string): FoundPerson[] {
  const candidates = byWords(vault, who);
  const wanted = fold(who);
  return candidates.filter((p) => fold(p.name) === wanted);
}

function byWords(vault: Vault, who: string): FoundPerson[] {
  const query = matchQuery(who);
  if (query === null) return rows(vault, 'name = ?', who);
  const test = `id IN (SELECT rowid FROM search_people WHERE search_people MATCH ? LIMIT 500)`;
  const found = statement(
    vault,
    `SELECT id, public_id, name, nicknames FROM people WHERE ${test} ORDER BY name, id`,
  ).all(query);
  const words = fold(who).match(/[\p{L}\p{N}]+/gu) ?? [];
  const named = found.map((row): { person: FoundPerson; parts: readonly string[] } => {
    const names = fold(
      `${String(row['name'])} ${(JSON.parse(String(row['nicknames'])) as string[]).join(' ')}`,
    );
    const person = { id: Number(row['id']), publicId: String(row['public_id']), name: String(row['name']) };
    return { person, parts: names.match(/[\p{L}\p{N}]+/gu) ?? [] };
  });
  // "Lin" is Lin Kaya before it is the beginning of Lindgren.
  const whole = named.filter(({ parts }) => words.every((word) => parts.includes(word)));
  const begun = named.filter(({ parts }) =>
    words.every((word) => parts.some((part) => part.startsWith(word))),
  );
  return (whole.length > 0 ? whole : begun).map(({ person }) => person).slice(0, 20);
}

/** Rows of every person with what telling people apart needs, for an import to hold in memory. */
export function everyone(vault: Vault): {
  id: number;
  name: string;
  nameFrom: string;
  handles: string[];
  provisional: boolean;
}[] {
  const handles = new Map<unknown, string[]>();
  for (const row of statement(
    vault,
    `SELECT person_id, kind || ':' || value AS handle FROM handles ORDER BY id`,
  ).iterate()) {
    const list = handles.get(row['person_id']);
    if (list === undefined) handles.set(row['person_id'], [row['handle'] as string]);
    else list.push(row['handle'] as string);
  }
  return statement(vault, 'SELECT id, name, name_from, provisional FROM people ORDER BY id')
    .all()
    .map((row) => ({
      id: Number(row['id']),
      name: String(row['name']),
      nameFrom: String(row['name_from']),
      provisional: row['provisional'] === 1,
      handles: handles.get(row['id']) ?? [],
    }));
}

/** What people are called beside their name, by row id; most are called nothing else. */
export function otherNamesOf(vault: Vault): [id: number, names: string[]][] {
  return statement(vault, `SELECT id, nicknames FROM people WHERE nicknames <> '[]' ORDER BY id`)
    .all()
    .map((row) => [Number(row['id']), JSON.parse(String(row['nicknames'])) as string[]]);
}

/** The row of a handle (`kind:value`) of one person, for linking a touch to the handle it came by; null for none. */
export function handleRow(vault: Vault, personId: number, key: string): number | null {
  const [kind = ''] = key.split(':', 1);
  const row = statement(vault, 'SELECT id FROM handles WHERE person_id = ? AND kind = ? AND value = ?').get(
    personId,
    kind,
    key.slice(kind.length + 1),
  );
  return row === undefined ? null : Number(row['id']);
}
