/** A WebDAV server for tests (RFC 4918, as much of it as copies need), which answers in several dialects and fails on request. */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Dialect = 'plain' | 'apache' | 'nextcloud';

/** What goes wrong, for the first `times` requests of this method whose path fits. */
export interface Fault {
  readonly method: string;
  readonly path?: RegExp;
  times: number;
  readonly how:
    | { readonly kind: 'status'; readonly status: number; readonly headers?: Record<string, string> }
    /** The line is cut after so many bytes of the file, going up or down. */
    | { readonly kind: 'cut'; readonly after: number }
    /** Says yes, and keeps only a part. */
    | { readonly kind: 'short'; readonly keep: number }
    /** Never answers. */
    | { readonly kind: 'silent' };
}

export interface WebdavServer {
  /** Of the folder for copies. */
  readonly address: string;
  readonly user: string;
  readonly password: string;
  /** Files by their path below the root. */
  readonly files: Map<string, Buffer>;
  readonly folders: Set<string>;
  readonly faults: Fault[];
  /** Method and path of every request, in order. */
  readonly asked: string[];
  /** All that was ever said by the server or to it in headers, without the authorization itself. */
  close(): Promise<void>;
}

export async function webdavServer(dialect: Dialect = 'plain'): Promise<WebdavServer> {
  const base = dialect === 'nextcloud' ? '/remote.php/dav/files/maren/' : '/dav/';
  const state = {
    user: 'maren',
    password: 'nine quiet app words',
    files: new Map<string, Buffer>(),
    folders: new Set<string>([
      '/',
      base,
      ...(dialect === 'nextcloud' ? ['/remote.php/dav/uploads/maren/'] : []),
    ]),
    faults: [] as Fault[],
    asked: [] as string[],
    dialect,
  };
  const server = createServer((request, response) => {
    answer(state, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    ...state,
    address: `http://127.0.0.1:${port}${base}backups/kith`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

interface State {
  readonly user: string;
  readonly password: string;
  readonly files: Map<string, Buffer>;
  readonly folders: Set<string>;
  readonly faults: Fault[];
  readonly asked: string[];
  readonly dialect: Dialect;
}

async function answer(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
  const method = request.method ?? '';
  state.asked.push(`${method} ${path}`);
  const say = (status: number, text = '', headers: Record<string, string> = {}): void => {
    response.writeHead(status, headers).end(text);
  };
  const given = Buffer.from(`${state.user}:${state.password}`).toString('base64');
  const fault = state.faults.find(
    (one) => one.times > 0 && one.method === method && (one.path?.test(path) ?? true),
  );
  if (fault !== undefined) fault.times -= 1;
  if (fault?.how.kind === 'silent') return;
  if (fault?.how.kind === 'cut' && method !== 'GET') {
    let got = 0;
    for await (const piece of request) {
      got += (piece as Buffer).length;
      if (got >= fault.how.after) break;
    }
    request.socket.destroy();
    return;
  }
  const body = await bodyOf(request);
  if (request.headers.authorization !== `Basic ${given}`)
    return say(401, '', { 'www-authenticate': 'Basic realm="files"' });
  if (fault?.how.kind === 'status') return say(fault.how.status, '', fault.how.headers);
  const above = `${path.replace(/\/$/, '').split('/').slice(0, -1).join('/')}/`;
  const asFolder = path.endsWith('/') ? path : `${path}/`;
  const file = state.files.get(path);
  switch (method) {
    case 'MKCOL':
      if (state.folders.has(asFolder)) return say(405);
      if (!state.folders.has(above)) return say(409);
      state.folders.add(asFolder);
      return say(201);
    case 'PUT':
      if (!state.folders.has(above)) return say(409);
      state.files.set(path, fault?.how.kind === 'short' ? body.subarray(0, fault.how.keep) : body);
      return say(file === undefined ? 201 : 204, '', { etag: etagOf(body) });
    case 'DELETE':
      return say(state.files.delete(path) ? 204 : 404);
    case 'MOVE': {
      const to = decodeURIComponent(new URL(String(request.headers.destination)).pathname);
      const content = path.endsWith('/.file') ? together(state, above) : file;
      if (content === undefined) return say(404);
      if (path.endsWith('/.file') && content.length !== Number(request.headers['oc-total-length']))
        return say(400);
      state.files.delete(path);
      state.files.set(to, content);
      return say(201);
    }
    case 'GET':
      if (file === undefined) return say(404);
      return give(file, request, response, fault);
    case 'PROPFIND': {
      const isFolder = state.folders.has(asFolder);
      if (file === undefined && !isFolder) return say(404);
      const inside =
        isFolder && request.headers.depth === '1'
          ? [...state.files.keys(), ...state.folders].filter(
              (one) => one !== asFolder && one.replace(/\/$/, '').replace(/[^/]*$/, '') === asFolder,
            )
          : [];
      const text = listing(state, [isFolder ? asFolder : path, ...inside], request);
      return say(207, text, { 'content-type': 'application/xml; charset="utf-8"' });
    }
    default:
      return say(501);
  }
}

function give(file: Buffer, request: IncomingMessage, response: ServerResponse, fault?: Fault): void {
  const etag = etagOf(file);
  const from =
    request.headers['if-range'] === etag
      ? Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0)
      : 0;
  const rest = file.subarray(from);
  response.writeHead(from > 0 ? 206 : 200, {
    etag,
    'content-length': String(rest.length),
    ...(from > 0 ? { 'content-range': `bytes ${from}-${file.length - 1}/${file.length}` } : {}),
  });
  if (fault?.how.kind === 'cut') {
    response.write(rest.subarray(0, fault.how.after), () => response.destroy());
  } else if (fault?.how.kind === 'short') {
    response.write(rest.subarray(0, fault.how.keep), () => response.destroy());
  } else response.end(rest);
}

function together(state: State, folder: string): Buffer {
  const pieces = [...state.files.keys()].filter((one) => one.startsWith(folder)).sort();
  const all = Buffer.concat(pieces.map((one) => state.files.get(one) ?? Buffer.alloc(0)));
  for (const one of pieces) state.files.delete(one);
  state.folders.delete(folder);
  return all;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const piece of request) parts.push(piece as Buffer);
  return Buffer.concat(parts);
}

function etagOf(bytes: Buffer): string {
  return `"${createHash('sha256').update(bytes).digest('hex').slice(0, 24)}"`;
}

/** The same listing as three kinds of server write it. */
function listing(state: State, paths: readonly string[], request: IncomingMessage): string {
  const one = (path: string): string => {
    const isFolder = path.endsWith('/');
    const bytes = state.files.get(path)?.length ?? 0;
    const etag = etagOf(state.files.get(path) ?? Buffer.alloc(0));
    const encoded = path.split('/').map(encodeURIComponent).join('/');
    switch (state.dialect) {
      case 'plain':
        return `<response xmlns="DAV:"><href>http://${request.headers.host}${encoded}</href><propstat><prop>${
          isFolder
            ? '<resourcetype><collection/></resourcetype>'
            : `<resourcetype/><getcontentlength>${bytes}</getcontentlength><getetag><![CDATA[${etag}]]></getetag>`
        }</prop><status>HTTP/1.1 200 OK</status></propstat></response>`;
      case 'apache':
        return `<D:response xmlns:lp1="DAV:" xmlns:lp2="http://apache.org/dav/props/">\n<D:href>${path}</D:href>\n<D:propstat>\n<D:prop>\n${
          isFolder
            ? `<lp1:resourcetype><D:collection/></lp1:resourcetype>\n<lp1:getetag>${etag.replaceAll('"', '&quot;')}</lp1:getetag>`
            : `<lp1:resourcetype/>\n<lp1:getcontentlength>${bytes}</lp1:getcontentlength>\n<lp1:getetag>${etag.replaceAll('"', '&#34;')}</lp1:getetag>\n<lp2:executable>F</lp2:executable>`
        }\n</D:prop>\n<D:status>HTTP/1.1 200 OK</D:status>\n</D:propstat>\n${
          isFolder
            ? '<D:propstat>\n<D:prop>\n<D:getcontentlength/></D:prop>\n<D:status>HTTP/1.1 404 Not Found</D:status>\n</D:propstat>\n'
            : ''
        }</D:response>`;
      case 'nextcloud':
        return `<d:response><d:href>${encoded}</d:href><d:propstat><d:prop>${
          isFolder
            ? '<d:resourcetype><d:collection/></d:resourcetype><d:getetag>&quot;6560&quot;</d:getetag><oc:size>12</oc:size>'
            : `<d:resourcetype/><d:getcontentlength>${bytes}</d:getcontentlength><d:getetag>${etag.replaceAll('"', '&quot;')}</d:getetag>`
        }</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat>${
          isFolder
            ? '<d:propstat><d:prop><d:getcontentlength/></d:prop><d:status>HTTP/1.1 404 Not Found</d:status></d:propstat>'
            : ''
        }</d:response>`;
    }
  };
  const [open, close] = {
    plain: ['<multistatus xmlns="DAV:">', '</multistatus>'],
    apache: ['<D:multistatus xmlns:D="DAV:" xmlns:ns0="DAV:">\n', '\n</D:multistatus>\n'],
    nextcloud: [
      '<d:multistatus xmlns:d="DAV:" xmlns:s="http://sabredav.org/ns" xmlns:oc="http://owncloud.org/ns">',
      '</d:multistatus>',
    ],
  }[state.dialect] as [string, string];
  return `<?xml version="1.0" encoding="utf-8"?>\n${open}${paths.map(one).join('\n')}${close}`;
}
