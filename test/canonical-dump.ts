/** A vault as sorted lines of text that depend on what it holds alone: two vaults are equal when these lines are. */
import { createHash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { allOf, type Robot } from '../src/actions/importing/note-robot.ts';
import { journaled } from '../src/store/migrations/0001-vault.ts';

type Row = Record<string, unknown>;

export interface DumpOptions {
  /** Where in which file something was read: the first file to say it is named, so any order of files needs this left out. */
  readonly places?: boolean;
}

/** Columns that say which row or which import it was, or when; never what it holds. */
const dropped = new Set(['id', 'import_id', 'made_at', 'kept_at', 'answered_at', 'told_at']);
/** Tables whose public ids are made from the source and stay. */
const stable = new Set(['touches', 'touch_keys', 'memories', 'waiting']);

/** @param file a vault's `kith.db`; opened for reading */
export function canonicalDump(file: string, options: DumpOptions = {}): string {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return [...linesOf(database, options.places ?? true)].join('\n');
  } finally {
    database.close();
  }
}

function* linesOf(database: DatabaseSync, places: boolean): Generator<string> {
  const all = (table: string): Row[] => {
    const statement = database.prepare(`SELECT * FROM ${table}`);
    return statement.all();
  };
  const names = namesOf(all);
  for (const table of [...journaled, 'pace']) {
    const rows = table === 'waiting' ? robotsTogether(all(table)) : all(table);
    const lines = rows.map((row) => JSON.stringify(canonical(table, row, names, places)));
    for (const line of lines.sort()) yield `${table} ${line}`;
  }
}

/** Each import keeps what it read of a machine: how many did is no difference. */
function robotsTogether(rows: readonly Row[]): Row[] {
  const isRobot = ({ seen }: Row): boolean => String(seen).startsWith('robot:');
  const told = Map.groupBy(rows.filter(isRobot), ({ seen }) => String(seen));
  const together = [...told].map(([seen, all]) => {
    const robot = allOf(all.map(({ evidence }) => JSON.parse(String(evidence)) as Robot));
    return { seen, evidence: JSON.stringify(robot) };
  });
  return [...rows.filter((row) => !isRobot(row)), ...together];
}

interface Names {
  readonly person: ReadonlyMap<unknown, string>;
  readonly byPublicId: ReadonlyMap<string, string>;
  readonly handle: ReadonlyMap<unknown, string>;
  readonly touch: ReadonlyMap<unknown, unknown>;
  readonly memory: ReadonlyMap<unknown, unknown>;
  readonly circle: ReadonlyMap<unknown, unknown>;
}

/** A person is named by everything that is theirs: name, handles, cards and touches. */
function namesOf(all: (table: string) => Row[]): Names {
  // A touch that two sources tell has the ids of both; which came first is no difference.
  const touch = new Map<unknown, unknown>(all('touches').map((row) => [row['id'], row['public_id']]));
  for (const key of all('touch_keys')) {
    const now = String(touch.get(key['touch_id']));
    if (String(key['public_id']) < now) touch.set(key['touch_id'], key['public_id']);
  }
  const about = new Map<unknown, string[]>();
  const say = (person: unknown, what: string): void => {
    const list = about.get(person);
    if (list === undefined) about.set(person, [what]);
    else list.push(what);
  };
  const handles = all('handles');
  for (const h of handles) say(h['person_id'], `handle ${String(h['kind'])}:${String(h['value'])}`);
  for (const c of all('cards')) say(c['person_id'], `card ${String(c['hash'])}`);
  for (const t of all('touch_people')) say(t['person_id'], `touch ${String(touch.get(t['touch_id']))}`);
  const person = new Map<unknown, string>();
  const byPublicId = new Map<string, string>();
  for (const p of all('people')) {
    const theirs = [`${String(p['name'])} ${String(p['name_from'])}`, ...(about.get(p['id']) ?? []).sort()];
    const name = `${String(p['name'])}#${createHash('sha256').update(theirs.join('\n')).digest('hex').slice(0, 12)}`;
    person.set(p['id'], name);
    byPublicId.set(String(p['public_id']), name);
  }
  return {
    person,
    byPublicId,
    handle: new Map(handles.map((h) => [h['id'], `${String(h['kind'])}:${String(h['value'])}`])),
    touch,
    memory: new Map(all('memories').map((row) => [row['id'], row['public_id']])),
    circle: new Map(all('circles').map((row) => [row['id'], row['name']])),
  };
}

function canonical(table: string, row: Row, names: Names, places: boolean): Row {
  const out: Row = {};
  for (const [column, value] of Object.entries(row)) {
    if (dropped.has(column) || (column === 'public_id' && !stable.has(table))) continue;
    if (column === 'place' && !places && (table === 'cards' || table === 'touches')) continue;
    out[column] = valueOf(column, value, names);
  }
  if (!places && (table === 'touches' || table === 'touch_keys')) {
    out['public_id'] = names.touch.get(row[table === 'touches' ? 'id' : 'touch_id']);
    delete out['key'];
    delete out['told'];
  }
  if (table === 'waiting') out['evidence'] = evidenceOf(String(row['evidence']), places);
  if (table === 'questions') return questionOf(out, names, places);
  if (table === 'pace') out['votes'] = votesOf(String(row['votes']));
  if (table === 'pace') out['worked'] = workedOf(String(row['worked']), names);
  return out;
}

function valueOf(column: string, value: unknown, names: Names): unknown {
  if (value === null) return null;
  if (['person_id', 'other_id', 'said_by', 'a_id', 'b_id'].includes(column))
    return names.person.get(value) ?? 'gone';
  if (column === 'handle_id') return names.handle.get(value) ?? 'gone';
  if (column === 'touch_id' || column === 'last_in_touch') return names.touch.get(value) ?? 'gone';
  if (column === 'memory_id') return names.memory.get(value) ?? 'gone';
  if (column === 'circle_id') return names.circle.get(value) ?? 'gone';
  return value;
}

function evidenceOf(text: string, places: boolean): unknown {
  const evidence = JSON.parse(text) as Row;
  if (evidence['kind'] === 'robot') return evidence;
  // How the name was written in which file goes with the place; who, when and how are the touch itself.
  if (places) return evidence;
  return [evidence['kind'], evidence['key'], evidence['moment'], evidence['medium'], evidence['direction']];
}

/** Sums of floating point depend on their order in the last digits. */
function votesOf(text: string): unknown {
  const rounded = JSON.parse(text, (_, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(9)) : value,
  ) as Row;
  return Object.entries(rounded)
    .map(([medium, vote]) => `${medium} ${JSON.stringify(vote)}`)
    .sort();
}

function workedOf(text: string, names: Names): unknown {
  const worked = Object.entries(JSON.parse(text) as Row);
  return worked.map(([id, day]) => `${names.handle.get(Number(id)) ?? 'gone'} ${String(day)}`).sort();
}

/** Which of two comes first in a question depends on random ids; what it asks does not. */
function questionOf(row: Row, names: Names, places: boolean): Row {
  const renamed = (text: string): string =>
    text.replace(/p[0-9a-z]{8,}/g, (id) => names.byPublicId.get(id) ?? id);
  const words = Object.entries((JSON.parse(String(row['text'])) as { values?: Row }).values ?? {}).filter(
    ([key]) => places || key !== 'source',
  );
  const same = row['kind'] === 'same-person';
  const choices = (JSON.parse(String(row['choices'])) as Row[]).map((c) => renamed(JSON.stringify(c))).sort();
  return {
    kind: row['kind'],
    key: renamed(String(row['key'])).split(':').sort().join(':'),
    text: same ? words.map(([, value]) => String(value)).sort() : words,
    choices,
    answer: row['answer'],
  };
}

if (import.meta.main) {
  const [file, ...flags] = process.argv.slice(2);
  console.log(canonicalDump(file ?? 'kith.db', { places: !flags.includes('--no-places') }));
}
