/** The cells of a row that make an address, put together: street, number, town and the rest of one label and slot. */
import type { CardField } from './card-from-fields.ts';
import type { MappedColumn } from './guess-mapping.ts';
import { bareHeader } from './table-words.ts';

/** One filled cell with its column. */
export interface Cell {
  readonly column: MappedColumn;
  readonly text: string;
}

export const addressKinds = new Set([
  'street',
  'house-number',
  'po-box',
  'city',
  'region',
  'postcode',
  'country',
  'address',
]);

/** Street, city and the rest of one label and slot are one address. */
export function addressesOf(row: readonly Cell[]): readonly CardField[] {
  const found = new Map<string, { cells: Cell[]; label: string | null }>();
  for (const cell of row) {
    const { field } = cell.column;
    if (field === null || field.part === 'label' || !addressKinds.has(field.kind)) continue;
    const isLine =
      field.kind === 'street' && (field.label !== null || isFurtherLine(bareHeader(cell.column.header)));
    const key = `${field.label ?? ''}#${isLine ? 0 : field.slot}`;
    const beside = row.find(
      (other) =>
        other.column.field?.part === 'label' &&
        other.column.field.slot === field.slot &&
        other.column.field.kind === 'address',
    );
    const known = found.get(key) ?? {
      cells: [],
      label: beside?.text.replace(/^\* /, '') ?? field.label,
    };
    known.cells.push(cell);
    found.set(key, known);
  }
  return [...found.values()].map(({ cells, label }) => addressField(cells, label));
}

const types: Readonly<Record<string, string>> = {
  home: 'home',
  work: 'work',
  mobile: 'cell',
  cell: 'cell',
  fax: 'fax',
  pager: 'pager',
  'work fax': 'fax',
  'home fax': 'fax',
};

/** `TYPE=home` for what vCard has a word for, the label as it is for the rest. */
export function typeParams(label: string | null, name: string): readonly (readonly [string, string])[] {
  if (
    label === null ||
    label === 'other' ||
    (name !== 'EMAIL' && name !== 'TEL' && name !== 'ADR' && name !== 'URL')
  )
    return [];
  const type = types[label.toLowerCase()];
  return type === undefined ? [['X-LABEL', label]] : [['TYPE', type]];
}

/** `Address 1` and `Address 2` beside a town are two lines of one address. */
function isFurtherLine(header: string): boolean {
  return /^(?:street|address|line|address line|street address) ?[123]$|(?:address|line) 2$/.test(header);
}

function addressField(cells: readonly Cell[], label: string | null): CardField {
  const of = (kind: string) => cells.filter(({ column }) => column.field?.kind === kind);
  const part = (kind: string) =>
    of(kind)
      .map(({ text }) => text)
      .join('\n');
  const structured = cells.some(({ column }) => column.field?.kind !== 'address');
  const formatted = part('address');
  return {
    name: 'ADR',
    params: [
      ...typeParams(label, 'ADR'),
      ...(structured && formatted !== '' ? ([['LABEL', formatted]] as const) : []),
    ],
    value: [
      part('po-box'),
      '',
      structured ? withNumber(of('street'), of('house-number')) : formatted,
      part('city'),
      part('region'),
      part('postcode'),
      part('country'),
    ],
  };
}

/** The number of the house stands where its column stands: before the street in English, behind it in German. */
function withNumber(streets: readonly Cell[], numbers: readonly Cell[]): string {
  const [first, ...others] = streets;
  const number = numbers.map(({ text }) => text).join(' ');
  if (first === undefined) return number;
  const before = (numbers[0]?.column.column ?? 0) < first.column.column;
  const line = number === '' ? first.text : before ? `${number} ${first.text}` : `${first.text} ${number}`;
  return [line, ...others.map(({ text }) => text)].join('\n');
}
