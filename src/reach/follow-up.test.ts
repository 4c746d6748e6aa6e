import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { de } from '../words/de/index.ts';
import { en } from '../words/en/index.ts';
import { saySentence, speaker } from '../words/say.ts';
import { afterExit, type ExitFacts } from './follow-up.ts';

const today = '2026-11-21';
const message = { medium: 'message', handle: { kind: 'phone', value: '+442079460123' }, minutes: 3 } as const;
const call = { medium: 'call', handle: { kind: 'phone', value: '+442079460123' }, minutes: 40 } as const;
const card = { medium: 'letter', handle: { kind: 'postal', value: 'mill lane 7' }, minutes: 15 } as const;
const facts = (more: Partial<ExitFacts> = {}): ExitFacts => ({
  laters: 0,
  smallers: 0,
  open: null,
  ways: [call, message, card],
  ...more,
});

void test('done finishes what was started and begins the counting anew', () => {
  const after = afterExit(
    { kind: 'done', medium: 'call', minutes: 12 },
    facts({ open: { id: 't1', state: 'started' }, laters: 2 }),
    today,
  );
  assert.deepEqual(after, {
    kind: 'done',
    closes: 't1',
    touch: { state: 'done', day: today, medium: 'call', direction: 'out', minutes: 12, purpose: null },
    laters: 0,
    smallers: 0,
  });
});

void test('an attempt that reached nobody stays open and forgets nothing', () => {
  const after = afterExit({ kind: 'done', medium: 'call', reached: false }, facts({ laters: 2 }), today);
  assert.ok(after.kind === 'done' && after.touch.state === 'started' && after.laters === null);
});

void test('smaller is a line of two minutes first, then a voice note, then a card, a capped call where nothing else goes', () => {
  const offer = (more: Partial<ExitFacts>) => {
    const after = afterExit({ kind: 'smaller' }, facts(more), today);
    return after.kind === 'smaller' ? [after.offer?.medium, after.offer?.minutes] : [];
  };
  assert.deepEqual(offer({}), ['message', 2]);
  assert.deepEqual(offer({ smallers: 1 }), ['message', 2]);
  assert.deepEqual(offer({ smallers: 2 }), ['letter', 5]);
  assert.deepEqual(offer({ ways: [call] }), ['call', 10]);
  assert.deepEqual(offer({ ways: [] }), [undefined, undefined]);
});

void test('put off twice: three small ways with words that cap the time; three times: the question, with five honest answers', () => {
  const after = [0, 1, 2].map((laters) => afterExit({ kind: 'later' }, facts({ laters }), today));
  assert.deepEqual(
    after.map((a) => (a.kind === 'later' ? a.offers.map((one) => one.words.key) : [])),
    [[], ...[1, 2].map(() => ['line', 'voice', 'card'].map((kind) => `reach:smaller.${kind}-words`))],
  );
  assert.deepEqual(
    after.map((a) => (a.kind === 'later' ? (a.question?.answers.map((one) => one.exit) ?? []) : [])),
    [[], [], ['smaller', 'slot', 'other', 'slower', 'rest']],
  );
  const capped = afterExit({ kind: 'smaller' }, facts({ ways: [call] }), today);
  assert.ok(capped.kind === 'smaller');
  const [offer] = capped.offers;
  assert.equal(
    offer === undefined ? '' : saySentence(speaker('en', { en, de }), offer.words),
    'I only have 10 minutes, I just wanted to hear your voice.',
  );
});

void test('not today hides for one day, then three, then a week, and the third time asks honestly', () => {
  const after = [0, 1, 2].map((laters) => afterExit({ kind: 'later' }, facts({ laters }), today));
  assert.deepEqual(
    after.map((a) => (a.kind === 'later' ? [a.hiddenUntil, a.question !== null] : [])),
    [
      ['2026-11-22', false],
      ['2026-11-24', false],
      ['2026-11-28', true],
    ],
  );
});

void test('nobody put off is shown three days running, and none is hidden for ever', () => {
  let day = Temporal.PlainDate.from(today);
  const shown = [day];
  for (let laters = 0; laters < 12; laters++) {
    const after = afterExit({ kind: 'later' }, facts({ laters }), day.toString());
    assert.ok(after.kind === 'later');
    const next = Temporal.PlainDate.from(after.hiddenUntil);
    assert.ok(day.until(next).days <= 90);
    day = next;
    shown.push(day);
  }
  for (const [i, first] of shown.entries()) {
    const third = shown[i + 2];
    if (third !== undefined) assert.ok(first.until(third).days > 2);
  }
});

void test('rest is a record with a day and a reason, and a day already past is tomorrow', () => {
  assert.deepEqual(afterExit({ kind: 'rest', why: ' moved away ' }, facts(), today), {
    kind: 'rest',
    rest: { since: today, until: null, why: 'moved away' },
  });
  const after = afterExit({ kind: 'rest', until: '2020-01-01' }, facts(), today);
  assert.ok(after.kind === 'rest' && after.rest.until === '2026-11-22');
});

void test('not today always ends later than today', () => {
  fc.assert(
    fc.property(
      fc.nat(50),
      fc.option(fc.constantFrom('2020-01-01', '2026-11-21', '2027-03-01')),
      (laters, until) => {
        const after = afterExit({ kind: 'later', until }, facts({ laters }), today);
        assert.ok(after.kind === 'later' && after.hiddenUntil > today && after.laters === laters + 1);
      },
    ),
  );
});
