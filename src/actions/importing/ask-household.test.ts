import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { viewCard } from '../../formats/vcard-view.ts';
import { doorsOf } from '../../people/household.ts';
import { testHouse } from '../../../test/support/house.ts';
import { cardHandles } from '../../formats/vcard-handles.ts';
import { addressLines, namesPlace } from './ask-household.ts';

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

const atHome = (name: string, address: string): string =>
  `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${name}\r\nEMAIL:${name.split(' ')[0]}@example.org\r\nADR;TYPE=home:${address}\r\nEND:VCARD\r\n`;

void test('a new card at the door of an old one asks about their household; other old doors are left alone', async (t) => {
  const house = testHouse();
  t.after(() => house.end());
  const bring = async (file: string, ...cards: readonly string[]): Promise<void> => {
    const path = join(house.temporary, file);
    writeFileSync(path, cards.join(''));
    await house.act('import', { paths: [path] });
  };
  const households = (): unknown[] =>
    house
      .vault()
      .raw.prepare(`SELECT key FROM questions WHERE kind = 'household' ORDER BY key`)
      .all()
      .map((row) => row['key']);
  await bring(
    'one.vcf',
    atHome('Maren Okafor', ';;Rua das Flores 12;Lisboa;;1200-195;PT'),
    atHome('Jonas Lindqvist', ';;Elm Street 5;Springfield;;12345;'),
  );
  assert.deepEqual(households(), []);
  await bring('two.vcf', atHome('Lin Kaya', ';;rua das flores\\, 12;Lisbon;;1200 195;Portugal'));
  assert.deepEqual(households(), ['household:rua das flores 12, 1200195']);
  await bring('three.vcf', atHome('Dev Nair', ';;Elm Street 5;SPRINGFIELD;;12345;'));
  assert.equal(households().length, 2);
});

for (const address of [
  ';;Rua das Flores 12;Lisboa;;1200-195;PT',
  ';;Am Alten Markt 3;Bad Neustadt an der Saale;;;',
  "PO 4;2nd floor;Elm Street 5;St. John's;NL;A1B 2C3;Canada",
])
  void test(`whoever lives behind a door has it in a place that its address names: ${address}`, () => {
    const view = viewCard(atHome('Maren Okafor', address));
    const places = new Set(
      doorsOf(view.addresses).map(({ door }) => door.slice(door.lastIndexOf(', ') + 2).replaceAll(' ', '')),
    );
    assert.equal(places.size, 1);
    const postal = cardHandles(view, 'PT').find((handle) => handle.kind === 'postal');
    assert.ok(namesPlace(postal?.value ?? '', places));
  });
