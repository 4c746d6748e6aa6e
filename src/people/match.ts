/** Finds people who are in the address book twice; says why, and never takes a namesake for the same person. */
import type { Sentence } from '../problem.ts';
import { around, sharedHandles } from './match-around.ts';
import { candidatePairs } from './match-blocks.ts';
import { explain } from './match-explain.ts';
import type { Around } from './match-meeting.ts';
import { glance, type Common } from './match-quick.ts';
import { newVocabulary, prepare, type PersonToMatch, type Prepared } from './match-prepare.ts';
import { isSameDay } from './match-birthday.ts';
import { oncePerRecord } from './match-copies.ts';
import { isOwnPhone } from './match-own.ts';
import { samePhone, sharedEmails, sharedPhones, weigh, type Weighed } from './match-score.ts';

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
/** Who might be this many others is asked about for the likeliest of them alone. */
const mostQuestions = 8;

interface Found {
  readonly a: Prepared;
  readonly b: Prepared;
  readonly over: number;
  readonly sure: boolean;
  readonly weighed: Weighed;
}

/**
 * Pairs of people who may be one, the surest first; equal whatever the order of `people`.
 * Never throws; people with an id already seen are ignored.
 */
export function findDuplicates(people: readonly PersonToMatch[]): readonly Duplicate[] {
  const known = newVocabulary();
  const byId = new Map(people.map((person) => [person.id, person]));
  const all = [...byId.values()].sort((x, y) => order(x.id, y.id)).map((person) => prepare(person, known));
  const { firsts, copies } = oncePerRecord(all);
  const about = around(firsts);
  const least = leastBits(about);
  const shared = sharedHandles(firsts, about);
  const found: Found[] = [];
  const judge = (a: Prepared, b: Prepared, common: Common): void => {
    const weighed = weigh(a, b, about, least, common);
    if (weighed === null) return;
    const sure = isSure(a, b, weighed, shared);
    if (weighed.bits < least && !sure) return;
    found.push({ a, b, over: weighed.bits - least, sure, weighed });
  };
  const commonOf = glance(firsts);
  candidatePairs(firsts, known, (i, j) => {
    const common = commonOf(i, j);
    const [a, b] = [firsts[i], firsts[j]];
    if (common !== 'nothing' && a !== undefined && b !== undefined) judge(a, b, common);
  });
  for (const [a, b] of copies) judge(a, b, 'handles');
  found.sort(surestFirst);
  return inProportion(found).map(({ a, b, over, sure, weighed }) => ({
    a: a.id,
    b: b.id,
    score: Math.round(1000 / (1 + 2 ** -Math.max(0, over))) / 1000,
    sure,
    evidence: explain(a, b, weighed),
  }));
}

/**
 * What speaks for and against two being one, in words and in bits; with nothing known of anybody else, so no odds. Null when
 * there is nothing to say. Never throws.
 */
export function compare(
  a: PersonToMatch,
  b: PersonToMatch,
): { readonly bits: number; readonly evidence: readonly Sentence[] } | null {
  const known = newVocabulary();
  const [x, y] = [prepare(a, known), prepare(b, known)];
  const weighed = weigh(x, y, around([x, y]), -Infinity);
  return weighed === null ? null : { bits: weighed.bits, evidence: explain(x, y, weighed) };
}

function leastBits(about: Around): number {
  return Math.log2(about.total) + 3 + askingBits;
}

/** The likeliest questions of everybody; what is sure is no question. */
function inProportion(found: readonly Found[]): readonly Found[] {
  const asked = new Map<string, number>();
  return found.filter(({ a, b, sure }) => {
    const [x, y] = [asked.get(a.id) ?? 0, asked.get(b.id) ?? 0];
    if (!sure && Math.max(x, y) >= mostQuestions && a.id !== b.id) return false;
    asked.set(a.id, x + 1);
    asked.set(b.id, y + 1);
    return true;
  });
}

function surestFirst(x: Found, y: Found): number {
  return Number(y.sure) - Number(x.sure) || y.over - x.over || order(x.a.id, y.a.id) || order(x.b.id, y.b.id);
}

function isSure(a: Prepared, b: Prepared, weighed: Weighed, shared: ReadonlySet<number>): boolean {
  if (weighed.contradiction || !weighed.name.whole) return false;
  const emails = sharedEmails(a, b);
  const phones = sharedPhones(a, b);
  // Mia and Maria may be mother and daughter at one mailbox: a nickname needs a second witness.
  const sameDay = isSameDay(a.person.birthday ?? null, b.person.birthday ?? null) && weighed.born >= 10;
  const witnesses = emails.length + phones.length + (sameDay ? 1 : 0);
  if (weighed.name.likeness < (witnesses > 1 ? 0.95 : 0.97)) return false;
  return (
    emails.some(({ isRole, key }) => !isRole && !shared.has(key)) ||
    phones.some((digits) => isOwnPhone(a, b, digits) && !isShared(a, digits, shared))
  );
}

function isShared(person: Prepared, digits: string, shared: ReadonlySet<number>): boolean {
  return person.phones.some((one) => shared.has(one.key) && samePhone(one.digits, digits));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
