/** Mail straight from its server: which mailboxes may be read, and fetching what is new in them. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Problem } from '../problem.ts';
import { serversFor } from '../remotes/imap-server.ts';
import { openMailbox, type ImapAccount } from '../remotes/imap.ts';
import { action, type House } from './action.ts';
import { reportOf } from './importing/report-of.ts';
import { readMailboxes, writeMailboxes } from './mailbox/accounts.ts';
import { fetchMail, lookAt } from './mailbox/fetch-mail.ts';
import { importReport } from './shapes.ts';

const account = z.object({ address: z.string(), user: z.string(), host: z.string(), port: z.number() });

export default action({
  name: 'mailbox',
  input: z.object({
    do: z.enum(['list', 'add', 'remove', 'fetch']).default('list'),
    address: z.string().max(320).optional(),
    host: z.string().max(253).optional(),
    port: z.number().int().min(1).max(65_535).optional(),
    user: z.string().max(320).optional(),
    passwordFile: z.string().max(4_096).optional(),
    password: z.string().min(1).max(1_000).optional(),
  }),
  output: z.object({
    mailboxes: z.array(account),
    /** What waits in each folder, for a dry run. */
    folders: z.array(z.object({ mailbox: z.string(), path: z.string(), new: z.number() })),
    reports: z.array(importReport),
  }),
  does: 'writes',
  words: ['do', 'address'],
  not: ['mcp'],
  long: true,
  example: 'kith mailbox add ana@example.org --password-file secret.txt',
  async run(house, input) {
    const { folder } = house.vault();
    const folders: { mailbox: string; path: string; new: number }[] = [];
    const reports: z.input<typeof importReport>[] = [];
    if (input.do === 'add') {
      const added = await findServer(input, passwordOf(house, input));
      if (!house.dryRun) {
        const others = readMailboxes(folder).filter(({ address }) => address !== added.address);
        writeMailboxes(folder, [...others, added]);
      }
    } else if (input.do === 'remove') {
      const gone = known(folder, input.address).map(({ address }) => address);
      const rest = readMailboxes(folder).filter(({ address }) => !gone.includes(address));
      if (!house.dryRun) writeMailboxes(folder, rest);
    } else if (input.do === 'fetch') {
      for (const one of known(folder, input.address, true)) {
        if (house.dryRun) folders.push(...(await waiting(house, one)));
        else {
          const result = await fetchMail(house, one);
          if (result !== null) reports.push(reportOf(house.say, result));
        }
      }
    }
    return { mailboxes: readMailboxes(folder).map(withoutPassword), folders, reports };
  },
});

/** The mailbox of an address; all of them when none is named and that is meant. */
function known(folder: string, address: string | undefined, all = false): readonly ImapAccount[] {
  const mailboxes = readMailboxes(folder);
  const found = mailboxes.filter(
    (one) => (address === undefined && all) || one.address === address?.trim().toLowerCase(),
  );
  if (found.length > 0) return found;
  throw new Problem(mailboxes.length === 0 ? 'no-mailbox-yet' : 'no-such-mailbox', {
    address: address ?? '',
    known: mailboxes.map((one) => one.address).join(', '),
  });
}

interface Asked {
  readonly address?: string | undefined;
  readonly host?: string | undefined;
  readonly port?: number | undefined;
  readonly user?: string | undefined;
  readonly passwordFile?: string | undefined;
  readonly password?: string | undefined;
}

/** The first server that lets us in; the word of the first that is there when none does. */
async function findServer(
  input: Asked,
  secret: (address: string) => string | Promise<string>,
): Promise<ImapAccount> {
  const address = input.address?.trim().toLowerCase() ?? '';
  const guesses =
    input.host === undefined
      ? serversFor(address)
      : [{ kind: 'server' as const, host: input.host, port: input.port ?? 993 }];
  const [first] = guesses;
  if (first === undefined || !address.includes('@')) throw new Problem('mailbox-address', { address });
  if (first.kind === 'none') throw new Problem(`mailbox-${first.provider}`, { address });
  const user = input.user ?? address;
  const password = await secret(address);
  let why: unknown = null;
  for (const guess of guesses) {
    if (guess.kind === 'none') continue;
    const tried = { address, user, password, host: guess.host, port: input.port ?? guess.port };
    try {
      await (await openMailbox(tried, () => null)).close();
      return tried;
    } catch (cause) {
      why ??= cause;
      if (!(cause instanceof Problem)) throw cause;
      if (cause.code !== 'mailbox-unreachable') throw cause;
    }
  }
  throw why;
}

/** On the command line never as an option, where other programs could read it: asked for unseen. @throws Problem `mailbox-password` */
function passwordOf(
  house: House,
  { password, passwordFile }: Asked,
): (address: string) => string | Promise<string> {
  const set = process.env['KITH_MAIL_PASSWORD'] ?? '';
  if (house.door !== 'cli' && password !== undefined) return () => password;
  if (passwordFile !== undefined) return () => firstLine(passwordFile);
  if (set !== '') return () => set;
  return async (address) => {
    const given = (await house.mailPassword?.(address)) ?? '';
    if (given === '') throw new Problem('mailbox-password');
    return given;
  };
}

function firstLine(path: string): string {
  let password = '';
  try {
    password = readFileSync(path, 'utf8').replace(/\r?\n$/, '');
  } catch (cause) {
    throw new Problem('mailbox-password', {}, { cause });
  }
  if (password === '') throw new Problem('mailbox-password');
  return password;
}

async function waiting(
  house: House,
  one: ImapAccount,
): Promise<readonly { mailbox: string; path: string; new: number }[]> {
  const mailbox = await lookAt(house, one);
  await mailbox.close();
  return mailbox.folders.map(({ path, fresh }) => ({ mailbox: one.address, path, new: fresh }));
}

function withoutPassword({ address, user, host, port }: ImapAccount): z.input<typeof account> {
  return { address, user, host, port };
}
