import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timeLeft } from './time-left.ts';

const said = (seconds: number): string => {
  const { key, values } = timeLeft(seconds);
  return `${key} ${values.count}`;
};

void test('a short wait is told in seconds, a longer one in minutes, a very long one in hours', () => {
  assert.equal(said(42.2), 'progress:left 43');
  assert.equal(said(180), 'progress:leftMinutes 3');
  assert.equal(said(7_100), 'progress:leftHours 2');
});

void test('what is nearly done still says one second', () => {
  assert.equal(said(0), 'progress:left 1');
});
