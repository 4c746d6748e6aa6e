import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromCalendar } from './from-calendar.ts';

const read = (...lines: string[]) => {
  const capturer = fromCalendar({
    mine: new Set(),
    myNames: new Set(),
    region: 'PT',
    zone: 'Europe/Lisbon',
    today: '2026-03-10',
    source: 'birthdays.ics',
  });
  const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
  return [...capturer.push(new TextEncoder().encode(text)), ...capturer.end()];
};

void test('a calendar with nothing in it says so', () => {
  const empty = [{ kind: 'skipped', place: 'line 1', why: { key: 'calendars:skipped.empty' } }];
  assert.deepEqual(read(), empty);
  assert.deepEqual(read('BEGIN:VTIMEZONE', 'TZID:Nowhere', 'END:VTIMEZONE'), empty);
});

void test('Nextcloud’s birthdays have the year that stands apart', () => {
  const [born] = read(
    'BEGIN:VEVENT',
    'UID:b1',
    'DTSTART;VALUE=DATE:19700412',
    'RRULE:FREQ=YEARLY',
    'SUMMARY:🎂 Lin Kaya',
    'X-NEXTCLOUD-BC-FIELD-TYPE:BDAY',
    'X-NEXTCLOUD-BC-YEAR:1962',
    'END:VEVENT',
  );
  assert.ok(born?.kind === 'occasion');
  assert.deepEqual([born.who.name, born.date], ['Lin Kaya', { year: 1962, month: 4, day: 12 }]);
});
