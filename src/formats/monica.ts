/** Reads the JSON export of Monica 4 (`1.0-preview.1`) into plain records, whatever is missing or of the wrong kind in it. */

/** A record of the export: its id, when it was made, and its properties. */
export interface MonicaRecord {
  readonly uuid: string;
  /** ISO 8601; empty when unknown. */
  readonly created: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** What hangs below it, by kind: `note`, `call`, `contact_field`, `activity`… */
  readonly below: ReadonlyMap<string, readonly MonicaRecord[]>;
}

export interface MonicaExport {
  readonly exportedBy: string;
  readonly users: readonly MonicaRecord[];
  readonly contacts: readonly MonicaRecord[];
  readonly relationships: readonly MonicaRecord[];
  readonly activities: readonly MonicaRecord[];
  readonly journal: readonly MonicaRecord[];
  /** Photos and documents, which the export only names. */
  readonly files: number;
  readonly fieldTypes: ReadonlyMap<string, MonicaRecord>;
  readonly genders: ReadonlyMap<string, MonicaRecord>;
  readonly lifeEventTypes: ReadonlyMap<string, MonicaRecord>;
}

/** Most characters of an export; JSON has to be held whole. */
export const monicaLimit = 200_000_000;

/** Null when the text is no export of Monica. Never throws. */
export function readMonica(text: string): MonicaExport | null {
  let whole: unknown;
  try {
    whole = JSON.parse(text);
  } catch {
    return null;
  }
  const account = part(whole, 'account');
  if (account === null || !Array.isArray(part(account, 'data'))) return null;
  const groups = collections(part(account, 'data'));
  const instance = part(account, 'instance');
  const by = (name: string) =>
    new Map(records(part(instance, name)).map((record) => [record.uuid, record] as const));
  return {
    exportedBy: textOf(part(whole, 'exported_by')),
    users: groups.get('user') ?? [],
    contacts: groups.get('contact') ?? [],
    relationships: groups.get('relationship') ?? [],
    activities: groups.get('activity') ?? [],
    journal: records(part(part(account, 'properties'), 'journal_entries')),
    files: (groups.get('photo')?.length ?? 0) + (groups.get('document')?.length ?? 0),
    fieldTypes: by('contact_field_types'),
    genders: by('genders'),
    lifeEventTypes: by('life_event_types'),
  };
}

/** A property as text; numbers too, everything else is empty. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' ? String(value) : '';
}

/** A member of an object; null for everything else. */
export function part(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null;
  return (value as Readonly<Record<string, unknown>>)[name] ?? null;
}

function records(value: unknown): readonly MonicaRecord[] {
  return Array.isArray(value) ? value.map(record) : [];
}

/** A reference to a record that stands elsewhere is its bare uuid. */
function record(value: unknown): MonicaRecord {
  const properties = part(value, 'properties');
  return {
    uuid: typeof value === 'string' ? value : textOf(part(value, 'uuid')),
    created: textOf(part(value, 'created_at')),
    properties:
      typeof properties === 'object' && properties !== null ? (properties as Record<string, unknown>) : {},
    below: collections(part(value, 'data')),
  };
}

function collections(value: unknown): ReadonlyMap<string, readonly MonicaRecord[]> {
  const found = new Map<string, readonly MonicaRecord[]>();
  if (!Array.isArray(value)) return found;
  for (const group of value) {
    const type = textOf(part(group, 'type'));
    if (type !== '') found.set(type, [...(found.get(type) ?? []), ...records(part(group, 'values'))]);
  }
  return found;
}
