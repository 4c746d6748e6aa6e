import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { print, type Print } from './print.ts';
import { labelSheets, type PostedLetter } from './templates/post.ts';

const noFonts: readonly string[] = [];
const page = { title: 'Nearest', language: 'en', paper: 'a4' } as const;

function reader(): string | false {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return false;
  } catch {
    return 'pdftotext is not on this machine';
  }
}
const skip = reader();

const textOf = (pdf: Uint8Array): string =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });

const person = (name: string, ...texts: string[]) => ({
  name,
  about: '',
  lines: texts.map((text) => ({ label: 'phone', text })),
});

const sheet = (...people: ReturnType<typeof person>[]): Print => ({
  kind: 'paper',
  page: { ...page, intro: 'Printed once', footer: 'Kith', people },
});

const letter: PostedLetter = {
  to: ['Maren Okafor', 'Storgata 1', '0155 Oslo', 'NORWAY'],
  from: ['Ana Bell', 'Lindenweg 5', '10969 Berlin'],
  date: '21 November 2026',
  greeting: 'Dear Maren,',
  paragraphs: ['I walked past the lake.', 'One line\nand another'],
  closing: 'With love,',
  signature: 'Ana Bell',
};

void test('the paper sheet holds every name and number as it was given', { skip }, async () => {
  const { pdf, pages } = await print(
    sheet(person('Maren Okafor', '+1 202 555 0112'), person('Aunt Ruth')),
    noFonts,
  );
  const text = textOf(pdf);
  assert.equal(pages, 1);
  for (const wanted of ['Nearest', 'Maren Okafor', '+1 202 555 0112', 'Aunt Ruth', 'Printed once'])
    assert.ok(text.includes(wanted), wanted);
});

void test('what looks like an instruction is printed as the text it is', { skip }, async () => {
  const hostile = [
    '#read("/etc/passwd")',
    '#panic("gone")',
    '$ x^2 $',
    '*loud* _low_ `raw`',
    '@nobody <label>',
    '] #import "@preview/a:0.1.0": b [',
    '\\u{41} // not a remark',
  ];
  const { pdf, pages } = await print(sheet(...hostile.map((one) => person(one, one))), noFonts);
  const text = textOf(pdf);
  assert.equal(pages, 1);
  for (const one of hostile) assert.ok(text.includes(one), one);
});

void test('names in Latin, Greek, Cyrillic and Devanagari need no other font', async () => {
  const names = ['Łucja Wójcik', 'Ωμέγα Παπαδάκη', 'Юлия Жданова', 'आशा', 'Nguyễn Thị Hồng'];
  const { missing } = await print(sheet(...names.map((name) => person(name))), noFonts);
  assert.deepEqual(missing, []);
});

void test('a character that no font shows is told, once', async () => {
  const { missing, pdf } = await print(sheet(person('李小龙'), person('李', '\u{10FFFD}')), noFonts);
  assert.deepEqual(missing, ['李', '小', '龙', '\u{10FFFD}']);
  assert.ok(pdf.length > 1000);
});

void test('ten times as many people take more pages, and none is cut in two', { skip }, async () => {
  const people = Array.from({ length: 150 }, (_, at) =>
    person(`Person ${at + 1}.`, `+1 202 555 ${1000 + at}`),
  );
  const { pdf, pages } = await print(sheet(...people), noFonts);
  assert.ok(pages > 2 && pages < 15, String(pages));
  const sheets = textOf(pdf).split('\f');
  for (const [at, one] of people.entries()) {
    const on = sheets.filter((text) => text.includes(`${one.name} `) || text.includes(`${one.name}\n`));
    assert.equal(on.length, 1, one.name);
    assert.ok(on[0]?.includes(`+1 202 555 ${1000 + at}`), one.name);
  }
});

for (const kind of ['letter', 'card', 'envelope'] as const) {
  void test(`a ${kind} has a page for each person it goes to`, { skip }, async () => {
    const wish: Print = {
      kind,
      page: { ...page, letters: [letter, { ...letter, to: ['Jonas Lindqvist'] }] },
    };
    const { pdf, pages } = await print(wish, noFonts);
    assert.equal(pages, 2);
    const text = textOf(pdf);
    const wanted =
      kind === 'card' ? ['Dear Maren,', 'and another'] : ['NORWAY', 'Storgata 1', 'Jonas Lindqvist'];
    for (const one of wanted) assert.ok(text.includes(one), one);
  });
}

void test(
  'labels begin after those that are used up, and go on over to the next sheet',
  { skip },
  async () => {
    const letters = Array.from({ length: 14 }, (_, at) => ({
      ...letter,
      to: [`Receiver ${at + 1}`, 'Storgata 1'],
    }));
    const wish: Print = { kind: 'label', page: { ...page, letters, sheet: labelSheets.a4, skip: 3 } };
    const { pdf, pages } = await print(wish, noFonts);
    assert.equal(pages, 2);
    const [first = '', second = ''] = textOf(pdf).split('\f');
    assert.ok(first.includes('Receiver 11') && !first.includes('Receiver 12'));
    assert.ok(second.includes('Receiver 12') && second.includes('Receiver 14'));
  },
);

void test('a picture that cannot be read is left out by name and the book is printed all the same', async () => {
  const pictures = new Map([['bad.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2, 3)]]);
  const memory = { when: '2026', about: '', text: 'The frozen lake', quote: false, pictures: ['bad.png'] };
  const wish: Print = {
    kind: 'book',
    pictures,
    page: {
      ...page,
      subtitle: '',
      made: '',
      years: [{ title: '2026', memories: [memory] }],
      kindTitle: 'Kind words',
      kindWords: [],
    },
  };
  const { unreadable, pages } = await print(wish, noFonts);
  assert.deepEqual(unreadable, ['bad.png']);
  assert.equal(pages, 2);
});

void test('the same page twice is the same bytes', async () => {
  const once = await print(sheet(person('Tomás Arroyo')), noFonts);
  const again = await print(sheet(person('Tomás Arroyo')), noFonts);
  assert.deepEqual(Buffer.from(once.pdf), Buffer.from(again.pdf));
});
