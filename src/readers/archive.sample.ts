/** Small archives for tests, made byte by byte so that each can be as wrong as a test needs. */
import { crc32, deflateRawSync, gzipSync } from 'node:zlib';

export interface SampleMember {
  readonly name: string | Uint8Array;
  readonly text: string | Uint8Array;
  readonly stored?: boolean;
  readonly flags?: number;
  readonly method?: number;
  /** What the archive claims; the truth when left out. */
  readonly size?: number;
  readonly mode?: number;
}

/** A zip with its central directory (APPNOTE 6.3.9). */
export function zipOf(
  members: readonly SampleMember[],
  options: { readonly withoutDirectory?: boolean } = {},
): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const member of members) {
    const name = Buffer.from(member.name);
    const raw = Buffer.from(member.text);
    const packed = member.stored === true ? raw : deflateRawSync(raw);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(member.flags ?? 0, 2);
    fields.writeUInt16LE(member.method ?? (member.stored === true ? 0 : 8), 4);
    fields.writeUInt32LE(crc32(raw), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(member.size ?? raw.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, name, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(((member.mode ?? 0) << 16) >>> 0, 6);
    rest.writeUInt32LE(at, 10);
    const madeBy = Buffer.from([20, 3]);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), madeBy, fields, rest, name]));
    parts.push(local);
    at += local.length;
  }
  if (options.withoutDirectory === true) return Buffer.concat(parts);
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, central, end]);
}

/** One tar member with its header; `type` `2` is a link, `x` a pax header, `L` a GNU long name. */
export function tarMember(name: string, text: string, type = '0'): Buffer {
  const body = Buffer.from(text);
  const head = Buffer.alloc(512);
  head.write(name, 0, 100, 'utf8');
  head.write('0000600\0', 100);
  head.write(`${body.length.toString(8).padStart(11, '0')}\0`, 124);
  head.write('        ', 148);
  head.write(type, 156);
  head.write('ustar\u000000', 257);
  let sum = 0;
  for (const byte of head) sum += byte;
  head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return Buffer.concat([head, body, Buffer.alloc((512 - (body.length % 512)) % 512)]);
}

export const tarOf = (...members: readonly Buffer[]): Buffer =>
  Buffer.concat([...members, Buffer.alloc(1024)]);

export const gzipOf = (bytes: Uint8Array): Buffer => gzipSync(bytes);
