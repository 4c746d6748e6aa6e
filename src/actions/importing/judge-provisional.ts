/** Who of those that are known only from mail or chat is nobody: machines, and who only ever writes and never got an answer. */
import { nameKey } from '../../capture/who-is-this.ts';
import { addressVerdict, oneWay, volumeVerdict, type MailVolume } from '../../capture/not-a-person.ts';
import type { Seen } from '../../capture/evidence.ts';
import type { Handle } from '../../people/handle.ts';
import { dayOf } from '../../people/day.ts';
import { recount } from '../../store/pace.ts';
import { removeRow, rowById, rowsWhere } from '../../store/rows.ts';
import { statement, unindexPerson } from '../../store/search-index.ts';
import { keepNames } from '../../store/undo-import.ts';
import { withdrawAbout } from './ask-whether-same.ts';
import { isHeld } from './is-held.ts';
import { keepWaiting } from './keep-waiting.ts';
import type { Writer } from './writer.ts';

export function judgeAll(w: Writer): void {
  const machines = machinesAmong(w);
  const mayBeNobody = oneSided(w);
  for (const id of [...w.toJudge].sort((a, b) => a - b))
    if (mayBeNobody.has(id) || machines.has(id)) judge(w, id, machines.get(id));
}

/** Those whom a file shows as a machine, by the key that it is known by. */
function machinesAmong(w: Writer): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const key of w.memory.robots.keys()) {
    const bearers = key.startsWith('name:')
      ? w.memory.byName(key.slice(5)).filter((p) => p.nameOnly)
      : w.memory.byHandle(key);
    for (const { id } of bearers) {
      if (w.memory.people.get(id)?.provisional !== true) continue;
      found.set(id, key);
      w.toJudge.add(id);
    }
  }
  if (w.memory.robotsBefore.size === 0) return found;
  for (const id of w.toJudge)
    for (const key of w.memory.handlesOf(id)) if (w.memory.robotsBefore.has(key)) found.set(id, key);
  return found;
}

/** Those from whom something came and to whom, as far as their statistics say, nothing went: all others are somebody. */
function oneSided(w: Writer): ReadonlySet<number> {
  const least = Math.min(oneWay.incoming, oneWay.incomingUnsure, oneWay.incomingCertain);
  const rows = statement(
    w.vault,
    'SELECT person_id FROM pace WHERE touches >= ? AND last_out_at IS NULL',
  ).all(least);
  return new Set(rows.map((row) => Number(row['person_id'])));
}

/** @param machine the key under which files show a machine; undefined: only how much came, and when, speaks */
function judge(w: Writer, id: number, machine: string | undefined): void {
  const person = rowById(w.vault, 'people', id);
  if (person === null || person.provisional === 0) return;
  const handles = rowsWhere(w.vault, 'handles', { person_id: id });
  const mail = handles.find((h) => h.kind === 'email');
  const key = machine ?? (mail === undefined ? undefined : `email:${mail.value}`);
  if (key === undefined) return;
  if (machine === undefined ? !isOneWay(w, id, mail?.value ?? '', person.name) : isAnswered(w, id)) return;
  if (isHeld(w.vault, id) || (machine !== undefined && w.settings.vouched.includes(machine))) return;
  dismiss(w, id, key, person.name);
}

function isOneWay(w: Writer, id: number, address: string, name: string): boolean {
  return volumeVerdict(volumeOf(w, id, address)).kind === 'not-person' && !isMetByName(w, name);
}

function volumeOf(w: Writer, id: number, address: string): MailVolume {
  const row = statement(
    w.vault,
    `SELECT sum(t.direction = 'in') AS incoming, sum(t.direction <> 'in') AS outgoing, min(t.day) AS first, max(t.day) AS last,
       count(DISTINCT t.text) AS subjects
     FROM touch_people tp JOIN touches t ON t.id = tp.touch_id WHERE tp.person_id = ?`,
  ).get(id);
  return {
    incoming: Number(row?.['incoming'] ?? 0),
    outgoing: Number(row?.['outgoing'] ?? 0),
    firstDay: dayOf(Number(row?.['first'] ?? 0)).toString(),
    lastDay: dayOf(Number(row?.['last'] ?? 0)).toString(),
    distinctSubjects: Number(row?.['subjects'] ?? 0),
    address: addressKind(address),
  };
}

export const addressKind = (address: string): 'unsure' | 'person' =>
  addressVerdict(address).kind === 'unsure' ? 'unsure' : 'person';

/** Whether someone who is nothing but this name was answered: the two become one, and then neither is nobody. */
export function isMetByName(w: Writer, name: string): boolean {
  return w.memory.byName(nameKey(name)).some((p) => p.nameOnly && isAnswered(w, p.id));
}

function isAnswered(w: Writer, id: number): boolean {
  const sql = `SELECT 1 FROM touch_people tp JOIN touches t ON t.id = tp.touch_id
    WHERE tp.person_id = ? AND t.direction <> 'in' LIMIT 1`;
  return statement(w.vault, sql).get(id) !== undefined;
}

/** Their touches wait, and come back when the user says so or writes to them. */
export function dismiss(w: Writer, id: number, key: string, name: string): void {
  const touches = statement(
    w.vault,
    'SELECT touch_id FROM touch_people WHERE person_id = ? ORDER BY touch_id',
  )
    .all(id)
    .map((r) => Number(r['touch_id']));
  const at = key.indexOf(':');
  const [kind, value] = [key.slice(0, at), key.slice(at + 1)];
  const one: Seen = {
    name,
    handle: kind === 'name' ? null : ({ kind, value, shown: value, label: null } as Handle),
  };
  const others = keepWaiting(w, touches, id, key, one);
  const row = rowById(w.vault, 'people', id);
  if (row !== null) withdrawAbout(w, row.public_id);
  keepNames(w.vault, id);
  unindexPerson(w.vault, id);
  removeRow(w.vault, 'people', id);
  if (row?.import_id === w.importId) w.tally.peopleNew -= 1;
  w.stale.delete(id);
  w.toJudge.delete(id);
  w.memory.forget(id);
  w.memory.dismissed.add(key);
  recount(w.vault, others);
}
