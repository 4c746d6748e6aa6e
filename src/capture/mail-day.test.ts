import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { localDay } from '../people/day.ts';
import { dayReader } from './mail-day.ts';

void test('the day is the one the calendar gives, in every zone and in any order', () => {
  const zones = [
    'UTC',
    'Europe/Lisbon',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'America/St_Johns',
    'Asia/Kathmandu',
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.array(fc.integer({ min: -1_000_000_000, max: 4_000_000_000 }), { maxLength: 40 }),
      (zone, moments) => {
        const day = dayReader(zone);
        for (const at of moments) assert.equal(day(at), localDay(at, zone), `${at} ${zone}`);
      },
    ),
  );
});

void test('the second in which the clock changes belongs to the right side', () => {
  const day = dayReader('Europe/Lisbon');
  const change = Date.UTC(2024, 2, 31, 1) / 1000;
  for (const at of [change - 1, change, change + 1, change + 79_200 - 1, change + 79_200])
    assert.equal(day(at), localDay(at, 'Europe/Lisbon'), String(at));
});
