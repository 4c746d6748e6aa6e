/** Who next, one person at a time: why now, which way, and the four exits as commands to type. */
import type { z } from 'zod';
import type nextAction from '../../../actions/next.ts';
import type { Page } from './page.ts';
import { names, section, sections, sentence, typed } from './parts.ts';
import { isolate } from './text.ts';
import { wayLines } from './ways.ts';

type Suggestions = z.output<typeof nextAction.output>;

export function showNext(suggestions: Suggestions, page: Page): string {
  const [first, ...others] = suggestions;
  if (first === undefined)
    return sections(sentence(page, page.say('shown:next.none')), page.say('shown:next.noneHint'));
  return sections(
    onePerson(first, page),
    others.length === 0
      ? ''
      : sentence(
          page,
          page.say('shown:next.then', {
            names: names(
              page,
              others.map((o) => o.person),
            ),
          }),
        ),
  );
}

/** The name, the sentences, the ways and the exits; never the numbers behind the order. */
export function onePerson(one: Suggestions[number], page: Page, between: readonly string[] = []): string {
  return sections(
    page.paint('bold', isolate(one.person.name)),
    [...one.reasons.map((reason) => reason.because), ...between]
      .map((line) => `  ${sentence({ ...page, prose: page.prose - 2 }, line).replaceAll('\n', '\n  ')}`)
      .join('\n'),
    one.ways.length === 0
      ? `  ${page.say('shown:next.noWay', { name: typed(one.person) })}`
      : wayLines(one.ways, page),
    exits(one, page),
  );
}

function exits(one: Suggestions[number], page: Page): string {
  const name = typed(one.person);
  const by = one.ways[0] === undefined ? '' : ` --by ${one.ways[0].medium}`;
  const commands: readonly (readonly [string, string])[] = [
    [`kith done ${name}${by}`, page.say('shown:next.done')],
    [`kith smaller ${name}`, page.say('shown:next.smaller')],
    [`kith later ${name}`, page.say('shown:next.later')],
    [`kith rest ${name}`, page.say('shown:next.rest')],
  ];
  const widest = Math.max(...commands.map(([command]) => command.length));
  return section(
    { ...page, prose: page.width },
    page.say('shown:next.exits'),
    commands.map(
      ([command, what]) => `${page.paint('cyan', command.padEnd(widest))}  ${page.paint('dim', what)}`,
    ),
  );
}
