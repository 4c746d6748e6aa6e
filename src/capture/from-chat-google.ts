/** Talks and spaces of Google Chat → evidence; whoever writes is known by a mail address. */
import { googleChatReader, type GoogleChatItem } from '../formats/google-chat.ts';
import { emailHandle } from '../people/normalise.ts';
import type { Capturer, CaptureContext, OwnerGuess } from './capturer.ts';
import type { Evidence, Seen } from './evidence.ts';
import { localClock } from './from-chat-clock.ts';
import { circleOf, mostMembers } from './from-chat-touch.ts';
import { conversations } from './from-chat.ts';
import { ownAddresses } from './own-addresses.ts';

type Message = GoogleChatItem & { readonly kind: 'message' };

/** One file: in a folder `DM …` a talk of two, in `Space …` a group. */
export function googleChatCapturer(context: CaptureContext): Capturer {
  const reader = googleChatReader();
  const clock = localClock(context.zone);
  const days = conversations(8, context.heard);
  const isOwn = ownAddresses(context.mine);
  const folder = context.source.split('/').at(-2) ?? '';
  const isTalk = folder.startsWith('DM ');
  const stem = `chat:google:${folder}`;
  /** Until the other has written, it is not known with whom the talk is. */
  let held: Message[] = [];
  let partner: Seen | null = null;
  let ownerWrote = false;
  let found = 0;
  const members = new Map<string, Seen>();

  const isMine = ({ email, name }: Message): boolean =>
    email === null
      ? name !== null && context.myNames.has(name.toLowerCase())
      : isOwn(emailHandle(email)?.value ?? '');
  const say = (message: Message, who: Seen): readonly Evidence[] => {
    const { at, place, text } = message;
    const group = isTalk ? null : groupName();
    return days.add({ stem, at, day: clock.day(at), mine: isMine(message), who, text, place, group });
  };
  const groupName = (): string => {
    const names = [...members.values()].slice(0, 3).map(({ name, handle }) => name ?? handle?.shown ?? '');
    return names.join(', ');
  };
  const read = (item: GoogleChatItem): readonly Evidence[] => {
    if (item.kind === 'bad')
      return [{ kind: 'skipped', place: item.place, why: { key: `chats:${item.why}` } }];
    found += 1;
    if (!item.isPerson) return [];
    if (isMine(item)) ownerWrote = true;
    else {
      const seen = seenOf(item);
      if (isTalk) partner ??= seen;
      else if (members.size <= mostMembers) members.set(item.email ?? item.name ?? '', seen);
    }
    if (!isTalk) return members.size === 0 ? [] : say(item, isMine(item) ? anyOf(members) : seenOf(item));
    if (partner === null) {
      if (held.length < mostHeld) held.push(item);
      return [];
    }
    const who = partner;
    const waiting = [...held, item];
    held = [];
    return waiting.flatMap((message) => say(message, who));
  };
  return {
    push: (chunk) => reader.push(chunk).flatMap(read),
    end: () => {
      const out: Evidence[] = reader.end().flatMap(read);
      const skip = (why: string): void =>
        void out.push({ kind: 'skipped', place: 'byte 0', why: { key: why } });
      if (found === 0) skip('chats:no-messages');
      else if (!ownerWrote && isTalk && partner === null) skip('chats:nobody-else');
      else if (held.length > 0) skip('chats:nobody-else');
      out.push(...days.end());
      const circle = isTalk || !ownerWrote ? null : circleOf(groupName(), members);
      return circle === null ? out : [...out, { ...circle, place: 'byte 0' }];
    },
  };
}

/** Whoever writes in many of these files is most likely the owner; one file alone cannot say. */
export function guessGoogleChatOwner(sample: Uint8Array): readonly OwnerGuess[] {
  const reader = googleChatReader();
  const counts = new Map<string, { readonly message: Message; times: number }>();
  let total = 0;
  for (const item of [...reader.push(sample), ...reader.end()]) {
    if (item.kind !== 'message' || item.email === null || !item.isPerson) continue;
    total += 1;
    const known = counts.get(item.email);
    if (known === undefined) counts.set(item.email, { message: item, times: 1 });
    else known.times += 1;
  }
  return [...counts.values()]
    .sort((a, b) => b.times - a.times)
    .slice(0, 10)
    .map(({ message, times }) => ({
      handle: message.email === null ? null : emailHandle(message.email),
      name: message.name,
      share: (times / total) * 0.5,
    }));
}

const mostHeld = 20_000;

function seenOf({ name, email }: Message): Seen {
  return { name, handle: email === null ? null : emailHandle(email) };
}

function anyOf(members: ReadonlyMap<string, Seen>): Seen {
  return [...members.values()][0] ?? { name: null, handle: null };
}
