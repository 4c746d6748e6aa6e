import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromJcard, fromJcards, toJcard, type JcardProperty } from './jcard.ts';
import { viewCard } from './vcard-view.ts';

const maren = [
  'vcard',
  [
    ['version', {}, 'text', '4.0'],
    ['uid', {}, 'uri', 'urn:uuid:4a1c0d9e-0000-4000-8000-0000000000a1'],
    ['fn', {}, 'text', 'Maren, Okafor'],
    ['n', {}, 'text', ['Okafor', 'Maren', '', '', ['ing', 'M.Sc.']]],
    ['bday', {}, 'date-and-or-time', '--02-29'],
    ['anniversary', {}, 'date-and-or-time', '2009-08-08'],
    ['categories', {}, 'text', 'choir', 'a;b'],
    ['tel', { type: ['work', 'cell'], pref: '1' }, 'uri', 'tel:+44-7700-900123'],
    ['email', { group: 'item1', type: 'work' }, 'text', 'maren@example.org'],
    ['adr', { label: 'a:b;c "d"^e\nf' }, 'text', ['', '', ['12 Quay', 'Flat 3'], 'Bristol', '', 'BS1', 'UK']],
  ],
] as const;

void test('a jCard goes to a vCard and back without a change', () => {
  const text = fromJcard(maren);
  assert.ok(text !== null);
  assert.deepEqual(JSON.parse(JSON.stringify(toJcard(text))), maren);
});

void test('a jCard says the same once it is a vCard', () => {
  const view = viewCard(fromJcard(maren) ?? '');
  assert.deepEqual(
    [view.name, view.names.suffix, view.categories],
    ['Maren, Okafor', 'ing M.Sc.', ['choir', 'a;b']],
  );
  assert.deepEqual(view.birthday?.date, { year: null, month: 2, day: 29 });
  assert.deepEqual(view.phones, [{ value: '+44-7700-900123', label: 'work cell', pref: 1 }]);
  assert.equal(view.addresses[0]?.printed, 'a:b;c "d"^e\nf');
});

void test('an older card becomes a jCard of 4.0: bare types, first choice, photo as data', () => {
  const text = 'BEGIN:VCARD\nVERSION:2.1\nTEL;HOME;PREF:1\nPHOTO;JPEG;ENCODING=BASE64:/9j/4AAQ\nEND:VCARD\n';
  assert.deepEqual(JSON.parse(JSON.stringify(toJcard(text))), [
    'vcard',
    [
      ['version', {}, 'text', '4.0'],
      ['tel', { type: 'HOME', pref: '1' }, 'text', '1'],
      ['photo', { type: 'JPEG' }, 'uri', 'data:image/jpeg;base64,/9j/4AAQ'],
    ],
  ]);
});

void test('what is no jCard is told and stops nothing else', () => {
  const items = fromJcards(JSON.stringify([maren, 5, ['vcard', {}], ['vcard', []]]));
  assert.deepEqual(
    items.map((item) => 'text' in item),
    [true, false, false, true],
  );
  assert.deepEqual(
    fromJcards('{"a":').map((item) => ('why' in item ? item.why.key : '')),
    ['cards:skipped.noJson'],
  );
});

void test('no value can open a line or a card of its own', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      fc.string(),
      fc.constantFrom('text', 'uri', 'date', 'x\ny'),
      (value, name, type) => {
        const hostile = [
          'note',
          { [name]: 'a\nEND:VCARD', group: 'g\nEND:VCARD', type: '"\r\nX-BROKE-OUT:1' },
          type,
          value,
          'b\r\nEND:VCARD',
        ];
        const text = fromJcard(['vcard', [hostile, [name, {}, 'text', 'x']]]) ?? '';
        assert.equal(
          text.split(/\r\n(?! )/).filter((line) => /^(?:BEGIN|END|X-BROKE-OUT):/.test(line)).length,
          2,
        );
      },
    ),
  );
});

void test('text of any kind survives the way there and back', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 100 }).map((t) => t.replace(/\r\n?/g, '\n'));
  fc.assert(
    fc.property(words, fc.array(words, { minLength: 2, maxLength: 5 }), (note, parts) => {
      const properties: JcardProperty[] = [
        ['version', {}, 'text', '4.0'],
        ['note', {}, 'text', note],
        ['org', {}, 'text', parts],
      ];
      const text = fromJcard(['vcard', properties]);
      assert.deepEqual(JSON.parse(JSON.stringify(toJcard(text ?? ''))), ['vcard', properties]);
    }),
  );
});
