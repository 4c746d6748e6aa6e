/** The same Monica account as its SQL export writes it: one INSERT for each row of its tables. */
import { uuidOf, type OutFile } from './file.ts';
import type { Household } from './household.ts';
import { monicaFile } from './write-notebooks.ts';

interface Entry {
  readonly uuid: string;
  readonly created_at: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly data?: readonly Block[];
}

interface Block {
  readonly type: string;
  readonly values: readonly (Entry | string)[];
}

type Value = string | number | boolean | null;

/** `monica/monica.sql`: everything that stands in `monica/monica.json`, with the ids of the same records. */
export function monicaSqlFile(household: Household): OutFile {
  const whole = JSON.parse(monicaFile(household).text) as {
    account: { data: readonly Block[]; instance: { contact_field_types: readonly Entry[] } };
  };
  const blocks = (data: readonly Block[] | undefined, type: string): readonly Entry[] =>
    (data ?? [])
      .filter((block) => block.type === type)
      .flatMap(({ values }) => values.filter((value) => typeof value !== 'string'));
  const references = (data: readonly Block[] | undefined, type: string): readonly string[] =>
    (data ?? [])
      .filter((block) => block.type === type)
      .flatMap(({ values }) => values.filter((value) => typeof value === 'string'));
  const ids = new Map<string, number>();
  const id = (uuid: string): number => {
    const known = ids.get(uuid) ?? ids.size + 1;
    ids.set(uuid, known);
    return known;
  };
  const { account } = whole;
  const lines: string[] = [];
  const insert = (table: string, row: Readonly<Record<string, Value>>): void => {
    const columns = Object.keys(row).map((name) => `\`${name}\``);
    lines.push(
      `INSERT IGNORE INTO \`${table}\` (${columns.join(',')}) VALUES\n(${Object.values(row).map(quoted).join(',')});`,
    );
  };
  const base = (entry: Entry) => ({
    id: id(entry.uuid),
    uuid: entry.uuid,
    account_id: 1,
    created_at: moment(entry.created_at),
  });
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

  for (const type of account.instance.contact_field_types)
    insert('contact_field_types', {
      ...base(type),
      name: text(type.properties['name']),
      protocol: text(type.properties['protocol']),
      type: text(type.properties['type']),
    });
  for (const activity of blocks(account.data, 'activity'))
    insert('activities', {
      ...base(activity),
      summary: text(activity.properties['summary']),
      happened_at: moment(String(activity.properties['happened_at'])),
    });
  for (const contact of blocks(account.data, 'contact')) {
    const { properties } = contact;
    const born = properties['birthdate'] as
      | { uuid: string; date: string; is_year_unknown: boolean }
      | undefined;
    if (born !== undefined)
      insert('special_dates', {
        id: id(born.uuid),
        account_id: 1,
        contact_id: id(contact.uuid),
        is_age_based: 0,
        is_year_unknown: born.is_year_unknown,
        date: born.date.slice(0, 10),
      });
    insert('contacts', {
      ...base(contact),
      first_name: text(properties['first_name']),
      middle_name: null,
      last_name: text(properties['last_name']),
      is_starred: 0,
      is_partial: 0,
      is_active: 1,
      is_dead: properties['is_dead'] === true,
      birthday_special_date_id: born === undefined ? null : id(born.uuid),
    });
    for (const tag of properties['tags'] as readonly string[]) {
      insert('tags', { id: id(`tag ${tag}`), account_id: 1, name: tag });
      insert('contact_tag', { account_id: 1, contact_id: id(contact.uuid), tag_id: id(`tag ${tag}`) });
    }
    for (const field of blocks(contact.data, 'contact_field'))
      insert('contact_fields', {
        ...base(field),
        contact_id: id(contact.uuid),
        contact_field_type_id: id(String(field.properties['type'])),
        data: text(field.properties['data']),
      });
    for (const note of blocks(contact.data, 'note'))
      insert('notes', { ...base(note), contact_id: id(contact.uuid), body: text(note.properties['body']) });
    for (const call of blocks(contact.data, 'call'))
      insert('calls', {
        ...base(call),
        contact_id: id(contact.uuid),
        called_at: moment(String(call.properties['called_at'])),
        content: text(call.properties['content']),
        contact_called: call.properties['contact_called'] === true,
      });
    for (const uuid of references(contact.data, 'activity'))
      insert('activity_contact', { activity_id: id(uuid), contact_id: id(contact.uuid), account_id: 1 });
  }
  for (const relation of blocks(account.data, 'relationship')) {
    const type = String(relation.properties['type']);
    insert('relationship_types', { id: id(`type ${type}`), account_id: 1, name: type });
    insert('relationships', {
      ...base(relation),
      relationship_type_id: id(`type ${type}`),
      contact_is: id(String(relation.properties['contact_is'])),
      of_contact: id(String(relation.properties['of_contact'])),
    });
  }
  const head = [
    '# ************************************************************',
    `# ${household.owner.name} dump of data`,
    `# Export date: ${household.today} 08:00:00`,
    '# How to use:',
    '# * create a fresh database',
    '# * run migrations (`php artisan migrate`)',
    '# * import this sql file',
    '# ************************************************************',
    '',
    'SET FOREIGN_KEY_CHECKS=0;',
    '',
    `INSERT IGNORE INTO \`accounts\` (\`id\`,\`uuid\`) VALUES\n(1,'${uuidOf('monica account')}');`,
    `INSERT IGNORE INTO \`users\` (\`id\`,\`email\`,\`account_id\`) VALUES\n(1,${quoted(household.owner.emails[0] ?? '')},1);`,
  ];
  return {
    path: 'monica/monica.sql',
    text: [...head, ...new Set(lines), 'SET FOREIGN_KEY_CHECKS=1;', ''].join('\n'),
  };
}

/** `2021-01-10T10:00:00.000000Z` as MySQL keeps it. */
function moment(iso: string): string {
  return iso.slice(0, 19).replace('T', ' ');
}

function quoted(value: Value): string {
  if (value === null) return 'NULL';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? '1' : '0';
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
}
