/** What the map draws by hand, pixel by pixel: lines meet their ends, and nothing is drawn outside. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { line, stamp, type Pixels } from './sky-pixels.ts';

function plain(width: number, height: number, rgba: readonly [number, number, number, number]): Pixels {
  const bytes = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < bytes.length; at += 4) bytes.set(rgba, at);
  return { width, height, bytes };
}

const red = (on: Pixels, x: number, y: number) => on.bytes[(y * on.width + x) * 4];

void test('a stamp covers what it covers and lets the rest through', () => {
  const on = plain(9, 9, [200, 200, 200, 255]);
  const small = plain(3, 3, [0, 0, 0, 255]);
  small.bytes[3] = 0;
  small.bytes[7] = 128;
  stamp(on, small, 4.5, 4.5);
  assert.equal(red(on, 3, 3), 200);
  assert.equal(red(on, 4, 3), 100);
  assert.equal(red(on, 4, 4), 0);
  assert.equal(red(on, 6, 6), 200);
});

void test('what would stand over the edge is left out, and nothing else is touched', () => {
  for (const [x, y] of [
    [0, 4],
    [8.9, 4],
    [4, -3],
    [4, 90],
    [Number.NaN, 4],
  ] as const) {
    const on = plain(9, 9, [200, 200, 200, 255]);
    stamp(on, plain(3, 3, [0, 0, 0, 255]), x, y);
    assert.deepEqual(on.bytes, plain(9, 9, [200, 200, 200, 255]).bytes);
  }
});

void test('a line of any slope lays the same ink on each step, between its two ends only', () => {
  for (const [x1, y1] of [
    [16, 4],
    [16, 12],
    [4, 16],
    [9, 16],
    [0.5, 1],
  ] as const) {
    const on = plain(20, 20, [200, 200, 200, 255]);
    line(on, 4, 4, x1, y1, [0, 0, 0, 0.5]);
    const steep = Math.abs(y1 - 4) > Math.abs(x1 - 4);
    for (let a = 0; a < 20; a += 1) {
      let ink = 0;
      for (let b = 0; b < 20; b += 1) ink += 200 - (steep ? (red(on, b, a) ?? 0) : (red(on, a, b) ?? 0));
      const end = steep ? y1 : x1;
      const inside = a >= Math.round(Math.min(4, end)) && a <= Math.round(Math.max(4, end));
      assert.ok(Math.abs(ink - (inside ? 100 : 0)) <= 1, `${x1},${y1} at ${a}: ${ink}`);
    }
  }
});

void test('a line may begin and end anywhere', () => {
  const on = plain(8, 8, [200, 200, 200, 255]);
  line(on, -50, -50, 50, 50, [0, 0, 0, 1]);
  line(on, 3, 500, 3, -500, [0, 0, 0, 1]);
  assert.equal(red(on, 5, 5), 0);
  assert.equal(on.bytes.length, 8 * 8 * 4);
});
