import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { sayIn } from '../../actions/house.ts';
import type { FeedDay } from '../../actions/access/feed-days.ts';
import { calendarText } from './feed.ts';

const say = sayIn('en');
const birthday: FeedDay = {
  id: 'o1',
  name: 'Maren Okafor',
  kind: 'birthday',
  label: '',
  date: '--02-29',
  yearly: true,
  at: null,
};

function eventsOf(days: readonly FeedDay[]) {
  return new ICAL.Component(ICAL.parse(calendarText(days, say, 0)) as never[]).getAllSubcomponents('vevent');
}

void test('another program reads the days, a leap birthday each year', () => {
  const [event] = eventsOf([birthday]);
  assert.equal(event?.getFirstPropertyValue('summary'), 'Maren Okafor: birthday');
  const rule = event?.getFirstPropertyValue('rrule') as ICAL.Recur;
  const next = rule.iterator(ICAL.Time.fromDateString('2000-02-29'));
  assert.deepEqual(
    [next.next()?.toString(), next.next()?.toString(), next.next()?.toString()],
    ['2000-02-29', '2001-02-28', '2002-02-28'],
  );
});

void test('no name can add a line or a field to the calendar', () => {
  const name = 'Lin\r\nATTENDEE:mailto:evil@example.org;x,y\\n';
  const [event] = eventsOf([{ ...birthday, name }]);
  assert.equal(event?.getFirstProperty('attendee'), null);
  assert.equal(event?.getFirstPropertyValue('summary'), `${name.replace('\r\n', ' ')}: birthday`);
});

void test('lines are folded by bytes and never inside a character', () => {
  const text = calendarText([{ ...birthday, name: '山田太郎'.repeat(40) }], say, 0);
  for (const line of text.split('\r\n')) assert.equal(Buffer.byteLength(line) <= 75, true);
  assert.doesNotMatch(text, /�/);
});

void test('a day without month and day is left out', () => {
  assert.equal(eventsOf([{ ...birthday, date: '1984-02' }]).length, 0);
});
