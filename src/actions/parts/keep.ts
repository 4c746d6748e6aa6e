/** Small records about a person, written inside the running change: memories, promises, next-time items, exits. */
import { dayNumber, dayOf } from '../../people/day.ts';
import type { PartialDate } from '../../people/partial-date.ts';
import { writePartialDate } from '../../people/partial-date.ts';
import type { Vault } from '../../store/open.ts';
import { freeRowId } from '../../store/free-row-id.ts';
import { insertRow, rowByPublicId } from '../../store/rows.ts';
import { indexText } from '../../store/search-index.ts';
import { spreadOf } from '../../store/write-touches.ts';
import type { House } from '../action.ts';
import { monthDay } from '../importing/write-around.ts';
import { newId } from './write.ts';

export function keepMemory(
  house: House,
  vault: Vault,
  memory: {
    readonly people: readonly number[];
    readonly text: string;
    /** `YYYY-MM-DD`; null: no day. */
    readonly day: string | null;
    readonly place?: string | null;
    readonly kind?: string;
  },
): { id: string; rowId: number } {
  const publicId = newId(house, 'm');
  const day = memory.day === null ? null : dayNumber(memory.day);
  const id = insertRow(vault, 'memories', {
    id: freeRowId(
      vault,
      'memories',
      day === null ? house.now() / 1000 : day * 86_400 + 43_200,
      spreadOf(publicId),
      'memory',
    ),
    public_id: publicId,
    day,
    kind: memory.kind ?? 'note',
    text: memory.text,
    place: memory.place ?? null,
    kept_at: house.now(),
  });
  for (const person of memory.people) insertRow(vault, 'memory_people', { person_id: person, memory_id: id });
  indexText(vault, id, memory.text);
  return { id: publicId, rowId: id };
}

export function keepPromise(
  house: House,
  vault: Vault,
  person: number,
  text: string,
  due: string | null,
): string {
  const publicId = newId(house, 'v');
  insertRow(vault, 'promises', {
    ...newRow(house, vault, publicId, 'promise', text),
    person_id: person,
    made_on: house.today,
    due,
  });
  return publicId;
}

export function keepNextTime(
  house: House,
  vault: Vault,
  person: number,
  text: string,
  kind: 'ask' | 'tell' = 'ask',
): string {
  const publicId = newId(house, 'n');
  insertRow(vault, 'next_times', {
    ...newRow(house, vault, publicId, 'next-time', text),
    person_id: person,
    made_on: house.today,
    kind,
  });
  return publicId;
}

export function keepClipping(
  house: House,
  vault: Vault,
  person: number,
  text: string,
  url: string | null,
): string {
  const publicId = newId(house, 'k');
  insertRow(vault, 'clippings', {
    ...newRow(house, vault, publicId, 'clipping', text),
    person_id: person,
    made_on: house.today,
    url,
  });
  return publicId;
}

export function keepOccasion(
  house: House,
  vault: Vault,
  person: number,
  occasion: {
    readonly kind: string;
    readonly label: string;
    readonly date: PartialDate;
    readonly yearly: boolean;
    readonly ofWhom?: string | null;
  },
): string {
  const publicId = newId(house, 'o');
  insertRow(vault, 'occasions', {
    public_id: publicId,
    person_id: person,
    kind: occasion.kind,
    label: occasion.label,
    date: writePartialDate(occasion.date),
    month_day: monthDay(occasion.date),
    yearly: occasion.yearly ? 1 : 0,
    of_whom: occasion.ofWhom ?? null,
    source: 'user',
  });
  return publicId;
}

export function noteExit(
  house: House,
  vault: Vault,
  person: number,
  kind: string,
  until: string | null,
): void {
  insertRow(vault, 'exits', {
    public_id: newId(house, 'e'),
    person_id: person,
    kind,
    on_day: house.today,
    until,
    touch_id: null,
  });
}

/** Reached, by the user's own word: tomorrow is for others. @param touch public id of the touch it is about */
export function noteReached(house: House, vault: Vault, person: number, touch: string): void {
  insertRow(vault, 'exits', {
    public_id: newId(house, 'e'),
    person_id: person,
    kind: 'done',
    on_day: house.today,
    until: dayOf(dayNumber(house.today) + 2).toString(),
    touch_id: rowByPublicId(vault, 'touches', touch)?.id ?? null,
  });
}

const tables = { promise: 'promises', 'next-time': 'next_times', clipping: 'clippings' } as const;

function newRow(
  house: House,
  vault: Vault,
  publicId: string,
  kind: keyof typeof tables,
  text: string,
): { id: number; public_id: string; text: string } {
  const noon = dayNumber(house.today) * 86_400 + 43_200;
  const id = freeRowId(vault, tables[kind], noon, spreadOf(publicId), kind);
  indexText(vault, id, text);
  return { id, public_id: publicId, text };
}
