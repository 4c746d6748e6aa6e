/** Finds the cards in a stream of bytes: one at a time, whatever stands between them, within limits. */
import type { Sentence } from '../problem.ts';
import { decodeText, utf16Of } from './charset.ts';
import { charsetsNamed, endLength, longestMarker, markerOf, type Marker } from './vcard-marker.ts';

/** One card whole. `original` holds its bytes when UTF-8 of the text would not give them back. */
export interface SplitCard {
  readonly kind: 'card';
  readonly text: string;
  /** 1 for the first line of the file. */
  readonly line: number;
  /** Bytes before it; of UTF-16 files, bytes of their UTF-8. */
  readonly byte: number;
  readonly charset: string;
  readonly original: Uint8Array | null;
}

/** What is not taken: a card without an end, text between cards, a card beyond a limit. */
export interface SplitSkipped {
  readonly kind: 'skipped';
  readonly line: number;
  readonly byte: number;
  readonly why: Sentence;
}

export type SplitItem = SplitCard | SplitSkipped;

export interface CardLimits {
  readonly sizeBytes: number;
  readonly lines: number;
  readonly depth: number;
}

/** What a card may be at most. A photo of 20 MB is 27 MB of base64; folded lines count as one. */
export const cardLimits: CardLimits = { sizeBytes: 40_000_000, lines: 100_000, depth: 8 };

export interface CardSplitter {
  /** The cards that are whole by now. The chunk is not held: its memory may be used again. */
  push(chunk: Uint8Array): readonly SplitItem[];
  end(): readonly SplitItem[];
}

/**
 * A splitter for one file of vCards (RFC 6350 §3.3: one or more). UTF-8, UTF-16, or 8-bit (see `decodeText`).
 * A card within a card counts as one only behind AGENT; any other BEGIN shows that the card before was cut.
 * Equal items for any chunking. Never throws.
 */
export function vcardSplitter(limits: CardLimits = cardLimits): CardSplitter {
  const bytes = byteSplitter(limits);
  const encoder = new TextEncoder();
  let head: Uint8Array | null = new Uint8Array(0);
  let wide: TextDecoder | null = null;
  const feed = (chunk: Uint8Array, last: boolean): readonly SplitItem[] =>
    bytes.push(wide === null ? chunk : encoder.encode(wide.decode(chunk, { stream: !last })));
  return {
    push(chunk) {
      if (head === null) return feed(chunk, false);
      const start: Uint8Array = head.length === 0 ? chunk : joined([head, chunk]);
      head = start.length < 4 ? start.slice() : null;
      if (head !== null) return [];
      const charset = utf16Of(start);
      if (charset !== null) wide = new TextDecoder(charset);
      return feed(start, false);
    },
    end() {
      const rest = head ?? new Uint8Array(0);
      head = null;
      return [...feed(rest, true), ...bytes.end()];
    },
  };
}

interface Open {
  readonly line: number;
  readonly byte: number;
  lines: number;
  depth: number;
  /** The line before was an AGENT without a value. */
  agent: boolean;
  refused: Sentence | null;
}

/** All places are bytes since the start of the file; `held` are the chunks that are still needed. */
function byteSplitter(limits: CardLimits): CardSplitter {
  let held: { at: number; bytes: Uint8Array }[] = [];
  let items: SplitItem[] = [];
  let size = 0;
  let line = 1;
  let lineAt = 0;
  let contentEnd = 0;
  let returns = 0;
  let card: Open | null = null;
  let junk: { line: number; byte: number } | null = null;

  const slice = (from: number, to: number): Uint8Array => {
    const parts: Uint8Array[] = [];
    for (const { at, bytes } of held)
      if (at < to && at + bytes.length > from) parts.push(bytes.subarray(Math.max(0, from - at), to - at));
    return joined(parts);
  };
  const refuse = (key: string, limit: number): void => {
    if (card !== null) card.refused ??= { key: `cards:skipped.${key}`, values: { limit } };
  };
  const open = (at: number): void => {
    if (junk !== null) items.push({ kind: 'skipped', ...junk, why: { key: 'cards:skipped.noCard' } });
    junk = null;
    card = { line, byte: at, lines: 0, depth: 1, agent: false, refused: null };
  };
  const close = (to: number, cut: Sentence | null): void => {
    if (card === null) return;
    const { line, byte } = card;
    if (to - byte > limits.sizeBytes) refuse('tooLarge', Math.floor(limits.sizeBytes / 1_000_000));
    const why = cut ?? card.refused;
    if (why === null) {
      const all = slice(byte, to);
      const plain = decodeText(all);
      const read = plain.faithful ? plain : decodeText(all, charsetsNamed(all));
      items.push({
        kind: 'card',
        text: read.text,
        line,
        byte,
        charset: read.charset,
        original: read.faithful ? null : all.slice(),
      });
    } else items.push({ kind: 'skipped', line, byte, why });
    card = null;
  };
  const see = (mark: Marker, next: number): void => {
    if (card === null) {
      if (mark === 'begin') open(lineAt);
      else if (mark !== 'blank') junk ??= { line, byte: lineAt };
      return;
    }
    if (mark !== 'fold' && ++card.lines > limits.lines) refuse('tooManyLines', limits.lines);
    const nested = card.agent;
    if (mark !== 'blank') card.agent = mark === 'agent';
    if (mark === 'begin' && !nested) {
      close(lineAt, { key: 'cards:skipped.cut' });
      open(lineAt);
    } else if (mark === 'begin' || mark === 'agentBegin') {
      if (++card.depth > limits.depth) refuse('tooDeep', limits.depth);
    } else if ((mark === 'end' || mark === 'endBegin') && --card.depth <= 0) {
      if (mark === 'end') close(next, null);
      else {
        const split = lineAt + endLength(slice(lineAt, contentEnd));
        close(split, null);
        open(split);
      }
    }
  };
  const endLine = (chunk: Uint8Array, at: number, next: number): void => {
    const inside = card !== null;
    if (lineAt >= at) see(markerOf(chunk, lineAt - at, contentEnd - at, inside), next);
    else if (contentEnd - lineAt > longestMarker) {
      const [start] = slice(lineAt, lineAt + 1);
      see(inside && (start === 32 || start === 9) ? 'fold' : 'other', next);
    } else {
      const whole = slice(lineAt, contentEnd);
      see(markerOf(whole, 0, whole.length, inside), next);
    }
    line++;
    lineAt = next;
  };
  /** Copies what is needed of the newest chunk: whoever pushed it may use its memory again. */
  const keep = (newest: number): void => {
    const wanted = card !== null && card.refused === null ? card : null;
    const from = wanted?.byte ?? lineAt;
    // Of a line that is too long to mark anything, its first byte is enough.
    const long = (returns > 0 ? contentEnd : size) - lineAt > longestMarker;
    const to = wanted === null && long ? lineAt + 1 : size;
    held = held.flatMap(({ at, bytes }) => {
      if (at + bytes.length <= from || at >= to) return [];
      const start = Math.max(0, from - at);
      const part = at === newest ? bytes.slice(start, to - at) : bytes.subarray(start, to - at);
      return [{ at: at + start, bytes: part }];
    });
  };
  const taken = (): SplitItem[] => {
    const out = items;
    items = [];
    return out;
  };

  return {
    push(chunk) {
      const at = size;
      size += chunk.length;
      held.push({ at, bytes: chunk });
      for (let i = 0; i < chunk.length; i++) {
        let code = chunk[i] ?? 0;
        if (returns > 0) {
          if (code === 13) {
            returns++;
            continue;
          }
          endLine(chunk, at, at + i + (code === 10 ? 1 : 0));
          returns = 0;
          if (code === 10) continue;
        }
        while (code > 13 && i < chunk.length - 1) code = chunk[++i] ?? 0;
        if (code !== 10 && code !== 13) continue;
        contentEnd = at + i;
        if (code === 13) returns = 1;
        else endLine(chunk, at, at + i + 1);
      }
      // The line that is still open may end the card: it counts only when it is too long for that by itself.
      const openBytes = (returns > 0 ? contentEnd : size) - lineAt;
      if (
        card !== null &&
        (lineAt - card.byte > limits.sizeBytes || openBytes > limits.sizeBytes + longestMarker)
      )
        refuse('tooLarge', Math.floor(limits.sizeBytes / 1_000_000));
      keep(at);
      return taken();
    },
    end() {
      if (returns === 0) contentEnd = size;
      if (lineAt < size) endLine(new Uint8Array(0), size, size);
      close(size, { key: 'cards:skipped.cut' });
      if (junk !== null) items.push({ kind: 'skipped', ...junk, why: { key: 'cards:skipped.noCard' } });
      junk = null;
      return taken();
    },
  };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  let length = 0;
  for (const part of parts) length += part.length;
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
