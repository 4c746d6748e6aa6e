import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { csvLimits, parseCsv, readCsv, writeCsv, type CsvRow } from './csv.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const cells = (text: string) => parseCsv(text).map((row) => row.cells);

function readIn(input: Uint8Array, cuts: readonly number[]): readonly CsvRow[] {
  const reader = readCsv();
  const rows: CsvRow[] = [];
  let from = 0;
  for (const cut of [...cuts.map((c) => c % (input.length + 1)), input.length].sort((a, b) => a - b)) {
    rows.push(...reader.push(input.subarray(from, cut)));
    from = cut;
  }
  rows.push(...reader.end());
  return rows;
}

void test('quotes, doubled quotes and line breaks inside quotes belong to the cell', () => {
  assert.deepEqual(cells('a,b\r\n"x, ""y""","two\nlines"\r\n'), [
    ['a', 'b'],
    ['x, "y"', 'two\nlines'],
  ]);
});

void test('semicolon, tab and pipe are found out, also when commas stand in the text', () => {
  assert.deepEqual(cells('Name;Ort\nOkafor, Maren;Lagos\nKaya, Lin;Ankara\n')[1], ['Okafor, Maren', 'Lagos']);
  assert.deepEqual(cells('Name\tOrt\nMaren\tLagos\n')[1], ['Maren', 'Lagos']);
  assert.deepEqual(cells('Name|Ort\nMaren|Lagos\n')[1], ['Maren', 'Lagos']);
});

void test('Excel’s sep= line names the delimiter and is no row', () => {
  assert.deepEqual(parseCsv('sep=;\r\na;b\r\n'), [{ line: 2, cells: ['a', 'b'], problem: null }]);
});

void test('rows know the line they begin on, behind cells of many lines', () => {
  assert.deepEqual(
    parseCsv('a,b\n"1\n2\n3",x\nlast,y\n').map((row) => row.line),
    [1, 2, 5],
  );
});

void test('UTF-16, windows-1252 and Shift-JIS read as text', () => {
  const wide = new Uint8Array(Buffer.from('\uFEFFName,Ort\nMärta,Åbo\n', 'utf16le'));
  assert.deepEqual(readIn(wide, [])[1]?.cells, ['Märta', 'Åbo']);
  const western = new Uint8Array(Buffer.from('Name,Ort\nM\xe4rta,\xc5bo\n', 'latin1'));
  assert.deepEqual(readIn(western, [])[1]?.cells, ['Märta', 'Åbo']);
  const japanese = Uint8Array.from([0x96, 0xbc, 0x91, 0x4f, 0x2c, 0x8e, 0x52, 0x93, 0x63, 0x0a]);
  assert.deepEqual(readIn(japanese, [])[0]?.cells, ['名前', '山田']);
});

void test('a quote that is never closed gives a row with a problem, not an exception', () => {
  assert.deepEqual(parseCsv('a,b\n"open,c\n').at(-1)?.problem, 'open-quote');
});

void test('an endless cell is refused with its place and the rows behind it are read', () => {
  const rows = parseCsv(`a,b\n${'x'.repeat(csvLimits.cell + 5)},y\nnext,row\n`);
  assert.deepEqual(
    rows.map((row) => [row.line, row.problem]),
    [
      [1, null],
      [2, 'cell-too-long'],
      [3, null],
    ],
  );
});

void test('a row of too many cells is refused', () => {
  assert.equal(parseCsv(`${','.repeat(csvLimits.cells + 2)}x\n`)[0]?.problem, 'too-many-cells');
});

void test('what is written is read back, whatever the cells hold', () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((s) => s.toWellFormed());
  const table = fc
    .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 6 }))
    .chain(([width, height]) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
    );
  fc.assert(
    fc.property(table, (rows) => {
      const full = [['first', ...(rows[0]?.slice(1).map((_, i) => `h${i}`) ?? [])], ...rows];
      const kept = full.filter((row) => row.some((c) => c !== ''));
      assert.deepEqual(cells(writeCsv(full)), kept);
    }),
    { numRuns: 200 },
  );
});

void test('rows do not depend on where the bytes are cut, and arbitrary bytes never throw', () => {
  const input = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', 'ä', ' '), maxLength: 200 }).map(bytes),
  );
  fc.assert(
    fc.property(input, fc.array(fc.nat(), { maxLength: 6 }), (data, cuts) => {
      assert.deepEqual(readIn(data, cuts), readIn(data, []));
    }),
    { numRuns: 300 },
  );
});
