/** Every reason as it is heard, and the silence of those who are to be left in peace. */
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { dayNumber } from '../people/day.ts';
import { saySentence, speaker } from '../words/say.ts';
import { reasons as german } from '../words/de/reasons.ts';
import { ways as germanWays } from '../words/de/ways.ts';
import { reasons as english } from '../words/en/reasons.ts';
import { ways as englishWays } from '../words/en/ways.ts';
import type { PersonFacts, Quiet } from './facts.ts';
import { every, samplePerson, sampleRow, today } from './person.sample.ts';
import { reasonsFor, reasonToday } from './reasons.ts';

const catalogues = {
  en: { reasons: english, ways: englishWays },
  de: { reasons: german, ways: germanWays },
};
const heard = (person: PersonFacts, language: 'en' | 'de' = 'en') => {
  const say = speaker(language, catalogues);
  return reasonsFor(person, today).map((reason) => saySentence(say, reason.because));
};
const nothing = sampleRow([]);
const near = sampleRow([2, 9, 16, 23]);
const birthday = (text: string, year: number | null = null, ofWhom: string | null = null) => {
  const [month = 1, day = 1] = text.split('-').map(Number);
  return { kind: 'birthday', label: null, date: { year, month, day }, yearly: true, ofWhom } as const;
};
const postal = { kind: 'postal', value: '1 Lake Road', lastWorkedDay: null, marked: null } as const;

void test('a long rhythm is told in facts that can be counted', () => {
  const row = sampleRow(every(21, 14, 63));
  const recentGaps = [...Array.from({ length: 12 }, () => 21), 80];
  assert.deepEqual(heard(samplePerson(row, { recentGaps })), [
    'You usually speak every 3 weeks. It has been 9. 11 of your last 12 silences were shorter.',
  ]);
  assert.deepEqual(heard(samplePerson(row, { recentGaps }), 'de'), [
    'Ihr sprecht euch meist alle 3 Wochen. Jetzt sind es 9. 11 eurer letzten 12 Pausen waren kürzer.',
  ]);
});

void test('a short rhythm is told as what such silences do', () => {
  assert.deepEqual(heard(samplePerson(sampleRow(every(7, 10, 21)))), [
    'You usually speak every week. It has been 3 weeks. About 90 % of silences like this end sooner.',
  ]);
});

void test('fading is told as how often such a silence ends, never as a chance of life', () => {
  const [sentence] = heard(samplePerson(sampleRow(every(7, 10, 63))));
  assert.equal(
    sentence,
    'Quiet here for 9 weeks. Silences like this one end in contact within 3 months about 2 times in 10.',
  );
});

void test('a rhythm is not claimed below five contact days', () => {
  assert.deepEqual(heard(samplePerson(sampleRow([40, 45]))), [
    'The last time you were in touch was 6 weeks ago.',
  ]);
});

void test('a rhythm set by hand and a ring are told as the wish they are', () => {
  assert.deepEqual(
    heard(samplePerson(sampleRow(every(30, 6, 20), { ownCadenceDays: 14 }))),
    ['You wanted to be in touch every 2 weeks. The last time was 20 days ago.'].map((text) =>
      text.replace('20 days', '3 weeks'),
    ),
  );
  assert.deepEqual(heard(samplePerson(sampleRow([10, 12], { ring: 'five' }))), [
    'You wanted to be in touch every week. The last time was 10 days ago.',
  ]);
  assert.deepEqual(heard(samplePerson(sampleRow([], { ring: 'fifty' }))), [
    'You wanted to be in touch every 6 months. No contact is noted here yet.',
  ]);
});

void test('an open message and a missed call ask for an answer', () => {
  const open = {
    day: today - 3,
    medium: 'message',
    text: 'are you around in May?',
    missedCall: false,
  } as const;
  assert.deepEqual(heard(samplePerson(near, { name: 'Lin Kaya', owed: open })), [
    'Lin Kaya wrote 3 days ago and has no answer yet: “are you around in May?”',
  ]);
  const missed = { day: today - 1, medium: 'call', text: '', missedCall: true } as const;
  assert.deepEqual(heard(samplePerson(near, { name: 'Tomás Arroyo', owed: missed })), [
    'You missed a call from Tomás Arroyo yesterday. An answer today still comes within about a day.',
  ]);
});

void test('a birthday is told from three days before, with the age when the year is known', () => {
  assert.deepEqual(heard(samplePerson(near, { occasions: [birthday('3-23', 1946)] })), [
    'Maren Okafor turns 80 in 3 days.',
  ]);
  assert.deepEqual(heard(samplePerson(near, { occasions: [birthday('3-20')] })), [
    'Maren Okafor has a birthday today.',
  ]);
  assert.deepEqual(heard(samplePerson(near, { occasions: [birthday('3-24')] })), []);
});

void test('a card is told a week earlier, to those with an address', () => {
  const occasions = [birthday('3-29', 1946)];
  assert.deepEqual(heard(samplePerson(near, { name: 'Aunt Ruth', occasions, handles: [postal] })), [
    'Aunt Ruth turns 80 in 9 days. A card should leave in 2 days at the latest.',
  ]);
  assert.deepEqual(heard(samplePerson(near, { name: 'Aunt Ruth', occasions })), []);
});

void test('a day of someone close to them counts as theirs', () => {
  assert.deepEqual(heard(samplePerson(near, { occasions: [birthday('3-21', null, 'Ida')] })), [
    'Ida has a birthday tomorrow.',
  ]);
});

void test('a birthday of 29 February is kept on the 28th in a common year, and one of New Year across the turn', () => {
  const say = speaker('en', catalogues);
  const at = (day: string, occasions: PersonFacts['occasions']) =>
    reasonsFor(samplePerson(sampleRow([], {}), { occasions }), dayNumber(day)).map((reason) =>
      saySentence(say, reason.because),
    );
  assert.deepEqual(at('2026-02-28', [birthday('2-29')]), ['Maren Okafor has a birthday today.']);
  assert.deepEqual(at('2025-12-30', [birthday('1-1')]), ['Maren Okafor has a birthday in 2 days.']);
});

void test('the day after is asked about once, and not when there was contact since', () => {
  const exam = { text: 'Ida starts her exams', day: today - 1 };
  assert.deepEqual(heard(samplePerson(near, { heard: [exam] })), [
    'It was yesterday: Ida starts her exams. You could ask how it went.',
  ]);
  assert.deepEqual(heard(samplePerson(sampleRow([1, 8, 15]), { heard: [exam] })), []);
});

void test('promises, next-time items, clippings, thanks and news say what was noted', () => {
  const person = samplePerson(near, {
    promises: [
      { text: 'look for the luthier', day: today - 200, dueDay: null },
      { text: 'send the score', day: today - 5, dueDay: today + 9 },
    ],
    nextTime: [{ text: 'ask about the choir', day: today - 4 }],
    clippings: [{ text: 'the frozen lake poem', day: today - 4 }],
    thanksOwed: [{ text: 'the soup', day: today - 2 }],
    heard: [{ text: 'her new job begins', day: today + 5 }],
  });
  assert.deepEqual(heard(person), [
    'You promised 7 months ago: look for the luthier',
    'Coming up in 5 days: her new job begins',
    'A thank-you is still open, noted 2 days ago: the soup',
    'For the next time you speak: ask about the choir',
    'You put this aside 4 days ago: the frozen lake poem',
  ]);
});

void test('someone new is followed up after two days, two weeks and two months', () => {
  const met = (ago: number, last: number[] = [ago]) =>
    heard(samplePerson(sampleRow(last, { firstKnownDay: today - ago }))).filter((text) =>
      text.startsWith('You got'),
    );
  assert.deepEqual(met(1), []);
  assert.deepEqual(met(2), [
    'You got to know Maren Okafor 2 days ago. A word now helps you both to remember.',
  ]);
  assert.equal(met(15).length, 1);
  assert.deepEqual(met(15, [15, 1]), []);
  assert.equal(met(62, [62, 45]).length, 1);
  assert.deepEqual(met(91), []);
});

void test('nobody chosen goes a year untouched', () => {
  assert.match(
    heard(samplePerson(sampleRow([340]), { yearlyFloor: true }))[0] ?? '',
    /It has been 11 months/,
  );
  assert.match(heard(samplePerson(sampleRow([400]), { yearlyFloor: true }))[0] ?? '', /13 months ago/);
});

void test('a promise is due, or was', () => {
  const of = (dueDay: number) =>
    heard(samplePerson(near, { promises: [{ text: 'send the score', day: today - 9, dueDay }] }));
  assert.deepEqual(of(today + 4), []);
  assert.deepEqual(of(today), ['You promised, and it is due today: send the score']);
  assert.deepEqual(of(today - 3), ['You promised, and it was due 3 days ago: send the score']);
});

void test('an introduction says who has what the other looks for', () => {
  const introduction = { name: 'Jonas Lindqvist', about: 'a luthier', role: 'needs' } as const;
  assert.deepEqual(heard(samplePerson(near, { introduction })), [
    'Jonas Lindqvist could give what Maren Okafor is looking for: a luthier',
  ]);
});

void test('an introduction asks after 30 days what came of it, then for thanks, then after half a year how it is', () => {
  const fact = { id: 'i1', other: 'Jonas', noted: false, day: today - 30, outcome: '', thankedDay: null };
  const asks = (one: object, reached: number | null = null) =>
    heard(
      samplePerson(near, {
        introduced: [{ ...fact, ...one }],
        lastOut: reached === null ? null : { day: today - reached, medium: 'message' },
      }),
    ).filter((text) => text.includes('Jonas'));
  assert.deepEqual(asks({}, 2), [
    'You brought Maren Okafor and Jonas together 4 weeks ago. What came of it?',
  ]);
  assert.deepEqual(asks({ day: today - 29 }), []);
  assert.deepEqual(asks({ day: today - 40 }, 9), [], 'reached since it was to be asked');
  assert.deepEqual(asks({ day: today - 40 }, 11).length, 1);
  assert.deepEqual(asks({ day: today - 90 }), [], 'over after two months');
  const noted = { noted: true, outcome: 'They play together now.' };
  const thanks =
    'You noted 3 days ago what came of bringing Maren Okafor and Jonas together. A thank-you for the telling is still open.';
  assert.deepEqual(asks({ ...noted, day: today - 3 }, 3), [thanks], 'told that day, not thanked yet');
  assert.deepEqual(asks({ ...noted, day: today - 3 }, 2), []);
  assert.deepEqual(asks({ ...noted, day: today - 3, thankedDay: today - 3 }, 3), []);
  assert.deepEqual(asks({ ...noted, day: today - 150 }, 151), [
    'You noted 5 months ago what came of bringing Maren Okafor and Jonas together: “They play together now.” How is it now?',
  ]);
});

void test('a gift is proposed only to whom more was asked of than given', () => {
  assert.deepEqual(heard(samplePerson(near, { asked: 3, given: 1 })), [
    'You asked 3 times in the last year and gave 1. This one could be a gift.',
  ]);
  assert.deepEqual(heard(samplePerson(near, { asked: 3, given: 3 })), []);
});

void test('a memory has its day, and a starved circle its word', () => {
  const memories = [{ text: 'the frozen lake', date: { year: 2023, month: 3, day: 20 } }];
  assert.deepEqual(heard(samplePerson(near, { memories })), ['3 years ago today: the frozen lake']);
  assert.deepEqual(heard(samplePerson(near, { starved: { label: 'Choir', got: 0.05, wanted: 0.2 } })), [
    '“Choir” got 5 % of your attention; you wanted 20 %.',
  ]);
});

void test('nothing is ever said for the dead, the resting, the estranged and those not to be nudged', () => {
  const states: readonly Quiet[] = ['deceased', 'resting', 'estranged', 'do-not-nudge'];
  for (const quiet of states) {
    const row = sampleRow(every(7, 20, 80), { quiet, ring: 'five' });
    const person = samplePerson(row, {
      owed: { day: today, medium: 'call', text: '', missedCall: true },
      occasions: [birthday('3-20')],
      nextTime: [{ text: 'x', day: today }],
    });
    assert.deepEqual(reasonsFor(person, today), []);
  }
});

void test('a text with the catalogue’s own marks is said as it is', () => {
  const person = samplePerson(near, {
    nextTime: [{ text: 'why $t(reasons:news) and {{name}}', day: today }],
  });
  assert.equal(
    heard(person)[0]?.replace('\u2060', ''),
    'For the next time you speak: why $t(reasons:news) and {{name}}',
  );
});

void test('reasons lift at most two and a half times', () => {
  const reason = { kind: 'owed', because: { key: 'x' }, weight: 0.6, since: null, expires: null } as const;
  assert.equal(reasonToday([]), 1);
  assert.equal(reasonToday([reason]), 1.6);
  assert.equal(reasonToday([reason, reason, reason, reason]), 2.5);
});

void test('both languages hold the same sentences', () => {
  const keys = (words: object, under = ''): string[] =>
    Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null ? keys(value, `${under}${key}.`) : [`${under}${key}`],
    );
  const own = (words: object) =>
    keys(words)
      .filter((key) => !key.startsWith('since.'))
      .sort();
  assert.deepEqual(own(german), own(english));
  assert.deepEqual(own(germanWays), own(englishWays));
});

void test('no row without a history has anything to say by itself', () => {
  assert.deepEqual(heard(samplePerson(nothing)), []);
});
