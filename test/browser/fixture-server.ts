/** A stand-in for the server, for building and testing screens: the real addresses, an invented vault, the real content policy. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { mapOf, pageOf, todayOf, worldOf, type World } from './fixture-answers.ts';
import { briefOf, tokens } from './fixture-brief.ts';
import { lookingAnswer } from './fixture-looking.ts';
import { touchesOf } from './fixture-people.ts';
import { questionsOf } from './fixture-questions.ts';

const root = join(import.meta.dirname, '../../dist/web');
const hashes = () =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../web/csp-hashes.json'), 'utf8')) as {
    style: string[];
  };
const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

export interface Fixture {
  readonly address: string;
  readonly world: World;
  /** What was written, in order of arrival, once for each key. */
  readonly written: { name: string; fields: Record<string, unknown> }[];
  /** True: every call to the API is cut, as when the server is gone. */
  gone: boolean;
  stop(): Promise<void>;
}

export async function fixtureServer(
  size: World['size'],
  language: 'en' | 'de' = 'en',
  port = 0,
): Promise<Fixture> {
  const world = worldOf(size, language);
  const keys = new Map<string, unknown>();
  const written: Fixture['written'] = [];
  const state = { gone: false };
  const server: Server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy());
  });
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (!url.pathname.startsWith('/api/')) return file(url.pathname, response);
    if (state.gone) return void request.socket.destroy();
    if (url.pathname === '/api/v1/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      return void response.write(': here\n\n');
    }
    const name = url.pathname.slice('/api/v1/'.length);
    if (request.method === 'GET') return json(response, reads(world, name, url.searchParams));
    const key = String(request.headers['idempotency-key']);
    if (!keys.has(key)) {
      const fields = JSON.parse((await body(request)) || '{}') as Record<string, unknown>;
      keys.set(key, writes(world, name, fields));
      if (fields['dryRun'] !== true && !isAsking(name, fields)) written.push({ name, fields });
    }
    return json(response, keys.get(key));
  }
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  const bound = server.address();
  return {
    address: `http://localhost:${typeof bound === 'object' && bound !== null ? bound.port : port}`,
    world,
    written,
    get gone() {
      return state.gone;
    },
    set gone(gone: boolean) {
      state.gone = gone;
      if (gone) server.closeAllConnections();
    },
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}

function reads(world: World, name: string, query: URLSearchParams): unknown {
  const who = query.get('who') ?? '';
  switch (name) {
    case 'today':
      return todayOf(world);
    case 'people':
      return world.people.map((person) => ({ ...person, card: undefined }));
    case 'show':
      return pageOf(world, who);
    case 'timeline': {
      const person = world.people.find((one) => one.id === who);
      return { touches: person === undefined ? [] : touchesOf(person, 200).slice(60), more: null };
    }
    case 'map':
      return mapOf(world, query.get('on') ?? undefined);
    case 'search': {
      const wanted = (query.get('query') ?? '').toLowerCase();
      return world.people
        .filter((one) => one.name.toLowerCase().includes(wanted))
        .slice(0, 8)
        .map((one) => ({
          kind: 'person',
          id: one.id,
          person: { id: one.id, name: one.name },
          text: one.name,
          when: null,
        }));
    }
    case 'questions':
      return questionsOf(world);
    case 'history':
      return world.history.toReversed();
    case 'uploads':
    case 'jobs':
      return [];
    case 'imports':
      return world.people.length === 0
        ? []
        : [
            {
              id: 'i1',
              when: '2026-11-20T18:00:00Z',
              state: 'done',
              sources: ['contacts.vcf', 'Mail'],
              people: { new: 160, changed: 0, same: 0 },
              touches: { new: 21403, same: 0 },
              unsure: 2,
              notPeople: 31,
              skippedCount: 1,
              skipped: [],
            },
          ];
    case 'status':
      return {
        ...todayOf(world).ring,
        copies:
          world.people.length === 0
            ? []
            : [
                {
                  file: 'kith-2026-11-21T041000Z.kith',
                  at: '2026-11-21T04:10:00Z',
                  bytes: 4_812_330,
                  verifiedAt: '2026-11-21T04:10:09Z',
                  ok: true,
                  kind: 'full',
                  gone: false,
                  far: false,
                },
              ],
        place: '/copies',
        placeState: 'there',
        passphrase: world.people.length > 0,
        daily: true,
        due: null,
        drill: null,
        lastTry: null,
        searchWaiting: false,
      };
    case 'trash':
      return [];
    case 'settings':
      return world.settings;
    case 'brief':
      return briefOf(pageOf(world, who));
    case 'doctor':
      return { ok: true, checks: [{ name: 'integrity', ok: true, detail: 'ok' }] };
    case 'duplicates':
      return [
        {
          a: { id: 'p1', name: 'Maren Okafor' },
          b: { id: 'p9', name: 'Ida Okafor' },
          evidence: ['same family name'],
          sure: false,
        },
      ];
    default:
      return lookingAnswer(world, name, query);
  }
}

function writes(world: World, name: string, fields: Record<string, unknown>): unknown {
  const person = world.people.find((one) => one.id === fields['who']);
  const ref = person === undefined ? [] : [{ id: person.id, name: person.name }];
  if (fields['dryRun'] === true)
    return {
      touches: [{ medium: 'call', day: '2026-11-20' }],
      people: [{ id: 'p1', name: 'Maren Okafor' }],
      memories: [{ text: 'starts a new job in May' }],
      occasions: [],
      promises: [],
      nextTime: [{ text: 'ask how it went' }],
      unsure: [],
    };
  if (name === 'undo') {
    const entry = world.history.findLast((one) => one.id === (fields['id'] ?? one.id) && !one.undone);
    if (entry !== undefined) {
      entry.undone = true;
      for (const one of entry.people) {
        world.left.delete(one.id);
        world.reached = world.reached.filter((reached) => reached.id !== one.id);
      }
    }
    return { undone: [], kept: [] };
  }
  if (name === 'sample') {
    const full = worldOf('small', world.language);
    world.people = full.people;
    world.size = 'small';
    world.welcome = 'pin';
  }
  if (['done', 'later', 'rest'].includes(name) && person !== undefined) {
    world.left.add(person.id);
    if (name === 'done') world.reached.push(...ref);
  }
  if (name === 'token' && fields['do'] === undefined) return { tokens, token: null, id: null, change: null };
  if (name === 'settings' && fields['key'] === undefined) return { ...world.settings, change: null };
  if (name === 'settings' && typeof fields['key'] === 'string') {
    world.settings[fields['key']] = fields['value'];
    if (fields['key'] === 'language') world.language = fields['value'] as 'en' | 'de';
    return { ...world.settings, change: null };
  }
  const id = `c${world.history.length + 1}`;
  world.history.push({
    id,
    when: new Date().toISOString(),
    action: name,
    what: `${name}: ${person?.name ?? JSON.stringify(fields['sentence'] ?? '')}`,
    people: ref,
    undone: false,
    door: 'app',
  });
  return {
    change: id,
    ...(name === 'smaller'
      ? {
          person: ref[0],
          ways: [
            { medium: 'message', handle: null, minutes: 1, link: 'sms:+12025550100', why: 'just a heart' },
          ],
        }
      : {}),
  };
}

/** Two actions read and write by the same address. */
function isAsking(name: string, fields: Record<string, unknown>): boolean {
  return (
    (name === 'settings' && fields['key'] === undefined) || (name === 'token' && fields['do'] === undefined)
  );
}

function file(path: string, response: ServerResponse): void {
  const wanted = join(root, path === '/' ? 'index.html' : path.replaceAll('..', ''));
  const found = extname(wanted) !== '' && existsSync(wanted) ? wanted : join(root, 'index.html');
  response.writeHead(200, {
    'content-type': kinds[extname(found)] ?? 'application/octet-stream',
    'content-security-policy': `default-src 'none'; script-src 'self'; style-src 'self' ${hashes()
      .style.map((hash) => `'${hash}'`)
      .join(
        ' ',
      )}; connect-src 'self'; font-src 'self'; img-src 'self' blob:; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  });
  response.end(readFileSync(found));
}

function json(response: ServerResponse, value: unknown): void {
  const missing = value === null || value === undefined;
  response.writeHead(missing ? 404 : 200, { 'content-type': 'application/json' });
  response.end(
    JSON.stringify(
      missing ? { problem: { code: 'none', message: 'There is nothing here.', hint: '' } } : value,
    ),
  );
}

async function body(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of request) text += String(part);
  return text;
}

if (import.meta.main) {
  const [size = 'small', language = 'en', port = '7900'] = process.argv.slice(2);
  const { address } = await fixtureServer(size as World['size'], language as 'en' | 'de', Number(port));
  console.log(address);
}
