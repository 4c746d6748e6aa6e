import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayNumber } from '../people/day.ts';
import { clockWords, maySpeakAt, talkWindow, talkWords } from './their-hours.ts';

const winter = dayNumber('2026-11-21');
const zones = [
  'Europe/Oslo',
  'America/Los_Angeles',
  'Asia/Tokyo',
  'Asia/Kathmandu',
  'Pacific/Auckland',
] as const;
const at = (iso: string): number => Date.parse(iso) / 1000;
const hours = (zone: string, from = 9, to = 21, ownZone = 'Europe/Oslo') => ({ zone, from, to, ownZone });

void test('the good hours of both are told in the user’s own time', () => {
  assert.deepEqual(talkWindow(hours('America/Los_Angeles'), winter), { from: 18 * 60, to: 22 * 60 });
  assert.deepEqual(talkWindow(hours('Asia/Tokyo'), winter), { from: 8 * 60, to: 13 * 60 });
  assert.deepEqual(talkWords(hours('America/Los_Angeles'), winter), {
    key: 'ways:hours.between',
    values: { from: '18:00', to: '22:00' },
  });
});

void test('where any hour will do nothing is said, and where none does that is said', () => {
  assert.equal(talkWords(hours('Europe/Berlin', 7, 23), winter), null);
  assert.deepEqual(talkWords(hours('Pacific/Auckland', 12, 18), winter), { key: 'ways:hours.never' });
});

void test('it is 21:40 for them: a call may be made; at three in the night it can wait until nine', () => {
  const there = hours('Asia/Tokyo', 9, 22);
  assert.equal(maySpeakAt(there, at('2026-11-21T12:40:00Z')), true);
  assert.deepEqual(clockWords('Maren', there, at('2026-11-21T12:40:00Z')), {
    key: 'ways:clock.now',
    values: { name: 'Maren', time: '21:40' },
  });
  assert.equal(maySpeakAt(there, at('2026-11-21T18:00:00Z')), false);
  assert.deepEqual(clockWords('Maren', there, at('2026-11-21T18:00:00Z')), {
    key: 'ways:clock.laterThere',
    values: { name: 'Maren', time: '03:00', from: '09:00', own: '01:00' },
  });
});

void test('in one zone the clock is only spoken of when it is late', () => {
  const near = hours('Europe/Oslo', 9, 21);
  assert.equal(clockWords('Maren', near, at('2026-11-21T12:00:00Z')), null);
  assert.deepEqual(clockWords('Maren', near, at('2026-11-21T21:10:00Z')), {
    key: 'ways:clock.later',
    values: { name: 'Maren', time: '22:10', from: '09:00', own: '09:00' },
  });
});

void test('good hours may go over midnight', () => {
  const late = hours('Europe/Oslo', 20, 2);
  assert.equal(maySpeakAt(late, at('2026-11-21T00:30:00Z')), true);
  assert.equal(maySpeakAt(late, at('2026-11-21T02:30:00Z')), false);
  assert.deepEqual(talkWindow(late, winter), { from: 20 * 60, to: 22 * 60 });
});

void test('every moment of the stretch that is told is a good one for both, wherever they are', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.constantFrom(...zones),
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 0, max: 24 }),
      (zone, ownZone, from, to) => {
        const one = hours(zone, from, to, ownZone);
        const window = talkWindow(one, winter);
        if (window === null) return;
        assert.ok(window.from >= 8 * 60 && window.to <= 22 * 60 && window.from < window.to);
        const midnight =
          Temporal.PlainDate.from('2026-11-21').toZonedDateTime(ownZone).epochMilliseconds / 1000;
        for (let minute = window.from; minute < window.to; minute += 30)
          assert.equal(maySpeakAt(one, midnight + minute * 60), true, `${zone} from ${ownZone} at ${minute}`);
      },
    ),
  );
});
