/** The MCP tools, derived from the table of actions: reading ones for everybody let in, writing ones only where that was allowed. */
import { randomBytes } from 'node:crypto';
import { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import type { Action } from '../../actions/action.ts';
import { fieldsOf } from '../../actions/fields.ts';
import { actionNames } from '../../actions/index.ts';
import { loadAction } from '../../actions/perform.ts';
import { version } from '../../version.ts';
import type { Say } from '../../words/say.ts';
import type { Answer } from '../../work/call.ts';

export interface ToolParts {
  readonly say: Say;
  readonly mayWrite: boolean;
  /** Runs one action and answers in JSON. */
  readonly run: (name: string, input: unknown) => Promise<Answer>;
  /** Where the stack of a bug goes; never to the caller. */
  readonly bug: (stack: string) => void;
}

/** An answer longer than this would crowd out everything else an assistant has in mind. */
const longestAnswer = 60_000;
/** Fields that name files of this machine; no assistant reads or writes those through Kith. */
const ofThisMachine = new Set([
  'paths',
  'photo',
  'events',
  'file',
  'into',
  'dir',
  'folder',
  'to',
  'upload',
  'passwordFile',
]);
/** What only a person does: forgetting for good, letting others in, filling the vault with invented people. */
const onlyByHand = new Set(['forget', 'token', 'sample', 'init', 'start']);

/** The actions that can be tools; a required field of this machine keeps an action out. */
export async function toolActions(mayWrite: boolean): Promise<readonly Action[]> {
  const all = await Promise.all(actionNames.map((name) => loadAction(name)));
  return all.filter(
    (action) =>
      action.not?.includes('mcp') !== true &&
      !onlyByHand.has(action.name) &&
      action.does !== 'forgets' &&
      (mayWrite || action.does === 'reads') &&
      !fieldsOf(action.input).some((field) => field.required && ofThisMachine.has(field.name)),
  );
}

export async function mcpServer(parts: ToolParts): Promise<McpServer> {
  const { say, mayWrite } = parts;
  const server = new McpServer(
    { name: 'kith', title: 'Kith', version },
    { instructions: say('server:mcp.instructions'), capabilities: { tools: {} } },
  );
  for (const action of await toolActions(mayWrite)) {
    server.registerTool(
      action.name,
      {
        description: say(`actions:${action.name}.summary`),
        inputSchema: inputOf(action, say),
        annotations: {
          readOnlyHint: action.does === 'reads',
          destructiveHint: false,
          idempotentHint: action.does === 'reads',
          openWorldHint: false,
        },
      },
      async (input) => contentOf(await parts.run(action.name, input), parts),
    );
  }
  return server;
}

function inputOf(action: Action, say: Say): z.ZodObject {
  const fields = Object.entries(action.input.shape as Record<string, z.ZodType>)
    .filter(([name]) => !ofThisMachine.has(name))
    .map(([name, schema]) => [name, schema.describe(say(`actions:${action.name}.in.${name}`))]);
  return z.object(Object.fromEntries(fields) as Record<string, z.ZodType>);
}

interface Content {
  [key: string]: unknown;
  content: { type: 'text'; text: string }[];
  isError?: boolean;
}

function contentOf(answer: Answer, { say, bug }: ToolParts): Content {
  if (answer.kind === 'done') return { content: [{ type: 'text', text: fenced(answer.json, say) }] };
  if (answer.kind === 'bug') bug(answer.stack);
  const said =
    answer.kind === 'problem'
      ? // What a problem quotes may be somebody else’s words, too.
        fenced(JSON.stringify(answer.problem), say)
      : say(answer.kind === 'bug' ? 'problems:bug.message' : 'problems:no-such-route.message');
  return { content: [{ type: 'text', text: said }], isError: true };
}

/** What people wrote is told as data, between marks that nobody can have written beforehand. */
export function fenced(json: string, say: Say): string {
  const mark = `kith-data-${randomBytes(8).toString('hex')}`;
  const cut = json.length > longestAnswer;
  const body = cut ? json.slice(0, longestAnswer) : json;
  const note = cut ? `\n${say('server:mcp.cut', { count: longestAnswer })}` : '';
  return `${say('server:mcp.untrusted', { mark })}\n<${mark}>\n${body}\n</${mark}>${note}`;
}
