/** One plain sentence: people, day, medium, memory, occasions, promises and the next thing found, shown and kept. */
import { z } from 'zod';
import { readSentence, type SaidSentence } from '../capture/from-sentence.ts';
import type { SaidPerson } from '../capture/from-sentence-names.ts';
import { writePartialDate } from '../people/partial-date.ts';
import { circleNamed } from '../store/circles.ts';
import type { Vault } from '../store/open.ts';
import { addPerson, reindexPerson, type FoundPerson } from '../store/people.ts';
import { insertIfNew, insertRow, rowByPublicId } from '../store/rows.ts';
import { readSettings } from '../store/settings.ts';
import { saySentence } from '../words/say.ts';
import { action, type House } from './action.ts';
import { keepMemory, keepNextTime, keepOccasion, keepPromise } from './parts/keep.ts';
import { writeOwnTouch } from './parts/own-touch.ts';
import { namesOfEveryone } from '../store/roster.ts';
import { newId, writeChange } from './parts/write.ts';
import * as shapes from './shapes.ts';

const output = shapes.changed.extend({
  touches: z.array(
    z.object({
      id: z.string(),
      day: shapes.day,
      medium: shapes.medium,
      direction: shapes.direction,
      state: z.string(),
      minutes: z.number().nullable(),
    }),
  ),
  memories: z.array(z.object({ id: z.string(), text: z.string() })),
  occasions: z.array(
    z.object({
      id: z.string(),
      person: shapes.personRef,
      kind: z.string(),
      label: z.string(),
      date: z.string(),
    }),
  ),
  promises: z.array(
    z.object({ id: z.string(), person: shapes.personRef, text: z.string(), due: shapes.day.nullable() }),
  ),
  nextTime: z.array(z.object({ id: z.string(), person: shapes.personRef, text: z.string() })),
  people: z.array(shapes.personRef.extend({ new: z.boolean() })),
  unsure: z.array(z.string()),
});

export default action({
  name: 'log',
  input: z.object({ sentence: z.string().min(1).max(2_000), new: z.boolean().default(true) }),
  output,
  does: 'writes',
  shownFirst: true,
  words: ['sentence'],
  example: 'kith log "Called Maren and Jonas about the choir yesterday !next ask how it went"',
  async run(house, input) {
    const vault = house.vault();
    const { region } = readSettings(vault);
    const said = readSentence(input.sentence, {
      people: namesOfEveryone(vault),
      today: house.today,
      language: house.language,
      region,
    });
    const { result, change } = await writeChange(
      house,
      'log',
      { people: said.people.map((p) => p.name) },
      () => keep(house, vault, said, input.new),
    );
    return { ...result, unsure: said.unsure.map((one) => saySentence(house.say, one)), change };
  },
});

type Kept = Omit<z.input<typeof output>, 'unsure' | 'change'>;

function keep(house: House, vault: Vault, said: SaidSentence, mayAdd: boolean): Kept {
  const known = new Map<SaidPerson, FoundPerson>();
  const fresh = new Set<number>();
  for (const one of said.people) {
    const found = personOf(house, vault, one, mayAdd && one.role === 'with', fresh);
    if (found !== null) known.set(one, found);
  }
  const withThem = [
    ...new Map(
      said.people
        .filter((p) => p.role === 'with')
        .flatMap((p) => known.get(p) ?? [])
        .map((p) => [p.id, p]),
    ).values(),
  ];
  const about = withThem.length > 0 ? withThem : [...known.values()];
  const ref = (p: FoundPerson) => ({ id: p.publicId, name: p.name });
  const kept: Kept = {
    touches: [],
    memories: [],
    occasions: [],
    promises: [],
    nextTime: [],
    people: [...new Set(known.values())].map((p) => ({ ...ref(p), new: fresh.has(p.id) })),
  };
  if (said.medium !== null && said.day !== null && said.state !== null && withThem.length > 0) {
    const direction = said.direction ?? 'mutual';
    const id = writeOwnTouch(house, vault, {
      people: withThem,
      day: said.day,
      medium: said.medium,
      direction,
      state: said.state,
      minutes: said.minutes,
      purpose: said.purpose,
      text: said.memory ?? '',
    });
    kept.touches.push({
      id,
      day: said.day,
      medium: said.medium,
      direction,
      state: said.state,
      minutes: said.minutes,
    });
  }
  if (said.memory !== null && about.length > 0 && said.state !== 'planned') {
    const { id } = keepMemory(house, vault, {
      people: about.map((p) => p.id),
      text: said.memory,
      day: said.day ?? house.today,
    });
    kept.memories.push({ id, text: said.memory });
  }
  for (const one of said.occasions) {
    const person = (one.who === null ? undefined : known.get(one.who)) ?? about[0];
    if (person === undefined) continue;
    const kind = one.what === 'other' ? 'event' : one.what;
    const id = keepOccasion(house, vault, person.id, {
      kind,
      label: one.label,
      date: one.date,
      yearly: kind !== 'event',
    });
    kept.occasions.push({
      id,
      person: ref(person),
      kind,
      label: one.label,
      date: writePartialDate(one.date),
    });
  }
  for (const one of said.promises) {
    const person = about[0];
    if (person !== undefined)
      kept.promises.push({
        id: keepPromise(house, vault, person.id, one.text, one.due),
        person: ref(person),
        ...one,
      });
  }
  for (const text of said.nextTime) {
    for (const person of about)
      kept.nextTime.push({ id: keepNextTime(house, vault, person.id, text), person: ref(person), text });
  }
  for (const name of said.circles) for (const person of about) join(house, vault, name, person.id);
  return kept;
}

/** The person meant, or a new one for a name nobody has; a name that several have is left out and told. */
function personOf(
  house: House,
  vault: Vault,
  one: SaidPerson,
  mayAdd: boolean,
  fresh: Set<number>,
): FoundPerson | null {
  if (one.id !== null) {
    const row = rowByPublicId(vault, 'people', one.id);
    return row === null ? null : { id: row.id, publicId: row.public_id, name: row.name };
  }
  if (one.candidates.length > 0 || !mayAdd) return null;
  const publicId = newId(house, 'p');
  const id = addPerson(vault, {
    publicId,
    name: one.name,
    nameFrom: 'user',
    firstKnown: house.today,
    madeAt: house.now(),
  });
  reindexPerson(vault, id);
  fresh.add(id);
  return { id, publicId, name: one.name };
}

function join(house: House, vault: Vault, name: string, person: number): void {
  const circle =
    circleNamed(vault, name)?.id ??
    insertRow(vault, 'circles', { public_id: newId(house, 'g'), name, source: 'user' });
  insertIfNew(vault, 'circle_people', { circle_id: circle, person_id: person }, 'person_id, circle_id');
}
