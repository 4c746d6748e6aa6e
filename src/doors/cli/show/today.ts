/** The day, whole: a fresh start where one is due, the next person, who waits for an answer, and what is near. */
import type { z } from 'zod';
import type todayAction from '../../../actions/today.ts';
import { onePerson } from './next.ts';
import type { Page } from './page.ts';
import { dayWords, names, section, sections, sentence } from './parts.ts';
import { firstLine } from './records.ts';
import { isolate } from './text.ts';

export function showToday(today: z.output<typeof todayAction.output>, page: Page): string {
  const { say } = page;
  const [first, ...others] = today.next;
  const line = (one: { person: { name: string }; what: string; when: string }): string => {
    const what = firstLine(one.what);
    const name = what.includes(one.person.name) ? '' : isolate(one.person.name);
    return `${page.paint('dim', dayWords(page, one.when))}  ${[name, what].filter((part) => part !== '').join(': ')}`;
  };
  return sections(
    today.freshStart === null ? '' : sentence(page, today.freshStart.text),
    today.reached.length === 0
      ? ''
      : sentence(page, say('shown:next.reached', { names: names(page, today.reached) })),
    today.begun
      .map((one) => `${one.ask}  ${page.paint('cyan', `kith reached ${one.touch} yes|no`)}`)
      .join('\n'),
    first === undefined
      ? sections(say('shown:next.none'), say('shown:next.noneHint'))
      : onePerson(first, page, [
          ...(first.memory === null ? [] : [say('shown:next.memory', { text: isolate(first.memory.text) })]),
          ...(first.clock === null ? [] : [first.clock]),
          ...(first.ask === null ? [] : [first.ask, ...first.answers.map((one) => `· ${one.say}`)]),
          ...first.small.flatMap((one) => [one.why, say('shown:next.opener', { text: one.words })]),
        ]),
    others.length === 0
      ? ''
      : sentence(
          page,
          say('shown:next.then', {
            names: names(
              page,
              others.map((one) => one.person),
            ),
          }),
        ),
    section(page, say('shown:next.owed'), today.owed.map(line)),
    section(page, say('shown:next.week'), today.week.map(line)),
    section(
      page,
      say('shown:changed.commit'),
      today.commitments.map((one) => say('shown:changed.commitment', one)),
    ),
  );
}
