/** What two people have in common is there once when they become one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHouse } from '../../test/support/house.ts';
import { change } from './change.ts';
import { moveShared } from './move-rows.ts';
import { insertRow, rowByPublicId, rowsWhere } from './rows.ts';

const kept = { kind: 'birthday', month_day: 530, yearly: 1 as const };

void test('one birthday told twice is one, with its year, whichever of the two stays', async (t) => {
  for (const turned of [false, true]) {
    const house = testHouse();
    t.after(() => house.end());
    const vault = house.vault();
    const ids: number[] = [];
    for (const name of ['Maren Okafor', 'Maren']) {
      const { person } = await house.act('add', { name });
      ids.push(rowByPublicId(vault, 'people', person.id)?.id ?? 0);
    }
    const [into = 0, from = 0] = turned ? ids.toReversed() : ids;
    const head = { action: 'merge', door: 'cli', at: house.now(), publicId: 'h-move-rows', about: {} };
    await change(vault, head, async () => {
      const [card = 0, calendar = 0] = ids;
      const add = (id: string, person: number, date: string, label: string, source: string): void => {
        insertRow(vault, 'occasions', { ...kept, public_id: id, person_id: person, date, label, source });
      };
      add('o1', card, '1985-05-30', '', 'card');
      add('o2', calendar, '--05-30', 'Maren\u2019s birthday', 'calendar');
      moveShared(vault, into, from);
    });
    const left = rowsWhere(vault, 'occasions', { person_id: into });
    assert.deepEqual(
      left.map(({ date, label, source }) => [date, label, source]),
      [['1985-05-30', '', 'card']],
    );
  }
});
