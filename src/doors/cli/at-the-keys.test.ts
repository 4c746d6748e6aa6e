import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { test } from 'node:test';
import { Problem } from '../../problem.ts';
import { atTheKeys, type WorkState } from './at-the-keys.ts';

/** A terminal that remembers whether it was left as it was found. */
function terminal() {
  const input = Object.assign(new EventEmitter(), {
    isTTY: true,
    raw: false,
    setRawMode(raw: boolean) {
      input.raw = raw;
    },
    resume() {},
    pause() {},
  });
  const signals = new EventEmitter();
  const seen: WorkState[] = [];
  const left: number[] = [];
  const keys = atTheKeys(
    input,
    signals,
    (state) => seen.push(state),
    (status) => left.push(status),
  );
  return { input, signals, seen, left, keys, press: (key: string) => input.emit('data', Buffer.from(key)) };
}

const isStopped = (cause: unknown): boolean => cause instanceof Problem && cause.code === 'cancelled';

void test('space pauses the work and lets it go on', async () => {
  const { keys, press, seen } = terminal();
  press(' ');
  let went = false;
  const step = keys.breathe().then(() => (went = true));
  await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(went, false);
  press(' ');
  await step;
  assert.deepEqual(seen, ['paused', 'running']);
  keys.close();
});

void test('q, Escape and Ctrl+C stop the work at its next step, also while it is paused', async () => {
  for (const key of ['q', '\u001b', '\u0003']) {
    const { keys, press } = terminal();
    press('p');
    const step = keys.breathe();
    press(key);
    await assert.rejects(step, isStopped);
    keys.close();
  }
});

void test('an arrow key is no wish to stop', async () => {
  const { keys, press, seen } = terminal();
  press('\u001b[A');
  await keys.breathe();
  assert.deepEqual(seen, []);
  keys.close();
});

void test('a signal stops the work, a second one ends the program with the terminal as it was', async () => {
  const { keys, signals, input, left } = terminal();
  signals.emit('SIGINT');
  await assert.rejects(keys.breathe(), isStopped);
  assert.deepEqual(left, []);
  assert.equal(input.raw, true);
  signals.emit('SIGINT');
  assert.deepEqual(left, [130]);
  assert.equal(input.raw, false);
  keys.close();
});

void test('a question of ours has the keys to itself, and the work has them back', async () => {
  const { keys, input, press, seen } = terminal();
  const answer = await keys.while(async () => {
    assert.equal(input.raw, false);
    press('q');
    return 'yes';
  });
  assert.equal(answer, 'yes');
  assert.equal(input.raw, true);
  assert.deepEqual(seen, []);
  keys.close();
  assert.equal(input.raw, false);
  assert.equal(input.listenerCount('data'), 0);
});

void test('where nobody sits, no key is waited for and signals still stop', async () => {
  const signals = new EventEmitter();
  const keys = atTheKeys(
    null,
    signals,
    () => {},
    () => {},
  );
  assert.equal(keys.keys, false);
  await keys.breathe();
  signals.emit('SIGTERM');
  await assert.rejects(keys.breathe(), isStopped);
  keys.close();
  assert.equal(signals.listenerCount('SIGINT'), 0);
});
