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
  /** Until both have written, it is not known who is who. */
  let held: Message[] = [];
  let partner: Seen | null = null;
  let first = '';
  let ownerWrote = false;
  let found = 0;
  const members = new Map<string, Seen>();

  const isMine = ({ email, name }: Message): boolean =>
    email === null
      ? name !== null && context.myNames.has(name.toLowerCase())
      : isOwn(emailHandle(email)?.value ?? '');
  const say = (message: Message, who: Seen): readonly Evidence[] => {
    const { at, place, text } = message;
    const mine = isMine(message);
    // In a talk of more than two each of the others has a thread of their own.
    const isThird = isTalk && !mine && partner !== null && key(message) !== first;
    const thread = isThird ? `${stem}:${key(message)}` : stem;
    const group = isTalk ? null : groupName();
    return days.add({ stem: thread, at, day: clock.day(at), mine, who, text, place, group });
  };
  const release = (): readonly Evidence[] => {
    const waiting = held;
    held = [];
    return waiting.flatMap((message) =>
      partner === null ? [] : say(message, isMine(message) ? partner : seenOf(message)),
    );
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
      if (isTalk && partner === null) [partner, first] = [seen, key(item)];
      if (members.size <= mostMembers) members.set(key(item), seen);
    }
    if (!isTalk) return members.size === 0 ? [] : say(item, isMine(item) ? anyOf(members) : seenOf(item));
    held.push(item);
    return (ownerWrote && partner !== null) || held.length > mostHeld ? release() : [];
  };
  return {
    push: (chunk) => reader.push(chunk).flatMap(read),
    end: () => {
      const out: Evidence[] = reader.end().flatMap(read);
      const skip = (why: string): void =>
        void out.push({ kind: 'skipped', place: 'byte 0', why: { key: why } });
      if (found === 0) skip('chats:no-messages');
      else if (isTalk && partner === null) skip('chats:nobody-else');
      else if (isTalk && !ownerWrote && members.size > 1) skip('chats:owner-unknown');
      else out.push(...release());
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

/** Tells the writers of one file apart. */
function key({ name, email }: Message): string {
  return email?.toLowerCase() ?? name ?? '';
}

function seenOf({ name, email }: Message): Seen {
  return { name, handle: email === null ? null : emailHandle(email) };
}

function anyOf(members: ReadonlyMap<string, Seen>): Seen {
  return [...members.values()][0] ?? { name: null, handle: null };
}
