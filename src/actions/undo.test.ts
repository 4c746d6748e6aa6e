/** What was changed since a change stays when that is taken back, is told field by field, and comes back when asked for. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { testHouse, type TestHouse } from '../../test/support/house.ts';

async function edited(): Promise<{ house: TestHouse; id: string }> {
  const house = testHouse();
  const card =
    'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Maren Okafor\r\nORG:Harbour Choir\r\nX-BOAT:gray\r\nEMAIL:maren@example.org\r\nEND:VCARD\r\n';
  writeFileSync(join(house.temporary, 'a.vcf'), card);
  await house.act('import', { paths: [join(house.temporary, 'a.vcf')] });
  const { change } = await house.act('edit', {
    who: 'Maren',
    company: 'Nordlys',
    title: 'alto',
    note: 'sings',
  });
  await house.act('edit', { who: 'Maren', company: 'Nordlys Choir', nickname: ['Maja'] });
  return { house, id: change };
}

const company = { field: 'company', label: 'Company', now: 'Nordlys Choir', before: 'Harbour Choir' };

void test('a field that was changed since stays, is told with both values, and the rest is taken back on the card as well', async (t) => {
  const { house, id } = await edited();
  t.after(() => house.end());
  const { kept } = await house.act('undo', { id });
  assert.deepEqual(
    kept.map((one: { what: string; fields: unknown }) => [one.what, one.fields]),
    [['Maren Okafor', [company]]],
  );
  const maren = await house.act('show', { who: 'Maren' });
  assert.deepEqual([maren.company, maren.title, maren.note], ['Nordlys Choir', null, null]);
  assert.match(maren.card, /ORG:Nordlys Choir/);
  assert.match(maren.card, /NICKNAME:Maja/);
  assert.doesNotMatch(maren.card, /alto|sings/);
  assert.match(maren.card, /X-BOAT:gray/);
  await house.act('redo');
  const again = await house.act('show', { who: 'Maren' });
  assert.deepEqual([again.company, again.title, again.note], ['Nordlys Choir', 'alto', 'sings']);
  assert.match(again.card, /TITLE:alto/);
});

void test('a field comes back at once or later when it is asked for, and that can be taken back, too', async (t) => {
  const { house, id } = await edited();
  t.after(() => house.end());
  const value = async (): Promise<[string, string]> => {
    const { company, card } = await house.act('show', { who: 'Maren' });
    return [company, /ORG:(.*)\r/.exec(card)?.[1] ?? ''];
  };
  const dry = await house.act('undo', { id }, { dryRun: true });
  assert.deepEqual(dry.kept[0].fields, [company]);
  await house.act('undo', { id });
  const later = await house.act('undo', { id, back: ['company'] });
  assert.deepEqual(later.kept, []);
  assert.deepEqual(await value(), ['Harbour Choir', 'Harbour Choir']);
  await house.act('undo', { id: later.change });
  assert.deepEqual(await value(), ['Nordlys Choir', 'Nordlys Choir']);
  await assert.rejects(house.act('undo', { id }), { code: 'already-undone' });
  await assert.rejects(house.act('undo', { id, back: ['title'] }), { code: 'no-field-back' });
  assert.deepEqual(await value(), ['Nordlys Choir', 'Nordlys Choir']);
});

void test('asked for at once, everything is as it was before', async (t) => {
  const { house, id } = await edited();
  t.after(() => house.end());
  const { kept } = await house.act('undo', { id, back: ['company'] });
  assert.deepEqual(kept, []);
  const maren = await house.act('show', { who: 'Maren' });
  assert.deepEqual([maren.company, maren.title], ['Harbour Choir', null]);
  assert.match(maren.card, /ORG:Harbour Choir\r\nX-BOAT:gray/);
});

void test('what is already as it was before is no conflict', async (t) => {
  const { house, id } = await edited();
  t.after(() => house.end());
  await house.act('edit', { who: 'Maren', company: 'Harbour Choir' });
  const { kept } = await house.act('undo', { id });
  assert.deepEqual(kept, []);
});

void test('the same field of two records is told apart by the record', async (t) => {
  const house = testHouse();
  t.after(() => house.end());
  const bring = async (company: string): Promise<{ import: string }> => {
    const cards = ['Maren Okafor', 'Jonas Lindqvist'].map(
      (name, i) =>
        `BEGIN:VCARD\r\nVERSION:3.0\r\nUID:u${i}\r\nFN:${name}\r\nORG:${company}\r\nEMAIL:p${i}@example.org\r\nEND:VCARD\r\n`,
    );
    writeFileSync(join(house.temporary, 'a.vcf'), cards.join(''));
    return await house.act('import', { paths: [join(house.temporary, 'a.vcf')] });
  };
  await bring('First');
  const second = await bring('Second');
  await house.act('edit', { who: 'Maren', company: 'Third' });
  await house.act('edit', { who: 'Jonas', company: 'Third' });
  const { kept } = await house.act('undo', { id: second.import });
  const fields = (kept as { fields: { field: string; before: string }[] }[]).flatMap((one) => one.fields);
  assert.deepEqual(
    fields.map(({ before }) => before),
    ['First', 'First'],
  );
  assert.equal(new Set(fields.map(({ field }) => field)).size, 2);
  await house.act('undo', { id: second.import, back: [fields[0]?.field] });
  const cards = await Promise.all(['Maren', 'Jonas'].map((who) => house.act('show', { who })));
  const companies = cards.map(({ card }) => /ORG:(.*)\r/.exec(card)?.[1] ?? '');
  assert.deepEqual(companies.sort(), ['First', 'Third']);
});
