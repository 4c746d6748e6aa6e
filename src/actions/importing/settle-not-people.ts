/** Who is nobody and why, by all that was told and all that waits, whichever file came first. */
import type { PlanSeen, TouchSeen } from '../../capture/evidence.ts';
import { nameKey } from '../../capture/who-is-this.ts';
import { volumeVerdict } from '../../capture/not-a-person.ts';
import type { Sentence } from '../../problem.ts';
import { insertRow, removeRow, rowById, updateRow } from '../../store/rows.ts';
import { statement } from '../../store/search-index.ts';
import { addressKind, isMetByName } from './judge-provisional.ts';
import { better, countOf, robotOf } from './note-robot.ts';
import { contactIn, whyNobody } from './set-nobody-aside.ts';
import { isOutward, seenKey } from './write-touch.ts';
import type { Writer } from './writer.ts';

export function settleNotPeople(w: Writer): void {
  const { notPeople, robots, robotsBefore, dismissed } = w.memory;
  const told = new Set([...robots.keys(), ...robotsBefore, ...dismissed]);
  for (const key of [...told, ...[...notPeople.keys()].filter((one) => !told.has(one))]) {
    const not = notPeople.get(key);
    const isNew = robots.has(key) || dismissed.has(key);
    if (not?.decidedBy === 'user') {
      if (isNew) updateRow(w.vault, 'not_people', not.id, { count: timesSeen(w, key) });
    } else if (isSomebody(w, key, not?.id)) forget(w, key);
    else if (isNew || not === undefined) settle(w, key);
  }
}

/** An address that a card or the owner's own mail gives to a person is theirs, whatever a rule took it for. */
function isSomebody(w: Writer, key: string, row: number | undefined): boolean {
  if (key.startsWith('name:')) return w.memory.byName(key.slice(5)).length > 0;
  if (w.memory.byHandle(key).length > 0 || w.settings.vouched.includes(key)) return true;
  if (row === undefined || w.memory.notPeople.get(key)?.verdict !== 'one-way') return false;
  const name = rowById(w.vault, 'not_people', row)?.name ?? '';
  return nameKey(name) !== '' && isMetByName(w, name);
}

function settle(w: Writer, key: string): void {
  const robot = robotOf(w, key);
  const waiting = waitingOf(w, key);
  const name = waiting
    .flatMap((touch) => touch.people.filter((one) => seenKey(one) === key))
    .reduce((best, one) => better(best, one.name), robot?.name ?? null);
  const nobody = whyNobody(w, key, name, () => waiting.map(contactIn));
  const seen = robot === null ? 0 : countOf(robot);
  if (nobody !== null)
    return write(w, key, { name, why: nobody, verdict: 'nobody', count: seen + waiting.length });
  if (waiting.some(isOutward)) return forget(w, key);
  if (robot !== null)
    return write(w, key, { name, why: robot.why, verdict: 'robot', count: seen + waiting.length });
  const { kind, why } = verdictOn(key, waiting);
  if (kind === 'not-person') write(w, key, { name, why, verdict: 'one-way', count: waiting.length });
  else forget(w, key);
}

function verdictOn(key: string, waiting: readonly (TouchSeen | PlanSeen)[]) {
  const days = waiting.map(({ moment }) => moment.day).sort();
  return volumeVerdict({
    incoming: waiting.length,
    outgoing: 0,
    firstDay: days[0] ?? '1970-01-01',
    lastDay: days.at(-1) ?? '1970-01-01',
    distinctSubjects: new Set(waiting.map(({ text }) => text)).size,
    address: addressKind(key.slice(key.indexOf(':') + 1)),
  });
}

const waitingOf = (w: Writer, key: string): (TouchSeen | PlanSeen)[] =>
  statement(w.vault, 'SELECT evidence FROM waiting WHERE seen = ? ORDER BY public_id')
    .all(key)
    .map((row) => JSON.parse(String(row['evidence'])) as TouchSeen | PlanSeen);

function timesSeen(w: Writer, key: string): number {
  const robot = robotOf(w, key);
  return (robot === null ? 0 : countOf(robot)) + waitingOf(w, key).length;
}

function write(
  w: Writer,
  seen: string,
  { why: reason, ...said }: { name: string | null; why: Sentence; verdict: string; count: number },
): void {
  const before = w.memory.notPeople.get(seen);
  const why = JSON.stringify(reason);
  if (before !== undefined) {
    updateRow(w.vault, 'not_people', before.id, { ...said, why });
    w.memory.notPeople.set(seen, { ...before, verdict: said.verdict });
    return;
  }
  const row = { seen, ...said, why, decided_by: 'rule', import_id: w.importId };
  const id = insertRow(w.vault, 'not_people', row);
  w.memory.notPeople.set(seen, { id, verdict: said.verdict, decidedBy: 'rule' });
  w.tally.notPeople += 1;
}

function forget(w: Writer, key: string): void {
  const not = w.memory.notPeople.get(key);
  if (not === undefined) return;
  removeRow(w.vault, 'not_people', not.id);
  w.memory.notPeople.delete(key);
}
