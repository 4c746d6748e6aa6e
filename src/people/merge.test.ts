import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Handle } from './handle.ts';
import { mergePeople, type PersonValues } from './merge.ts';
import { writePartialDate } from './partial-date.ts';

const mail = (value: string, label: string | null = null): Handle => ({
  kind: 'email',
  value,
  shown: value,
  label,
});
const person = (id: string, more: Partial<PersonValues> = {}): PersonValues => ({
  id,
  since: 100,
  name: 'Maren Okafor',
  nicknames: [],
  birthday: null,
  handles: [],
  note: '',
  single: {},
  lists: {},
  ...more,
});

void test('the older id stays, and the order in which the two are given changes nothing', () => {
  const older = person('p9', { since: 50 });
  const newer = person('p1', { since: 90 });
  assert.deepEqual([mergePeople(newer, older).values.id, mergePeople(newer, older).gone], ['p9', 'p1']);
  assert.deepEqual(mergePeople(newer, older), mergePeople(older, newer));
});

void test('handles are joined once each and a missing label is taken over', () => {
  const { values } = mergePeople(
    person('p1', { handles: [mail('maren@example.org')] }),
    person('p2', { handles: [mail('maren@example.org', 'home'), mail('m@example.net')] }),
  );
  assert.deepEqual(
    values.handles.map((h) => [h.value, h.label]),
    [
      ['maren@example.org', 'home'],
      ['m@example.net', null],
    ],
  );
});

void test('the fuller name is taken and the other stays a nickname', () => {
  const { values, disagreements } = mergePeople(
    person('p1', { name: 'M. Okafor', nicknames: ['Mo'] }),
    person('p2'),
  );
  assert.equal(values.name, 'Maren Okafor');
  assert.deepEqual(values.nicknames, ['Mo', 'M. Okafor']);
  assert.deepEqual(disagreements, [
    { field: 'name', kept: 'M. Okafor', gone: 'Maren Okafor', choice: 'gone' },
  ]);
});

void test('two values that disagree are both listed, and the choice is followed', () => {
  const a = person('p1', {
    single: { ring: 'five', zone: null },
    birthday: { year: 1984, month: 3, day: 9 },
  });
  const b = person('p2', {
    single: { ring: 'fifty', zone: 'Europe/Lisbon' },
    birthday: { year: 1985, month: 3, day: 9 },
  });
  const usual = mergePeople(a, b);
  assert.deepEqual(
    usual.disagreements.map((d) => [d.field, d.kept, d.gone]),
    [
      ['ring', 'five', 'fifty'],
      ['birthday', '1984-03-09', '1985-03-09'],
    ],
  );
  assert.deepEqual([usual.values.single['ring'], usual.values.single['zone']], ['five', 'Europe/Lisbon']);
  const chosen = mergePeople(a, b, { ring: 'gone', birthday: 'gone' });
  assert.deepEqual([chosen.values.single['ring'], chosen.values.birthday?.year], ['fifty', 1985]);
});

void test('a birthday that says less is no disagreement', () => {
  const { values, disagreements } = mergePeople(
    person('p1', { birthday: { year: null, month: 3, day: 9 } }),
    person('p2', { birthday: { year: 1984, month: 3, day: 9 } }),
  );
  assert.deepEqual([values.birthday, disagreements.length], [{ year: 1984, month: 3, day: 9 }, 0]);
});

void test('notes are joined, and the same note stands once', () => {
  const note = (a: string, b: string) =>
    mergePeople(person('p1', { note: a }), person('p2', { note: b })).values.note;
  assert.equal(note('likes tulips', 'plays the oboe'), 'likes tulips\n\nplays the oboe');
  assert.equal(note('likes tulips', 'likes tulips'), 'likes tulips');
  assert.equal(note('', 'plays'), 'plays');
});

const text = fc.oneof(
  fc.constantFrom('', 'Maren', 'Maren Okafor', 'M. O.'),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const someone = fc.record({
  id: fc.constantFrom('p1', 'p2', 'p3'),
  since: fc.nat(2),
  name: text,
  nicknames: fc.array(text, { maxLength: 2 }),
  birthday: fc.option(
    fc
      .record({
        year: fc.option(fc.constantFrom(1984, 1985)),
        month: fc.option(fc.constantFrom(3, 4)),
        day: fc.option(fc.constantFrom(9, 10)),
      })
      .map((date) => (date.month === null ? { ...date, day: null } : date)),
  ),
  handles: fc.array(
    fc.constantFrom(mail('a@example.org'), mail('a@example.org', 'home'), mail('b@example.org')),
    { maxLength: 3 },
  ),
  note: text,
  single: fc.dictionary(fc.constantFrom('ring', 'zone', '__proto__', 'constructor'), fc.option(text)),
  lists: fc.dictionary(
    fc.constantFrom('circles', 'companies', '__proto__'),
    fc.array(text, { maxLength: 3 }),
  ),
});

void test('nothing that either held is dropped: it is in the merged values or among the disagreements', () => {
  fc.assert(
    fc.property(
      someone,
      someone,
      fc.constantFrom({}, { name: 'gone', ring: 'gone' } as const),
      (a, b, choices) => {
        fc.pre(a.id !== b.id);
        const merged = mergePeople(a, b, choices);
        assert.deepEqual(mergePeople(b, a, choices), merged);
        const { values, disagreements } = merged;
        const listed = disagreements.flatMap((d) => [d.kept, d.gone]);
        for (const from of [a, b]) {
          for (const name of [from.name, ...from.nicknames])
            assert.ok(name.trim() === '' || [values.name, ...values.nicknames].includes(name));
          for (const handle of from.handles) assert.ok(values.handles.some((h) => h.value === handle.value));
          assert.ok(values.note.includes(from.note) || from.note.trim() === '');
          for (const [field, list] of Object.entries(from.lists))
            for (const item of list) assert.ok(values.lists[field]?.includes(item));
          for (const [field, value] of Object.entries(from.single))
            assert.ok(!value || values.single[field] === value || listed.includes(value));
          if (from.birthday !== null && values.birthday !== null) {
            const { birthday } = values;
            const held = (['year', 'month', 'day'] as const).every(
              (part) => from.birthday?.[part] === null || from.birthday?.[part] === birthday[part],
            );
            assert.ok(held || listed.includes(writePartialDate(from.birthday)));
          }
        }
      },
    ),
    { numRuns: 300 },
  );
});
