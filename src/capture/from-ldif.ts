/** Entries of an LDIF address book (inetOrgPerson, Thunderbird's mozillaAbPersonAlpha) become cards that keep every attribute. */
import { readLdif, type LdifEntry } from '../formats/ldif.ts';
import { readPartialDate, writePartialDate, type PartialDate } from '../people/partial-date.ts';
import { cardFromFields, unknownField, type CardField } from './card-from-fields.ts';
import type { CaptureContext, Capturer } from './capturer.ts';
import type { CircleSeen, Evidence, Seen } from './evidence.ts';
import { emailHandle } from '../people/normalise.ts';

/** Streaming; nothing about the vault matters for it. Never throws. */
export function fromLdif(_context: CaptureContext): Capturer {
  const reader = readLdif();
  const take = (entries: readonly LdifEntry[]) => entries.flatMap(readEntry);
  return { push: (chunk) => take(reader.push(chunk)), end: () => take(reader.end()) };
}

type Values = ReadonlyMap<string, readonly string[]>;

function readEntry(entry: LdifEntry): readonly Evidence[] {
  const skip = (why: string, line = entry.line): Evidence => ({
    kind: 'skipped',
    place: `line ${line}`,
    why: { key: `tables:skipped.ldif-${why}` },
  });
  if (entry.problem !== null) return [skip(entry.problem)];
  const values = new Map<string, string[]>();
  for (const { name, value } of entry.attributes) values.set(name, [...(values.get(name) ?? []), value]);
  const bad = entry.badLine === 0 ? [] : [skip('line', entry.badLine)];
  const classes = new Set((values.get('objectclass') ?? []).map((name) => name.toLowerCase()));
  const place = `line ${entry.line}`;
  if (classes.has('groupofnames') || classes.has('groupofuniquenames'))
    return [...bad, circle(values, place)];
  const text = card(values, classes.has('organization') && !classes.has('person'));
  return [...bad, text === null ? skip('no-person') : { kind: 'card', place, text }];
}

function related(what: string): CardField {
  return {
    name: 'RELATED',
    params: [
      ['VALUE', 'text'],
      ['TYPE', what],
    ],
    value: '',
  };
}

const simple: Readonly<Record<string, CardField>> = {
  mail: { name: 'EMAIL', value: '' },
  mozillasecondemail: { name: 'EMAIL', value: '' },
  telephonenumber: { name: 'TEL', params: [['TYPE', 'work']], value: '' },
  homephone: { name: 'TEL', params: [['TYPE', 'home']], value: '' },
  mobile: { name: 'TEL', params: [['TYPE', 'cell']], value: '' },
  cellphone: { name: 'TEL', params: [['TYPE', 'cell']], value: '' },
  facsimiletelephonenumber: { name: 'TEL', params: [['TYPE', 'fax']], value: '' },
  fax: { name: 'TEL', params: [['TYPE', 'fax']], value: '' },
  pager: { name: 'TEL', params: [['TYPE', 'pager']], value: '' },
  otherphone: { name: 'TEL', value: '' },
  companyphone: { name: 'TEL', params: [['TYPE', 'work']], value: '' },
  title: { name: 'TITLE', value: '' },
  mozillanickname: { name: 'NICKNAME', value: '' },
  xmozillanickname: { name: 'NICKNAME', value: '' },
  description: { name: 'NOTE', value: '' },
  note: { name: 'NOTE', value: '' },
  businessrole: { name: 'ROLE', value: '' },
  spousename: related('spouse'),
  manager: related('manager'),
  managername: related('manager'),
  secretary: related('assistant'),
  assistantname: related('assistant'),
  seealso: related('contact'),
  preferredlanguage: { name: 'LANG', value: '', plain: true },
  labeleduri: { name: 'URL', value: '', plain: true },
  mozillahomeurl: { name: 'URL', params: [['TYPE', 'home']], value: '', plain: true },
  mozillaworkurl: { name: 'URL', params: [['TYPE', 'work']], value: '', plain: true },
  workurl: { name: 'URL', params: [['TYPE', 'work']], value: '', plain: true },
  homeurl: { name: 'URL', params: [['TYPE', 'home']], value: '', plain: true },
};
const taken = new Set([
  'dn',
  'objectclass',
  'changetype',
  'modifytimestamp',
  'cn',
  'commonname',
  'displayname',
  'sn',
  'surname',
  'givenname',
  'gn',
  'o',
  'company',
  'organizationname',
  'ou',
  'department',
  'departmentnumber',
  'street',
  'streetaddress',
  'postaladdress',
  'postofficebox',
  'l',
  'locality',
  'st',
  'region',
  'postalcode',
  'c',
  'countryname',
  'mozillaworkstreet2',
  'homepostaladdress',
  'mozillahomestreet',
  'mozillahomestreet2',
  'mozillahomelocalityname',
  'mozillahomestate',
  'mozillahomepostalcode',
  'mozillahomecountryname',
  'homestreet',
  'birthyear',
  'birthmonth',
  'birthday',
  'dateofbirth',
  'birthdate',
  'anniversary',
  'uid',
  'jpegphoto',
  'userpassword',
  'photo',
  'usercertificate',
]);

/** Null when there is neither a name nor an address. A `company` stands under the name of the organisation. */
function card(values: Values, company: boolean): string | null {
  const one = (...names: string[]) =>
    names.map((name) => values.get(name)?.[0]?.trim() ?? '').find((v) => v !== '') ?? '';
  const name =
    one('cn', 'commonname', 'displayname') ||
    (company ? one('o', 'organizationname') : '') ||
    [one('givenname', 'gn'), one('sn', 'surname')].join(' ').trim();
  const fields: CardField[] = company ? [{ name: 'KIND', value: 'org' }] : [];
  const [family, given] = [one('sn', 'surname'), one('givenname', 'gn')];
  if (family !== '' || given !== '') fields.push({ name: 'N', value: [family, given, '', '', ''] });
  const org = [one('o', 'company', 'organizationname'), one('ou', 'department', 'departmentnumber')];
  if (org.join('') !== '') fields.push({ name: 'ORG', value: org[1] === '' ? org.slice(0, 1) : org });
  const work = [
    one('postofficebox'),
    '',
    lines(one('street', 'streetaddress', 'postaladdress'), one('mozillaworkstreet2')),
    one('l', 'locality'),
    one('st', 'region'),
    one('postalcode'),
    one('c', 'countryname'),
  ];
  const home = [
    '',
    '',
    lines(one('mozillahomestreet', 'homestreet', 'homepostaladdress'), one('mozillahomestreet2')),
    one('mozillahomelocalityname'),
    one('mozillahomestate'),
    one('mozillahomepostalcode'),
    one('mozillahomecountryname'),
  ];
  fields.push(
    { name: 'ADR', params: [['TYPE', 'work']], value: work },
    { name: 'ADR', params: [['TYPE', 'home']], value: home },
  );
  const birth =
    readPartialDate(one('dateofbirth', 'birthdate')) ??
    readPartialDate(
      `${one('birthyear').padStart(4, '0')}-${one('birthmonth').padStart(2, '0')}-${one('birthday').padStart(2, '0')}`,
    );
  fields.push(
    { name: 'BDAY', value: dateText(birth), plain: true },
    { name: 'ANNIVERSARY', value: dateText(readPartialDate(one('anniversary'))), plain: true },
  );
  let reach = false;
  for (const [key, all] of values) {
    const made = simple[key];
    for (const value of all) {
      if (made === undefined) {
        if (!taken.has(key) && value.length < 10_000) fields.push(unknownField(key, value));
        continue;
      }
      reach ||= made.name === 'EMAIL' || made.name === 'TEL';
      // `labeledURI` is an address, a blank and what it is (RFC 2079).
      const bare = made.plain === true ? value.trim().replace(/\s.*$/s, '') : value.trim();
      if (bare !== value.trim()) fields.push(unknownField(key, value.trim()));
      fields.push({ ...made, value: made.name === 'RELATED' ? (nameOfEntry(bare) ?? bare) : bare });
    }
  }
  return name === '' && !reach ? null : cardFromFields(name, fields);
}

/** As vCard 4.0 writes a date, basic and without an unknown year. */
function dateText(read: PartialDate | null): string {
  if (read === null) return '';
  const date = writePartialDate({ ...read, year: read.year === 0 ? null : read.year });
  return date.startsWith('--') ? `--${date.slice(2).replaceAll('-', '')}` : date.replaceAll('-', '');
}

function lines(...parts: readonly string[]): string {
  return parts
    .map((part) => part.replaceAll('$', '\n'))
    .filter((part) => part !== '')
    .join('\n');
}

/** A mailing list: members are written as `cn=Maren Okafor,mail=maren@example.org`. */
function circle(values: Values, place: string): CircleSeen {
  const members = [...(values.get('member') ?? []), ...(values.get('uniquemember') ?? [])].slice(0, 5000);
  return {
    kind: 'circle',
    place,
    name: values.get('cn')?.[0] ?? '',
    members: members.map((member): Seen => ({
      name: nameOfEntry(member),
      handle: emailHandle(/(?:^|,)\s*mail=([^,]+)/i.exec(member)?.[1] ?? ''),
    })),
    memberUids: [],
  };
}

/** The name in `cn=Maren Okafor,ou=People,dc=example,dc=org`, which is how a directory points at somebody (RFC 4514). */
function nameOfEntry(entry: string): string | null {
  return /(?:^|,)\s*cn=((?:\\.|[^,\\])+)/i.exec(entry)?.[1]?.replaceAll(/\\(.)/g, '$1') ?? null;
}
