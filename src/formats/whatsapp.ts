/** Reads the text export of a chat ("[12.03.21, 18:20:01] Name: text") of any phone, language and calendar, as it streams in. */
import { guessEncoding, type TextStream } from './decode-text.ts';
import { readHead, withoutMarks } from './whatsapp-head.ts';
import type { Head } from './whatsapp-head.ts';
import { civilDay, decideOrder } from './whatsapp-order.ts';
import type { Order } from './whatsapp-order.ts';

/** One message or one notice of the app. */
export interface ChatEntry {
  readonly kind: 'entry';
  /** The line of the file it begins on, from 1. */
  readonly line: number;
  /** `YYYY-MM-DD` as the phone showed it. */
  readonly day: string;
  /** Seconds since local midnight. */
  readonly seconds: number;
  /** The name or number as written, without marks; null for a notice of the app. */
  readonly sender: string | null;
  /** All its lines as they came, marks included, at most 4,000 characters. */
  readonly text: string;
}

/** A line that looks like the beginning of a message but has no date that exists. */
export interface BadChatLine {
  readonly kind: 'bad';
  readonly line: number;
}

export type ChatItem = ChatEntry | BadChatLine;

export interface ChatReader {
  push(chunk: Uint8Array): readonly ChatItem[];
  end(): readonly ChatItem[];
}

/**
 * Holds the first lines back until they tell how this file writes its dates (at most 4,000 lines or a million
 * characters), then streams. Never throws.
 * @param hints the region and the day of today, for files whose dates could be read in two ways.
 */
export function chatReader(hints: { readonly region: string; readonly today: string }): ChatReader {
  const decoder = chatText();
  const lines = lineSplitter();
  let waiting: string[] | null = [];
  let waitingSize = 0;
  let how: Manner | null = null;
  let lineNumber = 0;
  let current: Draft | null = null;
  let days = new Map<string, string | null>();

  const finish = (out: ChatItem[]): void => {
    if (current !== null) out.push(entryOf(current));
    current = null;
  };
  const take = (line: string, out: ChatItem[]): void => {
    lineNumber++;
    const head = how === null ? null : readHead(line);
    if (head === null || how === null || head.style !== how.style) {
      if (current !== null && current.text.length < longestText) current.text += `\n${line}`;
      return;
    }
    finish(out);
    const written = `${head.era}${head.isEraLast ? 1 : 0}${head.a}/${head.b}/${head.c}`;
    let day = days.get(written);
    if (day === undefined) {
      day = civilDay(head, how.order, hints.today);
      if (days.size > 10_000) days = new Map();
      days.set(written, day);
    }
    if (day === null) out.push({ kind: 'bad', line: lineNumber });
    else current = { line: lineNumber, day, head, text: head.rest };
  };
  const decide = (out: ChatItem[]): void => {
    const held = waiting ?? [];
    waiting = null;
    how = mannerOf(held, hints);
    for (const line of held) take(line, out);
  };
  const accept = (fresh: readonly string[], out: ChatItem[]): void => {
    for (const line of fresh) {
      if (waiting === null) {
        take(line, out);
        continue;
      }
      waiting.push(line);
      waitingSize += line.length;
      if (waiting.length >= mostWaiting || waitingSize >= longestWait) decide(out);
    }
  };
  return {
    push: (chunk) => {
      const out: ChatItem[] = [];
      accept(lines.push(decoder.push(chunk)), out);
      return out;
    },
    end: () => {
      const out: ChatItem[] = [];
      accept(lines.push(decoder.end()), out);
      accept(lines.end(), out);
      if (waiting !== null) decide(out);
      finish(out);
      return out;
    },
  };
}

/** Phones write UTF-8; what was opened and saved again on a computer may be UTF-16. A broken byte spoils one letter. */
function chatText(): TextStream {
  let start: Uint8Array = new Uint8Array(0);
  let decoder: TextDecoder | null = null;
  const begin = (): string => {
    const guess = guessEncoding(start);
    decoder = new TextDecoder(guess.startsWith('utf-16') ? guess : 'utf-8');
    return decoder.decode(start, { stream: true });
  };
  return {
    push: (chunk) => {
      if (decoder !== null) return decoder.decode(chunk, { stream: true });
      const both = new Uint8Array(start.length + chunk.length);
      both.set(start);
      both.set(chunk, start.length);
      start = both;
      return start.length < enoughToTell ? '' : begin();
    },
    end: () => {
      const text = decoder === null ? begin() : '';
      return text + (decoder?.decode() ?? '');
    },
  };
}

const enoughToTell = 512;

export interface LineSplitter {
  push(text: string): readonly string[];
  end(): readonly string[];
}

/** Cuts text into lines; of a line that never ends only the first `longest` characters are kept. */
export function lineSplitter(longest = longestLine): LineSplitter {
  let carried = '';
  return {
    push: (text) => {
      const parts = text.split('\n');
      const last = parts.pop() ?? '';
      const out: string[] = [];
      for (const part of parts) {
        const line = carried === '' ? part : carried + part;
        carried = '';
        out.push(cut(line.endsWith('\r') ? line.slice(0, -1) : line, longest));
      }
      // Held one longer than the limit, so that a carriage return at the limit is told from a cut.
      if (carried.length <= longest) carried = cut(carried + last, longest + 1);
      return out;
    },
    end: () => {
      const rest = carried.endsWith('\r') ? carried.slice(0, -1) : carried;
      carried = '';
      return rest === '' ? [] : [cut(rest, longest)];
    },
  };
}

const mostWaiting = 4000;
const longestWait = 1_000_000;
const longestLine = 16_000;
const longestText = 4000;
const longestName = 200;

interface Manner {
  readonly style: string;
  readonly order: Order;
}

interface Draft {
  readonly line: number;
  readonly day: string;
  readonly head: Head;
  text: string;
}

function cut(text: string, longest: number): string {
  return text.length > longest ? text.slice(0, longest) : text;
}

function mannerOf(
  lines: readonly string[],
  hints: { readonly region: string; readonly today: string },
): Manner {
  const heads = lines.map(readHead).filter((head) => head !== null);
  const counts = new Map<string, number>();
  for (const head of heads) counts.set(head.style, (counts.get(head.style) ?? 0) + 1);
  const [style] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), ['', 0]);
  const dates = heads.filter((head) => head.style === style);
  return { style, order: decideOrder(dates, hints.region, hints.today) };
}

function entryOf(draft: Draft): ChatEntry {
  const rest = draft.text;
  const split = senderEnd(rest);
  const { line, day } = draft;
  const { seconds } = draft.head;
  if (split === null)
    return { kind: 'entry', line, day, seconds, sender: null, text: cut(rest, longestText) };
  const sender = withoutMarks(rest.slice(0, split.name))
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim()
    .replace(/^~ ?/, '');
  const text = cut(rest.slice(split.text), longestText);
  return { kind: 'entry', line, day, seconds, sender: sender === '' ? null : sender, text };
}

/** Where the name ends; null for a notice: no colon in its first line, or one inside an open quotation (a new subject). */
function senderEnd(rest: string): { readonly name: number; readonly text: number } | null {
  const newline = rest.indexOf('\n');
  const first = newline === -1 ? rest : rest.slice(0, newline);
  const found = /^([^:：]{1,200}?)(?: ?: |:\u200e ?|：|:$)/.exec(first.slice(0, longestName + 4));
  if (found === null) return null;
  const name = found[1] ?? '';
  if (!quoted.test(name)) return { name: name.length, text: textStart(found[0]) };
  if (opens(name, '“”„') || opens(name, '«»') || opens(name, '"')) return null;
  return { name: name.length, text: textStart(found[0]) };
}

const quoted = /["“”„«»]/;

/** The mark by which the app begins its own words stays with the text. */
function textStart(head: string): number {
  return head.endsWith('\u200e') ? head.length - 1 : head.length;
}

/** An odd number of these marks: something is quoted that does not end before the colon. */
function opens(text: string, quotes: string): boolean {
  let count = 0;
  for (const character of text) if (quotes.includes(character)) count++;
  return count % 2 === 1;
}
