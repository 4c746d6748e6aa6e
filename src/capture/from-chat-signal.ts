/** Signal's own export of all chats → evidence, with telephone numbers where it tells them. */
import { signalReader } from '../formats/signal.ts';
import type { SignalItem, SignalMessage } from '../formats/signal.ts';
import { phoneHandle, userHandle } from '../people/normalise.ts';
import type { Capturer, CaptureContext } from './capturer.ts';
import type { Evidence, Seen } from './evidence.ts';
import { localClock } from './from-chat-clock.ts';
import { callTouch, circleOf, mostMembers } from './from-chat-touch.ts';
import { conversations, firstWords } from './from-chat.ts';

/** Reads `main.jsonl`. The chats lie mixed in order of time, so many days are held open. */
export function signalCapturer(context: CaptureContext): Capturer {
  const reader = signalReader();
  const clock = localClock(context.zone);
  const days = conversations(20_000, context.heard);
  const people = new Map<string, Recipient>();
  const chats = new Map<string, Chat>();
  let found = 0;

  const read = (message: SignalMessage): readonly Evidence[] => {
    const chat = chats.get(message.chat);
    if (chat === undefined) return [];
    const { recipient } = chat;
    const at = Math.floor(message.at / 1000);
    const day = clock.day(at);
    const { place, mine } = message;
    if (message.call !== null) {
      if (recipient.type !== 'contact') return [];
      const { video, missed } = message.call;
      const key = `${chat.stem}:call:${at}`;
      return [callTouch({ key, at, day, mine, who: recipient.seen, place, video, missed, minutes: null })];
    }
    const group = recipient.type === 'group' ? (recipient.seen.name ?? '') : null;
    const who = group === null ? recipient.seen : people.get(message.author)?.seen;
    if (mine) chat.mine = true;
    else if (group !== null && who !== undefined && chat.members.size <= mostMembers)
      chat.members.set(message.author, who);
    if (who === undefined || (who.name === null && who.handle === null && !mine)) return [];
    return days.add({ stem: chat.stem, at, day, mine, who, text: firstWords(message.text), place, group });
  };
  const take = (item: SignalItem): readonly Evidence[] => {
    if (item.kind === 'bad')
      return [{ kind: 'skipped', place: item.place, why: { key: `chats:${item.why}` } }];
    found++;
    if (item.kind === 'message') return read(item.message);
    if (item.kind === 'recipient') {
      const phone = item.phone === null ? null : phoneHandle(item.phone, context.region);
      const handle = phone ?? (item.user === null ? null : userHandle('signal', item.user));
      if (people.size < most) people.set(item.id, { type: item.type, seen: { name: item.name, handle } });
      return [];
    }
    const recipient = people.get(item.recipient);
    if (
      recipient === undefined ||
      chats.size >= most ||
      (recipient.type !== 'contact' && recipient.type !== 'group')
    )
      return [];
    // The numbers of chats change with each export, names and numbers of people do not.
    const name = recipient.seen.handle?.value ?? recipient.seen.name?.toLowerCase() ?? '';
    if (name !== '')
      chats.set(item.id, { recipient, stem: `chat:signal:${name}`, mine: false, members: new Map() });
    return [];
  };
  return {
    push: (chunk) => reader.push(chunk).flatMap(take),
    end: () => {
      const rest = reader.end().flatMap(take);
      const groups = [...chats.values()].filter((chat) => chat.mine && chat.recipient.type === 'group');
      const circles = groups
        .map((chat) => circleOf(chat.recipient.seen.name, chat.members))
        .filter((circle) => circle !== null);
      const nothing: Evidence[] =
        found === 0 ? [{ kind: 'skipped', place: 'line 1', why: { key: 'chats:no-messages' } }] : [];
      return [...rest, ...days.end(), ...circles, ...nothing];
    },
  };
}

const most = 100_000;

interface Recipient {
  readonly type: 'contact' | 'group' | 'self' | 'other';
  readonly seen: Seen;
}

interface Chat {
  readonly recipient: Recipient;
  readonly stem: string;
  mine: boolean;
  readonly members: Map<string, Seen>;
}
