/** What single cells of a table mean: freed of a spreadsheet’s marks, user names of a service, the names of children. */
import type { CardField } from './card-from-fields.ts';

/** `="0170 1"` and `'0170 1` are how spreadsheets are kept from taking a number for one. */
export function plainCell(cell: string): string {
  const text = cell.trim();
  const formula = /^="(.*)"$/s.exec(text);
  if (formula !== null) return (formula[1] ?? '').replaceAll('""', '"').trim();
  return /^'[+\d(]/.test(text) ? text.slice(1).trim() : text;
}

/** `4.91761E+11`: a spreadsheet has thrown the last digits away, and no number is better than a wrong one. */
export function isShortened(text: string): boolean {
  return /^\d(?:[.,]\d{1,14})?E\+?\d{1,2}$/i.test(text);
}

/** A name on a service, as a line that every reader of cards understands. */
export function accountField(service: string, value: string): CardField {
  return { name: 'X-SOCIALPROFILE', params: [['TYPE', service]], value, plain: true };
}

/** “Ida, Ben and Max” are three children. */
export function childrenOf(text: string): readonly string[] {
  const names = text
    .split(/\s*(?:[,;/&+\n]|:::|\s(?:and|und|et|y|e|og|och|en|i|и)\s)\s*/iu)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.length > 20 || names.some((name) => !/^\p{L}/u.test(name)) ? [text] : names;
}
