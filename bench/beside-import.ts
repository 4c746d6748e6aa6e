/** What the app answers while the server itself brings in a mailbox: the screens a person opens, and what they press. */
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { spread, told } from './bench.ts';
import { later, type Running } from './running-server.ts';

const everyMs = 500;
const batch = 'bench-batch';

interface Asked {
  readonly what: string;
  readonly ms: number;
}

/** @param person the page of somebody by number @param who whom `done` is pressed for @param beside the same machine without Kith */
export async function besideImport(
  server: Running,
  vault: string,
  mails: string,
  person: (n: number) => string,
  who: string,
  beside: { readonly name: string; readonly value: number },
): Promise<void> {
  const folder = join(vault, 'uploads', batch);
  mkdirSync(folder, { recursive: true });
  cpSync(mails, join(folder, 'mail.mbox'));
  const begun = await server.post('/api/v1/import', { upload: batch });
  if (begun.status !== 202) throw new Error(`the import was not begun: ${begun.text}`);
  const { job } = JSON.parse(begun.text) as { job: { id: string } };
  const asked: Asked[] = [];
  const open: Promise<unknown>[] = [];
  const note = async (what: string, work: Promise<unknown>): Promise<void> => {
    const from = performance.now();
    await work;
    asked.push({ what, ms: performance.now() - from });
  };
  let state = 'running';
  let steps = new Set<string>();
  for (let n = 0; state === 'running'; n += 1) {
    const [what, path] = (
      [
        ['Today', '/api/v1/today'],
        ['a person', person(n)],
        ['search', '/api/v1/search?query=lunch'],
      ] as const
    )[n % 3] ?? ['Today', '/api/v1/today'];
    open.push(note(what, server.get(path)));
    if (n % 4 === 3) open.push(note('done', server.post('/api/v1/done', { who, by: 'call' })));
    await later(everyMs);
    const now = JSON.parse((await server.get(`/api/v1/jobs/${job.id}`)).text) as {
      state: string;
      progress: { step: string } | null;
    };
    state = now.state;
    if (now.progress !== null) steps = steps.add(now.progress.step);
  }
  await Promise.all(open);
  if (state !== 'done') throw new Error(`the import ended as ${state}`);
  console.log(`  beside an import, which went through: ${[...steps].join(', ')}`);
  for (const what of ['Today', 'a person', 'search', 'done']) {
    const times = asked.filter((one) => one.what === what).map(({ ms }) => ms);
    const { p95, worst } = spread(times);
    const wanted = what === 'done' ? 1_000 : 100;
    const name = `${what} beside an import of mails`;
    told({ what: `${name}, p95 of ${times.length}`, measured: p95, wanted, unit: 'ms', beside });
    console.log(`  half ${spread(times).p50.toFixed(0)} ms, worst ${worst.toFixed(0)} ms`);
  }
}
