/** Reads an action's zod input as fields that a command line or an address can carry: which there are, of what kind, and which are needed. */
import type { z } from 'zod';

export interface Field {
  readonly name: string;
  readonly kind: 'text' | 'number' | 'flag' | 'choice';
  readonly list: boolean;
  readonly required: boolean;
  readonly choices: readonly string[];
}

export function fieldsOf(input: z.ZodObject): readonly Field[] {
  return Object.entries(input.shape).map(([name, schema]) => fieldOf(name, schema as z.core.$ZodType));
}

function fieldOf(name: string, schema: z.core.$ZodType): Field {
  let inner = schema;
  let required = true;
  let list = false;
  for (;;) {
    const def = inner._zod.def as { type: string; innerType?: z.core.$ZodType; element?: z.core.$ZodType };
    if (
      def.type === 'optional' ||
      def.type === 'default' ||
      def.type === 'nullable' ||
      def.type === 'prefault'
    )
      required = false;
    else if (def.type === 'array') list = true;
    else break;
    inner = def.innerType ?? def.element ?? inner;
  }
  const def = inner._zod.def as { type: string; entries?: Record<string, string> };
  const kind =
    def.type === 'number'
      ? 'number'
      : def.type === 'boolean'
        ? 'flag'
        : def.type === 'enum'
          ? 'choice'
          : 'text';
  return { name, kind, list, required, choices: kind === 'choice' ? Object.values(def.entries ?? {}) : [] };
}

/** `openFile` → `open-file`. */
export function optionName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
