/** Histories to replay, as they come. */
import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { eventReader, readEventLine, type EventItem } from './backtest-events.ts';

const read = (text: string): EventItem[] => {
  const reader = eventReader();
  return [...reader.push(text), ...reader.end()];
};

void test('a header, an empty line and a direction are read for what they are', () => {
  assert.deepEqual(
    read('ego,other,time,direction\nmaren,jonas,86400,out\n\nmaren,lin,2026-03-01T10:00:00+01:00\n'),
    [
      { kind: 'event', event: { ego: 'maren', other: 'jonas', timeSeconds: 86_400, direction: 'out' } },
      { kind: 'event', event: { ego: 'maren', other: 'lin', timeSeconds: 1_772_355_600, direction: null } },
    ],
  );
});

void test('a header is not needed', () => {
  assert.equal(read('maren,jonas,86400')[0]?.kind, 'event');
});

void test('a day alone is that day', () => {
  const item = readEventLine('a,b,2026-03-01', 2);
  assert.ok(item?.kind === 'event' && Math.floor(item.event.timeSeconds / 86_400) === 20_513);
});

void test('quotes hold commas', () => {
  const item = readEventLine('"Okafor, Maren","Jonas ""J"" Lindqvist",5,in', 2);
  assert.ok(item?.kind === 'event');
  assert.equal(item.event.ego, 'Okafor, Maren');
  assert.equal(item.event.other, 'Jonas "J" Lindqvist');
});

void test('a bad line is told with its number and stops nothing', () => {
  assert.deepEqual(
    read('a,b,1\na,b\na,b,soon\na,b,1,sideways\na,b,1700000000000\na,b,2').map((item) =>
      item.kind === 'event' ? 'event' : `${item.line} ${item.why}`,
    ),
    ['event', '2 fields', '3 time', '4 direction', '5 time', 'event'],
  );
});

void test('where the text is cut changes nothing, and nothing throws', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a,b,1', '"', ',', '\n', '2026-01-01', '\r\n', 'é', '9')),
      fc.nat(),
      (parts, cut) => {
        const text = parts.join('');
        const at = text.length === 0 ? 0 : cut % text.length;
        const reader = eventReader();
        assert.deepEqual(
          [...reader.push(text.slice(0, at)), ...reader.push(text.slice(at)), ...reader.end()],
          read(text),
        );
      },
    ),
  );
});

void test('a line without an end is dropped, not kept', () => {
  const reader = eventReader();
  for (let i = 0; i < 100; i++) reader.push('x'.repeat(5000));
  assert.deepEqual(
    [...reader.push('\na,b,1\n')].map((item) => item.kind),
    ['skipped', 'event'],
  );
});
