/** The HTTP API: one route an action, derived from the table; reading ones by GET, writing ones by POST. */
import { Hono, type Context } from 'hono';
import type { Call, ProblemSaid } from '../../work/call.ts';
import type { Job, Jobs } from '../../work/jobs.ts';
import type { Pool } from '../../work/pool.ts';
import { languageOf } from '../../actions/house.ts';
import type { Say } from '../../words/say.ts';
import type { Access, Caller } from '../access.ts';
import type { KeptAnswers } from './kept-answers.ts';
import { readBody } from './read-body.ts';
import { onThisMachine, queryOnThisMachine } from './on-this-machine.ts';
import type { Uploads } from './uploads.ts';

export interface ApiParts {
  readonly pool: Pool;
  readonly kept: KeptAnswers;
  readonly jobs: Jobs;
  readonly access: Access;
  readonly uploads: Uploads;
  readonly folder: string;
  readonly say: (language: string) => Say;
  /** Where the stack of a bug goes; never to the network. */
  readonly bug: (stack: string) => void;
}

export type Env = { Variables: { caller: Caller & { kind: 'session' | 'token' } } };

const jsonBytes = 1024 * 1024;
/** A body that takes longer is dripped to hold a place. */
const bodyMs = 12_000;
const longestKey = 200;
/** How long a reading request waits for long work before it is told the job instead. */
const patienceMs = 20_000;

export function actionRoutes(parts: ApiParts): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/:name', async (c) => {
    const text = queryOnThisMachine(new URL(c.req.url).search, parts);
    if (text === null) return refuse(c, parts, 400, 'paths-stay');
    const call = callOf(c, 'read', { kind: 'query', text }, {});
    return answer(c, parts, call, new Set());
  });
  app.post('/:name', async (c) => {
    const { caller } = c.var;
    const name = c.req.param('name');
    // A token cannot make other tokens.
    if (caller.kind === 'token' && (caller.scope !== 'write' || name === 'token'))
      return refuse(c, parts, 403, 'scope');
    const type = c.req.header('content-type') ?? '';
    const body = await readBody(c.req.raw, jsonBytes, bodyMs);
    if (body.kind === 'refused') {
      c.header('connection', 'close');
      return refuse(c, parts, body.code === 'too-much' ? 413 : 408, body.code);
    }
    const { text } = body;
    if (text !== '' && !/^application\/json\b/i.test(type)) return refuse(c, parts, 415, 'not-json');
    const fields = text === '' ? {} : parsed(text);
    if (fields === null) return refuse(c, parts, 400, 'not-json');
    const own = onThisMachine(name, fields, parts);
    if (own.kind === 'refused') return refuse(c, parts, 400, own.code);
    const call = callOf(c, 'write', { kind: 'json', value: own.input }, { ...fields, ...own });
    return answer(c, parts, { ...call, name: own.action }, new Set(own.uploads));
  });
  return app;
}

function callOf(
  c: Context<Env>,
  may: Call['may'],
  input: Call['input'],
  beside: { dryRun?: unknown; passphrase?: unknown },
): Call {
  const key = c.req.header('idempotency-key') ?? null;
  return {
    name: c.req.param('name') ?? '',
    door: c.var.caller.kind === 'session' ? 'app' : 'api',
    language: languageOf(c.req.header('accept-language') ?? 'en'),
    may,
    input,
    dryRun: beside.dryRun === true,
    passphrase: typeof beside.passphrase === 'string' ? beside.passphrase : null,
    key: key === null || key === '' ? null : key.slice(0, longestKey),
    long: false,
  };
}

async function answer(
  c: Context<Env>,
  parts: ApiParts,
  call: Call,
  uploads: ReadonlySet<string>,
): Promise<Response> {
  const { pool, jobs, kept } = parts;
  const told = call.may === 'read' ? await kept.of(call, () => pool.read(call)) : await pool.write(call);
  const forget = () => {
    for (const batch of uploads) parts.uploads.forget(batch);
  };
  switch (told.kind) {
    case 'kept':
      return c.body(told.body, 200, { 'content-type': 'application/json; charset=utf-8' });
    case 'done':
      if (!call.dryRun) forget();
      return c.body(told.json, 200, { 'content-type': 'application/json; charset=utf-8' });
    case 'long': {
      const [upload = null] = uploads;
      if (upload !== null && call.name === 'import') parts.uploads.begun(upload);
      // What was broken off or stopped is still there, so that one can go on with it.
      const after = (job: Job): void => {
        if (call.dryRun) return;
        if (job.state === 'done') forget();
        // Nearly everyone is read again after an import: sooner than somebody asks.
        const today = { ...call, name: 'today', may: 'read', input: { kind: 'query', text: '' } } as const;
        if (call.name === 'import') void pool.read(today);
      };
      // Two tabs that let the same files in mean one import.
      const same = jobs
        .list()
        .find((one) => isOpen(one) && one.upload === upload && one.dryRun === call.dryRun);
      const job = (upload === null ? undefined : same) ?? jobs.start(call, { key: call.key, upload, after });
      if (call.may === 'write') return c.json({ job }, 202);
      const done = await jobs.wait(job.id, patienceMs);
      if (done?.state === 'done') return c.json(done.result ?? null);
      if (done?.problem !== undefined) return problem(c, done.problem);
      return c.json({ job: done ?? job }, 202);
    }
    case 'problem':
      return problem(c, told.problem);
    case 'no-such-action':
      return refuse(c, parts, 404, 'no-such-route');
    case 'wrong-way':
      c.header('allow', told.does === 'reads' ? 'GET' : 'POST');
      return refuse(c, parts, 405, 'wrong-method');
    case 'bug':
      parts.bug(told.stack);
      return c.json({ problem: bugOf(parts, c) }, 500);
  }
}

const isOpen = ({ state }: Job): boolean => state === 'running' || state === 'paused';

const statuses: Readonly<Record<string, 404 | 409 | 423 | 507>> = {
  'which-person': 409,
  'already-undone': 409,
  'nothing-to-undo': 409,
  'edit-conflict': 409,
  'vault-busy': 423,
  'disk-full': 507,
};

function problem(c: Context, said: ProblemSaid): Response {
  const known = statuses[said.code] ?? (said.code.startsWith('no-such-') ? 404 : 400);
  return c.json({ problem: said }, said.code === 'bug' ? 500 : known);
}

function bugOf(parts: ApiParts, c: Context): ProblemSaid {
  const say = parts.say(c.req.header('accept-language') ?? 'en');
  return { code: 'bug', message: say('problems:bug.message'), hint: say('problems:bug.hint') };
}

/** Says what the door itself refuses, in the words of the catalogue. */
export function refuse(
  c: Context,
  parts: Pick<ApiParts, 'say'>,
  status: 400 | 401 | 403 | 404 | 405 | 408 | 413 | 415 | 429 | 500 | 503,
  code: string,
): Response {
  const say = parts.say(c.req.header('accept-language') ?? 'en');
  const problem = { code, message: say(`problems:${code}.message`), hint: say(`problems:${code}.hint`) };
  return c.json({ problem }, status);
}

const deepest = 64;

/** An object of fields; null for anything else, and for nesting that no field has. */
function parsed(text: string): Record<string, unknown> | null {
  let depth = 0;
  // Brackets within texts do not count, so that texts are stepped over whole.
  for (const [sign] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[{}\]]/gs)) {
    if (sign.startsWith('"')) continue;
    depth += sign === '[' || sign === '{' ? 1 : -1;
    if (depth > deepest) return null;
  }
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}
