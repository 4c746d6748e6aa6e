import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cardPhoto, pictureType } from './vcard-photo.ts';
import { viewCard } from './vcard-view.ts';

const card = (...lines: string[]): string => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\n');

void test('no text makes the view throw, and a card without anything has no name', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'BEGIN:VCARD',
      'END:VCARD',
      'AGENT:',
      'TEL;=;;":',
      '.:',
      '__proto__:x',
      'CONSTRUCTOR;TYPE=a:1',
      'IMPP:%zz',
    ),
    fc.constantFrom(
      'PHOTO;BASE64:*',
      'N;ENCODING=B:*',
      'X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;a;__proto__',
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece), (lines) => {
      assert.equal(typeof viewCard(lines.join('\n')).name, 'string');
      cardPhoto(lines.join('\n'));
    }),
    { numRuns: 500 },
  );
  assert.deepEqual([viewCard(card()).name, viewCard('').nameFrom], ['', 'nothing']);
});

void test('the name comes from what the card has, and says from where', () => {
  const name = (...lines: string[]) => {
    const view = viewCard(card(...lines));
    return [view.name, view.nameFrom];
  };
  assert.deepEqual(name('FN:  Maren\\n Okafor '), ['Maren Okafor', 'fn']);
  assert.deepEqual(name('FN: ', 'N:Okafor;Maren;Ada;Dr.;MBE'), ['Dr. Maren Ada Okafor MBE', 'n']);
  assert.deepEqual(name('N:김;민준;;;'), ['김민준', 'n']);
  assert.deepEqual(name('N:;;;;', 'ORG:;Bakery', 'NICKNAME:Mari'), ['Bakery', 'org']);
  assert.deepEqual(name('NICKNAME:Mari', 'EMAIL:a@example.org'), ['Mari', 'nickname']);
  assert.deepEqual(name('TEL:123'), ['123', 'phone']);
});

void test('family and given name are only what the card itself tells apart', () => {
  const { names } = viewCard(card('FN:Maren Okafor'));
  assert.deepEqual([names.family, names.given], [null, null]);
  const old = viewCard(card('VERSION:2.1', 'N:Kaya, Lin;;;;')).names;
  assert.deepEqual([old.family, old.given], ['Kaya, Lin', null]);
});

void test('labels come from the group first, then from the types that say something', () => {
  const { phones } = viewCard(
    card(
      'item1.TEL;TYPE=HOME:1',
      'ITEM1.X-ABLABEL:_$!<Mobile>!$_',
      'TEL;TYPE=FAX,WORK,PREF:2',
      'TEL;TYPE=VOICE;PREF=2:3',
      'TEL;HOME;VOICE:4',
    ),
  );
  assert.deepEqual(phones, [
    { value: '1', label: 'cell', pref: null },
    { value: '2', label: 'work fax', pref: 1 },
    { value: '3', label: null, pref: 2 },
    { value: '4', label: 'home', pref: null },
  ]);
});

void test('a LABEL line goes to the address of its type, also when it stands before it', () => {
  const { addresses } = viewCard(
    card('LABEL;WORK:Desk 2\\nHarbour', 'ADR;HOME:;;Quay 1;;;;', 'ADR;WORK:;;Harbour;;;;'),
  );
  assert.deepEqual(
    addresses.map((address) => address.printed),
    [null, 'Desk 2\nHarbour'],
  );
});

void test('a company is one by any of the words for it', () => {
  for (const line of ['KIND:org', 'X-ABShowAs:COMPANY', 'X-ADDRESSBOOKSERVER-KIND:organization'])
    assert.equal(viewCard(card('FN:Bakery', line)).kind, 'org');
  assert.equal(viewCard(card('FN:Choir', 'KIND:GROUP')).kind, 'group');
});

void test('a photo is what its bytes are, whatever the card calls them', () => {
  const base64 = (bytes: readonly number[]) =>
    Uint8Array.from([...bytes, ...Array.from({ length: 90 }, () => 65)]).toBase64();
  const png = base64([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const folded = `${png.slice(0, 60)}\r\n ${png.slice(60)}`;
  assert.equal(cardPhoto(card(`PHOTO;ENCODING=b;TYPE=SVG:${folded}`))?.mediaType, 'image/png');
  assert.equal(cardPhoto(card(`PHOTO:data:text/html;base64,${png}`))?.mediaType, 'image/png');
  assert.equal(cardPhoto(card('PHOTO:https://example.org/a.png')), null);
  assert.equal(cardPhoto(card(`PHOTO;ENCODING=b;TYPE=JPEG:${base64([60, 115, 118, 103])}`)), null);
  assert.equal(cardPhoto(card('AGENT:', 'BEGIN:VCARD', `PHOTO;ENCODING=b:${png}`, 'END:VCARD')), null);
  assert.equal(pictureType(Uint8Array.from('RIFF0000WEBP', (c) => c.charCodeAt(0))), 'image/webp');
  assert.equal(pictureType(Uint8Array.from('0000ftypheic', (c) => c.charCodeAt(0))), 'image/heic');
});
