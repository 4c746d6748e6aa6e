import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { writeCsv } from '../formats/csv.ts';
import type { CaptureContext } from './capturer.ts';
import type { Evidence } from './evidence.ts';
import { fromCsv } from './from-csv.ts';
import { fieldName, guessMapping, readField } from './guess-mapping.ts';
import { csvFormat } from './table-formats.ts';

const context: CaptureContext = {
  mine: new Set(),
  myNames: new Set(),
  region: 'PT',
  zone: 'Europe/Lisbon',
  today: '2026-03-10',
  source: 'people.csv',
};
const bytes = (text: string) => new TextEncoder().encode(text);

function read(input: string | Uint8Array, cuts: readonly number[] = []): readonly Evidence[] {
  const data = typeof input === 'string' ? bytes(input) : input;
  const capturer = fromCsv(context);
  const out: Evidence[] = [];
  let from = 0;
  for (const cut of [...cuts.map((c) => c % (data.length + 1)), data.length].sort((a, b) => a - b)) {
    out.push(...capturer.push(data.subarray(from, cut)));
    from = cut;
  }
  return [...out, ...capturer.end()];
}

/** The lines of the cards, unfolded. */
const cards = (found: readonly Evidence[]) =>
  found
    .filter((item) => item.kind === 'card')
    .map((item) => item.text.replaceAll('\r\n ', '').split('\r\n').slice(2, -2));

void test('Google’s columns become one card that keeps labels, slots and every unknown column', () => {
  const header =
    'First Name,Last Name,Nickname,Organization Name,Organization Title,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Custom Field 1 - Label,Custom Field 1 - Value';
  const row =
    'Maren,Okafor,Mo,Allotment,Gardener,--02-29,"two\nlines",* myContacts ::: Choir,* Home,maren@example.org ::: mo@example.net,Mobile,+351 910 000 000,Home,"Rua A 1\nLisboa",Rua A 1,Lisboa,Hobby,bees';
  assert.deepEqual(cards(read(`\uFEFF${header}\r\n${row}\r\n`)), [
    [
      'FN:Maren Okafor',
      'N:Okafor;Maren;;;',
      'ORG:Allotment',
      'ADR;TYPE=home;LABEL="Rua A 1^nLisboa":;;Rua A 1;Lisboa;;;',
      'NICKNAME:Mo',
      'TITLE:Gardener',
      'BDAY:--0229',
      'NOTE:two\\nlines',
      'CATEGORIES:Choir',
      'EMAIL;TYPE=home:maren@example.org',
      'EMAIL;TYPE=home:mo@example.net',
      'TEL;TYPE=cell:+351 910 000 000',
      'X-KITH-CSV;X-HEADER=Hobby:bees',
    ],
  ]);
});

void test('Outlook’s columns are known in many languages', () => {
  const expected = [
    'FN:Maren Okafor',
    'N:Okafor;Maren;;;',
    'ORG:Laube',
    'ADR;TYPE=work:;;Weg 1;Kiel;;24103;',
    'TEL;TYPE=work:0431 1',
    'TEL;TYPE=cell:0170 2',
    'EMAIL:maren@example.org',
    'BDAY:19840229',
  ];
  const headers = [
    'First Name,Last Name,Company,Business Street,Business City,Business Postal Code,Business Phone,Mobile Phone,E-mail Address,Birthday',
    'Vorname,Nachname,Firma,Straße geschäftlich,Ort geschäftlich,Postleitzahl geschäftlich,Telefon geschäftlich,Mobiltelefon,E-Mail-Adresse,Geburtstag',
    'Prénom,Nom,Société,Rue (bureau),Ville (bureau),Code postal (bureau),Téléphone (bureau),Tél. mobile,Adresse de messagerie,Anniversaire',
    'Nombre,Apellidos,Organización,Calle del trabajo,Ciudad de trabajo,Código postal del trabajo,Teléfono del trabajo,Móvil,Dirección de correo electrónico,Cumpleaños',
    'Nome,Sobrenome,Empresa,Rua do trabalho,Cidade do trabalho,CEP do trabalho,Telefone comercial,Celular,Endereço de email,Aniversário',
    'Nome,Cognome,Società,Via (uff.),Città (uff.),CAP (uff.),Telefono (uff.),Cellulare,Indirizzo posta elettronica,Compleanno',
    'Voornaam,Achternaam,Bedrijf,Werkadres straat,Werkadres plaats,Postcode werk,Telefoon werk,Mobiele telefoon,E-mailadres,Verjaardag',
    'Imię,Nazwisko,Firma,Adres służbowy - ulica,Adres służbowy - miejscowość,Adres służbowy - kod pocztowy,Telefon służbowy,Telefon komórkowy,Adres e-mail,Urodziny',
    'Förnamn,Efternamn,Företag,Gata arbete,Ort arbete,Postnummer arbete,Telefon arbete,Mobiltelefon,E-postadress,Födelsedag',
    'Fornavn,Efternavn,Virksomhed,Gade arbejde,By arbejde,Postnummer arbejde,Telefon arbejde,Mobiltelefon,E-mailadresse,Fødselsdag',
    'Etunimi,Sukunimi,Yritys,Katuosoite työ,Kaupunki työ,Postinumero työ,Puhelin työ,Matkapuhelin,Sähköpostiosoite,Syntymäpäivä',
    'Jméno,Příjmení,Společnost,Ulice zaměstnání,Město zaměstnání,PSČ zaměstnání,Telefon zaměstnání,Mobilní telefon,E-mailová adresa,Narozeniny',
    '名,姓,会社名,番地 (会社),市区町村 (会社),郵便番号 (会社),電話 (会社),携帯電話,電子メール アドレス,誕生日',
  ];
  for (const header of headers) {
    const found = cards(
      read(`${header}\r\nMaren,Okafor,Laube,Weg 1,Kiel,24103,0431 1,0170 2,maren@example.org,29.02.1984\r\n`),
    );
    assert.deepEqual(found, [expected], header);
  }
});

void test('a name alone is the given or the family name when the other has its own column', () => {
  assert.deepEqual(cards(read('Name;Vorname\nOkafor;Maren\n'))[0], ['FN:Maren Okafor', 'N:Okafor;Maren;;;']);
  assert.deepEqual(cards(read('Name;Ort\nMaren Okafor;Kiel\n'))[0], ['FN:Maren Okafor', 'ADR:;;;Kiel;;;']);
  assert.deepEqual(cards(read('Name,Given Name,Family Name\nMaren Okafor,Maren,Okafor\n'))[0], [
    'FN:Maren Okafor',
    'N:Okafor;Maren;;;',
  ]);
});

void test('a table without a header is read by its values, and an unknown column keeps its name', () => {
  assert.deepEqual(
    cards(
      read(
        'Maren Okafor,maren@example.org,+351 910 000 000\nJonas Lindqvist,jonas@example.net,+46 8 000 000\n',
      ),
    )[1],
    ['FN:Jonas Lindqvist', 'EMAIL:jonas@example.net', 'TEL:+46 8 000 000'],
  );
  assert.deepEqual(cards(read('Name;Liebster Kuchen\nMaren;"Mohn; viel"\n'))[0], [
    'FN:Maren',
    'X-KITH-CSV;X-HEADER="Liebster Kuchen":Mohn\\; viel',
  ]);
});

void test('Thunderbird’s two lines of an address are one street, its three columns of a birthday one date', () => {
  assert.deepEqual(
    cards(
      read(
        'First Name,Last Name,Primary Email,Home Address,Home Address 2,Home City,Birth Year,Birth Month,Birth Day\nMaren,Okafor,m@example.org,Rua A 1,2nd floor,Lisboa,1984,2,29\n',
      ),
    )[0]?.slice(2),
    ['ADR;TYPE=home:;;Rua A 1\\n2nd floor;Lisboa;;;', 'BDAY:19840229', 'EMAIL:m@example.org'],
  );
});

void test('the order of day and month is learned from the column', () => {
  assert.deepEqual(
    cards(read('Name,Birthday\nMaren,1/2/1984\nJonas,2/29/1984\n')).map((lines) => lines[1]),
    ['BDAY:19840102', 'BDAY:19840229'],
  );
  assert.deepEqual(
    cards(read('Name,Birthday\nMaren,1/2/1984\nJonas,29/2/1984\n')).map((lines) => lines[1]),
    ['BDAY:19840201', 'BDAY:19840229'],
  );
  assert.deepEqual(cards(read('Name,Birthday,Phone\nMaren,0/0/00,1234567\n'))[0], [
    'FN:Maren',
    'TEL:1234567',
  ]);
});

void test('LinkedIn’s note above the header is passed over, its dates are one spelling, blank rows are told', () => {
  const found = read(
    '\uFEFFNotes:\r\n"When exporting, ""some"" addresses are missing."\r\n\r\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\r\nLin,Kaya,https://www.linkedin.com/in/lin-kaya,,Tide Ltd,Pilot,15 Jan 2024\r\n,,,,,,7-Feb-22\r\nDev,Wren,,,,,03/15/2024\r\n',
  );
  assert.deepEqual(cards(found), [
    [
      'FN:Lin Kaya',
      'N:Kaya;Lin;;;',
      'ORG:Tide Ltd',
      'X-SOCIALPROFILE;TYPE=linkedin:https://www.linkedin.com/in/lin-kaya',
      'TITLE:Pilot',
      'X-KITH-CSV;X-HEADER="Connected On":2024-01-15',
    ],
    ['FN:Dev Wren', 'N:Wren;Dev;;;', 'X-KITH-CSV;X-HEADER="Connected On":2024-03-15'],
  ]);
  assert.deepEqual(
    found.filter((item) => item.kind === 'skipped').map((item) => [item.place, item.why.key]),
    [['line 6', 'tables:skipped.linkedin-blank']],
  );
});

void test('what LinkedIn’s archive lists about the owner is left alone, and told', () => {
  for (const own of [
    'First Name,Last Name,Maiden Name,Address,Birth Date,Headline\nAna,Sousa,,,,Baker\n',
    'Email Address,Confirmed,Primary,Updated On\nana@example.org,Yes,Yes,1/1/24\n',
  ])
    assert.deepEqual(
      read(own).map((item) => item.kind === 'skipped' && item.why.key),
      ['tables:skipped.linkedin-own'],
    );
});

void test('labels of one’s own stand beside their line, and an address without a formatted column uses its label', () => {
  assert.deepEqual(
    cards(
      read(
        'Name,E-mail 1 - Label,E-mail 1 - Value,Event 1 - Label,Event 1 - Value,Address 1 - Label,Address 1 - City\nMaren,Choir,maren@example.org,Moved in,2010-06-05,Work,Lisboa\n',
      ),
    ),
    [
      [
        'FN:Maren',
        'ADR;TYPE=work:;;;Lisboa;;;',
        'item1.EMAIL:maren@example.org',
        'item1.X-ABLabel:Choir',
        'item2.X-ABDATE:2010-06-05',
        'item2.X-ABLabel:Moved in',
      ],
    ],
  );
});

void test('a log of events is not a list of people, however many times it names them, and one of calls is touches', () => {
  const told = (text: string) =>
    read(text).map((item) => (item.kind === 'skipped' ? item.why.key : item.kind));
  assert.deepEqual(told('Name,Date,Duration,Room\nMaren,2026-01-01 10:00,60,3\n'), ['tables:skipped.a-log']);
  assert.deepEqual(told('Number,Name,Date,Duration,Type\n+351910000000,Maren,2026-01-01 10:00,60,in\n'), [
    'touch',
  ]);
});

void test('a table of no people says so once, and shows its columns', () => {
  assert.deepEqual(
    read('Date,Amount,Balance\n2024-01-01,3.00,5.00\n').map((item) =>
      item.kind === 'table'
        ? item.columns.map(({ header, field }) => [header, field])
        : item.kind === 'skipped' && item.why.key,
    ),
    [
      [
        ['Date', null],
        ['Amount', null],
        ['Balance', null],
      ],
      'tables:skipped.no-people',
    ],
  );
});

void test('a column can be named in one word and read back', () => {
  const mapping = guessMapping(
    ['Name', 'E-mail 2 - Label', 'Business Phone', 'Shoe size'],
    [['Maren', 'home', '1', '38']],
  );
  const words = mapping.columns.map(({ field }) => field && fieldName(field));
  assert.deepEqual(words, ['name', 'email#2=label', 'phone:work', null]);
  assert.deepEqual(
    words.map((word) => word && readField(word)),
    mapping.columns.map(({ field }) => field),
  );
  assert.equal(readField('nonsense:home'), null);
});

void test('other files are not taken for tables', () => {
  const others = [
    '12/03/2024, 14:22 - Maren: Hi, how are you\n12/03/2024, 14:23 - Ana: Good, thanks\n',
    '[12.03.24, 14:22:01] Maren: Hi, mail maren@example.org\n[12.03.24, 14:23:00] Ana: ok, thanks\n',
    'From maren@example.org Mon Jan  5 10:00:00 2026\nFrom: Maren <maren@example.org>\nTo: ana@example.org, lin@example.com\n\nHi, there\n',
    'BEGIN:VCARD\nVERSION:3.0\nFN:Maren, Okafor\nEND:VCARD\n',
    'BEGIN:VCALENDAR\nSUMMARY:a,b\nEND:VCALENDAR\n',
    '{"name": "Maren", "email": "maren@example.org"}\n',
    '<smses count="1"><sms address="1"/></smses>',
    '### Friends:\n- Maren Okafor (a.k.a. Mo), a friend\n',
    'dn: cn=Maren,dc=example,dc=org\ncn: Maren\n',
    'Dear Maren,\nthank you, Jonas, and all, for the evening.\nYours, Ana\n',
    'Date: Mon, 5 Jan 2026 10:00:00 +0000\nFrom: Maren <maren@example.org>\nTo: Ana <ana@example.org>\n\nText\n',
  ];
  for (const text of others) assert.ok(csvFormat.sniff(bytes(text), 'x.txt') < 0.5, text);
  assert.ok(csvFormat.sniff(bytes('Name,Email\nMaren,maren@example.org\n'), 'x.txt') > 0.7);
});

const samples = new URL('../../test/oddities/tables/', import.meta.url);

void test('every odd table is known by its content and reads the same however it is cut', () => {
  for (const name of readdirSync(samples).filter((file) => /\.(?:csv|tsv)$/.test(file))) {
    const data = new Uint8Array(readFileSync(new URL(name, samples)));
    assert.ok(csvFormat.sniff(data, 'x.bin') >= 0.6, name);
    const whole = read(data);
    assert.ok(
      whole.some((item) => item.kind === 'card' || item.kind === 'touch'),
      name,
    );
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 8 }), (cuts) => assert.deepEqual(read(data, cuts), whole)),
      { numRuns: 20 },
    );
  }
});

void test('whatever the cells hold, no column is lost and nothing throws', () => {
  const word = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
    .map((s) => `x${s.toWellFormed().trim()}`);
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word, word), { minLength: 1, maxLength: 5 }), (rows) => {
      const found = cards(read(writeCsv([['Name', 'Email', 'Liebstes'], ...rows])));
      assert.equal(found.length, rows.length);
      assert.ok(found.every((lines) => lines.some((line) => line.startsWith('X-KITH-CSV'))));
    }),
    { numRuns: 100 },
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (data) => assert.ok(Array.isArray(read(data)))),
    { numRuns: 200 },
  );
});
