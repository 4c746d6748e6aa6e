/** Turns an address as written into a handle that is equal exactly when it leads to the same place. */
import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';
import type { Handle, HandleKind } from './handle.ts';

const longest = 320;

/**
 * An e-mail handle: trimmed, `mailto:` and display brackets removed, lower case (both sides: no mailbox that people use
 * tells case apart), the `+tag` taken off. Null for what is no address.
 */
export function emailHandle(raw: string, label: string | null = null): Handle | null {
  const shown = raw
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/^<(.*)>$/, '$1')
    .trim();
  if (shown.length > longest) return null;
  const at = shown.lastIndexOf('@');
  if (at < 1 || at === shown.length - 1 || /[\s,;<>()]/.test(shown)) return null;
  const local = shown.slice(0, at).normalize('NFC').toLowerCase();
  const domain = shown
    .slice(at + 1)
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.$/, '');
  const plus = local.indexOf('+');
  const bare = plus > 0 ? local.slice(0, plus) : local;
  return { kind: 'email', value: `${bare}@${domain}`, shown, label };
}

/**
 * A telephone handle in E.164; a number that no plan knows keeps its digits, so that nothing is lost.
 * @param region ISO 3166 of the card or the vault, for numbers without a country code.
 */
export function phoneHandle(raw: string, region: string, label: string | null = null): Handle | null {
  const shown = raw.trim().replace(/^tel:/i, '');
  if (shown === '' || shown.length > 64 || shown.includes('@')) return null;
  const parsed = parsePhoneNumberFromString(shown, { defaultCountry: region as CountryCode, extract: false });
  if (parsed !== undefined && parsed.isPossible()) {
    const extension = parsed.ext === undefined ? '' : `;ext=${parsed.ext}`;
    return { kind: 'phone', value: `${parsed.number}${extension}`, shown, label };
  }
  const digits = shown.normalize('NFKC').replace(/[^\d+*#]/g, '');
  return digits.length < 3 ? null : { kind: 'phone', value: digits, shown, label };
}

/** A user name on a service: NFKC, lower case, without `@`, URL or profile prefix. Null when nothing is left. */
export function userHandle(kind: HandleKind, raw: string, label: string | null = null): Handle | null {
  const shown = raw.trim();
  if (shown === '' || shown.length > 500) return null;
  const name = shown
    .normalize('NFKC')
    .replace(/^[a-z]+:\/\/(?:www\.)?[^/]+\//i, '')
    .replace(/^(?:in|profile|people)\//i, '')
    .replace(/[/?#].*$/, '')
    .replace(/^@/, '');
  const plain = decoded(name).toLowerCase();
  return plain === '' ? null : { kind, value: plain, shown, label };
}

/** `zo%C3%AB` is how one program writes the address that another writes as `zoë`. */
function decoded(name: string): string {
  if (!name.includes('%')) return name;
  try {
    return decodeURIComponent(name).normalize('NFKC');
  } catch {
    return name;
  }
}

/** `kind:value`, the key by which handles are compared and looked up. */
export function handleKey(handle: Pick<Handle, 'kind' | 'value'>): string {
  return `${handle.kind}:${handle.value}`;
}
