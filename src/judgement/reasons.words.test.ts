/** Whatever the facts, what is said is whole: no key, no gap, no half sentence, in both languages. */
import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { saySentence, speaker, type Say } from '../words/say.ts';
import { reasons as german } from '../words/de/reasons.ts';
import { ways as germanWays } from '../words/de/ways.ts';
import { reasons as english } from '../words/en/reasons.ts';
import { ways as englishWays } from '../words/en/ways.ts';
import { backedUp } from './backed-up.ts';
import type { PersonFacts } from './facts.ts';
import { samplePerson, sampleRow, today } from './person.sample.ts';
import { reasonsFor } from './reasons.ts';
import { waysFor } from './ways.ts';

const catalogues = {
  en: { reasons: english, ways: englishWays },
  de: { reasons: german, ways: germanWays },
};
const says: readonly Say[] = [speaker('en', catalogues), speaker('de', catalogues)];

const day = fc.integer({ min: today - 800, max: today + 20 });
const text = fc.oneof(
  fc.string({ maxLength: 300 }),
  fc.constantFrom('', '$t(reasons:news)', '{{name}}', '\u{1F600}'),
);
const kept = fc.array(fc.record({ text, day }), { maxLength: 2 });
const date = fc.record({
  year: fc.option(fc.integer({ min: 1900, max: 2030 })),
  month: fc.option(fc.constantFrom(3, 2)),
  day: fc.option(fc.integer({ min: 1, max: 28 })),
});
const medium = fc.constantFrom('call', 'message', 'email', 'letter', 'in-person', 'gift');
const handle = fc.record({
  kind: fc.constantFrom('phone', 'email', 'postal', 'whatsapp', 'url'),
  value: fc.constantFrom('a', 'b'),
  lastWorkedDay: fc.option(day),
  marked: fc.option(fc.record({ as: fc.constantFrom('good', 'bad'), day })),
});

const person: fc.Arbitrary<PersonFacts> = fc
  .record({
    daysAgo: fc.uniqueArray(fc.integer({ min: 0, max: 900 }), { maxLength: 30 }),
    row: fc.record({
      ring: fc.option(fc.constantFrom('five', 'fifty', 'beyond')),
      ownCadenceDays: fc.option(fc.integer({ min: 1, max: 400 })),
      firstKnownDay: fc.option(day),
      planAhead: fc.boolean(),
      unanswered: fc.nat({ max: 1 }),
      snoozes: fc.nat({ max: 3 }),
    }),
    facts: fc.record({
      name: text,
      owed: fc.option(fc.record({ day, medium, text, missedCall: fc.boolean() })),
      occasions: fc.array(
        fc.record({
          kind: fc.constantFrom('birthday', 'anniversary', 'graduation', 'remembrance', 'other'),
          label: fc.option(text),
          date,
          yearly: fc.boolean(),
          ofWhom: fc.option(text),
        }),
        { maxLength: 3 },
      ),
      promises: fc.array(fc.record({ text, day, dueDay: fc.option(day) }), { maxLength: 2 }),
      nextTime: kept,
      clippings: kept,
      heard: kept,
      thanksOwed: kept,
      memories: fc.array(fc.record({ text, date }), { maxLength: 4 }),
      asked: fc.nat({ max: 3 }),
      given: fc.nat({ max: 3 }),
      yearlyFloor: fc.boolean(),
      starved: fc.option(
        fc.record({ label: text, got: fc.double({ min: 0, max: 1, noNaN: true }), wanted: fc.constant(0.5) }),
      ),
      introduction: fc.option(
        fc.record({ name: text, about: text, role: fc.constantFrom('gives', 'needs') }),
      ),
      introduced: fc.array(
        fc.record({
          id: fc.constant('i1'),
          other: text,
          noted: fc.boolean(),
          day,
          outcome: text,
          thankedDay: fc.option(day),
        }),
        { maxLength: 2 },
      ),
      handles: fc.array(handle, { maxLength: 4 }),
      lastOut: fc.option(fc.record({ day, medium })),
    }),
  })
  .map(({ daysAgo, row, facts }) => {
    const sorted = [...daysAgo].sort((x, y) => y - x);
    const recentGaps = sorted.slice(1).map((ago, i) => (sorted[i] ?? 0) - ago);
    return samplePerson(sampleRow(daysAgo, row), { ...facts, recentGaps: recentGaps.slice(-20) });
  });

void test('every sentence is whole in both languages', () => {
  fc.assert(
    fc.property(person, (facts) => {
      const reasons = reasonsFor(facts, today);
      const ways = waysFor(facts, { today, minutes: 60, mix: null, reasons });
      const { action } = backedUp(facts, today);
      const sentences = [
        ...reasons.map((reason) => reason.because),
        ...ways.map((way) => way.why),
        ...(action === null ? [] : [action]),
      ];
      for (const sentence of sentences) {
        // The marks that a text brought with it may stay; those of the catalogue must be gone.
        const clean = { ...sentence, values: withoutTexts(sentence.values ?? {}) };
        for (const say of says) {
          assert.doesNotMatch(saySentence(say, clean), /\{\{|\$t\(|reasons:|ways:|undefined|NaN|null/);
          assert.doesNotMatch(saySentence(say, sentence), /\$t\(/);
        }
      }
    }),
    { numRuns: 300 },
  );
});

void test('every reason has a weight of the table and days that are dates', () => {
  fc.assert(
    fc.property(person, (facts) => {
      const reasons = reasonsFor(facts, today);
      assert.equal(new Set(reasons.map((reason) => reason.kind)).size, reasons.length);
      for (const { weight, since, expires } of reasons) {
        assert.ok(weight >= 0 && weight <= 0.6);
        for (const iso of [since, expires]) if (iso !== null) assert.match(iso, /^\d{4}-\d\d-\d\d$/);
        if (expires !== null) assert.ok(expires > '2026-03-20');
      }
    }),
  );
});

function withoutTexts(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, typeof value === 'string' ? 'x' : value]),
  );
}
