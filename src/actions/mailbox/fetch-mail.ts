/** Brings what is new in a mailbox into the vault: the same way a file of mail takes. */
import type { Evidence } from '../../capture/evidence.ts';
import { mailContext, mailTouch, type MailContext } from '../../capture/from-mail.ts';
import { mailHeader } from '../../formats/mail-header.ts';
import type { ImapAccount, ImapFolder, ImapMail, OpenMailbox } from '../../remotes/imap.ts';
import { openMailbox } from '../../remotes/imap.ts';
import { readSettings } from '../../store/settings.ts';
import type { House } from '../action.ts';
import { importRemote, markOf, type RemoteImport } from '../importing/from-remote.ts';
import type { ImportResult } from '../importing/run.ts';

/** What the report and the marks call a folder: `ana@example.org/Sent`. */
export function sourceOf(account: ImapAccount, path: string): string {
  return `${account.address}/${path}`;
}

/** Signs in and looks at what would be fetched. @throws Problem as `openMailbox` does */
export function lookAt(house: House, account: ImapAccount): Promise<OpenMailbox> {
  return openMailbox(account, (path) => {
    const mark = markOf(house.vault(), sourceOf(account, path));
    return mark === null ? null : { uidValidity: mark.a, uid: mark.b };
  });
}

/** One import of all folders; null when nothing is new. @throws Problem as `openMailbox` does */
export async function fetchMail(house: House, account: ImapAccount): Promise<ImportResult | null> {
  const mailbox = await lookAt(house, account);
  try {
    const of = mailbox.folders.reduce((sum, { fresh }) => sum + fresh, 0);
    const back = takenBack(house, account);
    if (of === 0 && back.length === 0) return null;
    const mine = [`email:${account.address.toLowerCase()}`];
    return await importRemote(house, house.vault(), [account.address], mine, async (remote) => {
      let done = 0;
      const contexts = new Map<string, MailContext>();
      for await (const { folder, mails, mark } of mailbox.batches()) {
        const source = sourceOf(account, folder.path);
        const context = contexts.get(source) ?? contextOf(remote, source, folder);
        contexts.set(source, context);
        await remote.write(source, evidenceOf(mails, context), { a: mark.uidValidity, b: mark.uid });
        done += mails.length;
        house.progress({ step: 'reading', done, of, unit: 'items' });
      }
      for (const sender of back) {
        for await (const { folder, mails } of mailbox.sentBy(sender)) {
          const source = sourceOf(account, folder.path);
          const context = contexts.get(source) ?? contextOf(remote, source, folder);
          contexts.set(source, context);
          await remote.write(source, evidenceOf(mails, context), null);
        }
        await remote.write(searched(account, sender), [], { a: 0, b: 0 });
      }
    });
  } finally {
    await mailbox.close();
  }
}

function evidenceOf(mails: readonly ImapMail[], context: MailContext): readonly Evidence[] {
  return mails.map(({ uid, headers }) =>
    mailTouch(mailHeader(headers), `message ${String(uid)}`, '', context),
  );
}

/** Where it is noted that an address was searched for. */
const searched = (account: ImapAccount, sender: string): string => `${account.address} < ${sender}`;

/** Addresses that the owner took back from among the robots: what they sent was passed over before. */
function takenBack(house: House, account: ImapAccount): readonly string[] {
  return readSettings(house.vault()).vouched.flatMap((key) => {
    const sender = key.startsWith('email:') ? key.slice('email:'.length) : null;
    return sender === null || markOf(house.vault(), searched(account, sender)) !== null ? [] : [sender];
  });
}

/** The server's own word for a folder weighs more than its name. */
function contextOf(remote: RemoteImport, source: string, folder: ImapFolder): MailContext {
  const context = mailContext(remote.context(source));
  return folder.use === 'other' ? context : { ...context, place: folder.use };
}
