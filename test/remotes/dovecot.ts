/** A real IMAP server on this machine for a test: Dovecot with the mail it is given, on a free port, gone at the end. */
import { spawn, spawnSync } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface MailServer {
  readonly port: number;
  /** Puts one more mail into a folder, as a delivery does. */
  deliver(folder: string, mail: string): Promise<void>;
  /** The flags in the names of a folder’s files, to see that nothing was marked as read. */
  namesIn(folder: string): Promise<readonly string[]>;
  /** Takes away the server's right to open a folder. */
  lock(folder: string): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Servers stand where a user's path may not lead. */
const env = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` };

/** Why there is none; false when there is. The settings of 2.4 are written in another way. */
export function whyNoDovecot(): string | false {
  const { status, stdout } = spawnSync('dovecot', ['--version'], { env, encoding: 'utf8' });
  if (status !== 0) return 'dovecot is not installed';
  return stdout.startsWith('2.3.') ? false : 'dovecot is not of version 2.3';
}

export const password = 'four plain words here';

/** @param folders mails by folder; `''` is the inbox. Uses: `Outbound` is for what was sent, `Bin` for what was thrown away. */
export async function startDovecot(
  address: string,
  folders: Readonly<Record<string, readonly string[]>>,
): Promise<MailServer> {
  const dir = await mkdtemp(join(tmpdir(), 'kith-dovecot-'));
  await chmod(dir, 0o755);
  const { uid, gid, username } = userInfo();
  // Dovecot gives no mail to root.
  const [mailUid, mailGid] = uid === 0 ? [65_534, 65_534] : [uid, gid];
  const port = await freePort();
  let count = 0;
  const folderPath = (folder: string): string => join(dir, 'mail', folder === '' ? '' : `.${folder}`);
  const put = async (folder: string, mail: string): Promise<void> => {
    const path = join(folderPath(folder), 'new', `${String((count += 1)).padStart(8, '0')}.kith`);
    await writeFile(path, mail);
    await chown(path, mailUid, mailGid);
  };
  await mkdir(join(dir, 'mail'));
  for (const [folder, mails] of Object.entries(folders)) {
    for (const part of ['', 'cur', 'new', 'tmp']) {
      await mkdir(join(folderPath(folder), part), { recursive: true });
      await chown(join(folderPath(folder), part), mailUid, mailGid);
    }
    if (folder !== '') await writeFile(join(folderPath(folder), 'maildirfolder'), '');
    for (const mail of mails) await put(folder, mail);
  }
  await writeFile(join(dir, 'users'), `${address}:{PLAIN}${password}::::::\n`);
  await writeFile(
    join(dir, 'dovecot.conf'),
    `protocols = imap
listen = 127.0.0.1
base_dir = ${dir}/run
state_dir = ${dir}/state
log_path = ${dir}/log
ssl = no
disable_plaintext_auth = no
default_internal_user = ${uid === 0 ? 'dovecot' : username}
default_login_user = ${uid === 0 ? 'dovenull' : username}
mail_location = maildir:${dir}/mail
mailbox_list_index = no
first_valid_uid = 1
service imap-login {
  chroot =
  inet_listener imap {
    port = ${String(port)}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
passdb {
  driver = passwd-file
  args = ${dir}/users
}
userdb {
  driver = static
  args = uid=${String(mailUid)} gid=${String(mailGid)} home=${dir}
}
namespace inbox {
  inbox = yes
  separator = .
  mailbox Outbound {
    special_use = \\Sent
  }
  mailbox Bin {
    special_use = \\Trash
  }
}
`,
  );
  const server = spawn('dovecot', ['-F', '-c', join(dir, 'dovecot.conf')], { stdio: 'ignore', env });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await reachable(port);
  const locked: string[] = [];
  return {
    port,
    deliver: put,
    async lock(folder) {
      for (const part of ['cur', 'new', 'tmp']) {
        const path = join(folderPath(folder), part);
        await chmod(path, 0o000);
        locked.push(path);
      }
    },
    namesIn: async (folder) => [
      ...(await readdir(join(folderPath(folder), 'new'))),
      ...(await readdir(join(folderPath(folder), 'cur'))),
    ],
    async [Symbol.asyncDispose]() {
      server.kill('SIGTERM');
      await ended;
      for (const path of locked) await chmod(path, 0o755);
      await rm(dir, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  // Below those that the system gives to whoever asks for any: nobody else takes it before the server does.
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const probe = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      probe.once('error', () => resolve(false));
      probe.listen(port, '127.0.0.1', () => resolve(true));
    });
    if (!isFree) continue;
    await new Promise((resolve) => probe.close(resolve));
    return port;
  }
}

async function reachable(port: number): Promise<void> {
  for (let tries = 0; tries < 2_000; tries++) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('connect', () => {
        socket.destroy();
        resolve(true);
      });
      socket.once('error', () => resolve(false));
    });
    if (open) return;
    await sleep(50);
  }
  throw new Error('the mail server did not start');
}
