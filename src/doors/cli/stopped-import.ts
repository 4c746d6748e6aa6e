/** What is told of an import that was stopped in a terminal: what had come in, how it goes on, how it is taken back. */
import { lastImportRow, unfinishedSince } from '../../actions/access/unfinished-imports.ts';
import type { House } from '../../actions/action.ts';
import type importsAction from '../../actions/imports.ts';
import { loadAction, perform } from '../../actions/perform.ts';
import type { z } from 'zod';
import { wrap } from './show/text.ts';

/** @param began when the command began, milliseconds: an older import is not what was stopped */
export async function tellStopped(house: House, began: number): Promise<string> {
  const { say } = house;
  const lines = (...texts: readonly string[]): string =>
    texts.map((text) => `${wrap(text, process.stderr.columns ?? Infinity)}\n`).join('');
  const vault = house.vault();
  const [id] = unfinishedSince(vault, lastImportRow(vault) - 1);
  const imports = await loadAction('imports');
  const found = id === undefined ? [] : await perform(imports, house, { id });
  const [one] = found as z.output<typeof importsAction.output>;
  if (id === undefined || one === undefined || Date.parse(one.when) < began)
    return lines(say('shown:import.stoppedBefore'));
  const came = { people: one.people.new, touches: one.touches.new };
  return lines(
    say('shown:import.stopped', { what: say('shown:import.brought', came) }),
    say('shown:import.goOn', { id }),
  );
}
