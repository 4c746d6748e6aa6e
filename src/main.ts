/** Wiring: reads the command line and opens the door that it names. */
import { runCli } from './doors/cli/run.ts';

process.exitCode = await runCli(process.argv.slice(2), process.env);
