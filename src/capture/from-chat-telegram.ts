/** A Telegram export → evidence: talks, calls, groups, and the people of the address book with their numbers. */
import { telegramReader } from '../formats/telegram.ts';
import type { TelegramChat, TelegramItem, TelegramMessage } from '../formats/telegram.ts';
import { fold } from '../people/fold.ts';
import type { Handle } from '../people/handle.ts';
import { phoneHandle } from '../people/normalise.ts';
import type { Capturer, CaptureContext, OwnerGuess } from './capturer.ts';
import type { Evidence, PictureSeen, Seen } from './evidence.ts';
import { localClock } from './from-chat-clock.ts';
import { simpleCard } from './from-chat-card.ts';
import { callTouch, circleOf, mostMembers, wholeMinutes } from './from-chat-touch.ts';
import { conversations } from './from-chat.ts';
import { mostOfFile, picturesOfTalk } from './pictures-of-talk.ts';

/**
 * In a chat of two the other is the chat's own number, so that the owner need not be known; in a group the owner is the
 * account of a whole export, or whoever goes by one of the owner's names.
 */
export function telegramCapturer(context: CaptureContext): Capturer {
  const reader = telegramReader();
  const clock = localClock(context.zone);
  const phones = new Map<string, Handle | null>();
  let days = conversations(8, context.heard);
  let ownerId: string | null = null;
  let chat: TelegramChat | null = null;
  let ownerWrote = false;
  let members = new Map<string, Seen>();
  let messages = 0;
  const pictures = picturesOfTalk();
  const chosen: PictureSeen[] = [];

  const seen = (name: string | null): Seen => ({
    name,
    handle: name === null ? null : (phones.get(fold(name)) ?? null),
  });
  const isMine = (message: TelegramMessage, other: string | null): boolean => {
    if (ownerId !== null && message.fromId === ownerId) return true;
    if (other !== null && message.fromId !== null) return message.fromId !== `user${other}`;
    return (
      message.from !== null &&
      (context.myNames.has(message.from.toLowerCase()) || context.myNames.has(fold(message.from)))
    );
  };
  const finish = (): readonly Evidence[] => {
    const circle = ownerWrote && chat?.type === 'group' ? circleOf(chat.name, members) : null;
    const out = [...days.end(), ...(circle === null ? [] : [circle])];
    days = conversations(8, context.heard);
    chosen.push(...pictures.take().slice(0, mostOfFile - chosen.length));
    ownerWrote = false;
    members = new Map();
    return out;
  };
  const begin = (next: TelegramChat, place: string): readonly Evidence[] => {
    const out = [...finish()];
    chat = next;
    const who: Seen = { name: next.name, handle: null };
    if (next.type === 'bot')
      out.push({ kind: 'not-person', place, seen: who, why: { key: 'chats:robot-bot' } });
    else if (next.type === 'other') out.push({ kind: 'skipped', place, why: { key: 'chats:channel' } });
    else if (next.type === 'personal' && next.name === null) {
      out.push({ kind: 'skipped', place, why: { key: 'chats:deleted-account' } });
    }
    return out;
  };
  const read = (message: TelegramMessage): readonly Evidence[] => {
    messages++;
    if (chat === null || (chat.type !== 'personal' && chat.type !== 'group') || chat.name === null) return [];
    const personal = chat.type === 'personal';
    const at = momentOf(message, clock);
    if (at === null) return [{ kind: 'skipped', place: message.place, why: { key: 'chats:no-date' } }];
    const stem = `chat:telegram:${chat.id === '' ? fold(chat.name) : chat.id}`;
    const day = clock.day(at);
    const mine = isMine(message, personal && chat.id !== '' ? chat.id : null);
    if (message.call !== null) {
      if (!personal) return [];
      const { seconds, missed } = message.call;
      const call = { key: `${stem}:call:${at}`, at, day, mine, who: seen(chat.name), place: message.place };
      return [callTouch({ ...call, video: false, missed, minutes: wholeMinutes(seconds) })];
    }
    const who = personal ? seen(chat.name) : seen(message.from);
    if (who.name === null) return [];
    if (mine) ownerWrote = true;
    else if (!personal && members.size <= mostMembers) members.set(who.name, who);
    const group = personal ? null : chat.name;
    if (personal && message.photo !== null)
      pictures.note({ key: `${stem}:${day}`, place: message.place, day, file: message.photo });
    return days.add({ stem, at, day, mine, who, text: message.text, place: message.place, group });
  };
  const take = (item: TelegramItem): readonly Evidence[] => {
    if (item.kind === 'message') return read(item.message);
    if (item.kind === 'chat') return begin(item.chat, item.place);
    if (item.kind === 'bad')
      return [{ kind: 'skipped', place: item.place, why: { key: `chats:${item.why}` } }];
    if (item.kind === 'owner') {
      ownerId = item.id;
      return [];
    }
    const handle = item.phone === null ? null : phoneHandle(item.phone, context.region);
    const name = fold(item.name);
    // Two contacts of one name: then the name does not tell which number is meant.
    if (phones.size < 100_000) phones.set(name, phones.has(name) ? null : handle);
    return handle === null
      ? []
      : [simpleCard({ place: item.place, name: item.name, phone: handle.value, source: 'telegram' })];
  };
  return {
    push: (chunk) => reader.push(chunk).flatMap(take),
    end: () => {
      const rest = reader.end().flatMap(take);
      const none = messages === 0 && phones.size === 0;
      const nothing: Evidence[] = none
        ? [{ kind: 'skipped', place: 'byte 0', why: { key: 'chats:no-messages' } }]
        : [];
      return [...rest, ...finish(), ...nothing, ...chosen];
    },
  };
}

/** The account of a whole export, or whoever writes in a chat of two and is not the other. */
export function guessTelegramOwner(sample: Uint8Array, region: string): readonly OwnerGuess[] {
  const counts = new Map<string, number>();
  const reader = telegramReader();
  let other: string | null = null;
  for (const item of [...reader.push(sample), ...reader.end()]) {
    if (item.kind === 'owner') {
      const handle = item.phone === null ? null : phoneHandle(item.phone, region);
      return [{ handle, name: item.name, share: 1 }];
    }
    if (item.kind === 'chat')
      other = item.chat.type === 'personal' && item.chat.id !== '' ? `user${item.chat.id}` : null;
    if (item.kind !== 'message' || other === null) continue;
    const { from, fromId } = item.message;
    if (from !== null && fromId !== null && fromId !== other) counts.set(from, (counts.get(from) ?? 0) + 1);
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const ranked = [...counts].sort((x, y) => y[1] - x[1]).slice(0, 5);
  return ranked.map(([name, count]) => ({ handle: null, name, share: count / total }));
}

function momentOf(
  message: TelegramMessage,
  clock: { at(day: string, seconds: number): number },
): number | null {
  if (message.at !== null) return message.at;
  const found = /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))T(\d{2}):(\d{2}):(\d{2})/.exec(
    message.local ?? '',
  );
  if (found === null) return null;
  const [, day = '', hour, minute, second] = found;
  try {
    return clock.at(day, Number(hour) * 3600 + Number(minute) * 60 + Number(second));
  } catch {
    return null;
  }
}
