/** The server on a vault of a million touches: Today and pages over HTTP, eight at once, beside an import, and what it holds idle. */
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fullSize, writeBig } from '../examples/big.ts';
import { inputs, spread, told } from './bench.ts';
import { besideImport } from './beside-import.ts';
import { bigFolder, today } from './big-vault.ts';
import { buildFirst, freePort, later, runServer } from './running-server.ts';

buildFirst();
const mails = join(inputs, 'mail.mbox');
if (!existsSync(mails)) await writeBig(inputs, { mails: fullSize.mails ?? 0 });
const vault = mkdtempSync(join(inputs, 'served-'));
cpSync(bigFolder(), vault, { recursive: true });
const ids = new DatabaseSync(join(vault, 'kith.db'))
  .prepare('SELECT public_id FROM people ORDER BY id LIMIT 400')
  .all()
  .map((row) => String(row['public_id']));
const server = await runServer(vault, today);
const person = (n: number): string => `/api/v1/show?who=${ids[n % ids.length] ?? ''}`;

const bare = await bareServer();
for (let n = 0; n < 5; n += 1) await server.get('/api/v1/today');
const warm: number[] = [];
const written: number[] = [];
for (let n = 0; n < 8; n += 1) {
  await server.post('/api/v1/done', { who: ids[n * 9], by: 'call' });
  written.push((await server.get('/api/v1/today')).ms);
  warm.push((await server.get('/api/v1/today')).ms);
}
const hello = { name: 'the 50 rows of a person from bare node:http', value: bare.p95 };
told({ what: 'Today over HTTP, p95', measured: spread(warm).p95, wanted: 100, unit: 'ms', beside: hello });
told({
  what: 'Today over HTTP after a write, p95',
  measured: spread(written).p95,
  wanted: 100,
  unit: 'ms',
  beside: hello,
});

await atOnce((n) => server.get(person(n)), 200);
// Anything written makes every page new; asked again, they are answered from memory.
await server.post('/api/v1/done', { who: ids[0], by: 'call' });
const fresh = await atOnce((n) => server.get(person(n)), ids.length);
const pages = await atOnce((n) => server.get(person(n)), 2_000);
for (const [name, { p95, rate }] of [
  ['person page for the first time', fresh],
  ['person page', pages],
] as const) {
  told({ what: `${name}, eight at once, p95`, measured: p95, wanted: 10, unit: 'ms', beside: hello });
  told({
    what: `${name}, a second`,
    measured: rate,
    wanted: 2_000,
    unit: 'a second',
    beside: { name: 'bare node:http', value: bare.rate },
    more: 'better',
  });
}

await besideImport(server, vault, mails, person, ids[9] ?? '', hello);
for (const path of ['people?brief=true', 'map', 'status', 'search?query=lunch'])
  await server.get(`/api/v1/${path}`);
await later(40_000);
told({
  what: 'idle for 40 seconds, resident',
  measured: server.held(),
  wanted: 120,
  unit: 'MB',
  beside: { name: 'this bare Node', value: 41 },
});
await server.stop();
rmSync(vault, { recursive: true, force: true });

interface AtOnce {
  readonly p95: number;
  readonly rate: number;
}

async function atOnce(ask: (n: number) => Promise<{ readonly ms: number }>, count: number): Promise<AtOnce> {
  const times: number[] = [];
  let next = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      while (next < count) times.push((await ask((next += 1))).ms);
    }),
  );
  return { p95: spread(times).p95, rate: (count * 1000) / (performance.now() - began) };
}

/** The same rows without Kith: one statement behind Node's own server, in this process. */
async function bareServer(): Promise<AtOnce> {
  const database = new DatabaseSync(join(vault, 'kith.db'), { readOnly: true });
  const rows = database.prepare(
    'SELECT t.* FROM touch_people x JOIN touches t ON t.id = x.touch_id WHERE x.person_id = (SELECT id FROM people WHERE public_id = ?) ORDER BY x.touch_id DESC LIMIT 50',
  );
  const port = await freePort();
  const plain = createServer((asked, answer) => {
    answer.end(JSON.stringify(rows.all((asked.url ?? '').slice(1))));
  });
  await new Promise<void>((resolve) => plain.listen(port, '127.0.0.1', () => resolve()));
  const ask = async (n: number): Promise<{ ms: number }> => {
    const began = performance.now();
    await (await fetch(`http://127.0.0.1:${port}/${ids[n % ids.length] ?? ''}`)).text();
    return { ms: performance.now() - began };
  };
  await atOnce(ask, 200);
  const measured = await atOnce(ask, 1_000);
  plain.closeAllConnections();
  plain.close();
  database.close();
  return measured;
}
