/** The members of a zip that lost its directory (a broken download): what its own headers tell, one after another. */
import { type Bytes, readWhole } from './bytes.ts';
import { nameOfBytes } from './member-name.ts';
import type { ZipEntry } from './zip.ts';

/** Complete members from the start on; ends at the first whose size only the lost directory knew. */
export async function scanLocals(zip: Bytes, most: number): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < most;) {
    const head = Buffer.from(await readWhole(zip, at, 30));
    if (head.length < 30 || head.readUInt32LE(0) !== 0x04034b50) break;
    const nameSize = head.readUInt16LE(26);
    const start = at + 30 + nameSize + head.readUInt16LE(28);
    const packed = head.readUInt32LE(18);
    const sizeComesLater = (head.readUInt16LE(6) & 8) !== 0 && packed === 0;
    if (sizeComesLater || packed === 0xffffffff || start + packed > zip.size) break;
    entries.push({
      name: nameOfBytes(await readWhole(zip, at + 30, nameSize)),
      flags: head.readUInt16LE(6),
      method: head.readUInt16LE(8),
      packed,
      size: head.readUInt32LE(22),
      at,
      mode: 0,
    });
    at = start + packed;
  }
  return entries;
}
