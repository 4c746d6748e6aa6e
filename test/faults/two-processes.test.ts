/** A server that is written to, imports and copies from the command line, all on one vault at once: nobody is told of locks, and nothing is lost. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fault, isWhole } from './fault.ts';
import { folderFor, kithLater, names, peopled, within, type Said } from './people.ts';
import { passphrase } from './small-vault.ts';
import { serve } from './server.ts';
import { notWhole } from './whole-vault.ts';

const lastsMs = Number(process.env['KITH_TOGETHER_MS'] ?? (isWhole ? 600_000 : 5_000));

fault(
  'R13',
  'a server, imports and copies on one vault at once: each waits its turn, and all that was acknowledged is there',
  async (t, tally) => {
    const folder = folderFor(t, 'together');
    const vault = join(folder, 'vault');
    await peopled(vault);
    writeFileSync(join(folder, 'words'), passphrase);
    const token = await within(vault, async (act) =>
      String((await act('token', { do: 'make', name: 'w', scope: 'write' }))['token']),
    );
    const server = await serve(vault, token);
    const end = performance.now() + lastsMs;
    const acknowledged: string[] = [];
    const guests: string[] = [];
    const copies: string[] = [];
    const judge = (what: string, said: Said): boolean => {
      tally.ran();
      tally.injected();
      if (said.status === 0) return true;
      tally.silent(`${what}: ${said.out.slice(0, 300)} ${said.err.slice(0, 300)}`);
      return false;
    };
    const writing = async (lane: number): Promise<void> => {
      for (let i = 0; performance.now() < end; i += 1) {
        const text = `lane ${lane} line ${i}`;
        const { status, text: answer } = await server.ask('/api/v1/remember', {
          json: { who: names[lane], text },
        });
        tally.ran();
        if (status === 200) acknowledged.push(text);
        else tally.silent(`remember: ${answer.slice(0, 300)}`);
      }
    };
    const importing = async (): Promise<void> => {
      for (let i = 0; performance.now() < end; i += 1) {
        const file = join(folder, `guests-${i}.vcf`);
        const mine = Array.from({ length: 40 }, (_, n) => `Guest ${i} of ${n}`);
        writeFileSync(
          file,
          mine
            .map(
              (name, n) =>
                `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nEMAIL:g${i}.${n}@example.net\r\nEND:VCARD\r\n`,
            )
            .join(''),
        );
        if (judge('import', await kithLater(vault, ['import', file]))) guests.push(...mine);
      }
    };
    const copying = async (): Promise<void> => {
      while (performance.now() < end) {
        const said = await kithLater(vault, [
          'backup',
          '--to',
          join(folder, 'copies'),
          '--passphrase-file',
          join(folder, 'words'),
        ]);
        if (judge('backup', said)) copies.push(String(said.json.file));
      }
    };
    await Promise.all([writing(0), writing(1), importing(), copying()]);
    await server.kill('SIGTERM');
    await within(vault, async (act) => {
      t.diagnostic(`${acknowledged.length} memories, ${guests.length} guests, ${copies.length} copies`);
      const last = copies.at(-1);
      if (last !== undefined) await act('backup-verify', { file: last });
    });
    tally.losses(lostOf(vault, acknowledged, guests));
    tally.losses(await notWhole(vault));
  },
);

function lostOf(vault: string, memories: readonly string[], guests: readonly string[]): string[] {
  const database = new DatabaseSync(join(vault, 'kith.db'), { readOnly: true });
  const column = (sql: string): string[] =>
    database
      .prepare(sql)
      .all()
      .map((row) => String(row['text']));
  const texts = column('SELECT text FROM memories');
  const people = column('SELECT name AS text FROM people');
  database.close();
  const once = (all: readonly string[], wanted: readonly string[]): string[] => {
    const count = new Map<string, number>();
    for (const text of all) count.set(text, (count.get(text) ?? 0) + 1);
    return wanted
      .filter((text) => count.get(text) !== 1)
      .map((text) => `${text}: ${count.get(text) ?? 0} times`);
  };
  return [...once(texts, memories), ...once(people, guests)];
}
