/** One person of Nametag becomes one card that keeps every field. */
import { part, textOf } from '../formats/monica.ts';
import { builtName } from '../formats/vcard-names.ts';
import { readPartialDate, writePartialDate, type PartialDate } from '../people/partial-date.ts';
import { typeParams } from './addresses-of-row.ts';
import { cardFromFields, unknownField, type CardField } from './card-from-fields.ts';
import { accountField } from './cell-values.ts';

/** Lists of the export; anything else is an empty one. */
export function listOf(value: unknown, name: string): readonly unknown[] {
  const list = part(value, name);
  return Array.isArray(list) ? list.slice(0, 10_000) : [];
}

/** Given, second and family names in the order in which they are said; a name of one’s own before them. */
export function nametagName(person: unknown): string {
  const get = (name: string) => textOf(part(person, name));
  const family = [get('surname'), get('secondLastName')].filter((text) => text !== '').join(' ');
  const built = builtName({
    prefix: get('prefix') || null,
    given: get('name') || null,
    additional: get('middleName') || null,
    family: family || null,
    suffix: get('suffix') || null,
  });
  return get('displayNameOverride') || built || get('nickname');
}

export function cardFromNametag(person: unknown): string {
  const get = (name: string) => textOf(part(person, name));
  const each = (name: string, make: (item: (key: string) => string) => CardField): readonly CardField[] =>
    listOf(person, name).map((item) => make((key) => textOf(part(item, key))));
  const family = [get('surname'), get('secondLastName')].filter((text) => text !== '').join(' ');
  const fields: CardField[] = [
    { name: 'N', value: [family, get('name'), get('middleName'), get('prefix'), get('suffix')] },
    { name: 'NICKNAME', value: get('nickname') },
    { name: 'ORG', value: [get('organization')] },
    { name: 'TITLE', value: get('jobTitle') },
    { name: 'NOTE', value: get('notes') },
    { name: 'CATEGORIES', value: listOf(person, 'groups').map(textOf).join('\u0000') },
    ...each('phoneNumbers', (item) => labelled('TEL', item('type'), item('number'))),
    ...each('emails', (item) => labelled('EMAIL', item('type'), item('email'))),
    ...each('addresses', (item) =>
      labelled('ADR', item('type'), [
        '',
        '',
        [item('streetLine1'), item('streetLine2')].filter((line) => line !== '').join('\n'),
        item('locality'),
        item('region'),
        item('postalCode'),
        item('country'),
      ]),
    ),
    ...each('urls', (item) => ({ ...labelled('URL', item('type'), item('url')), plain: true })),
    ...each('imHandles', (item) => accountField(item('protocol').toLowerCase(), item('handle'))),
    ...each('customFields', (item) => unknownField(item('key'), item('value'))),
    ...each('customFieldValues', (item) => unknownField(item('slug'), item('value'))),
  ];
  const day = (value: string): string => dated(dayOf(value));
  fields.push({ name: 'ANNIVERSARY', value: day(get('anniversary')), plain: true });
  for (const item of listOf(person, 'importantDates')) {
    const [title, date] = [textOf(part(item, 'title')), dayOf(textOf(part(item, 'date')))];
    if (date === null) continue;
    if (/^(?:birthday|geburtstag|cumpleaños|anniversaire|compleanno|aniversário)$/i.test(title))
      fields.push({ name: 'BDAY', value: dated(date), plain: true });
    else
      fields.push({
        name: 'X-ABDATE',
        params: [['X-LABEL', title]],
        value: writePartialDate(date),
        plain: true,
      });
  }
  const every = get('contactReminderInterval');
  const kept: readonly (readonly [string, string])[] = [
    ['relationship', textOf(part(part(person, 'relationshipToUser'), 'label'))],
    ['last contact', get('lastContact').slice(0, 10)],
    ['reminder', every === '' ? '' : `${every} ${get('contactReminderIntervalUnit')}`.trim()],
    ['gender', get('gender')],
  ];
  fields.push(...kept.map(([header, value]) => unknownField(header, value)));
  return cardFromFields(nametagName(person), fields);
}

function labelled(name: string, type: string, value: CardField['value']): CardField {
  return { name, params: typeParams(type === '' ? null : type, name), value };
}

/** Days are kept as midnight UTC, without a year as 1604. */
function dayOf(text: string): PartialDate | null {
  return readPartialDate(text.slice(0, 10));
}

function dated(date: PartialDate | null): string {
  return date === null ? '' : writePartialDate(date).replace(/(?<=\d)-/g, '');
}
