/** Makes one person of two without dropping a word: lists are joined, and where two values disagree both are kept to choose. */
import { fold } from './fold.ts';
import type { Handle } from './handle.ts';
import { handleKey } from './normalise.ts';
import type { PartialDate } from './partial-date.ts';
import { writePartialDate } from './partial-date.ts';

/** One person as plain values. */
export interface PersonValues {
  readonly id: string;
  /** When Kith first knew of them, seconds since 1970 UTC: the older of two gives its id. */
  readonly since: number;
  readonly name: string;
  readonly nicknames: readonly string[];
  readonly birthday: PartialDate | null;
  readonly handles: readonly Handle[];
  readonly note: string;
  /** Fields that hold one value each: `given`, `ring`, `zone`…; empty and null mean nothing. */
  readonly single: Readonly<Record<string, string | null>>;
  /** Fields that hold several: `circles`, `companies`, `interests`… */
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

export type Side = 'kept' | 'gone';

/** A field on which the two disagree; both values stand here, whichever is chosen. */
export interface Disagreement {
  readonly field: string;
  /** Of the person whose id stays. */
  readonly kept: string;
  /** Of the person whose id goes. */
  readonly gone: string;
  /** Which of the two the merged values hold. */
  readonly choice: Side;
}

export interface Merged {
  /** Holds the id of the older one. */
  readonly values: PersonValues;
  /** The id that from now on leads to `values.id`. */
  readonly gone: string;
  readonly disagreements: readonly Disagreement[];
}

/**
 * Deterministic and the same whichever way round the two are given.
 * @param choices by field, from a side-by-side view; a field left out keeps the older one's value, or the fuller name.
 */
export function mergePeople(
  one: PersonValues,
  other: PersonValues,
  choices: Readonly<Record<string, Side>> = {},
): Merged {
  const [kept, gone] = isOlder(one, other) ? [one, other] : [other, one];
  const disagreements: Disagreement[] = [];
  const choose = (field: string, a: string, b: string, usual: Side): Side => {
    if (a === b || b === '') return 'kept';
    if (a === '') return 'gone';
    const choice = Object.hasOwn(choices, field) ? (choices[field] ?? usual) : usual;
    disagreements.push({ field, kept: a, gone: b, choice });
    return choice;
  };

  const nameSide = choose(
    'name',
    kept.name,
    gone.name,
    isShortFormOf(kept.name, gone.name) ? 'gone' : 'kept',
  );
  const name = nameSide === 'kept' ? kept.name : gone.name;
  const single: Record<string, string | null> = {};
  for (const field of keysOf(kept.single, gone.single)) {
    const a = own(kept.single, field) ?? '';
    const b = own(gone.single, field) ?? '';
    put(single, field, (choose(field, a, b, 'kept') === 'kept' ? a : b) || null);
  }
  const lists: Record<string, readonly string[]> = {};
  for (const field of keysOf(kept.lists, gone.lists))
    put(lists, field, unique([...(own(kept.lists, field) ?? []), ...(own(gone.lists, field) ?? [])]));
  return {
    values: {
      id: kept.id,
      since: kept.since,
      name,
      nicknames: namesBeside(name, [...kept.nicknames, ...gone.nicknames, kept.name, gone.name]),
      birthday: birthdayOf(kept.birthday, gone.birthday, choose),
      handles: handlesOf(kept.handles, gone.handles),
      note: notesOf(kept.note, gone.note),
      single,
      lists,
    },
    gone: gone.id,
    disagreements,
  };
}

function isOlder(a: PersonValues, b: PersonValues): boolean {
  return a.since !== b.since ? a.since < b.since : a.id <= b.id;
}

/** `M. Okafor` or `Maren` beside `Maren Okafor`. */
function isShortFormOf(short: string, long: string): boolean {
  const words = (text: string) =>
    fold(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '');
  const all = words(long);
  const few = words(short);
  return (
    few.length <= all.length &&
    few.join('').length < all.join('').length &&
    few.every((word) => all.some((whole) => (word.length === 1 ? whole.startsWith(word) : whole === word)))
  );
}

/** A date that only says less is no disagreement: `--03-09` and `1984-03-09` are one birthday. */
function birthdayOf(
  a: PartialDate | null,
  b: PartialDate | null,
  choose: (field: string, a: string, b: string, usual: Side) => Side,
): PartialDate | null {
  if (a === null || b === null) return a ?? b;
  const parts = ['year', 'month', 'day'] as const;
  if (parts.every((part) => a[part] === null || b[part] === null || a[part] === b[part]))
    return { year: a.year ?? b.year, month: a.month ?? b.month, day: a.day ?? b.day };
  return choose('birthday', writePartialDate(a), writePartialDate(b), 'kept') === 'kept' ? a : b;
}

/** Each place once; what only one of the two says about it (a label, the way it was written) is taken over. */
function handlesOf(kept: readonly Handle[], gone: readonly Handle[]): readonly Handle[] {
  const byKey = new Map<string, Handle>();
  for (const handle of [...kept, ...gone]) {
    const known = byKey.get(handleKey(handle));
    byKey.set(
      handleKey(handle),
      known === undefined ? handle : { ...known, label: known.label ?? handle.label },
    );
  }
  return [...byKey.values()];
}

function namesBeside(name: string, others: readonly string[]): readonly string[] {
  return unique(others).filter((other) => other.trim() !== '' && other !== name);
}

function notesOf(kept: string, gone: string): string {
  if (gone.trim() === '' || kept.includes(gone)) return kept;
  if (kept.trim() === '' || gone.includes(kept)) return gone;
  return `${kept}\n\n${gone}`;
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}

function keysOf(a: object, b: object): readonly string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
}

function own<T>(record: Readonly<Record<string, T>>, field: string): T | undefined {
  return Object.hasOwn(record, field) ? record[field] : undefined;
}

/** Sets a field of any name, `__proto__` among them. */
function put<T>(record: Record<string, T>, field: string, value: T): void {
  Object.defineProperty(record, field, { value, enumerable: true, writable: true, configurable: true });
}
