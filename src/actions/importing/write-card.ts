/** Takes in one card: kept as it came, read for what it says, and joined to the person it belongs to. */
import { readCard, type CardFacts } from '../../capture/from-card.ts';
import type { CardSeen } from '../../capture/evidence.ts';
import { bareUid } from '../../formats/vcard-relations.ts';
import { whoseCard, type KnownPerson } from '../../capture/who-is-this.ts';
import { handleKey } from '../../people/normalise.ts';
import { circleNamed } from '../../store/circles.ts';
import { addFirstHandles, addHandle, addPerson, type NewPerson } from '../../store/people.ts';
import { insertRow, rowById, rowsWhere, updateRow } from '../../store/rows.ts';
import { statement } from '../../store/search-index.ts';
import { absorb } from './absorb.ts';
import { isBornOtherwise } from './apart-by-birthday.ts';
import { mayTellDoors } from './ask-household.ts';
import { addOccasion, addRelation, personOfUid } from './write-around.ts';
import { cardHash } from './card-hash.ts';
import { keepCard, replaceCard } from './keep-card.ts';
import { noteSkip } from './tally.ts';
import { bringBackFormer, isNewer, keepFormer } from './follow-card.ts';
import { addFresh, flushFresh } from './fresh-people.ts';
import { noteService } from './set-nobody-aside.ts';
import { newId, type Writer } from './writer.ts';

export function writeCard(w: Writer, seen: CardSeen, source: string): void {
  const hash = seen.hash ?? cardHash(seen.text);
  if (w.fresh.hashes.has(hash)) flushFresh(w);
  const before = statement(w.vault, 'SELECT id, person_id, kind, import_id FROM cards WHERE hash = ?').get(
    hash,
  );
  if (before !== undefined) {
    if (w.brokenOff.has(Number(before['import_id']))) {
      const facts = readCard(seen.text, w.settings.region);
      if (before['person_id'] === null) tellThing(w, facts, hash, `${source} ${seen.place}`);
      else {
        takeFacts(w, Number(before['person_id']), facts, true);
        w.toAsk.add(Number(before['person_id']));
      }
    }
    if (before['kind'] === 'person') w.tally.peopleSame += 1;
    noteUid(w, readUid(seen.text), before['person_id'] === null ? null : Number(before['person_id']));
    return;
  }
  const read = seen.facts ?? readCard(seen.text, w.settings.region);
  // A card without a name is called by what it leads to.
  const facts = read.name.trim() === '' ? { ...read, name: read.handles[0]?.shown ?? '' } : read;
  const place = `${source} ${seen.place}`;
  // A card that says nothing of anybody is kept, and makes nobody.
  if (facts.kind === 'person' && facts.name.trim() === '' && facts.handles.length === 0) {
    keepCard(w, seen.text, { ...facts, kind: 'empty' }, hash, place, null);
    noteSkip(w.tally, { source, place: seen.place, why: { key: 'cards:skipped.nobody' } });
    return;
  }
  if (facts.kind !== 'person') return writeThing(w, seen.text, facts, hash, place);
  if (facts.handles.some((h) => w.settings.handles.includes(handleKey(h)))) {
    keepCard(w, seen.text, { ...facts, kind: 'me' }, hash, place, null);
    return;
  }
  const isKnown = facts.uid !== null && w.byUid.has(facts.uid);
  if (isKnown) flushFresh(w);
  const sameUid = isKnown ? rowsWhere(w.vault, 'cards', { uid: facts.uid, kind: 'person' }) : [];
  const uidPerson = sameUid.length === 1 && sameUid[0] !== undefined ? known(w, sameUid[0].person_id) : null;
  const match = whoseCard(facts, uidPerson, w.memory, (person) => {
    flushFresh(w);
    return isBornOtherwise(w.vault, person, facts);
  });
  if (match.person === null && !isMetBefore(w, facts))
    return writeFresh(w, facts, { text: seen.text, hash, place });
  flushFresh(w);
  const replaced = uidPerson !== null && match.person === uidPerson.id ? sameUid[0] : undefined;
  if (replaced !== undefined && !isNewer(w, { text: seen.text, hash }, replaced))
    return takeOlder(w, replaced.person_id, facts);
  const person = match.person ?? newPerson(w, facts);
  if (match.person !== null) w.tally.peopleChanged += 1;
  if (replaced !== undefined) noteReplaced(w, person, readCard(replaced.text, w.settings.region));
  if (replaced === undefined) keepCard(w, seen.text, facts, hash, place, person);
  else replaceCard(w, replaced, seen.text, hash, facts.name);
  // A card that the user wrote in keeps lines of both: it is read again.
  if (replaced === undefined || replaced.as_came === null)
    w.memory.doors.set(hash, mayTellDoors(seen.text) ? facts.doors : []);
  takeFacts(w, person, facts, match.person !== null);
  noteUid(w, facts.uid, person);
  joinProvisional(w, person, facts.handles);
  w.toAsk.add(person);
}

/** A version of a card that came after a newer one changes nothing of what that says. */
function takeOlder(w: Writer, person: number | null, facts: CardFacts): void {
  w.tally.peopleSame += 1;
  if (person === null) return;
  noteReplaced(w, person, facts);
  keepFormer(w, person, facts);
  joinProvisional(w, person, facts.handles);
  w.toAsk.add(person);
}

/** What an older version said is looked at at the end, when all versions are there. */
function noteReplaced(w: Writer, person: number, facts: CardFacts): void {
  w.replaced.set(person, [...(w.replaced.get(person) ?? []), facts]);
}

const isMetBefore = (w: Writer, facts: CardFacts): boolean =>
  facts.handles.some((handle) => w.memory.byHandle(handleKey(handle)).some(({ vouched }) => !vouched));

/** The card of somebody new, of whom nothing is here yet. */
function writeFresh(
  w: Writer,
  facts: CardFacts,
  card: { readonly text: string; readonly hash: string; readonly place: string },
): void {
  const id = addFresh(w, facts, personOf(w, facts), card);
  w.tally.peopleNew += 1;
  w.memory.doors.set(card.hash, mayTellDoors(card.text) ? facts.doors : []);
  if (facts.circles.length > 0 || facts.deceased !== null)
    w.fresh.then.push(() => takeStanding(w, id, facts));
  laterRelations(w, id, facts);
  noteUid(w, facts.uid, id);
  w.toAsk.add(id);
}

/** Who was known only by a handle of this card is its person: one card with two numbers joins what two chats had begun. */
function joinProvisional(w: Writer, person: number, handles: CardFacts['handles']): void {
  for (const handle of handles)
    for (const other of w.memory.byHandle(handleKey(handle)))
      if (other.id !== person && !other.vouched) absorb(w, person, other.id);
}

function known(w: Writer, id: number | null): KnownPerson | null {
  const held = id === null ? undefined : w.memory.people.get(id);
  return held === undefined ? null : { id: held.id, name: held.name, vouched: true, nameOnly: false };
}

export function newPerson(w: Writer, facts: CardFacts): number {
  w.tally.peopleNew += 1;
  const id = addPerson(w.vault, personOf(w, facts));
  w.memory.add({ id, name: facts.name, nameFrom: 'card', provisional: false, handles: 0 });
  w.memory.alsoCalled(id, facts.nicknames);
  return id;
}

function personOf(w: Writer, facts: CardFacts): NewPerson {
  return {
    publicId: newId(w.house, 'p'),
    name: facts.name,
    nameFrom: 'card',
    family: facts.family,
    given: facts.given,
    nicknames: facts.nicknames,
    company: facts.company,
    title: facts.title,
    note: facts.note,
    language: facts.language,
    zone: facts.zone,
    importId: w.importId,
    madeAt: w.house.now(),
  };
}

/** Adds what the card says to its person; what the user wrote or an earlier card said is never overwritten. */
export function takeFacts(w: Writer, id: number, facts: CardFacts, joined: boolean): void {
  w.stale.add(id);
  if (joined) bringBackFormer(w, id, facts);
  if (joined)
    for (const handle of facts.handles) {
      const handleId = addHandle(w.vault, id, handle, 'card', w.importId);
      if (handleId !== null) w.memory.link(id, handle, handleId);
    }
  else
    for (const [handle, handleId] of addFirstHandles(w.vault, id, facts.handles, 'card', w.importId))
      w.memory.link(id, handle, handleId);
  if (joined) joinFacts(w, id, facts);
  for (const [at, occasion] of facts.occasions.entries())
    addOccasion(w, id, occasion, 'card', !joined && at === 0);
  laterRelations(w, id, facts);
  takeStanding(w, id, facts);
}

/** Relations are kept for the end, when everyone is there whom they may name. */
function laterRelations(w: Writer, id: number, { relations }: CardFacts): void {
  for (const relation of relations)
    w.later.push(() => addRelation(w, id, relation.what, relation.uid, relation.name));
}

function takeStanding(w: Writer, id: number, facts: CardFacts): void {
  for (const circle of facts.circles) joinCircle(w, circle, id);
  if (
    facts.deceased !== null &&
    rowsWhere(w.vault, 'rests', { person_id: id, kind: 'deceased' }).length === 0
  ) {
    insertRow(w.vault, 'rests', {
      public_id: newId(w.house, 'z'),
      person_id: id,
      kind: 'deceased',
      since: facts.deceased.day ?? w.house.today,
      until: null,
      why: null,
    });
  }
}

function joinFacts(w: Writer, id: number, facts: CardFacts): void {
  const row = rowById(w.vault, 'people', id);
  if (row === null) return;
  const nicknames = new Set([...(JSON.parse(row.nicknames) as string[]), ...facts.nicknames]);
  const better = row.name_from !== 'user' && row.name_from !== 'card';
  if (!better && row.name !== facts.name) nicknames.add(facts.name);
  const patch = {
    ...(better ? { name: facts.name, name_from: 'card', provisional: 0 } : {}),
    family: row.family ?? facts.family,
    given: row.given ?? facts.given,
    company: row.company ?? facts.company,
    title: row.title ?? facts.title,
    note: row.note ?? facts.note,
    language: row.language ?? facts.language,
    zone: row.zone ?? facts.zone,
    nicknames: JSON.stringify([...nicknames].filter((n) => n !== (better ? facts.name : row.name)).sort()),
  };
  updateRow(w.vault, 'people', id, patch);
  if (better) w.memory.rename(id, facts.name, 'card');
  w.memory.alsoCalled(id, better ? facts.nicknames : [...facts.nicknames, facts.name]);
}

function writeThing(w: Writer, text: string, facts: CardFacts, hash: string, place: string): void {
  keepCard(w, text, facts, hash, place, null);
  tellThing(w, facts, hash, place);
}

/** What is known of others by it; at the end, when everyone is there. */
function tellThing(w: Writer, facts: CardFacts, hash: string, place: string): void {
  if (facts.kind === 'company') noteService(w, facts, hash, place);
  if (facts.kind !== 'group') return;
  w.later.push(() => {
    for (const uid of facts.members) {
      const person = personOfUid(w, uid);
      if (person !== undefined) joinCircle(w, facts.name, person);
    }
  });
}

export function joinCircle(w: Writer, name: string, person: number): void {
  const known = circleNamed(w.vault, name);
  // Of two ways to write it the one that sorts first stays, so that files in any order give the same name.
  if (known !== null && known.source === 'card' && name < known.name)
    updateRow(w.vault, 'circles', known.id, { name });
  const circle =
    known?.id ??
    insertRow(w.vault, 'circles', {
      public_id: newId(w.house, 'g'),
      name,
      cadence_days: null,
      source: 'card',
      import_id: w.importId,
    });
  statement(
    w.vault,
    'INSERT INTO circle_people (circle_id, person_id) VALUES (?, ?) ON CONFLICT (person_id, circle_id) DO NOTHING',
  ).run(circle, person);
}

const noteUid = (w: Writer, uid: string | null, person: number | null): void =>
  void (uid !== null && person !== null && w.byUid.set(uid, person));

function readUid(text: string): string | null {
  const uid = /^(?:[\w-]+\.)?UID[^:\r\n]*:(.*)$/im.exec(text)?.[1]?.trim();
  return uid === undefined ? null : bareUid(uid);
}
