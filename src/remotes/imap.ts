/** Reads the headers of a mailbox over IMAP, read-only, and only those that came since the last time. */
import { isIP } from 'node:net';
import { ImapFlow, type ListResponse } from 'imapflow';
import { Problem } from '../problem.ts';

export interface ImapAccount {
  readonly address: string;
  readonly user: string;
  readonly password: string;
  readonly host: string;
  readonly port: number;
}

/** What a folder is for, as the server says it (RFC 6154) or as its name does. */
export type FolderUse = 'sent' | 'draft' | 'spam' | 'trash' | 'other';

/** How far a folder has been read: UIDs only grow while UIDVALIDITY stays (RFC 9051 §2.3.1.1). */
export interface FolderMark {
  readonly uidValidity: number;
  readonly uid: number;
}

export interface ImapFolder {
  /** Levels parted by `/`, whatever the server parts them by. */
  readonly path: string;
  readonly use: FolderUse;
  /** How many mails of it were not read yet, at most. */
  readonly fresh: number;
}

export interface ImapMail {
  readonly uid: number;
  /** The header as it came, one character a byte. */
  readonly headers: string;
}

export interface ImapBatch {
  readonly folder: ImapFolder;
  readonly mails: readonly ImapMail[];
  /** How far the folder is read once these mails are kept; null when the server would not open it. */
  readonly mark: FolderMark | null;
}

export interface OpenMailbox {
  /** All folders that hold somebody's mail, those of what was sent first. */
  readonly folders: readonly ImapFolder[];
  /** Batch after batch; a batch may be empty when only numbers were passed. */
  batches(): AsyncGenerator<ImapBatch, void, undefined>;
  /** All that one address sent, whatever was read before. */
  sentBy(address: string): AsyncGenerator<Omit<ImapBatch, 'mark'>, void, undefined>;
  close(): Promise<void>;
}

/** Whether mail may go without encryption: only to this machine itself, as mail bridges offer it. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

const step = 1_000;
const widest = 128_000;
const mostFolders = 2_000;

/**
 * Signs in and looks at the folders. Folders are opened with EXAMINE, so that nothing is marked as read.
 * @param markOf how far a folder was read before; null for never.
 * @throws Problem `mailbox-unreachable`, `mailbox-refused`, `mailbox-not-private`
 */
export async function openMailbox(
  account: ImapAccount,
  markOf: (path: string) => FolderMark | null,
): Promise<OpenMailbox> {
  const client = connection(account);
  /** Whatever breaks between two commands shows in the next one; unheard, it would end the process. */
  client.on('error', () => {});
  try {
    await client.connect();
    const listed = await client.list({ statusQuery: { uidNext: true, uidValidity: true, messages: true } });
    const chosen = choose(listed.slice(0, mostFolders));
    const folders = chosen.map(({ box, use }) => ({ box, folder: folderOf(box, use, markOf) }));
    return {
      folders: folders.map(({ folder }) => folder),
      async *batches() {
        for (const { box, folder } of folders) {
          if (folder.fresh === 0) continue;
          try {
            yield* readFolder(client, box, folder, markOf(folder.path));
          } catch (cause) {
            if (!isRefused(cause) || !client.usable) throw explained(cause, account);
            yield { folder, mails: [], mark: null };
          }
        }
      },
      async *sentBy(address) {
        for (const { box, folder } of folders) {
          try {
            yield* searchFolder(client, box, folder, address);
          } catch (cause) {
            if (!isRefused(cause) || !client.usable) throw explained(cause, account);
          }
        }
      },
      close: () => leave(client),
    };
  } catch (cause) {
    await leave(client);
    throw explained(cause, account);
  }
}

/** The server answered NO: somebody else's folder, or one that is gone. The others are none the worse for it. */
function isRefused(cause: unknown): boolean {
  return cause instanceof Error && 'responseStatus' in cause && cause.responseStatus === 'NO';
}

function connection(account: ImapAccount): ImapFlow {
  const { host, port, user, password } = account;
  const secure = port === 993;
  return new ImapFlow({
    host,
    port,
    secure,
    ...(secure || isLoopback(host) ? {} : { doSTARTTLS: true }),
    auth: { user, pass: password },
    logger: false,
    clientInfo: { name: 'Kith' },
    disableAutoIdle: true,
    connectionTimeout: 20_000,
    greetingTimeout: 15_000,
    socketTimeout: 120_000,
    maxLineLength: 16_000_000,
    maxLiteralSize: 4_000_000,
    maxResponseSize: 32_000_000,
  });
}

async function* readFolder(
  client: ImapFlow,
  box: ListResponse,
  folder: ImapFolder,
  before: FolderMark | null,
): AsyncGenerator<ImapBatch, void, undefined> {
  const opened = await client.mailboxOpen(box.path, { readOnly: true });
  const uidValidity = Number(opened.uidValidity);
  let last = before?.uidValidity === uidValidity ? before.uid : 0;
  const end = opened.uidNext - 1;
  let width = step;
  while (last < end) {
    const to = Math.min(end, last + width);
    const mails: ImapMail[] = [];
    for await (const mail of client.fetch(
      `${String(last + 1)}:${String(to)}`,
      { uid: true, headers: true },
      { uid: true },
    )) {
      if (mail.headers !== undefined && mail.uid > last && mail.uid <= to)
        mails.push({ uid: mail.uid, headers: mail.headers.toString('latin1') });
    }
    // Where much was deleted, numbers are sparse: wider steps pass the gaps.
    width = mails.length < step / 4 ? Math.min(width * 2, widest) : step;
    last = to;
    yield { folder, mails: mails.sort((a, b) => a.uid - b.uid), mark: { uidValidity, uid: last } };
  }
}

async function* searchFolder(
  client: ImapFlow,
  box: ListResponse,
  folder: ImapFolder,
  address: string,
): AsyncGenerator<Omit<ImapBatch, 'mark'>, void, undefined> {
  await client.mailboxOpen(box.path, { readOnly: true });
  const found = await client.search({ from: address }, { uid: true });
  const uids = found === false || found === undefined ? [] : found;
  for (let at = 0; at < uids.length; at += step) {
    const mails: ImapMail[] = [];
    const some = uids.slice(at, at + step).join(',');
    for await (const mail of client.fetch(some, { uid: true, headers: true }, { uid: true }))
      if (mail.headers !== undefined) mails.push({ uid: mail.uid, headers: mail.headers.toString('latin1') });
    yield { folder, mails };
  }
}

/** Which folders are read: none of what nobody wrote or wanted, and no mail twice where one folder holds all. */
function choose(listed: readonly ListResponse[]): readonly { box: ListResponse; use: FolderUse }[] {
  const boxes = listed
    .filter(({ flags }) => !flags.has('\\Noselect') && !flags.has('\\NonExistent'))
    .map((box) => ({ box, use: useOf(box) }));
  const all = boxes.some(({ box }) => box.specialUse === '\\All');
  return boxes
    .filter(({ use }) => use === 'sent' || use === 'other')
    .filter(({ box }) => !(box.specialUse === '\\Flagged' || box.specialUse === '\\Important'))
    .filter(({ box, use }) => !all || use === 'sent' || box.specialUse === '\\All')
    .sort((a, b) => Number(b.use === 'sent') - Number(a.use === 'sent'));
}

function useOf(box: ListResponse): FolderUse {
  if (box.specialUse === '\\Sent') return 'sent';
  if (box.specialUse === '\\Drafts') return 'draft';
  if (box.specialUse === '\\Junk') return 'spam';
  return box.specialUse === '\\Trash' ? 'trash' : 'other';
}

function folderOf(
  box: ListResponse,
  use: FolderUse,
  markOf: (path: string) => FolderMark | null,
): ImapFolder {
  const path = box.delimiter === '' ? box.path : box.path.split(box.delimiter).join('/');
  const { status } = box;
  const mark = markOf(path);
  if (status?.uidNext === undefined) return { path, use, fresh: status?.messages ?? 1 };
  const last = mark !== null && mark.uidValidity === Number(status.uidValidity) ? mark.uid : 0;
  const passed = Math.max(0, status.uidNext - 1 - last);
  return { path, use, fresh: Math.min(passed, status.messages ?? passed) };
}

async function leave(client: ImapFlow): Promise<void> {
  try {
    if (client.usable) await client.logout();
    else client.close();
  } catch {
    client.close();
  }
}

/** What the server or the network said, as something that can be mended; all else is a bug and stays as it is. */
function explained(cause: unknown, account: ImapAccount): unknown {
  if (!(cause instanceof Error) || cause instanceof Problem) return cause;
  const { address, host, port } = account;
  if ('authenticationFailed' in cause && cause.authenticationFailed === true)
    return new Problem('mailbox-refused', { address, host });
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  if (
    /CERT|SIGNED|TLS|SSL|EPROTO|ALTNAME/.test(code) ||
    'tlsFailed' in cause ||
    /STARTTLS/i.test(cause.message)
  )
    return new Problem('mailbox-not-private', { host, port }, { cause });
  const known =
    /^(?:E[A-Z]+|CONNECT_TIMEOUT|GREETING_TIMEOUT|UPGRADE_TIMEOUT|NoConnection|ClosedAfterConnect\w*|LineTooLarge|LiteralTooLarge|ResponseTooLarge|ETIMEOUT)$/;
  if (known.test(code) || 'responseStatus' in cause)
    return new Problem('mailbox-unreachable', { host, port, why: code }, { cause });
  return cause;
}
