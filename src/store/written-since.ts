/** Whom the writes since a moment concern, by any door or process: the journal says it, so that what is kept in mind is mended instead of read again. */
import type { Vault } from './open.ts';
import { refuseReplaced } from './same-file.ts';
import { statement } from './search-index.ts';

/** Where the vault stood: equal marks, nothing was written between them. */
export interface Mark {
  /** SQLite's count of commits by others, and of rows this connection wrote. */
  readonly theirs: number;
  readonly ours: number;
  /** Moves when what is derived is built anew, when the file is rewritten and when its form changes. */
  readonly form: number;
  /** The last line of the journal (0: it is empty), and which one it is: ids of lines that were dropped are given again. */
  readonly line: number;
  readonly which: string;
}

export type WrittenSince =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'anything' }
  | {
      readonly kind: 'some';
      /** Row ids of everyone whose own rows, touches, or relatives' rows were written. */
      readonly people: ReadonlySet<number>;
      readonly touches: boolean;
      /** True when these are all whom anything that was written is about, not only all whose place in the order it may move. */
      readonly named: boolean;
    };

/** More lines, or people, than this are sooner read as a whole. */
const mostLines = 4_000;
const mostPeople = 400;

/** Tables whose rows name a person; relations and introductions name two. */
const byPerson = [
  'handles',
  'touch_people',
  'occasions',
  'promises',
  'exits',
  'rests',
  'relations',
  'circle_people',
  'gives',
  'memory_people',
  'next_times',
  'clippings',
];

/** Tables whose rows belong to people through another table: by the column that says which row. */
const throughOthers = [
  ['touches', 'touch_people', 'touch_id'],
  ['memories', 'memory_people', 'memory_id'],
  ['circles', 'circle_people', 'circle_id'],
] as const;

/** Tables that say nothing about anybody that is kept in mind. */
const aboutNobody = [
  'touch_keys',
  'cards',
  'old_ids',
  'photos',
  'tokens',
  'waiting',
  'questions',
  'not_people',
];

const known: ReadonlySet<string> = new Set([
  'people',
  ...byPerson,
  ...throughOthers.map(([table]) => table),
  ...aboutNobody,
  // Read anew for every answer.
  'introductions',
  'intentions',
  'commitments',
]);

/**
 * The same text means that nothing at all was written in between, by any process; it is asked of one connection.
 * @returns null when it cannot be told, because the file was replaced
 */
export function standing(vault: Vault): string | null {
  try {
    refuseReplaced(vault.raw, vault.file, vault.folder);
  } catch {
    return null;
  }
  const theirs = numberOf(vault, 'PRAGMA data_version', 'data_version');
  return `${theirs} ${numberOf(vault, 'SELECT total_changes() AS n', 'n')}`;
}

/** Two short questions; a third only when something moved since `before`. */
export function markOf(vault: Vault, before: Mark | null = null): Mark {
  const theirs = numberOf(vault, 'PRAGMA data_version', 'data_version');
  const ours = numberOf(vault, 'SELECT total_changes() AS n', 'n');
  if (before !== null && before.theirs === theirs && before.ours === ours) return before;
  const form = numberOf(vault, 'PRAGMA schema_version', 'schema_version');
  const last = statement(
    vault,
    `SELECT j.id, ${lineSays} AS which FROM journal j LEFT JOIN changes c ON c.id = j.change_id ORDER BY j.id DESC LIMIT 1`,
  ).get();
  return { theirs, ours, form, line: Number(last?.['id'] ?? 0), which: String(last?.['which'] ?? '') };
}

/** A change's public id is drawn by chance: no two lines say the same. */
const lineSays = `c.public_id || ' ' || j.tbl || ' ' || j.row`;

/**
 * What the journal holds between two marks; `now` must be newer and read in the same transaction as what follows.
 * @param aside a change whose lines are passed over
 */
export function writtenSince(
  vault: Vault,
  before: Mark,
  now: Mark,
  aside: number | null = null,
): WrittenSince {
  if (before.form !== now.form || now.line < before.line) return { kind: 'anything' };
  const anchor = `SELECT ${lineSays} AS which FROM journal j LEFT JOIN changes c ON c.id = j.change_id WHERE j.id = ?`;
  // A journal that was empty has nothing to be known by: all of it is new.
  if ((statement(vault, anchor).get(before.line)?.['which'] ?? '') !== before.which)
    return { kind: 'anything' };
  if (now.line === before.line) return { kind: 'nothing' };
  if (linesSince(vault, before, now, aside) > mostLines) return { kind: 'anything' };
  const values = [before.line, aside ?? nobody] as const;
  const tables = statement(vault, `SELECT DISTINCT tbl FROM journal WHERE ${isNew}`)
    .all(...values)
    .map((row) => String(row['tbl']));
  if (tables.length === 0) return { kind: 'nothing' };
  // A setting may be the owner's zone, and with it everybody's days.
  if (tables.includes('settings')) return { kind: 'anything' };
  const named = new Set<number>();
  const add = (sql: string): void => {
    for (const row of statement(vault, sql).iterate(...values))
      if (row['id'] !== null) named.add(Number(row['id']));
  };
  if (tables.includes('people')) add(`SELECT row AS id FROM journal WHERE ${isNew} AND tbl = 'people'`);
  for (const [table, between, column] of throughOthers.filter(([one]) => tables.includes(one)))
    add(
      `SELECT DISTINCT person_id AS id FROM ${between} WHERE ${column} IN (SELECT row FROM journal WHERE ${isNew} AND tbl = '${table}')`,
    );
  for (const table of byPerson.filter((one) => tables.includes(one))) {
    add(linesOf(table, 'person_id'));
    if (table === 'relations') add(linesOf(table, 'other_id'));
  }
  if (named.size > mostPeople) return { kind: 'anything' };
  const people = withRelatives(vault, named);
  if (people.size > mostPeople) return { kind: 'anything' };
  const touches = tables.includes('touches') || tables.includes('touch_people');
  return { kind: 'some', people, touches, named: tables.every((table) => known.has(table)) };
}

/** Lines after the first value, those of the change of the second apart. */
const isNew = 'id > ?1 AND change_id IS NOT ?2';
/** No change has this id. */
const nobody = -1;

function linesSince(vault: Vault, before: Mark, now: Mark, aside: number | null): number {
  if (aside === null) return now.line - before.line;
  const counted = `SELECT count(*) AS n FROM (SELECT 1 FROM journal WHERE ${isNew} LIMIT ${mostLines + 1})`;
  return Number(statement(vault, counted).get(before.line, aside)?.['n']);
}

/** The people that lines of a table name: in the row as it is, as it was and as it became. */
function linesOf(table: string, column: string): string {
  const lines = `FROM journal WHERE ${isNew} AND tbl = '${table}'`;
  return `SELECT ${column} AS id FROM ${table} WHERE id IN (SELECT row ${lines})
    UNION SELECT json_extract(before, '$.${column}') ${lines} AND before IS NOT NULL
    UNION SELECT json_extract(after, '$.${column}') ${lines} AND after IS NOT NULL`;
}

/** Someone's days stand with those closest to them as well. */
export function withRelatives(vault: Vault, people: ReadonlySet<number>): Set<number> {
  const sql = `SELECT person_id AS id FROM relations WHERE other_id IN (SELECT value FROM json_each(?1))
    UNION SELECT other_id FROM relations WHERE other_id IS NOT NULL AND person_id IN (SELECT value FROM json_each(?1))`;
  const near = statement(vault, sql).all(JSON.stringify([...people]));
  return new Set([...people, ...near.map((row) => Number(row['id']))]);
}

function numberOf(vault: Vault, sql: string, column: string): number {
  return Number(statement(vault, sql).get()?.[column]);
}
