/** Weighs two people against each other: each agreement and each contradiction in bits (Fellegi and Sunter 1969). */
import type { Sentence } from '../problem.ts';
import { typingErrors, wordLikeness, type NameWord } from './match-names.ts';
import { isRoleAddress, type Prepared } from './match-prepare.ts';
import type { PartialDate } from './partial-date.ts';

/** How the names of two people meet. */
export interface NameMeeting {
  readonly bits: number;
  /** No word of one contradicts the other: equal, nickname, initial, typing error, or one is simply shorter. */
  readonly compatible: boolean;
  /** The least alike of the words that met, 0 when none did. */
  readonly likeness: number;
  /** The first words agree, the last do not: what marriage does to a name. */
  readonly renamed: boolean;
  /** At least two words, or the only word of both, agree. */
  readonly whole: boolean;
  readonly evidence: Sentence;
}

export interface Weighed {
  readonly bits: number;
  readonly name: NameMeeting;
  readonly contradiction: boolean;
  readonly sameBirthday: boolean;
  readonly sharedEmails: readonly string[];
  readonly sharedPhones: readonly string[];
  readonly evidence: readonly Sentence[];
}

/** What the comparison must know about everybody: how rare a word is, how many people hold a handle. */
export interface Around {
  readonly bitsOf: (word: NameWord) => number;
  readonly holders: ReadonlyMap<string, number>;
}

const namelessBits = 9;

/** Symmetric: `weigh(a, b)` and `weigh(b, a)` are equal. Null when the names differ and nothing exact is shared. */
export function weigh(a: Prepared, b: Prepared, around: Around): Weighed | null {
  const name = nameMeeting(a, b, around);
  const evidence: Sentence[] = [name.evidence];
  // Somebody without a name is whoever holds the handle, most of the time.
  let bits = name.bits + (name.evidence.key === 'match:no-name' && shareHandle(a, b) ? namelessBits : 0);
  let contradiction = !name.compatible;
  const born = birthdayBits(a.person.birthday ?? null, b.person.birthday ?? null);
  if (!name.compatible && born < 12 && !shareHandle(a, b)) return null;
  // A family shares its number, its mailbox and its door: with another given name they say little.
  const household = name.compatible || name.renamed || born >= 12 ? 1 : 0.4;

  const generation =
    a.generation === b.generation ? 0 : a.generation !== null && b.generation !== null ? -30 : -7;
  if (generation < 0) {
    bits += generation;
    contradiction = true;
    evidence.push({ key: 'match:generation', values: { a: a.generation ?? '', b: b.generation ?? '' } });
  }

  bits += born;
  if (born <= -6) {
    contradiction = true;
    evidence.push({ key: 'match:different-birthday' });
  } else if (born >= 6) evidence.push({ key: born >= 12 ? 'match:same-birthday' : 'match:near-birthday' });

  const sharedEmails = a.emails.filter((email) => b.emails.includes(email));
  const email = bestEmail(a, b, around);
  bits += email * household;
  for (const value of sharedEmails) evidence.push({ key: 'match:same-email', values: { value } });
  if (sharedEmails.length === 0 && email >= 4) evidence.push({ key: 'match:near-email' });

  const sharedPhones = a.phones.filter((phone) => b.phones.some((other) => samePhone(phone, other)));
  const phone = bestPhone(a, b, around);
  bits += phone * household;
  for (const value of sharedPhones) evidence.push({ key: 'match:same-phone', values: { value } });

  const users = a.users.filter((user) => b.users.includes(user));
  if (users.length > 0) {
    bits += 12;
    evidence.push({ key: 'match:same-profile', values: { value: users[0]?.replace(/^\w+:/, '') ?? '' } });
  }

  const address = addressBits(a, b);
  bits += address * household;
  if (address >= 4) evidence.push({ key: 'match:same-address' });

  const company = a.companies.find((one) => b.companies.includes(one));
  if (company !== undefined) {
    bits += 3;
    evidence.push({ key: 'match:same-company', values: { value: company } });
  }
  return { bits, name, contradiction, sameBirthday: born >= 12, sharedEmails, sharedPhones, evidence };
}

function shareHandle(a: Prepared, b: Prepared): boolean {
  return (
    a.emails.some((email) => b.emails.includes(email)) ||
    a.users.some((user) => b.users.includes(user)) ||
    a.phones.some((phone) => b.phones.some((other) => samePhone(phone, other)))
  );
}

/** Two spellings of one number: equal, or equal without country code. */
export function samePhone(a: string, b: string): boolean {
  if (a === b) return true;
  const short = a.length < b.length ? a : b;
  const long = a.length < b.length ? b : a;
  return short.length >= 7 && short.length < long.length && long.endsWith(short.replace(/^0+/, ''));
}

function nameMeeting(a: Prepared, b: Prepared, around: Around): NameMeeting {
  let best: NameMeeting | null = null;
  for (const one of a.names)
    for (const other of b.names) {
      const met = meet(one, other, around);
      if (best === null || met.bits > best.bits) best = met;
    }
  return (
    best ?? {
      bits: 0,
      compatible: true,
      likeness: 0,
      renamed: false,
      whole: false,
      evidence: { key: 'match:no-name' },
    }
  );
}

interface Pairing {
  readonly i: number;
  readonly j: number;
  readonly likeness: number;
}

function meet(one: readonly NameWord[], other: readonly NameWord[], around: Around): NameMeeting {
  const options: Pairing[] = [];
  for (const [i, a] of one.entries())
    for (const [j, b] of other.entries()) {
      const likeness = wordLikeness(a, b);
      if (likeness >= 0.84) options.push({ i, j, likeness });
    }
  // Ties fall so that swapping the two people changes nothing.
  options.sort(
    (x, y) => y.likeness - x.likeness || Math.abs(x.i - x.j) - Math.abs(y.i - y.j) || x.i + x.j - y.i - y.j,
  );
  const usedOne = new Set<number>();
  const usedOther = new Set<number>();
  const met: Pairing[] = [];
  for (const option of options)
    if (!usedOne.has(option.i) && !usedOther.has(option.j)) {
      usedOne.add(option.i);
      usedOther.add(option.j);
      met.push(option);
    }
  let bits = 0;
  let lowest = 1;
  for (const { i, j, likeness } of met) {
    const a = one[i];
    const b = other[j];
    if (a === undefined || b === undefined) continue;
    lowest = Math.min(lowest, likeness);
    bits += agreement(a, b, likeness, around);
  }
  const leftOne = one.length - met.length;
  const leftOther = other.length - met.length;
  const apart = Math.min(leftOne, leftOther);
  const shortest = Math.min(one.length, other.length);
  if (apart > 0) {
    const givenDiffers = !usedOne.has(0) || !usedOther.has(0);
    bits -= givenDiffers ? 9 : 5;
    bits -= (apart - 1) * 3;
  } else bits -= Math.max(leftOne, leftOther) * 0.5;
  const compatible = apart === 0 && met.length > 0;
  const key = !compatible
    ? met.length === 0
      ? 'match:different-name'
      : 'match:partly-name'
    : lowest === 1
      ? met.some(({ i, j }) => i !== j) && one.length === other.length
        ? 'match:swapped-name'
        : shortest === Math.max(one.length, other.length)
          ? 'match:same-name'
          : 'match:shorter-name'
      : met.some(({ i, j }) => (one[i]?.text.length ?? 0) === 1 || (other[j]?.text.length ?? 0) === 1)
        ? 'match:initials'
        : met.some(({ likeness }) => likeness === 0.95)
          ? 'match:nickname'
          : 'match:similar-name';
  return {
    bits,
    compatible,
    likeness: met.length === 0 ? 0 : lowest,
    renamed: apart > 0 && usedOne.has(0) && usedOther.has(0),
    whole: compatible && (shortest >= 2 || one.length === other.length),
    evidence: { key },
  };
}

function agreement(a: NameWord, b: NameWord, likeness: number, around: Around): number {
  const rare = Math.min(around.bitsOf(a), around.bitsOf(b));
  if (likeness === 1) return rare;
  if (a.text.length === 1 || b.text.length === 1) return 2;
  if (likeness >= 0.95) return rare - 1;
  return likeness >= 0.9 ? rare - 2 : rare * 0.5;
}

function birthdayBits(a: PartialDate | null, b: PartialDate | null): number {
  if (a === null || b === null) return 0;
  const years = a.year !== null && b.year !== null;
  const sameYear = years && a.year === b.year;
  const days = a.month !== null && b.month !== null && a.day !== null && b.day !== null;
  if (!days) return !years ? 0 : sameYear ? 4 : -7;
  const sameDay = a.month === b.month && a.day === b.day;
  if (sameDay) return sameYear ? 13 : years ? (typingErrors(`${a.year}`, `${b.year}`) === 1 ? 6 : -2) : 8;
  if (!years) return -8;
  const swapped = a.month === b.day && a.day === b.month;
  if (sameYear && swapped) return 9;
  const errors = typingErrors(plain(a), plain(b));
  if (errors === 1) return 6;
  if (errors === 2 && sameYear) return 1;
  return Math.abs((a.year ?? 0) - (b.year ?? 0)) >= 12 ? -16 : -11;
}

function bestEmail(a: Prepared, b: Prepared, around: Around): number {
  if (a.emails.length === 0 || b.emails.length === 0) return 0;
  let best = -2;
  for (const one of a.emails)
    for (const other of b.emails) {
      if (one === other) {
        const many = (around.holders.get(`email:${one}`) ?? 2) > 2;
        best = Math.max(best, isRoleAddress(one) ? 2 : many ? 6 : 13);
        continue;
      }
      const [localOne, hostOne] = halves(one);
      const [localOther, hostOther] = halves(other);
      if (localOne === localOther && localOne.length >= 5 && !isRoleAddress(one))
        best = Math.max(best, saysTheName(localOne, a) ? 1 : 7);
      else if (best < 7 && one.length >= 10 && Math.abs(one.length - other.length) <= 2) {
        if (typingErrors(one, other) <= 2 && (hostOne === hostOther || localOne === localOther))
          best = Math.max(best, 6);
      }
    }
  return best;
}

/** `maren.okafor` beside the name Maren Okafor is the name again, not a second agreement. */
function saysTheName(local: string, person: Prepared): boolean {
  const letters = local.replace(/[^\p{L}]/gu, '');
  const rest = person.words.reduce((left, word) => left.replace(word.text, ''), letters);
  return rest.length <= 1;
}

function bestPhone(a: Prepared, b: Prepared, around: Around): number {
  if (a.phones.length === 0 || b.phones.length === 0) return 0;
  let best = -2;
  for (const one of a.phones)
    for (const other of b.phones) {
      if (samePhone(one, other)) {
        const held = around.holders.get(`phone:${one.slice(-7)}`) ?? 2;
        best = Math.max(best, held > 2 ? 7 : 12);
      } else if (best < 5 && one.length === other.length && one.length >= 9) {
        const errors = typingErrors(one, other);
        if (errors === 1) best = 6;
        else if (errors === 2 && best < 3) best = 3;
      }
    }
  return best;
}

function addressBits(a: Prepared, b: Prepared): number {
  if (a.addresses.length === 0 || b.addresses.length === 0) return 0;
  let best = -1;
  for (const one of a.addresses)
    for (const other of b.addresses) {
      const both = one.filter((word) => other.includes(word)).length;
      const share = both / Math.max(one.length, other.length);
      best = Math.max(best, share >= 0.99 ? 8 : share >= 0.6 ? 6 : share >= 0.4 ? 3 : share >= 0.25 ? 1 : -1);
    }
  return best;
}

function halves(email: string): readonly [string, string] {
  const at = email.lastIndexOf('@');
  return [email.slice(0, at), email.slice(at + 1)];
}

function plain(date: PartialDate): string {
  return [date.year, date.month, date.day].map((part) => String(part ?? 0).padStart(2, '0')).join('');
}
