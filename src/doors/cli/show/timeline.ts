/** What happened with one person, newest first. */
import type { z } from 'zod';
import type timelineAction from '../../../actions/timeline.ts';
import { given, type Page } from './page.ts';
import { sections, sentence } from './parts.ts';
import { touchLine } from './records.ts';

export function showTimeline(story: z.output<typeof timelineAction.output>, page: Page): string {
  const who = given(page, 'who');
  if (story.touches.length === 0) return sentence(page, page.say('shown:person.never', { name: who }));
  return sections(
    story.touches.map((touch) => sentence(page, touchLine(touch, page, null))).join('\n'),
    story.more === null
      ? ''
      : page.paint(
          'dim',
          page.say('shown:person.older', { name: `${JSON.stringify(who)} --before ${story.more}` }),
        ),
  );
}
