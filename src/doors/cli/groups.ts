/** The commands by what people want to do; a command that no group names stands in the last one. */
import { actionNames } from '../../actions/index.ts';

/** Commands that are doors of their own and no actions. */
export const doorCommands = ['start', 'mcp', 'completion'] as const;

const named: Readonly<Record<string, readonly string[]>> = {
  today: ['today', 'next', 'done', 'smaller', 'later', 'rest', 'wake', 'reach', 'reached', 'log'],
  people: [
    'people',
    'show',
    'timeline',
    'brief',
    'search',
    'add',
    'edit',
    'ring',
    'circle',
    'relate',
    'merge',
    'duplicates',
    'different',
    'forget',
  ],
  keep: [
    'remember',
    'offers',
    'keep-offer',
    'dismiss',
    'memories',
    'on-this-day',
    'kind-words',
    'find-kind-words',
    'promise',
    'ask',
    'clip',
    'occasion',
    'offer',
    'tick',
    'remove',
  ],
  bring: [
    'init',
    'sample',
    'import',
    'mailbox',
    'mailboxes',
    'imports',
    'questions',
    'answer',
    'same-names',
    'not-people',
  ],
  safe: [
    'status',
    'backup',
    'backup-place',
    'backup-verify',
    'restore',
    'export',
    'doctor',
    'undo',
    'redo',
    'history',
    'trash',
    'bring-back',
  ],
  look: ['review', 'look', 'capacity', 'rebalance', 'map', 'intention', 'commit', 'backtest'],
  together: [
    'slots',
    'invite',
    'appointment',
    'introductions',
    'introduce',
    'well',
    'letter',
    'paper',
    'book',
    'kit',
  ],
  doors: ['start', 'mcp', 'token', 'settings', 'completion'],
};

/** Each group with those of its commands that exist, in the order in which they are shown. */
export function groups(): readonly (readonly [group: string, names: readonly string[]])[] {
  const exist: readonly string[] = [...actionNames, ...doorCommands];
  const grouped = Object.entries(named).map(
    ([group, names]) => [group, names.filter((name) => exist.includes(name))] as const,
  );
  const all = new Set(grouped.flatMap(([, names]) => names));
  const rest = exist.filter((name) => !all.has(name));
  return [...grouped, ['more', rest] as const].filter(([, names]) => names.length > 0);
}

/** `backup-verify` is typed `backup verify`, since `backup` is a command of its own; `kind-words` is one word. */
export function typedName(name: string): string {
  const [first = '', ...rest] = name.split('-');
  const exist: readonly string[] = actionNames;
  return rest.length > 0 && exist.includes(first) ? `${first} ${rest.join('-')}` : name;
}
