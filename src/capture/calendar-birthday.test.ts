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

const touches = (found: readonly Evidence[]) => found.filter((item) => item.kind === 'touch');
const occasions = (found: readonly Evidence[]) => found.filter((item) => item.kind === 'occasion');

void test('birthdays in many languages are occasions, parties are not', () => {
  const who = (title: string) =>
    occasions(
      read(calendar(event('UID:o', 'DTSTART;VALUE=DATE:20260704', 'RRULE:FREQ=YEARLY', `SUMMARY:${title}`))),
    ).map((item) => [item.who.name, item.what, item.date.year, item.date.month, item.date.day].join(' '));
  for (const title of [
    'Maren Okafor’s Birthday',
    'Maren Okafor’s 40th birthday',
    'Birthday: Maren Okafor',
    'Geburtstag von Maren Okafor',
    'Maren Okafor hat Geburtstag',
    'Maren Okafors Geburtstag',
    '🎂 Maren Okafor',
    'Maren Okafor 🎂',
    'Anniversaire de Maren Okafor',
    'Cumpleaños de Maren Okafor',
    'Aniversário da Maren Okafor',
    'Compleanno di Maren Okafor',
    'Maren Okafor is jarig',
    'Verjaardag van Maren Okafor',
    'Urodziny: Maren Okafor',
    'Maren Okafor fyller år',
    'Maren Okafors fødselsdag',
    'Maren Okafor har bursdag',
    'Narozeniny: Maren Okafor',
    'Maren Okaforさんの誕生日',
    'Maren Okafor的生日',
    'День рождения: Maren Okafor',
    'Maren Okafor - Geburtstag',
  ])
    assert.deepEqual(who(title), ['Maren Okafor birthday  7 4'], title);
  assert.deepEqual(who('Maren Okafor’s birthday (1984)'), ['Maren Okafor birthday 1984 7 4']);
  assert.deepEqual(who('Hochzeitstag von Dev und Wren'), ['Dev anniversary  7 4', 'Wren anniversary  7 4']);
  assert.deepEqual(who('Buy Maren’s birthday present'), []);
  assert.deepEqual(who('Geburtstagsfeier Maren'), []);
  assert.deepEqual(who('Jonas Geburtstag'), ['Jonas birthday  7 4']);
  assert.deepEqual(who('Linas Geburtstag'), ['Lina birthday  7 4']);
  assert.deepEqual(who('Summer holidays'), []);
  assert.deepEqual(who('Ana Sousa’s birthday'), []);
});

void test('a title that plainly names who was met is a touch with that name alone', () => {
  const names = (title: string) =>
    touches(read(calendar(event('UID:n', 'DTSTART:20260105T120000Z', `SUMMARY:${title}`)))).flatMap((touch) =>
      touch.people.map((who) => who.name),
    );
  assert.deepEqual(names('Lunch with Maren'), ['Maren']);
  assert.deepEqual(names('Abendessen mit Maren und Jonas Lindqvist'), ['Maren', 'Jonas Lindqvist']);
  assert.deepEqual(names('Lunch with the team'), []);
  assert.deepEqual(names('Working with LEDs'), []);
});

void test('a category alone makes a birthday only of a whole day that comes each year', () => {
  const found = (...lines: string[]) =>
    occasions(read(calendar(event('UID:c', 'CATEGORIES:Birthday', 'SUMMARY:Maren Okafor', ...lines))));
  assert.equal(found('DTSTART;VALUE=DATE:20260704', 'RRULE:FREQ=YEARLY')[0]?.who.name, 'Maren Okafor');
  assert.deepEqual(found('DTSTART:20260704T190000Z'), []);
});
