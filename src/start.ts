/** `kith start` and `kith mcp`: the two commands that are doors rather than actions. */
import { spawn } from 'node:child_process';
import { parseArgs, styleText } from 'node:util';
import { languageOf, sayIn } from './actions/house.ts';
import { defaultFolder, report } from './doors/cli/run.ts';
import { WrongInput } from './actions/wrong-input.ts';
import { Problem } from './problem.ts';
import type { Language, Say } from './words/say.ts';
import { codeOf, serve, type Serving } from './serve.ts';
import { keepSchedule } from './work/schedule.ts';

interface StartOptions {
  readonly folder: string;
  readonly today: string | null;
  readonly language: Language;
  readonly port: number | null;
  readonly opens: boolean;
  readonly sample: boolean;
}

const usualPort = 7878;
const tries = 100;

/** Runs `start` or `mcp` and returns the exit status. */
export async function runDoor(
  door: 'start' | 'mcp',
  argv: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<number> {
  const preferred = environment['KITH_LANG'] ?? environment['LC_ALL'] ?? environment['LANG'] ?? 'en';
  let say = sayIn(languageOf(preferred));
  try {
    const flags = readFlags(door, argv);
    const language = languageOf(flags.lang ?? preferred);
    say = sayIn(language);
    if (flags.help === true) {
      process.stdout.write(helpOf(door, say));
      return 0;
    }
    const folder = flags.vault ?? environment['KITH_VAULT'] ?? defaultFolder(environment);
    const today = dayOf(flags.today ?? environment['KITH_TODAY'] ?? null);
    if (door === 'mcp') {
      const { serveMcp } = await import('./doors/mcp/stdio.ts');
      await serveMcp({ folder, today }, { mayWrite: flags.write === true, language });
      return 0;
    }
    const { sample = false } = flags;
    await start({
      folder,
      today,
      language,
      port: portOf(flags.port),
      opens: flags['no-open'] !== true,
      sample,
    });
    return 0;
  } catch (cause) {
    return report(cause, argv.includes('--json'), say);
  }
}

const common = {
  vault: { type: 'string' },
  today: { type: 'string' },
  lang: { type: 'string' },
  json: { type: 'boolean' },
  yes: { type: 'boolean', short: 'y' },
  help: { type: 'boolean', short: 'h' },
} as const;
const own = {
  start: { port: { type: 'string' }, 'no-open': { type: 'boolean' }, sample: { type: 'boolean' } },
  mcp: { write: { type: 'boolean' } },
} as const;

interface Flags {
  readonly vault?: string;
  readonly today?: string;
  readonly lang?: string;
  readonly help?: boolean;
  readonly port?: string;
  readonly 'no-open'?: boolean;
  readonly sample?: boolean;
  readonly write?: boolean;
}

function readFlags(door: 'start' | 'mcp', argv: readonly string[]): Flags {
  try {
    return parseArgs({ args: [...argv], options: { ...common, ...own[door] } }).values as Flags;
  } catch (cause) {
    throw new WrongInput([
      {
        field: door,
        why: { key: 'given:said', values: { text: cause instanceof Error ? cause.message : '' } },
      },
    ]);
  }
}

function helpOf(door: 'start' | 'mcp', say: Say): string {
  const options =
    door === 'start'
      ? [
          ['--port N', say('server:option.port')],
          ['--no-open', say('server:option.open')],
          ['--sample', say('server:option.sample')],
        ]
      : [['--write', say('server:option.write')]];
  const shared = [
    ['--vault DIR', say('cli:options.vault')],
    ['--today YYYY-MM-DD', say('cli:options.today')],
    ['--lang LANGUAGE', say('cli:options.lang')],
  ];
  const lines = [...options, ...shared].map(([flag = '', text = '']) => `  ${flag.padEnd(20)}${text}`);
  return `kith ${door}\n${say(`actions:${door}.summary`)}\n\n${lines.join('\n')}\n`;
}

function portOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65_535)
    throw new WrongInput([{ field: 'port', why: { key: 'given:port' } }]);
  return port;
}

function dayOf(text: string | null): string | null {
  if (text === null) return null;
  try {
    if (Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text) return text;
  } catch {
    // Said below, with the form that is wanted.
  }
  throw new WrongInput([{ field: 'today', why: { key: 'given:day' } }]);
}

/** Serves until the process is told to stop. */
async function start(options: StartOptions): Promise<void> {
  const { folder, today, language } = options;
  const say = sayIn(language);
  const bug = (stack: string): void => void process.stderr.write(`${stack}\n`);
  const serving = await serveOnFreePort(options.port ?? usualPort, { folder, today, language, bug });
  const call = { door: 'schedule', language, may: 'write', dryRun: false, key: null, long: true } as const;
  const passphrase = process.env['KITH_PASSPHRASE'] ?? null;
  const forget = keepSchedule(serving.pool, serving.jobs, { ...call, passphrase });
  tell(serving, options, say);
  // While a browser opens, the first thing that it will ask is got ready.
  serving.ready();
  if (options.sample) {
    process.stderr.write(`${say('server:sample')}\n`);
    serving.jobs.start(
      { ...call, passphrase, name: 'sample', input: { kind: 'json', value: {} } },
      {
        after: (job) => {
          process.stderr.write(
            `${job.state === 'done' ? say('server:sampleDone') : (job.problem?.message ?? job.state)}\n`,
          );
        },
      },
    );
  }
  await told(['SIGINT', 'SIGTERM']);
  process.stderr.write(`${say('server:stopping')}\n`);
  forget();
  await serving.stop();
}

async function serveOnFreePort(first: number, options: Parameters<typeof serve>[1]): Promise<Serving> {
  for (let port = first; port < first + tries && port <= 65_535; port += 1) {
    try {
      return await serve(port, options);
    } catch (cause) {
      if (codeOf(cause) !== 'EADDRINUSE' && codeOf(cause) !== 'EACCES') throw cause;
    }
  }
  throw new Problem('no-port', { from: first, to: Math.min(65_535, first + tries - 1) });
}

function tell({ port, access }: Serving, { opens }: StartOptions, say: Say): void {
  const address = `http://localhost:${port}`;
  const link = `${address}/open?key=${access.oneTimeKey()}`;
  process.stdout.write(
    `${say('server:started', { address: styleText('bold', address) })}\n${say('server:link')}\n  ${link}\n`,
  );
  if (opens && process.stdout.isTTY && hasScreen()) openBrowser(link);
}

function hasScreen(): boolean {
  const { platform, env } = process;
  if (platform === 'darwin' || platform === 'win32') return env['SSH_CONNECTION'] === undefined;
  return (env['DISPLAY'] ?? env['WAYLAND_DISPLAY'] ?? '') !== '';
}

function openBrowser(link: string): void {
  const program =
    process.platform === 'darwin' ? 'open' : process.platform === 'win32' ? 'explorer' : 'xdg-open';
  const child = spawn(program, [link], { stdio: 'ignore', detached: true });
  // Without such a program the printed link is enough.
  child.on('error', () => {});
  child.unref();
}

function told(signals: readonly NodeJS.Signals[]): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of signals) process.once(signal, () => resolve());
  });
}
