/** Threads and friends of Facebook, Messenger and Instagram → evidence. */
import { metaReader } from '../formats/meta-messages.ts';
import type { MetaItem, MetaMessage } from '../formats/meta-messages.ts';
import { fold } from '../people/fold.ts';
import type { Capturer, CaptureContext, OwnerGuess } from './capturer.ts';
import type { Evidence, Seen, TouchSeen } from './evidence.ts';
import { simpleCard } from './from-chat-card.ts';
import { localClock } from './from-chat-clock.ts';
import { callTouch, circleOf, mostMembers, wholeMinutes } from './from-chat-touch.ts';
import { conversations } from './from-chat.ts';
import { picturesOfTalk } from './pictures-of-talk.ts';

/**
 * One file of one thread, or of friends. The keys come from the name of the folder (`marenokafor_1234`), since a thread
 * may be spread over several files; without one, from who takes part.
 */
export function metaCapturer(context: CaptureContext): Capturer {
  const reader = metaReader();
  const clock = localClock(context.zone);
  // Newest first, and whole days together: few need to be open.
  const days = conversations(8, context.heard);
  const service = serviceOf(context.source);
  let names: readonly string[] = [];
  let cast: Cast | null = null;
  let title: string | null = null;
  let followers = 0;
  let found = 0;
  let friends = 0;
  let ownerWrote = false;
  /** Strangers write there; what the owner answers moves to the inbox. */
  const isRequest = /\/(?:message_requests|filtered_threads)\//.test(context.source);
  const pictures = picturesOfTalk();
  const members = new Map<string, Seen>();
  /** Touches of a group wait for its title, which stands behind the messages. */
  let waiting: TouchSeen[] = [];

  const settle = (): Cast => {
    cast ??= castOf(names, service, context);
    return cast;
  };
  const named = (touches: readonly TouchSeen[], until: boolean): readonly TouchSeen[] => {
    const who = settle();
    if (who.partner !== null) return touches;
    for (const touch of touches) waiting.push(touch);
    if (!until && waiting.length < mostWaiting) return [];
    const group = title ?? who.others.slice(0, 3).join(', ');
    const out = waiting.map((touch) => ({ ...touch, group }));
    waiting = [];
    return out;
  };
  const read = (message: MetaMessage): readonly Evidence[] => {
    const who = settle();
    if (who.problem !== null || isRequest) return [];
    const at = Math.floor(message.at / 1000);
    const mine = who.isOwner(message.from);
    if (!mine && isGone(message.from)) return [];
    const day = clock.day(at);
    const { place } = message;
    if (message.call !== null) {
      if (who.partner === null) return [];
      const { seconds, missed, video } = message.call;
      const call = { key: `${who.stem}:call:${at}`, at, day, mine, who: who.partner, place, video, missed };
      return [callTouch({ ...call, minutes: missed ? null : wholeMinutes(seconds) })];
    }
    const from = who.partner ?? { name: message.from, handle: null };
    if (mine) ownerWrote = true;
    else if (members.size <= mostMembers) members.set(message.from, from);
    const group = who.partner === null ? '' : null;
    if (group === null && message.photo !== null)
      pictures.note({ key: `${who.stem}:${day}`, place, day, file: message.photo });
    return named(
      days.add({ stem: who.stem, at, day, mine, who: from, text: message.text, place, group }),
      false,
    );
  };
  const take = (item: MetaItem): readonly Evidence[] => {
    if (item.kind !== 'bad') found++;
    if (item.kind === 'participants') names = item.names;
    else if (item.kind === 'title') title = item.title;
    else if (item.kind === 'follower') followers++;
    else if (item.kind === 'message') return read(item.message);
    else if (item.kind === 'bad')
      return [{ kind: 'skipped', place: item.place, why: { key: `chats:${item.why}` } }];
    else {
      friends++;
      const since = item.since === null ? {} : { since: clock.day(item.since) };
      return [simpleCard({ place: item.place, name: item.name, source: 'facebook', ...since })];
    }
    return [];
  };
  return {
    push: (chunk) => reader.push(chunk).flatMap(take),
    end: () => {
      const out: Evidence[] = [...reader.end().flatMap(take), ...named(days.end(), true), ...pictures.take()];
      const skip = (key: string): void => void out.push({ kind: 'skipped', place: 'byte 0', why: { key } });
      if (followers > 0) skip('chats:followers');
      else if (found === 0) skip('chats:unknown-shape');
      else if (isRequest) skip('chats:message-request');
      else if (friends === 0 && cast !== null && cast.problem !== null) skip(cast.problem);
      const circle =
        ownerWrote && cast?.partner === null
          ? circleOf(title ?? cast.others.slice(0, 3).join(', '), members)
          : null;
      const partner = cast?.partner ?? null;
      if (partner !== null && isMarket(title, partner.name ?? ''))
        out.push({ kind: 'not-person', place: 'byte 0', seen: partner, why: { key: 'chats:marketplace' } });
      return circle === null ? out : [...out, { ...circle, place: 'byte 0' }];
    },
  };
}

/** In a thread of two, whoever is not in the name of the folder; else who writes most, unsure. */
export function guessMetaOwner(sample: Uint8Array, source: string): readonly OwnerGuess[] {
  const reader = metaReader();
  const counts = new Map<string, number>();
  let names: readonly string[] = [];
  for (const item of [...reader.push(sample), ...reader.end()]) {
    if (item.kind === 'participants') names = item.names;
    if (item.kind === 'message') counts.set(item.message.from, (counts.get(item.message.from) ?? 0) + 1);
  }
  const other = names.length === 2 ? inFolder(names, folderOf(source)) : null;
  if (other !== null)
    return names.filter((name) => name !== other).map((name) => ({ handle: null, name, share: 1 }));
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const ranked = [...counts].sort((x, y) => y[1] - x[1]).slice(0, 20);
  return ranked.map(([name, count]) => ({ handle: null, name, share: (count / total) * 0.5 }));
}

const mostWaiting = 20_000;

/** `Karl · Bookshelf`: a talk that Marketplace began about a thing for sale. */
function isMarket(title: string | null, partner: string): boolean {
  const [who = '', what = ''] = (title ?? '').split(' · ', 2);
  return what !== '' && fold(partner).startsWith(fold(who.split(' ')[0] ?? '')) && title !== partner;
}

interface Cast {
  readonly stem: string;
  readonly partner: Seen | null;
  readonly others: readonly string[];
  readonly problem: string | null;
  isOwner(name: string): boolean;
}

function castOf(names: readonly string[], service: string, context: CaptureContext): Cast {
  const isKnown = (name: string): boolean =>
    context.myNames.has(name.toLowerCase()) || context.myNames.has(fold(name));
  const folder = folderOf(context.source);
  const inIt = names.length === 2 ? inFolder(names, folder) : null;
  const known = names.some(isKnown);
  const isOwner = known || inIt === null ? isKnown : (name: string): boolean => name !== inIt;
  const others = names.filter((name) => !isOwner(name));
  const [only] = others;
  const stem = `chat:${service}:${folder ?? [...others].map(fold).sort().join('+')}`;
  if (names.length <= 2 && only !== undefined && isGone(only))
    return { stem, partner: null, others, problem: 'chats:deleted-account', isOwner };
  if (names.length <= 2 && only !== undefined && others.length === 1) {
    // A thread of two where one has left lists only the other.
    return {
      stem,
      partner: { name: only, handle: null },
      others,
      problem: null,
      isOwner: (name) => name !== only,
    };
  }
  const problem = others.length === 0 ? 'chats:nobody-else' : known ? null : 'chats:owner-unknown';
  return { stem, partner: null, others, problem, isOwner };
}

/** What stands in place of the name of an account that is gone, in the languages of these exports. */
const gone: ReadonlySet<string> = new Set(
  `facebook user|instagram user|messenger user|facebook-nutzer|facebook-nutzer:in|facebook-nutzer/in|instagram-nutzer
  |instagram-nutzer:in|utilisateur facebook|utilisateur de facebook|utilisateur instagram|utilisateur d’instagram
  |usuario de facebook|usuario de instagram|usuário do facebook|usuário do instagram|utilizador do facebook
  |utilizador do instagram|utente di facebook|utente facebook|utente di instagram|facebookgebruiker|facebook-gebruiker
  |instagram-gebruiker|facebook-användare|instagram-användare|facebook-bruger|facebook-bruker|facebook-käyttäjä
  |użytkownik facebooka|użytkownik instagrama|uživatel facebooku|пользователь facebook|пользователь instagram
  |користувач facebook|facebook kullanıcısı|instagram kullanıcısı|facebookユーザー|instagramユーザー|facebook 用户|facebook 用戶
  |facebook 사용자|instagram 사용자|مستخدم فيسبوك`
    .split('|')
    .map((name) => fold(name.trim())),
);

function isGone(name: string): boolean {
  return gone.has(fold(name));
}

/** `inbox/marenokafor_1234567890/message_1.json` → `marenokafor_1234567890`; null when the folder is not one of a thread. */
function folderOf(source: string): string | null {
  const folder = source.split('/').at(-2) ?? '';
  return /_[A-Za-z0-9-]{5,}$/.test(folder) && !/^(?:your|instagram|facebook)_/.test(folder)
    ? folder.toLowerCase()
    : null;
}

function inFolder(names: readonly string[], folder: string | null): string | null {
  if (folder === null) return null;
  const start = folder.slice(0, folder.lastIndexOf('_')).replace(/[^\p{L}\p{N}]/gu, '');
  const like = names.filter((name) => fold(name).replace(/[^\p{L}\p{N}]/gu, '') === fold(start));
  return like.length === 1 ? (like[0] ?? null) : null;
}

function serviceOf(source: string): 'instagram' | 'facebook' {
  return /instagram/i.test(source) ? 'instagram' : 'facebook';
}
