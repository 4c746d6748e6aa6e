/** A call of the log is a touch with its key, its length and who tried. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CallEntry, CallKind } from '../formats/sms-backup.ts';
import type { Handle } from '../people/handle.ts';
import { touchOfCall } from './from-calls.ts';
import { localClock } from './from-chat-clock.ts';

const handle: Handle = { kind: 'phone', value: '+351912345678', shown: '912 345 678', label: null };
const call = (kind: CallKind, seconds: number, at = 1_615_593_600_000): CallEntry => ({
  kind: 'call',
  number: 4,
  at,
  call: kind,
  other: '912 345 678',
  names: 'Maren Okafor',
  seconds,
});

void test('the day of a call is the day of the owner', () => {
  const at = Date.UTC(2021, 2, 12, 23, 30);
  assert.equal(
    touchOfCall(call('in', 60, at), handle, localClock('Europe/Lisbon'))?.moment.day,
    '2021-03-12',
  );
  assert.equal(touchOfCall(call('in', 60, at), handle, localClock('Asia/Tokyo'))?.moment.day, '2021-03-13');
});

void test('a call to or from a blocked number is no touch', () => {
  assert.equal(touchOfCall(call('blocked', 60), handle, localClock('UTC')), null);
});

void test('a call has minutes exactly when somebody spoke, and only the own one is outgoing', () => {
  const kinds = fc.constantFrom<CallKind>('in', 'out', 'missed', 'voicemail', 'rejected', 'elsewhere');
  fc.assert(
    fc.property(kinds, fc.nat(20_000), (kind, seconds) => {
      const touch = touchOfCall(call(kind, seconds), handle, localClock('UTC'));
      assert.equal(touch?.direction, kind === 'out' ? 'out' : 'in');
      assert.equal(touch.missed && touch.minutes !== null, false);
      if (touch.minutes !== null)
        assert.ok(touch.minutes >= 1 && Math.abs(touch.minutes * 60 - seconds) <= 60);
      assert.equal(touch.key, 'call:+351912345678:1615593600');
    }),
  );
});
