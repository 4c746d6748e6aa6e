/** One contact of Monica becomes one card. */
import { part, textOf, type MonicaExport, type MonicaRecord } from '../formats/monica.ts';
import { builtName } from '../formats/vcard-names.ts';
import { cardFromFields, unknownField, type CardField } from './card-from-fields.ts';

/** The types of contact fields say what they are by a type, a protocol or an icon. */
export function cardFromMonica(contact: MonicaRecord, read: MonicaExport): string {
  const get = (name: string) => textOf(contact.properties[name]);
  const fields: CardField[] = [
    { name: 'UID', value: /^[^:]+$/.test(contact.uuid) ? `urn:uuid:${contact.uuid}` : '', plain: true },
    { name: 'N', value: [get('last_name'), get('first_name'), get('middle_name'), '', ''] },
    { name: 'NICKNAME', value: get('nickname') },
    { name: 'ORG', value: [get('company')] },
    { name: 'TITLE', value: get('job') },
    { name: 'BDAY', value: date(contact.properties['birthdate']), plain: true },
    { name: 'DEATHDATE', value: date(contact.properties['deceased_date']), plain: true },
    { name: 'GENDER', value: gender(contact, read) },
    { name: 'NOTE', value: get('description') },
  ];
  const tags = contact.properties['tags'];
  if (Array.isArray(tags))
    fields.push({
      name: 'CATEGORIES',
      value: tags
        .map(textOf)
        .filter((tag) => tag !== '')
        .join('\u0000'),
    });
  for (const field of contact.below.get('contact_field') ?? []) fields.push(address(field, read));
  for (const { properties } of contact.below.get('address') ?? []) {
    const place = ['street', 'city', 'province', 'postal_code', 'country'].map((name) =>
      textOf(properties[name]),
    );
    const label = textOf(properties['name']).toLowerCase();
    const type = label === 'home' || label === 'work' ? 'TYPE' : 'X-LABEL';
    fields.push({ name: 'ADR', params: [[type, textOf(properties['name'])]], value: ['', '', ...place] });
  }
  for (const { properties } of contact.below.get('pet') ?? [])
    fields.push(
      unknownField(
        'pet',
        [textOf(properties['name']), textOf(properties['category'])].filter((t) => t !== '').join(', '),
      ),
    );
  const met = date(contact.properties['first_met_date']);
  const kept: readonly (readonly [string, string])[] = [
    ['first_met_date', met],
    ['first_met_where', get('first_met_where')],
    ['first_met_additional_info', get('first_met_additional_info')],
    ['food_preferences', get('food_preferences')],
    ['stay_in_touch_frequency', get('stay_in_touch_frequency')],
    ['is_starred', contact.properties['is_starred'] === true ? 'true' : ''],
    ['is_dead', contact.properties['is_dead'] === true ? 'true' : ''],
    ['is_partial', contact.properties['is_partial'] === true ? 'true' : ''],
  ];
  fields.push(...kept.map(([header, value]) => unknownField(header, value)));
  return cardFromFields(monicaName(contact), fields);
}

/** How the contact is called; family name first where both are written in Han, Kana or Hangul. */
export function monicaName(contact: MonicaRecord): string {
  const get = (name: string) => textOf(contact.properties[name]) || null;
  const built = builtName({
    prefix: null,
    given: get('first_name'),
    additional: get('middle_name'),
    family: get('last_name'),
    suffix: null,
  });
  return built || (get('nickname') ?? '');
}

/** A date known by an age is only its year (RFC 6350 §4.3.1). */
function date(value: unknown): string {
  const day = /^(\d{4})-(\d{2})-(\d{2})/.exec(textOf(part(value, 'date')));
  if (day === null) return '';
  if (part(value, 'is_age_based') === true) return day[1] ?? '';
  return part(value, 'is_year_unknown') === true ? `--${day[2]}${day[3]}` : `${day[1]}${day[2]}${day[3]}`;
}

function gender(contact: MonicaRecord, read: MonicaExport): readonly string[] {
  const given = textOf(contact.properties['gender']);
  const type = /^[MFO]$/.test(given) ? given : textOf(read.genders.get(given)?.properties['type']);
  return /^[MFO]$/.test(type) ? [type] : [];
}

function address(field: MonicaRecord, read: MonicaExport): CardField {
  const value = textOf(field.properties['data']);
  const type = read.fieldTypes.get(textOf(field.properties['type']))?.properties ?? {};
  const hints = ['type', 'protocol', 'fontawesome_icon', 'name']
    .map((name) => textOf(type[name]).toLowerCase())
    .join(' ');
  if (/\bemail\b|mailto/.test(hints)) return { name: 'EMAIL', value };
  const service = /facebook|twitter|whatsapp|telegram|linkedin|instagram|signal|mastodon/.exec(hints)?.[0];
  if (service !== undefined)
    return { name: 'X-SOCIALPROFILE', params: [['TYPE', service]], value, plain: true };
  if (/\bphone\b|tel:/.test(hints)) return { name: 'TEL', value };
  if (/^https?:\/\//i.test(value)) return { name: 'URL', value, plain: true };
  return unknownField(textOf(type['name']) || 'contact_field', value);
}
