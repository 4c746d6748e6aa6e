/** What is said when nothing of what was given could be read: of each file what it is, and what helps. */
import { saySentence, type Say } from '../../words/say.ts';
import { shortSkips } from './short-skips.ts';
import type { Skip } from './tally.ts';

/** Up to so many are told one by one. */
const mostTold = 20;

/** What a person can do about a reason for which nothing could be read. */
const helps: Readonly<Record<string, string>> = {
  'readers:missing': 'missing',
  'readers:no-permission': 'unreadable',
  'readers:unknown-format': 'other',
};

/** The values of the problem `nothing-readable`: one file in one sentence, several each on a line of its own. */
export function nothingReadable(
  say: Say,
  skips: readonly Skip[],
): { readonly source: string; readonly why: string; readonly help: string } {
  const [first] = skips;
  const key = first?.why.key ?? '';
  // What is known to be something else does not become readable by another name.
  const help = say(`readers:help.${helps[key] ?? (key.startsWith('readers:') ? 'known' : 'other')}`);
  if (first === undefined) return { source: say('readers:given'), why: '', help };
  const said = skips.map(({ source, place, why }) => ({ source, place, why: saySentence(say, why) }));
  if (said.length === 1) return { source: first.source, why: said[0]?.why ?? '', help };
  const told = shortSkips(said);
  const rest = told.slice(mostTold).reduce((sum, { count }) => sum + count, 0);
  const lines = told
    .slice(0, mostTold)
    .map(({ source, place, why }) => `${[source, place].filter((part) => part !== '').join(', ')}: ${why}`);
  if (rest > 0) lines.push(say('readers:andMore', { count: rest }));
  return { source: say('readers:given'), why: `${lines.map((line) => `\n  ${line}`).join('')}\n`, help };
}
