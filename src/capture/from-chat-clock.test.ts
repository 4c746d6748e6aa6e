/** The remembered clock says what the calendar says, also on the days when clocks change. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { localDay } from '../people/day.ts';
import { localClock } from './from-chat-clock.ts';

const zones = [
  'UTC',
  'Europe/Lisbon',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/Sao_Paulo',
];
const clocks = new Map(zones.map((zone) => [zone, localClock(zone)]));

void test('the day of any moment is that of the calendar', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: 946_684_800, max: 2_000_000_000 }),
      (zone, at) => {
        assert.equal(clocks.get(zone)?.day(at), localDay(at, zone));
      },
    ),
  );
});

void test('each quarter of an hour around a change of clocks has its day', () => {
  const clock = localClock('Australia/Lord_Howe');
  for (let at = 1_617_280_000; at < 1_617_480_000; at += 900)
    assert.equal(clock.day(at), localDay(at, 'Australia/Lord_Howe'));
});

void test('a local time leads to the moment that shows it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: 946_684_800, max: 2_000_000_000 }),
      (zone, at) => {
        const local = Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO(zone);
        const seconds = local.hour * 3600 + local.minute * 60 + local.second;
        const found = clocks.get(zone)?.at(local.toPlainDate().toString(), seconds) ?? Number.NaN;
        const shown = Temporal.Instant.fromEpochMilliseconds(found * 1000).toZonedDateTimeISO(zone);
        assert.equal(shown.toPlainDateTime().toString(), local.toPlainDateTime().toString());
      },
    ),
  );
});

void test('an hour that was skipped is read as the hour after it', () => {
  // Lisbon, 28 March 2021: 01:00 became 02:00.
  assert.equal(localClock('Europe/Lisbon').at('2021-03-28', 5400), Date.UTC(2021, 2, 28, 1, 30) / 1000);
});

void test('an unknown zone is read as UTC', () => {
  assert.equal(localClock('Mars/Olympus').day(86_399), '1970-01-01');
});
