/** Whose each touch is, settled anew where more people have the name or the handle it was seen under than before, or others. */
import { nameKey, type Whose } from '../../capture/who-is-this.ts';
import type { Handle } from '../../people/handle.ts';
import { recount } from '../../store/pace.ts';
import { removeRow, rowById, run, updateRow } from '../../store/rows.ts';
import { statement, unindexPerson } from '../../store/search-index.ts';
import { splitTouch } from '../../store/split-touch.ts';
import { keepNames } from '../../store/undo-import.ts';
import { absorb } from './absorb.ts';
import { withdrawAbout } from './ask-whether-same.ts';
import { isUsers } from './is-held.ts';
import { keepWaiting } from './keep-waiting.ts';
import { makeProvisional, nameRank, whoseHere } from './write-touch.ts';
import type { Writer } from './writer.ts';

/** Somebody's part in a touch that an import told. */
interface Link {
  readonly id: number;
  readonly touch: number;
  readonly person: number;
  /** The name that the source showed; empty when there was none. */
  readonly name: string;
}

/** Looks at every name and handle that this import gave to someone besides others, as no file that came first could have known. */
export function settleTouches(w: Writer): void {
  const { names, handles } = affected(w);
  for (const key of [...handles].sort()) settleHandle(w, key);
  if (names.size === 0) return;
  const seen = seenNames(w, names);
  for (const key of [...names].sort()) settleName(w, key, seen.get(key) ?? []);
}

/** What an import that was cut off had changed is not known any more: then all that several have is looked at. */
function affected(w: Writer): { readonly names: Set<string>; readonly handles: Set<string> } {
  const { names, handles } = w.memory.changed;
  if (w.brokenOff.size === 0) return { names: new Set(names), handles: new Set(handles) };
  const all = w.memory.shared();
  return { names: new Set([...names, ...all.names]), handles: new Set([...handles, ...all.handles]) };
}

const told = `JOIN touches t ON t.id = tp.touch_id WHERE tp.seen IS NOT NULL AND t.import_id IS NOT NULL AND t.key IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM memories m WHERE m.touch_id = t.id AND m.import_id IS NULL)`;

function settleHandle(w: Writer, key: string): void {
  const owners = w.memory.byHandle(key);
  if (owners.length < 2) return;
  const at = key.indexOf(':');
  const [kind, value] = [key.slice(0, at), key.slice(at + 1)];
  takeApart(
    w,
    owners.map((owner) => owner.id),
  );
  const links = linksOf(
    w,
    `SELECT tp.id, tp.touch_id, tp.person_id, tp.seen FROM handles h JOIN touch_people tp ON tp.handle_id = h.id
     ${told} AND h.kind = ? AND h.value = ? ORDER BY tp.touch_id`,
    kind,
    value,
  );
  const handle = { kind, value, shown: value, label: null } as Handle;
  for (const group of grouped(links, (link) => `${link.person} ${link.name}`)) {
    const name = group[0]?.name ?? '';
    const one = { name: name === '' ? null : name, handle };
    give(w, group, whoseHere(w, key, one), key, one);
  }
}

function settleName(w: Writer, key: string, seen: readonly string[]): void {
  const named = w.memory.byName(key);
  const links = seen.flatMap((text) =>
    linksOf(
      w,
      `SELECT tp.id, tp.touch_id, tp.person_id, tp.seen FROM touch_people tp ${told} AND tp.handle_id IS NULL AND tp.seen = ?
       ORDER BY tp.touch_id`,
      text,
    ),
  );
  const bare = named.filter(
    (p) => p.nameOnly && w.memory.people.get(p.id)?.provisional === true && !isUsers(w.vault, p.id),
  );
  const known = named.filter((p) => !bare.includes(p));
  const said = w.memory.answers.get(key);
  if (said !== undefined || (links.length === 0 && bare.length === 0)) return;
  const [only] = known.length > 0 ? known : bare.toSorted((a, b) => a.id - b.id);
  if (known.length > 1) {
    takeApart(
      w,
      links.map((link) => link.person),
    );
    const one = { name: bestOf(links), handle: null };
    for (const group of grouped(again(w, links), (link) => `${link.person} ${link.name}`))
      give(w, group, { kind: 'many', people: [] }, `name:${key}`, {
        ...one,
        name: group[0]?.name ?? one.name,
      });
    for (const { id } of bare) if (!hasTouches(w, id)) drop(w, id);
    return;
  }
  for (const { id } of bare) if (only !== undefined && id !== only.id) absorb(w, only.id, id);
  const strange = links.filter((link) => link.person !== only?.id && w.memory.people.has(link.person));
  if (strange.length === 0) return;
  takeApart(
    w,
    strange.map((link) => link.person),
  );
  const person = only?.id ?? makeProvisional(w, { name: bestOf(links), handle: null });
  for (const group of grouped(again(w, strange), (link) => String(link.person)))
    give(w, group, { kind: 'one', person }, `name:${key}`, { name: bestOf(links), handle: null });
}

const bestOf = (links: readonly Link[]): string =>
  links.map((link) => link.name.trim()).reduce((a, b) => (nameRank(b) > nameRank(a) ? b : a), '');

/** Gives all of one person's touches under one name to whose they are; nobody's wait for an answer. */
function give(
  w: Writer,
  links: readonly Link[],
  whose: Whose,
  key: string,
  one: Parameters<typeof keepWaiting>[4],
): void {
  const [first] = links;
  if (first === undefined || whose.kind === 'none') return;
  if (whose.kind === 'many') {
    const touches = links.map((link) => link.touch);
    const others = keepWaiting(w, touches, first.person, key, one);
    recount(w.vault, [...others, first.person]);
    return;
  }
  const { person } = whose;
  if (person === first.person) return;
  const handleId = w.memory.handleId(person, one.handle);
  for (const link of links) {
    const has = statement(w.vault, 'SELECT 1 FROM touch_people WHERE person_id = ? AND touch_id = ?');
    if (has.get(person, link.touch) === undefined)
      updateRow(w.vault, 'touch_people', link.id, { person_id: person, handle_id: handleId });
    else removeRow(w.vault, 'touch_people', link.id);
  }
  for (const id of [person, first.person])
    if (w.memory.people.get(id)?.provisional === true) w.toJudge.add(id);
  recount(w.vault, [person, first.person]);
  w.toJoin.add(person);
}

/** What several sources told may be of several people now: it is compared again at the end. */
function takeApart(w: Writer, people: readonly number[]): void {
  for (const { id } of statement(
    w.vault,
    `SELECT DISTINCT k.touch_id AS id FROM touch_people tp JOIN touch_keys k ON k.touch_id = tp.touch_id
     WHERE tp.person_id IN (SELECT value FROM json_each(?)) ORDER BY k.touch_id`,
  ).all(JSON.stringify(people))) {
    const touch = Number(id);
    for (const row of statement(w.vault, 'SELECT person_id FROM touch_people WHERE touch_id = ?').all(touch))
      w.toJoin.add(Number(row['person_id']));
    const back = splitTouch(w.vault, touch);
    w.tally.touchesNew += back.length;
    w.tally.touchesSame -= back.length;
  }
}

/** The same links and those of touches that were taken apart since. */
function again(w: Writer, links: readonly Link[]): Link[] {
  const seen = new Set(links.map((link) => link.name));
  return [...seen].flatMap((name) =>
    linksOf(
      w,
      `SELECT tp.id, tp.touch_id, tp.person_id, tp.seen FROM touch_people tp ${told} AND tp.handle_id IS NULL AND tp.seen = ?
       ORDER BY tp.touch_id`,
      `name:${name}`,
    ),
  );
}

function linksOf(w: Writer, sql: string, ...values: string[]): Link[] {
  return statement(w.vault, sql)
    .all(...values)
    .map((row) => ({
      id: Number(row['id']),
      touch: Number(row['touch_id']),
      person: Number(row['person_id']),
      name: String(row['seen']).slice(String(row['seen']).indexOf(':') + 1),
    }));
}

function grouped(links: readonly Link[], by: (link: Link) => string): Iterable<Link[]> {
  return Map.groupBy(links, by).values();
}

/** How the names were written under which something was seen by the name alone, by what they come to. */
function seenNames(w: Writer, keys: ReadonlySet<string>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const sql =
    'SELECT DISTINCT seen FROM touch_people WHERE handle_id IS NULL AND seen IS NOT NULL ORDER BY seen';
  for (const row of statement(w.vault, sql).iterate()) {
    const seen = String(row['seen']);
    const key = seen.startsWith('name:') ? nameKey(seen.slice(5)) : '';
    if (!keys.has(key)) continue;
    const list = found.get(key);
    if (list === undefined) found.set(key, [seen]);
    else list.push(seen);
  }
  return found;
}

const hasTouches = (w: Writer, id: number): boolean =>
  statement(w.vault, 'SELECT 1 FROM touch_people WHERE person_id = ? LIMIT 1').get(id) !== undefined;

function drop(w: Writer, id: number): void {
  const person = rowById(w.vault, 'people', id);
  if (person !== null) withdrawAbout(w, person.public_id);
  keepNames(w.vault, id);
  unindexPerson(w.vault, id);
  run(w.vault, 'DELETE FROM people WHERE id = ?', id);
  if (person?.import_id === w.importId) w.tally.peopleNew -= 1;
  w.stale.delete(id);
  w.memory.forget(id);
}
