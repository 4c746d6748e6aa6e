/** The description of the HTTP API (OpenAPI 3.1), derived from the table of actions so that it cannot drift from it. */
import { z } from 'zod';
import type { Say } from '../../words/say.ts';
import type { Action } from '../action.ts';
import { actionNames } from '../index.ts';
import { loadAction } from '../perform.ts';

const json = (schema: unknown) => ({ content: { 'application/json': { schema } } });
const problem = (description: string) => ({ description, ...json({ $ref: '#/components/schemas/Problem' }) });

const refusals = {
  400: problem('Something can be mended: what and how.'),
  401: problem('No session and no token.'),
  404: problem('Nobody and nothing of that name.'),
  409: problem('More than one person is meant, or it was changed meanwhile.'),
};

const ofJob = {
  type: 'object',
  required: ['id', 'action', 'state', 'progress'],
  properties: {
    id: { type: 'string' },
    action: { type: 'string' },
    state: { enum: ['running', 'paused', 'done', 'failed', 'cancelled'] },
    progress: { type: ['object', 'null'] },
    result: {},
    problem: { $ref: '#/components/schemas/ProblemBody' },
  },
} as const;

export async function openapi(say: Say, version: string): Promise<Record<string, unknown>> {
  const all = await Promise.all(actionNames.map((name) => loadAction(name)));
  const paths = all
    .filter((action) => action.not?.includes('api') !== true)
    .map((action) => [`/api/v1/${action.name}`, pathOf(action, say)]);
  return {
    openapi: '3.1.0',
    info: { title: 'Kith', version, description: say('server:openapi.about') },
    servers: [{ url: '/' }],
    security: [{ token: [] }, { session: [] }],
    paths: Object.fromEntries(paths),
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: '__Host-kith-PORT' },
      },
      schemas: {
        Problem: {
          type: 'object',
          required: ['problem'],
          properties: { problem: { $ref: '#/components/schemas/ProblemBody' } },
        },
        ProblemBody: {
          type: 'object',
          required: ['code', 'message', 'hint'],
          properties: { code: { type: 'string' }, message: { type: 'string' }, hint: { type: 'string' } },
        },
        Job: ofJob,
      },
    },
  };
}

function pathOf(action: Action, say: Say): Record<string, unknown> {
  const input = z.toJSONSchema(action.input, { io: 'input', unrepresentable: 'any' });
  const done = {
    description: say('server:openapi.done'),
    ...json(withoutDialect(z.toJSONSchema(action.output, { unrepresentable: 'any' }))),
  };
  const long = {
    description: say('server:openapi.long'),
    ...json({ type: 'object', properties: { job: { $ref: '#/components/schemas/Job' } } }),
  };
  const responses = { 200: done, ...(action.long === true ? { 202: long } : {}), ...refusals };
  const head = { operationId: action.name, summary: say(`actions:${action.name}.summary`), responses };
  const field = (name: string) => say(`actions:${action.name}.in.${name}`);
  const properties = Object.entries(input.properties ?? {});
  if (action.does === 'reads') {
    const parameters = properties.map(([name, schema]) => ({
      name,
      in: 'query',
      description: field(name),
      required: input.required?.includes(name) === true,
      schema,
    }));
    return { get: { ...head, parameters } };
  }
  const described = properties.map(([name, schema]) => [
    name,
    typeof schema === 'object' ? { ...schema, description: field(name) } : schema,
  ]);
  const body = {
    ...withoutDialect(input),
    properties: { ...Object.fromEntries(described), dryRun: { type: 'boolean' } },
  };
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: say('server:openapi.key'),
    schema: { type: 'string', maxLength: 200 },
  };
  return { post: { ...head, parameters: [key], requestBody: { required: true, ...json(body) } } };
}

function withoutDialect(schema: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema'));
}
