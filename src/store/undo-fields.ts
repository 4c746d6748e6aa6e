/** Taking an edit back field by field: what was changed since stays and is told, and comes back only when asked for by name. */
import { bindable } from './adapter.ts';
import type { Vault } from './open.ts';
import { statement } from './search-index.ts';
import { personColumns } from './undo-merged.ts';

export interface KeptField {
  /** As it is named when it is to be put back: the column, with the record's id before it where two have the same. */
  readonly field: string;
  readonly column: string;
  readonly now: string;
  readonly before: string;
  /** Of a card: the properties that it is about. */
  readonly properties: readonly string[];
}

export interface ReverseOptions {
  /** Fields to put back although they were changed since, as {@link KeptField} names them. */
  readonly back?: ReadonlySet<string>;
  /** Nothing but those. */
  readonly only?: boolean;
  /** Nothing but these entries of the journal. */
  readonly entries?: ReadonlySet<number>;
  /** Takes out of a card what the change put in, and keeps what came since. */
  readonly blend?: (base: string, mine: string, theirs: string) => CardBlend;
}

export interface CardBlend {
  readonly text: string;
  readonly conflicts: readonly {
    readonly property: string;
    readonly mine: string | null;
    readonly theirs: string | null;
  }[];
}

/** A field that was written although it had been changed since. */
export interface PutBack {
  readonly table: string;
  readonly row: number;
  readonly column: string;
  readonly value: unknown;
}

export interface Overwritten {
  readonly why: 'changed-later';
  readonly fields: readonly KeptField[];
}

export interface Reversing {
  readonly options: ReverseOptions;
  /** Takes what was written although it had been changed since. */
  readonly putBack: PutBack[];
  /** Where somebody is who was made part of another since. */
  readonly whereNow: (person: unknown) => unknown;
}

interface Written {
  readonly tbl: string;
  readonly row: number;
}

export interface Versions {
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
  readonly current: Readonly<Record<string, unknown>>;
}

/**
 * Takes an edit of one row back, column by column: what a later change wrote over stays, unless it was asked for.
 * @returns what stayed; null when nothing did
 */
export function reverseUpdate(
  vault: Vault,
  entry: Written,
  { before, after, current }: Versions,
  { options, putBack, whereNow }: Reversing,
): Overwritten | null {
  const { back, only, blend } = options;
  const written = new Map<string, unknown>();
  const over: KeptField[] = [];
  for (const column of Object.keys(after)) {
    if (after[column] === before[column] || current[column] === before[column]) continue;
    const isAsLeft =
      current[column] === after[column] ||
      (personColumns.has(column) && current[column] === whereNow(after[column]));
    if (isAsLeft) {
      if (only !== true) written.set(column, before[column]);
      continue;
    }
    const field = fieldOf(entry, column, current, before);
    const picked = isPicked(back, field, current);
    const [was, became, is] = [before[column], after[column], current[column]];
    const isCard = entry.tbl === 'cards' && column === 'text' && blend !== undefined;
    if (isCard && typeof was === 'string' && typeof became === 'string' && typeof is === 'string') {
      // What else came since stays on the card either way.
      const blended = picked ? blend(became, was, is) : blend(became, is, was);
      if (picked) putBack.push({ table: entry.tbl, row: entry.row, column, value: was });
      if (picked || only !== true) written.set(column, blended.text);
      if (!picked && blended.conflicts.length > 0) over.push({ ...field, ...linesOf(blended) });
    } else if (picked) {
      written.set(column, was);
      putBack.push({ table: entry.tbl, row: entry.row, column, value: was });
    } else if (!followers.has(column) && !personColumns.has(column)) over.push(field);
  }
  if (written.size > 0) {
    const columns = [...written.keys()];
    statement(vault, `UPDATE ${entry.tbl} SET ${columns.map((c) => `${c} = ?`).join(', ')} WHERE id = ?`).run(
      ...columns.map((c) => bindable(written.get(c))),
      entry.row,
    );
  }
  return over.length === 0 ? null : { why: 'changed-later', fields: over };
}

/** Columns that go along with another one, and mean nothing to a person by themselves. */
const followers: ReadonlySet<string> = new Set([
  'name_from',
  'provisional',
  'standing_day',
  'hash',
  'as_came',
  'import_id',
  'place',
]);

function fieldOf(
  entry: Written,
  column: string,
  current: Readonly<Record<string, unknown>>,
  before: Readonly<Record<string, unknown>>,
): KeptField {
  const name = entry.tbl === 'cards' && column === 'text' ? 'card' : column;
  return {
    field: name,
    column: name,
    now: shown(current[column]),
    before: shown(before[column]),
    properties: [],
  };
}

function isPicked(
  back: ReadonlySet<string> | undefined,
  { field, column }: KeptField,
  row: Readonly<Record<string, unknown>>,
): boolean {
  // Whose it is, is no field that can be put back alone.
  if (back === undefined || column.endsWith('_id')) return false;
  return back.has(field) || back.has(`${String(row['public_id'] ?? row['id'])}.${field}`);
}

function shown(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint'
    ? String(value)
    : '';
}

function linesOf({ conflicts }: CardBlend): Pick<KeptField, 'now' | 'before' | 'properties'> {
  const join = (side: 'mine' | 'theirs'): string => conflicts.flatMap((one) => one[side] ?? []).join(' / ');
  return {
    now: join('mine'),
    before: join('theirs'),
    properties: conflicts.map(({ property }) => property),
  };
}

/** Two records with the same column are told apart by their ids. */
export function named<
  K extends { readonly table: string; readonly row: number; readonly fields: readonly KeptField[] },
>(vault: Vault, kept: readonly K[]): K[] {
  const times = new Map<string, number>();
  for (const one of kept) for (const { field } of one.fields) times.set(field, (times.get(field) ?? 0) + 1);
  return kept.map((one) => {
    const row = statement(vault, `SELECT * FROM ${one.table} WHERE id = ?`).get(one.row);
    const id = String(row?.['public_id'] ?? one.row);
    const fields = one.fields.map((field) =>
      (times.get(field.field) ?? 0) > 1 ? { ...field, field: `${id}.${field.field}` } : field,
    );
    return { ...one, fields };
  });
}
