/** Reads what Facebook, Messenger and Instagram hand out as JSON: threads of messages, friends, followers. */
import { jsonScanner } from './json-stream.ts';
import { picturePath } from './picture-path.ts';

export type MetaItem =
  | { readonly kind: 'participants'; readonly names: readonly string[] }
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'message'; readonly message: MetaMessage }
  | { readonly kind: 'friend'; readonly place: string; readonly name: string; readonly since: number | null }
  | { readonly kind: 'follower'; readonly place: string }
  | { readonly kind: 'bad'; readonly place: string; readonly why: string };

export interface MetaMessage {
  readonly place: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly from: string;
  readonly text: string;
  readonly call: { readonly seconds: number; readonly missed: boolean; readonly video: boolean } | null;
  /** Where its first photo lies, from the root of the archive or beside the file; null when there is none. */
  readonly photo: string | null;
}

export interface MetaReader {
  push(chunk: Uint8Array): readonly MetaItem[];
  end(): readonly MetaItem[];
}

/**
 * Two shapes of threads: `message_1.json` (sender_name, timestamp_ms) and that of end-to-end encrypted chats (senderName,
 * timestamp). Reactions and unsent messages say nothing and are left out. Never throws.
 */
export function metaReader(): MetaReader {
  const scanner = jsonScanner(patterns);
  let count = 0;
  const read = (item: ReturnType<typeof scanner.push>[number]): readonly MetaItem[] => {
    const place = `byte ${item.place}`;
    if (item.kind === 'bad') return [{ kind: 'bad', place, why: item.why }];
    const what = patterns[item.pattern] ?? '';
    if (what === 'participants') return [{ kind: 'participants', names: namesIn(item.value) }];
    if (what === 'title' || what === 'threadName') {
      // The second shape adds a number to the name: "Maren Okafor_12".
      const title = name(item.value)?.replace(/_\d+$/, '');
      return title === undefined ? [] : [{ kind: 'title', title }];
    }
    if (what.startsWith('friends')) {
      const friend = name(loose(item.value)['name']);
      const since = Number(loose(item.value)['timestamp']);
      if (friend === null) return [];
      return [
        { kind: 'friend', place, name: friend, since: Number.isFinite(since) && since > 0 ? since : null },
      ];
    }
    if (what !== 'messages.*')
      return 'string_list_data' in loose(item.value) ? [{ kind: 'follower', place }] : [];
    count++;
    return messageOf(item.value, `message ${count}`);
  };
  return {
    push: (chunk) => scanner.push(chunk).flatMap(read),
    end: () => scanner.end().flatMap(read),
  };
}

/**
 * Undoes how the export writes text: each UTF-8 byte as one Latin-1 character (`Ã¸` for ø). Text that is not such bytes
 * is returned as it is.
 */
export function repaired(text: string): string {
  if (!highByte.test(text) || beyondByte.test(text)) return text;
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  try {
    return strict.decode(bytes);
  } catch {
    return text;
  }
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const highByte = /[\u0080-\u00ff]/;
const beyondByte = /[^\u0000-\u00ff]/; // oxlint-disable-line no-control-regex -- every byte

const patterns = [
  'participants',
  'messages.*',
  'title',
  'threadName',
  'friends_v2.*',
  'friends.*',
  'relationships_following.*',
  'relationships_followers.*',
  '[]',
];

type Loose = Readonly<Record<string, unknown>>;

function loose(value: unknown): Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {};
}

function name(value: unknown): string | null {
  const text = typeof value === 'string' ? repaired(value).trim() : '';
  return text === '' ? null : text.slice(0, 300);
}

function namesIn(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return list
    .slice(0, 2000)
    .map((each) => name(typeof each === 'string' ? each : loose(each)['name']))
    .filter((each) => each !== null);
}

function messageOf(value: unknown, place: string): readonly MetaItem[] {
  const message = loose(value);
  const from = name(message['sender_name'] ?? message['senderName']);
  const at = Number(message['timestamp_ms'] ?? message['timestamp']);
  if (from === null) return [];
  if (!Number.isFinite(at) || at < 946_684_800_000 || at > 7_258_118_400_000)
    return [{ kind: 'bad', place, why: 'no-date' }];
  if (message['is_unsent'] === true || message['isUnsent'] === true) return [];
  const content = message['content'] ?? message['text'];
  const text = typeof content === 'string' ? repaired(content) : '';
  const duration = message['call_duration'];
  if (typeof duration === 'number' || message['type'] === 'Call') {
    const seconds = typeof duration === 'number' && duration > 0 && duration < 1_000_000 ? duration : 0;
    const call = {
      seconds,
      missed: seconds === 0 || message['missed'] === true,
      video: /video|vídeo|vidéo/i.test(text),
    };
    return [{ kind: 'message', message: { place, at, from, text: '', call, photo: null } }];
  }
  if (isByApp(text) || isEvent(text, from)) return [];
  const words = isStandIn(text) ? '' : text;
  return [
    { kind: 'message', message: { place, at, from, text: words, call: null, photo: photoOf(message) } },
  ];
}

/** `photos` of the first shape, `media` of the second; GIFs, films and stickers have lists of their own or other endings. */
function photoOf(message: Loose): string | null {
  const lists = [message['photos'], message['media']].flatMap((list): readonly unknown[] =>
    Array.isArray(list) ? list.slice(0, 20) : [],
  );
  for (const each of lists) {
    const path = picturePath(loose(each)['uri']);
    if (path !== null) return path;
  }
  return null;
}

/** "Reacted ❤ to your message", "Liked a message", and their German and other forms: no words of a person. */
function isByApp(text: string): boolean {
  return (
    text.length <= 80 &&
    /^(?:Reacted .{1,30} to your message|Liked a message|Hat mit .{1,30} auf deine Nachricht reagiert|.{0,20}gefällt eine Nachricht|Reaccionó con .{1,30}|A réagi .{1,30}|Reagiu com .{1,30}|Ha reagito .{1,30})\s*$/u.test(
      text,
    )
  );
}

/** "Maren Okafor named the group Choir.": told of whoever did it, and said to nobody. */
function isEvent(text: string, from: string): boolean {
  return text.length <= 300 && text.startsWith(`${from} `) && event.test(text.slice(from.length + 1));
}

const event =
  /^(?:named the group|left the group|added |removed |changed the |set the |set your nickname|set (?:his|her|their) |created the (?:group|poll)|created a poll|started a (?:video )?(?:chat|call)|joined the |ended the |turned o(?:n|ff)|pinned |unpinned |hat die Gruppe|hat .{1,80} hinzugefügt|a nommé le groupe|a ajouté |nombró |agregó |deu o nome|adicionou |ha aggiunto |ha chiamato il gruppo)/u;

/** "You sent an attachment.": stands for what has no words. */
function isStandIn(text: string): boolean {
  return (
    text.length <= 200 &&
    /(?: sent an? (?:attachment|photo|sticker|gif|video|link|location|live location|voice message|audio file)| hat einen Anhang gesendet| hast einen Anhang gesendet| (?:a|avez) envoyé une pièce jointe| (?:envió|enviaste) un archivo adjunto| enviou um anexo| (?:ha|hai) inviato un allegato| (?:heeft|hebt) een bijlage (?:verzonden|gestuurd))\.$/iu.test(
      text,
    )
  );
}
