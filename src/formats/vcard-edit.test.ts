import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Handle } from '../people/handle.ts';
import { addHandleEdit, editCard, newCard, type CardEdit } from './vcard-edit.ts';
import { cardHandles } from './vcard-handles.ts';
import { parseCard } from './vcard.ts';
import { componentsOf, listOf, textValue, typesOf } from './vcard-value.ts';
import { viewCard } from './vcard-view.ts';

const version = fc.constantFrom('2.1', '3.0', '4.0');
const ending = fc.constantFrom('\n', '\r\n', '\r');
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.string({
    unit: fc.constantFrom('\\', ';', ',', ':', 'n', 'N', '=', ' ', 'é', '林', '"', '\n'),
    maxLength: 40,
  }),
);
/** What cards can hold: one kind of line break. */
const text = words.map((t) => t.replace(/\r\n?/g, '\n').toWellFormed());

const cardOf = (version: string, end: string): string =>
  [
    'BEGIN:VCARD',
    `VERSION:${version}`,
    'item1.TEL:+44 7700 900123',
    'item1.X-ABLabel:Choir',
    'NOTE;X-A="b;c":old',
    'X-KEEP;p=1:  as is\\q  ',
    'FN:Maren',
    'END:VCARD',
    '',
  ].join(end);

void test('what an edit sets is what a reader finds, in every version and with every line ending', () => {
  fc.assert(
    fc.property(version, ending, text, (version, end, value) => {
      const card = editCard(cardOf(version, end), [{ kind: 'set', name: 'NOTE', value: { text: value } }]);
      const note = parseCard(card).lines.find((line) => line.key === 'NOTE');
      assert.ok(note !== undefined);
      assert.equal(textValue(note), value);
    }),
    { numRuns: 600 },
  );
});

void test('an edit touches only its own lines', () => {
  fc.assert(
    fc.property(version, ending, text, fc.boolean(), (version, end, value, adds) => {
      const before = cardOf(version, end);
      const edit: CardEdit = adds
        ? { kind: 'add', name: 'NOTE', value: { text: value } }
        : { kind: 'set', name: 'NOTE', value: { text: value } };
      const others = (card: string) =>
        parseCard(card)
          .lines.filter((l) => l.key !== 'NOTE')
          .map((l) => l.text);
      assert.deepEqual(others(editCard(before, [edit])), others(before));
    }),
  );
});

void test('parts and lists come back as they were set', () => {
  fc.assert(
    fc.property(version, ending, fc.array(text, { minLength: 5, maxLength: 5 }), (version, end, parts) => {
      const card = editCard(cardOf(version, end), [{ kind: 'set', name: 'N', value: { parts } }]);
      const n = parseCard(card).lines.find((line) => line.key === 'N');
      assert.ok(n !== undefined);
      assert.deepEqual(componentsOf(n), parts);
    }),
  );
  const card = editCard(cardOf('4.0', '\n'), [
    { kind: 'set', name: 'CATEGORIES', value: { list: ['a,b', 'c;d'] } },
  ]);
  const line = parseCard(card).lines.find((l) => l.key === 'CATEGORIES');
  assert.deepEqual(line === undefined ? [] : listOf(line), ['a,b', 'c;d']);
});

void test('setting what is there changes nothing', () => {
  const card =
    'BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=4D=61\nBDAY:1984-02-29\nEND:VCARD\n';
  assert.equal(editCard(card, [{ kind: 'set', name: 'FN', value: { text: 'Ma' } }]), card);
  assert.equal(editCard(card, [{ kind: 'remove', name: 'TEL' }]), card);
});

void test('a birthday without a year is written as its version knows it and read back', () => {
  const date = { year: null, month: 2, day: 29 };
  for (const version of ['2.1', '3.0', '4.0']) {
    const card = editCard(cardOf(version, '\r\n'), [{ kind: 'set', name: 'BDAY', value: { date } }]);
    assert.deepEqual(viewCard(card).birthday?.date, date);
    assert.equal(card.includes('--0229'), version === '4.0');
  }
});

void test('a label of its own gets a group of its own, and goes with its line', () => {
  const email: Handle = {
    kind: 'email',
    value: 'maren@example.org',
    shown: 'maren@example.org',
    label: 'Chorpost',
  };
  const before = cardOf('3.0', '\r\n');
  const added = editCard(before, [addHandleEdit(email)]);
  assert.ok(added.includes('item2.EMAIL:maren@example.org\r\nitem2.X-ABLabel:Chorpost\r\nEND:VCARD'));
  assert.equal(editCard(added, [{ kind: 'remove', name: 'EMAIL', was: 'maren@example.org' }]), before);
  const bare = editCard(before, [{ kind: 'remove', name: 'TEL' }]);
  assert.ok(!bare.includes('X-ABLabel'));
});

void test('folds follow the width and the indent of the card, and a 2.1 phone is written bare', () => {
  const wide = `BEGIN:VCARD\nVERSION:3.0\nNOTE:${'a'.repeat(55)}\n\tbbb\nEND:VCARD\n`;
  const card = editCard(wide, [{ kind: 'add', name: 'TITLE', value: { text: 'x'.repeat(100) } }]);
  assert.ok(card.includes(`TITLE:${'x'.repeat(54)}\n\t${'x'.repeat(46)}\n`));
  const old = editCard(cardOf('2.1', '\r\n'), [
    { kind: 'add', name: 'TEL', value: { text: '1' }, label: 'home' },
  ]);
  assert.ok(old.includes('\r\nTEL;HOME:1\r\n') || old.includes('\r\nTEL;home:1\r\n'));
});

void test('parameters of a line that is set stay as they were', () => {
  const card = 'BEGIN:VCARD\nVERSION:4.0\nADR;LABEL="a^nb^^c;^\'d^\'";PREF=1:;;Quay 1;;;;\nEND:VCARD\n';
  const parts = ['', '', 'Quay 2', '', '', '', ''];
  assert.equal(
    editCard(card, [{ kind: 'set', name: 'ADR', value: { parts } }]),
    card.replace('Quay 1', 'Quay 2'),
  );
});

void test('an edit reaches no card within the card', () => {
  const card = 'BEGIN:VCARD\nAGENT:\nBEGIN:VCARD\nFN:Dev\nEND:VCARD\nFN:Maren\nEND:VCARD\n';
  assert.equal(
    editCard(card, [{ kind: 'set', name: 'FN', value: { text: 'Ruth' } }]),
    card.replace('Maren', 'Ruth'),
  );
});

void test('a fresh card says what it was given', () => {
  const handles: Handle[] = [
    { kind: 'email', value: 'maren@example.org', shown: 'maren@example.org', label: 'home' },
    { kind: 'phone', value: '+447700900123', shown: '+44 7700 900123', label: 'cell' },
    { kind: 'telegram', value: 'maren_o', shown: '@maren_o', label: null },
    { kind: 'user', value: 'skype:maren', shown: 'maren', label: null },
    { kind: 'whatsapp', value: '+447700900123', shown: '+447700900123', label: null },
    { kind: 'url', value: 'example.org/maren', shown: 'https://example.org/maren', label: null },
  ];
  const card = newCard({ name: 'Maren; Okafor', given: 'Maren', handles, note: 'a\nb' }, 'urn:uuid:1');
  const view = viewCard(card);
  assert.equal(view.name, 'Maren; Okafor');
  assert.deepEqual(
    [view.uid, view.names.given, view.names.family, view.notes],
    ['urn:uuid:1', 'Maren', null, ['a\nb']],
  );
  assert.deepEqual(
    cardHandles(view, 'GB')
      .map((h) => `${h.kind}:${h.value}`)
      .sort(),
    handles.map((h) => `${h.kind}:${h.value}`).sort(),
  );
  const tel = parseCard(card).lines.find((line) => line.key === 'TEL');
  assert.deepEqual(tel === undefined ? [] : typesOf(tel), ['cell']);
});
