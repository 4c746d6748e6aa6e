import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeHousehold, sample } from '../../examples/make.ts';
import { nametagFile, nametagPeople } from '../../examples/write-nametag.ts';
import type { CaptureContext } from './capturer.ts';
import { fromNametag } from './from-nametag.ts';
import { nametagFormat, tableFormats } from './table-formats.ts';

const context: CaptureContext = {
  mine: new Set(),
  myNames: new Set(),
  region: 'PT',
  zone: 'Europe/Lisbon',
  today: '2026-03-10',
  source: 'nametag-export.json',
};

function read(text: string) {
  const capturer = fromNametag(context);
  return [...capturer.push(new TextEncoder().encode(text)), ...capturer.end()];
}

const person = (id: string, name: string, more: object = {}) => ({ id, name, surname: 'Okafor', ...more });

void test('a person becomes a card with names, numbers, days and groups, and keeps what vCard has no word for', () => {
  const [card] = read(
    JSON.stringify({
      people: [
        person('a', 'Maren', {
          nickname: 'Mo',
          secondLastName: 'Bauer',
          organization: 'Allotment',
          importantDates: [
            { title: 'Birthday', date: '1604-02-29T00:00:00.000Z' },
            { title: 'Name day', date: '2020-07-01T00:00:00.000Z' },
          ],
          anniversary: '2010-06-05T00:00:00.000Z',
          phoneNumbers: [{ type: 'Mobile', number: '+351 910 000 000' }],
          emails: [{ type: 'Choir', email: 'maren@example.org' }],
          addresses: [{ type: 'Home', streetLine1: 'Rua A 1', locality: 'Lisboa', postalCode: '1000-001' }],
          imHandles: [{ protocol: 'TELEGRAM', handle: '@maren' }],
          groups: ['Choir'],
          relationshipToUser: { name: 'FRIEND', label: 'Friend' },
          contactReminderInterval: 2,
          contactReminderIntervalUnit: 'MONTHS',
        }),
      ],
    }),
  );
  assert.deepEqual(card?.kind === 'card' && card.text.replaceAll('\r\n ', '').split('\r\n').slice(2, -2), [
    'FN:Maren Okafor Bauer',
    'N:Okafor Bauer;Maren;;;',
    'NICKNAME:Mo',
    'ORG:Allotment',
    'CATEGORIES:Choir',
    'TEL;TYPE=cell:+351 910 000 000',
    'item1.EMAIL:maren@example.org',
    'item1.X-ABLabel:Choir',
    'ADR;TYPE=home:;;Rua A 1;Lisboa;;1000-001;',
    'X-SOCIALPROFILE;TYPE=telegram:@maren',
    'ANNIVERSARY:20100605',
    'BDAY:--0229',
    'item2.X-ABDATE:2020-07-01',
    'item2.X-ABLabel:Name day',
    'X-KITH-CSV;X-HEADER=relationship:Friend',
    'X-KITH-CSV;X-HEADER=reminder:2 MONTHS',
  ]);
});

void test('a relation says what the person is to the other, and a journal entry is a memory of those it names', () => {
  const found = read(
    JSON.stringify({
      people: [
        person('a', 'Ruth', {
          relationships: [{ relatedPersonId: 'b', relationshipType: { name: 'PARENT', label: 'Parent' } }],
        }),
        person('b', 'Maren'),
      ],
      journalEntries: [
        { id: 'j', title: 'Tea', body: 'She laughed.', date: '2025-01-02T00:00:00.000Z', peopleIds: ['b'] },
      ],
    }),
  );
  const relation = found.find((one) => one.kind === 'relation');
  assert.deepEqual(
    [relation?.a.name, relation?.what, relation?.b.name],
    ['Maren Okafor', 'parent', 'Ruth Okafor'],
  );
  const memory = found.find((one) => one.kind === 'memory');
  assert.deepEqual(
    [memory?.text, memory?.day, memory?.people[0]?.name],
    ['Tea\nShe laughed.', '2025-01-02', 'Maren Okafor'],
  );
});

void test('the sample is known by its content and names everybody in it', () => {
  const household = makeHousehold(sample);
  const { text } = nametagFile(household);
  const head = new TextEncoder().encode(text);
  for (const format of tableFormats)
    assert.equal(format.sniff(head, 'x.json') > 0.9, format === nametagFormat, format.name);
  assert.equal(nametagFormat.owner?.(head, context)[0]?.handle?.value, household.owner.emails[0]);
  const named = read(text).flatMap((one) =>
    one.kind === 'card' ? [/FN:(.*)/.exec(one.text)?.[1]?.trim()] : [],
  );
  assert.deepEqual(
    named,
    nametagPeople(household).map(({ name }) => name),
  );
});

void test('any JSON and any broken text is told and never throws', () => {
  assert.deepEqual(
    read('{"people": [').map((one) => one.kind === 'skipped' && one.why.key),
    ['tables:skipped.nametag-json'],
  );
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) =>
      assert.ok(Array.isArray(read(JSON.stringify({ people: value, journalEntries: [value] })))),
    ),
  );
});
