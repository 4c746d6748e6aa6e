/** The chats and call logs that Kith can read, each told by what is in the file. */
import { guessEncoding } from '../formats/decode-text.ts';
import { imessageReader, isImessageHead } from '../formats/imessage.ts';
import { isLineTalk, lineCall, lineTalkReader } from '../formats/line.ts';
import { signalDataReader } from '../formats/signal.ts';
import { readHead } from '../formats/whatsapp-head.ts';
import type { Reading } from '../formats/whatsapp-texts.ts';
import { chatTitle } from '../formats/whatsapp-title.ts';
import type { Capturer, Format } from './capturer.ts';
import type { Evidence } from './evidence.ts';
import { googleChatCapturer, guessGoogleChatOwner } from './from-chat-google.ts';
import { guessMetaOwner, metaCapturer } from './from-chat-meta.ts';
import { signalCapturer } from './from-chat-signal.ts';
import { smsCapturer } from './from-chat-sms.ts';
import { guessTelegramOwner, telegramCapturer } from './from-chat-telegram.ts';
import { guessLineOwner, lineChatCapturer } from './from-chat-whatsapp.ts';
import type { LineChat } from './from-chat-whatsapp.ts';

const whatsapp: Format = {
  name: 'whatsapp',
  sniff: (head, fileName) => {
    const share = shareOfHeads(head);
    if (share === 0) return 0;
    return /whatsapp|_chat\.txt$|واتساب/i.test(fileName) ? Math.min(1, 0.8 + share * 0.2) : 0.5 + share * 0.3;
  },
  owner: (sample, context) => guessLineOwner(sample, whatsappChat(context.source), context),
  open: (context) => lineChatCapturer(whatsappChat(context.source), context),
};

const telegram: Format = {
  name: 'telegram',
  sniff: (head) => {
    const text = start(head);
    if (
      /"type": ?"(?:personal_chat|bot_chat|saved_messages|(?:private|public)_(?:group|supergroup|channel))"/.test(
        text,
      )
    )
      return 1;
    return /"about": ?"[^"]{0,200}Telegram/.test(text) ||
      (/"personal_information": ?\{/.test(text) && /"user_id"/.test(text))
      ? 0.9
      : 0;
  },
  owner: (sample, context) => guessTelegramOwner(sample, context.region),
  open: telegramCapturer,
};

/** Signal's own export, all chats in `main.jsonl`. */
const signal: Format = {
  name: 'signal',
  sniff: (head) => {
    const text = start(head);
    if (
      /^\ufeff?\s*\{"(?:version|backupTimeMs|mediaRootBackupKey)"/.test(text) &&
      text.includes('"backupTimeMs"')
    )
      return 1;
    return /^\s*\{"(?:recipient|chatItem|account)": ?\{/.test(text) ? 0.9 : 0;
  },
  open: signalCapturer,
};

/** One chat as signal-export writes it: `NAME/chat.md` or `NAME/data.json`. */
const signalExport: Format = {
  name: 'signal-export',
  sniff: (head, fileName) => {
    const text = start(head);
    if (isSignalData(text)) return 0.95;
    const share = /^\s*\[\d{4}-\d{2}-\d{2}[ ,]+\d{2}:\d{2}(?::\d{2})?\] [^\n:]{1,100}: /.test(text)
      ? shareOfHeads(head)
      : 0;
    if (share === 0) return 0;
    return /(?:chat|index)\.md$/i.test(fileName) || /\] Me: /.test(text) ? 0.9 : 0.4;
  },
  open: (context) => {
    const reader = context.source.toLowerCase().endsWith('.json') ? signalDataReader() : undefined;
    return lineChatCapturer(signalChat(context.source), context, reader);
  },
};

/** One talk as imessage-exporter writes it: `Maren Okafor.txt`, `+15550101234.txt`, `Choir - 12.txt`. */
const imessage: Format = {
  name: 'imessage',
  sniff: (head) => {
    const lines = start(head).slice(0, 16_384).split(/\r?\n/);
    const first = lines.findIndex((line) => line.trim() !== '');
    return first >= 0 && isImessageHead(lines[first] ?? '') ? 0.9 : 0;
  },
  open: (context) => lineChatCapturer(imessageChat(context.source), context, imessageReader()),
};

/** One talk as LINE sends it from a telephone. */
const line: Format = {
  name: 'line',
  sniff: (head) => (isLineTalk(start(head).slice(0, 16_384).split(/\r?\n/).slice(0, 60)) ? 0.95 : 0),
  open: (context) => {
    const reader = lineTalkReader();
    const chat: LineChat = {
      service: 'line',
      get title() {
        return reader.title();
      },
      self: new Set(),
      reads: lineReading,
    };
    return lineChatCapturer(chat, context, reader);
  },
};

function lineReading(sender: string | null, text: string): Reading {
  const call = sender === null ? null : lineCall(text);
  if (call !== null)
    return { kind: 'call', video: false, missed: call.minutes === null, minutes: call.minutes };
  return text === '' ? { kind: 'wordless' } : { kind: 'words', text };
}

const meta: Format = {
  name: 'meta-messages',
  sniff: (head) => {
    const text = start(head);
    if (/"participants"\s*:/.test(text) && /"(?:sender_name|senderName|timestamp_ms)"\s*:/.test(text))
      return 1;
    if (/^\s*\{\s*"(?:friends_v2|friends|relationships_follow(?:ing|ers))"\s*:/.test(text)) return 1;
    return /"string_list_data"\s*:/.test(text) ? 0.9 : 0;
  },
  owner: (sample, context) => guessMetaOwner(sample, context.source),
  open: metaCapturer,
};

const googleChat: Format = {
  name: 'google-chat',
  sniff: (head) => {
    const text = start(head);
    return /^\ufeff?\s*\{\s*"messages"\s*:/.test(text) &&
      /"creator"\s*:/.test(text) &&
      /"created_date"\s*:/.test(text)
      ? 1
      : 0;
  },
  owner: guessGoogleChatOwner,
  open: googleChatCapturer,
};

const smsBackup: Format = {
  name: 'sms-backup',
  sniff: (head) => {
    const text = start(head);
    // A page or a letter that tells of such files is none.
    if (!/^\ufeff?\s*</.test(text)) return 0;
    if (/<(?:smses|calls|allsmscalls)[\s>]/.test(text)) return 1;
    return /<(?:sms|mms) [^<]{0,400}address=|<call [^<]{0,400}duration=/.test(text) ? 0.7 : 0;
  },
  open: smsCapturer,
};

export const chatFormats: readonly Format[] = [
  whatsapp,
  telegram,
  signal,
  signalExport,
  imessage,
  line,
  meta,
  googleChat,
  smsBackup,
].map((format) => ({ ...format, open: (context) => inPieces(format.open(context)) }));

const pieceBytes = 1 << 20;
const mostReported = 500;

/**
 * A whole file given at once is read a megabyte at a time, so that its text never stands in memory as one; and of a file
 * that is broken throughout only the first places are told, and how many more there are.
 */
function inPieces(capturer: Capturer): Capturer {
  let left = 0;
  let reported = 0;
  const told = (items: readonly Evidence[]): readonly Evidence[] =>
    items.filter((item) => {
      if (item.kind !== 'skipped') return true;
      if (reported < mostReported) return ++reported > 0;
      left++;
      return false;
    });
  return {
    push: (chunk) => {
      if (chunk.length <= pieceBytes) return told(capturer.push(chunk));
      const out: Evidence[] = [];
      for (let at = 0; at < chunk.length; at += pieceBytes) {
        for (const item of told(capturer.push(chunk.subarray(at, at + pieceBytes)))) out.push(item);
      }
      return out;
    },
    end: () => {
      const out = told(capturer.end());
      if (left === 0) return out;
      return [
        ...out,
        { kind: 'skipped', place: 'end', why: { key: 'chats:more-left-out', values: { count: left } } },
      ];
    },
  };
}

const starts = new WeakMap<Uint8Array, string>();

function start(head: Uint8Array): string {
  const known = starts.get(head);
  if (known !== undefined) return known;
  const text = new TextDecoder().decode(head.subarray(0, 65_536));
  starts.set(head, text);
  return text;
}

function isSignalData(text: string): boolean {
  const line = text.slice(0, 4000).trimStart();
  return /^\[?\s*\{"date": ?"/.test(line) && /"sender": ?"/.test(line) && line.includes('"body":');
}

function whatsappChat(source: string): LineChat {
  return { service: 'whatsapp', title: chatTitle(source), self: new Set() };
}

/** The folder is named for the person or the group. */
function signalChat(source: string): LineChat {
  return {
    service: 'signal',
    title: source.normalize('NFC').split('/').at(-2) ?? null,
    self: new Set(['me']),
  };
}

/** The file is named for who takes part; a group's name has a number behind it. */
function imessageChat(source: string): LineChat {
  const name = (source.normalize('NFC').split('/').at(-1) ?? '').replace(/\.txt$/i, '');
  const title = name.replace(/ - \d{1,6}$/, '').trim();
  return {
    service: 'imessage',
    title: title === '' || title === 'orphaned' ? null : title,
    self: new Set(['me']),
  };
}

/** The share of lines that begin a message; messages of several lines keep it below 1. */
function shareOfHeads(head: Uint8Array): number {
  const sample = head.subarray(0, 16_384);
  const guess = guessEncoding(sample);
  const text = new TextDecoder(guess.startsWith('utf-16') ? guess : 'utf-8').decode(sample);
  const lines = text.split('\n').slice(0, 100);
  const first = lines.find((line) => line.trim() !== '');
  if (first === undefined || readHead(first) === null) return 0;
  return lines.filter((line) => readHead(line) !== null).length / lines.length;
}
