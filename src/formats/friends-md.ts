/** Reads friends.md, the plain text of the “friends” program: activities, notes, friends and places as lists under headings. */
import { decodeText } from './decode-text.ts';

export type FriendsLine =
  | {
      readonly kind: 'activity' | 'note';
      readonly line: number;
      readonly day: string;
      readonly text: string;
      readonly names: readonly string[];
      readonly tags: readonly string[];
    }
  | {
      readonly kind: 'friend';
      readonly line: number;
      readonly name: string;
      readonly nicknames: readonly string[];
      readonly place: string | null;
      readonly tags: readonly string[];
    }
  | { readonly kind: 'bad'; readonly line: number; readonly why: 'line-too-long' | 'friends-line' };

export interface FriendsReader {
  push(chunk: Uint8Array): readonly FriendsLine[];
  end(): readonly FriendsLine[];
}

const longest = 20_000;

/** A streaming reader; locations give nothing, they are named in the activities. Never throws. */
export function readFriends(): FriendsReader {
  const text = decodeText();
  let rest = '';
  let number = 0;
  let section = '';
  const takeLine = (raw: string): readonly FriendsLine[] => {
    number++;
    const line = raw.trim();
    if (line === '') return [];
    if (raw.length > longest) return [{ kind: 'bad', line: number, why: 'line-too-long' }];
    const heading = /^\uFEFF?#{1,6}\s*([A-Za-z ]+?):?$/.exec(line);
    if (heading !== null) {
      section = (heading[1] ?? '').toLowerCase();
      return [];
    }
    // The program itself reads its lists without the dash, too; a friend without one must look like a name.
    const item = /^[-*] (.*)$/.exec(line)?.[1] ?? (/^[\p{L}\d]/u.test(line) ? line : undefined);
    if (section === 'locations' || section === 'groups') return [];
    const read =
      item === undefined ? null : section === 'friends' ? friend(item, number) : event(item, number, section);
    return [read ?? { kind: 'bad', line: number, why: 'friends-line' }];
  };
  const feed = (more: string): FriendsLine[] => {
    const out: FriendsLine[] = [];
    rest += more;
    let from = 0;
    for (let stop = rest.indexOf('\n'); stop >= 0; stop = rest.indexOf('\n', from)) {
      out.push(...takeLine(rest.slice(from, stop)));
      from = stop + 1;
    }
    rest = rest.slice(from);
    if (rest.length > 2 * longest) rest = rest.slice(0, longest + 1);
    return out;
  };
  return {
    push: (chunk) => feed(text.push(chunk)),
    end: () => [...feed(text.end()), ...(rest === '' ? [] : feed('\n'))],
  };
}

/** `2018-01-04: Got lunch with **Grace** in _Paris_. @food` */
function event(item: string, line: number, section: string): FriendsLine | null {
  const match = /^(\d{4}-\d{2}-\d{2}):?\s+(.*)$/.exec(item);
  if (match === null || (section !== 'activities' && section !== 'notes') || !isDay(match[1] ?? ''))
    return null;
  const { bare, tags } = withoutTags(match[2] ?? '');
  const names = [...bare.matchAll(/\*\*([^*]{1,200})\*\*/g)].map((found) => (found[1] ?? '').trim());
  const words = bare
    .replaceAll(/\*\*([^*]{1,200})\*\*/g, '$1')
    .replaceAll(/(^|[\s(])_([^_]{1,200})_/g, '$1$2')
    .replaceAll(/\\([*_@A-Za-z])/g, '$1');
  return {
    kind: section === 'notes' ? 'note' : 'activity',
    line,
    day: match[1] ?? '',
    text: words.trim(),
    names: [...new Set(names)],
    tags,
  };
}

/** `Grace Hopper (a.k.a. The Admiral a.k.a. Amazing Grace) [Paris] @navy` */
function friend(item: string, line: number): FriendsLine | null {
  const { bare, tags } = withoutTags(item);
  const match = /^([^([]+)(?:\(([^)]*)\))?\s*(?:\[([^\]]*)\])?\s*$/.exec(bare);
  const name = match?.[1]?.trim() ?? '';
  if (match === null || name === '') return null;
  const nicknames = (match[2] ?? '')
    .split(/a\.k\.a\.\s*/)
    .map((nick) => nick.trim())
    .filter((nick) => nick !== '');
  return { kind: 'friend', line, name, nicknames, place: match[3]?.trim() || null, tags };
}

function withoutTags(text: string): { bare: string; tags: readonly string[] } {
  const tags = [...text.matchAll(/(?:^|\s)@([^\s@.,;!?]{1,100})/g)].map((found) => found[1] ?? '');
  return { bare: text.replaceAll(/(?:^|\s)@[^\s@.,;!?]{1,100}/g, ' ').trim(), tags };
}

function isDay(day: string): boolean {
  try {
    Temporal.PlainDate.from(day, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}
