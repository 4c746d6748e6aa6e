/** Wiring of the server: every door on the network behind the same guards, on this machine alone. */
import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { standing } from './actions/access/standing.ts';
import { openHouse, languageOf, sayIn, type OpenHouse } from './actions/house.ts';
import { openAccess, type Access } from './doors/access.ts';
import { actionRoutes, refuse, type ApiParts, type Env } from './doors/api/api.ts';
import { eventRoute } from './doors/api/events.ts';
import { exportStream } from './doors/api/exports.ts';
import { jobRoutes } from './doors/api/job-routes.ts';
import { keptAnswers } from './doors/api/kept-answers.ts';
import { blobPicture, personPicture } from './doors/api/pictures.ts';
import { uploadRoutes } from './doors/api/upload-route.ts';
import { openUploads } from './doors/api/uploads.ts';
import { calendarText } from './doors/calendar-feed/feed.ts';
import { guarded, hostsOf, securityHeaders } from './doors/http.ts';
import { styleHashes, webRoute } from './doors/web/web.ts';
import type { FeedDay } from './actions/access/feed-days.ts';
import type { Say } from './words/say.ts';
import { openJobs, type Jobs } from './work/jobs.ts';
import { openPool, type Pool } from './work/pool.ts';
import { watchVault, type Watch } from './work/watch.ts';
import { version } from './version.ts';

export interface Serving {
  readonly port: number;
  readonly access: Access;
  readonly pool: Pool;
  readonly jobs: Jobs;
  /** Gets the first page ready for somebody who is about to ask for it. */
  ready(): void;
  stop(): Promise<void>;
}

export interface ServeOptions {
  readonly folder: string;
  readonly today: string | null;
  readonly language: string;
  readonly bug: (stack: string) => void;
}

/** The server itself asks for sessions and for what changed, nothing else. */
const ownCacheMb = 2;
const mostConnections = 3_000;
const headersMs = 10_000;
const idleMs = 60_000;
/** Taking back a mailbox of years is one answer, and nothing is said on the wire until it is there. */
const answerMs = 1_800_000;

/** Opens the vault and answers on a port of 127.0.0.1 and ::1. Throws the system’s EADDRINUSE when the port is taken. */
export async function serve(port: number, options: ServeOptions): Promise<Serving> {
  const { folder, today } = options;
  const servers = [server(), server()] as const;
  await listen(servers[0], port, '127.0.0.1');
  try {
    // A machine without IPv6 is served as well.
    await listen(servers[1], port, '::1').catch((cause: unknown) => {
      if (codeOf(cause) === 'EADDRINUSE') throw cause;
    });
    const language = languageOf(options.language);
    const house = openHouse({ folder, door: 'api', today, language, cacheMb: ownCacheMb });
    house.vault();
    const stopping = new AbortController();
    const watch = watchVault(house);
    const pool = openPool({ folder, today }, () => watch.isHeard());
    const ready = (): void => pool.ready({ ...first, language });
    const jobs = openJobs({ folder, today });
    const access = openAccess(house, pool, port);
    const app = routes({ ...options, house, pool, jobs, access, watch, ready, stopping: stopping.signal });
    const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
    const say = house.say;
    const refused = (code: string) => ({
      message: say(`problems:${code}.message`),
      hint: say(`problems:${code}.hint`),
    });
    const inner = guarded(hostsOf(port), securityHeaders(styleHashes()), refused, (request, response) => {
      void listener(request, response).catch((cause: unknown) => options.bug(String(cause)));
    });
    for (const one of servers) one.on('request', inner);
    return {
      port,
      access,
      pool,
      jobs,
      ready,
      async stop() {
        stopping.abort();
        const closed = servers.map((one) => new Promise<void>((resolve) => one.close(() => resolve())));
        for (const one of servers) one.closeIdleConnections();
        const late = setTimeout(() => servers.forEach((one) => one.closeAllConnections()), 2_000);
        await Promise.all(closed);
        clearTimeout(late);
        await jobs.close();
        await pool.close();
        house.vault().raw.exec('PRAGMA wal_checkpoint(TRUNCATE)');
        house.close();
      },
    };
  } catch (cause) {
    for (const one of servers) one.close();
    throw cause;
  }
}

/** What the app asks first. */
const first = {
  name: 'today',
  door: 'app',
  may: 'read',
  input: { kind: 'query', text: '' },
  dryRun: false,
  passphrase: null,
  key: null,
  long: false,
} as const;

function server(): Server {
  const one = createServer({
    headersTimeout: headersMs,
    // Uploads take as long as they take; their pace is watched where they are read.
    requestTimeout: 0,
    connectionsCheckingInterval: 2_000,
    keepAliveTimeout: 10_000,
    maxHeaderSize: 16_384,
    requireHostHeader: false,
  });
  one.maxConnections = mostConnections;
  one.maxHeadersCount = 100;
  one.timeout = idleMs;
  // The pace of what comes in is watched where it is read; what is then waited for is ours.
  one.on('request', (request) => request.socket.setTimeout(answerMs));
  one.on('clientError', (_, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
    else socket.destroy();
  });
  return one;
}

function listen(one: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    one.once('error', reject);
    one.listen({ port, host, backlog: 2_048 }, () => {
      one.off('error', reject);
      resolve();
    });
  });
}

export const codeOf = (cause: unknown): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : '';

interface RouteParts extends ServeOptions {
  readonly house: OpenHouse;
  readonly pool: Pool;
  readonly jobs: Jobs;
  readonly access: Access;
  readonly watch: Watch;
  readonly ready: () => void;
  readonly stopping: AbortSignal;
}

function routes(parts: RouteParts): Hono {
  const { house, pool, jobs, access, folder, bug } = parts;
  const say = (language: string): Say => sayIn(languageOf(language));
  const uploads = openUploads(folder, () => house.now());
  const day = (): string => parts.today ?? Temporal.Now.plainDateISO().toString();
  const kept = keptAnswers(() => standing(house.vault()), day);
  const api: ApiParts = { pool, kept, jobs, access, uploads, folder, say, bug };
  const missing = (c: Context) => refuse(c, { say }, 404, 'no-such-route');
  const app = new Hono();
  app.onError((cause, c) => {
    bug(cause.stack ?? cause.message);
    return refuse(c, { say }, 500, 'bug');
  });
  app.notFound(missing);
  app.get('/health', (c) => c.json({ ok: true }));
  app.get('/open', async (c) => {
    // A browser that only looks ahead must not use the key up.
    if (/prefetch/.test(c.req.header('sec-purpose') ?? '')) return refuse(c, { say }, 403, 'no-session');
    const cookies = await access.open(c.req.query('key') ?? '');
    if (cookies === null) return c.redirect('/?link=used', 303);
    for (const cookie of cookies) c.header('set-cookie', cookie, { append: true });
    return c.redirect('/', 303);
  });
  app.get('/openapi.json', async (c) =>
    c.body(String(await pool.askReader({ kind: 'openapi', version })), 200, {
      'content-type': 'application/json; charset=utf-8',
    }),
  );
  app.route('/api/v1', apiRoutes(parts, api, missing));
  let mcp: Promise<(request: Request, mayWrite: boolean) => Promise<Response>> | null = null;
  app.all('/mcp', async (c) => {
    const caller = access.caller(c.req.raw.headers);
    if (caller.kind === 'slow-down') return slowDown(c, say, caller.seconds);
    if (caller.kind !== 'token') {
      c.header('www-authenticate', 'Bearer');
      return refuse(c, { say }, 401, 'no-session');
    }
    if (caller.scope !== 'read' && caller.scope !== 'write') return refuse(c, { say }, 403, 'scope');
    const { language } = house;
    mcp ??= import('./doors/mcp/http.ts').then(({ mcpRoute }) =>
      mcpRoute({ pool, jobs, say: house.say, language, bug }),
    );
    return (await mcp)(c.req.raw, caller.scope === 'write');
  });
  app.get('/calendar/:secret{.+\\.ics}', async (c) => {
    const caller = access.token(c.req.param('secret').slice(0, -'.ics'.length));
    if (caller.kind === 'slow-down') return slowDown(c, say, caller.seconds);
    if (caller.kind !== 'token' || caller.scope !== 'feed') return missing(c);
    const days = (await pool.askReader({ kind: 'feed' })) as FeedDay[];
    return c.body(calendarText(days, house.say, house.now()), 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="kith.ics"',
    });
  });
  app.all('/.well-known/carddav', (c) => c.redirect('/dav/', 301));
  app.all('/.well-known/caldav', (c) => c.redirect('/dav/', 301));
  app.all('/dav', (c) => refuse(c, { say }, 404, 'no-dav-yet'));
  app.all('/dav/*', (c) => refuse(c, { say }, 404, 'no-dav-yet'));
  const web = webRoute(missing);
  app.get('/*', (c) => {
    if (c.req.header('sec-fetch-mode') === 'navigate') parts.ready();
    return web(c);
  });
  return app;
}

function apiRoutes(parts: RouteParts, api: ApiParts, missing: (c: Context) => Response): Hono<Env> {
  const { pool, jobs, access, folder, stopping } = parts;
  const { say } = api;
  const app = new Hono<Env>();
  app.use('*', async (c, next) => {
    const caller = access.caller(c.req.raw.headers);
    if (caller.kind === 'slow-down') return slowDown(c, say, caller.seconds);
    if (caller.kind === 'nobody') return refuse(c, { say }, 401, 'no-session');
    if (caller.kind === 'token' && caller.scope !== 'read' && caller.scope !== 'write')
      return refuse(c, { say }, 403, 'scope');
    c.set('caller', caller);
    return next();
  });
  const full = (c: Context) => refuse(c, { say }, 503, 'too-many');
  app.get('/events', eventRoute(parts.watch, jobs, full, stopping));
  app.route('/jobs', jobRoutes(jobs, say));
  app.route('/uploads', uploadRoutes(api));
  app.get('/exports/:id', (c) => {
    const stream = exportStream(folder, c.req.param('id'));
    if (stream === null) return missing(c);
    return c.body(stream as unknown as ReadableStream, 200, {
      'content-type': 'application/x-tar',
      'content-disposition': 'attachment; filename="kith-export.tar"',
    });
  });
  app.get('/photo/:id', async (c) => (await personPicture(c, pool)) ?? missing(c));
  app.get('/blob/:sha256', async (c) => (await blobPicture(c, folder)) ?? missing(c));
  app.route('/', actionRoutes(api));
  return app;
}

function slowDown(c: Context, say: (language: string) => Say, seconds: number): Response {
  c.header('retry-after', String(seconds));
  return refuse(c, { say }, 429, 'slow-down');
}
