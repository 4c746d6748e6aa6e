/** Brings one person back from the plain database of a copy, beside what the vault holds: what is there stays as it is. */
import { existsSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { fold } from '../people/fold.ts';
import { Problem } from '../problem.ts';
import { blobPath } from '../store/blobs.ts';
import type { Vault } from '../store/open.ts';
import { recount } from '../store/pace.ts';
import { reindexPerson } from '../store/people.ts';
import { indexText, statement, unindexText } from '../store/search-index.ts';
import { textOf } from '../store/undo.ts';
import { openRows, openTables, type OpenTable } from './open-tables.ts';
import { insertOpenRow, type Going } from './read-export.ts';

/** A field that is not the same here and in the copy; the one that is here stays. */
export interface Differs {
  readonly what: string;
  readonly id: string;
  readonly field: string;
  readonly here: string;
  readonly there: string;
}

export interface Brought {
  readonly added: Readonly<Record<string, number>>;
  readonly differs: readonly Differs[];
}

export interface PersonThere {
  readonly id: number;
  readonly publicId: string;
  readonly name: string;
}

/** Which rows of each table are a person's, in SQL over the row `t`; `?1` is the person. */
const theirs: Readonly<Record<string, string>> = {
  people: 't.id = ?1',
  circles: 't.id IN (SELECT circle_id FROM circle_people WHERE person_id = ?1)',
  touches: 't.id IN (SELECT touch_id FROM touch_people WHERE person_id = ?1)',
  touch_people: 't.touch_id IN (SELECT touch_id FROM touch_people WHERE person_id = ?1)',
  touch_keys: 't.touch_id IN (SELECT touch_id FROM touch_people WHERE person_id = ?1)',
  memories: 't.id IN (SELECT memory_id FROM memory_people WHERE person_id = ?1)',
  memory_people: 't.memory_id IN (SELECT memory_id FROM memory_people WHERE person_id = ?1)',
  photos: 't.memory_id IN (SELECT memory_id FROM memory_people WHERE person_id = ?1)',
  introductions: '?1 IN (t.a_id, t.b_id)',
  old_ids: 't.person_id = ?1',
  handles: 't.person_id = ?1',
  cards: 't.person_id = ?1',
  relations: 't.person_id = ?1',
  circle_people: 't.person_id = ?1',
  rests: 't.person_id = ?1',
  exits: 't.person_id = ?1',
  gives: 't.person_id = ?1',
  occasions: 't.person_id = ?1',
  promises: 't.person_id = ?1',
  next_times: 't.person_id = ?1',
  clippings: 't.person_id = ?1',
};

/** Links of a record to several people: those of others come back only with a record that was gone. */
const shared: Readonly<Record<string, string>> = { touch_people: 'touch', memory_people: 'memory' };

/**
 * Who is meant in a copy: by id, handle, or name.
 * @throws Problem `no-such-person`, or `which-person` with the candidates
 */
export function personIn(copy: DatabaseSync, who: string): PersonThere {
  const asked = who.trim();
  const all = copy
    .prepare('SELECT id, public_id, name FROM people ORDER BY name, id')
    .all()
    .map((row) => ({ id: Number(row['id']), publicId: String(row['public_id']), name: String(row['name']) }));
  const byHandle = new Set(
    copy
      .prepare('SELECT person_id FROM handles WHERE value = ?1 OR shown = ?1 OR value = ?2')
      .all(asked, asked.toLowerCase())
      .map((row) => Number(row['person_id'])),
  );
  const wanted = fold(asked);
  const words = wanted.split(/\s+/);
  const tests: ((person: PersonThere) => boolean)[] = [
    (person) => person.publicId === asked,
    (person) => byHandle.has(person.id),
    (person) => fold(person.name) === wanted,
    (person) => words.every((word) => fold(person.name).split(/\s+/).includes(word)),
  ];
  const found = tests.map((test) => all.filter(test)).find((people) => people.length > 0) ?? [];
  if (found[0] === undefined) throw new Problem('no-such-person', { name: who });
  if (found.length > 1)
    throw new Problem(
      'which-person',
      { name: who, candidates: found.map((one) => `${one.name} (${one.publicId})`).join(', ') },
      { details: { candidates: found.map(({ publicId, name }) => ({ id: publicId, name })) } },
    );
  return found[0];
}

/** The photos of a person that the vault does not have any more. */
export function photosGone(vault: Vault, copy: DatabaseSync, person: PersonThere): string[] {
  return copy
    .prepare(`SELECT DISTINCT t.sha256 AS sum FROM photos t WHERE ${theirs['photos'] ?? '0'} ORDER BY 1`)
    .all(person.id)
    .map((row) => String(row['sum']))
    .filter((sum) => !existsSync(blobPath(vault.folder, sum)));
}

/**
 * Writes what is gone and compares what is there; must run inside a change.
 * @param now milliseconds since 1970
 */
export function bringPerson(vault: Vault, copy: DatabaseSync, person: PersonThere, now: number): Brought {
  const going: Going = { vault, now, importId: null, ids: new Map(), skipped: [] };
  const added: Record<string, number> = {};
  const differs: Differs[] = [];
  const back = new Set<string>();
  for (const table of openTables(copy)) {
    const where = theirs[table.name];
    const ids = new Map<string, number>();
    going.ids.set(table.name, ids);
    if (where === undefined) continue;
    const newest = Number(
      vault.raw.prepare(`SELECT coalesce(max(id), 0) AS top FROM ${table.name}`).get()?.['top'],
    );
    for (const row of openRows(copy, table, where, person.id)) {
      const record = row[shared[table.name] ?? ''];
      if (typeof record === 'string' && row['person'] !== person.publicId && !back.has(record)) continue;
      const merged = table.name === 'people' ? mergedInto(vault, person.publicId) : null;
      if (merged !== null) {
        ids.set(person.publicId, merged);
        continue;
      }
      findReferred(going, table, row);
      const outcome = insertOpenRow(going, table, row, ids, { fresh: false, newest });
      const id = ids.get(String(row['public_id']));
      if (outcome === 'added') {
        added[table.name] = (added[table.name] ?? 0) + 1;
        back.add(String(row['public_id']));
      } else if (outcome === 'same' && id !== undefined) differs.push(...compared(vault, table, row, id));
    }
  }
  follow(vault, going, person);
  return { added, differs };
}

/** Someone who was joined with another since then comes back to that one. */
function mergedInto(vault: Vault, publicId: string): number | null {
  const row = statement(vault, 'SELECT person_id FROM old_ids WHERE public_id = ?').get(publicId);
  return row === undefined ? null : Number(row['person_id']);
}

/** What a row refers to may be a record of the vault that is none of this person's. */
function findReferred(going: Going, table: OpenTable, row: Readonly<Record<string, unknown>>): void {
  for (const column of table.columns) {
    const given = row[column.name.replace(/_id$/, '')];
    if (column.refers === null || column.refers === 'handles' || typeof given !== 'string') continue;
    const ids = going.ids.get(column.refers);
    if (ids === undefined || ids.has(given)) continue;
    const sql = `SELECT id FROM ${column.refers} WHERE public_id = ?`;
    const found = statement(going.vault, sql).get(given);
    if (found !== undefined) ids.set(given, Number(found['id']));
  }
}

function compared(
  vault: Vault,
  table: OpenTable,
  row: Readonly<Record<string, unknown>>,
  id: number,
): Differs[] {
  const here = statement(vault, `SELECT * FROM ${table.name} WHERE id = ?`).get(id) ?? {};
  return table.columns
    .filter((column) => column.refers === null && !derived.has(column.name))
    .filter((column) => (here[column.name] ?? null) !== (row[column.name] ?? null))
    .map((column) => ({
      what: table.name,
      id: String(row['public_id']),
      field: column.name,
      here: only(here[column.name], row[column.name]),
      there: only(row[column.name], here[column.name]),
    }));
}

/** What follows from the text of a card. */
const derived: ReadonlySet<string> = new Set(['as_came', 'hash']);

/** A value, or of a long text the lines that the other one does not have. */
function only(value: unknown, other: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  const others = new Set(typeof other === 'string' ? other.split(/\r?\n/) : []);
  const lines = String(value).split(/\r?\n/);
  return lines
    .filter((line) => !others.has(line))
    .join(' / ')
    .slice(0, 200);
}

/** The index and the statistics follow what came back. */
function follow(vault: Vault, going: Going, person: PersonThere): void {
  for (const name of ['touches', 'memories', 'promises', 'next_times', 'clippings'])
    for (const id of going.ids.get(name)?.values() ?? []) {
      const row = statement(vault, `SELECT * FROM ${name} WHERE id = ?`).get(id);
      unindexText(vault, id);
      if (row !== undefined) indexText(vault, id, textOf(row));
    }
  const people = new Set(going.ids.get('people')?.values());
  recount(vault, [...people]);
  const own = going.ids.get('people')?.get(person.publicId);
  if (own !== undefined) reindexPerson(vault, own);
}
