/** Reads an address’s `?field=value` as an action’s input, by the kinds of its fields; what is wrong stays for the schema to say. */
import type { z } from 'zod';
import { fieldsOf } from './fields.ts';

export function inputFromQuery(schema: z.ZodObject, query: string): Record<string, unknown> {
  const fields = new Map(fieldsOf(schema).map((field) => [field.name, field]));
  const input: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [name, text] of new URLSearchParams(query)) {
    const field = fields.get(name);
    const value = field?.kind === 'number' ? numberOf(text) : field?.kind === 'flag' ? flagOf(text) : text;
    if (field?.list === true) {
      const before = input[name];
      input[name] = [...(Array.isArray(before) ? (before as unknown[]) : []), value];
    } else input[name] = value;
  }
  return { ...input };
}

function numberOf(text: string): unknown {
  return text.trim() === '' || !Number.isFinite(Number(text)) ? text : Number(text);
}

function flagOf(text: string): unknown {
  if (text === '' || text === 'true' || text === '1') return true;
  return text === 'false' || text === '0' ? false : text;
}
