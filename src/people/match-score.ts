/** Weighs two people against each other: each agreement and each contradiction in bits (Fellegi and Sunter 1969). */
import type { Sentence } from '../problem.ts';
import { mayAgree, nameMeeting, type Around, type NameMeeting } from './match-meeting.ts';
import { typingErrors } from './match-names.ts';
import { isRoleAddress, type Prepared } from './match-prepare.ts';
import type { PartialDate } from './partial-date.ts';

export interface Weighed {
  readonly bits: number;
  readonly name: NameMeeting;
  readonly contradiction: boolean;
  readonly sameBirthday: boolean;
  readonly sharedEmails: readonly string[];
  readonly sharedPhones: readonly string[];
  readonly evidence: readonly Sentence[];
}

const namelessBits = 9;

/** Symmetric: `weigh(a, b)` and `weigh(b, a)` are equal. Null when the names differ and nothing exact is shared. */
export function weigh(a: Prepared, b: Prepared, around: Around): Weighed | null {
  const handle = shareHandle(a, b);
  const sameDay = sameBirthday(a.person.birthday ?? null, b.person.birthday ?? null);
  if (!handle && !sameDay && !mayAgree(a, b)) return null;
  const name = nameMeeting(a, b, around);
  const evidence: Sentence[] = [name.evidence];
  // Somebody without a name is whoever holds the handle, most of the time.
  let bits = name.bits + (name.evidence.key === 'match:no-name' && handle ? namelessBits : 0);
  let contradiction = !name.compatible;
  const born = birthdayBits(a.person.birthday ?? null, b.person.birthday ?? null);
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

function sameBirthday(a: PartialDate | null, b: PartialDate | null): boolean {
  return (
    a !== null && b !== null && a.day !== null && a.day === b.day && a.month === b.month && a.year === b.year
  );
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
