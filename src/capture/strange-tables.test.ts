/** Tables as people keep them by hand and as spreadsheets spoil them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Evidence } from './evidence.ts';
import { fromCsv } from './from-csv.ts';
import { dateOrder, readTableDate } from './table-date.ts';
import { writePartialDate } from '../people/partial-date.ts';

function read(text: string, region = 'DE'): readonly Evidence[] {
  const capturer = fromCsv({
    mine: new Set(),
    myNames: new Set(),
    region,
    zone: 'Europe/Berlin',
    today: '2026-03-10',
    source: 'people.csv',
  });
  return [...capturer.push(new TextEncoder().encode(text)), ...capturer.end()];
}

/** The lines of the cards, unfolded, without their frame. */
const cards = (text: string, region?: string) =>
  read(text, region)
    .filter((item) => item.kind === 'card')
    .map((item) => item.text.replaceAll('\r\n ', '').split('\r\n').slice(2, -2));

const told = (text: string) =>
  read(text).flatMap((item) => (item.kind === 'skipped' ? [`${item.place} ${item.why.key}`] : []));

void test('headings of one’s own are understood, and children come one by one', () => {
  assert.deepEqual(
    cards('Full name;Cell;B-day;Kids\nMaren Okafor;0170 1234567;12. Mai 1984;Ida, Ben and Max\n'),
    [
      [
        'FN:Maren Okafor',
        'TEL;TYPE=cell:0170 1234567',
        'BDAY:19840512',
        'RELATED;TYPE=child;VALUE=text:Ida',
        'RELATED;TYPE=child;VALUE=text:Ben',
        'RELATED;TYPE=child;VALUE=text:Max',
      ],
    ],
  );
});

void test('a title above the headings is no person and no heading', () => {
  const people = cards(
    'Choir friends 2026,,\n,,\nName,Phone,Notes\nMaren Okafor,0170 1234567,"tea\nand cake"\n',
  );
  assert.deepEqual(people, [['FN:Maren Okafor', 'TEL:0170 1234567', 'NOTE:tea\\nand cake']]);
});

void test('a number that a spreadsheet has shortened is told and makes no handle', () => {
  const text = 'Name;Handy\nTomás Arroyo;4,91761E+11\n';
  assert.deepEqual(cards(text), [['FN:Tomás Arroyo', 'X-KITH-CSV;X-HEADER=Handy:4\\,91761E+11']]);
  assert.deepEqual(told(text), ['line 2 tables:skipped.shortened-number']);
});

void test('what keeps a spreadsheet from spoiling numbers is taken off again', () => {
  assert.deepEqual(cards('sep=;\nName;Telefon;Mobil\n="Maren Okafor";="04311234567";\'0170 1234567\n'), [
    ['FN:Maren Okafor', 'TEL:04311234567', 'TEL;TYPE=cell:0170 1234567'],
  ]);
});

void test('an address in many columns is put together, the number of the house where its column stands', () => {
  assert.deepEqual(
    cards(
      'given_name, surname, street_number, address_1, address_2, suburb, postcode, state\nmaren, okafor, 6, tulip street, mill house, st james, 4011, wa\n',
    )[0],
    ['FN:maren okafor', 'N:okafor;maren;;;', 'ADR:;;6 tulip street\\nmill house;st james;wa;4011;'],
  );
  assert.deepEqual(cards('Name;Straße;Hausnummer;PLZ;Ort\nMaren;Kirchweg;3a;24103;Kiel\n')[0], [
    'FN:Maren',
    'ADR:;;Kirchweg 3a;Kiel;;24103;',
  ]);
});

void test('names written family first in the whole column are turned; a single one is left alone', () => {
  assert.deepEqual(cards('Name;Telefon\nOkafor, Maren;0170 1\nLindqvist, Jonas;0170 2\n')[0], [
    'FN:Maren Okafor',
    'N:Okafor;Maren;;;',
    'TEL:0170 1',
  ]);
  assert.deepEqual(
    cards('Name;Telefon\nMaren, Henrik;0170 1\nJonas Lindqvist;0170 2\n')[0]?.[0],
    'FN:Maren\\, Henrik',
  );
});

void test('what somebody is to the owner of the list is no relation of theirs', () => {
  assert.deepEqual(cards('name,email,relation\nMaren,maren@example.org,cousin\n')[0], [
    'FN:Maren',
    'EMAIL:maren@example.org',
    'X-KITH-CSV;X-HEADER=relation:cousin',
  ]);
});

void test('user names stand with their service', () => {
  assert.deepEqual(cards('Name,Telegram,Instagram,WhatsApp\nMaren,@maren,maren.o,+49 170 1234567\n')[0], [
    'FN:Maren',
    'X-SOCIALPROFILE;TYPE=telegram:@maren',
    'X-SOCIALPROFILE;TYPE=instagram:maren.o',
    'X-SOCIALPROFILE;TYPE=whatsapp:+49 170 1234567',
  ]);
});

void test('the telephone of an assistant is not theirs', () => {
  assert.deepEqual(cards("First Name,Last Name,Assistant's Phone\nMaren,Okafor,+49 431 7654321\n")[0], [
    'FN:Maren Okafor',
    'N:Okafor;Maren;;;',
    'X-KITH-CSV;X-HEADER="Assistant\'s Phone":+49 431 7654321',
  ]);
});

void test('three hundred columns and commas without end are read like three', () => {
  const wide = Array.from({ length: 298 }, (_, i) => `Extra ${i}`);
  const [card] = cards(`Name,Phone,${wide.join(',')}\nMaren,0170 1234567,${wide.map(() => 'x').join(',')}\n`);
  assert.equal(card?.length, 300);
  assert.deepEqual(cards('Name,Phone,,,\nMaren,0170 1234567,,,\n,,,,\n'), [['FN:Maren', 'TEL:0170 1234567']]);
});

void test('dates are read as people write them, never guessed into another day', () => {
  const date = (text: string, order: 'day-first' | 'month-first' = 'day-first') => {
    const found = readTableDate(text, order, '2026-03-10');
    return found === null ? null : writePartialDate(found);
  };
  for (const [text, wanted] of [
    ['12.5.1984', '1984-05-12'],
    ['12.5.84', '1984-05-12'],
    ['3.11.', '--11-03'],
    ['29.2.', '--02-29'],
    ['12. Mai 1984', '1984-05-12'],
    ['12 mai', '--05-12'],
    ['May 12', '--05-12'],
    ['May 12th, 1984', '1984-05-12'],
    ['7 de maio de 1990', '1990-05-07'],
    ['1 marraskuu 1990', '1990-11-01'],
    ['12 мая 1984', '1984-05-12'],
    ['1984年5月12日', '1984-05-12'],
    ['1984/5/12', '1984-05-12'],
    ['30814', '1984-05-12'],
    ['1984', '1984'],
    ['31.4.1984', null],
    ['soon', null],
    ['12 dogs', null],
  ] as const)
    assert.equal(date(text), wanted, text);
  assert.equal(date('5/12/84', 'month-first'), '1984-05-12');
});

void test('of 5/12/84 a German spreadsheet says the month first, a Portuguese one the day, and a thirteenth decides', () => {
  assert.equal(dateOrder(['5/12/84', '13.11.1979'], 'DE'), 'month-first');
  assert.equal(dateOrder(['5/12/84'], 'PT'), 'day-first');
  assert.equal(dateOrder(['5/12/84', '13/11/1979'], 'DE'), 'day-first');
});

void test('a row with nothing but a company is a company', () => {
  assert.deepEqual(
    cards(
      'First Name,Last Name,Organization Name,E-mail 1 - Value\n,,Kiel Bakery,shop@bakery.example\nMaren,Okafor,,m@example.org\n',
    )[0],
    ['FN:Kiel Bakery', 'ORG:Kiel Bakery', 'EMAIL:shop@bakery.example'],
  );
});
