/** A table of people becomes cards: Google, Outlook, Thunderbird, Yahoo, Apple, Monica, LinkedIn, or any other with a name or an address. */
import { readCsv, type CsvRow } from '../formats/csv.ts';
import { cardFromConnection } from './card-from-connection.ts';
import { cardFromRow } from './card-from-row.ts';
import { callColumns, callTable } from './from-call-table.ts';
import type { CaptureContext, Capturer } from './capturer.ts';
import { isShortened } from './cell-values.ts';
import { tableKey, tableSeen, withChoices } from './chosen-columns.ts';
import type { Evidence, Skipped } from './evidence.ts';
import { guessMapping, namesPeople, type Mapping } from './guess-mapping.ts';
import { linkedInMessages } from './from-linkedin.ts';
import { linkedInInvitations } from './from-linkedin-invitations.ts';
import { bareHeader } from './table-words.ts';
import { dateOrder, type DateOrder } from './table-date.ts';

const sampleRows = 60;

/** What a table turns out to be, from its first rows. */
export type TableKind =
  /** `at` is the row of the header, or the first one when there is none. */
  | { readonly kind: 'people'; readonly mapping: Mapping; readonly at: number; readonly from: number }
  | { readonly kind: 'connections'; readonly mapping: Mapping; readonly from: number }
  | { readonly kind: 'messages'; readonly header: readonly string[]; readonly from: number }
  | { readonly kind: 'invitations'; readonly header: readonly string[]; readonly from: number }
  | {
      readonly kind: 'calls';
      readonly columns: NonNullable<ReturnType<typeof callColumns>>;
      readonly from: number;
    }
  | { readonly kind: 'nobody'; readonly why: 'no-people' | 'linkedin-own' | 'a-log' };

/**
 * Streaming: the first sixty rows decide what the columns are. Never throws.
 */
export function fromCsv(context: CaptureContext): Capturer {
  const reader = readCsv();
  let held: CsvRow[] = [];
  let take: ((row: CsvRow) => readonly Evidence[]) | null = null;
  let finish: () => readonly Evidence[] = () => [];

  const start = (): readonly Evidence[] => {
    const rows = held;
    held = [];
    const cells = rows.map((row) => row.cells);
    const [guessed, seen] = withWhatWasSaid(tableKind(cells), cells, context);
    const table = guessed;
    if (table.kind === 'nobody') {
      take = () => [];
      const [first] = rows;
      return first === undefined ? [] : [...seen, skipped(first, table.why)];
    }
    if (table.kind === 'calls') take = callTable(table.columns, rows.slice(table.from), context);
    else if (table.kind === 'messages' || table.kind === 'invitations') {
      const read = table.kind === 'messages' ? linkedInMessages : linkedInInvitations;
      const messages = read(table.header, context);
      take = (row) => messages.add(row);
      finish = () => messages.end();
    } else {
      const { mapping } = table;
      const orders = dateOrders(mapping, rows, context.region);
      const connections = table.kind === 'connections';
      take = (row) => takePerson(row, mapping, orders, context, connections);
    }
    return [...seen, ...rows.slice(table.from).flatMap((row) => takeRow(row))];
  };
  const takeRow = (row: CsvRow): readonly Evidence[] =>
    row.problem === null ? (take?.(row) ?? []) : [skipped(row, row.problem)];
  const feed = (rows: readonly CsvRow[]): readonly Evidence[] => {
    const out: Evidence[] = [];
    for (const row of rows) {
      if (take !== null) out.push(...takeRow(row));
      else if (held.push(row) >= sampleRows) out.push(...start());
    }
    return out;
  };
  return {
    push: (chunk) => feed(reader.push(chunk)),
    end: () => [...feed(reader.end()), ...(take === null ? start() : []), ...finish()],
  };
}

/** A table that no program is known by, with the columns as the person set them, and how it is shown. */
function withWhatWasSaid(
  table: TableKind,
  rows: readonly (readonly string[])[],
  { columns: choices = { remembered: {}, said: [] } }: CaptureContext,
): readonly [TableKind, readonly Evidence[]] {
  const at = table.kind === 'people' ? table.at : 0;
  const first = rows[at];
  const isOpen = table.kind === 'people' || (table.kind === 'nobody' && table.why === 'no-people');
  if (first === undefined || !isOpen) return [table, []];
  const guess = table.kind === 'people' ? table.mapping : guessMapping(first, rows.slice(1, sampleRows));
  const key = tableKey(first, guess.header);
  const { mapping, chosen, unmatched } = withChoices(guess, key, choices);
  const people = table.kind === 'people' || namesPeople(mapping);
  const from = mapping.header ? at + 1 : 0;
  const seen = tableSeen(mapping, rows.slice(from), { key, people, unmatched, chosen });
  return [people ? { kind: 'people', mapping, at, from } : table, first.length < 2 && !people ? [] : [seen]];
}

/** @param rows the first rows of the file; LinkedIn writes a note above the header, so the best of ten is the header. */
export function tableKind(rows: readonly (readonly string[])[]): TableKind {
  for (const [i, row] of rows.slice(0, 10).entries()) {
    const header = row.map(bareHeader);
    if (header.includes('conversation id') && header.includes('from') && header.includes('content'))
      return { kind: 'messages', header, from: i + 1 };
    if (header.includes('sent at') && header.includes('direction') && header.includes('message'))
      return { kind: 'invitations', header, from: i + 1 };
    if (isOwn(header)) return { kind: 'nobody', why: 'linkedin-own' };
    const calls = callColumns(header);
    if (calls !== null) return { kind: 'calls', columns: calls, from: i + 1 };
    if (isLog(header)) return { kind: 'nobody', why: 'a-log' };
    if (header.includes('connected on') && header.includes('first name'))
      return {
        kind: 'connections',
        mapping: guessMapping(row, rows.slice(i + 1, i + sampleRows)),
        from: i + 1,
      };
  }
  const [first] = rows;
  if (first === undefined || rows.every((row) => row.length < 2 && !(row[0] ?? '').includes('@')))
    return { kind: 'nobody', why: 'no-people' };
  const at = headerRow(rows);
  const mapping = guessMapping(rows[at] ?? first, rows.slice(at + 1, at + sampleRows));
  return namesPeople(mapping)
    ? { kind: 'people', mapping, at, from: mapping.header ? at + 1 : 0 }
    : { kind: 'nobody', why: 'no-people' };
}

/** A spreadsheet may have a title above its headings: the first of ten rows that two headings are known in, below rows of next to nothing. */
function headerRow(rows: readonly (readonly string[])[]): number {
  for (const [i, row] of rows.slice(0, 10).entries()) {
    const { columns, header } = guessMapping(row, []);
    if (header && columns.filter(({ field }) => field !== null).length >= 2) return i;
    const filled = row.filter((cell) => cell.trim() !== '');
    if (filled.length > 2 || filled.some((cell) => cell.includes('@'))) return 0;
  }
  return 0;
}

/** LinkedIn’s archive also lists the owner’s own profile, addresses, numbers and what others praised: no contact with anybody. */
function isOwn(header: readonly string[]): boolean {
  const has = (...names: string[]) => names.every((name) => header.includes(name));
  return (
    has('first name', 'maiden name', 'headline') ||
    has('email address', 'confirmed', 'primary') ||
    has('extension', 'number', 'type') ||
    has('job title', 'text', 'creation date', 'status') ||
    header.includes('endorsement status')
  );
}

/** Calls and the like: one row for each time, not for each person. */
function isLog(header: readonly string[]): boolean {
  const some = (...names: string[]) => names.some((name) => header.includes(name));
  return (
    some('duration', 'dauer', 'call type', 'duree', 'duracion') &&
    some('date', 'time', 'datum', 'timestamp', 'date time', 'fecha')
  );
}

function takePerson(
  row: CsvRow,
  mapping: Mapping,
  orders: ReadonlyMap<number, DateOrder>,
  context: CaptureContext,
  connections: boolean,
): readonly Evidence[] {
  const reading = { orders, today: context.today };
  const text = connections
    ? cardFromConnection(row.cells, mapping, reading)
    : cardFromRow(row.cells, mapping, reading);
  const place = `line ${row.line}`;
  const isCut = (cell: string, at: number) =>
    isShortened(cell.trim()) && mapping.columns[at]?.field?.kind === 'phone';
  const told = row.cells.some(isCut) ? [skipped(row, 'shortened-number')] : [];
  if (text !== null) return [{ kind: 'card', place, text }, ...told];
  return [skipped(row, connections ? 'linkedin-blank' : 'no-name')];
}

function dateOrders(
  mapping: Mapping,
  rows: readonly CsvRow[],
  region: string,
): ReadonlyMap<number, DateOrder> {
  const orders = new Map<number, DateOrder>();
  for (const { column, field } of mapping.columns)
    if (field !== null && ['birthday', 'anniversary', 'event'].includes(field.kind))
      orders.set(
        column,
        dateOrder(
          rows.map((row) => row.cells[column] ?? ''),
          region,
        ),
      );
  return orders;
}

function skipped(row: CsvRow, why: string): Skipped {
  return { kind: 'skipped', place: `line ${row.line}`, why: { key: `tables:skipped.${why}` } };
}
