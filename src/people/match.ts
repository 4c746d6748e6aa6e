/** Finds people who are in the address book twice; says why, and never takes a namesake for the same person. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Sentence } from '../problem.ts';
import { candidatePairs } from './match-blocks.ts';
import type { NameWord } from './match-names.ts';
import { isRoleAddress, prepare, wordBits, type PersonToMatch, type Prepared } from './match-prepare.ts';
import { samePhone, weigh, type Weighed } from './match-score.ts';

export type { PersonToMatch } from './match-prepare.ts';

export interface Duplicate {
  /** The smaller id of the two. */
  readonly a: string;
  readonly b: string;
  /** The estimated probability that both are one, 0.5 to 1. For ordering; never shown as a number on a person. */
  readonly score: number;
  /** True only when both hold a mailbox or mobile number that one person alone can have, and nothing speaks against it. */
  readonly sure: boolean;
  readonly evidence: readonly Sentence[];
}

/** Bits of evidence above the odds of chance that make a question worth asking; chosen on made-up and public test data. */
const askingBits = 2;

/**
 * Pairs of people who may be one, most likely first; equal whatever the order of `people`.
 * About 2 s for 20,000. Never throws; people with an id already seen are ignored.
 */
export function findDuplicates(people: readonly PersonToMatch[]): readonly Duplicate[] {
  const known = new Map<string, NameWord>();
  const byId = new Map(people.map((person) => [person.id, person]));
  const prepared = [...byId.values()]
    .sort((x, y) => order(x.id, y.id))
    .map((person) => prepare(person, known));
  const around = { bitsOf: wordBits(prepared), holders: holdersOf(prepared) };
  const chance = Math.log2(prepared.length + 1000) + 3;
  const shared = sharedHandles(prepared, around);
  const found: Duplicate[] = [];
  candidatePairs(prepared, (i, j) => {
    const a = prepared[i];
    const b = prepared[j];
    if (a === undefined || b === undefined) return;
    const weighed = weigh(a, b, around);
    if (weighed === null) return;
    const sure = isSure(a, b, weighed, shared);
    const over = weighed.bits - chance - askingBits;
    if (over < 0 && !sure) return;
    const score = Math.round(1000 / (1 + 2 ** -Math.max(0, over))) / 1000;
    found.push({ a: a.id, b: b.id, score, sure, evidence: weighed.evidence });
  });
  return found.sort((x, y) => y.score - x.score || order(x.a, y.a) || order(x.b, y.b));
}

/** What speaks for and against two being one, in words; with nothing known of anybody else, so no odds. Never throws. */
export function evidenceOf(a: PersonToMatch, b: PersonToMatch): readonly Sentence[] {
  const known = new Map<string, NameWord>();
  const prepared = [prepare(a, known), prepare(b, known)] as const;
  const around = { bitsOf: wordBits(prepared), holders: holdersOf(prepared) };
  return weigh(...prepared, around)?.evidence ?? [];
}

function isSure(a: Prepared, b: Prepared, weighed: Weighed, shared: ReadonlySet<string>): boolean {
  if (weighed.contradiction || !weighed.name.whole) return false;
  // Mia and Maria may be mother and daughter at one mailbox: a nickname needs a second witness.
  const witnesses =
    weighed.sharedEmails.length + weighed.sharedPhones.length + (weighed.sameBirthday ? 1 : 0);
  if (weighed.name.likeness < (witnesses > 1 ? 0.95 : 0.97)) return false;
  const mailbox = weighed.sharedEmails.some(
    (email) => !isRoleAddress(email) && !shared.has(`email:${email}`),
  );
  return (
    mailbox ||
    weighed.sharedPhones.some((phone) => !shared.has(`phone:${phone.slice(-7)}`) && isMobile(a, b, phone))
  );
}

/** A number is one person's when the card or the numbering plan calls it a mobile. */
function isMobile(a: Prepared, b: Prepared, digits: string): boolean {
  for (const person of [a, b])
    for (const handle of person.person.handles ?? []) {
      if (handle.kind !== 'phone' && handle.kind !== 'whatsapp' && handle.kind !== 'signal') continue;
      if (!samePhone(handle.value.replace(/\D/g, ''), digits)) continue;
      if (/\b(?:home|work|fax|main|haus|privat|arbeit)\b/i.test(handle.label ?? '')) continue;
      if (handle.kind !== 'phone' || /cell|mobil|handy|iphone/i.test(handle.label ?? '')) return true;
      if (handle.value.startsWith('+') && parsePhoneNumberFromString(handle.value)?.getType() === 'MOBILE')
        return true;
    }
  return false;
}

/** How many people hold a mailbox or a number (by its last seven digits). */
function holdersOf(people: readonly Prepared[]): ReadonlyMap<string, number> {
  const holders = new Map<string, number>();
  for (const person of people)
    for (const key of handleKeys(person)) holders.set(key, (holders.get(key) ?? 0) + 1);
  return holders;
}

/** Handles that people with different names have in common: a couple's mailbox, a family's number. */
function sharedHandles(
  people: readonly Prepared[],
  around: Parameters<typeof weigh>[2],
): ReadonlySet<string> {
  const byHandle = new Map<string, Prepared[]>();
  for (const person of people)
    for (const key of handleKeys(person)) {
      if ((around.holders.get(key) ?? 0) < 2) continue;
      const held = byHandle.get(key);
      if (held === undefined) byHandle.set(key, [person]);
      else held.push(person);
    }
  const shared = new Set<string>();
  for (const [key, held] of byHandle) {
    const [first, ...rest] = held;
    const apart = (one: Prepared, other: Prepared) => {
      const met = weigh(one, other, around);
      return met === null || !met.name.compatible || met.contradiction;
    };
    if (
      held.length > 4 ||
      (first !== undefined &&
        rest.some(
          (other, i) => apart(first, other) || rest.slice(i + 1).some((third) => apart(other, third)),
        ))
    )
      shared.add(key);
  }
  return shared;
}

function handleKeys(person: Prepared): ReadonlySet<string> {
  return new Set([
    ...person.emails.map((email) => `email:${email}`),
    ...person.phones.map((phone) => `phone:${phone.slice(-7)}`),
  ]);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
