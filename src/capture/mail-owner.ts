/** Finds whose mailbox this is, from a sample of it. */
import { headerMailboxes, headerValue, mailHeader, type MailHeader } from '../formats/mail-header.ts';
import { mboxSplitter } from '../formats/mbox.ts';
import type { Handle } from '../people/handle.ts';
import { emailHandle } from '../people/normalise.ts';
import type { CaptureContext, OwnerGuess } from './capturer.ts';
import { placeOfHeader, placeOfPath } from './mail-folder.ts';
import { addressVerdict, isListPost } from './not-a-person.ts';

/** The fields in which a server writes whose mailbox it put a mail into. */
const deliveryFields = ['delivered-to', 'x-delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to'];
const mostGuesses = 10;

interface Votes {
  readonly handle: Handle;
  readonly names: Map<string, number>;
  delivered: number;
  sent: number;
  present: number;
  wrote: number;
}

/** So many mails of both directions show whose mailbox it is, whatever it is called. */
const enoughMails = 20;

/**
 * The owner's addresses, most likely first, at most ten. What the server delivered to and what lies in a folder of sent
 * mail was sent from are certain and come first; without either, the address that is on most mails as sender or
 * recipient. `share` is the part of the mails that each is on. One mail alone cannot tell: then all who are on it come
 * back, so that over the files of a Maildir the shares of each handle can be added up.
 */
export function mailOwners(
  sample: Uint8Array,
  context: CaptureContext,
  single: boolean,
): readonly OwnerGuess[] {
  const splitter = mboxSplitter({ single });
  const votes = new Map<string, Votes>();
  const isSentFolder = placeOfPath(context.source) === 'sent';
  let mails = 0;
  for (const message of [...splitter.push(sample), ...splitter.end()]) {
    const header = mailHeader(message.headers);
    if (!header.has('from')) continue;
    mails++;
    count(header, isSentFolder || placeOfHeader(header) === 'sent', votes);
  }
  if (mails === 0) return [];
  const all = [...votes.values()].filter(({ handle }) => addressVerdict(handle.value).kind !== 'not-person');
  const proven = all.filter((vote) => vote.delivered + vote.sent > 0 && isFrequent(vote, mails));
  const chosen = proven.length > 0 ? proven : all.filter((vote) => vote.present * 2 >= mails || mails === 1);
  return chosen
    .sort((a, b) => b.delivered + b.sent - (a.delivered + a.sent) || b.present - a.present)
    .slice(0, proven.length > 0 || mails === 1 ? mostGuesses : 1)
    .map((vote) => ({
      handle: vote.handle,
      name: mostOften(vote.names),
      share: Math.min(1, vote.present / mails),
      ...(isAlone(vote, all, mails) ? { alone: true as const } : {}),
    }));
}

/** On nine of ten mails, now as who wrote and now as who got it; in a folder of mails with one friend, two are. */
function isAlone(vote: Votes, all: readonly Votes[], mails: number): boolean {
  const isOwner = vote.present >= mails * 0.9 && vote.wrote >= mails * 0.1 && vote.wrote <= mails * 0.9;
  return mails >= enoughMails && isOwner && all.every((one) => one === vote || one.present * 2 < mails);
}

/** A few mails to an address may be a forwarding of somebody else's; one in fifty is a habit. */
function isFrequent(vote: Votes, mails: number): boolean {
  return (vote.delivered + vote.sent) * 50 >= mails;
}

/** What one mail shows of an address. */
interface Here {
  readonly votes: Votes;
  delivered: boolean;
  sent: boolean;
  wrote: boolean;
}

function count(header: MailHeader, isSent: boolean, votes: Map<string, Votes>): void {
  const here = new Map<string, Here>();
  const see = (address: string, name: string | null): Here | null => {
    const handle = emailHandle(address);
    if (handle === null) return null;
    const vote = votes.get(handle.value) ?? {
      handle,
      names: new Map(),
      delivered: 0,
      sent: 0,
      present: 0,
      wrote: 0,
    };
    votes.set(handle.value, vote);
    if (name !== null) vote.names.set(name, (vote.names.get(name) ?? 0) + 1);
    const seen = here.get(handle.value) ?? { votes: vote, delivered: false, sent: false, wrote: false };
    here.set(handle.value, seen);
    return seen;
  };
  for (const { address, name } of headerMailboxes(header, 'from')) {
    const seen = see(address, name);
    if (seen === null) continue;
    if (isSent) seen.sent = true;
    seen.wrote = true;
  }
  for (const field of ['to', 'cc'])
    for (const { address, name } of headerMailboxes(header, field).slice(0, 20)) see(address, name);
  if (!isSent && !isListPost(header))
    for (const field of deliveryFields) {
      const value = headerValue(header, field);
      const seen =
        value === null || value.startsWith('mailing list') ? null : see(value.split(',')[0] ?? '', null);
      if (seen !== null) seen.delivered = true;
    }
  for (const { votes: vote, delivered, sent, wrote } of here.values()) {
    vote.present++;
    if (wrote) vote.wrote++;
    if (delivered) vote.delivered++;
    if (sent) vote.sent++;
  }
}

function mostOften(names: ReadonlyMap<string, number>): string | null {
  let best: string | null = null;
  for (const [name, times] of names) if (best === null || times > (names.get(best) ?? 0)) best = name;
  return best;
}
