/** Gets a person ready to be compared thousands of times: names in words, numbers in digits, how common each word is. */
import { fold } from './fold.ts';
import type { HandleKind } from './handle.ts';
import { nameWords, type NameWord } from './match-names.ts';
import type { PartialDate } from './partial-date.ts';

/** What matching looks at; everything but `id` and `names` may be empty. */
export interface PersonToMatch {
  readonly id: string;
  /** Full names, as shown, most usual first. */
  readonly names: readonly string[];
  readonly given?: string | null;
  readonly family?: string | null;
  readonly nicknames?: readonly string[];
  /** `value` normalised as in handle.ts; `label` as the source gave it (`cell`, `home`…). */
  readonly handles?: readonly {
    readonly kind: HandleKind;
    readonly value: string;
    readonly label?: string | null;
  }[];
  readonly birthday?: PartialDate | null;
  readonly addresses?: readonly string[];
  readonly companies?: readonly string[];
}

export interface Prepared {
  readonly id: string;
  readonly person: PersonToMatch;
  /** Each way the person is called, as words; at most six. */
  readonly names: readonly (readonly NameWord[])[];
  readonly words: readonly NameWord[];
  readonly generation: string | null;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly users: readonly string[];
  readonly addresses: readonly (readonly string[])[];
  readonly companies: readonly string[];
}

const mostNames = 6;
const mostHandles = 30;

/** @param known the words of this run, so that equal words are one object. */
export function prepare(person: PersonToMatch, known: Map<string, NameWord>): Prepared {
  const spoken = [...person.names];
  if (person.given && person.family) spoken.push(`${person.given} ${person.family}`);
  else if (spoken.length === 0) spoken.push(person.given ?? person.family ?? '');
  const family = person.family ?? lastWord(spoken[0] ?? '');
  for (const nickname of person.nicknames ?? [])
    spoken.push(/\s/.test(nickname.trim()) ? nickname : `${nickname} ${family}`);
  const names: NameWord[][] = [];
  const seen = new Set<string>();
  let generation: string | null = null;
  for (const name of spoken.slice(0, mostNames)) {
    const read = nameWords(name, known);
    generation ??= read.generation;
    const key = read.words
      .map((word) => word.text)
      .sort()
      .join(' ');
    if (read.words.length === 0 || seen.has(key)) continue;
    seen.add(key);
    names.push([...read.words]);
  }
  const handles = (person.handles ?? []).slice(0, mostHandles);
  const of = (...kinds: readonly HandleKind[]) => [
    ...new Set(handles.filter((h) => kinds.includes(h.kind)).map((h) => h.value)),
  ];
  return {
    id: person.id,
    person,
    names,
    words: [...new Set(names.flat())],
    generation,
    emails: of('email'),
    phones: [...new Set(of('phone', 'whatsapp', 'signal').map(digitsOf))].filter((d) => d.length >= 5),
    users: handles
      .filter((h) => ['telegram', 'facebook', 'instagram', 'linkedin', 'user'].includes(h.kind))
      .map((h) => `${h.kind}:${h.value}`),
    addresses: (person.addresses ?? [])
      .slice(0, 5)
      .map(addressWords)
      .filter((words) => words.length > 1),
    companies: (person.companies ?? [])
      .slice(0, 5)
      .map((name) => fold(name).trim())
      .filter((name) => name !== ''),
  };
}

/** How many of these people bear each word, for "a rare name says more than a common one". */
export function wordBits(people: readonly Prepared[]): (word: NameWord) => number {
  const counts = new Map<NameWord, number>();
  for (const person of people) for (const word of person.words) counts.set(word, (counts.get(word) ?? 0) + 1);
  // In a small vault every name looks common; a thousand strangers behind it keep the scale honest.
  const total = people.length + 1000;
  const bits = new Map<NameWord, number>();
  for (const [word, count] of counts) bits.set(word, Math.min(12, Math.log2(total / (count + 1))));
  return (word) => bits.get(word) ?? 10;
}

/** True for mailboxes that belong to a post rather than to somebody: info@, office@, sales@. */
export function isRoleAddress(email: string): boolean {
  return roles.has(email.slice(0, email.lastIndexOf('@')).replace(/[\d._-]+$/, ''));
}

const roles = new Set(
  'info office sales hello contact kontakt support admin mail post team service help hr jobs billing accounts accounting press media marketing webmaster postmaster noreply no-reply reception enquiries inquiries buero verwaltung family familie home house'.split(
    ' ',
  ),
);

function digitsOf(value: string): string {
  return value.replace(/;ext=.*$/, '').replace(/\D/g, '');
}

function addressWords(address: string): readonly string[] {
  return [...new Set(fold(address.slice(0, 300)).split(/[^\p{L}\p{N}]+/u))]
    .filter((word) => word !== '')
    .slice(0, 16);
}

function lastWord(name: string): string {
  return name.trim().split(/\s+/).at(-1) ?? '';
}
