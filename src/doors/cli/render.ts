/** Says an action's outcome in a terminal: its own rendering where there is one, plain aligned text otherwise. */
import type { House } from '../../actions/action.ts';
import { plain } from './plain.ts';

export async function render(
  name: string,
  output: unknown,
  _house: House,
  _input: Record<string, unknown>,
): Promise<string> {
  void name;
  return `${plain(output)}\n`;
}
