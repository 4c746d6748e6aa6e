import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { cardPhoto } from '../formats/vcard-photo.ts';
import { handleKey } from '../people/normalise.ts';
import { writePartialDate } from '../people/partial-date.ts';
import { readCard } from './from-card.ts';
import { jcardFormat, vcardFormat } from './vcard-format.ts';
import type { CaptureContext } from './capturer.ts';

const context: CaptureContext = {
  mine: new Set(),
  myNames: new Set(),
  region: 'GB',
  zone: 'Europe/London',
  today: '2026-01-02',
  source: 'cards.vcf',
};
const folder = new URL('../../test/oddities/cards/', import.meta.url);

function cardsIn(bytes: Uint8Array): string[] {
  const capturer = vcardFormat.open(context);
  return [...capturer.push(bytes), ...capturer.end()].flatMap((e) => (e.kind === 'card' ? [e.text] : []));
}

/** What is asked of a card, in the short form of the files beside the oddities. */
function shortly(text: string, region: string): Record<string, unknown> {
  const facts = readCard(text, region);
  return {
    ...facts,
    handles: facts.handles.map(handleKey),
    occasions: facts.occasions.map((o) => `${o.what}:${o.label}:${writePartialDate(o.date)}`),
    relations: facts.relations.map(({ what, name, uid }) => [what, name, uid]),
    photo: cardPhoto(text)?.mediaType ?? null,
  };
}

for (const file of readdirSync(folder).filter((name) => name.endsWith('.vcf'))) {
  void test(`${file} says what stands beside it`, () => {
    const bytes = readFileSync(new URL(file, folder));
    const wanted = JSON.parse(readFileSync(new URL(file.replace('.vcf', '.json'), folder), 'utf8')) as Record<
      string,
      unknown
    >[];
    const cards = cardsIn(bytes);
    assert.equal(cards.length, wanted.length);
    assert.ok(vcardFormat.sniff(bytes, file) > 0.3);
    for (const [at, { region = 'GB', ...want }] of wanted.entries()) {
      const got = shortly(cards[at] ?? '', String(region));
      assert.deepEqual(Object.fromEntries(Object.keys(want).map((key) => [key, got[key]])), want);
    }
  });
}

void test('a company without a person in it is no person, and an employee is', () => {
  const card = (lines: string) => readCard(`BEGIN:VCARD\nVERSION:3.0\n${lines}END:VCARD\n`, 'GB').kind;
  assert.equal(card('ORG:Harbour Bakery\nTEL:+442079460018\n'), 'company');
  assert.equal(card('FN:Harbour Bakery\nORG:Harbour Bakery\n'), 'company');
  assert.equal(card('FN:Harbour Bakery\nN:Kaya;Lin;;;\nORG:Harbour Bakery\n'), 'person');
  assert.equal(card('KIND:location\nFN:The hall\n'), 'place');
});

void test('one user name on two services is two handles', () => {
  const { handles } = readCard(
    'BEGIN:VCARD\nFN:Dev\nX-SKYPE:dev\nX-ICQ:dev\nX-SKYPE-USERNAME:dev\nEND:VCARD\n',
    'GB',
  );
  assert.deepEqual(handles.map(handleKey), ['user:skype:dev', 'user:icq:dev']);
});

void test('a fax is no way to reach somebody', () => {
  const { handles } = readCard('BEGIN:VCARD\nFN:Dev\nTEL;TYPE=WORK,FAX:+442079460018\nEND:VCARD\n', 'GB');
  assert.deepEqual(handles, []);
});

void test('addresses and numbers are found within what people typed around them', () => {
  const { handles } = readCard(
    'BEGIN:VCARD\nVERSION:2.1\nFN:Dev\nEMAIL:"Dev" <dev@example.org>\nEMAIL:a@example.com ::: b@example.com\nTEL:+1 212 555 0100p123#\nitem1.TEL:+44 20 7946 0018\nitem1.X-ABLabel:_$!<WorkFAX>!$_\nEND:VCARD\n',
    'GB',
  );
  assert.deepEqual(handles.map(handleKey), [
    'email:dev@example.org',
    'email:a@example.com',
    'email:b@example.com',
    'phone:+12125550100',
  ]);
  assert.equal(handles[3]?.shown, '+1 212 555 0100p123#');
});

void test('a death without a day is a death', () => {
  const read = (line: string) => readCard(`BEGIN:VCARD\nFN:Ruth\n${line}\nEND:VCARD\n`, 'GB').deceased;
  assert.deepEqual(read('DEATHDATE;VALUE=text:circa 1990'), { day: null });
  assert.deepEqual(read('CATEGORIES:Family,Deceased'), { day: null });
  assert.equal(read('CATEGORIES:Family'), null);
  assert.deepEqual(read('item1.X-ABDATE:2014-12-31\nitem1.X-ABLabel:Died'), { day: '2014-12-31' });
});

void test('dates of other calendars and years of no meaning make no occasion that is wrong', () => {
  const read = (line: string) =>
    readCard(`BEGIN:VCARD\nFN:Ruth\n${line}\nEND:VCARD\n`, 'GB').occasions.map((o) =>
      writePartialDate(o.date),
    );
  assert.deepEqual(read('BDAY;CALSCALE=hebrew:57440105'), []);
  assert.deepEqual(read('BDAY:00000229'), ['--02-29']);
  assert.deepEqual(read('BDAY:1990-02-31'), []);
  assert.deepEqual(read('BDAY:1984/2/9'), ['1984-02-09']);
  assert.deepEqual(read('BDAY:03/04/1984'), []);
  assert.deepEqual(read('BDAY;VALUE=text:about 1984'), []);
  assert.deepEqual(read('BDAY:1996-04'), ['1996-04']);
  assert.deepEqual(read('BDAY;X-APPLE-OMIT-YEAR=1900:1900-03-04'), ['--03-04']);
});

void test('a picture or a mail named like a card is none', () => {
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13);
  assert.equal(vcardFormat.sniff(png, 'maren.vcf'), 0);
  assert.equal(vcardFormat.sniff(new Uint8Array(0), 'maren.vcf'), 0);
  assert.equal(vcardFormat.sniff(new TextEncoder().encode('Subject: hello\n\nsee you'), 'maren.vcf'), 0);
  assert.equal(vcardFormat.sniff(new TextEncoder().encode('\uFEFF\n begin:VCard \r\n'), 'x'), 1);
});

void test('a jCard is known by what it holds and becomes a card', () => {
  const json =
    '[["vcard",[["version",{},"text","4.0"],["fn",{},"text","Maren Okafor"],["n",{},"text",["Okafor","Maren","","",""]]]],["vcard"]]';
  const bytes = new TextEncoder().encode(json);
  assert.equal(jcardFormat.sniff(bytes, 'x.json'), 1);
  assert.equal(jcardFormat.sniff(new TextEncoder().encode('["vevent",[]]'), 'x.json'), 0);
  const capturer = jcardFormat.open(context);
  capturer.push(bytes.subarray(0, 30));
  capturer.push(bytes.subarray(30));
  const [card, bad] = capturer.end();
  assert.ok(card?.kind === 'card' && bad?.kind === 'skipped');
  assert.equal(readCard(card.text, 'GB').family, 'Okafor');
  assert.equal(bad.why.key, 'cards:skipped.noJcard');
});
