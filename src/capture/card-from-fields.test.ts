import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseCard } from '../formats/vcard.ts';
import { viewCard } from '../formats/vcard-view.ts';
import { cardFromFields, unknownField } from './card-from-fields.ts';

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
  .map((s) => `x${s.toWellFormed()}x`.replaceAll(/\r\n|\r/g, '\n'));

void test('no line is longer than 75 octets, and no character is cut', () => {
  fc.assert(
    fc.property(text, text, (name, note) => {
      const card = cardFromFields(name, [{ name: 'NOTE', value: note.repeat(5) }]);
      const lines = card.split('\r\n');
      assert.ok(lines.every((line) => new TextEncoder().encode(line).length <= 75));
      assert.equal(card.toWellFormed(), card);
    }),
  );
});

void test('what is written is read back by the card reader, whatever it holds', () => {
  fc.assert(
    fc.property(text, text, text, (note, street, org) => {
      const view = viewCard(
        cardFromFields('Maren', [
          { name: 'NOTE', value: note },
          { name: 'ADR', params: [['TYPE', 'home']], value: ['', '', street, '', '', '', ''] },
          { name: 'ORG', value: [org, 'Roots'] },
        ]),
      );
      assert.deepEqual(
        [view.notes[0], view.addresses[0]?.street, view.org[0]],
        [note, street.trim(), org.trim()].map((s, i) => (i === 0 ? note : s)),
      );
    }),
  );
});

void test('an unknown column keeps its name and its words', () => {
  const card = cardFromFields('Maren', [unknownField('Lieblings"kuchen";^1', 'Mohn; viel, \\ und\nmehr')]);
  const line = parseCard(card).lines.find(({ key }) => key === 'X-KITH-CSV');
  assert.notEqual(line, undefined);
  assert.ok(card.includes('X-KITH-CSV;X-HEADER="Lieblings^\'kuchen^\';^^1":Mohn\\; viel\\, \\\\ und\\nmehr'));
});

void test('a card without a name is called by its address', () => {
  assert.ok(
    cardFromFields('', [{ name: 'EMAIL', value: 'maren@example.org' }]).includes(
      '\r\nFN:maren@example.org\r\n',
    ),
  );
});
