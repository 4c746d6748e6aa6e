/** WhatsApp and other line-by-line chats → evidence: who the other is, who the owner is, and what they had to do with each other. */
import { chatReader } from '../formats/whatsapp.ts';
import type { ChatEntry, ChatItem, ChatReader } from '../formats/whatsapp.ts';
import { pictureName, withoutPictures } from '../formats/whatsapp-picture.ts';
import { readText, type Reading } from '../formats/whatsapp-texts.ts';
import { fold } from '../people/fold.ts';
import type { Capturer, CaptureContext, OwnerGuess } from './capturer.ts';
import type { Evidence, Seen } from './evidence.ts';
import { localClock } from './from-chat-clock.ts';
import { callTouch, circleOf, mostMembers, seenOf } from './from-chat-touch.ts';
import { conversations } from './from-chat.ts';
import { picturesOfTalk } from './pictures-of-talk.ts';

export interface LineChat {
  /** The middle of the keys: `whatsapp`, `signal`. */
  readonly service: string;
  readonly title: string | null;
  /** Names that mean the owner in this kind of file, folded; `me` in Signal's. */
  readonly self: ReadonlySet<string>;
  /** What an entry says, where the service has ways of its own. */
  readonly reads?: (sender: string | null, text: string) => Reading;
}

/** Reads one exported chat. @param chat what the file's name and kind tell. @param reader how its bytes become entries. */
export function lineChatCapturer(
  chat: LineChat,
  context: CaptureContext,
  reader: ChatReader = chatReader(context),
): Capturer {
  const clock = localClock(context.zone);
  const days = conversations(8, context.heard);
  const held: ChatItem[] = [];
  let cast: Cast | null = null;
  let ownerWrote = false;
  let entries = 0;
  const members = new Map<string, Seen>();
  const writers = new Map<string, Seen | null>();
  const calls = new Set<string>();
  const pictures = picturesOfTalk();

  /** Who writes in a group; null when the app writes in the group's own name. */
  const writer = (sender: string, group: string): Seen | null => {
    let seen = writers.get(sender);
    if (seen === undefined) {
      seen = fold(sender) === fold(group) ? null : seenOf(sender, context.region);
      if (writers.size < 10_000) writers.set(sender, seen);
    }
    return seen;
  };
  const read = (item: ChatItem, who: Cast, out: Evidence[]): void => {
    if (item.kind === 'bad') {
      out.push({ kind: 'skipped', place: `line ${item.line}`, why: { key: 'chats:no-such-date' } });
      return;
    }
    const sender = item.sender;
    const reading = (chat.reads ?? readText)(sender, item.text);
    if (reading.kind === 'notice') return;
    const from = sender === null || who.partner !== null ? who.partner : writer(sender, who.group ?? '');
    if (from === null && who.partner === null) return;
    const mine = sender !== null && who.isOwner(sender);
    const at = clock.at(item.day, item.seconds);
    const place = `line ${item.line}`;
    if (reading.kind === 'call') {
      const key = `${who.stem}:call:${at}`;
      if (who.partner === null || calls.has(key)) return;
      if (calls.size < 100_000) calls.add(key);
      const { video, missed, minutes } = reading;
      out.push(callTouch({ key, at, day: item.day, mine, who: who.partner, place, video, missed, minutes }));
      return;
    }
    if (sender === null || from === null) return;
    if (mine) ownerWrote = true;
    if (!mine && who.group !== null && members.size <= mostMembers) members.set(sender, from);
    const text = reading.kind === 'words' ? withoutPictures(reading.text) : '';
    const file = who.partner === null ? null : pictureName(item.text);
    if (file !== null) pictures.note({ key: `${who.stem}:${item.day}`, place, day: item.day, file });
    out.push(
      ...days.add({ stem: who.stem, at, day: item.day, mine, who: from, text, place, group: who.group }),
    );
  };
  const settle = (out: Evidence[]): void => {
    cast = castOf(held, chat, context);
    if (cast.problem !== null && held.length > 0) {
      out.push({
        kind: 'skipped',
        place: 'line 1',
        why: { key: cast.problem, values: { title: chat.title ?? '' } },
      });
    }
    const waiting = held.splice(0);
    if (cast.problem === null) for (const item of waiting) read(item, cast, out);
  };
  const accept = (items: readonly ChatItem[], out: Evidence[]): void => {
    for (const item of items) {
      entries++;
      if (cast === null) {
        held.push(item);
        if (held.length >= mostHeld) settle(out);
      } else if (cast.problem === null) read(item, cast, out);
    }
  };
  return {
    push: (chunk) => {
      const out: Evidence[] = [];
      accept(reader.push(chunk), out);
      return out;
    },
    end: () => {
      const out: Evidence[] = [];
      accept(reader.end(), out);
      if (cast === null) settle(out);
      out.push(...days.end(), ...pictures.take());
      if (entries === 0) out.push({ kind: 'skipped', place: 'line 1', why: { key: 'chats:no-messages' } });
      const circle = cast === null || !ownerWrote ? null : circleOf(cast.group, members);
      if (circle !== null) out.push(circle);
      return out;
    },
  };
}

/** Who may have exported this chat: in a chat of two whoever is not its title; in a group those who write most, unsure. */
export function guessLineOwner(
  sample: Uint8Array,
  chat: LineChat,
  context: CaptureContext,
): readonly OwnerGuess[] {
  const reader = chatReader(context);
  const counts = sendersOf([...reader.push(sample), ...reader.end()], chat);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return [];
  const ranked = [...counts].sort((x, y) => y[1] - x[1]);
  const title = chat.title === null ? null : likeTitle(chat.title, [...counts.keys()]);
  const sure = counts.size === 2 && title !== null;
  return ranked
    .filter(([name]) => name !== title)
    .slice(0, 20)
    .map(([name, count]) => {
      const { handle } = seenOf(name, context.region);
      return { handle, name: handle === null ? name : null, share: sure ? 1 : (count / total) * 0.5 };
    });
}

const mostHeld = 2000;

/** What the app calls the owner where it names nobody. */
const you = new Set(
  [
    'you',
    'du',
    'sie',
    'tú',
    'usted',
    'vous',
    'você',
    'jij',
    'أنت',
    'вы',
    'siz',
    'あなた',
    '您',
    '你',
    '나',
  ].map(fold),
);

interface Cast {
  readonly stem: string;
  readonly group: string | null;
  readonly partner: Seen | null;
  /** Key of the sentence why nothing can be told from this chat. */
  readonly problem: string | null;
  isOwner(name: string): boolean;
}

function castOf(items: readonly ChatItem[], chat: LineChat, context: CaptureContext): Cast {
  const counts = sendersOf(items, chat);
  const known = new Map<string, boolean>();
  const isKnown = (name: string): boolean => {
    let answer = known.get(name);
    if (answer === undefined) {
      answer = isMine(name, chat, context);
      if (known.size < 5000) known.set(name, answer);
    }
    return answer;
  };
  const names = [...counts.keys()];
  const others = names.filter((name) => !isKnown(name));
  const title = chat.title === null ? null : likeTitle(chat.title, others);
  const stem = (name: string): string => `chat:${chat.service}:${keyName(name, context.region)}`;
  const two = (partner: string, isOwner: (name: string) => boolean): Cast => {
    const seen = seenOf(partner, context.region);
    return { stem: stem(chat.title ?? partner), group: null, partner: seen, problem: null, isOwner };
  };
  const none = (problem: string): Cast => ({
    stem: '',
    group: null,
    partner: null,
    problem,
    isOwner: () => false,
  });
  const [only] = others;
  if (others.length === 0)
    return chat.title === null || names.length === 0 ? none('chats:nobody-else') : two(chat.title, isKnown);
  if (others.length === 1 && only !== undefined) {
    const alone = chat.title === null || title !== null || isNumber(chat.title);
    if (alone && (others.length < names.length || title !== null)) return two(only, isKnown);
    if (alone) return none('chats:owner-unknown');
  }
  if (others.length === 2 && title !== null && others.length === names.length)
    return two(title, (name) => name !== title);
  if (others.length === names.length) return none('chats:owner-unknown');
  const group = chat.title ?? others.slice(0, 3).join(', ');
  return { stem: stem(group), group, partner: null, problem: null, isOwner: isKnown };
}

function sendersOf(items: readonly ChatItem[], chat: LineChat): Map<string, number> {
  const counts = new Map<string, number>();
  const title = chat.title === null ? null : fold(chat.title);
  const writers = items.filter(
    (item): item is ChatEntry & { sender: string } => item.kind === 'entry' && item.sender !== null,
  );
  for (const item of writers) {
    const reading = (chat.reads ?? readText)(item.sender, item.text);
    if (reading.kind !== 'notice') counts.set(item.sender, (counts.get(item.sender) ?? 0) + 1);
    else if (title !== null && fold(item.sender) !== title && counts.size < 5000)
      counts.set(item.sender, counts.get(item.sender) ?? 0);
  }
  return counts;
}

function isMine(name: string, chat: LineChat, context: CaptureContext): boolean {
  const folded = fold(name);
  if (chat.self.has(folded) || you.has(folded)) return true;
  if (context.myNames.has(name.toLowerCase()) || context.myNames.has(folded)) return true;
  const { handle } = seenOf(name, context.region);
  return handle !== null && context.mine.has(`phone:${handle.value}`);
}

/** The sender that the title means: equal letters, or one begins with the other, since file names lose emoji and length. */
function likeTitle(title: string, names: readonly string[]): string | null {
  const wanted = letters(title);
  if (wanted === '') return names.find((name) => name === title) ?? null;
  const equal = names.find((name) => letters(name) === wanted);
  if (equal !== undefined) return equal;
  return (
    names.find(
      (name) =>
        wanted.length >= 3 &&
        letters(name).length >= 3 &&
        (letters(name).startsWith(wanted) || wanted.startsWith(letters(name))),
    ) ?? null
  );
}

function letters(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '');
}

function isNumber(title: string): boolean {
  return /^\+?[\d\s().-]{6,}$/.test(title);
}

/** Letters and digits only: a file name loses the emoji and the slashes of a name. */
function keyName(name: string, region: string): string {
  const { handle } = seenOf(name, region);
  if (handle !== null) return handle.value;
  const plain = fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return plain === '' ? name : plain;
}
