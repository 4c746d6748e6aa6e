/** Messages → touches: what two people said on one day is one conversation, and whoever had the last word is kept. */
import type { Seen, TouchSeen } from './evidence.ts';

/** One message, as every chat source can tell it. */
export interface Said {
  /** What the keys of its touches begin with, stable for ever: `chat:whatsapp:maren okafor`, `sms:+351…`. */
  readonly stem: string;
  /** Seconds since 1970 UTC. */
  readonly at: number;
  /** The owner's local day `YYYY-MM-DD`. */
  readonly day: string;
  readonly mine: boolean;
  /** Who wrote it; in a chat of two always the other, also when it is the owner's own message. */
  readonly who: Seen;
  /** The words; empty for a picture, a sticker, a deleted message. Kept as given while the day is open. */
  readonly text: string;
  readonly place: string;
  /** The name of the group, null for a chat of two. */
  readonly group: string | null;
}

export interface Conversations {
  /** Takes one message; returns the conversations that closed because too many are open. */
  add(said: Said): readonly TouchSeen[];
  /** Closes what is open. */
  end(): readonly TouchSeen[];
}

/**
 * Groups messages by chat and local day. In a chat of two a day gives one touch, of the side that began; once the other
 * side wrote too, a second one, `…:answer`, of that side at its last message. The side with the last word is always the
 * later of the two, so that an owed reply is told from a closed talk, and a longer export of the same chat only adds keys.
 * In a group a day counts only when the owner wrote too; it is `mutual`, since nobody in particular is owed an answer.
 * More than ten writers are a broadcast.
 * @param mostOpen how many days may stay open: a few for a source in order, many for one that is not.
 * @param heard told of each message as it comes, for who listens for more than touches.
 */
export function conversations(mostOpen: number, heard?: (said: Said) => void): Conversations {
  const open = new Map<string, Day>();
  let stem = '';
  let latest: Day | null = null;
  return {
    add: (said) => {
      heard?.(said);
      // Nearly every message follows one of the same talk.
      if (latest !== null && latest.day === said.day && stem === said.stem) {
        note(latest, said);
        return none;
      }
      const key = `${said.stem}:${said.day}`;
      const known = open.get(key);
      stem = said.stem;
      latest = known ?? begin(key, said);
      if (known !== undefined) {
        note(known, said);
        return none;
      }
      open.set(key, latest);
      return open.size > mostOpen ? closeOldest(open, mostOpen) : none;
    },
    end: () => {
      const touches = [...open.values()].flatMap(close);
      open.clear();
      latest = null;
      return touches;
    },
  };
}

/** Closes a quarter at once: the oldest of a large map is slow to find, and many are not slower. */
function closeOldest(open: Map<string, Day>, mostOpen: number): readonly TouchSeen[] {
  const touches: TouchSeen[] = [];
  let left = Math.max(1, Math.floor(mostOpen / 4));
  for (const [key, day] of open) {
    open.delete(key);
    touches.push(...close(day));
    if (--left === 0) break;
  }
  return touches;
}

/** The first words of a message, on one line, as a copy that does not hold the file it came from. */
export function firstWords(text: string): string {
  const short =
    text.length > longestWords
      ? text
          .slice(0, longestWords)
          .toWellFormed()
          .replace(/\ufffd$/, '')
      : text;
  const line = uneven.test(short) ? short.replace(/\s+/g, ' ').trim() : short;
  // A slice keeps the whole text it was cut from alive; joining and cutting again does not.
  return ` ${line}`.slice(1);
}

const uneven = /^\s|\s\s|[\t\n\r\u00a0]|\s$/;
const none: readonly TouchSeen[] = [];
const longestWords = 200;
const mostWriters = 500;
const fewestForBroadcast = 11;

interface Mark {
  at: number;
  text: string;
  place: string;
}

interface Day {
  readonly key: string;
  readonly day: string;
  readonly group: string | null;
  readonly first: { at: number; mine: boolean; place: string };
  /** The last message of each side. */
  mine: Mark | null;
  theirs: Mark | null;
  wordsAt: number;
  words: string;
  /** The other of a chat of two; in a group it is one of the writers. */
  readonly who: Seen;
  /** Only of a group: thousands of days of two may be open. */
  readonly writers: Map<string, Seen> | null;
}

function begin(key: string, said: Said): Day {
  const day: Day = {
    key,
    day: said.day,
    group: said.group,
    first: { at: said.at, mine: said.mine, place: said.place },
    mine: null,
    theirs: null,
    wordsAt: Number.POSITIVE_INFINITY,
    words: '',
    who: said.who,
    writers: said.group === null ? null : new Map(),
  };
  note(day, said);
  return day;
}

function note(day: Day, said: Said): void {
  const { first } = day;
  if (said.at < first.at) {
    first.at = said.at;
    first.mine = said.mine;
    first.place = said.place;
  }
  if (said.text !== '' && said.at < day.wordsAt) {
    day.wordsAt = said.at;
    day.words = said.text;
  }
  const last = said.mine ? day.mine : day.theirs;
  if (last === null || said.at >= last.at) {
    const mark = { at: said.at, text: said.group === null ? said.text : '', place: said.place };
    if (said.mine) day.mine = mark;
    else day.theirs = mark;
  }
  if (day.writers === null || said.mine || day.writers.size >= mostWriters) return;
  const writer = said.who.handle === null ? `name:${said.who.name ?? ''}` : said.who.handle.value;
  if (!day.writers.has(writer)) day.writers.set(writer, said.who);
}

function close(day: Day): TouchSeen[] {
  const people = day.writers === null ? [day.who] : [...day.writers.values()];
  const { first, mine, theirs } = day;
  if (people.length === 0 || (day.group !== null && mine === null)) return [];
  const touch: TouchSeen = {
    kind: 'touch',
    key: day.key,
    place: first.place,
    moment: { at: first.at, day: day.day, dayOnly: false },
    medium: 'message',
    direction: day.group !== null ? 'mutual' : first.mine ? 'out' : 'in',
    people,
    text: firstWords(day.words),
    minutes: null,
    purpose: null,
    broadcast: people.length >= fewestForBroadcast,
    missed: false,
    group: day.group,
  };
  if (day.group !== null || mine === null || theirs === null) return [touch];
  const [own, other] = first.mine ? [mine, theirs] : [theirs, mine];
  const answer: TouchSeen = {
    ...at(touch, other, other.text),
    key: `${day.key}:answer`,
    direction: first.mine ? 'in' : 'out',
  };
  return [own.at > other.at ? at(touch, own, own.text === '' ? day.words : own.text) : touch, answer];
}

function at(touch: TouchSeen, mark: Mark, text: string): TouchSeen {
  return { ...touch, place: mark.place, moment: { ...touch.moment, at: mark.at }, text: firstWords(text) };
}
