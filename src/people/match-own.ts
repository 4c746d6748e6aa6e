/** Tells a number or a mailbox that one person alone has from those of families, houses and offices. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Handle } from './handle.ts';
import { digitsOf, isOfMany, isRoleAddress, type Prepared } from './match-prepare.ts';
import { samePhone } from './match-score.ts';

/**
 * Whether just one person can have it, as far as it tells by itself: no address of paper, no page, no mailbox of a post,
 * and no telephone that the card or the numbering plan gives to a house or an office.
 */
export function isOwnHandle({ kind, value, label }: Pick<Handle, 'kind' | 'value' | 'label'>): boolean {
  if (kind === 'postal' || kind === 'url') return false;
  if (kind === 'email') return !isRoleAddress(value);
  if (kind !== 'phone') return true;
  if (isOfMany(label ?? '')) return false;
  return isMobileLabel(label) || typeOf(value) !== 'FIXED_LINE';
}

/** A number is one person's when a card or the numbering plan calls it a mobile, and no card says of whom else it is. */
export function isOwnPhone(a: Prepared, b: Prepared, digits: string): boolean {
  let own = false;
  for (const { person } of [a, b])
    for (const { kind, value, label } of person.handles ?? []) {
      if (kind !== 'phone' && kind !== 'whatsapp' && kind !== 'signal') continue;
      if (!samePhone(digitsOf(value), digits)) continue;
      if (isOfMany(label ?? '')) return false;
      if (kind !== 'phone' || isMobileLabel(label ?? null) || typeOf(value) === 'MOBILE') own = true;
    }
  return own;
}

function isMobileLabel(label: string | null): boolean {
  return label !== null && /cell|mobil|handy|iphone/i.test(label);
}

function typeOf(value: string): string | undefined {
  return value.startsWith('+') ? parsePhoneNumberFromString(value)?.getType() : undefined;
}
