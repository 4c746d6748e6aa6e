/** Writes the pages of `docs/` that are derived from the code: every action, and every limit. Run: node scripts/run26.mjs scripts/docs.ts */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fieldsOf, optionName, type Field } from '../src/actions/fields.ts';
import { sayIn } from '../src/actions/house.ts';
import { actionNames } from '../src/actions/index.ts';
import { loadAction } from '../src/actions/perform.ts';
import { groups, typedName } from '../src/doors/cli/groups.ts';
import { filesBelow } from '../test/read-source.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Each derived page with the text that the code gives now. */
export async function derivedPages(): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ['docs/actions.md', await actionsPage()],
    ['docs/limits.md', limitsPage()],
  ]);
}

async function actionsPage(): Promise<string> {
  const say = sayIn('en');
  const parts: string[] = [];
  for (const [group, names] of groups()) {
    parts.push(`## ${say(`cli:groups.${group}`)}`);
    for (const name of names) parts.push(await actionPart(name));
  }
  return `# Everything Kith can do

Each of these is a command (\`kith NAME\`), a route of the HTTP interface, a tool for assistants and an entry of the app’s palette, unless it says otherwise. This page is derived from \`src/actions/index.ts\` by \`scripts/docs.ts\`.

${parts.join('\n\n')}
`;
}

async function actionPart(name: string): Promise<string> {
  const say = sayIn('en');
  const summary = `### ${typedName(name)}\n\n${say(`actions:${name}.summary`)}`;
  const known = actionNames.find((one) => one === name);
  if (known === undefined) return `${summary} A command only.`;
  const found = await loadAction(known);
  const fields = fieldsOf(found.input);
  const rows = fields.map((field) => {
    const asWord = found.words?.includes(field.name) === true;
    return `| ${code(asWord ? wordOf(field) : `--${optionName(field.name)}`)} | ${say(`actions:${name}.in.${field.name}`)}${choices(field)} |`;
  });
  const table = rows.length === 0 ? '' : `\n\n| it takes | |\n| --- | --- |\n${rows.join('\n')}`;
  const does = { reads: 'Reads only.', writes: 'Undone by `kith undo`.', forgets: 'Takes something out.' }[
    found.does
  ];
  const not =
    found.not === undefined || found.not.length === 0 ? '' : ` Not through: ${found.not.join(', ')}.`;
  return `${summary} ${does}${not}\n\n    ${found.example}${table}`;
}

const wordOf = (field: Field): string => `${optionName(field.name).toUpperCase()}${field.list ? '…' : ''}`;
const code = (text: string): string => `\`${text}\``;
const choices = (field: Field): string =>
  field.kind === 'choice' ? `: ${field.choices.map(code).join(', ')}` : '';

/** A constant whose name says that it is a bound: `const mostFiles = 2_000_000;` */
const bound =
  /^(?:export )?const ((?:most|longest|deepest|largest|max)(?:[A-Z]\w*)?) = ([\d_]+(?:\.\d+)?(?:\s*\*{1,2}\s*[\d_]+)*);/gm;

function limitsPage(): string {
  const rows = filesBelow(['src'], ['.ts'])
    .filter(({ path }) => !path.endsWith('.test.ts') && !path.startsWith('src/words/'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(bound)].map((match) => ({
        path,
        name: match[1] ?? '',
        value: valueOf(match[2] ?? ''),
      })),
    );
  const rooms = Map.groupBy(rows, ({ path }) => path.split('/')[1] ?? '');
  const parts = [...rooms].map(
    ([room, all]) =>
      `## ${room}\n\n| bound | number | where |\n| --- | ---: | --- |\n${all
        .map((row) => `| ${wordsOf(row.name)} | ${numberOf(row.name, row.value)} | \`${row.path}\` |`)
        .join('\n')}`,
  );
  return `# Limits

What comes from outside is bounded in size, depth and count. Whatever goes beyond a bound is left aside, told with its place and the reason, and stops nothing else. This page is derived from the constants in the code by \`scripts/docs.ts\`; to change a bound, change the constant.

${parts.join('\n\n')}
`;
}

/** `300 * 1024 * 1024` and `20 * 1024 ** 3` as a number. */
function valueOf(expression: string): number {
  return expression
    .replaceAll('_', '')
    .replace(/([\d.]+)\s*\*\*\s*(\d+)/g, (_, base: string, power: string) =>
      String(Number(base) ** Number(power)),
    )
    .split('*')
    .reduce((product, factor) => product * Number(factor), 1);
}

/** `mostHeldBytes` → `most held bytes`. */
function wordsOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function numberOf(name: string, value: number): string {
  if (!/bytes/i.test(name) || value < 1024) return value.toLocaleString('en');
  const power = Math.min(3, Math.floor(Math.log2(value) / 10));
  return `${(value / 1024 ** power).toLocaleString('en')} ${['', 'KiB', 'MiB', 'GiB'][power] ?? ''}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [page, text] of await derivedPages()) {
    const path = join(root, page);
    const before = (() => {
      try {
        return readFileSync(path, 'utf8');
      } catch {
        return '';
      }
    })();
    if (before !== text) writeFileSync(path, text);
  }
}
