/** Reads the bodies of mails for kind words: of those that a person wrote to the owner, and to few beside. */
import { mailBodyText } from '../formats/mail-body.ts';
import { mailHeader } from '../formats/mail-header.ts';
import { mboxSplitter, type MboxMessage } from '../formats/mbox.ts';
import { ownWords } from '../formats/own-words.ts';
import type { CaptureContext, Capturer } from './capturer.ts';
import type { KindWordSeen } from './evidence.ts';
import { mailContext, mailTouch } from './from-mail.ts';
import { kindWords } from './kind-words.ts';

/** A mail to more people than these says its thanks to all of them. */
const mostReaders = 3;
/** Of one mail, so much is looked at; what is longer is an attachment. */
const mostBody = 256 * 1024;
/** While no new mail begins, so much is kept: a mail may be held back behind the 4 MB of another, with its header. */
const mostKept = 6 * 1024 * 1024;

/** @param single true for a file that holds one mail */
export function kindWordsInMail(context: CaptureContext, single: boolean): Capturer {
  const splitter = mboxSplitter({ single });
  const mail = mailContext(context);
  const kept = window();
  let open: MboxMessage | null = null;

  const read = (message: MboxMessage, end: number): readonly KindWordSeen[] => {
    const header = mailHeader(message.headers);
    const touch = mailTouch(header, message.place, message.fromLine, mail);
    if (touch.kind !== 'touch' || touch.direction !== 'in') return [];
    const readers = ['to', 'cc'].flatMap((name) => mail.people(header, name));
    if (readers.length > mostReaders) return [];
    const whole = kept.text(message.byte, Math.min(end, message.byte + message.headers.length + mostBody));
    const headersAt = whole.indexOf(message.headers.slice(0, 200));
    if (headersAt < 0) return [];
    const body = whole.slice(headersAt + message.headers.length).replace(/^\r?\n/, '');
    const text = mailBodyText(message.headers, unescaped(body));
    return kindWords(ownWords(text)).map((one) => ({
      kind: 'kind-word',
      key: touch.key,
      place: message.place,
      day: touch.moment.day,
      ...one,
    }));
  };
  const take = (messages: readonly MboxMessage[]): readonly KindWordSeen[] => {
    const found: KindWordSeen[] = [];
    for (const message of messages) {
      if (open !== null) found.push(...read(open, message.byte));
      open = message.cut === 'end' ? null : message;
      if (open !== null) kept.begin(open.byte);
    }
    return found;
  };
  return {
    push(chunk) {
      kept.add(chunk);
      // A file of one mail gives its header and is done with; its body comes all the same.
      const found = take(splitter.push(chunk));
      kept.trim();
      return found;
    },
    end() {
      const found = [...take(splitter.end())];
      if (open !== null) found.push(...read(open, kept.end()));
      open = null;
      return found;
    },
  };
}

/** `>From ` at the start of a line is how mboxrd writes `From `. */
const unescaped = (body: string): string => body.replace(/^>(>*From )/gm, '$1');

/** The last megabytes of a file, and the beginning of the mail that is open. */
function window() {
  let bytes: Buffer = Buffer.alloc(0);
  let used = 0;
  /** File offset of `bytes[0]`. */
  let base = 0;
  let start = 0;
  let prefix: Buffer | null = null;
  const cut = (to: number): void => {
    if (to <= base) return;
    bytes.copyWithin(0, to - base, used);
    used -= to - base;
    base = to;
  };
  return {
    add(chunk: Uint8Array): void {
      if (used + chunk.length > bytes.length) {
        const larger = Buffer.alloc(Math.max(used + chunk.length, bytes.length * 2, 256 * 1024));
        bytes.copy(larger, 0, 0, used);
        bytes = larger;
      }
      bytes.set(chunk, used);
      used += chunk.length;
    },
    /** Where the open mail begins. */
    begin(at: number): void {
      start = at;
      prefix = null;
    },
    trim(): void {
      if (start > base && prefix === null && start - base > 256 * 1024) cut(start);
      if (used <= mostKept) return;
      prefix ??= Buffer.from(bytes.subarray(start - base, start - base + 2 * mostBody));
      cut(base + used - 5 * 1024 * 1024);
    },
    end: () => base + used,
    text(from: number, to: number): string {
      if (prefix !== null && from === start) return prefix.toString('latin1', 0, to - from);
      return from < base ? '' : bytes.toString('latin1', from - base, Math.min(used, to - base));
    },
  };
}
