/** What there is to know before a meeting, on one page. */
import type { z } from 'zod';
import type briefAction from '../../../actions/brief.ts';
import type { Page } from './page.ts';
import { section, sections } from './parts.ts';
import { memoryLine, occasionLine, promiseLine, touchLine } from './records.ts';
import { isolate } from './text.ts';

export function showBrief(brief: z.output<typeof briefAction.output>, page: Page): string {
  const { say } = page;
  const part = (key: string, lines: readonly string[]): string =>
    section(page, say(`shown:${key}`), lines.slice(0, 8));
  const { id } = brief.person;
  return sections(
    [
      page.paint('bold', isolate(brief.person.name)),
      ...(brief.line === '' ? [] : [page.paint('dim', brief.line)]),
    ].join('\n'),
    part('person.sensitive', brief.sensitive === null ? [] : [brief.sensitive]),
    part('brief.lastTouch', brief.lastTouch === null ? [] : [touchLine(brief.lastTouch, page, id)]),
    section(page, brief.sinceTitle, [
      ...brief.since.map((touch) => touchLine(touch, page, id)),
      ...(brief.sinceMore === 0 ? [] : [say('brief:more', { count: brief.sinceMore })]),
    ]),
    part(
      'person.promises',
      brief.promises.map((one) => promiseLine(one, page)),
    ),
    part(
      'person.nextTime',
      brief.nextTime.map((one) => one.text),
    ),
    part(
      'person.clippings',
      brief.clippings.map((one) => [one.text, one.url ?? ''].join(' ').trim()),
    ),
    part(
      'person.occasions',
      brief.occasions.map((one) => occasionLine(one, page)),
    ),
    part(
      'person.relations',
      brief.around.map((one) => `${one.what}: ${isolate(one.name)}`),
    ),
    part(
      'person.memories',
      [...brief.memories, ...brief.kindWords].map((one) => memoryLine(one, page)),
    ),
    part('brief.couldDo', brief.couldDo),
    part('brief.openers', brief.openers),
  );
}
