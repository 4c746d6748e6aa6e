import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { testHouse, type TestHouse } from '../../test/support/house.ts';

const cards = `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Maren Okafor\r\nEMAIL:maren@example.org\r\nBDAY:1984-02-29\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jonas Lindqvist\r\nTEL;TYPE=CELL:+46701740605\r\nEND:VCARD\r\n`;
const mail = `From x Mon Jan  5 10:00:00 2026\nFrom: ana@example.com\nTo: Maren <maren@example.org>, Priya Raman <priya@example.net>\nDate: Mon, 5 Jan 2026 10:00:00 +0000\nMessage-ID: <1@x>\nSubject: choir\n\nhi\n`;

function counts(house: TestHouse): Record<string, number> {
  const tables = [
    'people',
    'handles',
    'cards',
    'touches',
    'touch_people',
    'occasions',
    'memories',
    'questions',
    'not_people',
    'waiting',
    'pace',
  ];
  return Object.fromEntries(
    tables.map((t) => [t, Number(house.vault().raw.prepare(`SELECT count(*) AS n FROM ${t}`).get()?.['n'])]),
  );
}

async function imported(): Promise<TestHouse> {
  const house = testHouse();
  writeFileSync(join(house.temporary, 'a.vcf'), cards);
  writeFileSync(join(house.temporary, 'b.mbox'), mail);
  await house.act('import', {
    paths: ['a.vcf', 'b.mbox'].map((f) => join(house.temporary, f)),
    me: ['ana@example.com'],
  });
  return house;
}

void test('undoing an import leaves the vault as it was, redo brings it back, and so on', async () => {
  const house = await imported();
  try {
    const after = counts(house);
    assert.equal(after['people'], 3);
    await house.act('undo');
    assert.ok(
      Object.values(counts(house)).every((n) => n === 0),
      JSON.stringify(counts(house)),
    );
    assert.deepEqual(await house.act('search', { query: 'maren' }), []);
    await house.act('redo');
    assert.deepEqual(counts(house), after);
    assert.equal((await house.act('search', { query: 'maren' }))[0].person.name, 'Maren Okafor');
    await house.act('undo');
    assert.equal(counts(house)['people'], 0);
  } finally {
    house.end();
  }
});

void test('what the user built on an import is kept and told', async () => {
  const house = await imported();
  try {
    const [first] = await house.act('imports');
    await house.act('remember', { who: 'Maren', text: 'walked over the frozen lake' });
    const answer = await house.act('undo', { id: first.id });
    assert.deepEqual(answer.kept.map((k: { what: string }) => k.what).includes('Maren Okafor'), true);
    const left = await house.act('people');
    assert.deepEqual(
      left.map((p: { name: string }) => p.name),
      ['Maren Okafor'],
    );
    assert.equal((await house.act('show', { who: 'Maren' })).memories.length, 1);
  } finally {
    house.end();
  }
});

void test('an edit made since stays, and the rest of the change is taken back', async () => {
  const house = testHouse();
  try {
    await house.act('add', { name: 'Maren' });
    const { change } = await house.act('edit', { who: 'Maren', company: 'Nordlys', title: 'alto' });
    await house.act('edit', { who: 'Maren', company: 'Nordlys Choir' });
    const answer = await house.act('undo', { id: change });
    const maren = await house.act('show', { who: 'Maren' });
    assert.deepEqual([maren.company, maren.title], ['Nordlys Choir', null]);
    assert.equal(answer.kept.length, 1);
  } finally {
    house.end();
  }
});

void test('a merge and its undo: nothing is lost, and the old id leads to the new person in between', async () => {
  const house = await imported();
  try {
    const [jonas, maren] = await house.act('people', { sort: 'name' });
    const before = counts(house);
    await house.act('remember', { who: jonas.id, text: 'taught me to skate' });
    await house.act('merge', { a: maren.id, b: jonas.id });
    const one = await house.act('show', { who: jonas.id });
    assert.equal(one.id, maren.id);
    assert.equal(one.handles.length, maren.handles.length + jonas.handles.length);
    assert.equal(one.memories.length, 1);
    await house.act('undo');
    const two = await house.act('show', { who: jonas.id });
    assert.equal(two.id, jonas.id);
    assert.deepEqual({ ...counts(house), memories: 0 }, before);
  } finally {
    house.end();
  }
});

void test('forgetting for good leaves nothing of the name in the file', async () => {
  const house = testHouse();
  try {
    await house.act('add', {
      name: 'Zebedee Quillfeather',
      handle: ['zebedee@example.org'],
      note: 'Quillfeather canary',
    });
    await house.act('forget', { who: 'Zebedee', forGood: true });
    const { raw } = house.vault();
    raw.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    const { readFileSync } = await import('node:fs');
    assert.equal(readFileSync(house.vault().file).includes('uillfeather'), false);
  } finally {
    house.end();
  }
});
