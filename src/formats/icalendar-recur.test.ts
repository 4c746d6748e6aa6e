import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { occurrencesAround } from './icalendar-recur.ts';
import { plainDays } from './icalendar-weekly.ts';

const around = (rule: string, start: string, most = 5, ahead = 2) =>
  occurrencesAround({ rule, start }, '2026-03-10', most, ahead, 60);

void test('the latest before the day and the next behind it, and whether there were more', () => {
  assert.deepEqual(around('FREQ=WEEKLY;BYDAY=TU,TH', '2026-01-06T18:00:00', 3), {
    starts: [
      '2026-03-03T18:00:00',
      '2026-03-05T18:00:00',
      '2026-03-10T18:00:00',
      '2026-03-12T18:00:00',
      '2026-03-17T18:00:00',
    ],
    more: true,
    refused: null,
  });
  assert.deepEqual(around('FREQ=MONTHLY;BYDAY=-1FR', '2026-01-30T09:00:00').starts, [
    '2026-01-30T09:00:00',
    '2026-02-27T09:00:00',
    '2026-03-27T09:00:00',
    '2026-04-24T09:00:00',
  ]);
  assert.deepEqual(around('FREQ=YEARLY', '2024-02-29T09:00:00').starts, ['2024-02-29T09:00:00']);
  assert.deepEqual(around('FREQ=DAILY;COUNT=2', '2026-03-01T09:00:00'), {
    starts: ['2026-03-01T09:00:00', '2026-03-02T09:00:00'],
    more: false,
    refused: null,
  });
});

void test('a series that ended years ago still gives its latest days', () => {
  assert.deepEqual(around('FREQ=WEEKLY;UNTIL=20180115T180000Z', '2015-01-05T18:00:00', 2).starts, [
    '2018-01-08T18:00:00',
    '2018-01-15T18:00:00',
  ]);
  assert.deepEqual(around('FREQ=MONTHLY;COUNT=3', '2015-01-05T18:00:00', 2), {
    starts: ['2015-02-05T18:00:00', '2015-03-05T18:00:00'],
    more: true,
    refused: null,
  });
});

void test('rules that run away are refused', () => {
  for (const rule of [
    'FREQ=SECONDLY',
    'FREQ=MINUTELY',
    'FREQ=HOURLY',
    'FREQ=DAILY;COUNT=100000',
    'FREQ=DAILY;BYMINUTE=1,2,3',
  ])
    assert.equal(around(rule, '2026-01-01T09:00:00').refused, 'too-often', rule);
  for (const rule of [
    '',
    'FREQ=OFTEN',
    'FREQ=DAILY;INTERVAL=0',
    'COUNT=3',
    `FREQ=DAILY;BYMONTHDAY=${'1,'.repeat(300)}`,
  ])
    assert.equal(around(rule, '2026-01-01T09:00:00').refused, 'unreadable', rule);
});

void test('counting days gives what the rules of RFC 5545 give', () => {
  const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
  const rule = fc.record({
    frequency: fc.constantFrom('DAILY', 'WEEKLY'),
    interval: fc.integer({ min: 1, max: 5 }),
    count: fc.option(fc.integer({ min: 1, max: 40 }), { nil: null }),
    days: fc.option(fc.uniqueArray(weekday, { minLength: 1, maxLength: 4 }), { nil: null }),
    week: fc.option(weekday, { nil: null }),
  });
  fc.assert(
    fc.property(
      rule,
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: -20, max: 300 }),
      (made, startAt, fromAt) => {
        const start = Temporal.PlainDate.from('2024-01-01').add({ days: startAt });
        const from = start.add({ days: fromAt });
        const to = from.add({ days: 90 });
        const text = [
          `FREQ=${made.frequency}`,
          `INTERVAL=${made.interval}`,
          ...(made.count === null ? [] : [`COUNT=${made.count}`]),
          ...(made.days === null ? [] : [`BYDAY=${made.days.join(',')}`]),
          ...(made.week === null ? [] : [`WKST=${made.week}`]),
        ].join(';');
        const plain = plainDays(text, start.toString(), from.toString(), to.toString());
        if (plain === null) return;
        const expected = new RRuleTemporal({
          rruleString: text,
          dtstart: start.toZonedDateTime('UTC'),
          tzid: 'UTC',
          temporal: Temporal,
        })
          .between(from.toZonedDateTime('UTC'), to.toZonedDateTime('UTC'), true)
          .map((moment) => moment.toString().slice(0, 10));
        assert.deepEqual(plain, expected);
      },
    ),
    { numRuns: 300 },
  );
});
