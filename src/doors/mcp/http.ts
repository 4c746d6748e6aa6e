/** The tools over HTTP for programs with a token; what a token may not write is not even shown to it. */
import { createMcpHandler } from '@modelcontextprotocol/server';
import type { Say, Language } from '../../words/say.ts';
import type { Call } from '../../work/call.ts';
import type { Jobs } from '../../work/jobs.ts';
import type { Pool } from '../../work/pool.ts';
import { mcpServer } from './tools.ts';

export interface McpParts {
  readonly pool: Pool;
  readonly jobs: Jobs;
  readonly say: Say;
  readonly language: Language;
  readonly bug: (stack: string) => void;
}

const patienceMs = 55_000;

/** Answers one MCP request of a caller whose token was checked. */
export function mcpRoute({ pool, jobs, say, language, bug }: McpParts) {
  const handlerFor = (mayWrite: boolean) => {
    const run = async (name: string, value: unknown) => {
      const input = { kind: 'json', value } as const;
      const may = mayWrite ? 'write' : 'read';
      const beside = { dryRun: false, passphrase: null, key: null, long: false } as const;
      const call: Call = { name, door: 'mcp', language, may, input, ...beside };
      const answer = mayWrite ? await pool.write(call) : await pool.read(call);
      if (answer.kind !== 'long') return answer;
      const job = await jobs.wait(jobs.start(call).id, patienceMs);
      if (job?.state === 'done') return { kind: 'done', json: JSON.stringify(job.result) } as const;
      if (job?.problem !== undefined) return { kind: 'problem', problem: job.problem } as const;
      return { kind: 'done', json: JSON.stringify({ job }) } as const;
    };
    return createMcpHandler(() => mcpServer({ say, mayWrite, run, bug }));
  };
  const reading = handlerFor(false);
  const writing = handlerFor(true);
  return (request: Request, mayWrite: boolean): Promise<Response> =>
    (mayWrite ? writing : reading).fetch(request);
}
