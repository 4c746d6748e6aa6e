/** Gets a person ready to be compared thousands of times: names in words, everything else in numbers that stand for texts. */
import { fold } from './fold.ts';
import { hashOf, kinds, mixed } from './match-hash.ts';
import type { HandleKind } from './handle.ts';
import { nameWords, type NameWord } from './match-names.ts';
import type { PartialDate } from './partial-date.ts';
import { pinyinOf } from './pinyin.ts';

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

/** One way somebody is called. */
export interface Called {
  readonly words: readonly NameWord[];
  /** Equal for the same words in any order. */
  readonly key: number;
  /** Equal for the same letters, wherever the words are parted: Xiao Ming Wang, Wang Xiaoming. */
  readonly letters: number;
  /** Read aloud from signs: two that only sound alike are not compared. */
  readonly spoken: boolean;
}

export interface Mailbox {
  /** Equal for equal addresses; of unequal ones almost never. So is every key here. */
  readonly key: number;
  readonly value: string;
  readonly local: string;
  readonly isRole: boolean;
}

export interface Phone {
  readonly digits: string;
  /** Of its last seven digits: a number with and without its country. */
  readonly key: number;
  /** Of a house or an office, as the card says. */
  readonly ofMany: boolean;
}

export interface Address {
  /** Rising, each once. */
  readonly words: readonly number[];
  /** House numbers, codes: what must not differ at one door. Rising, each once. */
  readonly numbers: readonly number[];
  /** The door, as far as a line tells; null without a number or a street. */
  readonly door: number | null;
}

export interface Prepared {
  readonly id: string;
  readonly person: PersonToMatch;
  /** Each way the person is called; at most six. */
  readonly names: readonly Called[];
  readonly words: readonly NameWord[];
  readonly generation: string | null;
  readonly emails: readonly Mailbox[];
  readonly phones: readonly Phone[];
  readonly users: readonly { readonly key: number; readonly value: string }[];
  readonly addresses: readonly Address[];
  readonly companies: readonly string[];
}

/** What is said of many people stands once. */
export interface Vocabulary {
  readonly words: Map<string, NameWord>;
  readonly addresses: Map<string, Address>;
}

export function newVocabulary(): Vocabulary {
  return { words: new Map(), addresses: new Map() };
}

const mostNames = 6;
const mostHandles = 30;
const userKinds: ReadonlySet<HandleKind> = new Set(['telegram', 'facebook', 'instagram', 'linkedin', 'user']);
const phoneKinds: ReadonlySet<HandleKind> = new Set(['phone', 'whatsapp', 'signal']);

/** @param known what was seen of others in this run */
export function prepare(person: PersonToMatch, known: Vocabulary): Prepared {
  const spoken = [...person.names];
  if (person.given && person.family) spoken.push(`${person.given} ${person.family}`);
  else if (spoken.length === 0) spoken.push(person.given ?? person.family ?? '');
  for (const nickname of person.nicknames ?? [])
    spoken.push(
      /\s/.test(nickname.trim())
        ? nickname
        : `${nickname} ${person.family ?? spoken[0]?.trim().split(/\s+/).at(-1) ?? ''}`,
    );
  const { names, generation } = calledOf(spoken.slice(0, mostNames), known);
  const emails: Mailbox[] = [];
  const phones: Phone[] = [];
  const users: { key: number; value: string }[] = [];
  for (const { kind, value, label } of (person.handles ?? []).slice(0, mostHandles))
    if (kind === 'email') addEmail(emails, value);
    else if (phoneKinds.has(kind)) addPhone(phones, value, label ?? '');
    else if (userKinds.has(kind))
      users.push({ key: hashOf(`${kind}:${value}`, kinds.user), value: `${kind}:${value}` });
  return {
    id: person.id,
    person,
    names,
    words: names.length === 1 ? (names[0]?.words ?? []) : [...new Set(names.flatMap(({ words }) => words))],
    generation,
    emails,
    phones,
    users,
    addresses: (person.addresses ?? [])
      .slice(0, 5)
      .map((text) => addressOf(text, known))
      .filter(({ words: all }) => all.length > 1),
    companies: (person.companies ?? [])
      .slice(0, 5)
      .map((name) => fold(name).trim())
      .filter((name) => name !== ''),
  };
}

function calledOf(
  spoken: readonly string[],
  known: Vocabulary,
): { readonly names: readonly Called[]; readonly generation: string | null } {
  const names: Called[] = [];
  let generation: string | null = null;
  const add = (name: string, isSpoken: boolean): void => {
    const read = nameWords(name, known.words);
    generation ??= read.generation;
    const key = keyOf(read.words);
    if (read.words.length > 0 && !names.some((one) => one.key === key))
      names.push({ words: read.words, key, letters: lettersOf(read.words), spoken: isSpoken });
  };
  for (const [i, name] of spoken.entries()) {
    if (spoken.indexOf(name) < i) continue;
    add(name, false);
    const aloud = /\p{Script=Han}/u.test(name) ? pinyinOf(name) : null;
    if (aloud !== null) add(aloud, true);
  }
  return { names, generation };
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
  const at = email.lastIndexOf('@');
  let end = at < 0 ? email.length : at;
  while (end > 0 && '0123456789._-'.includes(email.charAt(end - 1))) end -= 1;
  return end <= longestRole && roles.has(email.slice(0, end));
}

const roles = new Set(
  `info office sales hello contact kontakt support admin mail post team service help hr jobs billing accounts accounting press media
   marketing webmaster postmaster noreply no-reply reception enquiries inquiries buero verwaltung family familie home house`.split(
    /\s+/,
  ),
);
const longestRole = 12;

function keyOf(words: readonly NameWord[]): number {
  let sum = words.length;
  for (const { hash } of words) sum = (sum + mixed(hash)) | 0;
  return mixed(sum) >>> 1;
}

function lettersOf(words: readonly NameWord[]): number {
  let sum = 0;
  for (const { text } of words)
    for (let i = 0; i < text.length; i++) sum = (sum + mixed(text.charCodeAt(i))) | 0;
  return mixed(sum) >>> 1;
}

function addEmail(emails: Mailbox[], value: string): void {
  const key = hashOf(value, kinds.email);
  if (emails.some((one) => one.value === value)) return;
  emails.push({ key, value, local: value.slice(0, value.lastIndexOf('@')), isRole: isRoleAddress(value) });
}

function addPhone(phones: Phone[], value: string, label: string): void {
  const digits = digitsOf(value);
  if (digits.length < 5 || phones.some((one) => one.digits === digits)) return;
  phones.push({ digits, key: hashOf(digits.slice(-7), kinds.phone), ofMany: isOfMany(label) });
}

/** What cards call the telephone of a house or an office. */
export function isOfMany(label: string): boolean {
  return (
    label !== '' && /\b(?:home|work|fax|main|haus|privat|arbeit|büro|zentrale|switchboard)\b/i.test(label)
  );
}

const onlyDigits = /^\+?\d+$/;

export function digitsOf(value: string): string {
  if (onlyDigits.test(value)) return value.startsWith('+') ? value.slice(1) : value;
  return value.replace(/;ext=.*$/, '').replace(/\D/g, '');
}

function addressOf(text: string, known: Vocabulary): Address {
  const held = known.addresses.get(text);
  if (held !== undefined) return held;
  const parts = fold(text.slice(0, 300))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, 16);
  const number = parts.find((word) => /^\d/.test(word));
  const street = parts.find((word) => word.length > 3 && !/\d/.test(word));
  const made: Address = {
    words: keysOf(parts),
    numbers: keysOf(parts.filter((word) => /^\d/.test(word))),
    door:
      number === undefined || street === undefined
        ? null
        : hashOf(`${number} ${street.slice(0, 5)}`, kinds.door),
  };
  known.addresses.set(text, made);
  return made;
}

function keysOf(parts: readonly string[]): readonly number[] {
  return [...new Set(parts.map((word) => hashOf(word, kinds.token)))].sort((x, y) => x - y);
}
