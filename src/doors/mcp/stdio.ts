/** `kith mcp`: the tools over standard input and output, for an assistant that runs on the same machine. */
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import type { Call, Place } from '../../work/call.ts';
import { answerCall, openWorkshop } from '../../work/answer.ts';
import { sayIn } from '../../actions/house.ts';
import type { Language } from '../../words/say.ts';
import { mcpServer } from './tools.ts';

/** Megabytes of the vault kept in memory. */
const cacheMb = 8;

/** Resolves when the other side hangs up. */
export async function serveMcp(
  place: Place,
  options: { mayWrite: boolean; language: Language },
): Promise<void> {
  const { mayWrite, language } = options;
  const workshop = openWorkshop(place, cacheMb);
  let last: Promise<unknown> = Promise.resolve();
  const run = (name: string, value: unknown) => {
    const call: Call = {
      name,
      door: 'mcp',
      language,
      may: mayWrite ? 'write' : 'read',
      input: { kind: 'json', value },
      dryRun: false,
      passphrase: null,
      key: null,
      long: true,
    };
    const next = last.then(() => answerCall(workshop, call));
    last = next;
    return next;
  };
  const bug = (stack: string): void => void process.stderr.write(`${stack}\n`);
  const ended = new Promise<void>((resolve) => {
    process.stdin.once('end', resolve);
    process.stdin.once('close', resolve);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  const handle = serveStdio(() => mcpServer({ say: sayIn(language), mayWrite, run, bug }));
  await ended;
  await last;
  await handle.close();
  workshop.base.close();
}
