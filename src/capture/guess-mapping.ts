/** Guesses what the columns of an unknown table are, from their names in many languages and from what stands in them. */
import { bareHeader, fieldKinds, labelOf, lookUp, type FieldKind } from './table-words.ts';

export interface Field {
  readonly kind: FieldKind;
  /** `home`, `work`, `cell`, `spouse`…; null when the header does not say. */
  readonly label: string | null;
  /** Columns of one slot belong together: the label and the value of the second address. */
  readonly slot: number;
  /** Google writes the label of a value into a column of its own. */
  readonly part: 'value' | 'label';
}

export interface MappedColumn {
  readonly column: number;
  readonly header: string;
  /** Null: nobody knows; its values are kept under the header’s name. */
  readonly field: Field | null;
  /** 0 to 1. */
  readonly sure: number;
}

export interface Mapping {
  readonly columns: readonly MappedColumn[];
  /** False when the first row is already a person. */
  readonly header: boolean;
}

/**
 * A preview may show and correct the result: {@link fieldName} and {@link readField} make one word of a field.
 * @param headers the first row. @param rows some of the rows behind it (a hundred are plenty).
 */
export function guessMapping(headers: readonly string[], rows: readonly (readonly string[])[]): Mapping {
  const byHeader = headers.map(fieldOfHeader);
  const known = byHeader.filter((found) => found !== null).length;
  const valueLike = headers.some((cell) => kindOfValue(cell) !== null);
  const header =
    !valueLike && (known > 0 || headers.every((cell) => cell.length < 60 && !/^\d+$/.test(cell)));
  const all = header ? rows : [headers, ...rows];
  const width = all.reduce((most, row) => Math.max(most, row.length), headers.length);
  const columns: MappedColumn[] = [];
  for (let column = 0; column < Math.min(width, 1000); column++) {
    const title = header ? (headers[column]?.trim() ?? '') : '';
    const said = header ? (byHeader[column] ?? null) : null;
    const values = all.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
    if (said !== null)
      columns.push({ column, header: title, field: said.field, sure: said.open ? 0.8 : 0.95 });
    else {
      const guess = fieldOfValues(values);
      const label = labelOf(bareHeader(title).replace(/ \d{1,3}$/, ''));
      columns.push({
        column,
        header: title || `${column + 1}`,
        field: guess === null ? null : { ...guess.field, label },
        sure: guess?.sure ?? 0,
      });
    }
  }
  const settled = header ? settle(columns, byHeader) : columns;
  const has = (kinds: ReadonlySet<FieldKind>) =>
    settled.some(({ field }) => field !== null && kinds.has(field.kind));
  // A table with headings and no address may be about anything: its words are no names.
  const isGuessed = !has(naming) && (!header || has(reaching));
  return { columns: familyFirst(isGuessed ? nameByValues(settled, all) : settled, all), header };
}

/** A column of whole names in which nearly all are written `Okafor, Maren`. */
function familyFirst(
  columns: readonly MappedColumn[],
  rows: readonly (readonly string[])[],
): readonly MappedColumn[] {
  const names = columns.filter(({ field }) => field?.kind === 'name' && field.label === null);
  const [column] = names;
  const isPart = ({ field }: MappedColumn) => field?.kind === 'given' || field?.kind === 'family';
  if (column === undefined || column.field === null || names.length > 1 || columns.some(isPart))
    return columns;
  const values = rows.map((row) => row[column.column]?.trim() ?? '').filter((cell) => cell !== '');
  const turned = values.filter((cell) => splitTurned(cell) !== null).length;
  if (turned < 2 || turned < values.length * 0.8) return columns;
  const field: Field = { ...column.field, label: 'family-first' };
  return columns.map((one) => (one === column ? { ...one, field } : one));
}

/** Family and given name of `Okafor, Maren`; null when it is written otherwise. */
export function splitTurned(name: string): readonly [family: string, given: string] | null {
  const parts = /^(\p{L}[^,;&]{0,40}?)\s*,\s*(\p{L}[^,;&]{0,40})$/u.exec(name.trim());
  return parts === null ? null : [parts[1] ?? '', parts[2] ?? ''];
}

/** True when somebody could be recognised by what the mapping finds. */
export function namesPeople(mapping: Mapping): boolean {
  const sure = (kinds: readonly FieldKind[], least: number) =>
    mapping.columns.some(({ field, sure }) => field !== null && kinds.includes(field.kind) && sure >= least);
  const address = sure(['email', 'phone'], 0.6);
  // Without a header a first column of words is too little: every text with commas has one.
  return address || (mapping.header && sure(['name', 'given', 'family', 'nickname'], 0.5));
}

/** `email:home#2`, `phone#1=label`: one word for a field, for previews and settings. */
export function fieldName(field: Field): string {
  const label = field.label === null ? '' : `:${field.label}`;
  return `${field.kind}${label}${field.slot === 0 ? '' : `#${field.slot}`}${field.part === 'label' ? '=label' : ''}`;
}

/** Undoes {@link fieldName}; null for what names no field. */
export function readField(text: string): Field | null {
  const match = /^([a-z-]+)(?::([^#=]{1,40}))?(?:#(\d{1,3}))?(=label)?$/.exec(text);
  const kind = fieldKinds.find((known) => known === match?.[1]);
  if (match === null || kind === undefined) return null;
  return {
    kind,
    label: match[2] ?? null,
    slot: Number(match[3] ?? 0),
    part: match[4] === undefined ? 'value' : 'label',
  };
}

function fieldOfHeader(header: string): { field: Field; open: boolean } | null {
  if (header.length > 100) return null;
  const bare = bareHeader(header);
  const whole = lookUp(bare);
  // “2º telefone” is the second one, too.
  const number = /(?:^|\s)(\d{1,3})o?(?=\s|$)/.exec(bare);
  const slot = number === null ? 0 : Number(number[1]);
  const tail = / - (type|label|value)$/i.exec(header)?.[1]?.toLowerCase();
  const part = tail === 'type' || tail === 'label' ? 'label' : 'value';
  const reduced = bare.replace(/(?:^|\s)\d{1,3}o?(?=\s|$)/, '').trim();
  const found =
    whole ?? lookUp(tail === undefined ? reduced : reduced.replace(/\s(?:type|label|value)$/, ''));
  if (found === null) return null;
  // Folded, the Danish children are the English birth.
  if (bare === 'born' && /ø/i.test(header))
    return { field: { kind: 'relation', label: 'child', slot, part }, open: false };
  return { field: { kind: found.kind, label: found.label, slot, part }, open: found.open };
}

/** Decides the words that mean one thing beside one column and another beside another. */
function settle(
  columns: readonly MappedColumn[],
  said: readonly ({ open: boolean } | null)[],
): readonly MappedColumn[] {
  const open = (i: number) => said[i]?.open === true;
  const has = (kind: FieldKind) => columns.some((c, i) => c.field?.kind === kind && !open(i));
  const has2 = (kind: FieldKind, but: number) =>
    columns.some((c, i) => c.field?.kind === kind && i !== but && !open(i));
  return columns.map((column, i) => {
    const { field } = column;
    if (field === null) return column;
    const as = (kind: FieldKind): MappedColumn => ({ ...column, field: { ...field, kind } });
    const beside = columns.some(
      (c) => c.field?.kind === 'street' && c.field.label === field.label && c.field.slot === field.slot,
    );
    if (field.kind === 'address' && field.part === 'value' && has('city') && !beside) return as('street');
    // “Relation: cousin” says what somebody is to the owner of the list, not who belongs to them.
    const labelled = (c: MappedColumn) => c.field?.part === 'label' && c.field.kind === 'relation';
    if (field.kind === 'relation' && field.label === null && !columns.some(labelled))
      return { ...column, field: null, sure: 0 };
    if (!open(i)) return column;
    if (field.kind === 'name') {
      const given = has('given');
      const family = has('family');
      return given && !family ? as('family') : family && !given ? as('given') : column;
    }
    // Of two columns called “Titre” the second one is the job.
    if (field.kind === 'prefix') {
      const isFirst = columns.findIndex((c, at) => c.field?.kind === 'prefix' && open(at)) === i;
      const isLast = columns.findLastIndex((c, at) => c.field?.kind === 'prefix' && open(at)) === i;
      return has('job') || (isFirst && !isLast) ? column : as('job');
    }
    if (field.kind === 'family') return has('family') || !has('given') ? as('nickname') : column;
    if (field.kind === 'birthday') return has2('birthday', i) ? as('anniversary') : column;
    return column;
  });
}

const patterns: readonly (readonly [FieldKind, RegExp])[] = [
  ['email', /^[^\s@,;<>]{1,64}@[^\s@,;<>]+\.[^\s@,;<>]{2,}$/],
  ['url', /^https?:\/\/\S+$/i],
  ['birthday', /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4})$/],
  ['phone', /^\+\d[\d\s()./-]{6,20}$|^\(?0\d[\d\s()./-]{6,20}$|^\(\d{3}\) ?\d{3}-\d{4}$/],
];

function kindOfValue(value: string): FieldKind | null {
  const text = value.trim();
  if (text.length > 320) return null;
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** A date says nothing about what happened on it: dates are taken only where a header names them. */
function fieldOfValues(values: readonly string[]): { field: Field; sure: number } | null {
  if (values.length === 0) return null;
  const counts = new Map<FieldKind, number>();
  for (const value of values.slice(0, 200)) {
    const kind = kindOfValue(value);
    if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  if (best === undefined) return null;
  const share = best[1] / Math.min(values.length, 200);
  if (share < 0.6 || best[0] === 'birthday') return null;
  return {
    field: { kind: best[0], label: null, slot: 0, part: 'value' },
    sure: Math.round(share * 90) / 100,
  };
}

const reaching = new Set<FieldKind>(['email', 'phone']);
const naming = new Set<FieldKind>(['name', 'given', 'family', 'nickname', 'organisation']);

/** Where no heading names anybody, the first column of words that look like it is the name. */
function nameByValues(
  columns: readonly MappedColumn[],
  rows: readonly (readonly string[])[],
): readonly MappedColumn[] {
  const looksLikeName = (text: string) =>
    /^\p{L}[\p{L}\p{M}'’.,\s-]{1,60}$/u.test(text) && text.split(' ').length <= 5;
  const first = columns.find(({ column, field }) => {
    const values = rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
    // A few words again and again say what kind somebody is, not who.
    const isVaried = new Set(values).size >= values.length * 0.7;
    return (
      field === null &&
      values.length > 0 &&
      isVaried &&
      values.filter(looksLikeName).length >= values.length * 0.8
    );
  });
  if (first === undefined) return columns;
  const field: Field = { kind: 'name', label: null, slot: 0, part: 'value' };
  return columns.map((column) => (column === first ? { ...column, field, sure: 0.6 } : column));
}
