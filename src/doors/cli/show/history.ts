/** What changed, what was taken back, and what stayed standing with its reason. */
import type { z } from 'zod';
import type historyAction from '../../../actions/history.ts';
import type redoAction from '../../../actions/redo.ts';
import type undoAction from '../../../actions/undo.ts';
import type { Page } from './page.ts';
import { momentWords, section, sections, sentence, table } from './parts.ts';

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

function stayed(kept: readonly { readonly what: string; readonly why: string }[], page: Page): string {
  return section(
    page,
    page.say('shown:undo.kept'),
    kept.map((one) => `${one.what}: ${one.why}`),
  );
}
