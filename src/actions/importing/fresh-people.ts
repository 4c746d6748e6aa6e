/** New people of an import's cards, gathered and written together: most cards of a first import make somebody, and need nobody else. */
import type { CardFacts, CardOccasion } from '../../capture/from-card.ts';
import { handleKey } from '../../people/normalise.ts';
import { writePartialDate } from '../../people/partial-date.ts';
import { addPeople, freePersonId, nextHandleId, type WholePerson } from '../../store/add-people.ts';
import type { NewPerson } from '../../store/people.ts';
import { addOccasion, monthDay } from './write-around.ts';
import { newId, type Writer } from './writer.ts';

/** Who is not written yet. */
export interface Fresh {
  readonly people: WholePerson[];
  /** SHA-256 of their cards. */
  readonly hashes: Set<string>;
  /** What has to wait until they are written. */
  readonly then: (() => void)[];
  nextHandle: number;
}

export const nobodyFresh = (): Fresh => ({ people: [], hashes: new Set(), then: [], nextHandle: 0 });

/** Adds the person of a card that nobody in the vault has anything to do with; written with the next {@link flushFresh}. */
export function addFresh(
  w: Writer,
  facts: CardFacts,
  person: NewPerson,
  card: Pick<WholePerson['card'], 'text' | 'hash' | 'place'>,
): number {
  const { fresh, memory, house } = w;
  if (fresh.people.length === 0) fresh.nextHandle = nextHandleId(w.vault);
  const id = freePersonId(person, (one) => memory.people.has(one));
  memory.add({ id, name: person.name, nameFrom: person.nameFrom, provisional: false, handles: 0 });
  memory.alsoCalled(id, person.nicknames ?? []);
  const unlike = new Map(facts.handles.map((handle) => [handleKey(handle), handle]));
  const handles = [...unlike.values()].map((handle) => {
    const row = fresh.nextHandle;
    fresh.nextHandle += 1;
    memory.link(id, handle, row);
    return [handle, row] as const;
  });
  const first: CardOccasion[] = [];
  for (const occasion of facts.occasions)
    // A second of its kind may be the same one: it is compared with the first when that is there.
    if (first.some(({ what }) => what === occasion.what))
      fresh.then.push(() => addOccasion(w, id, occasion, person.nameFrom));
    else first.push(occasion);
  const occasions = first.map(({ what, label, date }) => ({
    publicId: newId(house, 'o'),
    what,
    label,
    date: writePartialDate(date),
    monthDay: monthDay(date),
    ofWhom: null,
  }));
  fresh.people.push({
    id,
    person,
    handles,
    card: { publicId: newId(house, 'c'), uid: facts.uid, toldAt: w.toldAt, ...card },
    occasions,
  });
  fresh.hashes.add(card.hash);
  return id;
}

/** Writes those who were gathered; before anything that reads the vault or links to them. */
export function flushFresh({ vault, fresh }: Writer): void {
  if (fresh.people.length === 0) return;
  addPeople(vault, fresh.people.splice(0));
  fresh.hashes.clear();
  for (const then of fresh.then.splice(0)) then();
}
