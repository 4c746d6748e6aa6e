/** The one way to the server: reading actions by GET, writing ones by POST with a key that makes twice the same as once. */
import type { Changed, Fields, Job, Reads, WaitingUpload } from './shapes.ts';

/** The server said no, in words a person can use. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly code: string;
  readonly hint: string;

  constructor(status: number, code: string, message: string, hint: string) {
    super(message);
    this.status = status;
    this.code = code;
    this.hint = hint;
  }
}

/** Nobody answered: offline, or the server is not running. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

let language = 'en';

/** The language in which the server says its sentences from now on. */
export function speak(next: string): void {
  language = next;
}

/** Reads by an action. Throws Refusal or Unreachable. */
export async function read<N extends keyof Reads>(
  name: N,
  fields: Fields = {},
  signal?: AbortSignal,
): Promise<Reads[N]> {
  // Settings and tokens are one action each that reads and writes; without a value it only reads.
  if (name === 'settings' || name === 'token' || name === 'not-people')
    return (await send(name, fields, crypto.randomUUID())) as unknown as Reads[N];
  const answer = await call(`/api/v1/${name}${addressOf(fields)}`, signal === undefined ? {} : { signal });
  return answer as Reads[N];
}

/** Writes by an action; `key` is the same for every attempt at the same wish. Throws Refusal or Unreachable. */
export async function send(
  name: string,
  fields: Fields,
  key: string,
  patience?: AbortSignal,
): Promise<Changed> {
  const answer = await call(`/api/v1/${name}`, {
    ...(patience === undefined ? {} : { signal: patience }),
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(fields),
  });
  return (answer ?? {}) as Changed;
}

/** Starts long work; the answer names the job whose progress `GET /api/v1/jobs/ID` and the event stream tell. */
export async function start(name: string, fields: Fields): Promise<Job> {
  const answer = (await send(name, fields, crypto.randomUUID())) as { job?: string | Job };
  const job = answer.job;
  if (typeof job === 'object') return job;
  if (typeof job === 'string') return (await call(`/api/v1/jobs/${job}`, {})) as Job;
  return {
    id: '',
    action: name,
    dryRun: name === 'preview',
    upload: null,
    state: 'done',
    progress: null,
    result: answer,
  };
}

export async function job(id: string, verb?: 'pause' | 'resume' | 'cancel'): Promise<Job> {
  const path = `/api/v1/jobs/${encodeURIComponent(id)}`;
  if (verb === undefined) return (await call(path, {})) as Job;
  await call(`${path}/${verb}`, { method: 'POST', headers: { 'idempotency-key': crypto.randomUUID() } });
  return (await call(path, {})) as Job;
}

/** Long work that the server still knows of, the newest first. */
export async function jobs(): Promise<readonly Job[]> {
  return (await call('/api/v1/jobs', {})) as readonly Job[];
}

/** Carries one file into an upload batch; a large one tells how far it is, which only the older way of asking can. */
export async function carry(
  batch: string,
  path: string,
  file: Blob,
  onBytes: (sent: number) => void = () => {},
): Promise<void> {
  const address = `/api/v1/uploads/${encodeURIComponent(batch)}/${encodeURIComponent(path)}`;
  const response = await new Promise<Response>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', address);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('idempotency-key', crypto.randomUUID());
    request.setRequestHeader('accept-language', language);
    request.upload.addEventListener('progress', ({ loaded }) => onBytes(loaded));
    request.addEventListener('load', () => {
      const { status, responseText } = request;
      resolve(new Response(status === 204 ? null : responseText, { status }));
    });
    request.addEventListener('error', () => reject(new Unreachable(address)));
    request.addEventListener('abort', () => reject(new Unreachable(address)));
    request.send(file);
  });
  await heard(response, address);
}

/** Batches of files that came whole and were not brought in yet, newest first, with what was begun with each. */
export async function waitingUploads(): Promise<readonly WaitingUpload[]> {
  return (await call('/api/v1/uploads', {})) as readonly WaitingUpload[];
}

export async function forgetUpload(batch: string): Promise<void> {
  await call(`/api/v1/uploads/${encodeURIComponent(batch)}`, {
    method: 'DELETE',
    headers: { 'idempotency-key': crypto.randomUUID() },
    // Whoever closes the tab at once has thrown it away all the same.
    keepalive: true,
  });
}

/** `?a=1&b=2&b=3`; fields without a value are left out. */
export function addressOf(fields: Fields): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined || value === null || value === '' || value === false) continue;
    for (const one of Array.isArray(value) ? value : [value]) query.append(name, String(one));
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

function timedOut(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'TimeoutError';
}

type Asking = Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> };

async function call(address: string, init: Asking): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(address, {
      credentials: 'same-origin',
      cache: 'no-store',
      ...init,
      headers: { 'accept-language': language, ...init.headers },
    });
  } catch (error) {
    if (init.signal?.aborted === true && !timedOut(error)) throw error;
    throw new Unreachable(address, { cause: error });
  }
  return heard(response, address);
}

/** What was answered, or why not. */
async function heard(response: Response, address: string): Promise<unknown> {
  if (response.status === 204) return null;
  if (response.status >= 502 && response.status <= 504) throw new Unreachable(address);
  const answer: unknown = await response.json().catch((error: unknown) => {
    // It went away in the middle of its answer.
    if (response.ok) throw new Unreachable(address, { cause: error });
    return null;
  });
  if (response.ok) return answer;
  const problem = (answer as { problem?: { code?: string; message?: string; hint?: string } } | null)
    ?.problem;
  throw new Refusal(
    response.status,
    problem?.code ?? String(response.status),
    problem?.message ?? '',
    problem?.hint ?? '',
  );
}
