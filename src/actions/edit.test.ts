import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHouse } from '../../test/support/house.ts';
import { Problem } from '../problem.ts';
import { WrongInput } from './wrong-input.ts';

void test('whatever is known of somebody is said, seen and taken away again', async () => {
  const house = testHouse();
  try {
    await house.act('add', { name: 'Maren Okafor', handle: ['maren@example.org', '+4740612345'] });
    const said = {
      company: 'Nordlys Choir',
      title: 'Conductor',
      zone: 'Europe/Oslo',
      hours: '08-21',
      sensitive: 'the move',
      role: ['mentor'],
      interest: ['sailing'],
      met: '2019-05-04',
    };
    await house.act('edit', { who: 'Maren', ...said, preferred: 'email' });
    const shown = await house.act('show', { who: 'Maren' });
    for (const [field, shownAs] of [
      ['company', 'company'],
      ['title', 'title'],
      ['zone', 'zone'],
      ['hours', 'hours'],
      ['sensitive', 'sensitive'],
      ['role', 'roles'],
      ['interest', 'interests'],
      ['met', 'firstKnown'],
    ] as const)
      assert.deepEqual(shown[shownAs], said[field], field);
    assert.equal(shown.preferred, 'email');
    assert.equal(shown.ways[0].medium, 'email');
    await house.act('edit', {
      who: 'Maren',
      company: '',
      zone: '',
      hours: '',
      met: '',
      role: [],
      interest: [],
      preferred: 'none',
    });
    const after = await house.act('show', { who: 'Maren' });
    assert.deepEqual(
      [
        after.company,
        after.zone,
        after.hours,
        after.firstKnown,
        after.roles,
        after.interests,
        after.preferred,
      ],
      [null, null, null, null, [], [], null],
    );
  } finally {
    house.end();
  }
});

void test('a zone, an hour or a day that is none is refused, and nothing of the rest is written', async () => {
  const house = testHouse();
  try {
    await house.act('add', { name: 'Jonas Lindqvist' });
    const edit = (fields: Record<string, unknown>) =>
      house.act('edit', { who: 'Jonas', title: 'Baker', ...fields });
    await assert.rejects(
      edit({ zone: 'Mars/Olympus' }),
      (cause) => cause instanceof Problem && cause.code === 'no-zone',
    );
    for (const wrong of [{ hours: '25-99' }, { met: '2019-02-31' }, { preferred: 'gift' }])
      await assert.rejects(edit(wrong), (cause) => cause instanceof WrongInput, JSON.stringify(wrong));
    assert.equal((await house.act('show', { who: 'Jonas' })).title, null);
  } finally {
    house.end();
  }
});
