/** Writes many new people at once, each with handles, card and occasions: few statements for all of them. */
import type { SQLInputValue } from 'node:sqlite';
import type { Handle } from '../people/handle.ts';
import { insertMany } from './insert-many.ts';
import type { Vault } from './open.ts';
import { searchTextOf, type NewPerson } from './people.ts';
import { rowId } from './row-id.ts';
import { indexed, statement } from './search-index.ts';
import { spreadOf } from './write-touches.ts';

export interface WholePerson {
  /** Free, see {@link freePersonId}. */
  readonly id: number;
  readonly person: NewPerson;
  /** Each with its row id, free too and ascending. */
  readonly handles: readonly (readonly [Handle, number])[];
  readonly card: {
    readonly publicId: string;
    readonly uid: string | null;
    readonly text: string;
    readonly hash: string;
    readonly place: string;
    /** When its file was written, in milliseconds since 1970. */
    readonly toldAt: number;
  };
  readonly occasions: readonly {
    readonly publicId: string;
    readonly what: string;
    readonly label: string;
    readonly date: string;
    readonly monthDay: number | null;
    readonly ofWhom: string | null;
  }[];
}

/** The row id a new person gets. @param isTaken of the people there are, those not written yet among them */
export function freePersonId(
  { publicId, madeAt }: Pick<NewPerson, 'publicId' | 'madeAt'>,
  isTaken: (id: number) => boolean,
): number {
  for (let spread = spreadOf(publicId); ; spread += 1) {
    const id = rowId(madeAt / 1000, spread, 'person');
    if (!isTaken(id)) return id;
  }
}

/** The row id after that of the newest handle. */
export function nextHandleId(vault: Vault): number {
  return Number(statement(vault, 'SELECT coalesce(max(id), 0) + 1 AS id FROM handles').get()?.['id']);
}

/** Writes them all, found by their names from then on; runs inside a change. */
export function addPeople(vault: Vault, people: readonly WholePerson[]): void {
  const sorted = people.toSorted((a, b) => a.id - b.id);
  const put = (
    into: string,
    width: number,
    of: (one: WholePerson) => Iterable<readonly SQLInputValue[]>,
    order: readonly WholePerson[] = people,
  ): void => {
    const values: SQLInputValue[] = [];
    for (const one of order) for (const row of of(one)) values.push(...row);
    insertMany(vault, `INSERT INTO ${into}`, values, width);
  };
  put(
    `people (id, public_id, name, name_from, family, given, nicknames, company, title, note, language, zone, first_known,
      provisional, import_id, made_at)`,
    16,
    ({ id, person: p }) => [
      [
        id,
        p.publicId,
        p.name,
        p.nameFrom,
        p.family ?? null,
        p.given ?? null,
        JSON.stringify(p.nicknames ?? []),
        p.company ?? null,
        p.title ?? null,
        p.note ?? null,
        p.language ?? null,
        p.zone ?? null,
        p.firstKnown ?? null,
        p.provisional === true ? 1 : 0,
        p.importId ?? null,
        p.madeAt,
      ],
    ],
    sorted,
  );
  put('handles (id, person_id, kind, value, shown, label, source, import_id)', 8, ({ id, person, handles }) =>
    handles.map(([h, row]) => [
      row,
      id,
      h.kind,
      h.value,
      h.shown,
      h.label,
      person.nameFrom,
      person.importId ?? null,
    ]),
  );
  put(
    'cards (public_id, person_id, uid, kind, name, text, hash, place, told_at, import_id)',
    10,
    ({ id, person, card }) => [
      [
        card.publicId,
        id,
        card.uid,
        'person',
        person.name,
        card.text,
        card.hash,
        card.place,
        card.toldAt,
        person.importId ?? null,
      ],
    ],
  );
  put(
    'occasions (public_id, person_id, kind, label, date, month_day, yearly, of_whom, source, import_id)',
    10,
    ({ id, person, occasions }) =>
      occasions.map((o) => [
        o.publicId,
        id,
        o.what,
        o.label,
        o.date,
        o.monthDay,
        1,
        o.ofWhom,
        person.nameFrom,
        person.importId ?? null,
      ]),
  );
  // Row by row: before a statement of many rows the index writes down what it has gathered, a small piece each time.
  const find = statement(vault, 'INSERT INTO search_people (rowid, body) VALUES (?, ?)');
  for (const { id, person, handles } of sorted) find.run(id, indexed(textOf(person, handles).slice(0, 4000)));
}

function textOf(p: NewPerson, handles: WholePerson['handles']): string {
  return searchTextOf({
    name: p.name,
    nicknames: p.nicknames ?? [],
    company: p.company ?? null,
    title: p.title ?? null,
    handles: handles.length === 0 ? null : handles.map(([h]) => `${h.shown} ${h.value}`).join(' '),
    note: p.note ?? null,
  });
}
