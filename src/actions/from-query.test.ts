import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { inputFromQuery } from './from-query.ts';

const schema = z.object({
  who: z.string(),
  limit: z.number().optional(),
  brief: z.boolean().default(false),
  me: z.array(z.string()).optional(),
});

void test('an address becomes an input by the kinds of its fields', () => {
  assert.deepEqual(inputFromQuery(schema, '?who=42&limit=3&brief=true&me=a&me=b'), {
    who: '42',
    limit: 3,
    brief: true,
    me: ['a', 'b'],
  });
});

void test('what is no number stays for the schema to refuse', () => {
  assert.equal(schema.safeParse(inputFromQuery(schema, 'who=x&limit=many')).success, false);
  assert.equal(schema.safeParse(inputFromQuery(schema, 'who=x&limit=')).success, false);
});

void test('a name that every object has reaches nothing but its own field', () => {
  const input = inputFromQuery(schema, '__proto__=x&constructor=y&who=z');
  assert.equal(Object.getPrototypeOf({}).x, undefined);
  assert.equal(schema.strict().safeParse(input).success, false);
});
