import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaptureContext } from './capturer.ts';
import type { Evidence } from './evidence.ts';
import { fromCalendar } from './from-calendar.ts';

const context: CaptureContext = {
  mine: new Set(['email:ana@example.org']),
  myNames: new Set(['ana sousa']),
  region: 'PT',
  zone: 'Europe/Lisbon',
  today: '2026-03-10',
  source: 'work.ics',
};

const calendar = (...events: string[]) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.join('\r\n')}\r\nEND:VCALENDAR\r\n`;
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');

function read(
  text: string | Uint8Array,
  cuts: readonly number[] = [],
  changed: Partial<CaptureContext> = {},
) {
  const data = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const capturer = fromCalendar({ ...context, ...changed });
  const out: Evidence[] = [];
  let from = 0;
  for (const cut of [...cuts.map((c) => c % (data.length + 1)), data.length].sort((a, b) => a - b)) {
    out.push(...capturer.push(data.subarray(from, cut)));
    from = cut;
  }
  return [...out, ...capturer.end()];
}

const kinds = (found: readonly Evidence[], kind: Evidence['kind']) =>
  found.filter((item) => item.kind === kind);
const touches = (found: readonly Evidence[]) => found.filter((item) => item.kind === 'touch');
const plans = (found: readonly Evidence[]) => found.filter((item) => item.kind === 'plan');

const maren = 'ATTENDEE;CN=Maren Okafor;PARTSTAT=ACCEPTED:mailto:maren@example.org';

void test('a series gives its past days, without exceptions and moved or cancelled ones, and the next three', () => {
  const found = read(
    calendar(
      event(
        'UID:s',
        'DTSTART;TZID=Europe/Lisbon:20260202T180000',
        'RRULE:FREQ=WEEKLY',
        'EXDATE;TZID=Europe/Lisbon:20260209T180000',
        maren,
      ),
      event(
        'UID:s',
        'RECURRENCE-ID;TZID=Europe/Lisbon:20260216T180000',
        'DTSTART;TZID=Europe/Lisbon:20260217T190000',
        maren,
      ),
      event('UID:s', 'RECURRENCE-ID:20260223T180000Z', 'DTSTART:20260223T180000Z', 'STATUS:CANCELLED', maren),
    ),
  );
  assert.deepEqual(
    touches(found).map((touch) => [touch.key, touch.moment.day]),
    [
      ['cal:s:20260216T180000Z', '2026-02-17'],
      ['cal:s:20260202T180000Z', '2026-02-02'],
      ['cal:s:20260302T180000Z', '2026-03-02'],
      ['cal:s:20260309T180000Z', '2026-03-09'],
    ],
  );
  assert.deepEqual(
    plans(found).map((plan) => plan.moment.day),
    ['2026-03-16', '2026-03-23', '2026-03-30'],
  );
});

void test('a series ends with UNTIL, and of a long one the latest sixty are taken and it is told', () => {
  const ended = read(
    calendar(event('UID:u', 'DTSTART:20260105T100000Z', 'RRULE:FREQ=WEEKLY;UNTIL=20260119T100000Z', maren)),
  );
  assert.equal(touches(ended).length, 3);
  const long = read(
    calendar(event('UID:l', 'DTSTART:20100104T100000Z', 'RRULE:FREQ=WEEKLY', 'SUMMARY:Tea', maren)),
  );
  assert.equal(touches(long).length, 60);
  assert.equal(kinds(long, 'skipped').length, 1);
});

void test('the owner’s weekly meeting with many is a circle whose touches weigh nothing; above ten there are none', () => {
  const crowd = (n: number) => Array.from({ length: n }, (_, i) => `ATTENDEE:mailto:p${i}@example.com`);
  const series = (n: number) =>
    read(
      calendar(
        event(
          'UID:w',
          'DTSTART:20260202T090000Z',
          'RRULE:FREQ=WEEKLY;COUNT=3',
          'SUMMARY:Weekly',
          'ORGANIZER:mailto:ana@example.org',
          ...crowd(n),
        ),
      ),
    );
  assert.equal(kinds(series(5), 'circle').length, 1);
  assert.deepEqual(
    touches(series(5)).map((touch) => touch.broadcast),
    [true, true, true],
  );
  assert.equal(kinds(series(11), 'circle').length, 1);
  assert.deepEqual(touches(series(11)), []);
  assert.equal(kinds(series(2), 'circle').length, 0);
});

void test('a rule that repeats each second, minute or never ends in nothing worse than a told skip', () => {
  for (const rule of [
    'FREQ=SECONDLY',
    'FREQ=MINUTELY;INTERVAL=1',
    'FREQ=DAILY;BYHOUR=1,2,3;BYSECOND=1,2',
    'FREQ=NEVER',
    'FREQ=DAILY;COUNT=99999999',
  ]) {
    const found = read(calendar(event('UID:b', 'DTSTART:20260101T100000Z', `RRULE:${rule}`, maren)));
    assert.equal(kinds(found, 'skipped').length, 1, rule);
  }
});
