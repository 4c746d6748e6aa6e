/** The address books: an iPhone, an old Android telephone, Google and a Nextcloud, each in its own dialect of vCard. */
import { escaped, finder, folded, quotedPrintable, two, uuidOf } from './file.ts';
import type { OutFile } from './file.ts';
import type { Book, CivilDate, Household, Someone } from './household.ts';
import { writtenInPortugal } from './phones.ts';
import { portrait } from './portrait.ts';

/** One file for each address book. */
export function cardFiles(household: Household, photosForAll = false): readonly OutFile[] {
  const nameOf = (id: string): string => (id === 'owner' ? household.owner.name : finder(household)(id).name);
  const inBook = (book: Book): readonly Someone[] =>
    household.people.filter((someone) => someone.book === book);
  const seen = (someone: Someone): Someone => (photosForAll ? { ...someone, photo: true } : someone);
  return [
    {
      path: 'cards/iphone.vcf',
      text:
        ownerCard(household) +
        inBook('iphone')
          .map((someone) => iphoneCard(seen(someone), nameOf))
          .join(''),
    },
    { path: 'cards/old-android.vcf', text: inBook('android').map(androidCard).join('') },
    {
      path: 'cards/google.vcf',
      text: inBook('google')
        .map((someone) => googleCard(seen(someone)))
        .join(''),
    },
    {
      path: 'cards/nextcloud.vcf',
      text:
        inBook('nextcloud')
          .map((someone) => nextcloudCard(seen(someone), nameOf))
          .join('') +
        companyCard +
        groupCard(inBook('nextcloud')),
    },
  ];
}

/** The names on the cards that are no people: a practice and a group. */
export const cardsOfNobody = ['Zahnarztpraxis am Rossio', 'Sunday quartet'] as const;

function ownerCard(household: Household): string {
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    'PRODID:-//Apple Inc.//iPhone OS 26.1//EN',
    'N:Sequeira;Ana;;;',
    `FN:${household.owner.name}`,
  ];
  for (const mail of household.owner.emails) lines.push(`EMAIL;type=INTERNET;type=HOME:${mail}`);
  lines.push(`TEL;type=CELL;type=VOICE;type=pref:${household.owner.phone}`, 'END:VCARD');
  return lines.map(folded).join('');
}

/** `YYYY-MM-DD`. */
function iso(date: CivilDate, year: number): string {
  return `${year}-${two(date.month)}-${two(date.day)}`;
}

function iphoneCard(someone: Someone, nameOf: (id: string) => string): string {
  const lines = ['BEGIN:VCARD', 'VERSION:3.0', 'PRODID:-//Apple Inc.//iPhone OS 26.1//EN'];
  lines.push(`N:${escaped(someone.family)};${escaped(someone.given)};;;`, `FN:${escaped(someone.name)}`);
  if (someone.alias !== null) lines.push(`NICKNAME:${escaped(someone.alias)}`);
  if (someone.company !== null) lines.push(`ORG:${escaped(someone.company)};`);
  if (someone.title !== null) lines.push(`TITLE:${escaped(someone.title)}`);
  let item = 0;
  someone.emails.forEach((mail) => {
    item++;
    lines.push(`item${item}.EMAIL;type=INTERNET;type=pref:${mail}`, `item${item}.X-ABLabel:_$!<Home>!$_`);
  });
  someone.phones.forEach((phone, n) =>
    lines.push(`TEL;type=${n === 0 ? 'CELL;type=VOICE;type=pref' : 'HOME;type=VOICE'}:${phone}`),
  );
  if (someone.address !== null) {
    const { street, city, code, country } = someone.address;
    item++;
    lines.push(
      `item${item}.ADR;type=HOME;type=pref:;;${escaped(street)};${escaped(city)};;${code};${escaped(country)}`,
      `item${item}.X-ABADR:${someone.country.toLowerCase()}`,
    );
  }
  if (someone.birthday !== null) {
    const { year } = someone.birthday;
    lines.push(
      year === null
        ? `BDAY;X-APPLE-OMIT-YEAR=1604:${iso(someone.birthday, 1604)}`
        : `BDAY:${iso(someone.birthday, year)}`,
    );
  }
  const dated: [string, string][] = [];
  if (someone.wedding !== null)
    dated.push([iso(someone.wedding, someone.wedding.year ?? 1604), '_$!<Anniversary>!$_']);
  if (someone.event !== null) dated.push([someone.event.date, someone.event.label]);
  for (const [date, label] of dated) {
    item++;
    lines.push(`item${item}.X-ABDATE;type=pref:${date}`, `item${item}.X-ABLabel:${escaped(label)}`);
  }
  for (const { what, id } of someone.related) {
    item++;
    const label = `_$!<${what.charAt(0).toUpperCase()}${what.slice(1)}>!$_`;
    lines.push(
      `item${item}.X-ABRELATEDNAMES;type=pref:${escaped(nameOf(id))}`,
      `item${item}.X-ABLabel:${label}`,
    );
  }
  if (someone.note !== null) lines.push(`NOTE:${escaped(someone.note)}`);
  if (someone.photo)
    lines.push(`PHOTO;ENCODING=b;TYPE=JPEG:${Buffer.from(portrait(toneOf(someone))).toString('base64')}`);
  lines.push(`UID:${uuidOf(`iphone ${someone.id}`)}`, 'END:VCARD');
  return lines.map(folded).join('');
}

function toneOf(someone: Someone): number {
  return Number.parseInt(uuidOf(someone.id).slice(0, 6), 16);
}

function androidCard(someone: Someone): string {
  const field = (name: string, values: readonly string[]): string => {
    const ascii = values.every((value) => /^[ -~]*$/.test(value));
    if (ascii) return `${name}:${values.join(';')}\r\n`;
    const encoded = values.map((value) => quotedPrintable(value.replaceAll(';', '\\;'), '\r\n')).join(';');
    return `${name};CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${encoded}\r\n`;
  };
  let out = 'BEGIN:VCARD\r\nVERSION:2.1\r\n';
  out += field('N', [someone.family, someone.given, '', '', '']) + field('FN', [someone.name]);
  someone.phones.forEach((phone) => (out += `TEL;CELL:${writtenInPortugal(phone)}\r\n`));
  someone.emails.forEach((mail) => (out += `EMAIL;HOME:${mail}\r\n`));
  if (someone.address !== null)
    out += field('ADR;HOME', [
      '',
      '',
      someone.address.street,
      someone.address.city,
      '',
      someone.address.code,
      someone.address.country,
    ]);
  if (someone.company !== null) out += field('ORG', [someone.company]);
  if (someone.birthday !== null) {
    const { year } = someone.birthday;
    out += `BDAY:${year === null ? `--${two(someone.birthday.month)}-${two(someone.birthday.day)}` : iso(someone.birthday, year)}\r\n`;
  }
  if (someone.note !== null) out += field('NOTE', [someone.note]);
  return `${out}END:VCARD\r\n`;
}

function googleCard(someone: Someone): string {
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `FN:${escaped(someone.name)}`,
    `N:${escaped(someone.family)};${escaped(someone.given)};;;`,
  ];
  someone.emails.forEach((mail) =>
    lines.push(`EMAIL;TYPE=INTERNET;TYPE=${someone.circle === 'work' ? 'WORK' : 'HOME'}:${mail}`),
  );
  someone.phones.forEach((phone) => lines.push(`TEL;TYPE=CELL:${phone}`));
  if (someone.address !== null) {
    const { street, city, code, country } = someone.address;
    lines.push(`ADR;TYPE=HOME:;;${escaped(street)};${escaped(city)};;${code};${escaped(country)}`);
  }
  if (someone.company !== null) lines.push(`ORG:${escaped(someone.company)}`);
  if (someone.title !== null) lines.push(`TITLE:${escaped(someone.title)}`);
  if (someone.birthday !== null) {
    const { year, month, day } = someone.birthday;
    lines.push(`BDAY:${year ?? '--'}${two(month)}${two(day)}`);
  }
  if (someone.wedding !== null) {
    lines.push(
      `item1.X-ABDATE:${iso(someone.wedding, someone.wedding.year ?? 1604)}`,
      'item1.X-ABLabel:_$!<Anniversary>!$_',
    );
  }
  if (someone.note !== null) lines.push(`NOTE:${escaped(someone.note)}`);
  if (someone.photo)
    lines.push(`PHOTO;TYPE=JPEG;ENCODING=b:${Buffer.from(portrait(toneOf(someone))).toString('base64')}`);
  lines.push('CATEGORIES:myContacts', 'END:VCARD');
  return lines.map(folded).join('');
}

function nextcloudCard(someone: Someone, nameOf: (id: string) => string): string {
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'PRODID:-//Sabre//Sabre VObject 4.5.4//EN',
    `UID:${uuidOf(`nextcloud ${someone.id}`)}`,
  ];
  lines.push(`FN:${escaped(someone.name)}`, `N:${escaped(someone.family)};${escaped(someone.given)};;;`);
  if (someone.alias !== null) lines.push(`NICKNAME:${escaped(someone.alias)}`);
  someone.emails.forEach((mail) => lines.push(`EMAIL;TYPE=home:${mail}`));
  someone.phones.forEach((phone) => lines.push(`TEL;VALUE=uri;TYPE="cell,voice":tel:${phone}`));
  if (someone.address !== null) {
    const { street, city, code, country } = someone.address;
    lines.push(`ADR;TYPE=home:;;${escaped(street)};${escaped(city)};;${code};${escaped(country)}`);
  }
  if (someone.company !== null) lines.push(`ORG:${escaped(someone.company)}`);
  if (someone.title !== null) lines.push(`TITLE:${escaped(someone.title)}`);
  if (someone.birthday !== null)
    lines.push(
      `BDAY:${someone.birthday.year ?? '--'}${two(someone.birthday.month)}${two(someone.birthday.day)}`,
    );
  if (someone.died !== null) lines.push(`DEATHDATE:${someone.died.replaceAll('-', '')}`);
  for (const { what, id } of someone.related)
    lines.push(`RELATED;VALUE=text;TYPE=${what}:${escaped(nameOf(id))}`);
  if (someone.note !== null) lines.push(`NOTE:${escaped(someone.note)}`);
  if (someone.photo)
    lines.push(`PHOTO:data:image/jpeg;base64,${Buffer.from(portrait(toneOf(someone))).toString('base64')}`);
  lines.push(`CATEGORIES:${someone.circle}`, 'END:VCARD');
  return lines.map(folded).join('');
}

const companyCard = [
  'BEGIN:VCARD',
  'VERSION:4.0',
  'KIND:org',
  `UID:${uuidOf('practice')}`,
  `FN:${cardsOfNobody[0]}`,
  `ORG:${cardsOfNobody[0]}`,
  'TEL;TYPE=work:+351210000300',
  'EMAIL:rececao@praxis-rossio.example',
  'END:VCARD',
]
  .map(folded)
  .join('');

function groupCard(members: readonly Someone[]): string {
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:group',
    `UID:${uuidOf('quartet')}`,
    `FN:${cardsOfNobody[1]}`,
  ];
  for (const member of members.slice(0, 4)) lines.push(`MEMBER:urn:uuid:${uuidOf(`nextcloud ${member.id}`)}`);
  return [...lines, 'END:VCARD'].map(folded).join('');
}
