/** The ways to reach somebody that a card holds, as handles that can be compared. */
import { fold } from '../people/fold.ts';
import type { Handle, HandleKind } from '../people/handle.ts';
import { emailHandle, handleKey, phoneHandle, userHandle } from '../people/normalise.ts';
import type { CardAccount } from './vcard-accounts.ts';
import type { CardAddress } from './vcard-gather.ts';
import type { CardView } from './vcard-view.ts';

/**
 * Every handle of a card once, the preferred ones of each kind first.
 * @param region ISO 3166, for numbers without a country code
 */
export function cardHandles(view: CardView, region: string): Handle[] {
  const found = new Map<string, Handle>();
  const keep = (handle: Handle | null): void => {
    if (handle !== null && !found.has(handleKey(handle))) found.set(handleKey(handle), handle);
  };
  for (const { value, label } of preferred(view.emails))
    for (const address of addressesIn(value)) keep(emailHandle(address, label));
  for (const { value, label } of preferred(view.phones))
    if (label === null || !/fax|pager/i.test(label))
      for (const number of value.split(':::')) keep(numberHandle(number, region, label));
  for (const account of preferred(view.accounts)) keep(accountHandle(account, region, account.label));
  for (const { value, label } of preferred(view.urls)) keep(urlHandle(value, label));
  for (const address of preferred(view.addresses)) keep(postalHandle(address));
  return [...found.values()];
}

/** The lines of an address as one would write it on an envelope, without empty ones. */
export function addressLines(address: CardAddress): string[] {
  if (address.printed !== null) return address.printed.split(/\n|\r/).filter((line) => line.trim() !== '');
  const { box, extended, street, city, region, code, country } = address;
  const town = [code, city].filter((part) => part !== '').join(' ');
  return [box, extended, ...street.split('\n'), town, region, country]
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const kinds: Readonly<Record<string, HandleKind>> = {
  telegram: 'telegram',
  facebook: 'facebook',
  instagram: 'instagram',
  linkedin: 'linkedin',
};

function accountHandle(account: CardAccount, region: string, label: string | null): Handle | null {
  const { service, value } = account;
  if (service === 'whatsapp' || service === 'signal') {
    const number = phoneHandle(value.replace(/^https?:\/\/wa\.me\//i, '+'), region, label);
    if (number !== null) return { ...number, kind: service };
  }
  if (/^https?:\/\//i.test(value)) {
    const handle = urlHandle(value, label);
    if (handle !== null && (handle.kind !== 'url' || service === '')) return handle;
  }
  const kind = kinds[service];
  if (kind !== undefined) return userHandle(kind, value, label);
  const user = userHandle(service === 'signal' ? 'signal' : 'user', value, label ?? (service || null));
  // One name on two services is two places.
  return user === null || service === '' || user.kind !== 'user'
    ? user
    : { ...user, value: `${service}:${user.value}` };
}

const profiles: Readonly<Record<string, HandleKind>> = {
  'facebook.com': 'facebook',
  'm.facebook.com': 'facebook',
  'instagram.com': 'instagram',
  'linkedin.com': 'linkedin',
  't.me': 'telegram',
};

function urlHandle(raw: string, label: string | null): Handle | null {
  const shown = raw.trim();
  const parts = /^(?:[a-z][a-z0-9+.-]{0,20}:\/\/)?(?:www\.)?([^/?#\s]+)([^\s]*)$/i.exec(shown);
  if (shown.length > 2000 || parts === null) return null;
  const [, host = '', rest = ''] = parts;
  if (!host.includes('.')) return null;
  const kind = profiles[host.toLowerCase()];
  if (kind !== undefined && rest.length > 1 && !/^\/(?:profile\.php|groups|company|pages)\b/i.test(rest))
    return userHandle(kind, `https://${host}${rest}`, label);
  return { kind: 'url', value: host.toLowerCase() + rest.replace(/\/$/, ''), shown, label };
}

function postalHandle(address: CardAddress): Handle | null {
  const lines = addressLines(address);
  if (lines.length === 0) return null;
  const value = lines
    .map((line) =>
      fold(line)
        .replace(/[\s,.]+/g, ' ')
        .trim(),
    )
    .join(', ');
  return { kind: 'postal', value, shown: lines.join('\n'), label: address.label };
}

/** Some writers put a name around the address, or several addresses into one line. */
function addressesIn(value: string): string[] {
  if (value.length > 2000) return [];
  return value.split(/[,;\n]|:::/).map((part) => /<([^<>\s]+@[^<>\s]+)>/.exec(part)?.[1] ?? part);
}

/** RFC 3966 writes an extension as `;ext=12`; phones write what is dialled after a pause behind `p`, `w` or a comma. */
function numberHandle(value: string, region: string, label: string | null): Handle | null {
  if (value.length > 200) return null;
  const number = value
    .replace(/;ext=/i, ' ext. ')
    .replace(/;(?:phone-context|isub)=[^;]*/gi, '')
    .replace(/(?<=\d\d\d) ?[pw,;][\d#*pw,; ]*$/i, '');
  const handle = phoneHandle(number, region, label);
  return handle === null ? null : { ...handle, shown: value.trim() };
}

function preferred<T extends { readonly pref: number | null }>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => (a.pref ?? 101) - (b.pref ?? 101));
}
