/** The completion script of a shell, derived from the table of actions, so that it knows what Kith knows. */
import type { Action } from '../../actions/action.ts';
import { fieldsOf, optionName, type Field } from '../../actions/fields.ts';
import { actionNames } from '../../actions/index.ts';
import { loadAction } from '../../actions/perform.ts';
import type { Say } from '../../words/say.ts';
import { globalOptions } from './command.ts';
import { doorCommands, typedName } from './groups.ts';

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

/** One command as a shell needs it: its first word, its second when it has one, its options. */
interface Completed {
  readonly word: string;
  readonly second: string | null;
  readonly summary: string;
  readonly options: readonly Option[];
}

interface Option {
  readonly flag: string;
  readonly about: string;
  readonly takes: boolean;
  readonly choices: readonly string[];
}

export async function completion(shell: Shell, say: Say): Promise<string> {
  const found = await Promise.all(actionNames.map((name) => loadAction(name)));
  const commands = [
    ...found.filter((one) => one.not?.includes('cli') !== true).map((one) => completed(one, say)),
    ...doorCommands.map((name) => ({
      word: name,
      second: null,
      summary: say(`actions:${name}.summary`),
      options: [],
    })),
  ];
  return { bash, zsh, fish }[shell](commands);
}

function completed(found: Action, say: Say): Completed {
  const [word = '', ...rest] = typedName(found.name).split(' ');
  const own = fieldsOf(found.input).filter((field) => found.words?.includes(field.name) !== true);
  return {
    word,
    second: rest.length === 0 ? null : rest.join('-'),
    summary: say(`actions:${found.name}.summary`),
    options: [
      ...own.map((field) => option(found, field, say)),
      ...globalOptions.map(([flags, key]) => ({
        flag: /--[a-z-]+/.exec(flags)?.[0] ?? '',
        about: say(`cli:options.${key}`),
        takes: flags.includes('<'),
        choices: [],
      })),
    ],
  };
}

function option(found: Action, field: Field, say: Say): Option {
  return {
    flag: `--${optionName(field.name)}`,
    about: say(`actions:${found.name}.in.${field.name}`),
    takes: field.kind !== 'flag',
    choices: field.choices,
  };
}

/** What may follow a first word: its options and second words, once each. */
function byWord(commands: readonly Completed[]): Map<string, { seconds: string[]; options: Option[] }> {
  const map = new Map<string, { seconds: string[]; options: Option[] }>();
  for (const { word, second, options } of commands) {
    const held = map.get(word) ?? { seconds: [], options: [] };
    if (second !== null) held.seconds.push(second);
    for (const one of options) if (!held.options.some((o) => o.flag === one.flag)) held.options.push(one);
    map.set(word, held);
  }
  return map;
}

function bash(commands: readonly Completed[]): string {
  const words = byWord(commands);
  const cases = [...words].map(([word, { seconds, options }]) => {
    const follow = [...seconds, ...options.map((o) => o.flag)].join(' ');
    const choices = options
      .filter((o) => o.choices.length > 0)
      .map((o) => `        ${o.flag}) follow=${quote(o.choices.join(' '))} ;;`);
    const narrowed = choices.length === 0 ? [] : ['      case "$before" in', ...choices, '      esac'];
    return [`    ${word})`, `      follow=${quote(follow)}`, ...narrowed, '      ;;'].join('\n');
  });
  return `# bash completion of kith; put it to use with: source <(kith completion bash)
_kith() {
  local here="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" follow=''
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W ${quote([...words.keys()].join(' '))} -- "$here"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$follow" -- "$here"))
}
complete -o default -F _kith kith
`;
}

function zsh(commands: readonly Completed[]): string {
  const described = commands
    .filter((one) => one.second === null)
    .map((one) => `    ${quote(`${one.word}:${one.summary.replaceAll(':', '\\:')}`)}`);
  const cases = [...byWord(commands)].map(([word, { seconds, options }]) => {
    const specs = options.map((o) => {
      const about = o.about.replace(/[[\]:]/g, '\\$&');
      const value = o.takes ? `:value:${o.choices.length > 0 ? `(${o.choices.join(' ')})` : '_files'}` : '';
      return quote(`${o.flag}[${about}]${value}`);
    });
    const rest = seconds.length === 0 ? `'*:file:_files'` : quote(`*:what:(${seconds.join(' ')})`);
    return `    ${word}) _arguments ${[...specs, rest].join(' ')} ;;`;
  });
  return `#compdef kith
# zsh completion of kith; put it to use with: kith completion zsh > "\${fpath[1]}/_kith"
_kith() {
  local -a commands
  commands=(
${described.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local word=$words[2]
  shift words
  (( CURRENT-- ))
  case $word in
${cases.join('\n')}
  esac
}
if [ "$funcstack[1]" = _kith ]; then _kith "$@"; else compdef _kith kith; fi
`;
}

function fish(commands: readonly Completed[]): string {
  const lines = commands.flatMap((one) => {
    const name = one.second ?? one.word;
    const when = one.second === null ? '__fish_use_subcommand' : `__fish_seen_subcommand_from ${one.word}`;
    return [
      `complete -c kith -n ${quote(when)} -a ${name} -d ${quote(one.summary)}`,
      ...(one.second === null ? one.options : []).map((o) => {
        const value = o.takes ? (o.choices.length > 0 ? ` -x -a ${quote(o.choices.join(' '))}` : ' -r') : '';
        return `complete -c kith -n ${quote(`__fish_seen_subcommand_from ${one.word}`)} -l ${o.flag.slice(2)}${value} -d ${quote(o.about)}`;
      }),
    ];
  });
  return `# fish completion of kith; put it to use with: kith completion fish | source\n${lines.join('\n')}\n`;
}

/** Single quotes keep a shell from reading anything in it. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
