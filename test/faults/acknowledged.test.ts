/** kill -9 while many write: whatever the server said it has done is there, once, and nothing is half there. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fault, times } from './fault.ts';
import { dice, folderFor, names, peopled, within } from './people.ts';
import { serve, type Served } from './server.ts';
import { notWhole } from './whole-vault.ts';

const kills = times(5, 200, 'KITH_KILLS');

fault(
  'R2',
  'every write that was acknowledged before a kill is there once, and none is half there',
  async (t, tally) => {
    const vault = join(folderFor(t, 'killed'), 'vault');
    await peopled(vault);
    const token = await within(vault, async (act) => {
      const made = await act('token', { do: 'make', name: 'writer', scope: 'write' });
      return String(made['token']);
    });
    const roll = dice(2);
    const sent = new Set<string>();
    const acknowledged = new Set<string>();
    let number = 0;
    for (let i = 0; i < kills; i += 1) {
      const server = await serve(vault, token);
      const lane = async (): Promise<void> => {
        for (let failed = false; !failed;) {
          const mark = `mark${(number += 1)}end`;
          sent.add(mark);
          failed = !(await write(server, mark, roll(names.length)).catch(() => false));
          if (!failed) acknowledged.add(mark);
        }
      };
      const lanes = Array.from({ length: 4 }, lane);
      const before = acknowledged.size;
      while (acknowledged.size === before) await pause(5);
      await pause(roll(400));
      await server.kill();
      await Promise.all(lanes);
      tally.ran();
      tally.injected();
      const found = marksIn(vault);
      for (const mark of acknowledged)
        if ((found.get(mark) ?? []).join() !== '1,1,1')
          tally.lost(`${mark}: ${(found.get(mark) ?? []).join()}`);
      for (const [mark, counts] of found)
        if (counts.join() !== '1,1,1')
          tally.silent(`half or twice after kill ${i}, ${mark}: ${counts.join()}`);
      tally.losses(await notWhole(vault));
    }
    t.diagnostic(`${sent.size} sent, ${acknowledged.size} acknowledged`);
  },
);

/** One wish that writes three records at once: a touch, a memory and something for the next time. */
async function write(server: Served, mark: string, who: number): Promise<boolean> {
  const json = {
    who: names[who],
    by: 'call',
    keep: `${mark} walked by the lake`,
    next: `${mark} ask about the lake`,
  };
  const { status } = await server.ask('/api/v1/done', { json });
  return status === 200;
}

/** How many memories, next-time items and touches each mark has. */
function marksIn(vault: string): Map<string, number[]> {
  const database = new DatabaseSync(join(vault, 'kith.db'));
  const found = new Map<string, number[]>();
  const count = (sql: string, place: number): void => {
    for (const row of database.prepare(sql).iterate()) {
      const mark = String(row['text']).split(' ')[0] ?? '';
      const counts = found.get(mark) ?? [0, 0, 0];
      counts[place] = (counts[place] ?? 0) + Number(row['n']);
      found.set(mark, counts);
    }
  };
  count("SELECT text, 1 AS n FROM memories WHERE text LIKE 'mark%'", 0);
  count("SELECT text, 1 AS n FROM next_times WHERE text LIKE 'mark%'", 1);
  count("SELECT text, 1 AS n FROM touches WHERE text LIKE 'mark%'", 2);
  database.close();
  return found;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
