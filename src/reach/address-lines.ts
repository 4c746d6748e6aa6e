/** Lays an address out as its own country's post wants it; the only file that knows @fragaria/address-formatter. */
import formatter from '@fragaria/address-formatter';

/** An address in the parts of a card (RFC 6350 §6.3.1); empty where there is nothing. */
export interface PostalAddress {
  readonly box: string;
  readonly extended: string;
  readonly street: string;
  readonly city: string;
  readonly region: string;
  readonly code: string;
  /** As written; may be a name in any language. */
  readonly country: string;
  /** ISO 3166, when it is known; decides the order of the lines. */
  readonly countryCode: string | null;
  /** The whole address as the card prints it; wins over the parts. */
  readonly printed: string | null;
}

const longestLine = 120;
const mostLines = 10;

/**
 * Lines from the name to the country; no empty ones. The country stands last, in capitals (UPU S42), and only abroad.
 * @param home ISO 3166 of the sender.
 */
export function addressLines(name: string, address: PostalAddress, home: string): readonly string[] {
  const abroad =
    address.countryCode === null
      ? address.country.trim() !== ''
      : address.countryCode.toUpperCase() !== home.toUpperCase();
  const country = abroad ? countryName(address) : '';
  const body = address.printed === null ? laidOut(address, home) : address.printed.split(/\r?\n|\r/);
  const lines = [name, ...body].map(clean).filter((line) => line !== '');
  const kept = lines.slice(0, mostLines);
  if (country !== '' && kept.at(-1)?.toUpperCase() !== country.toUpperCase())
    kept.push(country.toUpperCase());
  return kept;
}

/** True when the post could deliver it: a street or box, and a place. */
export function isDeliverable(address: PostalAddress): boolean {
  if (address.printed !== null)
    return address.printed.split(/\r?\n/).filter((line) => line.trim() !== '').length >= 2;
  return (
    (address.street.trim() !== '' || address.box.trim() !== '') &&
    (address.city.trim() !== '' || address.code.trim() !== '')
  );
}

function laidOut(address: PostalAddress, home: string): readonly string[] {
  const parts = {
    road: clean(address.street.replace(/\s*\n\s*/g, ', ')) || clean(address.box),
    city: clean(address.city),
    state: clean(address.region),
    postcode: clean(address.code),
    countryCode: address.countryCode ?? home,
  };
  const extra = [address.extended, address.street.trim() === '' ? '' : address.box];
  return [
    ...extra,
    ...formatter.format(parts, {
      output: 'array',
      fallbackCountryCode: home,
      appendCountry: false,
      cleanupPostcode: false,
    }),
  ];
}

function countryName(address: PostalAddress): string {
  if (address.country.trim() !== '') return clean(address.country);
  const code = (address.countryCode ?? '').toUpperCase();
  if (!/^[A-Z]{2}$/.test(code)) return '';
  // The carrier at home reads it first, and English is read everywhere.
  return new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }).of(code) ?? '';
}

function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, longestLine)
    .toWellFormed();
}
