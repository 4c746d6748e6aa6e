/** What was heard in a plain sentence and kept, and what stayed unclear. */
import type { z } from 'zod';
import type logAction from '../../../actions/log.ts';
import type { Page } from './page.ts';
import { dayWords, names, partialWords, section, sections, sentence } from './parts.ts';
import { isolate } from './text.ts';

export function showLog(answer: z.output<typeof logAction.output>, page: Page): string {
  const { say } = page;
  const fresh = answer.people.filter((one) => one.new);
  const kept = [
    ...answer.touches.map((touch) =>
      say(touch.state === 'planned' ? 'shown:log.planned' : 'shown:log.touch', {
        day: dayWords(page, touch.day),
        medium: say(`people-words:medium.${touch.medium}`),
        names: names(page, answer.people),
      }),
    ),
    ...answer.memories.map((one) => say('shown:log.memory', { text: isolate(one.text) })),
    ...answer.occasions.map((one) =>
      say('shown:log.occasion', {
        name: isolate(one.person.name),
        label: one.label === '' ? say(`people-words:occasion.${one.kind}`) : one.label,
        day: partialWords(page, one.date),
      }),
    ),
    ...answer.promises.map((one) => say('shown:log.promise', { text: isolate(one.text) })),
    ...answer.nextTime.map((one) =>
      say('shown:log.nextTime', { name: isolate(one.person.name), text: isolate(one.text) }),
    ),
    ...(fresh.length === 0 ? [] : [say('shown:log.fresh', { names: names(page, fresh) })]),
  ];
  return sections(
    page.dryRun ? say('shown:changed.dryRun') : '',
    kept.length === 0 ? say('shown:log.nothing') : kept.map((line) => sentence(page, line)).join('\n'),
    section(page, say('shown:log.unsure'), answer.unsure),
    answer.change === null ? '' : page.paint('dim', say('shown:changed.undo')),
  );
}
