/** What was wrong with what was asked, field by field, in words of the catalogue instead of the checker's own. */
import type { z } from 'zod';
import type { Sentence } from '../problem.ts';
import { saySentence, type Say } from '../words/say.ts';

export interface WrongField {
  readonly field: string;
  readonly why: Sentence;
}

/** Doors answer it as wrong usage (exit 2, HTTP 400). */
export class WrongInput extends Error {
  override readonly name = 'WrongInput';
  readonly fields: readonly WrongField[];

  constructor(fields: readonly WrongField[]) {
    super(fields.map(({ field, why }) => `${field}: ${why.key}`).join('; '));
    this.fields = fields;
  }
}

export function asWrongInput(error: z.ZodError): WrongInput {
  return new WrongInput(
    error.issues.flatMap((issue) => {
      const field = issue.path.join('.');
      if (issue.code === 'unrecognized_keys')
        return issue.keys.map((key) => ({ field: key, why: { key: 'given:unknown' } }));
      return { field: field || issue.code, why: whyOf(issue) };
    }),
  );
}

export function sayWrong(
  wrong: WrongInput,
  say: Say,
): { message: string; issues: { field: string; message: string }[] } {
  const issues = wrong.fields.map(({ field, why }) => ({ field, message: saySentence(say, why) }));
  return { message: issues.map(({ field, message }) => `${field}: ${message}`).join('; '), issues };
}

type Issue = z.core.$ZodIssue;

const mostChoices = 24;

function whyOf(issue: Issue): Sentence {
  switch (issue.code) {
    case 'invalid_value':
      return choices(issue.values.map(String));
    case 'invalid_union':
      return ofUnion(issue.errors);
    case 'invalid_type':
      return issue.input === undefined && issue.message.endsWith('received undefined')
        ? { key: 'given:missing' }
        : kindOf(issue.expected);
    case 'too_small':
      if (issue.inclusive === false) return { key: 'given:more', values: { count: Number(issue.minimum) } };
      return limit('least', issue.origin, issue.minimum);
    case 'too_big':
      return limit('most', issue.origin, issue.maximum);
    case 'invalid_format':
      return { key: issue.format === 'date' ? 'given:day' : 'given:form' };
    default:
      return { key: 'given:form' };
  }
}

/** Everything that one of the ways would have taken, when all of them are lists of words; else only that it does not fit. */
function ofUnion(ways: readonly (readonly Issue[])[]): Sentence {
  const values = ways.flatMap((issues) =>
    issues.flatMap((one) =>
      one.code === 'invalid_value' && one.path.length === 0 ? one.values.map(String) : [],
    ),
  );
  return values.length === 0 ? { key: 'given:form' } : choices(values);
}

function choices(values: readonly string[]): Sentence {
  return { key: 'given:choices', values: { choices: values.slice(0, mostChoices).join(', ') } };
}

function kindOf(expected: string): Sentence {
  const named = ['number', 'int', 'boolean', 'string', 'array'].includes(expected);
  return { key: named ? `given:kind.${expected}` : 'given:form' };
}

function limit(which: 'least' | 'most', origin: string, count: number | bigint): Sentence {
  const kind = origin === 'string' ? 'letters' : origin === 'array' ? 'items' : 'number';
  return { key: `given:${which}.${kind}`, values: { count: Number(count) } };
}
