/** Where someone's post goes: from their card, else from what was typed. */
import { viewCard } from '../../formats/vcard-view.ts';
import type { PostalAddress } from '../../reach/address-lines.ts';
import type { Vault } from '../../store/open.ts';
import { rowsWhere } from '../../store/rows.ts';
import { languages } from '../../words/say.ts';

/** Their addresses, the one at home first. */
export function postalOf(vault: Vault, personId: number): readonly PostalAddress[] {
  const cards = rowsWhere(vault, 'cards', { person_id: personId });
  const carded = cards
    .filter((card) => /ADR/i.test(card.text))
    .flatMap((card) => viewCard(card.text).addresses)
    .toSorted((a, b) => Number(atHome(b.label)) - Number(atHome(a.label)))
    .map((address): PostalAddress => ({ ...address, countryCode: countryCode(address.country) }));
  if (carded.length > 0) return carded;
  return rowsWhere(vault, 'handles', { person_id: personId, kind: 'postal' }).map((handle) =>
    typedAddress(handle.shown),
  );
}

/** An address as somebody typed it: its lines parted by line ends or commas. */
export function typedAddress(text: string): PostalAddress {
  const printed = text.includes('\n') ? text : text.split(',').join('\n');
  const empty = { box: '', extended: '', street: '', city: '', region: '', code: '', country: '' };
  return { ...empty, countryCode: null, printed };
}

const atHome = (label: string | null): boolean => /home|priv/i.test(label ?? '');

let codes: ReadonlyMap<string, string> | null = null;

/** ISO 3166 for a country as cards write it, by code or by its name in a language that Kith speaks. */
export function countryCode(country: string): string | null {
  const asked = country.trim().toLowerCase();
  if (asked === '') return null;
  codes ??= countries();
  return codes.get(asked) ?? null;
}

function countries(): ReadonlyMap<string, string> {
  const known = new Map<string, string>();
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
  const names = languages.map(
    (language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }),
  );
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    const shown = names.flatMap((name) => name.of(code)?.toLowerCase() ?? []);
    if (shown.length > 0) for (const one of [...shown, code.toLowerCase()]) known.set(one, code);
  }
  for (const [name, code] of [
    ['usa', 'US'],
    ['uk', 'GB'],
    ['england', 'GB'],
    ['scotland', 'GB'],
    ['wales', 'GB'],
  ] as const)
    known.set(name, code);
  return known;
}
