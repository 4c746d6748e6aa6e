/** The members of a tar (POSIX ustar and pax, GNU long names), header by header; links and devices are told, never followed. */
import { type Bytes, readWhole, sliceOf } from './bytes.ts';
import type { Member } from './member.ts';
import { Unreadable } from './unreadable.ts';

const block = 512;
/** Names and attributes of one member. */
const mostExtraBytes = 1024 * 1024;

/** True when these first bytes are a tar's: the checksum of its header agrees. */
export function isTar(head: Uint8Array): boolean {
  return head.length >= block && head.subarray(0, 100).some((b) => b !== 0) && headerSumIsRight(head);
}

/** @throws Unreadable where the tar is cut or its next header is none; what came before it was given */
export async function* tarMembers(tar: Bytes): AsyncIterable<Member> {
  let extra: { path?: string; size?: number } = {};
  for (let at = 0; ;) {
    const head = await readWhole(tar, at, block);
    if (head.length < block) throw new Unreadable('archive-cut');
    if (head.every((b) => b === 0)) return;
    if (!headerSumIsRight(head)) throw new Unreadable('archive-damaged');
    const size = extra.size ?? numberAt(head, 124, 12);
    if (!Number.isSafeInteger(size) || size < 0) throw new Unreadable('archive-damaged');
    const start = at + block;
    const type = String.fromCharCode(head[156] ?? 0);
    at = start + Math.ceil(size / block) * block;
    if (type === 'x' || type === 'L' || type === 'g' || type === 'K') {
      if (size > mostExtraBytes) throw new Unreadable('name-too-long');
      const text = Buffer.from(await readWhole(tar, start, size)).toString('utf8');
      if (type === 'x') extra = { ...extra, ...paxOf(text) };
      else if (type === 'L') extra = { ...extra, path: text.replace(/\0[\s\S]*$/, '') };
      continue;
    }
    const name = extra.path ?? nameOf(head);
    extra = {};
    if (type === '5') continue;
    if (type === '0' || type === '\0' || type === '7') {
      yield { kind: 'file', name, bytes: wholeOr(tar, start, size) };
    } else if (type === '1' || type === '2') yield { kind: 'refused', name, why: 'link' };
    else yield { kind: 'refused', name, why: 'not-a-file' };
  }
}

/** A member; when the tar ends inside it, its beginning and then the reason. */
function wholeOr(tar: Bytes, start: number, size: number): Bytes {
  const part = sliceOf(tar, start, size);
  return {
    ...part,
    async *read(from, length) {
      let given = 0;
      const wanted = Math.max(0, Math.min(length, size - from));
      for await (const chunk of part.read(from, length)) {
        given += chunk.length;
        yield chunk;
      }
      if (given < wanted) throw new Unreadable('archive-cut');
    },
  };
}

function headerSumIsRight(head: Uint8Array): boolean {
  let sum = 0;
  for (let i = 0; i < block; i += 1) sum += i >= 148 && i < 156 ? 32 : (head[i] ?? 0);
  return sum === numberAt(head, 148, 8);
}

/** Octal text, or base 256 when the first bit is set (GNU, for sizes beyond 8 GB). */
function numberAt(head: Uint8Array, from: number, length: number): number {
  const first = head[from] ?? 0;
  if ((first & 0x80) !== 0) {
    let value = first & 0x7f;
    for (let i = from + 1; i < from + length; i += 1) value = value * 256 + (head[i] ?? 0);
    return value;
  }
  const digits = textAt(head, from, length).trim();
  return /^[0-7]+$/.test(digits) ? Number.parseInt(digits, 8) : digits === '' ? 0 : Number.NaN;
}

function textAt(head: Uint8Array, from: number, length: number): string {
  const end = head.indexOf(0, from);
  const stop = end < 0 || end > from + length ? from + length : end;
  return Buffer.from(head.subarray(from, stop)).toString('utf8');
}

function nameOf(head: Uint8Array): string {
  const name = textAt(head, 0, 100);
  const prefix = textAt(head, 257, 5) === 'ustar' && head[262] === 0 ? textAt(head, 345, 155) : '';
  return prefix === '' ? name : `${prefix}/${name}`;
}

/** `LENGTH KEY=VALUE\n` records (POSIX.1-2001 pax); the length counts bytes of UTF-8. */
function paxOf(text: string): { path?: string; size?: number } {
  const bytes = Buffer.from(text);
  const found: { path?: string; size?: number } = {};
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(32, at);
    const length = space < 0 ? Number.NaN : Number(bytes.toString('latin1', at, space));
    if (!Number.isInteger(length) || length <= space - at + 1 || at + length > bytes.length) break;
    const record = bytes.toString('utf8', space + 1, at + length - 1);
    const equals = record.indexOf('=');
    if (record.slice(0, equals) === 'path') found.path = record.slice(equals + 1);
    if (record.slice(0, equals) === 'size') found.size = Number(record.slice(equals + 1));
    at += length;
  }
  return found;
}
