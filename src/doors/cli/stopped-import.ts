/** An import that was stopped in a terminal is taken back whole, as in the app, and that is told. */
import { lastImportRow, unfinishedSince } from '../../actions/access/unfinished-imports.ts';
import type { House } from '../../actions/action.ts';
import type importsAction from '../../actions/imports.ts';
import { loadAction, perform } from '../../actions/perform.ts';
import type { z } from 'zod';
import { wrap } from './show/text.ts';

/**
 * Takes back what had come in, and says so on two lines.
 * @param began when the command began, milliseconds: an older import is not what was stopped
 * @param columns what the terminal shows side by side
 */
export async function takeBackStopped(house: House, began: number, columns = Infinity): Promise<string> {
  const { say } = house;
  const vault = house.vault();
  const [id] = unfinishedSince(vault, lastImportRow(vault) - 1);
  const found = id === undefined ? [] : await perform(await loadAction('imports'), house, { id });
  const [one] = found as z.output<typeof importsAction.output>;
  const lines = (...texts: readonly string[]): string =>
    texts.map((text) => `${wrap(text, columns)}\n`).join('');
  if (id === undefined || one === undefined || Date.parse(one.when) < began)
    return lines(say('shown:import.stoppedBefore'));
  house.progress({ step: 'undoing', done: 0, of: null, unit: 'steps' });
  await perform(await loadAction('undo'), house, { id });
  const came = { people: one.people.new, touches: one.touches.new };
  return lines(
    say('shown:import.stopped', { what: say('shown:import.brought', came) }),
    say('shown:import.pauseInstead'),
  );
}
