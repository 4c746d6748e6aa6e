/** The 3-2-1 rule. */
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { backedUp, workingKinds } from './backed-up.ts';
import type { HandleFact, PersonFacts, QueueRow } from './facts.ts';
import { every, samplePerson, sampleRow, today } from './person.sample.ts';

const worked = (kind: HandleFact['kind'], ago: number, value = kind as string): HandleFact => ({
  kind,
  value,
  lastWorkedDay: today - ago,
  marked: null,
});
const memories = ['the lake', 'the choir', 'the soup'].map((text) => ({
  text,
  date: { year: 2024, month: 5, day: 1 },
}));
const whole: Partial<PersonFacts> = { memories, handles: [worked('phone', 10), worked('email', 100)] };
const person = (facts: Partial<PersonFacts> = {}, row: Partial<QueueRow> = {}, silent = 3) =>
  samplePerson(sampleRow(every(7, 10, silent), row), { ...whole, ...facts });
const action = (facts: PersonFacts) => backedUp(facts, today).action?.key ?? null;

void test('three memories, two ways and one next date make a backup', () => {
  assert.deepEqual(backedUp(person(), today), {
    memories: 3,
    ways: 2,
    nextDate: '2026-03-29',
    backedUp: true,
    stale: false,
    atRisk: false,
    action: null,
  });
});

void test('two numbers are one way; what worked three years ago is none, unless marked as good since', () => {
  assert.equal(
    workingKinds([worked('phone', 1, '+15550100'), worked('phone', 2, '+15550101')], today).size,
    1,
  );
  assert.equal(workingKinds([worked('phone', 1), worked('email', 1000)], today).size, 1);
  assert.equal(workingKinds([worked('phone', 730), worked('email', 731)], today).size, 1);
  const good: HandleFact = { ...worked('email', 1000), marked: { as: 'good', day: today - 5 } };
  const bad: HandleFact = { ...worked('email', 1), marked: { as: 'bad', day: today } };
  assert.equal(workingKinds([worked('phone', 1), good], today).size, 2);
  assert.equal(workingKinds([worked('phone', 1), bad], today).size, 1);
});

void test('a next date that has passed is stale, and a plan ahead mends it', () => {
  const late = person({}, {}, 15);
  assert.equal(backedUp(late, today).stale, true);
  assert.equal(backedUp(late, today).nextDate, null);
  assert.equal(action(late), 'reasons:backedUp.overdue');
  const planned = backedUp(person({ plans: [{ day: today + 4, medium: null }] }, {}, 15), today);
  assert.equal(planned.stale, false);
  assert.equal(planned.nextDate, '2026-03-24');
  assert.equal(planned.backedUp, true);
});

void test('a rhythm set by hand gives the next date', () => {
  assert.equal(backedUp(person({}, { ownCadenceDays: 60 }, 15), today).nextDate, '2026-05-04');
});

void test('fading or no way that works is at risk', () => {
  assert.equal(backedUp(person({}, {}, 60), today).atRisk, true);
  assert.equal(backedUp(person({ handles: [] }), today).atRisk, true);
  assert.equal(backedUp(person({}, {}, 10), today).atRisk, false);
});

void test('the one action is what is missing most', () => {
  assert.equal(action(person({ handles: [] })), 'reasons:backedUp.way');
  assert.equal(action(person({ handles: [worked('phone', 1000)] })), 'reasons:backedUp.tryWay');
  assert.equal(action(person({}, {}, 60)), 'reasons:backedUp.fading');
  assert.equal(action(person({ handles: [worked('phone', 1)] })), 'reasons:backedUp.secondWay');
  assert.equal(action(person({ memories: [] })), 'reasons:backedUp.memory');
  assert.equal(action(samplePerson(sampleRow([5]), whole)), 'reasons:backedUp.date');
});
