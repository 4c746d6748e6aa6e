/** The guards that every door on the network shares: who may ask from where, and what every answer carries. */
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Refused {
  readonly status: 400 | 403 | 405 | 421;
  readonly code: 'bad-address' | 'wrong-origin' | 'wrong-method' | 'wrong-host';
}

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
  readonly fetchMode: string | undefined;
}

const longestAddress = 8_000;
const refusedMethods = new Set(['TRACE', 'TRACK', 'CONNECT']);
const reading = new Set(['GET', 'HEAD', 'OPTIONS', 'PROPFIND', 'REPORT']);
const names = ['localhost', '127.0.0.1', '[::1]'];

/** The addresses this server answers to; any other Host is a page that had its name pointed at this machine. */
export function hostsOf(port: number): ReadonlySet<string> {
  return new Set(names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`])));
}

/** Refuses foreign names, foreign pages that would change something or read data, and methods nobody needs. */
export function refusal(asked: Asked, hosts: ReadonlySet<string>): Refused | null {
  if (refusedMethods.has(asked.method)) return { status: 405, code: 'wrong-method' };
  if (asked.host === undefined || !hosts.has(asked.host.toLowerCase()))
    return { status: 421, code: 'wrong-host' };
  if (!asked.path.startsWith('/') || asked.path.length > longestAddress)
    return { status: 400, code: 'bad-address' };
  const foreign = { status: 403, code: 'wrong-origin' } as const;
  // An origin that is told must be ours, port and all; `null` is nobody’s.
  if (asked.origin !== undefined && !isOwnOrigin(asked.origin, asked.host)) return foreign;
  const site = asked.fetchSite;
  if (site === undefined || site === 'same-origin' || site === 'none') return null;
  // A link from elsewhere may open a page; nothing else may come from elsewhere.
  const opensPage = reading.has(asked.method) && asked.fetchMode === 'navigate' && !isData(asked.path);
  return opensPage ? null : foreign;
}

function isOwnOrigin(origin: string, host: string): boolean {
  return origin.toLowerCase() === `http://${host.toLowerCase()}`;
}

function isData(path: string): boolean {
  return /^\/(?:api|mcp|dav)(?:[/?]|$)/.test(path);
}

export function askedOf(request: IncomingMessage): Asked {
  const header = (name: string): string | undefined => {
    const value = request.headers[name];
    return Array.isArray(value) ? value.join(', ') : value;
  };
  return {
    method: request.method ?? '',
    path: request.url ?? '',
    host: request.headersDistinct['host']?.length === 1 ? request.headers.host : undefined,
    origin: header('origin'),
    fetchSite: header('sec-fetch-site'),
    fetchMode: header('sec-fetch-mode'),
  };
}

/** @param styles hashes of the styles that the app’s parts write themselves, as `sha256-…` */
export function securityHeaders(styles: readonly string[]): Readonly<Record<string, string>> {
  const style = ["'self'", ...styles.map((hash) => `'${hash}'`)].join(' ');
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${style}`,
    "connect-src 'self'",
    "font-src 'self'",
    "img-src 'self' blob:",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'x-frame-options': 'DENY',
    // Whatever says nothing else is personal.
    'cache-control': 'no-store',
  };
}

/** The sandbox that pictures of people are shown in: whatever their bytes say, nothing in them runs. */
export const pictureHeaders = {
  'content-security-policy': "sandbox; default-src 'none'",
  'content-disposition': 'inline; filename="picture"',
} as const;

/** Wraps a listener: headers on every answer, refusals before anything else is looked at. */
export function guarded(
  hosts: ReadonlySet<string>,
  headers: Readonly<Record<string, string>>,
  say: (code: string) => { readonly message: string; readonly hint: string },
  inner: (request: IncomingMessage, response: ServerResponse) => void,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const refused = refusal(askedOf(request), hosts);
    if (refused === null) return inner(request, response);
    const { status, code } = refused;
    const body = JSON.stringify({ problem: { code, ...say(code) } });
    response.writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      connection: 'close',
    });
    response.end(request.method === 'HEAD' ? undefined : body);
    request.resume();
  };
}
