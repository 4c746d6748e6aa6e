/** Reads what Telegram Desktop exports as JSON (`result.json`), one chat or the whole account, message by message. */
import { jsonScanner } from './json-stream.ts';
import { picturePath } from './picture-path.ts';

export type TelegramItem =
  /** The owner of the account, in an export of all of it. */
  | {
      readonly kind: 'owner';
      readonly id: string;
      readonly name: string | null;
      readonly phone: string | null;
    }
  | { readonly kind: 'contact'; readonly place: string; readonly name: string; readonly phone: string | null }
  /** A chat begins; what follows belongs to it. */
  | { readonly kind: 'chat'; readonly place: string; readonly chat: TelegramChat }
  | { readonly kind: 'message'; readonly message: TelegramMessage }
  | { readonly kind: 'bad'; readonly place: string; readonly why: string };

export interface TelegramChat {
  readonly id: string;
  readonly type: 'personal' | 'bot' | 'group' | 'other' | 'self';
  /** Null for an account that was deleted. */
  readonly name: string | null;
}

export interface TelegramMessage {
  readonly place: string;
  /** Seconds since 1970 UTC; null in older exports, which only have the local time. */
  readonly at: number | null;
  /** `YYYY-MM-DDTHH:MM:SS` on the clock of the computer that exported. */
  readonly local: string | null;
  /** `user123`; null for a notice of the app. */
  readonly fromId: string | null;
  readonly from: string | null;
  readonly text: string;
  readonly call: { readonly seconds: number; readonly missed: boolean } | null;
  /** Where a photo lies, below the export; null when there is none or it did not come along. */
  readonly photo: string | null;
}

export interface TelegramReader {
  push(chunk: Uint8Array): readonly TelegramItem[];
  end(): readonly TelegramItem[];
}

/** Streams; a chat's name, type and id stand before its messages, as the app writes them. Never throws. */
export function telegramReader(): TelegramReader {
  const scanner = jsonScanner(patterns);
  const heads = new Map<string, Map<string, unknown>>();
  let current = '';
  let count = 0;
  const read = (item: ReturnType<typeof scanner.push>[number]): readonly TelegramItem[] => {
    const place = `byte ${item.place}`;
    if (item.kind === 'bad') return [{ kind: 'bad', place, why: item.why }];
    const what = patterns[item.pattern] ?? '';
    const { value } = item;
    if (what === 'personal_information') return ownerOf(value);
    if (what === 'contacts.list.*') return contactOf(value, place);
    const list = what.startsWith('left_chats') ? 'left' : what.startsWith('chats') ? 'chats' : 'one';
    const chat = list === 'one' ? 'one' : `${list} ${item.indices[0] ?? 0}`;
    const field = what.slice(what.lastIndexOf('.') + 1);
    if (field !== '*') {
      if (heads.size > 4 && !heads.has(chat)) heads.clear();
      const head = heads.get(chat) ?? new Map<string, unknown>();
      heads.set(chat, head.set(field, value));
      return [];
    }
    const out: TelegramItem[] = [];
    if (chat !== current) {
      current = chat;
      count = 0;
      out.push({ kind: 'chat', place, chat: chatOf(heads.get(chat)) });
    }
    count++;
    const message = messageOf(value, `message ${count}`);
    if (message !== null) out.push({ kind: 'message', message });
    return out;
  };
  return {
    push: (chunk) => scanner.push(chunk).flatMap(read),
    end: () => scanner.end().flatMap(read),
  };
}

const chatFields = ['name', 'type', 'id', 'messages.*'];
const patterns = [
  ...chatFields,
  ...chatFields.map((field) => `chats.list.*.${field}`),
  ...chatFields.map((field) => `left_chats.list.*.${field}`),
  'personal_information',
  'contacts.list.*',
];

type Loose = Readonly<Record<string, unknown>>;

function loose(value: unknown): Loose {
  return typeof value === 'object' && value !== null ? (value as Loose) : {};
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function id(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
}

function fullName(value: Loose): string | null {
  const name = [text(value['first_name']), text(value['last_name'])]
    .filter((part) => part !== null)
    .join(' ');
  return name === '' ? null : name;
}

function ownerOf(value: unknown): readonly TelegramItem[] {
  const me = loose(value);
  const number = id(me['user_id']);
  return number === ''
    ? []
    : [{ kind: 'owner', id: `user${number}`, name: fullName(me), phone: text(me['phone_number']) }];
}

function contactOf(value: unknown, place: string): readonly TelegramItem[] {
  const name = fullName(loose(value));
  const phone = text(loose(value)['phone_number']);
  // The app writes 00 before the country code.
  return name === null
    ? []
    : [{ kind: 'contact', place, name, phone: phone?.replace(/^00(?=[1-9])/, '+') ?? null }];
}

function chatOf(head: ReadonlyMap<string, unknown> | undefined): TelegramChat {
  const type = text(head?.get('type')) ?? 'personal_chat';
  return {
    id: id(head?.get('id')),
    name: text(head?.get('name')),
    type: types[type] ?? 'other',
  };
}

const types: Readonly<Record<string, TelegramChat['type']>> = {
  personal_chat: 'personal',
  bot_chat: 'bot',
  saved_messages: 'self',
  private_group: 'group',
  private_supergroup: 'group',
};

function messageOf(value: unknown, place: string): TelegramMessage | null {
  const message = loose(value);
  const service = message['type'] === 'service';
  const isCall = service && message['action'] === 'phone_call';
  if (service && !isCall) return null;
  const unix = Number(message['date_unixtime']);
  const seconds = Number(message['duration_seconds'] ?? message['duration'] ?? 0);
  const taken = Number.isFinite(seconds) && seconds > 0;
  return {
    place,
    at: Number.isFinite(unix) && unix > 0 && unix < 7_258_118_400 ? Math.floor(unix) : null,
    local: text(message['date']),
    fromId: text(message[service ? 'actor_id' : 'from_id']) ?? numbered(message['from_id']),
    from: text(message[service ? 'actor' : 'from']),
    text: words(message['text']),
    photo: service ? null : picturePath(message['photo']),
    call: isCall ? { seconds: taken ? seconds : 0, missed: !taken } : null,
  };
}

/** Before 2021 the app wrote bare numbers. */
function numbered(value: unknown): string | null {
  return typeof value === 'number' ? `user${value}` : null;
}

/** A text is a string, or pieces of which some are links and mentions. */
function words(value: unknown): string {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return '';
  const pieces: readonly unknown[] = value;
  return pieces
    .slice(0, 200)
    .map((piece) => (typeof piece === 'string' ? piece : (text(loose(piece)['text']) ?? '')))
    .join('');
}
