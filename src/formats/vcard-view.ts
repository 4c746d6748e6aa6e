/** What a card says, in decoded values: the reading side of the lossless codec. */
import { gather, type Gathered } from './vcard-gather.ts';
import { cardName, readNames, type CardNames, type NameFrom } from './vcard-names.ts';
import { parseCard, type Card } from './vcard.ts';
import { componentsOf, versionOf, type CardVersion } from './vcard-value.ts';

type Kept = Omit<Gathered, 'lines' | 'printed'>;

/** Everything that was read; lists are empty and single values null where the card is silent. */
export interface CardView extends Readonly<Kept> {
  readonly version: CardVersion;
  readonly uid: string | null;
  readonly kind: 'individual' | 'org' | 'group' | 'location';
  /** How the person is called: FN, or what else the card has, as `nameFrom` tells; empty when it has nothing. */
  readonly name: string;
  readonly nameFrom: NameFrom;
  readonly names: CardNames;
  /** The organisation, then its units. */
  readonly org: readonly string[];
}

/** Reads a card of any version; what is missing is null or empty. Never throws. */
export function viewCard(text: string): CardView {
  return viewLines(parseCard(text));
}

/** The same for a card that is already taken apart. */
export function viewLines(card: Card): CardView {
  const version = versionOf(card);
  const { lines, printed, ...rest } = gather(card);
  const names = readNames(lines.n, lines.phonetic, lines.sound, version);
  const org = lines.org === null ? [] : componentsOf(lines.org).map((part) => part.trim());
  const units = org.filter((part) => part !== '');
  const nicknames = [...new Set(rest.nicknames)];
  const { name, from } = cardName(lines.fn, names, {
    org: units[0],
    nickname: nicknames[0],
    email: rest.emails[0]?.value,
    phone: rest.phones[0]?.value,
  });
  const loose = [...printed];
  return {
    ...rest,
    version,
    uid: lines.uid,
    kind: kindOf(lines.kind, lines.showAs),
    name,
    nameFrom: from,
    names,
    nicknames,
    org: units,
    addresses: rest.addresses.map((address) => {
      // A LABEL line of 2.1 and 3.0 belongs to the address of the same types.
      const at = address.printed === null ? loose.findIndex((label) => label.label === address.label) : -1;
      const [found] = at < 0 ? [] : loose.splice(at, 1);
      return found === undefined ? address : { ...address, printed: found.value };
    }),
    deceased: rest.deceased ?? (name.includes('†') ? { date: null } : null),
  };
}

function kindOf(kind: string, showAs: string): CardView['kind'] {
  const said = kind.trim().toLowerCase();
  if (said === 'group' || said === 'location') return said;
  // RFC 6473 and RFC 6869: a program or a machine is as little a person as a place.
  if (said === 'application' || said === 'device') return 'location';
  if (said === 'org' || said === 'organization' || said === 'company') return 'org';
  return said === '' && showAs.trim().toUpperCase() === 'COMPANY' ? 'org' : 'individual';
}
