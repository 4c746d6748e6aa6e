import assert from 'node:assert/strict';
import { test } from 'node:test';
import { viewCard } from '../../formats/vcard-view.ts';
import { addressLines } from './ask-household.ts';

const card = (end: string): string =>
  [
    'BEGIN:VCARD',
    'VERSION:3.0',
    'FN:Lin Kaya',
    'item1.ADR;type=pref:;;Lindenweg 4',
    ' b;Neustadt;;01099;',
    'item1.X-ABLabel:_$!<Work>!$_',
    'ADR;TYPE=home:;;Elm Street 5;Springfield;;12345;',
    'NOTE:ADR: none',
    'PHOTO;ENCODING=b:AAAA',
    ' ADR;BBBB',
    'END:VCARD',
    '',
  ].join(end);

for (const [name, end] of [
  ['CRLF', '\r\n'],
  ['LF', '\n'],
  ['CR', '\r'],
] as const)
  void test(`the lines of the addresses alone say the same addresses as the whole card (${name})`, () => {
    const whole = viewCard(card(end)).addresses;
    assert.equal(whole.length, 2);
    assert.deepEqual(viewCard(addressLines(card(end))).addresses, whole);
    assert.ok(!addressLines(card(end)).includes('PHOTO'));
  });

void test('a card of quoted-printable lines is read whole', () => {
  const text =
    'BEGIN:VCARD\r\nVERSION:2.1\r\nADR;ENCODING=QUOTED-PRINTABLE:;;Elm=\r\nStreet 5;;;;\r\nEND:VCARD\r\n';
  assert.equal(addressLines(text), text);
});
