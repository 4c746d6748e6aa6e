/** Tells a number that one person alone has from those of families and offices. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Prepared } from './match-prepare.ts';
import { digitsOf, isOfMany } from './match-prepare.ts';
import { samePhone } from './match-score.ts';

/** A number is one person's when a card or the numbering plan calls it a mobile, and no card says of whom else it is. */
export function isOwnPhone(a: Prepared, b: Prepared, digits: string): boolean {
  let own = false;
  for (const { person } of [a, b])
    for (const { kind, value, label } of person.handles ?? []) {
      if (kind !== 'phone' && kind !== 'whatsapp' && kind !== 'signal') continue;
      if (!samePhone(digitsOf(value), digits)) continue;
      if (isOfMany(label ?? '')) return false;
      if (kind !== 'phone' || /cell|mobil|handy|iphone/i.test(label ?? '')) own = true;
      else if (value.startsWith('+') && parsePhoneNumberFromString(value)?.getType() === 'MOBILE') own = true;
    }
  return own;
}
