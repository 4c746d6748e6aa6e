import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeHousehold, sample as sampleHousehold } from '../../examples/make.ts';
import { monicaSqlFile } from '../../examples/write-monica-sql.ts';
import { monicaFile } from '../../examples/write-notebooks.ts';
import type { CaptureContext } from './capturer.ts';
import type { Evidence } from './evidence.ts';
import { fromMonica } from './from-monica.ts';
import { monicaFormat } from './table-formats.ts';

const context: CaptureContext = {
  mine: new Set(),
  myNames: new Set(),
  region: 'PT',
  zone: 'Europe/Lisbon',
  today: '2026-03-10',
  source: 'monica.json',
};
const bytes = (text: string) => new TextEncoder().encode(text);

function read(data: Uint8Array, cuts: readonly number[] = []): readonly Evidence[] {
  const capturer = fromMonica(context);
  const out: Evidence[] = [];
  let from = 0;
  for (const cut of [...cuts.map((c) => c % (data.length + 1)), data.length].sort((a, b) => a - b)) {
    out.push(...capturer.push(data.subarray(from, cut)));
    from = cut;
  }
  return [...out, ...capturer.end()];
}

const item = (uuid: string, properties: object, data: object[] = []) => ({
  uuid,
  created_at: '2025-05-01T10:00:00.000000Z',
  properties,
  data,
});
const group = (type: string, ...values: unknown[]) => ({ count: values.length, type, values });
const midnight = (day: string) => `${day}T00:00:00.000000Z`;

const sample = {
  version: '1.0-preview.1',
  app_version: '4.1.2',
  exported_by: 'ana@example.org',
  account: {
    uuid: 'acc',
    data: [
      group('user', item('u', { me_contact: 'me' })),
      group(
        'contact',
        item('me', { first_name: 'Ana' }),
        item(
          'maren',
          {
            first_name: 'Maren',
            last_name: 'Okafor',
            nickname: 'Mo',
            gender: 'g-f',
            tags: ['choir'],
            company: 'Allotment',
            is_dead: false,
            food_preferences: 'no nuts',
            birthdate: { date: midnight('1984-02-29'), is_year_unknown: true },
          },
          [
            group(
              'contact_field',
              item('', { data: 'maren@example.org', type: 't-mail' }),
              item('', { data: 'maren.o', type: 't-tg' }),
            ),
            group('address', item('', { name: 'home', street: 'Rua A 1', city: 'Lisboa', country: 'PT' })),
            group('note', item('n1', { body: 'Plants garlic in November.' })),
            group(
              'call',
              item('c1', {
                called_at: midnight('2025-06-01'),
                content: 'About the bees',
                contact_called: true,
              }),
            ),
            group(
              'gift',
              item('g1', { name: 'Seeds', status: 'offered', date: midnight('2025-07-01') }),
              item('g2', { name: 'Hat', status: 'idea' }),
            ),
            group('debt', item('d1', { amount: 5 })),
            group(
              'reminder',
              item('r1', {
                title: 'Allotment opens',
                initial_date: midnight('2025-04-01'),
                frequency_type: 'year',
                delible: true,
              }),
              item('r2', { title: 'auto', initial_date: midnight('2025-02-28'), delible: false }),
            ),
            group(
              'conversation',
              item('k1', {
                happened_at: midnight('2025-08-01'),
                messages: [
                  { properties: { content: 'Hi', written_by_me: true } },
                  { properties: { content: 'Hello', written_by_me: false } },
                ],
              }),
            ),
            group('life_event', item('l1', { name: 'New job', happened_at: midnight('2024-01-01') })),
            group('task', item('k2', { title: 'Lend the spade', completed: false })),
            group('activity', 'a1', 'a1'),
          ],
        ),
        item(
          'jonas',
          { first_name: 'Jonas', birthdate: { date: midnight('1980-01-01'), is_age_based: true } },
          [group('activity', 'a1')],
        ),
        item('nobody', {}),
      ),
      group('relationship', item('x', { type: 'spouse', contact_is: 'jonas', of_contact: 'maren' })),
      group(
        'activity',
        item('a1', {
          summary: 'Walk in Sintra',
          description: 'It rained.',
          happened_at: midnight('2025-09-01'),
        }),
      ),
    ],
    properties: {
      journal_entries: [item('j1', { title: 'A day', post: 'Quiet.', date: midnight('2025-01-02') })],
    },
    instance: {
      contact_field_types: [item('t-mail', { type: 'email' }), item('t-tg', { protocol: 'telegram:' })],
      genders: [item('g-f', { type: 'F' })],
    },
  },
};
const file = bytes(JSON.stringify(sample));

void test('contacts become cards with all that Monica knows, without the owner', () => {
  assert.deepEqual(
    read(file)
      .filter((found) => found.kind === 'card')
      .map((card) => card.text.split('\r\n').slice(2, -2)),
    [
      [
        'FN:Maren Okafor',
        'UID:urn:uuid:maren',
        'N:Okafor;Maren;;;',
        'NICKNAME:Mo',
        'ORG:Allotment',
        'BDAY:--0229',
        'GENDER:F',
        'CATEGORIES:choir',
        'EMAIL:maren@example.org',
        'X-SOCIALPROFILE;TYPE=telegram:maren.o',
        'ADR;TYPE=home:;;Rua A 1;Lisboa;;;PT',
        'X-KITH-CSV;X-HEADER="food_preferences":no nuts',
      ],
      ['FN:Jonas', 'UID:urn:uuid:jonas', 'N:;Jonas;;;', 'BDAY:1980'],
    ],
  );
});

void test('activities, calls, gifts and conversations become touches in their direction', () => {
  assert.deepEqual(
    read(file)
      .filter((found) => found.kind === 'touch')
      .map((touch) => [
        touch.key,
        touch.moment.day,
        touch.medium,
        touch.direction,
        touch.people.map((who) => who.name).join('+'),
        touch.text,
      ]),
    [
      ['monica:c1', '2025-06-01', 'call', 'in', 'Maren Okafor', 'About the bees'],
      ['monica:k1', '2025-08-01', 'message', 'out', 'Maren Okafor', 'Hi'],
      ['monica:k1:answer', '2025-08-01', 'message', 'in', 'Maren Okafor', 'Hello'],
      ['monica:g1', '2025-07-01', 'gift', 'out', 'Maren Okafor', 'Seeds'],
      ['monica:a1', '2025-09-01', 'in-person', 'mutual', 'Maren Okafor+Jonas', 'Walk in Sintra'],
    ],
  );
});

void test('notes, ideas, events, tasks and the journal become memories; reminders occasions; relations relations', () => {
  const found = read(file);
  assert.deepEqual(
    found.filter((one) => one.kind === 'memory').map((memory) => [memory.day, memory.text]),
    [
      ['2025-05-01', 'Plants garlic in November.'],
      ['2025-05-01', 'Hat'],
      ['2024-01-01', 'New job'],
      ['2025-05-01', 'Lend the spade'],
      ['2025-09-01', 'Walk in Sintra\nIt rained.'],
      ['2025-01-02', 'A day\nQuiet.'],
    ],
  );
  assert.deepEqual(
    found.filter((one) => one.kind === 'occasion').map((one) => [one.label, one.date]),
    [['Allotment opens', { year: null, month: 4, day: 1 }]],
  );
  assert.deepEqual(
    found.filter((one) => one.kind === 'relation').map((one) => [one.a.name, one.what, one.b.name]),
    [['Maren Okafor', 'spouse', 'Jonas']],
  );
  assert.deepEqual(
    found.filter((one) => one.kind === 'skipped').map((one) => [one.place, one.why.key]),
    [
      ['contact 4', 'tables:skipped.monica-item'],
      ['line 1', 'tables:skipped.monica-debts'],
    ],
  );
});

void test('the export is known by its content and says who made it, also the SQL export', () => {
  assert.ok(monicaFormat.sniff(file, 'x') > 0.9);
  assert.equal(monicaFormat.sniff(bytes('{"chats":{"list":[]}}'), 'monica.json'), 0);
  assert.equal(monicaFormat.owner?.(file, context)[0]?.handle?.value, 'ana@example.org');
  const sql = bytes(
    '# ****************\n# Ana Sousa dump of data\n# * run migrations (`php artisan migrate`)\nINSERT IGNORE INTO `accounts` VALUES (1);\n',
  );
  assert.ok(monicaFormat.sniff(sql, 'x') > 0.9);
  assert.deepEqual(read(sql), []);
});

void test('a broken file, and any JSON in its place, is told and never throws', () => {
  assert.deepEqual(
    read(file.subarray(0, 300)).map((one) => one.kind === 'skipped' && one.why.key),
    ['tables:skipped.monica-json'],
  );
  const whole = read(file);
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 5 }), (cuts) => assert.deepEqual(read(file, cuts), whole)),
    { numRuns: 20 },
  );
  const odd = fc.jsonValue({ maxDepth: 3 });
  fc.assert(
    fc.property(odd, odd, odd, (a, b, c) => {
      const made = {
        account: {
          data: [
            {
              type: 'contact',
              values: [
                a,
                { uuid: b, properties: c, data: [{ type: 'call', values: [a, { properties: b }] }] },
              ],
            },
            { type: 'activity', values: [b, { properties: c }] },
            a,
          ],
        },
      };
      assert.ok(Array.isArray(read(bytes(JSON.stringify(made)))));
    }),
    { numRuns: 200 },
  );
});

void test('the SQL export of an account gives the same people, touches and memories as its JSON export', () => {
  const household = makeHousehold(sampleHousehold);
  const evidence = (text: string) =>
    read(bytes(text))
      .map((one) => JSON.stringify({ ...one, place: '' }))
      .toSorted();
  const json = evidence(monicaFile(household).text);
  assert.ok(json.length > 50);
  assert.deepEqual(evidence(monicaSqlFile(household).text), json);
});
