/** What a person said about the columns of a table: found again by its header, and put in place of what was guessed. */
import { fieldName, readField, type MappedColumn, type Mapping } from './guess-mapping.ts';
import { textHash } from './mail-hash.ts';
import { bareHeader, fieldKinds, lookUp } from './table-words.ts';

/** The number of a column, from 0, and its field as `fieldName` writes it; empty: kept under its heading. */
export type ChosenColumns = Readonly<Record<string, string>>;

/** `HEADING=FIELD` or `NUMBER=FIELD`, numbers from 1; `#KEY/NUMBER` means one table alone. */
export interface Choice {
  readonly column: string;
  readonly field: string;
}

/** All that is known about columns beside what stands in the file. */
export interface Choices {
  /** By {@link tableKey}. */
  readonly remembered: Readonly<Record<string, ChosenColumns>>;
  readonly said: readonly Choice[];
}

/** A table as a preview shows it. */
export interface TableSeen {
  readonly kind: 'table';
  readonly place: string;
  readonly key: string;
  /** False when the first row is already a person. */
  readonly header: boolean;
  /** Whether its rows can be read as people. */
  readonly people: boolean;
  readonly columns: readonly TableColumn[];
  /** Choices that fit no column of it. */
  readonly unmatched: readonly string[];
  /** All that was chosen for it, to be remembered; null when nothing was said now. */
  readonly chosen: ChosenColumns | null;
}

export interface TableColumn {
  /** From 1. */
  readonly number: number;
  readonly header: string;
  /** As `fieldName` writes it; null: kept under its heading. */
  readonly field: string | null;
  /** 0 to 1; 1 for what was chosen. */
  readonly sure: number;
  readonly samples: readonly string[];
}

const mostSamples = 3;
const longestSample = 80;
const mostColumns = 200;

/** Tables of the same headings are the same table; without a heading it is known by its first row. */
export function tableKey(firstRow: readonly string[], header: boolean): string {
  const cells = header ? firstRow.map(bareHeader) : firstRow;
  return `${header ? 'h' : 'r'}${textHash(cells.join('\u0000')).slice(0, 16)}`;
}

/** `birthday`, `email:home`, or a word of any language a heading may be in; empty for none; null when it means nothing. */
export function readChosenField(text: string): string | null {
  const bare = text.trim();
  if (/^(?:-|none|keep|keine?|behalten)?$/i.test(bare)) return '';
  const field = readField(bare.toLowerCase());
  if (field !== null) return fieldName(field);
  const word = lookUp(bareHeader(bare));
  return word === null ? null : fieldName({ kind: word.kind, label: word.label, slot: 0, part: 'value' });
}

/** What may be chosen for a column, for a list to choose from. */
export const choosable = fieldKinds.filter(
  (kind) => !['custom', 'photo', 'nothing', 'messenger', 'event', 'po-box', 'uid'].includes(kind),
);

/** The guess with what was remembered and then what was said now in place of it. */
export function withChoices(
  guess: Mapping,
  key: string,
  choices: Choices,
): {
  readonly mapping: Mapping;
  readonly chosen: ChosenColumns | null;
  readonly unmatched: readonly string[];
} {
  const found: Record<string, string> = { ...choices.remembered[key] };
  const unmatched: string[] = [];
  let said = false;
  for (const choice of choices.said) {
    const at = columnOf(guess.columns, key, choice.column);
    if (at === 'other table') continue;
    if (at === null) unmatched.push(choice.column);
    else {
      found[String(at)] = choice.field;
      said = true;
    }
  }
  const columns = guess.columns.map((column): MappedColumn => {
    const chosen = found[String(column.column)];
    return chosen === undefined ? column : { ...column, field: readField(chosen), sure: 1 };
  });
  return { mapping: { ...guess, columns }, chosen: said ? found : null, unmatched };
}

/** The table as it is shown: its columns with a few of their values. */
export function tableSeen(
  mapping: Mapping,
  rows: readonly (readonly string[])[],
  about: Pick<TableSeen, 'key' | 'people' | 'unmatched' | 'chosen'>,
): TableSeen {
  return {
    kind: 'table',
    place: '',
    ...about,
    header: mapping.header,
    columns: mapping.columns.slice(0, mostColumns).map(({ column, header, field, sure }) => ({
      number: column + 1,
      header: header.slice(0, longestSample),
      field: field === null ? null : fieldName(field),
      sure,
      samples: samplesOf(rows, column),
    })),
  };
}

function samplesOf(rows: readonly (readonly string[])[], column: number): readonly string[] {
  const found = new Set<string>();
  for (const row of rows) {
    const cell = row[column]?.trim().slice(0, longestSample) ?? '';
    if (cell !== '') found.add(cell);
    if (found.size === mostSamples) break;
  }
  return [...found];
}

function columnOf(
  columns: readonly MappedColumn[],
  key: string,
  said: string,
): number | 'other table' | null {
  const own = /^#([a-z0-9]+)\/(\d{1,4})$/.exec(said);
  if (own !== null) return own[1] === key ? numbered(columns, own[2] ?? '') : 'other table';
  const byName = columns.find(({ header }) => bareHeader(header) === bareHeader(said));
  if (byName !== undefined) return byName.column;
  const number = /^(?:\p{L}+\s*)?(\d{1,4})$/u.exec(said.trim())?.[1];
  return number === undefined ? null : numbered(columns, number);
}

function numbered(columns: readonly MappedColumn[], text: string): number | null {
  const at = Number(text) - 1;
  return columns.some(({ column }) => column === at) ? at : null;
}
