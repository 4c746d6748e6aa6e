/** The tables in `test/oddities/tables`, and what each must yield. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fromCsv } from './from-csv.ts';

const samples = new URL('../../test/oddities/tables/', import.meta.url);

function linesOf(file: string): readonly string[] {
  const capturer = fromCsv({
    mine: new Set(),
    myNames: new Set(),
    region: 'DE',
    zone: 'Europe/Berlin',
    today: '2026-03-10',
    source: file,
  });
  const found = [...capturer.push(new Uint8Array(readFileSync(new URL(file, samples)))), ...capturer.end()];
  return found.flatMap((item) =>
    item.kind === 'card' ? item.text.replaceAll('\r\n ', '').split('\r\n').slice(2, -2) : [],
  );
}

const wanted: Readonly<Record<string, readonly string[]>> = {
  'title-above-the-headings.csv': ['FN:Maren Okafor', 'BDAY:19840512', 'FN:Jonas Lindqvist', 'BDAY:19791113'],
  'russian-windows-1251.csv': ['FN:Иван Петров', 'ADR:;;;Москва;;;', 'BDAY:19840512'],
  'japanese-shift-jis.csv': ['FN:田中花子', 'TEL;TYPE=cell:090-1234-5678', 'ADR;TYPE=home:;;1-2-3;渋谷区;;;'],
  'house-number-of-its-own.csv': [
    'ADR:;;6 heron street\\nthe mill;westmere;wa;4011;',
    'ADR:;;quarry street;northfold;qld;4814;',
  ],
  'excel-shortened-numbers.csv': [
    'FN:Maren Okafor',
    'TEL:04311234567',
    'TEL;TYPE=cell:01701234567',
    'BDAY:19840512',
  ],
};

for (const [file, lines] of Object.entries(wanted))
  void test(`${file}: names, numbers, days and addresses as somebody reads them`, () => {
    const found = linesOf(file);
    for (const line of lines) assert.ok(found.includes(line), `${line} in ${found.join(' | ')}`);
  });
