/** What changed, what was taken back, and what stayed standing with its reason. */
import type { z } from 'zod';
import type historyAction from '../../../actions/history.ts';
import type redoAction from '../../../actions/redo.ts';
import type trashAction from '../../../actions/trash.ts';
import type undoAction from '../../../actions/undo.ts';
import type { Page } from './page.ts';
import { momentWords, section, sections, sentence, table } from './parts.ts';
import { isolate } from './text.ts';

export function showHistory(changes: z.output<typeof historyAction.output>, page: Page): string {
  if (changes.length === 0) return page.say('shown:history.none');
  return sections(
    table(
      page,
      changes.map((one) => [
        momentWords(page, one.when),
        one.id,
        one.undone ? `${one.what} (${page.say('shown:history.undone')})` : one.what,
      ]),
      { styles: ['dim', 'cyan', null] },
    ),
    page.paint('dim', page.say('shown:history.took')),
  );
}

export function showUndo(answer: z.output<typeof undoAction.output>, page: Page): string {
  return sections(
    page.dryRun ? page.say('shown:changed.dryRun') : '',
    answer.undone.map((one) => sentence(page, page.say('shown:undo.undone', { what: one.what }))).join('\n'),
    stayed(answer.kept, page),
    putBack(answer, page),
    page.dryRun ? '' : page.paint('dim', page.say('shown:undo.redo')),
  );
}

export function showRedo(answer: z.output<typeof redoAction.output>, page: Page): string {
  return sections(
    page.dryRun ? page.say('shown:changed.dryRun') : '',
    answer.redone.map((one) => sentence(page, page.say('shown:undo.redone', { what: one.what }))).join('\n'),
    stayed(answer.kept, page),
  );
}

type Kept = z.output<typeof undoAction.output>['kept'];

function stayed(kept: Kept, page: Page): string {
  return section(page, page.say('shown:undo.kept'), [
    ...wholes(kept, page),
    ...kept
      .filter(({ fields }) => fields.length > 0)
      .flatMap((one) => [
        `${one.what}: ${one.why}`,
        ...one.fields.map(
          (field) =>
            `  ${page.say('shown:undo.field', { ...field, now: short(field.now), before: short(field.before) })}`,
        ),
      ]),
  ]);
}

const mostNamed = 8;

/** What stayed as a whole, together by why, each named once. */
function wholes(kept: Kept, page: Page): string[] {
  const byWhy = Map.groupBy(
    kept.filter(({ fields }) => fields.length === 0),
    ({ why }) => why,
  );
  return [...byWhy].map(([why, all]) => {
    const names = [...new Set(all.map(({ what }) => what))];
    const rest = names.length - mostNamed;
    const more = rest > 0 ? [page.say('shown:import.more', { count: rest })] : [];
    return `${[...names.slice(0, mostNamed).map(isolate), ...more].join(', ')}: ${why}`;
  });
}

export function showTrash(things: z.output<typeof trashAction.output>, page: Page): string {
  if (things.length === 0) return page.say('shown:trash.none');
  return sections(
    table(
      page,
      things.map((one) => [
        momentWords(page, one.when),
        one.what,
        short([one.person, one.text].filter((part) => part !== null && part !== '').join(': ')),
        one.with.join(', '),
        one.id,
      ]),
      { styles: ['dim', null, null, 'dim', 'dim'] },
    ),
    page.paint('dim', page.say('shown:trash.back')),
  );
}

/** How to have the first of the fields that stayed after all. */
function putBack({ kept, undone }: z.output<typeof undoAction.output>, page: Page): string {
  const field = kept.flatMap((one) => one.fields)[0]?.field;
  const id = undone[0]?.id;
  if (field === undefined || id === undefined) return '';
  return page.paint('dim', page.say('shown:undo.back', { id, field }));
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return isolate(line.length > 80 ? `${line.slice(0, 79)}…` : line);
}
