/** What the user has set, kept in the vault so that it is in every copy and can be undone. */
import type { Vault } from './open.ts';
import { insertRow, rowsWhere, updateRow } from './rows.ts';

export interface Settings {
  readonly name: string;
  /** The owner's own handles as `kind:value`. */
  readonly handles: readonly string[];
  /** IANA zone. */
  readonly zone: string;
  /** ISO 3166 region for numbers without a country code. */
  readonly region: string;
  readonly language: string;
  /** Minutes a day, and people a day. */
  readonly minutes: number;
  readonly people: number;
  readonly gate: 'off' | 'soft' | 'strict';
  /** Where copies go; empty: beside the vault. */
  readonly copies: string;
  readonly copyDaily: boolean;
  /** The day on which the welcome was finished; empty before. */
  readonly welcomed: string;
  /** Taken back from among those that are no people, as `kind:value`. */
  readonly vouched: readonly string[];
  /** What was said about the columns of tables, by table: the number of a column, from 0, and its field. */
  readonly tables: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export const defaults: Settings = {
  name: '',
  handles: [],
  zone: 'UTC',
  region: 'US',
  language: 'en',
  minutes: 15,
  people: 3,
  gate: 'off',
  copies: '',
  copyDaily: true,
  welcomed: '',
  vouched: [],
  tables: {},
};

export function readSettings(vault: Vault): Settings {
  const rows = rowsWhere(vault, 'settings', {});
  const set = Object.fromEntries(rows.map((row) => [row.key, JSON.parse(row.value) as unknown]));
  return { ...defaults, ...set };
}

/** The language that the user chose; null while nobody chose one. */
export function chosenLanguage(vault: Vault): string | null {
  const row = rowsWhere(vault, 'settings', { key: 'language' })[0];
  const value: unknown = row === undefined ? null : JSON.parse(row.value);
  return typeof value === 'string' ? value : null;
}

/** Sets one value; must run inside a change. */
export function writeSetting<K extends keyof Settings>(vault: Vault, key: K, value: Settings[K]): void {
  const row = rowsWhere(vault, 'settings', { key })[0];
  if (row === undefined) insertRow(vault, 'settings', { key, value: JSON.stringify(value) });
  else updateRow(vault, 'settings', row.id, { value: JSON.stringify(value) });
}
