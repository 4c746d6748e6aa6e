/** Shared life, looked back on: memories, this day in earlier years, and the jar of kind words. */
import type { z } from 'zod';
import type kindWordsAction from '../../../actions/kind-words.ts';
import type memoriesAction from '../../../actions/memories.ts';
import type onThisDayAction from '../../../actions/on-this-day.ts';
import type { memory } from '../../../actions/shapes.ts';
import type { Page } from './page.ts';
import { dayWords, names, sections, sentence } from './parts.ts';
import { memoryLine } from './records.ts';
import { isolate } from './text.ts';

export function showMemories(answer: z.output<typeof memoriesAction.output>, page: Page): string {
  return lines(answer.memories, page);
}

export function showOnThisDay(answer: z.output<typeof onThisDayAction.output>, page: Page): string {
  if (answer.memories.length + answer.firsts.length === 0)
    return sentence(page, page.say('shown:memories.noneToday'));
  return sections(
    answer.memories.length === 0 ? '' : lines(answer.memories, page),
    answer.firsts
      .map((one) =>
        sentence(
          page,
          page.say('shown:memories.first', { name: isolate(one.person.name), day: dayWords(page, one.day) }),
        ),
      )
      .join('\n'),
  );
}

export function showKindWords(answer: z.output<typeof kindWordsAction.output>, page: Page): string {
  if (answer.words.length === 0) return sentence(page, page.say('offers:words.jarEmpty'));
  return lines(answer.today === null ? answer.words : [answer.today], page);
}

function lines(memories: readonly z.output<typeof memory>[], page: Page): string {
  if (memories.length === 0) return sentence(page, page.say('shown:memories.none'));
  return memories
    .map((one) => {
      const with_ = one.people.length === 0 ? '' : page.paint('dim', ` · ${names(page, one.people)}`);
      return sentence(page, `${memoryLine(one, page)}${with_}`);
    })
    .join('\n');
}
