/**
 * Reads what Signal's own plain-text export writes (`main.jsonl`: frames of its backup as JSON, one a line) and what
 * signal-export writes (`data.json`: one message a line with date, sender, body). Its `chat.md` is read like other line chats.
 */
import { jsonScanner } from './json-stream.ts';
import type { JsonItem, JsonScanner } from './json-stream.ts';
import type { ChatItem, ChatReader } from './whatsapp.ts';

export type SignalItem =
  | {
      readonly kind: 'recipient';
      readonly id: string;
      readonly type: 'contact' | 'group' | 'self' | 'other';
      readonly name: string | null;
      /** With `+` and country code. */
      readonly phone: string | null;
      readonly user: string | null;
    }
  | { readonly kind: 'chat'; readonly id: string; readonly recipient: string }
  | { readonly kind: 'message'; readonly message: SignalMessage }
  | { readonly kind: 'bad'; readonly place: string; readonly why: string };

export interface SignalMessage {
  readonly place: string;
  readonly chat: string;
  readonly author: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly mine: boolean;
  readonly text: string;
  readonly call: { readonly video: boolean; readonly missed: boolean } | null;
}

export interface SignalReader {
  push(chunk: Uint8Array): readonly SignalItem[];
  end(): readonly SignalItem[];
}

/** Reads `main.jsonl`; frames of other kinds (stickers, settings, call links) are passed over. Never throws. */
export function signalReader(): SignalReader {
  const scanner = jsonScanner(['']);
  let line = 0;
  const read = (item: JsonItem): readonly SignalItem[] => {
    line++;
    const place = `line ${line}`;
    if (item.kind === 'bad') return [{ kind: 'bad', place, why: item.why }];
    const frame = loose(item.value);
    if (frame['recipient'] !== undefined) return [recipientOf(loose(frame['recipient']))];
    if (frame['chat'] !== undefined) {
      const chat = loose(frame['chat']);
      return [{ kind: 'chat', id: id(chat['id']), recipient: id(chat['recipientId']) }];
    }
    return frame['chatItem'] === undefined ? [] : itemOf(loose(frame['chatItem']), place);
  };
  return {
    push: (chunk) => scanner.push(chunk).flatMap(read),
    end: () => scanner.end().flatMap(read),
  };
}

/** Reads `data.json` of signal-export as entries of one chat; lines of objects or one array of them. Never throws. */
export function signalDataReader(): ChatReader {
  let scanner: JsonScanner | null = null;
  let line = 0;
  const read = (item: JsonItem): readonly ChatItem[] => {
    line++;
    if (item.kind === 'bad') return [{ kind: 'bad', line }];
    const message = loose(item.value);
    const found = /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2\d|3[01]))[T ](\d{2}):(\d{2})(?::(\d{2}))?/.exec(
      text(message['date']) ?? '',
    );
    const sender = text(message['sender']);
    if (found === null || !isDay(found[1] ?? '')) return [{ kind: 'bad', line }];
    if (sender === null || sender === 'No-Sender') return [];
    const seconds = Number(found[2]) * 3600 + Number(found[3]) * 60 + Number(found[4] ?? 0);
    const words = [text(message['body']), linkOf(message['attachments'])].filter((part) => part !== null);
    return [{ kind: 'entry', line, day: found[1] ?? '', seconds, sender, text: words.join('\n') }];
  };
  return {
    push: (chunk) => {
      scanner ??= jsonScanner([chunk.find((byte) => byte > 32 && byte < 128) === 91 ? '[]' : '']);
      return scanner.push(chunk).flatMap(read);
    },
    end: () => scanner?.end().flatMap(read) ?? [],
  };
}

type Loose = Readonly<Record<string, unknown>>;

function loose(value: unknown): Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {};
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function id(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
}

/** The first file that was sent, as the other form of this export links it. */
function linkOf(attachments: unknown): string | null {
  const list: readonly unknown[] = Array.isArray(attachments) ? attachments : [];
  const path = list
    .slice(0, 20)
    .map((each) => text(loose(each)['path']) ?? '')
    .find((one) => one.length < 200 && /^(?:\.\/)?media\/[^()\n]+$/.test(one));
  return path === undefined ? null : `![](${path})`;
}

function isDay(day: string): boolean {
  try {
    Temporal.PlainDate.from(day);
    return true;
  } catch {
    return false;
  }
}

function recipientOf(frame: Loose): SignalItem {
  const base = { kind: 'recipient', id: id(frame['id']), phone: null, user: null } as const;
  if (frame['self'] !== undefined) return { ...base, type: 'self', name: null };
  if (frame['group'] !== undefined) {
    const title = loose(loose(loose(frame['group'])['snapshot'])['title'])['title'];
    return { ...base, type: 'group', name: text(title) };
  }
  if (frame['contact'] === undefined) return { ...base, type: 'other', name: null };
  const contact = loose(frame['contact']);
  const nickname = loose(contact['nickname']);
  const names = [
    full(nickname['given'], nickname['family']),
    full(contact['systemGivenName'], contact['systemFamilyName']),
    full(contact['profileGivenName'], contact['profileFamilyName']),
  ];
  const digits = id(contact['e164']).replace(/\D/g, '');
  const phone = digits === '' || digits === '0' ? null : `+${digits}`;
  return {
    ...base,
    type: 'contact',
    name: names.find((name) => name !== null) ?? null,
    phone,
    user: text(contact['username']),
  };
}

function full(given: unknown, family: unknown): string | null {
  const name = [text(given), text(family)].filter((part) => part !== null).join(' ');
  return name === '' ? null : name;
}

function itemOf(item: Loose, place: string): readonly SignalItem[] {
  const at = Number(item['dateSent']);
  if (!Number.isFinite(at) || at < 946_684_800_000 || at > 7_258_118_400_000)
    return [{ kind: 'bad', place, why: 'no-date' }];
  const base = { place, chat: id(item['chatId']), author: id(item['authorId']), at };
  const update = loose(item['updateMessage']);
  if (update['individualCall'] !== undefined) {
    const call = loose(update['individualCall']);
    const taken = { video: call['type'] === 'VIDEO_CALL', missed: call['state'] !== 'ACCEPTED' };
    return [
      {
        kind: 'message',
        message: { ...base, mine: call['direction'] === 'OUTGOING', text: '', call: taken },
      },
    ];
  }
  const mine = item['outgoing'] !== undefined;
  if (item['updateMessage'] !== undefined || (!mine && item['incoming'] === undefined)) return [];
  const words = text(loose(loose(item['standardMessage'])['text'])['body']) ?? '';
  return [{ kind: 'message', message: { ...base, mine, text: words, call: null } }];
}
