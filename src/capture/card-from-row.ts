/** One row of a table of people becomes one card that keeps every cell. */
import { builtName } from '../formats/vcard-names.ts';
import { writePartialDate } from '../people/partial-date.ts';
import { addressesOf, addressKinds, typeParams, type Cell } from './addresses-of-row.ts';
import { cardFromFields, unknownField, type CardField } from './card-from-fields.ts';
import { accountField, childrenOf, isShortened, plainCell } from './cell-values.ts';
import { splitTurned, type Mapping, type MappedColumn } from './guess-mapping.ts';
import { readTableDate, type DateOrder } from './table-date.ts';

export interface RowReading {
  /** For each column that holds dates. */
  readonly orders: ReadonlyMap<number, DateOrder>;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** Null when the row neither names anybody nor holds an address. */
export function cardFromRow(cells: readonly string[], mapping: Mapping, reading: RowReading): string | null {
  const row = gather(cells, mapping.columns);
  const one = (kind: string) => row.find(({ column }) => column.field?.kind === kind)?.text ?? '';
  const fields: CardField[] = [];
  const isTurned = row.some(
    ({ column }) => column.field?.kind === 'name' && column.field.label === 'family-first',
  );
  const turned = isTurned ? splitTurned(one('name')) : null;
  const [familyOf, givenOf] = turned ?? [one('family'), one('given')];
  const names = [familyOf, givenOf, one('middle'), one('prefix'), one('suffix')];
  const [family = '', given = '', middle = '', , suffix = ''] = names;
  const part = (text: string): string | null => (text === '' ? null : text);
  const built = builtName({
    prefix: null,
    given: part(given),
    additional: part(middle),
    family: part(family),
    suffix: part(suffix),
  });
  const whole = (turned === null ? one('name') : '') || built || one('nickname');
  if (family !== '' || given !== '') fields.push({ name: 'N', value: names });
  const org = [one('organisation'), one('department')];
  if (org.some((part) => part !== ''))
    fields.push({ name: 'ORG', value: org[1] === '' ? org.slice(0, 1) : org });
  fields.push(...addressesOf(row), ...birth(row));
  for (const cell of row) fields.push(...fieldsOf(cell, row, reading));
  const reachable = fields.some(({ name }) => name === 'EMAIL' || name === 'TEL');
  if (whole === '' && !reachable && org[0] === '') return null;
  return cardFromFields(whole || (org[0] ?? ''), fields);
}

function gather(cells: readonly string[], columns: readonly MappedColumn[]): readonly Cell[] {
  const out: Cell[] = [];
  for (const [i, cell] of cells.entries()) {
    const text = plainCell(cell);
    if (text === '') continue;
    out.push({ column: columns[i] ?? { column: i, header: `${i + 1}`, field: null, sure: 0 }, text });
  }
  return out;
}

const together = new Set([
  'name',
  'given',
  'family',
  'middle',
  'prefix',
  'suffix',
  'organisation',
  'department',
  'street',
  'house-number',
  'po-box',
  'city',
  'region',
  'postcode',
  'country',
  'address',
  'birth-year',
  'birth-month',
  'birth-day',
]);

function fieldsOf(cell: Cell, row: readonly Cell[], reading: RowReading): readonly CardField[] {
  const { field, header, column } = cell.column;
  const kept = [unknownField(header, cell.text)];
  if (field === null) {
    // LinkedIn: the day two people connected, in one spelling, so that two exports give one card.
    const date = /^connected on$/i.test(header)
      ? readTableDate(cell.text, 'month-first', reading.today)
      : null;
    return date === null ? kept : [unknownField(header, writePartialDate(date))];
  }
  if (field.part === 'label') return row.some((other) => labels(cell, other)) ? [] : kept;
  if (together.has(field.kind)) {
    const first = row.find((other) => other.column.field?.kind === field.kind);
    const slotted = addressKinds.has(field.kind);
    return first === cell || slotted || field.kind.startsWith('birth-')
      ? []
      : first?.text === cell.text
        ? []
        : kept;
  }
  const label = labelOf(cell, row);
  const many = cell.text.split(/\s*:::\s*/).filter((part) => part !== '');
  const each = (name: string, plain = false) =>
    many.map((value): CardField => ({ name, params: typeParams(label, name), value, plain }));
  switch (field.kind) {
    // Lists kept by hand have numbers among the addresses, and addresses among the numbers.
    case 'email':
      return each(/^\+?[\d\s()./-]{6,}$/.test(cell.text) ? 'TEL' : 'EMAIL');
    case 'phone':
      if (isShortened(cell.text)) return kept;
      return each(/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell.text) ? 'EMAIL' : 'TEL');
    case 'url':
      return each(/linkedin\.com\//i.test(cell.text) ? 'X-SOCIALPROFILE' : 'URL', true).map((made) =>
        made.name === 'URL' ? made : { ...made, params: [['TYPE', 'linkedin']] },
      );
    case 'nickname':
      return [{ name: 'NICKNAME', value: many.join('\u0000') }];
    case 'job':
      return [{ name: 'TITLE', value: cell.text }];
    case 'note':
      return [{ name: 'NOTE', value: cell.text }];
    case 'uid':
      return [{ name: 'UID', value: cell.text, plain: !/[\s,;]/.test(cell.text) }];
    case 'categories': {
      const groups = cell.text.split(/\s*(?::::|[;,])\s*/).map((group) => group.replace(/^\* /, ''));
      const own = groups.filter((group) => group !== '' && !/^(?:myContacts|My Contacts)$/.test(group));
      return [{ name: 'CATEGORIES', value: own.join('\u0000') }];
    }
    case 'gender': {
      const sex = /^(?:m|male|männlich|masculin|masculino|maschio|homme|man)$/i.test(cell.text)
        ? 'M'
        : /^(?:f|w|female|weiblich|féminin|femenino|femme|vrouw)$/i.test(cell.text)
          ? 'F'
          : '';
      return /^(?:unspecified|keine angabe|unknown)$/i.test(cell.text)
        ? kept
        : [{ name: 'GENDER', value: sex === '' ? ['', cell.text] : [sex] }];
    }
    case 'messenger':
      return field.label === null ? kept : many.map((value) => accountField(field.label ?? '', value));
    case 'relation':
      return (label === 'child' ? childrenOf(cell.text) : many).map((value) => ({
        name: 'RELATED',
        value,
        params: [
          ['TYPE', (label ?? 'contact').toLowerCase()],
          ['VALUE', 'text'],
        ],
      }));
    case 'birthday':
    case 'anniversary':
    case 'event': {
      const date = readTableDate(cell.text, reading.orders.get(column) ?? 'day-first', reading.today);
      const what =
        field.kind === 'event'
          ? /^anniversary$/i.test(label ?? '')
            ? 'ANNIVERSARY'
            : ''
          : field.kind === 'birthday'
            ? 'BDAY'
            : 'ANNIVERSARY';
      if (date === null) return /^0+[./-]0+/.test(cell.text) ? [] : kept;
      if (what === '')
        return [
          {
            name: 'X-ABDATE',
            params: [['X-LABEL', label ?? '']],
            value: writePartialDate(date),
            plain: true,
          },
        ];
      return [{ name: what, value: bare(writePartialDate(date)), plain: true }];
    }
    default:
      return label === null ? kept : [unknownField(label === field.label ? header : label, cell.text)];
  }
}

/** RFC 6350 §4.3.1 knows dates without hyphens, or without a year. */
function bare(date: string): string {
  return date.startsWith('--')
    ? `--${date.slice(2).replaceAll('-', '')}`
    : date.length === 10
      ? date.replaceAll('-', '')
      : date;
}

/** Whether the label in one cell belongs to the value in the other. */
function labels(label: Cell, value: Cell): boolean {
  const [a, b] = [label.column.field, value.column.field];
  if (a === null || b === null || b.part !== 'value' || a.slot !== b.slot) return false;
  return a.kind === b.kind || (a.kind === 'address' && addressKinds.has(b.kind));
}

function sameSlot(a: Cell, b: Cell): boolean {
  return a.column.field?.kind === b.column.field?.kind && a.column.field?.slot === b.column.field?.slot;
}

function labelOf(cell: Cell, row: readonly Cell[]): string | null {
  const { field } = cell.column;
  const beside = row.find((other) => other.column.field?.part === 'label' && sameSlot(other, cell))?.text;
  return beside?.replace(/^\* /, '').trim() || field?.label || null;
}

/** Thunderbird writes the birthday in three columns. */
function birth(row: readonly Cell[]): readonly CardField[] {
  const number = (kind: string) => {
    const text = row.find(({ column }) => column.field?.kind === kind)?.text ?? '';
    return /^\d{1,4}$/.test(text) ? text : '';
  };
  const [year, month, day] = [number('birth-year'), number('birth-month'), number('birth-day')];
  if (month === '' || day === '')
    return year === '' ? [] : [{ name: 'BDAY', value: year.padStart(4, '0'), plain: true }];
  const date = `${month.padStart(2, '0')}${day.padStart(2, '0')}`;
  return [
    { name: 'BDAY', value: year === '' ? `--${date}` : `${year.padStart(4, '0')}${date}`, plain: true },
  ];
}
