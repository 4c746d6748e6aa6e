/** One action as a command: its words and options from the table, its help from the catalogue. */
import { Command, InvalidArgumentError, Option } from 'commander';
import type { Action } from '../../actions/action.ts';
import type { Say } from '../../words/say.ts';
import { fieldsOf, optionName, type Field } from '../../actions/fields.ts';

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
  const command = new Command(found.name.replace('-', ' '))
    .description(say(`actions:${found.name}.summary`))
    .addHelpText('after', `\n${say('cli:example')}\n  ${found.example}`)
    .helpOption('-h, --help', say('cli:help'))
    .configureHelp({ sortOptions: false, styleTitle: (title) => title })
    .showSuggestionAfterError(true)
    .exitOverride();
  for (const word of words)
    command.argument(
      wordOf(word),
      say(`actions:${found.name}.in.${word.name}`),
      word.list ? collector(word) : reader(word),
    );
  for (const option of options) command.addOption(optionOf(found.name, option, say));
  addGlobals(command, say);
  return command.action(async (...given: unknown[]) => {
    const values = given.slice(0, words.length);
    const all = (given[words.length] ?? {}) as Record<string, unknown>;
    const input: Record<string, unknown> = {};
    for (const [i, word] of words.entries()) if (values[i] !== undefined) input[word.name] = values[i];
    for (const option of options) if (all[option.name] !== undefined) input[option.name] = all[option.name];
    await run(input, all);
  });
}

export function addGlobals(command: Command, say: Say): Command {
  for (const [flags, key] of globalOptions) command.addOption(new Option(flags, say(`cli:options.${key}`)));
  return command;
}

const globalOptions = [
  ['--vault <dir>', 'vault'],
  ['--json', 'json'],
  ['--today <date>', 'today'],
  ['-y, --yes', 'yes'],
  ['--dry-run', 'dryRun'],
  ['--passphrase-file <file>', 'passphraseFile'],
  ['--lang <language>', 'lang'],
] as const;

function wordOf(field: Field): string {
  const name = `${optionName(field.name)}${field.list ? '...' : ''}`;
  return field.required ? `<${name}>` : `[${name}]`;
}

function optionOf(action: string, field: Field, say: Say): Option {
  const flag = `--${optionName(field.name)}`;
  const option = new Option(
    field.kind === 'flag' ? flag : `${flag} <${placeholder(field)}>`,
    say(`actions:${action}.in.${field.name}`),
  );
  if (field.required) option.makeOptionMandatory(true);
  if (field.kind === 'choice') option.choices(field.choices);
  if (field.list) option.argParser(collector(field));
  else if (field.kind === 'number') option.argParser(reader(field));
  return option.attributeName() === field.name ? option : option;
}

function placeholder(field: Field): string {
  if (field.kind === 'number') return 'n';
  return field.kind === 'choice' ? field.choices.join('|') : field.name;
}

function reader(field: Field): (text: string) => unknown {
  return (text) => {
    if (field.kind !== 'number') return text;
    const value = Number(text);
    if (text.trim() === '' || !Number.isFinite(value))
      throw new InvalidArgumentError(`“${text}” is no number.`);
    return value;
  };
}

function collector(field: Field): (text: string, before: unknown) => unknown[] {
  const read = reader(field);
  return (text, before) => [...(Array.isArray(before) ? (before as unknown[]) : []), read(text)];
}
