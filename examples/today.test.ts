/** Seen from any day, the household has the same things to say: who is silent, who is owed, whose day is near. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeHousehold, sample } from './make.ts';
import type { Household } from './household.ts';
import { expected } from './expected.ts';
import { householdCommands, innerFifteen, innerFive } from './notes.ts';

const days = ['2026-11-21', '2026-03-01', '2028-02-29', '2026-11-26'];

function daysAgoOf(household: Household, id: string): number[] {
  const today = Temporal.PlainDate.from(household.today);
  const seen = household.exchanges
    .filter(({ who }) => who.includes(id))
    .map(
      ({ at }) =>
        Temporal.Instant.fromEpochMilliseconds(at * 1000)
          .toZonedDateTimeISO('Europe/Lisbon')
          .toPlainDate()
          .until(today).days,
    );
  return [...new Set(seen)].sort((a, b) => a - b);
}

for (const today of days) {
  const household = makeHousehold({ ...sample, today });

  void test(`${today}: Maren is silent for nine weeks, and one of her last twelve silences was longer`, () => {
    const seen = daysAgoOf(household, 'maren.okafor');
    assert.equal(seen[0], 63);
    const gaps = seen.slice(1, 13).map((day, n) => day - (seen[n] ?? 0));
    assert.equal(gaps.filter((gap) => gap < 63).length, 11);
    const sorted = gaps.toSorted((a, b) => a - b);
    assert.ok((sorted[6] ?? 0) >= 19 && (sorted[6] ?? 0) <= 24, String(sorted[6]));
  });

  void test(`${today}: nothing is later than today, and nothing older than five years`, () => {
    const from =
      Temporal.PlainDate.from(today).subtract({ years: 5, days: 5 }).toZonedDateTime('Europe/Lisbon')
        .epochMilliseconds / 1000;
    const to =
      Temporal.PlainDate.from(today).toZonedDateTime({ timeZone: 'Europe/Lisbon', plainTime: '23:59' })
        .epochMilliseconds / 1000;
    for (const { at, key } of household.exchanges) assert.ok(at >= from && at <= to, key);
  });

  void test(`${today}: only Tomás and Lin wait for an answer among what came in the last ninety days`, () => {
    const since =
      Temporal.PlainDate.from(today).subtract({ days: 90 }).toZonedDateTime('Europe/Lisbon')
        .epochMilliseconds / 1000;
    const last = new Map<string, (typeof household.exchanges)[number]>();
    for (const exchange of household.exchanges) for (const id of exchange.who) last.set(id, exchange);
    const waiting = [...last].filter(
      ([, { at, direction, channel, missed }]) =>
        at > since && direction === 'in' && (channel !== 'call' || missed),
    );
    assert.deepEqual(waiting.map(([id]) => id).sort(), expected(household).owed.toSorted());
  });

  void test(`${today}: Aunt Ruth turns eighty on the next Thursday, Dev and Wren are ten years married on the next Saturday`, () => {
    const ruth = household.people.find(({ id }) => id === 'ruth.hartmann')?.birthday;
    const dev = household.people.find(({ id }) => id === 'dev.anand')?.wedding;
    assert.ok(ruth && dev);
    const thursday = new Temporal.PlainDate((ruth.year ?? 0) + 80, ruth.month, ruth.day);
    const saturday = new Temporal.PlainDate((dev.year ?? 0) + 10, dev.month, dev.day);
    assert.equal(thursday.dayOfWeek, 4);
    assert.equal(saturday.dayOfWeek, 6);
    for (const date of [thursday, saturday]) {
      const ahead = Temporal.PlainDate.from(today).until(date).days;
      assert.ok(ahead >= 1 && ahead <= 7);
    }
  });

  void test(`${today}: two people were reached today, and every command means exactly one person`, () => {
    const seen = household.people.filter(({ id }) => daysAgoOf(household, id)[0] === 0).map(({ id }) => id);
    assert.deepEqual(seen.sort(), ['amara.diallo', 'greta.solheim']);
    const commands = householdCommands(household);
    for (const { input, action } of commands) {
      const who = Array.isArray(input['who'])
        ? input['who']
        : input['who'] === undefined
          ? []
          : [input['who']];
      for (const name of who)
        assert.equal(
          household.people.filter((someone) => someone.name === name || someone.emails.includes(String(name)))
            .length,
          1,
          `${action} ${name}`,
        );
      if (typeof input['on'] === 'string') assert.ok(input['on'] < today);
    }
    assert.equal(new Set([...innerFive, ...innerFifteen]).size, 15);
    assert.ok(commands.filter(({ action }) => action === 'remember').length > 40);
  });
}
