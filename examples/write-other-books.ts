/** Address books in the other shapes people have them in: jCard, a Thunderbird book as LDIF, and a table of a German Outlook. */
import { csvRow, folded, two, uuidOf } from './file.ts';
import type { OutFile } from './file.ts';
import type { Household, Someone } from './household.ts';

/** `books/…`: a few of the people of the address books once more, so that nobody in them is new. */
export function otherBooks(household: Household): readonly OutFile[] {
  const people = otherBooksPeople(household);
  return [
    { path: 'books/contacts.jcard.json', text: `${JSON.stringify(people.map(jcard))}\n` },
    { path: 'books/thunderbird.ldif', text: people.map(entry).join('\r\n') },
    {
      path: 'books/outlook-kontakte.csv',
      text: `\uFEFF${[csvRow(outlookColumns), ...people.map(outlookRow)].join('\r\n')}\r\n`,
    },
  ];
}

/** The first four of the Nextcloud book whom an address can find. */
export function otherBooksPeople(household: Household): readonly Someone[] {
  return household.people.filter(({ book, emails }) => book === 'nextcloud' && emails.length > 0).slice(0, 4);
}

function jcard(someone: Someone): readonly unknown[] {
  const { birthday } = someone;
  const lines: unknown[] = [
    ['version', {}, 'text', '4.0'],
    ['uid', {}, 'uri', `urn:uuid:${uuidOf(`jcard ${someone.id}`)}`],
    ['fn', {}, 'text', someone.name],
    ['n', {}, 'text', [someone.family, someone.given, '', '', '']],
    ...someone.emails.map((mail) => ['email', { type: 'home' }, 'text', mail]),
    ...someone.phones.map((phone) => ['tel', { type: ['cell', 'voice'] }, 'uri', `tel:${phone}`]),
    ['x-colour', {}, 'unknown', 'blue'],
  ];
  if (birthday !== null)
    lines.push([
      'bday',
      {},
      'date-and-or-time',
      `${birthday.year ?? '-'}-${two(birthday.month)}-${two(birthday.day)}`,
    ]);
  return ['vcard', lines];
}

/** The entry as Thunderbird writes it: a value outside ASCII is base64. */
function entry(someone: Someone): string {
  const { birthday } = someone;
  const lines: (readonly [string, string | null])[] = [
    ['dn', `cn=${someone.name},mail=${someone.emails[0] ?? ''}`],
    ['objectclass', 'top'],
    ['objectclass', 'person'],
    ['objectclass', 'inetOrgPerson'],
    ['objectclass', 'mozillaAbPersonAlpha'],
    ['givenName', someone.given],
    ['sn', someone.family],
    ['cn', someone.name],
    ['mail', someone.emails[0] ?? null],
    ['mobile', someone.phones[0] ?? null],
    ['o', someone.company],
    ['title', someone.title],
    ['birthyear', birthday?.year?.toString() ?? null],
    ['birthmonth', birthday === null ? null : String(birthday.month)],
    ['birthday', birthday === null ? null : String(birthday.day)],
    ['mozillaCustom1', 'from Thunderbird'],
    ['modifytimestamp', '1700000000'],
  ];
  return lines.map(([name, value]) => (value === null ? '' : attribute(name, value))).join('');
}

function attribute(name: string, value: string): string {
  return /^[\x21-\x7e][\x20-\x7e]*$/.test(value)
    ? folded(`${name}: ${value}`)
    : folded(`${name}:: ${Buffer.from(value).toString('base64')}`);
}

const outlookColumns = [
  'Anrede',
  'Vorname',
  'Weitere Vornamen',
  'Nachname',
  'Suffix',
  'Firma',
  'Abteilung',
  'Position',
  'Straße geschäftlich',
  'Ort geschäftlich',
  'Postleitzahl geschäftlich',
  'Land/Region geschäftlich',
  'Telefon geschäftlich',
  'Telefon privat',
  'Mobiltelefon',
  'E-Mail-Adresse',
  'E-Mail: Angezeigter Name',
  'E-Mail 2: Adresse',
  'Geburtstag',
  'Geschlecht',
  'Kategorien',
  'Notizen',
  'Priorität',
  'Vertraulichkeit',
];

function outlookRow(someone: Someone): string {
  const { birthday } = someone;
  const cells: Readonly<Record<string, string>> = {
    Vorname: someone.given,
    Nachname: someone.family,
    Firma: someone.company ?? '',
    Position: someone.title ?? '',
    Mobiltelefon: someone.phones[0] ?? '',
    'E-Mail-Adresse': someone.emails[0] ?? '',
    'E-Mail: Angezeigter Name': `${someone.name} (${someone.emails[0] ?? ''})`,
    // Outlook writes zeros for a birthday that it does not know.
    Geburtstag:
      birthday === null || birthday.year === null
        ? '0.0.00'
        : `${birthday.day}.${birthday.month}.${birthday.year}`,
    Geschlecht: 'Keine Angabe',
    Priorität: 'Normal',
    Vertraulichkeit: 'Normal',
  };
  return csvRow(outlookColumns.map((column) => cells[column] ?? ''));
}
