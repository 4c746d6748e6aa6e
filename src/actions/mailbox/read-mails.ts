/** What the headers that a mail server sent say, the same way as those of a file. */
import type { CaptureContext } from '../../capture/capturer.ts';
import type { Evidence } from '../../capture/evidence.ts';
import { mailContext, mailTouch, type MailContext } from '../../capture/from-mail.ts';
import type { MailPlace } from '../../capture/mail-folder.ts';
import { mailHeader } from '../../formats/mail-header.ts';

/** Mails of one folder. */
export interface Fetched {
  readonly context: CaptureContext;
  /** What the server says the folder is for; null leaves it to the folder's name. */
  readonly place: MailPlace | null;
  readonly mails: readonly {
    readonly uid: number;
    /** The header as it came, one character a byte. */
    readonly headers: string;
  }[];
}

/** One for each fetching: what repeats within a folder is worked out once. Never throws, whatever the headers hold. */
export function readMails(): (fetched: Fetched) => readonly Evidence[] {
  const folders = new Map<string, MailContext>();
  return ({ context, place, mails }) => {
    const key = `${place ?? ''} ${context.source}`;
    const folder = folders.get(key) ?? folderOf(context, place);
    folders.set(key, folder);
    return mails.map(({ uid, headers }) => mailTouch(mailHeader(headers), placeOf(uid), '', folder));
  };
}

/** Where a mail stands, for the report. */
export const placeOf = (uid: number): string => `message ${String(uid)}`;

/** The server's own word for a folder weighs more than its name. */
function folderOf(given: CaptureContext, place: MailPlace | null): MailContext {
  const context = mailContext(given);
  return place === null ? context : { ...context, place };
}
