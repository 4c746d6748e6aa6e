/** The chats and call logs that Kith can read, each told by what is in the file. */
import { readHead } from '../formats/whatsapp-head.ts';
import { chatTitle } from '../formats/whatsapp-title.ts';
import type { Format } from './capturer.ts';
import { smsCapturer } from './from-chat-sms.ts';
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

const smsBackup: Format = {
  name: 'sms-backup',
  sniff: (head) => {
    const text = start(head);
    if (/<(?:smses|calls|allsmscalls)[\s>]/.test(text)) return 1;
    return /<(?:sms|mms) [^<]{0,400}address=|<call [^<]{0,400}duration=/.test(text) ? 0.7 : 0;
  },
  open: smsCapturer,
};

export const chatFormats: readonly Format[] = [whatsapp, smsBackup];

function start(head: Uint8Array): string {
  return new TextDecoder().decode(head.subarray(0, 8192));
}

function whatsappChat(source: string): LineChat {
  return { service: 'whatsapp', title: chatTitle(source), self: new Set() };
}

/** The share of lines that begin a message; messages of several lines keep it below 1. */
function shareOfHeads(head: Uint8Array): number {
  const lines = new TextDecoder().decode(head.subarray(0, 16_384)).split('\n').slice(0, 100);
  const first = lines.find((line) => line.trim() !== '');
  if (first === undefined || readHead(first) === null) return 0;
  return lines.filter((line) => readHead(line) !== null).length / lines.length;
}
