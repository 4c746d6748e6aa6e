/** Reads mails and chats again for kind words alone; which formats hold words, and what to do with each. */
import type { CaptureContext, Capturer, Format } from './capturer.ts';
import type { KindWordSeen } from './evidence.ts';
import type { Said } from './from-chat.ts';
import { kindWordsInMail } from './kind-words-in-mail.ts';
import { kindWords } from './kind-words.ts';

/** Formats in which people write to the owner. */
const withWords: ReadonlySet<string> = new Set([
  'mbox',
  'eml',
  'whatsapp',
  'telegram',
  'signal',
  'signal-export',
  'imessage',
  'meta-messages',
  'google-chat',
  'line',
  'sms-backup',
]);

/** @param format its name */
export function holdsWords(format: string): boolean {
  return withWords.has(format);
}

/** A reader of one file that yields nothing but kind words said to the owner by one person. */
export function kindWordsCapturer(format: Format, context: CaptureContext): Capturer {
  if (!holdsWords(format.name)) return { push: () => [], end: () => [] };
  if (format.name === 'mbox' || format.name === 'eml') return kindWordsInMail(context, format.name === 'eml');
  let found: KindWordSeen[] = [];
  const heard = (said: Said): void => {
    // What is said in a group is said to all of it.
    if (said.mine || said.group !== null || said.text.length < 10) return;
    for (const one of kindWords(said.text).filter((one) => !isCut(said.text, one.text)))
      found.push({
        kind: 'kind-word',
        key: `${said.stem}:${said.day}`,
        place: said.place,
        day: said.day,
        ...one,
      });
  };
  const inner = format.open({ ...context, heard });
  const taken = (): readonly KindWordSeen[] => {
    const all = found;
    found = [];
    return all;
  };
  return {
    push: (chunk) => {
      inner.push(chunk);
      return taken();
    },
    end: () => {
      inner.end();
      return taken();
    },
  };
}

/** Some formats tell the beginning of a long message alone: half a sentence is no quote. */
const isCut = (message: string, sentence: string): boolean =>
  message.length > 190 && message.endsWith(sentence) && /[\p{L}\p{N},]$/u.test(sentence);
