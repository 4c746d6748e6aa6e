import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { de } from '../words/de/index.ts';
import { en } from '../words/en/index.ts';
import { saySentence, speaker } from '../words/say.ts';
import { freeSlots, slotsAsWords } from './appointment.ts';
import { invitationText, weeklyText } from './invitation.ts';

const at = (text: string) => Temporal.ZonedDateTime.from(text).epochMilliseconds / 1000;
const zone = 'Europe/Berlin';
const from = at('2026-11-23T08:00[Europe/Berlin]');
const wish = { busy: [], from, zone, minutes: 60, hours: { from: 9, to: 18 } };

void test('three slots on three days, around what is taken', () => {
  const busy = [{ start: at('2026-11-23T09:00[Europe/Berlin]'), end: at('2026-11-23T10:30[Europe/Berlin]') }];
  const slots = freeSlots({ ...wish, busy });
  assert.deepEqual(
    slots.map((slot) => slot.start),
    ['2026-11-23T10:30', '2026-11-24T09:00', '2026-11-25T09:00'].map((t) => at(`${t}[Europe/Berlin]`)),
  );
  assert.deepEqual(
    freeSlots({ ...wish, weekdays: [6] }).map((slot) => slot.start),
    ['2026-11-28T09:00', '2026-12-05T09:00'].map((t) => at(`${t}[Europe/Berlin]`)),
  );
});

void test('the slots are one sentence in the language and the zone of the other', () => {
  const slots = freeSlots(wish).slice(0, 2);
  const say = speaker('en', { en, de });
  const sagen = speaker('de', { en, de });
  assert.equal(
    saySentence(say, slotsAsWords(slots, 'en-GB', 'Europe/London')),
    'Would one of these suit you: Monday 23 November, 08:00 or Tuesday 24 November, 08:00?',
  );
  assert.equal(
    saySentence(sagen, slotsAsWords(slots, 'de', zone)),
    'Würde dir eine dieser Zeiten passen: Montag, 23. November, 09:00 oder Dienstag, 24. November, 09:00?',
  );
  assert.equal(slotsAsWords([], 'en', zone).key, 'reach:slots.none');
});

void test('no slot ever touches what is taken or the past', () => {
  const busy = fc.array(
    fc
      .tuple(fc.integer({ min: -50, max: 400 }), fc.integer({ min: -2, max: 30 }))
      .map(([h, l]) => ({ start: from + h * 1800, end: from + (h + l) * 1800 })),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(busy, fc.integer({ min: 5, max: 300 }), (taken, minutes) => {
      for (const slot of freeSlots({ ...wish, busy: taken, minutes })) {
        assert.equal(slot.end - slot.start, minutes * 60);
        assert.ok(slot.start >= from);
        assert.ok(taken.every((b) => b.end <= b.start || b.end <= slot.start || slot.end <= b.start));
      }
    }),
  );
});

const event = {
  uid: 'e1@kith.example.org',
  stamp: from,
  start: from + 3600,
  end: from + 7200,
  summary: 'Coffee; with, Maren\\',
};

void test('an invitation asks for an answer, escapes its text and names both', () => {
  const text = invitationText({
    ...event,
    organizer: { name: 'Jonas "J" Lindqvist', email: 'jonas@example.org' },
    attendees: [{ name: 'Maren', email: 'maren@example.org' }],
  });
  const lines = text.replace(/\r\n /g, '').split('\r\n');
  assert.ok(lines.includes('METHOD:REQUEST'));
  assert.ok(lines.includes('DTSTART:20261123T080000Z'));
  assert.ok(lines.includes('SUMMARY:Coffee\\; with\\, Maren\\\\'));
  assert.ok(lines.includes(`ORGANIZER;CN="Jonas ^'J^' Lindqvist":mailto:jonas@example.org`));
  assert.equal(lines.at(-1), '');
});

void test('the weekly hour is at the same local time wherever the user is', () => {
  const text = weeklyText({
    uid: 'w1',
    stamp: from,
    firstDay: '2026-11-27',
    time: '23:30',
    minutes: 60,
    summary: 'An hour for my people',
  });
  assert.match(text, /DTSTART:20261127T233000\r\nDTEND:20261128T003000\r\nRRULE:FREQ=WEEKLY\r\n/);
});

void test('no text can begin a line of its own, and no line is longer than 75 octets', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      (summary, name) => {
        const text = invitationText({
          ...event,
          summary: `${summary}\r\nATTENDEE:mailto:x@example.net`,
          organizer: { name, email: `a\r\n${name}@example.org` },
          attendees: [{ name, email: 'maren@example.org' }],
        });
        const raw = text.split('\r\n');
        for (const line of raw) {
          assert.ok(Buffer.byteLength(line) <= 75);
          assert.doesNotMatch(line, /[\r\n]/);
        }
        const whole = text.replace(/\r\n /g, '').split('\r\n');
        assert.equal(whole.filter((line) => line.startsWith('ATTENDEE')).length, 1);
        assert.equal(whole.filter((line) => /^(?:BEGIN|END):VEVENT$/.test(line)).length, 2);
      },
    ),
  );
});
