/** Every action of the table, as the server describes itself; what the palette lists and the forms are made from. */

export interface Field {
  readonly name: string;
  readonly kind: 'text' | 'number' | 'flag' | 'choice' | 'list' | 'day';
  readonly choices: readonly string[];
  readonly needed: boolean;
}

export interface KnownAction {
  readonly name: string;
  readonly summary: string;
  readonly reads: boolean;
  readonly fields: readonly Field[];
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

interface Operation {
  readonly summary?: string;
  readonly parameters?: readonly { name: string; in: string; required?: boolean; schema?: Schema }[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
}

interface Described {
  readonly paths?: Readonly<Record<string, { readonly get?: Operation; readonly post?: Operation }>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> };
}

/** Reads `/openapi.json`; an empty list when the server does not describe itself. */
export async function actionsKnown(): Promise<readonly KnownAction[]> {
  const answer = await fetch('/openapi.json', { credentials: 'same-origin' });
  if (!answer.ok || !(answer.headers.get('content-type') ?? '').includes('json')) return [];
  const described = (await answer.json()) as Described;
  return Object.entries(described.paths ?? {}).flatMap(([path, { get, post }]) => {
    const name = /^\/api\/v1\/([a-z-]+)$/.exec(path)?.[1];
    const operation = post ?? get;
    if (name === undefined || operation === undefined || name === 'events') return [];
    return [
      {
        name,
        summary: operation.summary ?? '',
        reads: post === undefined,
        fields: fieldsOf(operation, described),
      },
    ];
  });
}

function fieldsOf(operation: Operation, described: Described): readonly Field[] {
  const asked = (operation.parameters ?? [])
    .filter((one) => one.in === 'query')
    .map((one) => fieldOf(one.name, one.schema ?? {}, one.required === true, described));
  const body = Object.values(operation.requestBody?.content ?? {})[0]?.schema;
  const schema = body === undefined ? {} : resolved(body, described);
  const sent = Object.entries(schema.properties ?? {}).map(([name, one]) =>
    fieldOf(name, one, schema.required?.includes(name) === true, described),
  );
  return [...asked, ...sent].filter((field) => field.name !== 'dryRun');
}

function fieldOf(name: string, given: Schema, needed: boolean, described: Described): Field {
  const schema = resolved(given, described);
  const choices = (schema.enum ?? []).map(String);
  return { name, needed, choices, kind: kindOf(schema, choices) };
}

function kindOf(schema: Schema, choices: readonly string[]): Field['kind'] {
  if (choices.length > 0) return 'choice';
  const types = new Set([schema.type ?? []].flat());
  if (types.has('boolean')) return 'flag';
  if (types.has('number') || types.has('integer')) return 'number';
  if (types.has('array')) return 'list';
  return schema.format === 'date' ? 'day' : 'text';
}

function resolved(schema: Schema, described: Described): Schema {
  const name = schema.$ref?.split('/').at(-1);
  if (name !== undefined) return resolved(described.components?.schemas?.[name] ?? {}, described);
  const [first] = schema.anyOf?.filter((one) => one.type !== 'null') ?? [];
  return first === undefined ? schema : resolved(first, described);
}
