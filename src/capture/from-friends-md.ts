/** friends.md → cards, touches and memories; what it calls an activity is a touch with everyone in bold. */
import { readFriends, type FriendsLine } from '../formats/friends-md.ts';
import { fold } from '../people/fold.ts';
import type { Medium } from '../people/medium.ts';
import { cardFromFields } from './card-from-fields.ts';
import type { CaptureContext, Capturer } from './capturer.ts';
import type { Evidence, Seen } from './evidence.ts';

const mostHeld = 100_000;

/** The activities stand above the friends in the file; they are given after them, so that the names are known. */
export function fromFriends(context: CaptureContext): Capturer {
  const reader = readFriends();
  const held: Evidence[] = [];
  const take = (lines: readonly FriendsLine[]): readonly Evidence[] => {
    const out: Evidence[] = [];
    for (const line of lines) {
      const found = evidenceOf(line, context);
      if (found.kind === 'card' || found.kind === 'skipped' || held.length >= mostHeld) out.push(found);
      else held.push(found);
    }
    return out;
  };
  return { push: (chunk) => take(reader.push(chunk)), end: () => [...take(reader.end()), ...held] };
}

function evidenceOf(line: FriendsLine, context: CaptureContext): Evidence {
  const place = `line ${line.line}`;
  if (line.kind === 'bad') return { kind: 'skipped', place, why: { key: `tables:skipped.${line.why}` } };
  if (line.kind === 'friend') {
    const text = cardFromFields(line.name, [
      { name: 'NICKNAME', value: line.nicknames.join('\u0000') },
      { name: 'ADR', value: ['', '', '', line.place ?? '', '', '', ''] },
      { name: 'CATEGORIES', value: line.tags.join('\u0000') },
    ]);
    return { kind: 'card', place, text };
  }
  const people = line.names
    .filter((name) => !context.myNames.has(name.toLowerCase()))
    .map((name): Seen => ({ name, handle: null }));
  const key = `friends:${line.day}:${fold(line.text).slice(0, 80)}`;
  if (line.kind === 'note') return { kind: 'memory', key, place, people, day: line.day, text: line.text };
  if (people.length === 0) return { kind: 'skipped', place, why: { key: 'tables:skipped.friends-nobody' } };
  const moment = { at: Date.parse(`${line.day}T12:00:00Z`) / 1000, day: line.day, dayOnly: true };
  const shared = { key, place, moment, medium: mediumOf(line.text), people, text: line.text.slice(0, 500) };
  if (line.day > context.today) return { kind: 'plan', ...shared };
  return {
    kind: 'touch',
    ...shared,
    direction: 'mutual',
    minutes: null,
    purpose: null,
    broadcast: people.length > 10,
    missed: false,
    group: null,
  };
}

function mediumOf(text: string): Medium {
  if (/\b(?:skyped?|zoom(?:ed)?|facetimed?|video[- ]?(?:call|chat)(?:ed)?)\b/i.test(text)) return 'video';
  if (/\b(?:phone|called|calls?|rang)\b/i.test(text)) return 'call';
  if (/\b(?:texted|messaged|chatted online|whatsapp(?:ed)?)\b/i.test(text)) return 'message';
  if (/\be-?mail(?:ed)?\b/i.test(text)) return 'email';
  return /\b(?:letter|postcard)\b/i.test(text) ? 'letter' : 'in-person';
}
