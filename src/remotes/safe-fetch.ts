/** The one way out of this machine over HTTP: to a server its owner named, and never further than there, bounded in time and size. */
import { lookup, type LookupAddress } from 'node:dns';
import {
  Agent as PlainAgent,
  request as plainRequest,
  type IncomingMessage,
  type RequestOptions,
} from 'node:http';
import { Agent as LockedAgent, request as lockedRequest } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Problem } from '../problem.ts';

export interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: {
    readonly bytes: number;
    readonly source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  };
  /** Milliseconds until the whole answer must be there. */
  readonly within: number;
}

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Throws Problem `remote-cut` or `remote-slow` when it breaks off. Read it to its end, or call `leave`. */
  readonly body: AsyncIterable<Uint8Array>;
  leave(): void;
}

export interface Line {
  /**
   * Asks once. Redirects are handed back and never followed: a password goes to the address its owner wrote and nowhere else.
   * @throws Problem `remote-unreachable`, `remote-not-private`, `remote-certificate`, `remote-slow`, `remote-cut`
   */
  ask(asked: Asked): Promise<Answered>;
  close(): void;
}

const idleMs = 30_000;

/**
 * @param plain the owner said that it may go without encryption inside their own network; to this machine itself it always may
 * @param patience milliseconds without a byte after which a server counts as gone
 */
export function openLine(plain: boolean, patience = idleMs): Line {
  const options = { keepAlive: true, maxSockets: 4, maxFreeSockets: 4 };
  const agents = { plain: new PlainAgent(options), locked: new LockedAgent(options) };
  return {
    ask: (asked) => askOnce(asked, agents, plain, patience),
    close() {
      agents.plain.destroy();
      agents.locked.destroy();
    },
  };
}

interface Agents {
  readonly plain: PlainAgent;
  readonly locked: LockedAgent;
}

async function askOnce(asked: Asked, agents: Agents, plain: boolean, patience: number): Promise<Answered> {
  const { url, body } = asked;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isLocked = url.protocol === 'https:';
  if (!isLocked && (url.protocol !== 'http:' || !mayGoPlain(host, plain)))
    throw new Problem('remote-not-private', { host });
  const ending = AbortSignal.timeout(Math.ceil(asked.within));
  const options: RequestOptions = {
    method: asked.method,
    headers: {
      ...asked.headers,
      'user-agent': 'Kith',
      ...(body === undefined ? {} : { 'content-length': String(body.bytes) }),
    },
    signal: ending,
    timeout: patience,
    maxHeaderSize: 64 * 1024,
    ...(isLocked ? {} : { lookup: ownNetworkOnly(host) }),
  };
  try {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const request = isLocked
        ? lockedRequest(url, { ...options, agent: agents.locked })
        : plainRequest(url, { ...options, agent: agents.plain });
      request.on('response', resolve);
      request.on('error', reject);
      request.on('timeout', () => request.destroy(new Problem('remote-slow', { host })));
      if (body === undefined) request.end();
      // A server may answer and close before it took everything: its answer is what counts then.
      else pipeline(Readable.from(body.source), request).catch(reject);
    });
    return answered(answer, host);
  } catch (cause) {
    throw explained(cause, host, ending.aborted);
  }
}

function answered(answer: IncomingMessage, host: string): Answered {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(answer.headers))
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  return {
    status: answer.statusCode ?? 0,
    headers,
    body: readBody(answer, host),
    leave: () => answer.destroy(),
  };
}

async function* readBody(answer: IncomingMessage, host: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of answer) yield piece as Buffer;
    if (!answer.complete) throw new Problem('remote-cut', { host });
  } catch (cause) {
    throw explained(cause, host, false);
  }
}

/** What went wrong, as what a person can do; never with an address that could hold a password. */
function explained(cause: unknown, host: string, isLate: boolean): unknown {
  if (cause instanceof Problem) return cause;
  if (isLate) return new Problem('remote-slow', { host }, { cause });
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (/CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL/.test(code))
    return new Problem('remote-certificate', { host }, { cause });
  if (['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN'].includes(code))
    return new Problem('remote-unreachable', { host }, { cause });
  if (code === 'ETIMEDOUT' || code === 'ABORT_ERR') return new Problem('remote-slow', { host }, { cause });
  if (/^(?:ECONN|EPIPE|HPE_|ERR_STREAM|ERR_HTTP)/.test(code))
    return new Problem('remote-cut', { host }, { cause });
  return cause;
}

const own = new BlockList();
own.addSubnet('127.0.0.0', 8);
own.addSubnet('10.0.0.0', 8);
own.addSubnet('172.16.0.0', 12);
own.addSubnet('192.168.0.0', 16);
own.addSubnet('169.254.0.0', 16);
own.addAddress('::1', 'ipv6');
own.addSubnet('fc00::', 7, 'ipv6');
own.addSubnet('fe80::', 10, 'ipv6');

/** An address of this machine or of a network at home (RFC 1918, RFC 4193). */
export function isOwnNetwork(address: string): boolean {
  return own.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

function mayGoPlain(host: string, plain: boolean): boolean {
  if (host === 'localhost') return true;
  if (isIP(host) === 0) return plain;
  return isOwnNetwork(host) && (plain || host === '::1' || host.startsWith('127.'));
}

/** Looks a name up and connects to exactly what was found, so that a name cannot turn elsewhere in between. */
function ownNetworkOnly(host: string): LookupFunction {
  return (name, options, done) => {
    lookup(name, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error !== null) return done(error, '');
      const near = found.filter(({ address }) => isOwnNetwork(address));
      const [first] = near;
      if (first === undefined || near.length < found.length)
        return done(new Problem('remote-not-private', { host }), '');
      if (options.all === true) done(null, near);
      else done(null, first.address, first.family);
    });
  };
}
