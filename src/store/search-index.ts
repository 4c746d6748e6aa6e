/** The search index: text folded in code, bigrams for scripts without spaces, newest first. */
import { fold } from '../people/fold.ts';
import type { Vault } from './open.ts';

/** Han, kana, hangul and Thai run without spaces: they are indexed as overlapping pairs. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}ー]+/gu;

/** The text as the index and a query both see it. */
export function indexed(text: string): string {
  const folded = fold(text);
  return /[\u0e00-\uffff]/.test(folded) ? folded.replace(unspaced, (run) => ` ${bigrams(run)} `) : folded;
}

function bigrams(run: string): string {
  const letters = Array.from(run);
  if (letters.length < 2) return run;
  return letters
    .slice(1)
    .map((letter, i) => `${letters[i] ?? ''}${letter}`)
    .join(' ');
}

/**
 * A query as FTS5 takes it: every word a quoted prefix, all of them needed. Null when nothing can be searched for.
 * At most 8 words of 40 letters: a longer query says no more.
 */
export function matchQuery(query: string): string | null {
  const words = indexed(query.slice(0, 500)).match(/[\p{L}\p{N}\p{Co}]+/gu) ?? [];
  if (words.length === 0) return null;
  return words
    .slice(0, 8)
    .map((word) => `"${word.slice(0, 40)}"*`)
    .join(' ');
}

export function indexText(vault: Vault, id: number, text: string): void {
  if (text === '') return;
  statement(vault, 'INSERT INTO search_texts (rowid, body) VALUES (?, ?)').run(
    id,
    indexed(text.slice(0, 4000)),
  );
}

export function unindexText(vault: Vault, id: number): void {
  statement(vault, 'DELETE FROM search_texts WHERE rowid = ?').run(id);
}

export function indexPerson(vault: Vault, id: number, text: string): void {
  unindexPerson(vault, id);
  statement(vault, 'INSERT INTO search_people (rowid, body) VALUES (?, ?)').run(
    id,
    indexed(text.slice(0, 4000)),
  );
}

export function unindexPerson(vault: Vault, id: number): void {
  statement(vault, 'DELETE FROM search_people WHERE rowid = ?').run(id);
}

const prepared = new WeakMap<object, Map<string, ReturnType<Vault['raw']['prepare']>>>();

/**
 * A statement prepared once a connection. Writing ones report in big integers: the row ids inside the index go beyond
 * what a number holds, and reading one back would throw.
 */
export function statement(vault: Vault, sql: string): ReturnType<Vault['raw']['prepare']> {
  let known = prepared.get(vault.raw);
  if (known === undefined) prepared.set(vault.raw, (known = new Map()));
  const found = known.get(sql);
  if (found !== undefined) return found;
  const made = vault.raw.prepare(sql);
  if (!/^\s*(?:SELECT|WITH)/i.test(sql)) made.setReadBigInts(true);
  known.set(sql, made);
  return made;
}
