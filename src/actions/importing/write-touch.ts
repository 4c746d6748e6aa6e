/** Turns touches seen in a source into touches of people: resolved, made provisional, or left waiting for an answer. */
import type { PlanSeen, Seen, TouchSeen } from '../../capture/evidence.ts';
import { nameKey, whoseTouch, type Whose } from '../../capture/who-is-this.ts';
import { dayNumber } from '../../people/day.ts';
import type { Handle } from '../../people/handle.ts';
import { handleKey } from '../../people/normalise.ts';
import { addHandle, addPerson } from '../../store/people.ts';
import { insertIfNew, removeRow, updateRow } from '../../store/rows.ts';
import { seenAs, type NewTouch, type TouchPerson } from '../../store/write-touches.ts';
import { isGone } from './gone.ts';
import { latestPlan } from './latest-plan.ts';
import { idOf, newId, type Writer } from './writer.ts';

/** The touch with the people it belongs to, or null when everyone in it waits or is no person. */
export function resolveTouch(w: Writer, seen: TouchSeen | PlanSeen, source: string): NewTouch | null {
  const people: TouchPerson[] = [];
  for (const one of seen.people) {
    const person = personOf(w, one, seen, source);
    if (person !== null && !people.some((p) => p.personId === person)) people.push(linkTo(w, person, one));
  }
  if (people.length === 0) return null;
  const touch = newTouch(w, seen, source, people);
  return seen.kind === 'plan' ? latestPlan(w, touch) : touch;
}

/** Somebody's part in a touch: the person, and what the source showed of them. */
export function linkTo(w: Pick<Writer, 'memory'>, personId: number, one: Seen): TouchPerson {
  const seen = seenAs(one.handle?.kind ?? null, one.name);
  return { personId, handleId: w.memory.handleId(personId, one.handle), seen };
}

export function newTouch(
  w: Pick<Writer, 'importId'>,
  seen: TouchSeen | PlanSeen,
  source: string,
  people: NewTouch['people'],
): NewTouch {
  const planned = seen.kind === 'plan';
  return {
    publicId: idOf('t', seen.key),
    at: Math.round(seen.moment.at),
    day: dayNumber(seen.moment.day),
    dayOnly: seen.moment.dayOnly,
    medium: seen.medium,
    direction: planned ? 'mutual' : seen.direction,
    state: planned ? 'planned' : 'done',
    purpose: planned ? null : seen.purpose,
    minutes: planned ? null : seen.minutes,
    missed: !planned && seen.missed,
    broadcast: !planned && seen.broadcast,
    group: planned ? null : seen.group,
    text: seen.text.slice(0, 500),
    key: seen.key,
    place: `${source} ${seen.place}`,
    importId: w.importId,
    people,
  };
}

function personOf(w: Writer, one: Seen, seen: TouchSeen | PlanSeen, source: string): number | null {
  const key = seenKey(one);
  if (key === null) return null;
  const whose = whoseHere(w, key, one);
  if (whose.kind === 'one') {
    noteName(w, whose.person, one);
    return whose.person;
  }
  if (whose.kind === 'none' && isGone(w, key, one, source, seen.place)) return null;
  const not = w.memory.notPeople.get(key);
  if (whose.kind === 'many' || not?.decidedBy === 'user' || (!isOutward(seen) && isNobodys(w, key))) {
    wait(w, key, seen);
    return null;
  }
  if (not !== undefined) {
    // The owner wrote to them: what waits under this address belongs to a person after all.
    removeRow(w.vault, 'not_people', not.id);
    w.memory.notPeople.delete(key);
  }
  return makeProvisional(w, one);
}

/** Whose it is by what is known, and where that leaves several, by what the user said before. */
export function whoseHere(w: Pick<Writer, 'memory'>, key: string, one: Seen): Whose {
  const whose = whoseTouch(one, w.memory);
  const said = w.memory.answers.get(key);
  if (said === undefined || (whose.kind === 'one' && one.handle !== null)) return whose;
  return w.memory.people.has(said) ? { kind: 'one', person: said } : whose;
}

/** Anything but what only came in: then somebody is there. */
export const isOutward = (seen: TouchSeen | PlanSeen): boolean =>
  seen.kind === 'plan' || seen.direction !== 'in';

/** By what is told so far; at the end of the import it is judged by all of it. */
const isNobodys = ({ memory, settings }: Writer, key: string): boolean =>
  memory.notPeople.has(key) ||
  ((memory.robots.has(key) || memory.robotsBefore.has(key)) && !settings.vouched.includes(key));

/** How a source's somebody is looked up: by handle, else by the words of the name. */
export function seenKey(one: Seen): string | null {
  if (one.handle !== null) return handleKey(one.handle);
  if (one.name === null || nameKey(one.name) === '') return null;
  return `name:${nameKey(one.name)}`;
}

/** Evidence that nobody can be given yet is kept, so that the answer brings it in. */
function wait(w: Writer, key: string, seen: TouchSeen | PlanSeen): void {
  w.memory.dismissed.add(key);
  insertIfNew(
    w.vault,
    'waiting',
    { public_id: idOf('t', seen.key), seen: key, evidence: JSON.stringify(seen), import_id: w.importId },
    'seen, public_id',
  );
}

/** Someone who is known only from this: real as soon as they answer, judged again at the end of every import. */
export function makeProvisional(w: Writer, one: Seen): number {
  const name = one.name?.trim() || (one.handle?.value ?? '');
  const nameFrom = one.name === null || one.name.trim() === '' ? 'handle' : 'seen';
  const id = addPerson(w.vault, {
    publicId: newId(w.house, 'p'),
    name,
    nameFrom,
    provisional: true,
    importId: w.importId,
    madeAt: w.house.now(),
  });
  w.memory.add({ id, name, nameFrom, provisional: true, handles: 0 });
  if (one.handle !== null) {
    const handleId = addHandle(w.vault, id, asCompared(one.handle), 'seen', w.importId);
    if (handleId !== null) w.memory.link(id, one.handle, handleId);
  }
  w.toJudge.add(id);
  w.stale.add(id);
  w.tally.peopleNew += 1;
  return id;
}

/** Sources write one number in many ways, and the first would stay: until a card writes it, it stands as it is compared. */
function asCompared(handle: Handle): Handle {
  return handle.kind === 'phone' || handle.kind === 'email' ? { ...handle, shown: handle.value } : handle;
}

/** Of all the names a source shows for someone nobody vouches for, the best is kept, whatever the order they come in. */
export function noteName(w: Writer, id: number, one: Seen): void {
  const held = w.memory.people.get(id);
  if (held === undefined) return;
  if (held.provisional) w.toJudge.add(id);
  if (one.name === null || (held.nameFrom !== 'seen' && held.nameFrom !== 'handle')) return;
  const name = one.name.trim();
  if (
    name === '' ||
    name === held.name ||
    (held.nameFrom === 'seen' && nameRank(name) <= nameRank(held.name))
  )
    return;
  w.memory.rename(id, name, 'seen');
  updateRow(w.vault, 'people', id, { name, name_from: 'seen' });
  w.stale.add(id);
}

/** More words, then more letters, then the alphabet: a total order, so that any order of reading ends with the same name. */
export function nameRank(name: string): string {
  const words = nameKey(name).split(' ').length;
  const hasAddress = name.includes('@') ? 0 : 1;
  return `${hasAddress}${String(Math.min(words, 9))}${String(Math.min(name.length, 99)).padStart(2, '0')}${name}`;
}
