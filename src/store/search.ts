/** Finds people and everything said or kept: people first, then newest first, never by ranking a million hits. */
import { dayOf } from '../people/day.ts';
import type { Vault } from './open.ts';
import { kindOfRow, type RecordKind } from './row-id.ts';
import { matchQuery, statement } from './search-index.ts';
import { textQuery } from './text-query.ts';

export interface Hit {
  readonly kind: RecordKind;
  readonly id: string;
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly text: string;
  readonly when: string | null;
}

/** At most `limit` hits; an empty query finds nothing. */
export function search(vault: Vault, query: string, limit: number): Hit[] {
  const match = matchQuery(query);
  if (match === null) return [];
  const people = statement(
    vault,
    'SELECT rowid FROM search_people WHERE search_people MATCH ? ORDER BY rowid DESC LIMIT ?',
  )
    .all(match, limit)
    .map((row) => Number(row['rowid']));
  const hits: Hit[] = [];
  for (const id of people) {
    const row = statement(vault, 'SELECT public_id, name, company FROM people WHERE id = ?').get(id);
    if (row === undefined) continue;
    const person = { id: String(row['public_id']), name: String(row['name']) };
    hits.push({
      kind: 'person',
      id: person.id,
      person,
      text: row['company'] === null ? '' : String(row['company']),
      when: null,
    });
  }
  hits.sort((a, b) => a.person?.name.localeCompare(b.person?.name ?? '') ?? 0);
  const left = limit - hits.length;
  if (left <= 0) return hits;
  const wanted = textQuery(vault, query);
  if (wanted === null) return hits;
  const texts = statement(
    vault,
    'SELECT rowid FROM search_texts WHERE search_texts MATCH ? ORDER BY rowid DESC LIMIT ?',
  ).all(wanted, left);
  for (const row of texts) {
    const hit = recordHit(vault, Number(row['rowid']));
    if (hit !== null) hits.push(hit);
  }
  return hits;
}

const readers: Readonly<Record<Exclude<RecordKind, 'person' | 'card' | 'occasion'>, string>> = {
  touch: `SELECT t.public_id, t.text, t.day, (SELECT person_id FROM touch_people WHERE touch_id = t.id LIMIT 1) AS person_id FROM touches t WHERE t.id = ?`,
  memory: `SELECT m.public_id, m.text, m.day, (SELECT person_id FROM memory_people WHERE memory_id = m.id LIMIT 1) AS person_id FROM memories m WHERE m.id = ?`,
  promise: 'SELECT public_id, text, made_on AS day, person_id FROM promises WHERE id = ?',
  'next-time': 'SELECT public_id, text, made_on AS day, person_id FROM next_times WHERE id = ?',
  clipping: 'SELECT public_id, text, made_on AS day, person_id FROM clippings WHERE id = ?',
};

function recordHit(vault: Vault, id: number): Hit | null {
  const kind = kindOfRow(id);
  if (kind === 'person' || kind === 'card' || kind === 'occasion') return null;
  const row = statement(vault, readers[kind]).get(id);
  if (row === undefined) return null;
  const who =
    row['person_id'] === null
      ? undefined
      : statement(vault, 'SELECT public_id, name FROM people WHERE id = ?').get(Number(row['person_id']));
  const day = row['day'];
  return {
    kind,
    id: String(row['public_id']),
    person: who === undefined ? null : { id: String(who['public_id']), name: String(who['name']) },
    text: String(row['text']),
    when: typeof day === 'number' ? dayOf(day).toString() : typeof day === 'string' ? day : null,
  };
}
