/** Weighs two people against each other: each agreement and each contradiction in bits (Fellegi and Sunter 1969). */
import { birthdayBits } from './match-birthday.ts';
import { mayAgree, nameMeeting, type Around, type NameMeeting } from './match-meeting.ts';
import { typingErrors } from './match-names.ts';
import type { Common } from './match-quick.ts';
import type { Address, Mailbox, Prepared } from './match-prepare.ts';

export interface Weighed {
  readonly bits: number;
  readonly name: NameMeeting;
  readonly contradiction: boolean;
  readonly generation: boolean;
  readonly born: number;
  readonly email: number;
  readonly phone: number;
  readonly address: number;
  readonly user: string | null;
  readonly company: string | null;
}

/** What a mailbox or a number says that these two alone have. */
const exclusive = 12;
/** A telephone that several have, or that is said to be of a house or an office. */
const sharedPhone = 7;
const namelessBits = 9;
/** The most that a number, a mailbox and a door say that are only alike. */
const nearPhone = 6;
const nearEmail = 7;
const sameDoor = 8;

/**
 * Symmetric: `weigh(a, b)` and `weigh(b, a)` are equal. Null when the names differ and nothing exact is shared, and where
 * no handle is shared and less than `least` bits speak for it.
 * @param common what was seen at a glance
 */
export function weigh(
  a: Prepared,
  b: Prepared,
  around: Around,
  least: number,
  common: Common = 'handles',
): Weighed | null {
  const mayShare = common === 'handles';
  const user = mayShare ? commonUser(a, b) : null;
  const handle = mayShare && (user !== null || shareEmail(a, b) || sharePhone(a, b));
  const born = birthdayBits(a.person.birthday ?? null, b.person.birthday ?? null, around);
  if (!handle && born < 8 && common !== 'names' && !mayAgree(a, b)) return null;
  const name = nameMeeting(a, b, around);
  // Somebody without a name is whoever holds the handle, most of the time.
  const nameBits = name.bits + (name.said === 'match:no-name' && handle ? namelessBits : 0);
  const generation =
    a.generation === b.generation ? 0 : a.generation !== null && b.generation !== null ? -30 : -7;
  const company = commonOf(a.companies, b.companies);
  let bits = nameBits + generation + born + (user === null ? 0 : 12) + (company === null ? 0 : 3);
  // The cheap first, and no further than where all that is left could still make a question of it.
  const isFar = (left: number): boolean => !handle && bits + left < least;
  if (isFar(nearPhone + nearEmail + sameDoor)) return null;
  const phone = bestPhone(a, b, around);
  if (isFar(phone + nearEmail + sameDoor)) return null;
  const address = addressBits(a, b, around);
  if (isFar(phone + nearEmail + address)) return null;
  const email = bestEmail(a, b, around);
  // A house has one door and one telephone: to have both is hardly more than to have one.
  const house = phone === sharedPhone && address > 0 ? Math.max(phone, address) + 2 : phone + address;
  const places = email + house;
  // A family shares its number, its mailbox and its door: with another given name they say little. Twins are asked about.
  const one =
    name.compatible || name.renamed || born >= 10 || (name.garbled && Math.max(email, phone) >= exclusive);
  bits += one ? places : places * 0.4;
  if (bits < least && !handle) return null;
  const contradiction = !name.compatible || generation < 0 || born <= -6;
  return {
    bits,
    name,
    contradiction,
    generation: generation < 0,
    born,
    email,
    phone,
    address,
    user,
    company,
  };
}

/** Two spellings of one number: equal, or equal without country code. */
export function samePhone(a: string, b: string): boolean {
  if (a === b) return true;
  const short = a.length < b.length ? a : b;
  const long = a.length < b.length ? b : a;
  return short.length >= 7 && short.length < long.length && long.endsWith(short.replace(/^0+/, ''));
}

export function sharedEmails(a: Prepared, b: Prepared): readonly Mailbox[] {
  return a.emails.filter((email) => b.emails.some((other) => other.value === email.value));
}

/** Digits of the numbers that both have, the fuller of two writings. */
export function sharedPhones(a: Prepared, b: Prepared): readonly string[] {
  return a.phones.flatMap(({ digits, key }) => {
    const other = b.phones.find((one) => one.key === key && samePhone(one.digits, digits));
    return other === undefined ? [] : [other.digits.length > digits.length ? other.digits : digits];
  });
}

function shareEmail(a: Prepared, b: Prepared): boolean {
  for (const one of a.emails)
    for (const other of b.emails) if (one.key === other.key && one.value === other.value) return true;
  return false;
}

function sharePhone(a: Prepared, b: Prepared): boolean {
  for (const one of a.phones)
    for (const other of b.phones)
      if (one.key === other.key && samePhone(one.digits, other.digits)) return true;
  return false;
}

function commonUser(a: Prepared, b: Prepared): string | null {
  for (const one of a.users) for (const other of b.users) if (one.value === other.value) return one.value;
  return null;
}

function commonOf(a: readonly string[], b: readonly string[]): string | null {
  for (const one of a) if (b.includes(one)) return one;
  return null;
}

function bestEmail(a: Prepared, b: Prepared, around: Around): number {
  if (a.emails.length === 0 || b.emails.length === 0) return 0;
  let best = -2;
  for (const one of a.emails)
    for (const other of b.emails) {
      if (one.key === other.key) {
        const many = (around.holders.get(one.key) ?? 2) > 2;
        best = Math.max(best, one.isRole ? 2 : many ? 6 : 13);
      } else if (best < 7) best = Math.max(best, emailBits(one, other, a, b));
    }
  return best;
}

function emailBits(one: Mailbox, other: Mailbox, a: Prepared, b: Prepared): number {
  if (one.isRole || other.isRole) return -2;
  if (one.local === other.local)
    return one.local.length < 5 ? -2 : saysTheName(one, a) && saysTheName(other, b) ? 1 : 7;
  const length = one.value.length;
  if (length < 10 || Math.abs(length - other.value.length) > 2 || one.local.length < 4) return -2;
  if (one.value.slice(one.local.length) !== other.value.slice(other.local.length)) return -2;
  // `lin.kaya.17` and `lin.kaya.19` are two who could not have the same.
  if (digitsIn(one.local) !== digitsIn(other.local) || typingErrors(one.local, other.local) > 2) return -2;
  return 6;
}

const digitsIn = (text: string): string => text.replace(/\D+/g, '');

/** `maren.okafor` beside the name Maren Okafor is the name again, not a second agreement. */
function saysTheName(email: Mailbox, person: Prepared): boolean {
  let rest = email.local.replace(/[^\p{L}]+/gu, '');
  for (const word of person.words) rest = rest.replace(word.text, '');
  return rest.length <= 1;
}

function bestPhone(a: Prepared, b: Prepared, around: Around): number {
  if (a.phones.length === 0 || b.phones.length === 0) return 0;
  let best = -2;
  for (const one of a.phones)
    for (const other of b.phones) {
      const [x, y] = [one.digits, other.digits];
      if (one.key === other.key && samePhone(x, y)) {
        const held = around.holders.get(one.key) ?? 2;
        best = Math.max(best, held > 2 || one.ofMany || other.ofMany ? sharedPhone : exclusive);
      } else if (best < 5 && x.length === y.length && x.length >= 9) {
        const errors = changedDigits(x, y);
        if (errors === 1) best = 6;
        else if (errors === 2 && best < 3) best = 3;
      }
    }
  return best;
}

/** How many places differ, 3 for more than two; two neighbours exchanged are two. Both of one length. */
function changedDigits(x: string, y: string): number {
  let errors = 0;
  for (let i = 0; i < x.length && errors < 3; i++) if (x.charCodeAt(i) !== y.charCodeAt(i)) errors += 1;
  return errors;
}

/** So many behind one door are a house of flats, an office, a school. */
const crowdedDoor = 6;

function addressBits(a: Prepared, b: Prepared, around: Around): number {
  if (a.addresses.length === 0 || b.addresses.length === 0) return 0;
  let best = -1;
  for (const one of a.addresses) for (const other of b.addresses) best = Math.max(best, doorBits(one, other));
  const crowded = a.addresses.some(
    ({ door }) => door !== null && (around.doors.get(door) ?? 0) > crowdedDoor,
  );
  return crowded ? Math.min(best, 3) : best;
}

function doorBits(one: Address, other: Address): number {
  if (one === other) return sameDoor;
  const share = overlap(one.words, other.words) / Math.max(one.words.length, other.words.length);
  if (share < 0.25) return -1;
  // The neighbours have everything but the number.
  const numbers = overlap(one.numbers, other.numbers);
  if (numbers < Math.min(one.numbers.length, other.numbers.length)) return share >= 0.6 ? 1 : 0;
  return share >= 0.99 ? 8 : share >= 0.6 ? 6 : share >= 0.4 ? 3 : 1;
}

/** How many numbers two rising rows have in common. */
function overlap(a: readonly number[], b: readonly number[]): number {
  let [i, j, both] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    if (x === y) both += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return both;
}
