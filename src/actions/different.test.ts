/** A refusal is remembered: through another import, through merging, and when the import is taken back and brought in again. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { testHouse, type TestHouse } from '../../test/support/house.ts';

interface Asked {
  readonly id: string;
  readonly kind: string;
}

const card = (name: string, more: string): string =>
  `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\n${more}\r\nEND:VCARD\r\n`;

async function bring(house: TestHouse, file: string, ...cards: string[]): Promise<string> {
  const path = join(house.temporary, file);
  writeFileSync(path, cards.join(''));
  return (await house.act('import', { paths: [path] })).import;
}

const two = [card('Lin Kaya', 'EMAIL:lin@example.org'), card('Lin Kaya', 'EMAIL:kaya@example.net')];

async function open(house: TestHouse): Promise<number> {
  const questions: Asked[] = await house.act('questions');
  const pairs: unknown[] = await house.act('duplicates');
  return questions.filter(({ kind }) => kind === 'same-person').length + pairs.length;
}

async function refused(t: { after(run: () => void): void }): Promise<{ house: TestHouse; change: string }> {
  const house = testHouse();
  t.after(() => house.end());
  const change = await bring(house, 'two.vcf', ...two);
  assert.equal(await open(house), 1);
  await house.act('different', { a: 'lin@example.org', b: 'kaya@example.net' });
  assert.equal(await open(house), 0);
  return { house, change };
}

void test('who was said to be two is not asked about again, whatever else comes', async (t) => {
  const { house } = await refused(t);
  await bring(house, 'more.vcf', ...two, card('Wren Holm', 'EMAIL:wren@example.org'));
  assert.equal(await open(house), 0);
});

void test('who becomes part of one of the two takes the refusal along', async (t) => {
  const { house } = await refused(t);
  await house.act('add', { name: 'Lin K.', handle: ['lk@example.com'] });
  await house.act('merge', { a: 'lk@example.com', b: 'lin@example.org', take: ['name'] });
  await bring(house, 'more.vcf', card('Lin Kaya', 'EMAIL:kaya@example.net\r\nTITLE:captain'));
  assert.equal(await open(house), 0);
});

void test('an import that is taken back and brought in again finds the refusal', async (t) => {
  const { house, change } = await refused(t);
  await house.act('undo', { id: change });
  await bring(house, 'again.vcf', ...two);
  assert.equal((await house.act('people')).length, 2);
  assert.equal(await open(house), 0);
});

void test('an answered question is a refusal, and taking it back asks again', async (t) => {
  const house = testHouse();
  t.after(() => house.end());
  await bring(house, 'two.vcf', ...two);
  const [question]: Asked[] = await house.act('questions');
  const { change } = await house.act('answer', { id: question?.id, choice: 'different' });
  assert.equal(await open(house), 0);
  await house.act('undo', { id: change });
  assert.equal(await open(house), 1);
});

void test('who became one is not asked about, and two questions about the same two are one', async (t) => {
  const house = testHouse();
  t.after(() => house.end());
  await bring(house, 'three.vcf', ...two, card('Lin Kaya', 'EMAIL:third@example.com'));
  const before: Asked[] = await house.act('questions');
  assert.equal(before.length, 3);
  const { change } = await house.act('merge', { a: 'lin@example.org', b: 'third@example.com' });
  const [only, ...rest]: { people: { handles: string[] }[] }[] = await house.act('questions');
  assert.deepEqual([only?.people.length, rest.length], [2, 0]);
  assert.ok(only?.people.some(({ handles }) => handles.includes('third@example.com')));
  await house.act('undo', { id: change });
  assert.deepEqual(await house.act('questions'), before);
});

void test('the likeliest question comes first', async (t) => {
  const house = testHouse();
  t.after(() => house.end());
  await bring(
    house,
    'more.vcf',
    ...two,
    card('Priya Raman', 'EMAIL:priya@example.org\r\nBDAY:1984-03-09\r\nORG:Harbour Boats'),
    card('Priya Raman', 'EMAIL:raman@example.net\r\nBDAY:1984-03-09\r\nORG:Harbour Boats'),
  );
  const asked: { text: string }[] = await house.act('questions');
  assert.deepEqual(
    asked.map(({ text }) => /Are ([A-Z]\w+)/.exec(text)?.[1]),
    ['Priya', 'Lin'],
  );
});
