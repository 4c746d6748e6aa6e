/** What does not fit is said in the user's words and language. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sayIn } from './house.ts';
import next from './next.ts';
import { perform } from './perform.ts';
import ring from './ring.ts';
import { sayWrong, WrongInput } from './wrong-input.ts';
import type { Action } from './action.ts';
import { testHouse } from '../../test/support/house.ts';

const cases: readonly (readonly [Action, object, string, string])[] = [
  [
    ring,
    { who: 'Maren' },
    'ring',
    'it takes one of these: 5, 15, 50, 150, five, fifteen, fifty, hundred-and-fifty, beyond, none',
  ],
  [ring, { who: '', ring: 'five' }, 'who', 'at least one letter'],
  [ring, { who: 'Maren', ring: 'five', colour: 1 }, 'colour', 'there is no such field here'],
  [next, { minutes: 'ten' }, 'minutes', 'a number is wanted'],
  [next, { limit: 1.5 }, 'limit', 'a whole number is wanted'],
];

void test('a value that does not fit is told with its field, in words', async (t) => {
  const house = testHouse();
  t.after(() => house.end());
  for (const [action, input, field, message] of cases) {
    const wrong = await perform(action, house, input).catch((cause: unknown) => cause);
    assert.ok(wrong instanceof WrongInput);
    const said = sayWrong(wrong, sayIn('en')).issues.find((one) => one.field === field);
    assert.equal(said?.message, message);
    for (const { message: german } of sayWrong(wrong, sayIn('de')).issues)
      assert.doesNotMatch(german, /input|\{\{|wanted|takes/);
  }
});
