/** `kith COMMAND --help`: what it does, what it takes, and an example to copy. */
import { styleText } from 'node:util';
import type { Action } from '../../actions/action.ts';
import { optionName, type Field } from '../../actions/fields.ts';
import type { Say } from '../../words/say.ts';
import { typedName } from './groups.ts';
import { table } from './show/parts.ts';
import { pageFor } from './show/page.ts';

export function commandHelp(
  found: Action,
  words: readonly Field[],
  options: readonly Field[],
  everywhere: readonly (readonly [flags: string, key: string])[],
  say: Say,
): string {
  const page = pageFor({ say, language: 'en', today: '1970-01-01', dryRun: false }, {});
  const usage = [
    'kith',
    typedName(found.name),
    ...words.map(wordOf),
    ...(options.length > 0 ? ['[--…]'] : []),
  ];
  const about = (field: Field): string => {
    const text = say(`actions:${found.name}.in.${field.name}`);
    return field.kind === 'choice'
      ? `${text} (${say('cli:oneOf', { choices: field.choices.join(', ') })})`
      : text;
  };
  const part = (heading: string, rows: readonly (readonly [string, string])[]): string =>
    rows.length === 0
      ? ''
      : `\n${styleText('underline', say(heading))}\n${table(page, rows, { indent: '  ', styles: ['bold', null] })}\n`;
  return [
    `${say(`actions:${found.name}.summary`)}\n\n${say('cli:usageOf', { usage: usage.join(' ') })}\n`,
    part(
      'cli:arguments',
      words.map((field) => [wordOf(field), about(field)]),
    ),
    part(
      'cli:choices',
      options.map((field) => [flagOf(field), about(field)]),
    ),
    part('cli:everywhere', [
      ...everywhere.map(([flags, key]) => [flags, say(`cli:options.${key}`)] as const),
      ['-h, --help', say('cli:help')],
    ]),
    `\n${styleText('underline', say('cli:example'))}\n  ${found.example}\n`,
  ].join('');
}

export function wordOf(field: Field): string {
  const name = `${optionName(field.name)}${field.list ? '...' : ''}`;
  return field.required ? `<${name}>` : `[${name}]`;
}

/** `--by <medium>`; a choice shows its own name, and its choices stand beside it. */
export function flagOf(field: Field): string {
  const flag = `--${optionName(field.name)}`;
  if (field.kind === 'flag') return flag;
  return `${flag} <${field.kind === 'number' ? 'n' : optionName(field.name)}>`;
}
