/** The two shapes in which mail lies on a disk: many in one file (mbox) and one a file (EML, Maildir, emlx). */
import { fromLineKind } from '../formats/mail-from-line.ts';
import { mailHeader } from '../formats/mail-header.ts';
import { mboxSplitter, type MboxMessage } from '../formats/mbox.ts';
import type { CaptureContext, Capturer, Format, ReadBefore } from './capturer.ts';
import type { Evidence } from './evidence.ts';
import { mailContext, mailTouch, type MailContext } from './from-mail.ts';
import { placeOfPath } from './mail-folder.ts';
import { mailOwners } from './mail-owner.ts';

export const mboxFormat: Format = {
  name: 'mbox',
  sniff: (head) => {
    const { first, mails, messages } = look(head);
    if (messages === 0) return 0;
    const kind = fromLineKind(first);
    if (kind !== 'no') return mails > 0 ? (kind === 'sure' ? 0.97 : 0.85) : 0.4;
    return messages > 1 && mails > 1 ? 0.8 : 0;
  },
  owner: (sample, context) => mailOwners(sample, context, false),
  open: (context, after) => mailCapturer(context, false, after),
  goesOn: (next) => beginsMail.test(Buffer.from(next.subarray(0, 2048)).toString('latin1')),
};

/** Mail that was added to a mailbox begins with a line of its own; half a mail that was completed since does not. */
const beginsMail = /^(?:\r?\n){0,3}From [^\r\n]{1,1000}\r?\n[!-9;-~]{1,80}[ \t]{0,9}:/;

export const emlFormat: Format = {
  name: 'eml',
  sniff: (head, fileName) => {
    const { first, mails, messages, known } = look(head);
    if (messages === 0 || fromLineKind(first) !== 'no') return 0;
    if (messages > 1 && mails > 1) return 0.5;
    if (known >= 3) return known >= 4 ? 0.95 : 0.9;
    return known === 0 ? 0 : known * 0.25 + (/\.(?:eml|emlx|mht)$/i.test(fileName) ? 0.2 : 0);
  },
  owner: (sample, context) => mailOwners(sample, context, true),
  open: (context) => mailCapturer(context, true),
};

function mailCapturer(context: CaptureContext, single: boolean, after?: ReadBefore): Capturer {
  const splitter = mboxSplitter({ single, ...(after === undefined ? {} : { after }) });
  let count = after?.count ?? 0;
  const mail = contextOf(context);
  const read = (messages: readonly MboxMessage[]): readonly Evidence[] => {
    const found: Evidence[] = [];
    for (const { headers, number, place, fromLine, cut } of messages) {
      count = number;
      if (cut === 'end') {
        // Half a header has half a key: read now, the mail would be there twice once the whole file comes.
        found.push({ kind: 'skipped', place, why: { key: 'mail:skipped.cut-off' } });
        continue;
      }
      found.push(mailTouch(mailHeader(headers), place, fromLine, mail));
      if (cut === 'limit') found.push({ kind: 'skipped', place, why: { key: 'mail:skipped.long-header' } });
    }
    return found;
  };
  return {
    push: (chunk) => read(splitter.push(chunk)),
    end: () => read(splitter.end()),
    count: () => count,
  };
}

let before: { readonly context: CaptureContext; readonly mail: MailContext } | null = null;

/** What is worked out once for a mailbox would be worked out for every single mail of a Maildir. */
function contextOf(context: CaptureContext): MailContext {
  const isSame = (['mine', 'vouched', 'zone', 'today', 'only'] as const).every(
    (name) => before?.context[name] === context[name],
  );
  if (before !== null && isSame) return { ...before.mail, place: placeOfPath(context.source) };
  const mail = mailContext(context);
  before = { context, mail };
  return mail;
}

interface Look {
  /** The first line that is not empty. */
  readonly first: string;
  readonly messages: number;
  /** How many of the messages have fields that only a mail has. */
  readonly mails: number;
  /** How many such fields the first has. */
  readonly known: number;
}

/** Fields that, together, no other kind of file begins with. */
const telling = [
  'from',
  'to',
  'subject',
  'date',
  'message-id',
  'received',
  'return-path',
  'content-type',
  'delivered-to',
];

/** Both formats of mail look at the same beginning, one after the other. */
const looks = new WeakMap<Uint8Array, Look>();

function look(head: Uint8Array): Look {
  const known = looks.get(head) ?? lookAt(head);
  looks.set(head, known);
  return known;
}

function lookAt(head: Uint8Array): Look {
  const splitter = mboxSplitter();
  const messages = [...splitter.push(head), ...splitter.end()];
  const scores = messages.map(({ headers }) => {
    const header = mailHeader(headers);
    return telling.filter((name) => header.has(name)).length;
  });
  const first = messages[0];
  const opening = /^[^\r\n]{0,200}/.exec(first?.headers ?? '')?.[0] ?? '';
  // Apple's emlx begins with the length of the mail in bytes.
  const begins = first?.fromLine === '' && !/^(?:[!-9;-~]{1,80}[ \t]*:|\d{1,12}\s*$)/.test(opening);
  return {
    first: first?.fromLine ?? '',
    messages: begins ? 0 : messages.length,
    mails: scores.filter((score) => score >= 2).length,
    known: scores[0] ?? 0,
  };
}
