import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goFirst, letOthersGo, writesWaiting } from './courtesy.ts';

void test('long work goes on at once when nobody waits', async () => {
  await letOthersGo(writesWaiting);
  assert.equal(Atomics.load(writesWaiting, 0), 0);
});

void test('long work waits until what a person wrote is through', async () => {
  const order: string[] = [];
  let through = (): void => {};
  const write = goFirst(async () => {
    await new Promise<void>((resolve) => (through = resolve));
    order.push('the person');
  });
  const work = letOthersGo(writesWaiting).then(() => order.push('the import'));
  through();
  await Promise.all([write, work]);
  assert.deepEqual(order, ['the person', 'the import']);
});

void test('a write that fails holds nobody up', async () => {
  await assert.rejects(goFirst(() => Promise.reject(new Error('no'))));
  assert.equal(Atomics.load(writesWaiting, 0), 0);
});

void test('long work goes on beside a write that never ends', async () => {
  let end = (): void => {};
  const write = goFirst(() => new Promise<void>((resolve) => (end = resolve)));
  await letOthersGo(writesWaiting);
  assert.equal(Atomics.load(writesWaiting, 0), 1);
  end();
  await write;
});
