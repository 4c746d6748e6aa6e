/** Runs one action by name: input checked at the edge, output checked on the way out. */
import { z } from 'zod';
import { Problem } from '../problem.ts';
import { explain } from '../store/open.ts';
import type { Action, House } from './action.ts';
import { actions, isAction } from './index.ts';
import { asWrongInput } from './wrong-input.ts';

/** @throws Problem `no-such-action` */
export async function loadAction(name: string): Promise<Action> {
  if (!isAction(name)) throw new Problem('no-such-action', { name });
  const { default: found } = await actions[name]();
  return found;
}

/** @throws WrongInput for input that is not of the action's form, Problem for what the person can mend */
export async function perform(found: Action, house: House, input: unknown): Promise<unknown> {
  const parsed = strictly(found).safeParse(input);
  if (!parsed.success) throw asWrongInput(parsed.error);
  return z.parse(found.output, await run(found, house, parsed.data));
}

const strict = new WeakMap<Action, Action['input']>();

/** The form of the input without anything beside it; a form is worked out when it is first used, so that it is kept. */
export function strictly(found: Action): Action['input'] {
  const known = strict.get(found) ?? found.input.strict();
  strict.set(found, known);
  return known;
}

/** Whatever the disk or the file refused on the way, wherever that was, is told as what a person can do about it. */
async function run(found: Action, house: House, input: Parameters<Action['run']>[1]): Promise<unknown> {
  try {
    return await found.run(house, input);
  } catch (cause) {
    throw explain(cause, house.folder);
  }
}
