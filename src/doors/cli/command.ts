/** One action as a command: its words and options from the table, its help from the catalogue. */
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Action } from '../../actions/action.ts';
import type { Say } from '../../words/say.ts';
import { fieldsOf, type Field } from '../../actions/fields.ts';
import { commandHelp, flagOf, wordOf } from './command-help.ts';
import { typedName } from './groups.ts';

export interface Globals {
  readonly vault?: string;
  readonly json?: boolean;
  readonly today?: string;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly passphraseFile?: string;
  readonly lang?: string;
}

/** The command, which calls `run` with the action's input. */
export function commandFor(
  found: Action,
  say: Say,
  run: (input: Record<string, unknown>, globals: Globals) => Promise<void>,
): Command {
  const fields = fieldsOf(found.input);
  const words = (found.words ?? []).flatMap((name) => fields.filter((f) => f.name === name));
  const options = fields.filter((f) => !words.includes(f));
  const command = new Command(typedName(found.name))
    .helpOption('-h, --help')
    .configureHelp({ formatHelp: () => commandHelp(found, words, options, globalOptions, say) })
    .configureOutput({ writeErr: () => {} })
    .showSuggestionAfterError(true)
    .exitOverride();
  for (const word of words)
    command.argument(wordOf(word), '', word.list ? collector(word, say) : reader(word, say));
  for (const option of options) command.addOption(optionOf(option, say));
  for (const [flags] of globalOptions) command.addOption(new Option(flags));
  return command.action(async (...given: unknown[]) => {
    const values = given.slice(0, words.length);
    const all = (given[words.length] ?? {}) as Record<string, unknown>;
    const input: Record<string, unknown> = {};
    for (const [i, word] of words.entries()) if (values[i] !== undefined) input[word.name] = values[i];
    for (const option of options) if (all[option.name] !== undefined) input[option.name] = all[option.name];
    await run(input, all);
  });
}

/** What every command takes beside its own, with the key of its words. */
export const globalOptions = [
  ['--vault <dir>', 'vault'],
  ['--json', 'json'],
  ['--today <date>', 'today'],
  ['-y, --yes', 'yes'],
  ['--dry-run', 'dryRun'],
  ['--passphrase-file <file>', 'passphraseFile'],
  ['--lang <language>', 'lang'],
] as const;

function optionOf(field: Field, say: Say): Option {
  const option = new Option(flagOf(field));
  if (field.required) option.makeOptionMandatory(true);
  if (field.kind === 'choice') option.choices(field.choices);
  if (field.list) option.argParser(collector(field, say));
  else if (field.kind === 'number' || field.kind === 'text') option.argParser(reader(field, say));
  return option;
}

/** `--05-04` is a day without its year and no option: a mark before it, taken off again when it is read. */
export function keepYearless(argument: string): string {
  return /^--\d\d(?:-\d\d)?$/.test(argument) ? `\u0000${argument}` : argument;
}

function reader(field: Field, say: Say): (text: string) => unknown {
  return (text) => {
    if (field.kind !== 'number') return text.replace('\u0000', '');
    const value = Number(text);
    if (text.trim() === '' || !Number.isFinite(value))
      throw new InvalidArgumentError(say('cli:noNumber', { text }));
    return value;
  };
}

function collector(field: Field, say: Say): (text: string, before: unknown) => unknown[] {
  const read = reader(field, say);
  return (text, before) => [...(Array.isArray(before) ? (before as unknown[]) : []), read(text)];
}
