/** Which characters a font can show, read from its own table: what would print as an empty box is told instead. */

export interface FontSource {
  /** Bytes from a place in the file; fewer, when it ends before. */
  read(at: number, length: number): Uint8Array;
}

export type Covers = (codePoint: number) => boolean;

const largestTable = 4 * 1024 * 1024;

/**
 * Reads the character map (OpenType `cmap`, formats 4 and 12); of a collection the first font.
 * @returns null for what is no font or has no map of Unicode; never throws
 */
export function readGlyphs(font: FontSource): Covers | null {
  return within((): Covers | null => {
    const table = cmapOf(font);
    const covers = table === null ? null : unicodeMap(table);
    return covers === null ? null : (point) => within(() => covers(point), false);
  }, null);
}

/** A table that points beyond its own end answers nothing there. */
function within<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof RangeError) return otherwise;
    throw cause;
  }
}

/** The characters of texts that none of the fonts shows, each once, in order; marks without a shape are left out. */
export function missingFrom(texts: Iterable<string>, fonts: readonly Covers[]): readonly string[] {
  const missing = new Set<string>();
  for (const text of texts) {
    for (const sign of text) {
      if (missing.has(sign) || shapeless.test(sign)) continue;
      const point = sign.codePointAt(0) ?? 0;
      if (!fonts.some((covers) => covers(point))) missing.add(sign);
    }
  }
  return [...missing];
}

const shapeless = /^[\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}]$/u;

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function cmapOf(font: FontSource): DataView | null {
  const head = view(font.read(0, 16));
  const start = head.getUint32(0) === 0x74746366 ? head.getUint32(12) : 0;
  const tables = view(font.read(start, 12)).getUint16(4);
  const directory = view(font.read(start + 12, Math.min(tables, 200) * 16));
  for (let at = 0; at + 16 <= directory.byteLength; at += 16) {
    if (directory.getUint32(at) !== 0x636d6170) continue;
    const length = directory.getUint32(at + 12);
    return length > largestTable ? null : view(font.read(directory.getUint32(at + 8), length));
  }
  return null;
}

/** Full Unicode before the basic plane. */
function unicodeMap(table: DataView): Covers | null {
  const count = Math.min(table.getUint16(2), 100);
  let basic: Covers | null = null;
  for (let record = 4; record < 4 + count * 8; record += 8) {
    const platform = table.getUint16(record);
    if (platform !== 0 && platform !== 3) continue;
    const at = table.getUint32(record + 4);
    const format = table.getUint16(at);
    if (format === 12) return segmented(table, at);
    if (format === 4) basic ??= basicPlane(table, at);
  }
  return basic;
}

function segmented(table: DataView, at: number): Covers {
  const groups = Math.min(table.getUint32(at + 12), Math.floor((table.byteLength - at - 16) / 12));
  return (point) => {
    const found = firstEnding(groups, (one) => table.getUint32(at + 16 + one * 12 + 4), point);
    return found < groups && table.getUint32(at + 16 + found * 12) <= point;
  };
}

function basicPlane(table: DataView, at: number): Covers {
  const double = table.getUint16(at + 6);
  const segments = double / 2;
  const ends = at + 14;
  const starts = ends + double + 2;
  const shifts = starts + double;
  const offsets = shifts + double;
  // The last segment must exist and be readable before anyone asks.
  table.getUint16(offsets + double - 2);
  return (point) => {
    if (point > 0xfffe) return false;
    const found = firstEnding(segments, (one) => table.getUint16(ends + one * 2), point);
    if (found >= segments) return false;
    const start = table.getUint16(starts + found * 2);
    if (start > point) return false;
    const offset = table.getUint16(offsets + found * 2);
    if (offset === 0) return ((point + table.getUint16(shifts + found * 2)) & 0xffff) !== 0;
    const glyph = offsets + found * 2 + offset + (point - start) * 2;
    return glyph + 2 <= table.byteLength && table.getUint16(glyph) !== 0;
  };
}

/** The first of ascending ends that is not before the point. */
function firstEnding(count: number, end: (one: number) => number, point: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (end(middle) < point) low = middle + 1;
    else high = middle;
  }
  return low;
}
