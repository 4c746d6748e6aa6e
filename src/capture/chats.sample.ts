/** Invented chats as Telegram, Signal, Messenger and Instagram export them, and what reads them, for the tests of those formats. */
import assert from 'node:assert/strict';
import type { CaptureContext, Format } from './capturer.ts';
import { chatFormats } from './chat-formats.ts';
import type { Evidence, TouchSeen } from './evidence.ts';

export function formatNamed(name: string): Format {
  const format = chatFormats.find((each) => each.name === name);
  assert.ok(format !== undefined, name);
  return format;
}

export function context(source: string, more: Partial<CaptureContext> = {}): CaptureContext {
  const base = {
    mine: new Set<string>(),
    myNames: new Set(['jonas lindqvist']),
    region: 'PT',
    zone: 'Europe/Lisbon',
  };
  return { ...base, today: '2026-11-21', source, ...more };
}

export function read(name: string, text: string, given: CaptureContext, size = 1 << 16): Evidence[] {
  const capturer = formatNamed(name).open(given);
  const bytes = new TextEncoder().encode(text);
  const out: Evidence[] = [];
  for (let at = 0; at < bytes.length; at += size) out.push(...capturer.push(bytes.subarray(at, at + size)));
  return [...out, ...capturer.end()];
}

export const touches = (evidence: readonly Evidence[]): TouchSeen[] =>
  evidence.filter((item) => item.kind === 'touch');
export const brief = (evidence: readonly Evidence[]): string[] =>
  touches(evidence).map((touch) =>
    [
      touch.key,
      touch.medium,
      touch.direction,
      touch.missed ? 'missed' : (touch.minutes ?? ''),
      touch.text,
    ].join('|'),
  );
export const reasons = (evidence: readonly Evidence[]): string[] =>
  evidence.flatMap((item) => (item.kind === 'skipped' || item.kind === 'not-person' ? [item.why.key] : []));

export const noon = Date.UTC(2021, 2, 12, 12) / 1000;
export const telegramMessage = (id: number, from: string, fromId: string, text: unknown): unknown => ({
  id,
  type: 'message',
  date: '2021-03-12T12:00:00',
  date_unixtime: String(noon + id * 60),
  from,
  from_id: fromId,
  text,
});
export const telegramCall = (id: number, actorId: string, more: object): unknown => ({
  id,
  type: 'service',
  date_unixtime: String(noon + id * 60),
  actor: actorId === 'user1' ? 'Jonas' : 'Lin Kaya',
  actor_id: actorId,
  action: 'phone_call',
  text: '',
  ...more,
});
export const withLin = {
  name: 'Lin Kaya',
  type: 'personal_chat',
  id: 77,
  messages: [
    telegramMessage(1, 'Lin Kaya', 'user77', ['Look: ', { type: 'link', text: 'https://example.org' }, ' !']),
    telegramMessage(2, 'Jonas', 'user1', 'Nice'),
    telegramCall(3, 'user77', { discard_reason: 'missed' }),
    telegramCall(4, 'user1', { discard_reason: 'hangup', duration_seconds: 200 }),
    { id: 5, type: 'service', action: 'pin_message', date_unixtime: String(noon) },
  ],
};
export const account = {
  about: 'Here is the data you requested.',
  personal_information: {
    user_id: 1,
    first_name: 'Jonas',
    last_name: 'Lindqvist',
    phone_number: '+351 910 000 001',
  },
  contacts: { list: [{ first_name: 'Lin', last_name: 'Kaya', phone_number: '00351910000002', date: '' }] },
  chats: {
    list: [
      withLin,
      {
        name: 'Weather',
        type: 'bot_chat',
        id: 8,
        messages: [telegramMessage(1, 'Weather', 'user8', 'rain')],
      },
      {
        name: 'News',
        type: 'public_channel',
        id: 9,
        messages: [telegramMessage(1, 'News', 'channel9', 'all is well')],
      },
      { name: null, type: 'personal_chat', id: 10, messages: [telegramMessage(1, '', 'user10', 'gone')] },
      { type: 'saved_messages', id: 1, messages: [telegramMessage(1, 'Jonas', 'user1', 'note')] },
      {
        name: 'Choir',
        type: 'private_group',
        id: 11,
        messages: [
          telegramMessage(1, 'Priya Raman', 'user12', 'Who comes?'),
          telegramMessage(2, 'Jonas', 'user1', 'I do'),
        ],
      },
    ],
  },
};
/** As the exports write text: each UTF-8 byte as one character. */
export const broken = (text: string): string =>
  [...new TextEncoder().encode(text)].map((byte) => String.fromCharCode(byte)).join('');
export const thread = (names: readonly string[], messages: readonly object[], title: string): string =>
  JSON.stringify({
    participants: names.map((name) => ({ name: broken(name) })),
    messages,
    title: broken(title),
    thread_path: 'inbox/x',
  });
export const said = (name: string, minute: number, content: string, more: object = {}): object => ({
  sender_name: broken(name),
  timestamp_ms: (noon + minute * 60) * 1000,
  content: broken(content),
  ...more,
});
export const tomas = 'your_facebook_activity/messages/inbox/tomasarroyo_1234567890/message_1.json';
export const messenger = thread(
  ['Tomás Arroyo', 'Jonas Lindqvist'],
  [
    said('Tomás Arroyo', 9, 'Reacted ❤ to your message '),
    said('Jonas Lindqvist', 8, 'You called Tomás.', { call_duration: 754 }),
    said('Tomás Arroyo', 7, 'Tomás called you.', { call_duration: 0 }),
    said('Tomás Arroyo', 6, 'gone', { is_unsent: true }),
    said('Tomás Arroyo', 5, 'Größe ❤ 你好'),
    said('Jonas Lindqvist', 1, 'Olá'),
  ],
  'Tomás Arroyo',
);
export const frames = [
  { version: 1, backupTimeMs: '1', mediaRootBackupKey: 'AA==' },
  { recipient: { id: '1', self: {} } },
  {
    recipient: {
      id: '2',
      contact: {
        e164: '351910000002',
        profileGivenName: 'lin',
        systemGivenName: 'Lin',
        systemFamilyName: 'Kaya',
      },
    },
  },
  { recipient: { id: '3', group: { snapshot: { title: { title: 'Choir' } } } } },
  { chat: { id: '20', recipientId: '2' } },
  { chat: { id: '30', recipientId: '3' } },
  { chat: { id: '10', recipientId: '1' } },
  {
    chatItem: {
      chatId: '20',
      authorId: '2',
      dateSent: String(noon * 1000),
      incoming: {},
      standardMessage: { text: { body: 'Hej' } },
    },
  },
  {
    chatItem: {
      chatId: '30',
      authorId: '2',
      dateSent: String(noon * 1000),
      incoming: {},
      standardMessage: { text: { body: 'All' } },
    },
  },
  {
    chatItem: {
      chatId: '30',
      authorId: '1',
      dateSent: String((noon + 5) * 1000),
      outgoing: {},
      standardMessage: {},
    },
  },
  {
    chatItem: {
      chatId: '10',
      authorId: '1',
      dateSent: String(noon * 1000),
      outgoing: {},
      standardMessage: { text: { body: 'note' } },
    },
  },
  {
    chatItem: {
      chatId: '20',
      authorId: '2',
      dateSent: String((noon + 60) * 1000),
      directionless: {},
      updateMessage: { individualCall: { type: 'VIDEO_CALL', direction: 'INCOMING', state: 'MISSED' } },
    },
  },
];
export const signalLines = frames.map((frame) => JSON.stringify(frame)).join('\n');
export const signalChat = `[2021-03-12 12:00:01] Lin Kaya: Hej  \n[2021-03-12 12:01:01] Me: Hello\nthere  \n[2021-03-13 12:01:01] Me: Outgoing voice call (accepted, 12m 3s)  \n`;
export const signalData = [
  {
    date: '2021-03-12T12:00:01',
    sender: 'Lin Kaya',
    body: 'Hej  ',
    quote: '',
    sticker: null,
    reactions: [],
    attachments: [],
  },
  {
    date: '2021-03-12T12:01:01',
    sender: 'Me',
    body: 'Hello\nthere',
    quote: '',
    sticker: null,
    reactions: [],
    attachments: [],
  },
  {
    date: '2021-03-13T12:01:01',
    sender: 'Me',
    body: 'Outgoing voice call (accepted, 12m 3s)',
    quote: '',
    reactions: [],
  },
];
