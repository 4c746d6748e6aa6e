/** What is typed, as the index of texts answers it quickly: every word by the terms it begins, none by a scan of all. */
import type { Vault } from './open.ts';
import { indexed, statement } from './search-index.ts';

const mostWords = 8;
const longestWord = 40;
/** Beginnings of this many letters have an index of their own; longer ones are looked up among the terms. */
const indexedPrefix = { least: 2, most: 3 };
/** A longer beginning with more terms than this is rare enough, each of them, to be gathered at once. */
const mostTerms = 24;

/**
 * The query for `search_texts`, or null when nothing can be found. A beginning of four letters and more becomes the few terms
 * that have it: FTS5 walks those newest first, where a prefix would make it gather every hit before the first is shown.
 */
export function textQuery(vault: Vault, typed: string): string | null {
  const words = indexed(typed.slice(0, 500)).match(/[\p{L}\p{N}\p{Co}]+/gu) ?? [];
  const parts: string[] = [];
  for (const word of words.slice(0, mostWords)) {
    const part = partOf(vault, word.slice(0, longestWord));
    if (part === null) return null;
    parts.push(part);
  }
  return parts.length === 0 ? null : parts.join(' AND ');
}

function partOf(vault: Vault, word: string): string | null {
  const letters = Array.from(word).length;
  if (letters >= indexedPrefix.least && letters <= indexedPrefix.most) return `"${word}"*`;
  const terms = termsFrom(vault, word);
  if (terms === null) return letters < indexedPrefix.least ? `"${word}"` : `"${word}"*`;
  return terms.length === 0 ? null : `(${terms.map((term) => `"${term}"`).join(' OR ')})`;
}

/** The terms that begin so, each found by one seek; null when there are too many. */
function termsFrom(vault: Vault, word: string): string[] | null {
  vault.raw.exec(
    `CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_terms USING fts5vocab (main, search_texts, instance)`,
  );
  const from = statement(vault, 'SELECT term FROM temp.search_terms WHERE term >= ? LIMIT 1');
  const terms = from.get(word)?.['term'] === word ? [word] : [];
  for (let last = word; ;) {
    // Just behind a term there is none of its own many instances to pass over.
    const next = from.get(`${last}\u0001`)?.['term'];
    if (typeof next !== 'string' || !next.startsWith(word)) return terms;
    if (terms.length >= mostTerms) return null;
    terms.push(next);
    last = next;
  }
}
