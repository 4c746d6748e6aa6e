/** The command line: finds the action, runs it in a house of its own, and says the outcome as text or as one JSON value. */
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { z } from 'zod';
import type { Action } from '../../actions/action.ts';
import { languageOf, openHouse, sayIn, type OpenHouse } from '../../actions/house.ts';
import { actionNames, isAction } from '../../actions/index.ts';
import { loadAction, perform } from '../../actions/perform.ts';
import { sayWrong, WrongInput } from '../../actions/wrong-input.ts';
import { Problem } from '../../problem.ts';
import type { Language, Say } from '../../words/say.ts';
import { commandFor, keepYearless, type Globals } from './command.ts';
import { doorCommands } from './groups.ts';
import { nearest } from './nearest.ts';
import { overview } from './overview.ts';
import { wrongUsage } from './wrong-usage.ts';
import { clean, wrap } from './show/text.ts';
import { takeBackStopped } from './stopped-import.ts';
import { askHidden, askPassphrase, confirmed, watched, wipeProgress, type Watched } from './terminal.ts';

/** Runs one command line and returns its exit status: 0 done, 1 a Problem, 2 wrong usage. */
export async function runCli(argv: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const asJson = argv.includes('--json');
  // One command checks one input and one answer: checks made to measure for thousands would come too late.
  z.config({ jitless: true });
  const language = languageOf(
    flagValue(argv, '--lang') ??
      environment['KITH_LANG'] ??
      environment['LC_ALL'] ??
      environment['LANG'] ??
      'en',
  );
  const say = sayIn(language);
  const { name, rest } = nameOf(argv);
  outliveReader();
  if (name === null) return overview(argv, say);
  try {
    if (name === 'completion') return await printCompletion(rest, say);
    const found = await loadAction(name);
    let status = 0;
    const command = commandFor(found, say, async (input, globals) => {
      status = await runAction(found, input, globals, environment, say);
    });
    await command.parseAsync(rest.map(keepYearless), { from: 'user' });
    return status;
  } catch (cause) {
    return report(cause, asJson, say);
  }
}

/** `backup verify` is `backup-verify`; options may stand before the command. */
function nameOf(argv: readonly string[]): { name: string | null; rest: readonly string[] } {
  const takesValue = new Set(['--vault', '--today', '--passphrase-file', '--lang']);
  let at = 0;
  while (at < argv.length && argv[at]?.startsWith('-') === true) {
    if (argv[at] === '-h' || argv[at] === '--help' || argv[at] === '--version' || argv[at] === '-V')
      return { name: null, rest: argv };
    at += takesValue.has(argv[at] ?? '') ? 2 : 1;
  }
  const first = argv[at];
  if (first === undefined || first === 'help') return { name: null, rest: argv };
  const before = argv.slice(0, at);
  const second = argv[at + 1];
  if (second !== undefined && isAction(`${first}-${second}`)) {
    return { name: `${first}-${second}`, rest: [...before, ...argv.slice(at + 2)] };
  }
  return { name: first, rest: [...before, ...argv.slice(at + 1)] };
}

async function runAction(
  found: Action,
  input: Record<string, unknown>,
  globals: Globals,
  environment: NodeJS.ProcessEnv,
  say: Say,
): Promise<number> {
  if (found.not?.includes('cli') === true) throw new Problem('no-such-action', { name: found.name });
  const watching =
    found.long === true ? watched(say, languageSaid(globals, environment), globals.json !== true) : null;
  const house = houseOf(globals, environment, watching);
  const began = Date.now();
  try {
    if (found.shownFirst === true && (await isRefused(found, house, input, globals, say, watching))) return 0;
    const output = await perform(found, house, input);
    wipeProgress();
    if (globals.json === true) process.stdout.write(`${JSON.stringify(output, null, 2)}\n`);
    else {
      const { render } = await import('./render.ts');
      process.stdout.write(await render(found.name, output, house, input));
    }
    return 0;
  } catch (cause) {
    const isStopped = cause instanceof Problem && cause.code === 'cancelled';
    if (!isStopped || found.name !== 'import' || globals.json === true) throw cause;
    // It was told to stop; taking it back is not.
    const told = await takeBackStopped({ ...house, breathe: async () => {} }, began, process.stderr.columns);
    wipeProgress();
    process.stderr.write(told);
    return 1;
  } finally {
    watching?.close();
    house.close();
  }
}

/** In a terminal, what would be kept is shown before it is; anywhere else nothing ever asks. */
async function isRefused(
  found: Action,
  house: OpenHouse,
  input: Record<string, unknown>,
  globals: Globals,
  say: Say,
  watching: Watched | null,
): Promise<boolean> {
  if (globals.yes === true || globals.json === true || globals.dryRun === true) return false;
  if (!process.stdin.isTTY || !process.stdout.isTTY) return false;
  const { render } = await import('./render.ts');
  const rehearsal = { ...house, dryRun: true };
  const shown = await perform(found, rehearsal, input);
  wipeProgress();
  process.stdout.write(await render(found.name, shown, rehearsal, input));
  return !(await (watching === null ? confirmed(say) : watching.while(() => confirmed(say))));
}

function houseOf(globals: Globals, environment: NodeJS.ProcessEnv, watching: Watched | null): OpenHouse {
  const today = globals.today ?? environment['KITH_TODAY'] ?? null;
  if (today !== null && !isDay(today)) throw new WrongInput([{ field: 'today', why: { key: 'given:day' } }]);
  const language = languageSaid(globals, environment);
  const asked = <R>(question: () => Promise<R>): Promise<R> =>
    watching === null ? question() : watching.while(question);
  return openHouse({
    folder: globals.vault ?? environment['KITH_VAULT'] ?? defaultFolder(environment),
    door: 'cli',
    today,
    language,
    dryRun: globals.dryRun === true,
    ...(watching === null ? {} : { progress: watching.progress, breathe: watching.breathe }),
    passphrase: async () => {
      if (globals.passphraseFile !== undefined)
        return readFileSync(globals.passphraseFile, 'utf8').replace(/\r?\n$/, '');
      const set = environment['KITH_PASSPHRASE'];
      if (set !== undefined && set !== '') return set;
      return await asked(() => askPassphrase(sayIn(language)));
    },
    mailPassword: (address) => asked(() => askHidden(sayIn(language)('cli:mailPassword', { address }))),
  });
}

function languageSaid(globals: Globals, environment: NodeJS.ProcessEnv): Language {
  return languageOf(
    globals.lang ?? environment['KITH_LANG'] ?? environment['LC_ALL'] ?? environment['LANG'] ?? 'en',
  );
}

/** The platform's data folder. */
export function defaultFolder(environment: NodeJS.ProcessEnv): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Kith');
  if (process.platform === 'win32') return join(environment['APPDATA'] ?? homedir(), 'Kith');
  return join(environment['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'kith');
}

/** Says what went wrong, in one line and a hint, and returns the exit status. */
export function report(cause: unknown, asJson: boolean, say: Say): number {
  wipeProgress();
  if (cause instanceof CommanderError && cause.exitCode === 0) return 0;
  if (cause instanceof CommanderError || cause instanceof WrongInput) {
    const wrong = cause instanceof CommanderError ? wrongUsage(cause, say) : sayWrong(cause, say).message;
    const message = /[.?]$/.test(wrong) ? wrong : `${wrong}.`;
    if (asJson) writeProblem({ code: 'usage', message, hint: say('cli:usageHint') });
    else process.stderr.write(`${clean(say('cli:usage', { message }))} ${say('cli:usageHint')}\n`);
    return 2;
  }
  if (!(cause instanceof Problem)) {
    if (asJson)
      writeProblem({ code: 'bug', message: say('problems:bug.message'), hint: say('problems:bug.hint') });
    process.stderr.write(`${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`);
    if (!asJson) process.stderr.write(`${say('problems:bug.message')} ${say('problems:bug.hint')}\n`);
    return 1;
  }
  const message = say(`problems:${cause.code}.message`, cause.values);
  const hint = hintFor(cause, say);
  if (asJson) writeProblem({ code: cause.code, message, hint, ...cause.details });
  else process.stderr.write(`${onLines(clean(`${message} ${hint}`))}\n`);
  return cause.code === 'no-such-action' ? 2 : 1;
}

/** One line for whoever reads it by program; broken at words where a person reads it. */
function onLines(text: string): string {
  return process.stderr.isTTY ? wrap(text, process.stderr.columns) : text;
}

/** The hint of the catalogue; for a mistyped command, the one that was probably meant. */
function hintFor(problem: Problem, say: Say): string {
  const meant =
    problem.code === 'no-such-action'
      ? nearest(typeof problem.values['name'] === 'string' ? problem.values['name'] : '', [
          ...actionNames,
          ...doorCommands,
        ])
      : null;
  return meant === null
    ? say(`problems:${problem.code}.hint`, problem.values)
    : say('cli:did', { name: `kith ${meant}` });
}

/** Whoever reads the output may stop early (`kith people | head`); that is no error. */
function outliveReader(): void {
  process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code === 'EPIPE') process.exit(0);
    throw cause;
  });
}

async function printCompletion(rest: readonly string[], say: Say): Promise<number> {
  const { completion, shells } = await import('./completion.ts');
  const shell = shells.find((one) => rest.includes(one));
  if (shell === undefined) {
    process.stderr.write(`${say('cli:shells')}\n`);
    return 2;
  }
  process.stdout.write(await completion(shell, say));
  return 0;
}

function writeProblem(problem: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify({ problem }, null, 2)}\n`);
}

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}

function flagValue(argv: readonly string[], flag: string): string | null {
  const at = argv.indexOf(flag);
  return at < 0 ? null : (argv[at + 1] ?? null);
}
