/** Which way, for whom, in how many minutes. */
import { test } from 'node:test';
import assert from 'node:assert/strict';
import type { HandleFact, MediumVotes, PersonFacts, QueueRow } from './facts.ts';
import { every, samplePerson, sampleRow, today } from './person.sample.ts';
import { handleFor, shortestMinutes, shrunkShare, waysAt, waysFor, type WaysAsked } from './ways.ts';

const slot: WaysAsked = { today, minutes: 15, mix: null, reasons: [] };
const handle = (kind: HandleFact['kind'], changes: Partial<HandleFact> = {}): HandleFact => ({
  kind,
  value: kind === 'email' ? 'maren@example.org' : `${kind}-1`,
  lastWorkedDay: null,
  marked: null,
  ...changes,
});
const votes = (medium: MediumVotes['medium'], own: number, minutes: number | null = null): MediumVotes => ({
  medium,
  own,
  answered: own,
  lastWorkedDay: null,
  minutes,
});
const maren = (facts: Partial<PersonFacts>, row: Partial<QueueRow> = {}, silent = 20) =>
  samplePerson(sampleRow(every(7, 10, silent), row), facts);
const media = (person: PersonFacts, asked = slot) => waysFor(person, asked).map((way) => way.medium);
const both = [handle('phone'), handle('email')];

void test('the way that is usual with this person comes first', () => {
  assert.equal(media(maren({ handles: both, media: [votes('email', 9), votes('message', 1)] }))[0], 'email');
  assert.equal(media(maren({ handles: both, media: [votes('call', 9)] }))[0], 'call');
});

void test('a few conversations are shrunk to the owner’s own mix', () => {
  const person = maren({ handles: both, media: [votes('email', 1)] });
  assert.equal(shrunkShare(person, 'email', { call: 1 }), 1 / 3);
  assert.equal(shrunkShare(person, 'call', { call: 1 }), 2 / 3);
});

void test('what needs a handle is not offered without one, nor by one marked bad', () => {
  assert.deepEqual(media(maren({ handles: [handle('email')] })), ['email']);
  assert.deepEqual(media(maren({ handles: [handle('phone', { marked: { as: 'bad', day: today } })] })), []);
});

void test('a meeting goes to the address that is noted, and is offered without one, too', () => {
  const meeting = (handles: readonly HandleFact[]) =>
    waysFor(maren({ handles }), { ...slot, minutes: 60, most: 20 }).find((way) => way.medium === 'in-person');
  assert.equal(meeting([handle('postal')])?.handle?.kind, 'postal');
  assert.equal(meeting([handle('phone')])?.handle, null);
});

void test('what does not fit the slot is left out, and a longer way is made shorter while it makes sense', () => {
  const person = maren({ handles: [handle('phone')], media: [votes('call', 9, 40)] });
  assert.deepEqual(media(person, { ...slot, minutes: 5 }), ['message']);
  assert.equal(waysFor(person, { ...slot, minutes: 10 })[0]?.minutes, 10);
  assert.equal(waysFor(person, { ...slot, minutes: 60 })[0]?.minutes, 40);
});

void test('a long silence and a near ring deserve a voice, unless it was put off', () => {
  const facts = { handles: [handle('phone')], media: [votes('message', 9)] };
  assert.equal(media(maren(facts))[0], 'message');
  assert.equal(media(maren(facts, {}, 61))[0], 'call');
  assert.equal(media(maren(facts, { ring: 'five' }))[0], 'call');
  assert.equal(media(maren(facts, { ring: 'five', snoozes: 1 }))[0], 'message');
});

void test('after a word without answer another way comes first', () => {
  const facts = {
    handles: both,
    media: [votes('message', 9)],
    lastOut: { day: today - 20, medium: 'message' },
  } as const;
  assert.equal(media(maren(facts, { unanswered: 1 })).at(-1), 'message');
});

void test('what was put off twice becomes as small as it can be', () => {
  const person = maren({ handles: both, media: [votes('call', 9)] }, { snoozes: 2 });
  assert.deepEqual(media(person), ['message', 'email', 'call']);
});

void test('a reply goes back the way it came', () => {
  const owed = { day: today - 1, medium: 'email', text: '', missedCall: false } as const;
  const [way] = waysFor(maren({ handles: both, media: [votes('message', 9)], owed }), slot);
  assert.deepEqual(way, {
    medium: 'email',
    handle: { kind: 'email', value: 'maren@example.org' },
    minutes: 8,
    why: { key: 'ways:why.answer' },
    hours: null,
  });
});

void test('a call says when it suits both, comes last where no hour does, and letters and mails stay as they are', () => {
  const media = [votes('call', 9), votes('email', 1)];
  const oslo = { from: 9, to: 21, ownZone: 'Europe/Oslo' };
  const far = waysFor(maren({ handles: both, media, hours: { ...oslo, zone: 'America/Los_Angeles' } }), slot);
  assert.deepEqual(far[0]?.hours, { key: 'ways:hours.between', values: { from: '17:00', to: '22:00' } });
  assert.ok(far.every((way) => way.medium === 'call' || way.hours === null));
  const never = maren({
    handles: both,
    media,
    hours: { ...oslo, zone: 'Pacific/Auckland', from: 12, to: 18 },
  });
  const ways = waysFor(never, { ...slot, most: 20 });
  assert.notEqual(ways[0]?.medium, 'call');
  assert.deepEqual(
    ways.filter((way) => way.medium === 'email').map((way) => way.why),
    waysFor(maren({ handles: both, media }), slot)
      .filter((way) => way.medium === 'email')
      .map((way) => way.why),
  );
});

void test('nobody is rung at three in the night, and the only way there is says that it is not the time', () => {
  const hours = { zone: 'Asia/Tokyo', ownZone: 'Europe/Oslo', from: 9, to: 21 };
  const night = Date.parse('2026-03-20T18:00:00Z') / 1000;
  const person = maren({ handles: both, media: [votes('call', 9)], hours });
  const ways = waysFor(person, slot);
  assert.equal(ways[0]?.medium, 'call');
  assert.ok(waysAt(ways, hours, night).every((way) => way.medium !== 'call' && way.medium !== 'video'));
  assert.deepEqual(waysAt(ways, hours, night - 9 * 3600), ways, 'at nine in the morning she may be rung');
  const only = ways.filter((way) => way.medium === 'call');
  assert.deepEqual(waysAt(only, hours, night)[0]?.why, { key: 'ways:why.wait' });
});

void test('of several handles the one marked good or last worked is taken', () => {
  const old = handle('phone', { value: '+15550100', lastWorkedDay: today - 300 });
  const fresh = handle('phone', { value: '+15550101', lastWorkedDay: today - 3 });
  const good = handle('phone', { value: '+15550102', marked: { as: 'good', day: today } });
  assert.equal(handleFor(maren({ handles: [old, fresh] }), 'call'), fresh);
  assert.equal(handleFor(maren({ handles: [old, fresh, good] }), 'call'), good);
  assert.equal(
    handleFor(maren({ handles: [handle('phone'), handle('whatsapp')] }), 'message')?.kind,
    'whatsapp',
  );
});

void test('no way is offered to those who are to be left in peace', () => {
  assert.deepEqual(media(maren({ handles: both }, { quiet: 'deceased' })), []);
});

void test('the shortest way is known from the handles alone', () => {
  assert.equal(shortestMinutes(['email', 'postal']), 4);
  assert.equal(shortestMinutes(['phone']), 2);
  assert.equal(shortestMinutes(['url']), null);
});

void test('the way that somebody said is theirs comes first and says so, unless something is owed or they are asked gently', () => {
  const person = maren({ handles: both, media: [votes('email', 9)], preferred: 'call' });
  const [first] = waysFor(person, slot);
  assert.equal(first?.medium, 'call');
  assert.equal(first?.why.key, 'ways:why.preferred');
  assert.equal(media(maren({ handles: both, preferred: 'letter' })).includes('letter'), false);
});
