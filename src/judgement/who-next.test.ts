/** The day's list: who, in what order, in how many minutes. */
import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PersonFacts, QueueRow } from './facts.ts';
import { every, samplePerson, sampleRow, today } from './person.sample.ts';
import { fillDay, judge, shortlist, type Choice, type DayAsked } from './who-next.ts';

const quarter: DayAsked = { today, minutes: 15, limit: 3 };
const phone = { kind: 'phone', value: '+15550100', lastWorkedDay: null, marked: null } as const;
const mail = { kind: 'email', value: 'maren@example.org', lastWorkedDay: null, marked: null } as const;

function list(people: readonly PersonFacts[], asked: DayAsked = quarter): Choice[] {
  const known = new Map(people.map((person) => [person.row.id, person]));
  const judged = shortlist(
    people.map((person) => person.row),
    asked,
  )
    .map((scored) => judge(scored, known.get(scored.row.id) ?? assert.fail(), asked, null))
    .filter((choice) => choice !== null);
  return fillDay(judged, asked);
}

const someone = (
  id: string,
  daysAgo: readonly number[],
  row: Partial<QueueRow> = {},
  facts: Partial<PersonFacts> = {},
) => samplePerson(sampleRow(daysAgo, { id, ...row }), { name: id, handles: [phone], ...facts });
const ids = (choices: readonly Choice[]) => choices.map((choice) => choice.id);

void test('a deep tie gone quiet comes before a shallow one, and one that is well is left in peace', () => {
  const people = [
    someone('well', every(7, 20, 3)),
    someone('shallow', every(30, 3, 60)),
    someone('deep', every(7, 20, 50)),
  ];
  assert.deepEqual(ids(list(people)), ['deep', 'shallow']);
});

void test('the list does not depend on the order in which people come', () => {
  const people = Array.from({ length: 12 }, (_, i) => someone(`p${i}`, every(7, 8, 30 + (i % 3))));
  assert.deepEqual(ids(list([...people].reverse())), ids(list(people)));
});

void test('the dead, the resting, the hidden, those reached today and the once seen do not come up', () => {
  const fading = every(7, 20, 50);
  const people = [
    someone('dead', fading, { quiet: 'deceased', ring: 'five' }),
    someone('resting', fading, { quiet: 'resting' }),
    someone('hidden', fading, { hiddenUntil: today + 1 }),
    someone('today', every(7, 20, 0), { ring: 'five' }),
    someone('once', [200]),
  ];
  assert.deepEqual(list(people), []);
  assert.deepEqual(ids(list([someone('back', fading, { hiddenUntil: today })])), ['back']);
});

void test('a birthday today and an open message lift people without a history', () => {
  const row = { occasionDay: today };
  const occasions = [
    { kind: 'birthday', label: null, date: { year: null, month: 3, day: 20 }, yearly: true, ofWhom: null },
  ] as const;
  const owed = { day: today - 1, medium: 'call', text: '', missedCall: true } as const;
  const found = list([
    someone('born today', [], row, { occasions }),
    someone('rang', [1], { owedDay: today - 1, lastWord: 'in' }, { owed }),
    someone('card only', []),
  ]);
  assert.deepEqual(ids(found).sort(), ['born today', 'rang']);
});

void test('someone chosen comes up without a history, and more so once the ring’s interval has passed', () => {
  const fresh = list([someone('five', [], { ring: 'five' })]);
  assert.deepEqual(ids(fresh), ['five']);
  const [late] = list([someone('late', every(7, 20, 14), { ring: 'five' })]);
  const [unpinned] = list([someone('late', every(7, 20, 14))]);
  assert.ok((late?.factors.urgency ?? 0) > (unpinned?.factors.urgency ?? 1));
});

void test('put off counts less each time, and after three times Kith asks honestly', () => {
  const of = (snoozes: number) => list([someone('maren', every(7, 20, 50), { snoozes })])[0];
  assert.ok(Math.abs((of(2)?.score ?? 0) / (of(0)?.score ?? 1) - 0.49) < 1e-9);
  assert.equal(of(2)?.asking, null);
  assert.deepEqual(of(3)?.asking, { key: 'reasons:asking' });
});

void test('an unanswered word waits two weeks or the usual gap; after two only their move counts', () => {
  const fading = every(7, 20, 50);
  const once = (ago: number) =>
    list([someone('a', fading, { unanswered: 1, lastReachOutDay: today - ago })]).length;
  assert.equal(once(13), 0);
  assert.equal(once(14), 1);
  const twice = { unanswered: 2, lastReachOutDay: today - 100 };
  assert.equal(list([someone('a', fading, twice)]).length, 0);
  assert.equal(list([someone('a', fading, { ...twice, owedDay: today - 1 })]).length, 1);
});

void test('one unanswered word to someone near waits a season at most, however seldom they speak', () => {
  const seldom = [91, 391, 691, 991];
  const listed = (ago: number, ring: QueueRow['ring']) =>
    list([someone('a', seldom, { unanswered: 1, lastReachOutDay: today - ago, ring })]).length;
  assert.deepEqual([listed(89, 'fifteen'), listed(91, 'fifteen')], [0, 1]);
  assert.equal(listed(91, null), 0, 'whom nobody chose is waited for as long as is usual');
});

void test('my last word without theirs lowers the odds of an answer', () => {
  const odds = (lastWord: 'in' | 'out') =>
    list([someone('a', every(7, 20, 50), { lastWord })])[0]?.factors.answerOdds ?? 0;
  assert.ok(odds('in') > odds('out'));
});

void test('at most one of those long out of contact comes up a day, unless chosen', () => {
  const gone = every(7, 10, 200);
  assert.equal(list(['a', 'b', 'c'].map((id) => someone(id, gone))).length, 1);
  assert.equal(list(['a', 'b', 'c'].map((id) => someone(id, gone, { ring: 'fifty' }))).length, 3);
});

void test('two of three come from one layer while others are there', () => {
  const fading = (id: string, silent: number, ring: QueueRow['ring']) =>
    someone(id, every(7, 20, silent), { ring });
  const people = [
    fading('a', 50, 'fifteen'),
    fading('b', 50, 'fifteen'),
    fading('c', 50, 'fifteen'),
    fading('d', 40, 'fifty'),
  ];
  assert.deepEqual(ids(list(people)), ['a', 'b', 'd']);
  assert.equal(list(people.slice(0, 3)).length, 3);
});

void test('minutes change who comes up and which way', () => {
  const media = [{ medium: 'call', own: 9, answered: 9, lastWorkedDay: today - 50, minutes: null }] as const;
  const caller = someone('caller', every(7, 20, 50), {}, { media });
  const five = list([caller], { ...quarter, minutes: 5 })[0];
  const half = list([caller], { ...quarter, minutes: 30 })[0];
  assert.equal(five?.ways[0]?.medium, 'message');
  assert.equal(half?.ways[0]?.medium, 'call');
  const mailed = someone('mailed', every(7, 20, 50), { leastMinutes: 4 }, { handles: [mail] });
  assert.deepEqual(list([mailed], { ...quarter, minutes: 3 }), []);
});

void test('of a quarter of an hour the first gets the call, and the others what still makes sense', () => {
  const media = [{ medium: 'call', own: 9, answered: 9, lastWorkedDay: today - 50, minutes: null }] as const;
  const found = list(['a', 'b', 'c'].map((id) => someone(id, every(7, 20, 50), {}, { media })));
  assert.deepEqual(
    found.map(({ ways }) => `${ways[0]?.medium} ${ways[0]?.minutes}`),
    ['call 11', 'message 2', 'message 2'],
  );
});

void test('someone without any way still comes up, with no way to offer', () => {
  const [found] = list([someone('lost', every(7, 20, 50), { leastMinutes: null }, { handles: [] })], {
    ...quarter,
    minutes: 5,
  });
  assert.deepEqual(found?.ways, []);
});

void test('the list keeps to its minutes and its number, whoever is in it', () => {
  const person = fc.record({
    gap: fc.integer({ min: 1, max: 60 }),
    count: fc.integer({ min: 0, max: 12 }),
    silent: fc.integer({ min: 0, max: 300 }),
    ring: fc.constantFrom('five', 'fifty', null),
    handles: fc.subarray([phone, mail]),
  });
  fc.assert(
    fc.property(
      fc.array(person, { maxLength: 12 }),
      fc.constantFrom(5, 15, 30, 60),
      fc.integer({ min: 0, max: 6 }),
      (people, minutes, limit) => {
        const found = list(
          people.map(({ gap, count, silent, ring, handles }, i) =>
            someone(`p${i}`, every(gap, count, silent), { ring }, { handles }),
          ),
          { today, minutes, limit },
        );
        assert.ok(found.length <= limit);
        assert.ok(found.reduce((total, choice) => total + choice.factors.effortMinutes, 0) <= minutes);
        assert.equal(new Set(ids(found)).size, found.length);
        for (const { score, factors, reasons } of found) {
          assert.ok(reasons.length > 0);
          const { value, urgency, answerOdds, reasonToday, avoidance } = factors;
          assert.ok(Math.abs(score - value * urgency * answerOdds * reasonToday * avoidance) < 1e-12);
        }
      },
    ),
  );
});
