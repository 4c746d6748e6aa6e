/** A mailbox on a real server: all folders read once, only what is new after that, nothing marked, all of it undone. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Action } from '../../src/actions/action.ts';
import { openHouse, type OpenHouse } from '../../src/actions/house.ts';
import mailboxAction from '../../src/actions/mailbox.ts';
import { loadAction, perform } from '../../src/actions/perform.ts';
import { Problem } from '../../src/problem.ts';
import { counts, files, household, openStand } from '../formats/stand.ts';
import { password, startDovecot, whyNoDovecot, type MailServer } from './dovecot.ts';

const skip = whyNoDovecot();
const mailbox = mailboxAction as unknown as Action;
const address = household.owner.emails[0] ?? '';

interface Answer {
  readonly mailboxes: readonly { readonly address: string; readonly host: string }[];
  readonly folders: readonly { readonly path: string; readonly new: number }[];
  readonly reports: readonly {
    import: string;
    touches: { new: number };
    skipped: { source: string; why: string }[];
  }[];
}

/** The mails of a file of the household, one by one. */
function mailsOf(path: string): readonly string[] {
  const [, ...mails] = (files.find((file) => file.path === path)?.text ?? '').split(/^From .*\r?\n/m);
  return mails.map((mail) => mail.replace(/^>(>*From )/gm, '$1'));
}

const inbox = mailsOf('mail/Inbox.mbox');
const sent = mailsOf('mail/Sent.mbox');

interface Stand {
  readonly house: OpenHouse;
  readonly server: MailServer;
  readonly secret: string;
  run(input: object): Promise<Answer>;
  [Symbol.asyncDispose](): Promise<void>;
}

async function stand(folders: Readonly<Record<string, readonly string[]>>): Promise<Stand> {
  const server = await startDovecot(address, folders);
  const folder = await mkdtemp(join(tmpdir(), 'kith-mailbox-'));
  const house = openHouse({
    folder: join(folder, 'vault'),
    door: 'cli',
    today: household.today,
    language: 'en',
  });
  await perform(await loadAction('init'), house, {
    name: household.owner.name,
    me: [...household.owner.emails],
    region: 'PT',
    zone: 'Europe/Lisbon',
  });
  const secret = join(folder, 'secret.txt');
  await writeFile(secret, `${password}\n`);
  return {
    house,
    server,
    secret,
    run: async (input) => (await perform(mailbox, house, input)) as Answer,
    async [Symbol.asyncDispose]() {
      house.close();
      await server[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function add(box: Stand): Promise<Answer> {
  const { server, secret } = box;
  return box.run({ do: 'add', address, host: '127.0.0.1', port: server.port, passwordFile: secret });
}

void test(
  'a mailbox gives the same touches as its files, and nothing of what was thrown away',
  { skip },
  async () => {
    await using box = await stand({ '': inbox, Outbound: sent, Bin: [mailTo('bin@example.org', 'Bin', 1)] });
    await add(box);
    const { reports } = await box.run({ do: 'fetch' });
    await using byFile = await openStand();
    const file = await byFile.bring(['mail/Inbox.mbox', 'mail/Sent.mbox']);
    assert.equal(reports[0]?.touches.new, file.touches.new);
    const same = ['people', 'touches', 'touch_people', 'handles', 'not_people'];
    const mine = Object.fromEntries(
      same.map((table) => [table, Number(one(box.house, `SELECT count(*) AS n FROM ${table}`))]),
    );
    assert.deepEqual(mine, counts(byFile, same));
  },
);

void test('the second time nothing is fetched, the third only the one that came', { skip }, async () => {
  await using box = await stand({ '': inbox.slice(0, 40), Outbound: sent.slice(0, 40), Bin: [] });
  await add(box);
  await box.run({ do: 'fetch' });
  assert.deepEqual((await box.run({ do: 'fetch' })).reports, []);
  await box.server.deliver('Outbound', mailTo('maren.okafor@example.org', 'The boat at six', 2));
  const waiting = await perform(mailbox, { ...box.house, dryRun: true }, { do: 'fetch' });
  assert.deepEqual(
    (waiting as Answer).folders.map(({ path, new: fresh }) => `${path} ${String(fresh)}`),
    ['Outbound 1', 'INBOX 0'],
  );
  const third = await box.run({ do: 'fetch' });
  assert.equal(third.reports[0]?.touches.new, 1);
  assert.equal(one(box.house, `SELECT direction AS n FROM touches WHERE text = 'The boat at six'`), 'out');
});

void test('nothing on the server is marked as read', { skip }, async () => {
  await using box = await stand({ '': inbox.slice(0, 20), Outbound: [], Bin: [] });
  await add(box);
  await box.run({ do: 'fetch' });
  const names = await box.server.namesIn('');
  assert.equal(names.length, 20);
  for (const name of names) assert.doesNotMatch(name, /:2,[A-Z]*S/);
});

void test('undone, it is as if it had never been fetched, and can be fetched again', { skip }, async () => {
  await using box = await stand({ '': inbox.slice(0, 60), Outbound: sent.slice(0, 60), Bin: [] });
  await add(box);
  const first = await box.run({ do: 'fetch' });
  await perform(await loadAction('undo'), box.house, { id: first.reports[0]?.import ?? '' });
  for (const table of ['people', 'touches', 'handles', 'not_people', 'files_seen'])
    assert.equal(one(box.house, `SELECT count(*) AS n FROM ${table}`), 0, table);
  const again = await box.run({ do: 'fetch' });
  assert.equal(again.reports[0]?.touches.new, first.reports[0]?.touches.new);
});

void test(
  'the password stands in one file that its owner alone can read, and is never answered',
  { skip },
  async () => {
    await using box = await stand({ '': [], Outbound: [], Bin: [] });
    const answer = await add(box);
    assert.doesNotMatch(JSON.stringify(answer), new RegExp(password));
    const path = join(box.house.folder, 'accounts.json');
    assert.equal((await stat(path)).mode & 0o777, 0o600);
    assert.match(await readFile(path, 'utf8'), new RegExp(password));
    const after = await box.run({ do: 'remove', address });
    assert.deepEqual(after.mailboxes, []);
    assert.doesNotMatch(await readFile(path, 'utf8'), new RegExp(password));
  },
);

void test(
  'typed into the app, the password opens the mailbox, is in no answer and nowhere in the vault but that file',
  { skip },
  async () => {
    await using box = await stand({ '': inbox.slice(0, 5), Outbound: [], Bin: [] });
    const { port } = box.server;
    const input = { do: 'add', address, host: '127.0.0.1', port, password };
    const answer = await perform(mailbox, { ...box.house, door: 'app' }, input);
    assert.doesNotMatch(JSON.stringify(answer), new RegExp(password));
    await box.run({ do: 'fetch' });
    const [listed] = (await perform(await loadAction('mailboxes'), box.house, {})) as {
      read: string | null;
    }[];
    assert.notEqual(listed?.read, null);
    assert.doesNotMatch(JSON.stringify(listed), new RegExp(password));
    box.house.vault().raw.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    assert.equal((await readFile(join(box.house.folder, 'kith.db'))).includes(password), false);
    await assert.rejects(
      perform(mailbox, box.house, input),
      (cause) => cause instanceof Problem && cause.code === 'mailbox-password',
      'the command line takes no password where others could see it',
    );
  },
);

void test('stopped by hand, it keeps what it has and goes on the next time', { skip }, async () => {
  await using box = await stand({ '': inbox, Outbound: sent, Bin: [] });
  await add(box);
  let breaths = 0;
  const breathe = (): Promise<void> => {
    breaths += 1;
    return breaths === 2 ? Promise.reject(new Problem('cancelled')) : Promise.resolve();
  };
  await assert.rejects(
    perform(mailbox, { ...box.house, breathe }, { do: 'fetch' }),
    (cause) => cause instanceof Problem && cause.code === 'cancelled',
  );
  const kept = Number(one(box.house, 'SELECT count(*) AS n FROM touches'));
  const { reports } = await box.run({ do: 'fetch' });
  await using byFile = await openStand();
  const file = await byFile.bring(['mail/Inbox.mbox', 'mail/Sent.mbox']);
  assert.ok(kept > 0);
  assert.equal(kept + Number(reports[0]?.touches.new), file.touches.new);
});

void test('what a robot sent before comes in once its address was taken back', { skip }, async () => {
  const letter = (n: number): string =>
    `From: Slow Letters <hello@letters.example>\r\nTo: ${address}\r\nSubject: Letter ${n}\r\nDate: Mon, 0${n} Jun 2026 09:00:00 +0000\r\nMessage-ID: <letter-${n}@letters.example>\r\nList-Unsubscribe: <https://letters.example/stop>\r\n\r\nHello\r\n`;
  await using box = await stand({ '': [letter(1), letter(2), ...inbox.slice(0, 5)], Outbound: [], Bin: [] });
  await add(box);
  await box.run({ do: 'fetch' });
  await perform(await loadAction('not-people'), box.house, { takeBack: 'hello@letters.example' });
  const { reports } = await box.run({ do: 'fetch' });
  assert.equal(reports[0]?.touches.new, 2);
  assert.deepEqual((await box.run({ do: 'fetch' })).reports, []);
});

void test('a wrong password is told and not kept', { skip }, async () => {
  await using box = await stand({ '': [], Outbound: [], Bin: [] });
  await writeFile(box.secret, 'not this one');
  await assert.rejects(add(box), (cause) => cause instanceof Problem && cause.code === 'mailbox-refused');
  assert.deepEqual((await box.run({ do: 'list' })).mailboxes, []);
});

void test('a server that is not there is told, and what was fetched before stays', { skip }, async () => {
  await using box = await stand({ '': inbox.slice(0, 30), Outbound: [], Bin: [] });
  await add(box);
  await box.run({ do: 'fetch' });
  const before = one(box.house, 'SELECT count(*) AS n FROM touches');
  await box.server[Symbol.asyncDispose]();
  await assert.rejects(
    box.run({ do: 'fetch' }),
    (cause) => cause instanceof Problem && cause.code === 'mailbox-unreachable',
  );
  assert.equal(one(box.house, 'SELECT count(*) AS n FROM touches'), before);
});

void test('broken off in the middle, it keeps what it has and goes on behind it', { skip }, async () => {
  await using box = await stand({ '': inbox, Outbound: sent, Bin: [] });
  const wire = await fragileWire(box.server.port);
  try {
    await box.run({ do: 'add', address, host: '127.0.0.1', port: wire.port, passwordFile: box.secret });
    wire.cutAfter(600_000);
    await assert.rejects(
      box.run({ do: 'fetch' }),
      (cause) => cause instanceof Problem && cause.code === 'mailbox-unreachable',
    );
    const kept = Number(one(box.house, 'SELECT count(*) AS n FROM touches'));
    assert.ok(kept > 0);
    wire.cutAfter(Infinity);
    const { reports } = await box.run({ do: 'fetch' });
    const rest = Number(reports[0]?.touches.new);
    await using byFile = await openStand();
    const file = await byFile.bring(['mail/Inbox.mbox', 'mail/Sent.mbox']);
    assert.equal(kept + rest, file.touches.new);
  } finally {
    await wire.close();
  }
});

/** Passes bytes on to a server until there were too many, then hangs up. */
async function fragileWire(
  to: number,
): Promise<{ port: number; cutAfter(bytes: number): void; close(): Promise<void> }> {
  let left = Infinity;
  const server = createServer((client) => {
    const upstream = connect(to, '127.0.0.1');
    const hangUp = (): void => {
      client.destroy();
      upstream.destroy();
    };
    upstream.on('data', (chunk) => {
      left -= chunk.length;
      if (left < 0) hangUp();
      else client.write(chunk);
    });
    client.on('data', (chunk) => upstream.write(chunk));
    for (const end of [client, upstream]) end.on('error', hangUp).on('close', hangUp);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  return {
    port: typeof at === 'object' && at !== null ? at.port : 0,
    cutAfter: (bytes) => {
      left = bytes;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function one(house: OpenHouse, sql: string): unknown {
  return house.vault().raw.prepare(sql).get()?.['n'];
}

function mailTo(to: string, subject: string, n: number): string {
  return `From: ${household.owner.name} <${address}>\r\nTo: ${to}\r\nSubject: ${subject}\r\nDate: Fri, 20 Nov 2026 0${String(n)}:00:00 +0000\r\nMessage-ID: <late-${String(n)}@example.org>\r\n\r\nHello\r\n`;
}

void test('a folder that the server does not open is told, and the others come in', { skip }, async () => {
  await using box = await stand({ '': inbox.slice(0, 3), Sent: sent.slice(0, 3), Locked: inbox.slice(3, 5) });
  await box.server.lock('Locked');
  await add(box);
  const { reports } = await box.run({ do: 'fetch' });
  const [report] = reports;
  const told = report?.skipped.filter(({ source }) => source.endsWith('/Locked')) ?? [];
  assert.deepEqual([told.length, told[0]?.why], [1, 'The server would not open this folder.']);
  assert.ok((report?.touches.new ?? 0) > 0);
});
