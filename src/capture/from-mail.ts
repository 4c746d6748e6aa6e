/** Turns the header of one mail into a touch, or tells why there is none. */
import { mailboxes, type Mailbox } from '../formats/mail-address.ts';
import { mailDate } from '../formats/mail-date.ts';
import { headerText, headerValue, messageId, type MailHeader } from '../formats/mail-header.ts';
import { detached } from '../formats/mail-text.ts';
import type { Handle } from '../people/handle.ts';
import { emailHandle } from '../people/normalise.ts';
import type { Sentence } from '../problem.ts';
import type { CaptureContext } from './capturer.ts';
import type { NotPersonSeen, Seen, Skipped, TouchSeen } from './evidence.ts';
import { automaticMail } from './mail-automatic.ts';
import { dayReader, endOfDay } from './mail-day.ts';
import { gmailLabels, placeOfHeader, placeOfPath, type MailPlace } from './mail-folder.ts';
import { headerVerdict, isListPost, mailboxVerdict, type Verdict } from './not-a-person.ts';
import { textHash } from './mail-hash.ts';
import { nameInOrder } from './name-in-order.ts';
import { ownAddresses } from './own-addresses.ts';

/** A mail to more people than this is a broadcast. */
export const mostRecipients = 10;

/** What is worked out once for a file: answers that repeat with every mail. */
export interface MailContext {
  /** Whether an address, normalised, is the owner's. */
  readonly isMine: (address: string) => boolean;
  /** Addresses that are somebody, whatever speaks against it. */
  readonly vouched: ReadonlySet<string>;
  readonly place: MailPlace;
  readonly day: (seconds: number) => string;
  /** Seconds since 1970 UTC; no mail is newer than two days after today. */
  readonly latest: number;
  /** Who stands in an address field; entries that are no address are left out. */
  readonly people: (header: MailHeader, field: string) => readonly MailPerson[];
}

/** Somebody in an address field, with what the address alone says. */
export interface MailPerson {
  readonly name: string | null;
  readonly address: string;
  readonly handle: Handle;
  readonly verdict: Verdict;
}

export type MailEvidence = TouchSeen | NotPersonSeen | Skipped;

const nobody: ReadonlySet<string> = new Set();

/** Prepares for the mails of one file; holds small bounded caches, so use one for each file. */
export function mailContext(context: CaptureContext): MailContext {
  return {
    isMine: ownAddresses(context.mine),
    vouched: context.vouched ?? nobody,
    place: placeOfPath(context.source),
    day: dayReader(context.zone),
    latest: endOfDay(context.today, context.zone, 2),
    people: rememberedPeople(),
  };
}

/**
 * One mail as evidence: a touch, an address that is no person's, or the reason why it is neither. Outgoing when the
 * owner wrote it (by address, by folder or by label): all it was written to, but the owner. Incoming: only who wrote it;
 * others who got it were not touched by it. Never throws.
 * @param header from `mailHeader`.
 * @param place where in the file, for the report.
 * @param fromLine the mbox `From ` line, for its date; empty without one.
 */
export function mailTouch(
  header: MailHeader,
  place: string,
  fromLine: string,
  context: MailContext,
): MailEvidence {
  const skip = (reason: string, values?: Sentence['values']): Skipped => ({
    kind: 'skipped',
    place,
    why: values === undefined ? { key: `mail:skipped.${reason}` } : { key: `mail:skipped.${reason}`, values },
  });
  const from = context.people(header, 'from')[0] ?? context.people(header, 'sender')[0];
  if (from === undefined && !header.has('to') && !header.has('date')) return skip('not-a-mail');
  const folder =
    context.place === 'other' || context.place === 'sent' ? placeOfHeader(header) : context.place;
  if (folder === 'draft' || folder === 'spam' || folder === 'trash') return skip(folder);
  if (['x-spam-flag', 'x-spam-status'].some((name) => /^yes/i.test(headerValue(header, name) ?? '')))
    return skip('spam');
  // Public archives of lists write `maren at example.org`.
  if (from === undefined)
    return skip(/\S at \S+\.\S/.test(headerValue(header, 'from') ?? '') ? 'list' : 'no-sender');
  const isMine = context.isMine(from.handle.value) || context.place === 'sent' || folder === 'sent';

  const automatic = automaticMail(header, isMine);
  if (automatic !== null) return skip(automatic);
  const recipients = mailRecipients(header, context);
  const others = recipients.filter(({ handle }) => !context.isMine(handle.value));

  if (!isMine) {
    const { verdict } = from;
    const seen = seenOf(from);
    const isVouched = context.vouched.has(`email:${from.handle.value}`);
    if (verdict.kind === 'not-person' && !isVouched)
      return { kind: 'not-person', key: mailKey(header), place, seen, why: verdict.why };
    if (isListPost(header)) {
      const list = listName(header);
      return list === null ? skip('list') : skip('list-named', { list });
    }
    const whole = headerVerdict(header, from);
    if (whole.kind === 'not-person' && !isVouched)
      return { kind: 'not-person', key: mailKey(header), place, seen, why: whole.why };
  }
  if (recipients.length > mostRecipients) return skip('broadcast', { count: recipients.length });
  const isSomebody = ({ verdict, handle }: MailPerson): boolean =>
    verdict.kind !== 'not-person' || context.vouched.has(`email:${handle.value}`);
  const people = isMine ? others.filter(isSomebody) : [];
  if (isMine && people.length === 0) {
    const other = others[0];
    if (other === undefined) return skip(recipients.length === 0 ? 'no-recipient' : 'to-yourself');
    return { kind: 'not-person', key: mailKey(header), place, seen: seenOf(other), why: other.verdict.why };
  }

  const at = mailMoment(header, fromLine, context);
  if (at === null) return skip('no-date');
  return {
    kind: 'touch',
    key: mailKey(header),
    place,
    moment: { at, day: context.day(at), dayOnly: false },
    medium: gmailLabels(header).some((label) => /^chats?$/i.test(label)) ? 'message' : 'email',
    direction: isMine ? 'out' : 'in',
    people: isMine ? people.map(seenOf) : [seenOf(from)],
    text: detached(headerText(header, 'subject').slice(0, 500)),
    minutes: null,
    purpose: null,
    broadcast: false,
    missed: false,
    group: null,
  };
}

/**
 * The key under which a mail is the same in every file and by every way it comes: its Message-ID, lower case without
 * brackets; a mail without one gets 128 bits over date, sender, recipients and subject as they stand (see `textHash`).
 */
export function mailKey(header: MailHeader): string {
  const id = messageId(header);
  if (id !== null) return detached(`mail:${id}`);
  const parts = ['date', 'from', 'to', 'subject'].map((name) => headerValue(header, name) ?? '');
  return `mail:hash-${textHash(parts.map((part) => part.replace(/\s+/g, ' ')).join('\n'))}`;
}

/** Where one writes to the list, or the name it gives itself (RFC 2369, RFC 2919). */
function listName(header: MailHeader): string | null {
  const post = /<mailto:([^<>?\s]{1,200})/i.exec(headerValue(header, 'list-post') ?? '')?.[1];
  const id = /<([^<>\s]{1,200})>/.exec(headerValue(header, 'list-id') ?? '')?.[1];
  return post === undefined ? (id === undefined ? null : detached(id)) : detached(post);
}

/** To, Cc and Bcc, each address once. */
function mailRecipients(header: MailHeader, context: MailContext): readonly MailPerson[] {
  const found: MailPerson[] = [];
  const seen = new Set<string>();
  for (const field of ['to', 'cc', 'bcc'])
    for (const person of context.people(header, field)) {
      if (seen.has(person.handle.value)) continue;
      seen.add(person.handle.value);
      found.push(person);
    }
  return found;
}

function seenOf({ name, handle }: MailPerson): Seen {
  return { name, handle };
}

/** Date; when it is missing or impossible the oldest possible Received; then the `From ` line. */
function mailMoment(header: MailHeader, fromLine: string, context: MailContext): number | null {
  const possible = (text: string): number | null => {
    const at = mailDate(text)?.at ?? null;
    // No mail is older than 1971: what says so has a clock that was never set.
    return at !== null && at >= 31_536_000 && at < context.latest ? at : null;
  };
  const dates = header.get('date') ?? [];
  for (const text of dates) {
    const at = possible(text);
    if (at !== null) return at;
  }
  for (const received of (header.get('received') ?? []).toReversed()) {
    const at = possible(received.slice(received.lastIndexOf(';') + 1));
    if (at !== null) return at;
  }
  const sender = /^From +\S+ +/.exec(fromLine)?.[0].length ?? 0;
  return sender === 0 ? null : possible(fromLine.slice(sender));
}

/** The same few fields come again and again in a mailbox: what a short one says is worked out once. */
function rememberedPeople(): MailContext['people'] {
  const known = new Map<string, readonly MailPerson[]>();
  return (header, field) => {
    const values = header.get(field);
    if (values === undefined) return [];
    const value = values[0] ?? '';
    if (values.length > 1 || value.length > 300)
      return values.flatMap((text) => mailboxes(detached(text)).flatMap(personOf));
    const before = known.get(value);
    if (before !== undefined) return before;
    const own = detached(value);
    const people = mailboxes(own).flatMap(personOf);
    if (known.size >= 8_192) known.clear();
    known.set(own, people);
    return people;
  };
}

function personOf({ name, address }: Mailbox): readonly MailPerson[] {
  const handle = emailHandle(address);
  if (handle === null) return [];
  // The mail programs of firms write `Okafor, Maren`.
  const shown = name === null ? null : nameInOrder(name);
  return [{ name: shown, address, handle, verdict: mailboxVerdict(name, address) }];
}
