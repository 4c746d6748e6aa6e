import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mayGo } from './rotate.ts';

const dayMs = 86_400_000;
const start = Date.UTC(2025, 0, 1, 9);

/** A copy a day: full on every seventh, changes between. */
function daily(days: number, at: (i: number) => number = (i) => start + i * dayMs) {
  let chain: string[] = [];
  return Array.from({ length: days }, (_, i) => {
    const file = `copy-${i}`;
    const kind = i % 7 === 0 ? ('full' as const) : ('changes' as const);
    if (kind === 'full') chain = [];
    const copy = { file, kind, sequence: i + 1, at: at(i), ok: true, chain };
    chain = [...chain, file];
    return copy;
  });
}

void test('two years of daily copies become a few dozen, and each kept one still has all it stands on', () => {
  const copies = daily(730);
  const gone = new Set(mayGo(copies).map((copy) => copy.file));
  const kept = copies.filter((copy) => !gone.has(copy.file));
  assert.ok(kept.length > 20 && kept.length < 130, String(kept.length));
  for (const copy of kept)
    for (const file of copy.chain) assert.ok(!gone.has(file), `${copy.file} lost ${file}`);
  const months = new Set(kept.map((copy) => new Date(copy.at).toISOString().slice(0, 7)));
  assert.ok(months.size >= 12);
  assert.ok(kept.some((copy) => new Date(copy.at).getUTCFullYear() === 2025));
});

void test('the newest three full copies and all after them never go, however often it runs', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), (days) => {
      const copies = daily(days);
      const gone = new Set(mayGo(copies).map((copy) => copy.file));
      const third = copies.filter((copy) => copy.kind === 'full').slice(-3)[0];
      return copies.every((copy) => copy.sequence < (third?.sequence ?? 0) || !gone.has(copy.file));
    }),
  );
});

void test('a clock that was wrong once lets nothing go', () => {
  for (const wrong of [0, Date.UTC(2038, 0, 19), Date.UTC(2100, 0, 1)])
    for (const index of [0, 30, 99]) {
      const copies = daily(100, (i) => (i === index ? wrong : start + i * dayMs));
      assert.deepEqual(mayGo(copies), [], `${new Date(wrong).toISOString()} at ${index}`);
    }
});

void test('a clock that goes back by a day lets nothing go', () => {
  const copies = daily(100, (i) => start + (i >= 60 ? i - 2 : i) * dayMs);
  assert.deepEqual(mayGo(copies), []);
});

void test('a copy that failed its proof neither counts nor holds a place', () => {
  const copies = daily(60).map((copy) => ({ ...copy, ok: copy.sequence <= 50 }));
  const gone = new Set(mayGo(copies).map((copy) => copy.file));
  const good = copies.filter((copy) => copy.ok && copy.kind === 'full').slice(-3);
  assert.ok(good.every((copy) => !gone.has(copy.file)));
});

void test('copies that were never proven push no proven one out, however many there are', () => {
  const copies = daily(120).map((copy) => ({ ...copy, ok: copy.sequence <= 60 ? true : null }));
  const gone = new Set(mayGo(copies).map((copy) => copy.file));
  const good = copies.filter((copy) => copy.ok === true && copy.kind === 'full').slice(-3);
  assert.ok(good.every((copy) => !gone.has(copy.file)));
  assert.deepEqual(mayGo(copies.map((copy) => ({ ...copy, ok: null }))), []);
});
