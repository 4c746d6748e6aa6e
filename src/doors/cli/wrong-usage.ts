/** What was wrong about a command line, in the catalogue's words. */
import type { CommanderError } from 'commander';
import type { Say } from '../../words/say.ts';

const keys: Readonly<Record<string, string>> = {
  'commander.missingArgument': 'missing',
  'commander.missingMandatoryOptionValue': 'missing',
  'commander.optionMissingArgument': 'noValue',
  'commander.unknownOption': 'unknownOption',
  'commander.excessArguments': 'tooMuch',
  'commander.invalidArgument': 'invalid',
};

/** Commander names what it stumbled over in quotes; its own English stays where it says something new. */
export function wrongUsage(error: CommanderError, say: Say): string {
  const said = error.message.replace(/^error: /, '');
  const key = keys[error.code];
  if (key === undefined) return said;
  const quoted = [...said.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  const meant = /\(Did you mean ([^?]*)\?\)/.exec(said)?.[1];
  const after = said.includes(' is invalid. ') ? said.slice(said.indexOf(' is invalid. ') + 13) : '';
  const allowed = /^Allowed choices are (.*)\.$/.exec(after)?.[1];
  const message = say(`cli:wrong.${key}`, {
    what: (key === 'invalid' ? quoted.at(-1) : quoted[0]) ?? '',
    why: allowed === undefined ? after : say('cli:wrong.choices', { choices: allowed }),
  });
  return meant === undefined ? message.trim() : `${message} ${say('cli:did', { name: meant })}`;
}
