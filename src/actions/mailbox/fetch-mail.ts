/** Brings what is new in a mailbox into the vault: the same way a file of mail takes. */
import type { Evidence } from '../../capture/evidence.ts';
import type { ImapAccount, ImapBatch, OpenMailbox } from '../../remotes/imap.ts';
import { openMailbox } from '../../remotes/imap.ts';
import { readSettings } from '../../store/settings.ts';
import type { House } from '../action.ts';
import { importRemote, markOf, type RemoteImport } from '../importing/from-remote.ts';
import type { ImportResult } from '../importing/run.ts';
import { readMails, type Fetched } from './read-mails.ts';
import { readMailsApart, type MailReading } from './read-mails-apart.ts';

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
  const reading = usualReading();
  try {
    const of = mailbox.folders.reduce((sum, { fresh }) => sum + fresh, 0);
    const back = takenBack(house, account);
    if (of === 0 && back.length === 0) return null;
    const mine = [`email:${account.address.toLowerCase()}`];
    return await importRemote(house, house.vault(), [account.address], mine, async (remote) => {
      let done = 0;
      for await (const batch of mailbox.batches()) {
        const fetched = fetchedOf(remote, account, batch);
        const mark = batch.mark === null ? null : { a: batch.mark.uidValidity, b: batch.mark.uid };
        const items = mark === null ? [closed] : await reading.read(fetched);
        await remote.write(fetched.context.source, items, mark);
        done += fetched.mails.length;
        house.progress({ step: 'reading', done, of, unit: 'items' });
      }
      for (const sender of back) {
        for await (const batch of mailbox.sentBy(sender)) {
          const fetched = fetchedOf(remote, account, batch);
          await remote.write(fetched.context.source, await reading.read(fetched), null);
        }
        await remote.write(searched(account, sender), [], { a: 0, b: 0 });
      }
    });
  } finally {
    reading.close();
    await mailbox.close();
  }
}

const closed: Evidence = { kind: 'skipped', place: '', why: { key: 'mail:skipped.folder-closed' } };

/** Strangers wrote the headers: they are read apart, and from source, where starting is slow, in place. */
function usualReading(): MailReading {
  if (!import.meta.url.endsWith('.ts')) return readMailsApart();
  const read = readMails();
  return { read: (fetched) => Promise.resolve(read(fetched)), close: () => {} };
}

function fetchedOf(
  remote: RemoteImport,
  account: ImapAccount,
  { folder, mails }: Pick<ImapBatch, 'folder' | 'mails'>,
): Fetched {
  const context = remote.context(sourceOf(account, folder.path));
  return { context, place: folder.use === 'other' ? null : folder.use, mails };
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
