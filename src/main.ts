/** Wiring: reads the command line and opens the door that it names. */
import { runCli } from './doors/cli/run.ts';

const argv = process.argv.slice(2);
const takesValue = new Set(['--vault', '--today', '--passphrase-file', '--lang', '--port']);

/** Where the command stands: options may come before it. */
function commandAt(words: readonly string[]): number {
  let at = 0;
  while (words[at]?.startsWith('-') === true) at += takesValue.has(words[at] ?? '') ? 2 : 1;
  return at;
}

const at = commandAt(argv);
const command = argv[at];
if (command === 'start' || command === 'mcp') {
  const { runDoor } = await import('./start.ts');
  process.exitCode = await runDoor(command, argv.toSpliced(at, 1), process.env);
} else {
  process.exitCode = await runCli(argv, process.env);
}
