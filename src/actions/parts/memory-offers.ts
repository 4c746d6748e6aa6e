/** What is already in the vault and worth remembering: the first words, the end of a silence, an evening together, a picture. */
import { existsSync } from 'node:fs';
import { cardPhoto } from '../../formats/vcard-photo.ts';
import { dayNumber, dayOf } from '../../people/day.ts';
import { writtenDay, writtenList } from '../../print/written-day.ts';
import { blobPath } from '../../store/blobs.ts';
import type { Vault } from '../../store/open.ts';
import { rowsWhere } from '../../store/rows.ts';
import type { House } from '../action.ts';
import { peopleOf } from '../../store/records.ts';
import {
  cardsWithPhoto,
  eveningsTogether,
  firstTouchesOf,
  picturesOfTalks,
  longestCalls,
  longestRuns,
  longestSilences,
  withFewMemories,
  type OfferedTo,
} from '../../store/offered.ts';

export interface MemoryOffer {
  /** `KIND-PERSON-SUBJECT`: the same as long as what it is about is there. */
  readonly id: string;
  readonly kind: 'first' | 'gap' | 'long' | 'event' | 'photo';
  readonly person: { readonly id: string; readonly name: string };
  /** Everybody it is about, by public id. */
  readonly with: readonly { readonly id: string; readonly name: string }[];
  readonly text: string;
  /** `YYYY-MM-DD`; null when it has no day. */
  readonly day: string | null;
  /** A picture of a chat, which lies in the vault already. */
  readonly picture?: { readonly sha256: string; readonly bytes: number; readonly mediaType: string };
}

/** A silence that is worth a memory when it ends, in days. */
const longSilence = 180;
/** A call of so many minutes, and so many days in a row with a talk, are remembered. */
const longCall = 45;
const longRun = 4;
const mostPeople = 60;
/** Somebody with this many memories needs no offers. */
const enough = 5;

/**
 * Offers about different people first, of different kinds. Nothing about those who died, about whom the user fell out
 * with or wants no word of, and nothing that was kept or left before.
 * @param of only about this person; null for everybody
 */
export function memoryOffers(house: House, vault: Vault, of: OfferedTo | null): readonly MemoryOffer[] {
  const people = of === null ? withFewMemories(vault, house.today, enough, mostPeople) : [of];
  const ids = JSON.stringify(people.map(({ rowId }) => rowId));
  const answered = new Set(rowsWhere(vault, 'questions', { kind: 'offer' }).map(({ key }) => key));
  const found = [
    ...events(house, vault, people, ids),
    ...firsts(house, vault, people, ids),
    ...silences(house, vault, people, ids),
    ...longTalks(house, vault, people, ids),
    ...pictures(house, vault, people, ids),
    ...chatPictures(house, vault, people, ids),
  ].filter(({ id }) => !answered.has(offerKey(id)));
  return inTurn(
    people.map(({ id }, n) =>
      rotated(
        found.filter(({ person }) => person.id === id),
        n,
      ),
    ),
  );
}

/** Under which key an answer to an offer is kept. */
export const offerKey = (id: string): string => `offer:${id}`;

type Row = Record<string, unknown>;

/** One row for each person, by the person. */
function byPerson(
  people: readonly OfferedTo[],
  rows: readonly Row[],
): readonly (readonly [OfferedTo, Row])[] {
  const known = new Map(people.map((one) => [one.rowId, one]));
  return rows.flatMap((row): [OfferedTo, Row][] => {
    const one = known.get(Number(row['person_id']));
    return one === undefined ? [] : [[one, row]];
  });
}

function firsts(house: House, vault: Vault, people: readonly OfferedTo[], ids: string): MemoryOffer[] {
  const rows = firstTouchesOf(vault, ids);
  return byPerson(people, rows).map(([person, row]) => {
    const day = dayOf(Number(row['day'])).toString();
    const medium = String(row['medium']);
    const key = ['call', 'email', 'message', 'in-person'].includes(medium) ? medium : 'other';
    const about = String(row['text']).replace(/\s+/g, ' ').trim().slice(0, 200);
    const text = house.say(`offers:first.${key}`, { when: writtenDay(day, house.language) });
    return {
      id: `first-${person.id}-${String(row['public_id'])}`,
      kind: 'first',
      person: refOf(person),
      with: [refOf(person)],
      text: about === '' ? text : `${text} ${house.say('offers:about', { text: about })}`,
      day,
    };
  });
}

function silences(house: House, vault: Vault, people: readonly OfferedTo[], ids: string): MemoryOffer[] {
  const rows = longestSilences(vault, ids, longSilence);
  return byPerson(people, rows).map(([person, row]) => {
    const day = dayOf(Number(row['day'])).toString();
    const count = Math.round(Number(row['gap']) / 30.44);
    return {
      id: `gap-${person.id}-${day}`,
      kind: 'gap',
      person: refOf(person),
      with: [refOf(person)],
      text: house.say('offers:gap', { count, when: writtenDay(day, house.language) }),
      day,
    };
  });
}

/** The longest call; where no source tells how long a talk was, the longest run of days on which there was one. */
function longTalks(house: House, vault: Vault, people: readonly OfferedTo[], ids: string): MemoryOffer[] {
  const calls = longestCalls(vault, ids, longCall);
  const called = new Set(calls.map((row) => Number(row['person_id'])));
  const runs = longestRuns(vault, ids, longRun);
  const talked = runs.filter((row) => !called.has(Number(row['person_id'])));
  return byPerson(people, [...calls, ...talked]).map(([person, row]) => {
    const day = dayOf(Number(row['day'])).toString();
    const key = called.has(Number(row['person_id'])) ? 'longCall' : 'longTalk';
    return {
      id: `long-${person.id}-${day}`,
      kind: 'long',
      person: refOf(person),
      with: [refOf(person)],
      text: house.say(`offers:${key}`, { count: Number(row['n']), when: writtenDay(day, house.language) }),
      day,
    };
  });
}

/** The meeting with the most people, and of those the latest; what happens again and again is no event. */
function events(house: House, vault: Vault, people: readonly OfferedTo[], ids: string): MemoryOffer[] {
  const rows = eveningsTogether(vault, ids, dayNumber(house.today));
  const there = peopleOf(
    vault,
    'touch',
    rows.map((row) => Number(row['id'])),
  );
  return byPerson(people, rows).map(([person, row]) => {
    const day = dayOf(Number(row['day'])).toString();
    const all = there.get(Number(row['id'])) ?? [refOf(person)];
    const others = all.filter(({ id }) => id !== person.id).map(({ name }) => name);
    const values = {
      text: String(row['text']).replace(/\s+/g, ' ').trim().slice(0, 200),
      who: writtenList(others, house.language),
      when: writtenDay(day, house.language),
    };
    return {
      id: `event-${person.id}-${String(row['public_id'])}`,
      kind: 'event',
      person: refOf(person),
      with: all,
      text: house.say(others.length > 0 ? 'offers:together' : 'offers:alone', values),
      day,
    };
  });
}

function pictures(house: House, vault: Vault, people: readonly OfferedTo[], ids: string): MemoryOffer[] {
  const rows = cardsWithPhoto(vault, ids);
  const pictured = rows.filter((row) => cardPhoto(String(row['text'])) !== null);
  return byPerson(people, pictured).map(([person, row]) => ({
    id: `photo-${person.id}-${String(row['public_id'])}`,
    kind: 'photo',
    person: refOf(person),
    with: [refOf(person)],
    text: house.say('offers:photo', { name: person.name }),
    day: null,
  }));
}

/** What was sent in a talk of two, as long as its file is there. */
function chatPictures(house: House, vault: Vault, people: readonly OfferedTo[], ids: string): MemoryOffer[] {
  const here = picturesOfTalks(vault, ids).filter((row) =>
    existsSync(blobPath(vault.folder, String(row['sha256']))),
  );
  return byPerson(people, here).map(([person, row]) => {
    const sha256 = String(row['sha256']);
    const { day, bytes, mediaType } = JSON.parse(String(row['evidence'])) as {
      day: string;
      bytes: number;
      mediaType: string;
    };
    return {
      id: `photo-${person.id}-${sha256.slice(0, 24)}`,
      kind: 'photo',
      person: refOf(person),
      with: [refOf(person)],
      text: house.say('offers:sent', { name: person.name, when: writtenDay(day, house.language) }),
      day,
      picture: { sha256, bytes, mediaType },
    };
  });
}

const refOf = ({ id, name }: OfferedTo): { id: string; name: string } => ({ id, name });

/** Begins elsewhere for each person, so that a few offers in a row are of several kinds. */
function rotated<T>(items: readonly T[], by: number): readonly T[] {
  const at = items.length === 0 ? 0 : by % items.length;
  return [...items.slice(at), ...items.slice(0, at)];
}

/** The first of everybody, then the second of everybody; what is about several people comes once. */
function inTurn(lists: readonly (readonly MemoryOffer[])[]): readonly MemoryOffer[] {
  const seen = new Set<string>();
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, n) => lists.flatMap((list) => list[n] ?? []))
    .flat()
    .filter(({ id, kind }) => {
      const subject = kind === 'event' ? id.slice(id.lastIndexOf('-') + 1) : id;
      if (seen.has(subject)) return false;
      seen.add(subject);
      return true;
    });
}
