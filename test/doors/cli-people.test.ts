/** The command line about people: who next, everyone, and what is kept. */
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import {
  dump,
  folder,
  has,
  json,
  list,
  people,
  problem,
  sample,
  writeSample,
  type Json,
  type Person,
} from './command-line.ts';

before(() => {
  writeSample();
  json(['import', sample]);
});
after(() => rmSync(folder, { recursive: true, force: true }));

void describe('who next', () => {
  void test('next names at most three people with reasons and ways, in fifteen minutes', () => {
    const next = list(['next']);
    assert.ok(next.length > 0 && next.length <= 3);
    for (const one of next) {
      has(one, ['person', 'reasons', 'ways', 'score', 'factors'], 'a suggestion');
      has(one['person'], ['id', 'name'], 'its person');
      for (const reason of one['reasons'] as Json[])
        has(reason, ['kind', 'because', 'weight', 'since'], 'a reason');
      for (const way of one['ways'] as Json[]) {
        has(way, ['medium', 'handle', 'minutes', 'link', 'why'], 'a way');
        assert.ok(Number(way['minutes']) <= 15);
      }
    }
    assert.equal(list(['next', '--limit', '1']).length, 1);
  });

  void test('asking changes nothing: next is a pure read', () => {
    const held = dump();
    json(['next']);
    json(['next', '--minutes', '60']);
    assert.equal(dump(), held);
  });

  void test('another day gives another answer, and --today stands above KITH_TODAY', () => {
    const later = people(['--today', '2027-06-01']);
    const now = people([]);
    const known = now.find((one) => one.pace['last'] !== null && Number(one.pace['silentDays']) > 5);
    const then = later.find((one) => one.id === known?.id);
    assert.equal(Number(then?.pace['silentDays']) - Number(known?.pace['silentDays']), 192);
  });

  void test('the four exits answer with the person, and later and rest with the day', () => {
    const done = json([
      'done',
      'Lin Kaya',
      '--by',
      'call',
      '--minutes',
      '20',
      '--keep',
      'She sings',
      '--next',
      'ask how',
    ]);
    has(done, ['person', 'touch'], 'done');
    has(json(['smaller', 'Jonas Lindqvist']), ['person'], 'smaller');
    assert.match(String(json(['later', 'Jonas Lindqvist'])['until']), /^\d{4}-\d\d-\d\d$/);
    assert.equal(json(['later', 'Priya Raman', '--until', '2026-12-24'])['until'], '2026-12-24');
    assert.equal(
      json(['rest', 'Dev Anand', '--until', '2027-03-01', '--why', 'a quiet year'])['until'],
      '2027-03-01',
    );
    const shown = json(['show', 'Lin Kaya']);
    assert.ok((shown['memories'] as Json[]).some((one) => one['text'] === 'She sings'));
    assert.ok((shown['nextTime'] as Json[]).some((one) => one['text'] === 'ask how'));
    problem('day-ahead', 1, ['done', 'Lin Kaya', '--on', '2027-01-01']);
  });
});

void describe('people', () => {
  void test('people gives handles, ring, circles, pace and the card of the living', () => {
    const everyone = people();
    for (const one of everyone) {
      has(one, ['id', 'name', 'handles', 'ring', 'circles', 'pace', 'card'], 'a person');
      has(
        one.pace,
        ['n', 'last', 'silentDays', 'usualDays', 'cadenceDays', 'due', 'sooner', 'gone', 'state'],
        'a pace',
      );
      const n = Number(one.pace['n']);
      if (n < 5) assert.equal(one.pace['usualDays'], null);
      assert.equal(one.pace['state'] === 'new', n < 3, `${one.name} with ${n} contact days`);
    }
    assert.ok(!everyone.some((one) => one.name === 'Ana Sequeira'), 'the owner is not among them');
  });

  void test('a ring, a circle, a state and a silence narrow the list', () => {
    json(['ring', 'Lin Kaya', 'five']);
    json(['circle', 'Lin Kaya', 'inner choir']);
    assert.deepEqual(
      people(['--ring', 'five']).map((one) => one.name),
      ['Lin Kaya'],
    );
    assert.deepEqual(
      people(['--circle', 'inner choir']).map((one) => one.name),
      ['Lin Kaya'],
    );
    for (const one of people(['--state', 'lapsed'])) assert.equal(one.pace['state'], 'lapsed');
    for (const one of people(['--quiet', '100']))
      assert.ok((one.pace['silentDays'] === null ? Infinity : Number(one.pace['silentDays'])) >= 100);
  });

  void test('show gives the same and all that is kept, by name, id or handle', () => {
    const shown = json(['show', 'Tomás Arroyo']);
    has(
      shown,
      [
        'id',
        'name',
        'handles',
        'ring',
        'circles',
        'pace',
        'card',
        'touches',
        'memories',
        'occasions',
        'promises',
        'nextTime',
        'relations',
        'backedUp',
      ],
      'show',
    );
    const handle = (shown['handles'] as { value: string }[])[0];
    assert.equal(json(['show', String(shown['id'])])['id'], shown['id']);
    assert.equal(json(['show', handle?.value ?? ''])['id'], shown['id']);
  });

  void test('a name that several have is a problem with the candidates', () => {
    const told = problem('which-person', 1, ['show', 'Maria Santos']);
    const candidates = told['candidates'] as Json[];
    assert.ok(candidates.length >= 2);
    for (const one of candidates) has(one, ['id', 'name'], 'a candidate');
    problem('no-such-person', 1, ['show', 'Nobody Ever']);
  });

  void test('add, edit, merge and forget; the old id leads to the new person, undo parts them again', () => {
    const a = json(['add', 'Wren Testwood', '--handle', 'wren.t@example.org'])['person'] as Person;
    const b = json(['add', 'W. Testwood', '--handle', '+351 910 555 019'])['person'] as Person;
    json(['edit', a.id, '--company', 'Nordlys Choir', '--add-handle', 'telegram:wren_t']);
    assert.equal(json(['show', a.id])['company'], 'Nordlys Choir');
    json(['merge', a.id, b.id]);
    assert.equal(json(['show', b.id])['id'], a.id);
    const undone = json(['undo']);
    has(undone, ['undone', 'kept'], 'undo');
    assert.equal(json(['show', b.id])['id'], b.id);
    json(['redo']);
    assert.equal(json(['show', b.id])['id'], a.id);
    json(['forget', a.id]);
    problem('no-such-person', 1, ['show', a.id]);
    json(['undo']);
    assert.equal(json(['show', a.id])['id'], a.id);
    problem('same-person-twice', 1, ['merge', a.id, a.id]);
  });

  void test('duplicates name two people, the evidence in words, and whether it is sure', () => {
    for (const one of list(['duplicates'])) {
      has(one, ['a', 'b', 'evidence', 'sure'], 'a pair');
      for (const words of one['evidence'] as string[]) assert.doesNotMatch(words, /\{\{|^match/);
    }
  });
});

void describe('memory', () => {
  void test('remember, promise, ask, clip and occasion answer with the record', () => {
    has(
      json(['remember', 'Lin Kaya', 'Walking home over the bridge', '--on', '2026-02-14']),
      ['memory'],
      'remember',
    );
    has(json(['promise', 'Lin Kaya', 'find the luthier', '--due', '2026-12-01']), ['promise'], 'promise');
    has(json(['ask', 'Lin Kaya', 'how was it']), ['nextTime'], 'ask');
    has(json(['clip', 'Lin Kaya', 'An interview', '--url', 'https://example.org/a']), ['clipping'], 'clip');
    has(json(['occasion', 'Lin Kaya', '--05-04']), ['occasion'], 'occasion');
    has(json(['brief', 'Lin Kaya']), ['page'], 'brief');
  });

  void test('log hears a sentence and keeps what it says', () => {
    const heard = json([
      'log',
      'Called Lin Kaya yesterday for 10 minutes about the choir !next ask how it went',
    ]);
    has(heard, ['touches', 'memories', 'occasions', 'promises', 'nextTime', 'people', 'unsure'], 'log');
    assert.equal((heard['touches'] as Json[])[0]?.['day'], '2026-11-20');
    assert.equal((heard['nextTime'] as Json[]).length, 1);
  });

  void test('search finds people first, then the newest', () => {
    const found = list(['search', 'Lin', '--limit', '30']);
    for (const one of found) has(one, ['kind', 'id', 'person', 'text', 'when'], 'a finding');
    const kinds = found.map((one) => one['kind'] === 'person');
    assert.equal(kinds.lastIndexOf(true), kinds.filter(Boolean).length - 1, 'no person after the rest');
    const times = found.flatMap((one) =>
      one['kind'] !== 'person' && one['when'] !== null ? [JSON.stringify(one['when'])] : [],
    );
    assert.deepEqual(times, times.toSorted().reverse());
  });
});
