/** Tells words from what the app wrote in their place: pictures, calls, notices, deleted and edited notes, in the main languages. */
import { withoutMarks } from './whatsapp-head.ts';
import {
  callPhrases,
  callWords,
  deleted,
  durationUnits,
  edited,
  encryption,
  missedWords,
  notices,
  omitted,
  omittedWhole,
  securityCode,
  unanswered,
  videoWords,
} from './whatsapp-words.ts';

export type Reading =
  | { readonly kind: 'words'; readonly text: string }
  /** Something was sent that has no words: a picture, a sticker, a poll's vote, a deleted message. */
  | { readonly kind: 'wordless' }
  /** Written by the app alone: no contact. */
  | { readonly kind: 'notice' }
  | {
      readonly kind: 'call';
      readonly video: boolean;
      readonly missed: boolean;
      readonly minutes: number | null;
    };

/**
 * Reads the text of one entry.
 * @param sender the writer, null for a line of the app. @param text as it came, with its marks.
 */
export function readText(sender: string | null, text: string): Reading {
  // iPhones begin whatever the app wrote with a mark of direction; the message of a person hardly ever does.
  const byApp = sender === null || text.startsWith('\u200e') || text.startsWith('\u200f');
  const [firstRaw = '', ...more] = text.split('\n');
  const first = withoutMarks(firstRaw).trim();
  const lower = folded(first);
  const call = first.length <= 120 ? readCall(lower, byApp) : null;
  if (call !== null) return call;
  if (sender === null) return { kind: 'notice' };
  if (isNotice(sender, lower, byApp)) return { kind: 'notice' };
  const body = more.length === 0 ? '' : withoutMarks(more.join('\n'));
  if (isMedia(first, lower, byApp) || isDocument(firstRaw)) return wordsOf(withoutEdited(body));
  return wordsOf(withoutEdited(body === '' ? first : `${first}\n${body}`));
}

const ascii = /^[ -~]*$/;

function folded(text: string): string {
  return ascii.test(text) ? text.toLowerCase() : text.toLowerCase().normalize('NFC');
}

function wordsOf(text: string): Reading {
  const trimmed = text.trim();
  return trimmed === '' ? { kind: 'wordless' } : { kind: 'words', text: trimmed };
}

/** "<This message was edited>", "‎<attached: …>" behind a caption: the app's own words in angle brackets at the end. */
function withoutEdited(text: string): string {
  const trimmed = text.trimEnd();
  if (!trimmed.endsWith('>')) return text;
  const open = trimmed.lastIndexOf('<');
  if (open === -1 || trimmed.length - open > 120) return text;
  const inside = trimmed.slice(open + 1, -1).toLowerCase();
  return inside.includes(':') || has(inside, edited) ? trimmed.slice(0, open) : text;
}

/** `<Media omitted>`, `IMG-20210312-WA0001.jpg (file attached)`, `image omitted`, `This message was deleted`. */
function isMedia(first: string, lower: string, byApp: boolean): boolean {
  if (first.startsWith('<') && first.endsWith('>') && first.length <= 200 && first.indexOf('<', 1) === -1)
    return true;
  // Android writes so in place of a picture that may be seen only once.
  if (first === 'null') return true;
  const file = !first.endsWith(')')
    ? null
    : /^([^/\\]{1,120})\.[a-z0-9]{0,5} \(([^()]{2,60})\)$/i.exec(first);
  if (file !== null && (!/\s/.test(file[1] ?? '') || has(lower.slice(file[1]?.length), edited))) return true;
  if (first.length > 160) return false;
  if (byApp ? has(lower, omitted) : first.length <= 40 && omittedWhole.has(withoutDot(lower))) return true;
  return first.length <= 80 && begins(lower, deletedByLetter);
}

/** `plan.pdf • 2 pages ‎document omitted`: only the end is marked as the app's. */
function isDocument(raw: string): boolean {
  if (raw.length > 300 || !raw.includes('.')) return false;
  const mark = Math.max(raw.lastIndexOf('\u200e'), raw.lastIndexOf('\u200f'));
  if (mark > 0) {
    const tail = folded(withoutMarks(raw.slice(mark)).trim());
    return tail.length <= 60 && has(tail, omitted);
  }
  if (!/\.[a-z0-9]{1,5} /i.test(raw)) return false;
  const last = folded(raw).split(' ').slice(-mostOmittedWords);
  return last.some((_, at) => omittedWhole.has(withoutDot(last.slice(at).join(' '))));
}

const mostOmittedWords = 6;

function withoutDot(text: string): string {
  return text.replace(/[.。]$/, '');
}

function isNotice(sender: string, lower: string, byApp: boolean): boolean {
  const name = folded(sender);
  if (byApp)
    return (
      lower.startsWith(`${name} `) ||
      has(lower, encryption) ||
      has(lower, securityCode) ||
      has(lower, notices)
    );
  if (lower.length < 20 || lower.length > 400) return false;
  if (isAboutApp(lower)) return has(lower, encryption);
  const [given = ''] = name.split(' ');
  return given.length >= 2 && lower.includes(given) && has(lower, securityCode);
}

function isAboutApp(lower: string): boolean {
  return (
    lower.includes('whatsapp') ||
    (!ascii.test(lower) && (lower.includes('واتساب') || lower.includes('واتساپ')))
  );
}

function readCall(lower: string, byApp: boolean): Reading | null {
  const named = begins(lower, callsByLetter);
  if (!named && !(byApp && has(lower, callWords))) return null;
  const video = has(lower, videoWords);
  if (has(lower, missedWords)) return { kind: 'call', video, missed: true, minutes: null };
  if (has(lower, unanswered)) return { kind: 'call', video, missed: true, minutes: null };
  const minutes = minutesIn(lower);
  if (minutes === null && !lower.includes('(accepted')) return null;
  return { kind: 'call', video, missed: false, minutes };
}

/** "12 min", "45 sec", "1 hr 3 min", "1:02:33"; null when the line tells no length. */
function minutesIn(lower: string): number | null {
  const clock = /(\d{1,2}):(\d{2})(?::(\d{2}))?/.exec(lower);
  if (clock !== null) {
    const [, a = '0', b = '0', c] = clock;
    return c === undefined ? atLeastOne(Number(a)) : atLeastOne(Number(a) * 60 + Number(b));
  }
  let minutes = 0;
  let found = false;
  for (const [, number = '0', unit = ''] of lower.matchAll(/(\d{1,4})[ \u00a0\u202f]?([\p{L}]{1,12})/gu)) {
    const word = durationUnits.find((entry) => entry.starts.some((start) => unit.startsWith(start)));
    if (word === undefined) continue;
    found = true;
    minutes += Number(number) * word.minutes;
  }
  return found ? atLeastOne(minutes) : null;
}

function atLeastOne(minutes: number): number {
  return Math.max(1, Math.round(minutes));
}

function has(text: string, stems: readonly string[]): boolean {
  return stems.some((stem) => text.includes(stem));
}

/** Phrases by their first letter, so that a message that begins otherwise costs one look. */
function byLetter(phrases: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const phrase of phrases) {
    const letter = phrase.slice(0, 1);
    map.set(letter, [...(map.get(letter) ?? []), phrase]);
  }
  return map;
}

function begins(text: string, phrases: ReadonlyMap<string, readonly string[]>): boolean {
  return phrases.get(text.slice(0, 1))?.some((phrase) => text.startsWith(phrase)) ?? false;
}

const deletedByLetter = byLetter(deleted);
const callsByLetter = byLetter(callPhrases);
