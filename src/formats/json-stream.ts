/** Yields the values at a few paths of a JSON file of any size, such as every message of every chat, without holding the file. */
import {
  backslash,
  closeBrace,
  closeBracket,
  colon,
  comma,
  isEnd,
  isLiteral,
  joined,
  keyText,
  openBrace,
  openBracket,
  passInside,
  quote,
} from './json-bytes.ts';
import type { Inside } from './json-bytes.ts';

export type JsonItem =
  | {
      readonly kind: 'value';
      /** Which of the patterns it stands at. */
      readonly pattern: number;
      /** The positions in the arrays on the way, outermost first. */
      readonly indices: readonly number[];
      readonly value: unknown;
      /** The byte it begins at. */
      readonly place: number;
    }
  | {
      readonly kind: 'bad';
      readonly place: number;
      readonly why: 'not-json' | 'too-long' | 'too-deep' | 'cut-off';
    };

export interface JsonScanner {
  push(chunk: Uint8Array): readonly JsonItem[];
  end(): readonly JsonItem[];
}

/**
 * RFC 8259, read leniently around the values asked for and strictly (`JSON.parse`) inside them. Several values one after
 * another are read too. What is not JSON ends the reading with one `bad`; a value that is too long is left out.
 * @param patterns keys joined by dots, `*` for each member, `[]` for each of an array only: `messages.*`,
 * `chats.list.*.name`, `[]`; at most 30. A value at a
 * pattern is yielded whole, so nothing inside it is looked for.
 * @param longest bytes of one value. @param deepest levels of nesting.
 */
export function jsonScanner(patterns: readonly string[], longest = 2_000_000, deepest = 64): JsonScanner {
  const paths = patterns.map((pattern) => (pattern === '' ? [] : pattern.split('.')));
  const masks = new Int32Array(deepest + 2);
  const arrays = new Uint8Array(deepest + 2);
  const indices = new Int32Array(deepest + 2);
  const decoder = new TextDecoder();
  let depth = 0;
  let offset = 0;
  let mode: Mode = 'value';
  const inside: Inside = { depth: 0, string: false, escaped: false };
  let escaped = false;
  let dead = false;
  let stringIsKey = false;
  let mask = 0;
  /** Set while a value is being kept: its pattern, where it began, how deep it lies, and its bytes so far. */
  let kept: {
    pattern: number;
    place: number;
    depth: number;
    from: number;
    size: number;
    pieces: Uint8Array[];
  } | null = null;
  let keyFrom = -1;
  let keyPieces: Uint8Array[] = [];

  const reaching = (parent: number, key: string | null): number => {
    let found = 0;
    for (let p = 0; p < paths.length; p++) {
      const segment = paths[p]?.[depth - 1];
      if (
        (parent & (1 << p)) !== 0 &&
        segment !== undefined &&
        (segment === '*' || segment === (key ?? '[]'))
      )
        found |= 1 << p;
    }
    return found;
  };
  const complete = (candidates: number): number => {
    for (let p = 0; candidates >> p !== 0; p++)
      if ((candidates & (1 << p)) !== 0 && paths[p]?.length === depth) return p;
    return -1;
  };

  const scan = (chunk: Uint8Array, out: JsonItem[]): void => {
    const stop = (at: number, why: 'not-json' | 'too-deep'): void => {
      dead = true;
      kept = null;
      out.push({ kind: 'bad', place: offset + at, why });
    };
    const beginValue = (at: number): void => {
      mask =
        depth === 0
          ? (1 << paths.length) - 1
          : arrays[depth] === 1
            ? reaching(masks[depth] ?? 0, null)
            : mask;
      const pattern = mask === 0 ? -1 : complete(mask);
      if (pattern >= 0) kept = { pattern, place: offset + at, depth, from: at, size: 0, pieces: [] };
    };
    const endValue = (after: number): void => {
      mode = 'after';
      if (kept === null || kept.depth !== depth) return;
      const done = kept;
      kept = null;
      const size = done.size + after - done.from;
      if (size > longest) out.push({ kind: 'bad', place: done.place, why: 'too-long' });
      else
        out.push(
          parsed(
            done.pattern,
            done.place,
            decoder,
            [...done.pieces, chunk.subarray(done.from, after)],
            way(indices, arrays, depth),
          ),
        );
    };
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i] ?? 0;
      if (offset + i < 3 && byte === byteOrderMark[offset + i]) continue;
      if (inside.depth > 0) {
        i = passInside(chunk, i, inside, deepest - depth);
        if (inside.depth > deepest - depth) return stop(i, 'too-deep');
        if (inside.depth === 0) endValue(i + 1);
        continue;
      }
      if (mode === 'string') {
        if (escaped) escaped = false;
        else if (byte === backslash) escaped = true;
        else if (byte === quote) {
          if (!stringIsKey) endValue(i + 1);
          else {
            mode = 'colon';
            if (keyFrom >= 0)
              mask = reaching(
                masks[depth] ?? 0,
                keyText(decoder, [...keyPieces, chunk.subarray(keyFrom, i)]),
              );
            keyFrom = -1;
            keyPieces = [];
          }
        }
        continue;
      }
      if (mode === 'literal') {
        if (!isEnd(byte)) continue;
        endValue(i);
      }
      if (byte === 32 || byte === 10 || byte === 13 || byte === 9) continue;
      if (byte === closeBrace || byte === closeBracket) {
        const empty = byte === closeBracket ? 'value' : 'key';
        const fits =
          (arrays[depth] === 1) === (byte === closeBracket) && (mode === 'after' || mode === empty);
        if (depth === 0 || !fits) return stop(i, 'not-json');
        depth--;
        endValue(i + 1);
      } else if (byte === comma) {
        if (mode !== 'after' || depth === 0) return stop(i, 'not-json');
        mode = arrays[depth] === 1 ? 'value' : 'key';
        indices[depth] = (indices[depth] ?? 0) + 1;
      } else if (byte === colon) {
        if (mode !== 'colon') return stop(i, 'not-json');
        mode = 'value';
      } else if (byte === quote && mode === 'key') {
        mode = 'string';
        stringIsKey = true;
        keyFrom = (masks[depth] ?? 0) !== 0 ? i + 1 : -1;
      } else {
        if (mode === 'after' && depth === 0) mode = 'value';
        if (mode !== 'value') return stop(i, 'not-json');
        if (byte === openBrace || byte === openBracket) {
          if (depth >= deepest) return stop(i, 'too-deep');
          beginValue(i);
          if (kept !== null) {
            inside.depth = 1;
            continue;
          }
          depth++;
          arrays[depth] = byte === openBracket ? 1 : 0;
          masks[depth] = mask;
          indices[depth] = 0;
          mode = byte === openBracket ? 'value' : 'key';
        } else {
          if (depth === 0 && !paths.some((path) => path.length === 0)) return stop(i, 'not-json');
          if (byte !== quote && !isLiteral(byte)) return stop(i, 'not-json');
          beginValue(i);
          mode = byte === quote ? 'string' : 'literal';
          stringIsKey = false;
        }
      }
    }
  };

  return {
    push: (chunk) => {
      const out: JsonItem[] = [];
      if (dead) return out;
      scan(chunk, out);
      // What began in this chunk and goes on is copied: the reader may use the chunk again.
      if (kept !== null) {
        kept.size += chunk.length - kept.from;
        if (kept.size > longest) kept.pieces = [];
        else kept.pieces.push(chunk.slice(kept.from));
        kept.from = 0;
      }
      if (keyFrom >= 0) {
        keyPieces.push(chunk.slice(keyFrom));
        keyFrom = 0;
        if (keyPieces.reduce((sum, piece) => sum + piece.length, 0) > longestKey) keyFrom = -1;
        if (keyFrom === -1) mask = 0;
      }
      offset += chunk.length;
      return out;
    },
    end: () => {
      if (dead) return [];
      dead = true;
      return depth > 0 || mode === 'string' || offset === 0
        ? [{ kind: 'bad', place: offset, why: 'cut-off' }]
        : [];
    },
  };
}

type Mode = 'value' | 'key' | 'colon' | 'after' | 'string' | 'literal';

const byteOrderMark = [0xef, 0xbb, 0xbf];
const longestKey = 1000;

function way(indices: Int32Array, arrays: Uint8Array, depth: number): number[] {
  const found: number[] = [];
  for (let level = 1; level <= depth; level++) if (arrays[level] === 1) found.push(indices[level] ?? 0);
  return found;
}

function parsed(
  pattern: number,
  place: number,
  decoder: TextDecoder,
  pieces: readonly Uint8Array[],
  indices: readonly number[],
): JsonItem {
  try {
    const value: unknown = JSON.parse(decoder.decode(joined(pieces)));
    return { kind: 'value', pattern, indices, value, place };
  } catch {
    return { kind: 'bad', place, why: 'not-json' };
  }
}
