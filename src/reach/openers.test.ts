import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayNumber } from '../people/day.ts';
import { de } from '../words/de/index.ts';
import { en } from '../words/en/index.ts';
import { saySentence, speaker } from '../words/say.ts';
import { openers, type OpenerFacts } from './openers.ts';

const today = dayNumber('2026-11-21');
const none: OpenerFacts = {
  memories: [],
  promises: [],
  occasions: [],
  nextTime: [],
  heard: [],
  thanksOwed: [],
  clippings: [],
  introduced: [],
  lastOut: null,
};
const kinds = (facts: Partial<OpenerFacts>) =>
  openers({ ...none, ...facts }, today).map((opener) => opener.kind);
const say = speaker('en', { en, de });
const sagen = speaker('de', { en, de });

void test('with nothing true to say there is no opener', () => {
  assert.deepEqual(openers(none, today), []);
  assert.deepEqual(
    kinds({ memories: [{ text: 'The lake', date: { year: null, month: null, day: null } }] }),
    [],
  );
  assert.deepEqual(kinds({ nextTime: [{ text: '  ', day: today }] }), []);
});

void test('three at most, one of a kind, the day itself first; each holds its dated fact and can be said', () => {
  const found = openers(
    {
      ...none,
      occasions: [
        {
          kind: 'birthday',
          label: null,
          date: { year: 1984, month: 11, day: 21 },
          yearly: true,
          ofWhom: null,
        },
      ],
      heard: [{ text: 'starts a new job', day: today - 10 }],
      nextTime: [
        { text: 'How was the concert?', day: today - 30 },
        { text: 'And the garden?', day: today - 20 },
      ],
      memories: [{ text: 'Rain on the lake', date: { year: 2019, month: 7, day: 2 } }],
    },
    today,
  );
  assert.deepEqual(
    found.map((o) => [o.kind, o.fact]),
    [
      ['birthday', '2026-11-21'],
      ['news', '2026-11-11'],
      ['next-time', '2026-10-22'],
    ],
  );
  assert.equal(
    saySentence(say, found[1]?.words ?? { key: '' }),
    'You told me about this: starts a new job. How is it going?',
  );
  for (const opener of found)
    for (const speak of [say, sagen]) assert.doesNotMatch(saySentence(speak, opener.words), /opener|\{\{|!/);
});

void test('a note that says Ask or Tell itself is said without that word', () => {
  const said = (text: string, speak = say) =>
    openers({ ...none, nextTime: [{ text, day: today }] }, today).map((one) => saySentence(speak, one.words));
  assert.deepEqual(said('Ask how the choir went'), ['I have been meaning to ask you: how the choir went']);
  assert.deepEqual(said('tell her: the kettle sings'), ['I have been meaning to tell you: the kettle sings']);
  assert.deepEqual(said('Frag, wie der Chor war', sagen), [
    'Das wollte ich dich schon länger fragen: wie der Chor war',
  ]);
  assert.deepEqual(said('Asking price of the boat'), [
    'I have been meaning to ask you: Asking price of the boat',
  ]);
  assert.deepEqual(said('Tell her about the cabin'), ['I have been meaning to tell you: the cabin']);
  assert.deepEqual(said('Ask'), ['I have been meaning to ask you: Ask']);
});

void test('an occasion is spoken of near its day only, a birthday just past too', () => {
  const birthday = (month: number, day: number) =>
    kinds({
      occasions: [
        { kind: 'birthday', label: null, date: { year: null, month, day }, yearly: true, ofWhom: null },
      ],
    });
  assert.deepEqual(
    [birthday(11, 24), birthday(11, 10), birthday(11, 30), birthday(5, 1)],
    [['birthday'], ['birthday'], [], []],
  );
});

void test('a day of mourning is never made into a cheerful line', () => {
  assert.deepEqual(
    kinds({
      occasions: [
        {
          kind: 'remembrance',
          label: 'father',
          date: { year: 2020, month: 11, day: 21 },
          yearly: true,
          ofWhom: null,
        },
      ],
    }),
    [],
  );
});

void test('a memory of this very day comes before an older one', () => {
  const [first] = openers(
    {
      ...none,
      memories: [
        { text: 'The lake', date: { year: 2001, month: 6, day: 1 } },
        { text: 'The tower', date: { year: 2020, month: 11, day: 21 } },
      ],
    },
    today,
  );
  assert.equal(
    saySentence(say, first?.words ?? { key: '' }),
    '6 years ago today: The tower. It made me think of you.',
  );
  assert.equal(first?.fact, '2020-11-21');
});

void test('both languages have every word of reaching out', () => {
  const paths = (words: unknown, at = ''): string[] =>
    typeof words === 'object' && words !== null
      ? Object.entries(words).flatMap(([key, value]) => paths(value, `${at}.${key}`))
      : [at];
  assert.deepEqual(paths(de['reach']), paths(en['reach']));
});

void test('after an introduction the words ask how it went, thank for the telling, and ask again half a year later', () => {
  const fact = { id: 'i1', other: 'Jonas', noted: false, day: today - 31, outcome: '', thankedDay: null };
  const words = (one: Partial<typeof fact>, lastOut: OpenerFacts['lastOut'] = null) =>
    openers({ ...none, introduced: [{ ...fact, ...one }], lastOut }, today).map((opener) =>
      saySentence(say, opener.words),
    );
  assert.deepEqual(words({}), ['You met Jonas lately. How did it go?']);
  assert.deepEqual(words({ day: today - 29 }), []);
  assert.deepEqual(words({}, { day: today - 1, medium: 'call' }), []);
  assert.deepEqual(words({ noted: true, day: today - 3 }), [
    'Thank you for telling me how it went with Jonas. It made me glad.',
  ]);
  assert.deepEqual(words({ noted: true, day: today - 150 }), [
    'How are things between you and Jonas by now?',
  ]);
});
