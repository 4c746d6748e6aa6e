/** Walks the lines of a card once and puts each value where it belongs. */
import { accountsOf, isAccount, type CardAccount } from './vcard-accounts.ts';
import { dateOf, meansDeath, meansWedding, readCivil, type CardDate } from './vcard-dates.ts';
import type { Phonetic } from './vcard-names.ts';
import { androidRelation, isRelation, nestedName, relationOf, type CardRelation } from './vcard-relations.ts';
import type { Card, CardLine } from './vcard.ts';
import { bareLabel, componentsOf, listOf, paramText, prefOf, textValue, typesOf } from './vcard-value.ts';

/** What stands beside a value. */
export interface Marked {
  /** `home`, `work fax`, `iCloud`…; null when the card does not say. */
  readonly label: string | null;
  /** 1 is the first choice; null when the card does not say. */
  readonly pref: number | null;
}

export interface Labelled extends Marked {
  readonly value: string;
}

/** The seven parts of ADR (RFC 6350 §6.3.1); empty where there is nothing. */
export interface CardAddress extends Marked {
  readonly box: string;
  readonly extended: string;
  readonly street: string;
  readonly city: string;
  readonly region: string;
  readonly code: string;
  readonly country: string;
  /** The address as it is to stand on an envelope, when the card says so. */
  readonly printed: string | null;
}

export interface LabelledDate extends CardDate {
  readonly label: string;
}

/** What is found on the way. `lines` and `printed` wait for what may stand further down. */
export interface Gathered {
  lines: {
    uid: string | null;
    fn: string | null;
    n: CardLine | null;
    org: CardLine | null;
    sound: CardLine | null;
    kind: string;
    showAs: string;
    /** 102 while no language was named. */
    languagePref: number;
    phonetic: Phonetic;
  };
  printed: Labelled[];
  nicknames: string[];
  emails: Labelled[];
  phones: Labelled[];
  urls: Labelled[];
  accounts: (CardAccount & Marked)[];
  addresses: CardAddress[];
  title: string | null;
  role: string | null;
  notes: string[];
  birthday: CardDate | null;
  anniversary: CardDate | null;
  dates: LabelledDate[];
  /** Set when the card says that the person died, with the day if it does. */
  deceased: { readonly date: CardDate | null } | null;
  relations: CardRelation[];
  categories: string[];
  /** As written: `urn:uuid:…`, a bare UID, `mailto:…`. */
  members: string[];
  language: string | null;
  zone: string | null;
  geo: string | null;
  gender: string | null;
  hasPhoto: boolean;
  rev: string | null;
}

export function gather(card: Card): Gathered {
  const seen = empty();
  const labels = labelsOf(card);
  for (const [at, line] of card.lines.entries()) {
    if (line.depth > 1 || line.key === '') continue;
    const label = line.group === null ? null : (labels.get(line.group.toLowerCase()) ?? null);
    if (isAccount(line.key)) {
      const mark = markOf(line, label);
      for (const account of accountsOf(line)) seen.accounts.push({ ...account, ...mark });
    } else if (isRelation(line.key)) {
      const relation = relationOf(line, label);
      if (relation !== null) seen.relations.push(relation);
      const name = line.key === 'AGENT' ? nestedName(card.lines, at + 1, line.depth) : null;
      if (name !== null) seen.relations.push({ what: 'assistant', name, uid: null });
    } else takers[line.key]?.(seen, line, label);
  }
  return seen;
}

type Take = (seen: Gathered, line: CardLine, label: string | null) => void;

const tel: Take = (seen, line, label) => {
  const address = /^sips?:(.+)$/i.exec(textValue(line).trim())?.[1];
  if (address === undefined) push(seen.phones, line, label, (value) => value.replace(/^tel:/i, ''));
  else seen.accounts.push({ service: 'sip', value: address, ...markOf(line, label) });
};
const org: Take = (seen, line) => (seen.lines.org ??= line);
const wedding: Take = (seen, line) => (seen.anniversary ??= dateOf(line));
const death: Take = (seen, line) => (seen.deceased ??= { date: dateOf(line) });
const kind: Take = (seen, line) => (seen.lines.kind ||= textValue(line));
const nickname: Take = (seen, line) => seen.nicknames.push(...listOf(line));
const groups: Take = (seen, line) => seen.categories.push(...listOf(line));
const member: Take = (seen, line) => add(seen.members, line);

const takers: Readonly<Record<string, Take>> = Object.assign(Object.create(null) as Record<string, Take>, {
  UID: (seen, line) => (seen.lines.uid ??= oneOf(line)),
  FN: (seen, line) => (seen.lines.fn ??= oneOf(line)),
  N: (seen, line) => (seen.lines.n ??= line),
  SOUND: (seen, line) => {
    if (typesOf(line).includes('x-irmc-n')) seen.lines.sound ??= line;
  },
  'X-PHONETIC-FIRST-NAME': (seen, line) => (seen.lines.phonetic.given ||= textValue(line).trim()),
  'X-PHONETIC-LAST-NAME': (seen, line) => (seen.lines.phonetic.family ||= textValue(line).trim()),
  NICKNAME: nickname,
  'X-NICKNAME': nickname,
  KIND: kind,
  'X-ADDRESSBOOKSERVER-KIND': kind,
  'X-ABSHOWAS': (seen, line) => (seen.lines.showAs = textValue(line)),
  EMAIL: (seen, line, label) => push(seen.emails, line, label, (value) => value.replace(/^mailto:/i, '')),
  TEL: tel,
  'X-MAIN-NUMBER': tel,
  URL: (seen, line, label) => push(seen.urls, line, label, (value) => value),
  ADR: (seen, line, label) => addAddress(seen, line, label),
  LABEL: (seen, line, label) => push(seen.printed, line, label, (value) => value),
  ORG: org,
  TITLE: (seen, line) => (seen.title ??= oneOf(line)),
  ROLE: (seen, line) => (seen.role ??= oneOf(line)),
  NOTE: (seen, line) => add(seen.notes, line),
  BDAY: (seen, line) => (seen.birthday ??= dateOf(line)),
  ANNIVERSARY: wedding,
  'X-ANNIVERSARY': wedding,
  'X-EVOLUTION-ANNIVERSARY': wedding,
  'X-KADDRESSBOOK-X-ANNIVERSARY': wedding,
  'X-MS-ANNIVERSARY': wedding,
  DEATHDATE: death,
  'X-DEATHDATE': death,
  'X-DEATH': death,
  'X-DATE-OF-DEATH': death,
  'X-ABDATE': (seen, line, label) => {
    const date = dateOf(line);
    if (date !== null) addDate(seen, { ...date, label: label ?? typesOf(line)[0] ?? '' });
  },
  'X-ANDROID-CUSTOM': (seen, line) => addAndroid(seen, line),
  CATEGORIES: groups,
  'X-GROUP-MEMBERSHIP': groups,
  'X-GROUPMEMBERSHIP': groups,
  MEMBER: member,
  'X-ADDRESSBOOKSERVER-MEMBER': member,
  LANG: (seen, line) => {
    const pref = prefOf(line) ?? 101;
    const said = oneOf(line);
    if (said === null || pref >= seen.lines.languagePref) return;
    seen.lines.languagePref = pref;
    seen.language = said;
  },
  LANGUAGE: (seen, line) => (seen.language ??= oneOf(line)),
  TZ: (seen, line) => (seen.zone ??= oneOf(line)),
  GEO: (seen, line) => (seen.geo ??= oneOf(line)),
  GENDER: (seen, line) => (seen.gender ??= oneOf(line)),
  'X-GENDER': (seen, line) => (seen.gender ??= oneOf(line)),
  PHOTO: (seen, line) => (seen.hasPhoto ||= line.text.length > line.valueAt + 8),
  REV: (seen, line) => (seen.rev ??= oneOf(line)),
} satisfies Record<string, Take>);

/** Labels that groups give their lines (`item1.X-ABLabel`), Apple's own ones in lower case. */
function labelsOf(card: Card): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const line of card.lines)
    if (line.key === 'X-ABLABEL' && line.group !== null && line.depth <= 1)
      labels.set(line.group.toLowerCase(), bareLabel(textValue(line)));
  return labels;
}

function markOf(line: CardLine, label: string | null): Marked {
  const types = label === null || label === '' ? typesOf(line) : [];
  return {
    label: label !== null && label !== '' ? label : types.length === 0 ? null : ordered(types),
    pref: prefOf(line),
  };
}

/** `fax work` and `work fax` are one label: where first, then what. */
function ordered(types: readonly string[]): string {
  const where = (type: string) => (type === 'home' || type === 'work' || type === 'school' ? 0 : 1);
  return [...new Set(types)].sort((a, b) => where(a) - where(b)).join(' ');
}

function oneOf(line: CardLine): string | null {
  return textValue(line).trim() || null;
}

function add(list: string[], line: CardLine): void {
  const value = oneOf(line);
  if (value !== null) list.push(value);
}

function push(list: Labelled[], line: CardLine, label: string | null, bare: (value: string) => string): void {
  const value = bare(textValue(line).trim()).trim();
  if (value !== '') list.push({ value, ...markOf(line, label) });
}

function addAddress(seen: Gathered, line: CardLine, label: string | null): void {
  const [box = '', extended = '', street = '', city = '', region = '', code = '', country = ''] =
    componentsOf(line).map((part) => part.trim());
  const printed = paramText(line, 'LABEL').trim() || null;
  if (printed === null && [box, extended, street, city, region, code, country].every((part) => part === ''))
    return;
  seen.addresses.push({
    box,
    extended,
    street,
    city,
    region,
    code,
    country,
    printed,
    ...markOf(line, label),
  });
}

/** A date by its label: what means the wedding day or the death goes where a property of its own would. */
function addDate(seen: Gathered, date: LabelledDate): void {
  const label = date.label.trim();
  if (meansDeath(label)) seen.deceased ??= { date };
  else if (meansWedding(label) && seen.anniversary === null) seen.anniversary = date;
  else if (/^(?:birthday|date of birth|geburtstag)$/i.test(label) && seen.birthday === null)
    seen.birthday = date;
  else seen.dates.push(date);
}

/** Android's own rows: nickname, relation, and contact_event of type 1 anniversary, 2 other, 3 birthday, 0 by label. */
function addAndroid(seen: Gathered, line: CardLine): void {
  const parts = componentsOf(line);
  const what = parts[0]?.replace('vnd.android.cursor.item/', '');
  const value = parts[1]?.trim() ?? '';
  if (value === '') return;
  if (what === 'nickname') seen.nicknames.push(value);
  else if (what === 'relation') {
    const relation = androidRelation(parts);
    if (relation !== null) seen.relations.push(relation);
  } else if (what === 'contact_event') {
    const labels: Readonly<Record<string, string>> = { '1': 'anniversary', '3': 'birthday' };
    addDate(seen, {
      date: readCivil(value),
      text: value,
      label: labels[parts[2] ?? ''] ?? parts[3]?.trim() ?? '',
    });
  }
}

function empty(): Gathered {
  return {
    lines: {
      uid: null,
      fn: null,
      n: null,
      org: null,
      sound: null,
      kind: '',
      showAs: '',
      languagePref: 102,
      phonetic: { family: '', given: '' },
    },
    printed: [],
    nicknames: [],
    emails: [],
    phones: [],
    urls: [],
    accounts: [],
    addresses: [],
    title: null,
    role: null,
    notes: [],
    birthday: null,
    anniversary: null,
    dates: [],
    deceased: null,
    relations: [],
    categories: [],
    members: [],
    language: null,
    zone: null,
    geo: null,
    gender: null,
    hasPhoto: false,
    rev: null,
  };
}
