import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { de } from '../words/de/index.ts';
import { en } from '../words/en/index.ts';
import { readSentence } from './from-sentence.ts';

const people = [
  { id: 'p1', names: ['Maren Okafor', 'Maren'] },
  { id: 'p2', names: ['Jonas Lindqvist', 'Jonas'] },
  { id: 'p3', names: ['Lin Kaya', 'Lin'] },
  { id: 'p4', names: ['Aunt Ruth', 'Tante Ruth', 'Ruth'] },
  { id: 'p5', names: ['Dev Raman', 'Dev'] },
  { id: 'p6', names: ['Wren Raman', 'Wren'] },
  { id: 'p7', names: ['Priya Raman', 'Priya'] },
  { id: 'p8', names: ['Tomás Arroyo', 'Tomás'] },
  { id: 'p9', names: ['Ida Holm', 'Ida'] },
  { id: 'p10', names: ['Sam Lee', 'Sam'] },
  { id: 'p11', names: ['Sam Hill', 'Sam'] },
  { id: 'p12', names: ['王小明'] },
  { id: 'p13', names: ['May Holm', 'May'] },
];
// A Saturday.
const context = { people, today: '2026-11-21', language: 'en', region: 'GB' } as const;
const read = (line: string) => readSentence(line, context);
const ids = (line: string) => read(line).people.map((person) => person.id);
const touch = (line: string) => {
  const { day, medium, direction, state } = read(line);
  return [medium, direction, day, state];
};

void test('one line gives people, day, medium, memory, occasion and the next thing to ask', () => {
  const said = read(
    'Called Maren and Jonas about the choir yesterday, she starts a new job in May !next ask how it went',
  );
  assert.deepEqual(
    said.people.map((p) => p.id),
    ['p1', 'p2'],
  );
  assert.deepEqual(
    [said.medium, said.direction, said.day, said.dayPhrase],
    ['call', 'out', '2026-11-20', 'yesterday'],
  );
  assert.equal(said.memory, 'about the choir, she starts a new job in May');
  assert.deepEqual(said.occasions[0]?.date, { year: 2027, month: 5, day: null });
  assert.equal(said.occasions[0]?.label, 'starts a new job');
  // Nobody can tell from the line who "she" is.
  assert.equal(said.occasions[0]?.who, null);
  assert.deepEqual(said.nextTime, ['ask how it went']);
});

void test('each way of saying a touch gives its medium, direction and day', () => {
  assert.deepEqual(touch('Lin rang me on Tuesday for 20 min'), ['call', 'in', '2026-11-17', 'done']);
  assert.deepEqual(touch('had coffee with Aunt Ruth on 3 March'), [
    'in-person',
    'mutual',
    '2026-03-03',
    'done',
  ]);
  assert.deepEqual(touch('met Dev and Wren last night at the concert'), [
    'in-person',
    'mutual',
    '2026-11-20',
    'done',
  ]);
  assert.deepEqual(touch('texted Priya'), ['message', 'out', '2026-11-21', 'done']);
  assert.deepEqual(touch('wrote Tomás a letter two days ago'), ['letter', 'out', '2026-11-19', 'done']);
  assert.deepEqual(touch('got a letter from Tomás on Monday'), ['letter', 'in', '2026-11-16', 'done']);
  assert.deepEqual(touch('gave Ida a book for her birthday'), ['gift', 'out', '2026-11-21', 'done']);
  assert.deepEqual(touch('Habe gestern mit Jonas telefoniert'), ['call', 'mutual', '2026-11-20', 'done']);
  assert.deepEqual(touch('Mit Tante Ruth Kaffee getrunken am Sonntag'), [
    'in-person',
    'mutual',
    '2026-11-15',
    'done',
  ]);
  assert.deepEqual(touch('Lin hat mir heute geschrieben'), ['message', 'in', '2026-11-21', 'done']);
  assert.deepEqual(touch('Maren rief mich vor zwei Tagen an'), ['call', 'in', '2026-11-19', 'done']);
});

void test('what lies ahead is a plan, never a done touch', () => {
  assert.deepEqual(touch('Call Lin tomorrow'), ['call', 'out', '2026-11-22', 'planned']);
  assert.deepEqual(touch('Morgen mit Lin telefonieren'), ['call', 'mutual', '2026-11-22', 'planned']);
  assert.deepEqual(touch('Lunch with Priya next Friday'), ['in-person', 'mutual', '2026-11-27', 'planned']);
  const odd = read('Called Maren tomorrow');
  assert.equal(odd.state, 'planned');
  assert.ok(odd.unsure.some((u) => u.key === 'sentence:day-ahead'));
});

void test('a place after "from" or "to" is nobody, a person there is', () => {
  assert.deepEqual(ids('Sent Tomás a postcard from Lisbon'), ['p8']);
  assert.deepEqual(ids('Maren said she is moving to Porto in March'), ['p1']);
  assert.deepEqual(
    read('got a letter from Zora').people.map((p) => p.name),
    ['Zora'],
  );
  assert.deepEqual(
    read('Called mum').people.map((p) => [p.id, p.name]),
    [[null, 'mum']],
  );
});

void test('the longest name wins, possessives and scripts without spaces are seen', () => {
  assert.deepEqual(ids('visited Priya Raman'), ['p7']);
  assert.deepEqual(ids('was at Maren’s'), ['p1']);
  assert.deepEqual(ids('Marens Kuchen gegessen'), ['p1']);
  assert.deepEqual(ids('wrote tomas'), ['p8']);
  assert.deepEqual(ids('昨天和王小明吃饭'), ['p12']);
  assert.deepEqual(ids('called May yesterday'), ['p13']);
  assert.deepEqual(ids('Linda is not Lin'), ['p3']);
});

void test('a name that two people bear is asked, not guessed', () => {
  const said = read('Called Sam');
  assert.deepEqual([said.people[0]?.id, said.people[0]?.candidates], [null, ['p10', 'p11']]);
  assert.deepEqual(
    said.unsure.map((u) => u.key),
    ['sentence:which-person'],
  );
  assert.deepEqual(ids('Called Sam Hill'), ['p11']);
});

void test('an unknown name after "met" may be somebody new; a month, a weekday and a thing are not', () => {
  assert.deepEqual(
    read('met Zora Vance and Jonas for lunch').people.map((p) => [p.id, p.name]),
    [
      [null, 'Zora Vance'],
      ['p2', 'Jonas'],
    ],
  );
  assert.deepEqual(
    read('Met Lin in May on Monday with Coffee').people.filter((p) => p.name === 'May'),
    [],
  );
  assert.deepEqual(ids('habe mit Lin und Maren Kaffee getrunken'), ['p3', 'p1']);
});

void test('somebody spoken about is not somebody spoken with', () => {
  assert.deepEqual(
    read('called Lin about Jonas').people.map((p) => p.role),
    ['with', 'about'],
  );
});

void test('a birthday and an exam are dates, not touches', () => {
  for (const line of ["Maren's birthday is 14 Feb", 'Marens Geburtstag ist am 14. Februar']) {
    const said = read(line);
    assert.deepEqual([said.medium, said.state, said.day], [null, null, null]);
    assert.deepEqual(
      [said.occasions[0]?.who?.id, said.occasions[0]?.what, said.occasions[0]?.date],
      ['p1', 'birthday', { year: null, month: 2, day: 14 }],
    );
  }
  const exam = read('Maren has her exam on 12 December').occasions[0];
  assert.deepEqual(
    [exam?.label, exam?.date, exam?.who?.id],
    ['has her exam', { year: 2026, month: 12, day: 12 }, 'p1'],
  );
  const move = read('Maren said she is moving to Porto in March').occasions[0];
  assert.deepEqual([move?.label, move?.date.month, move?.who?.id], ['is moving to Porto', 3, 'p1']);
  const school = read("Maren's daughter starts school in September").occasions[0];
  assert.deepEqual([school?.label, school?.who?.id], ['daughter starts school', 'p1']);
  const job = read('Maren rief an, sie fängt im Mai einen neuen Job an').occasions[0];
  assert.deepEqual(
    [job?.label, job?.date, job?.who?.id],
    ['fängt einen neuen Job an', { year: 2027, month: 5, day: null }, 'p1'],
  );
});

void test('a promise has its words and its day', () => {
  assert.deepEqual(read('promised Lin to send the recipe by Friday').promises, [
    { text: 'send the recipe', due: '2026-11-27' },
  ]);
  assert.deepEqual(read('Lin versprochen, das Rezept bis Freitag zu schicken').promises, [
    { text: 'das Rezept zu schicken', due: '2026-11-27' },
  ]);
  const both = read('Called Lin and promised to send the recipe by Friday #choir');
  assert.deepEqual(
    [both.medium, both.day, both.promises[0]?.due, both.circles],
    ['call', '2026-11-21', '2026-11-27', ['choir']],
  );
  const marked = read('!promise send Maren the book by 3 December');
  assert.deepEqual(
    [marked.promises, marked.people[0]?.id],
    [[{ text: 'send Maren the book', due: '2026-12-03' }], 'p1'],
  );
});

void test('a bare touch leaves no memory, a told one keeps its words', () => {
  assert.equal(read('texted Priya yesterday').memory, null);
  assert.equal(read('met Dev and Wren last night at the concert').memory, 'at the concert');
  assert.equal(read('told Maren that Jonas is ill').memory, 'told Maren that Jonas is ill');
  assert.equal(read('Called Lin !remember she likes tulips').memory, 'she likes tulips');
});

const pieces = fc.constantFrom(
  'called',
  'met',
  'Maren',
  'Sam',
  'Zora',
  'and',
  'with',
  'yesterday',
  'tomorrow',
  'on Friday',
  'in May',
  '31 April',
  '29 Feb',
  '3 March 2031',
  'next year',
  'in 3 days',
  'am 14. Februar',
  'übermorgen',
  'habe',
  'mit',
  'she',
  'starts',
  'promised',
  'versprochen,',
  '!next',
  '!promise',
  '!remember',
  '#a',
  '@',
  ',',
  '.',
  'for 20 min',
  "'s",
  '王小明',
  'birthday is',
  'letter',
  'me',
  'from',
  '12/31',
  '2026-11-30',
  'at 25:99',
  '\ud800',
);

void test('any line at all is read without an error, and a done touch never lies ahead', () => {
  const line = fc.oneof(
    fc.array(pieces, { maxLength: 14 }).map((words) => words.join(' ')),
    fc.string({ unit: 'binary', maxLength: 80 }),
  );
  fc.assert(
    fc.property(
      line,
      fc.constantFrom('2026-11-21', '2024-02-29', '2026-12-31'),
      fc.constantFrom('en', 'de'),
      (text, today, language) => {
        const said = readSentence(text, { people, today, language, region: 'GB' });
        if (said.state === 'done') assert.ok(said.day === null || said.day <= today);
        assert.equal(said.state === null, said.medium === null);
        for (const person of said.people) {
          assert.equal(text.toWellFormed().slice(...person.span), person.name);
          assert.ok(person.candidates.length === 0 || person.id === null);
        }
        for (const unsure of said.unsure) {
          const key = unsure.key.replace('sentence:', '');
          assert.ok(
            [key, `${key}_other`].some((one) => Object.hasOwn(en['sentence'] ?? {}, one)),
            key,
          );
        }
      },
    ),
    { numRuns: 400 },
  );
});

void test('a very long line is cut and says so', () => {
  assert.ok(read(`called Lin ${'1 '.repeat(5000)}`).unsure.some((u) => u.key === 'sentence:too-long'));
});

void test('every question has its words in both languages', () => {
  assert.deepEqual(Object.keys(de['sentence'] ?? {}), Object.keys(en['sentence'] ?? {}));
  assert.deepEqual(Object.keys(de['match'] ?? {}), Object.keys(en['match'] ?? {}));
});
