/** Monica’s SQL export, put into the same records as its JSON export, so that both give the same people, touches and memories. */
import type { MonicaExport, MonicaRecord } from './monica.ts';
import { readInserts, type SqlRow } from './sql-inserts.ts';

/** Never throws; a table that is missing is empty. */
export function readMonicaSql(text: string): MonicaExport {
  const tables = readInserts(text);
  const rows = (table: string): readonly SqlRow[] => tables.get(table) ?? [];
  const byId = (table: string) => new Map(rows(table).map((row) => [row['id'] ?? '', row] as const));
  const uuid = (table: string, row: SqlRow): string => row['uuid'] ?? `${table}:${row['id'] ?? ''}`;
  const contacts = byId('contacts');
  const contactUuid = (id: string | null | undefined): string => {
    const row = contacts.get(id ?? '');
    return row === undefined ? '' : uuid('contacts', row);
  };
  const record = (
    table: string,
    row: SqlRow,
    properties: Readonly<Record<string, unknown>> = row,
    below: MonicaRecord['below'] = new Map(),
  ): MonicaRecord => ({ uuid: uuid(table, row), created: row['created_at'] ?? '', properties, below });

  const dates = byId('special_dates');
  const day = (id: string | null | undefined) => {
    const row = dates.get(id ?? '');
    return row === undefined
      ? null
      : {
          ...row,
          is_age_based: isTrue(row['is_age_based']),
          is_year_unknown: isTrue(row['is_year_unknown']),
        };
  };
  const tags = byId('tags');
  const tagsOf = grouped(rows('contact_tag'), 'contact_id');
  const types = byId('relationship_types');
  const places = byId('places');
  const petKinds = byId('pet_categories');
  const messagesOf = grouped(rows('messages'), 'conversation_id');
  const activities = byId('activities');

  /** Everything that hangs below a contact, by the kinds of the JSON export. */
  const below = new Map<string, Map<string, MonicaRecord[]>>();
  const put = (owner: string | null | undefined, kind: string, one: MonicaRecord): void => {
    const kinds = below.get(owner ?? '') ?? new Map<string, MonicaRecord[]>();
    below.set(owner ?? '', kinds);
    const list = kinds.get(kind);
    if (list === undefined) kinds.set(kind, [one]);
    else list.push(one);
  };
  const hang = (
    kind: string,
    table: string,
    more: (row: SqlRow) => Readonly<Record<string, unknown>> = () => ({}),
  ): void => {
    for (const row of rows(table)) put(row['contact_id'], kind, record(table, row, { ...row, ...more(row) }));
  };
  hang('contact_field', 'contact_fields', (row) => ({ type: row['contact_field_type_id'] }));
  hang('address', 'addresses', (row) => {
    const place = places.get(row['place_id'] ?? '');
    return { ...place, name: row['name'] };
  });
  hang('pet', 'pets', (row) => ({ category: petKinds.get(row['pet_category_id'] ?? '')?.['name'] }));
  hang('note', 'notes');
  hang('call', 'calls', (row) => ({ contact_called: isTrue(row['contact_called']) }));
  hang('gift', 'gifts');
  hang('debt', 'debts');
  hang('task', 'tasks', (row) => ({ completed: isTrue(row['completed']) }));
  hang('life_event', 'life_events', (row) => ({ type: row['life_event_type_id'] }));
  hang('reminder', 'reminders', (row) => ({
    delible: row['delible'] === null || row['delible'] === undefined || isTrue(row['delible']),
    inactive: isTrue(row['inactive']),
  }));
  hang('conversation', 'conversations', (row) => ({
    messages: (messagesOf.get(row['id'] ?? '') ?? []).map((message) => ({
      properties: { content: message['content'], written_by_me: isTrue(message['written_by_me']) },
    })),
  }));
  for (const row of rows('activity_contact')) {
    const activity = activities.get(row['activity_id'] ?? '');
    if (activity !== undefined) put(row['contact_id'], 'activity', record('activities', activity));
  }

  return {
    exportedBy: rows('users')[0]?.['email'] ?? '',
    users: rows('users').map((row) =>
      record('users', row, { ...row, me_contact: contactUuid(row['me_contact_id']) }),
    ),
    contacts: rows('contacts').map((row) =>
      record(
        'contacts',
        row,
        {
          ...row,
          gender: row['gender_id'],
          is_starred: isTrue(row['is_starred']),
          is_dead: isTrue(row['is_dead']),
          is_partial: isTrue(row['is_partial']),
          birthdate: day(row['birthday_special_date_id']),
          deceased_date: day(row['deceased_special_date_id']),
          first_met_date: day(row['first_met_special_date_id']),
          tags: (tagsOf.get(row['id'] ?? '') ?? []).map(
            (one) => tags.get(one['tag_id'] ?? '')?.['name'] ?? '',
          ),
        },
        below.get(row['id'] ?? '') ?? new Map(),
      ),
    ),
    relationships: rows('relationships').map((row) =>
      record('relationships', row, {
        type: types.get(row['relationship_type_id'] ?? '')?.['name'],
        contact_is: contactUuid(row['contact_is']),
        of_contact: contactUuid(row['of_contact']),
      }),
    ),
    activities: rows('activities').map((row) => record('activities', row)),
    journal: rows('entries').map((row) => record('entries', row)),
    files: rows('photos').length + rows('documents').length,
    fieldTypes: recordsById('contact_field_types'),
    genders: recordsById('genders'),
    lifeEventTypes: recordsById('life_event_types'),
  };

  function recordsById(table: string): ReadonlyMap<string, MonicaRecord> {
    return new Map(rows(table).map((row) => [row['id'] ?? '', record(table, row)] as const));
  }
}

function grouped(rows: readonly SqlRow[], column: string): ReadonlyMap<string, readonly SqlRow[]> {
  const found = new Map<string, SqlRow[]>();
  for (const row of rows) {
    const key = row[column] ?? '';
    const group = found.get(key);
    if (group === undefined) found.set(key, [row]);
    else group.push(row);
  }
  return found;
}

function isTrue(value: string | null | undefined): boolean {
  return value === '1' || value === 'true';
}
