/** What Kith was not sure of: the questions that wait, and what earlier answers said. */
import type { Vault } from './open.ts';
import { statement } from './search-index.ts';

type Row = Record<string, unknown>;

/** Unanswered ones, oldest first. */
export function openQuestions(vault: Vault, limit: number): Row[] {
  return statement(vault, 'SELECT * FROM questions WHERE answer IS NULL ORDER BY id LIMIT ?').all(limit);
}

export function openQuestionsOf(vault: Vault, kind: string): Row[] {
  return statement(vault, 'SELECT * FROM questions WHERE answer IS NULL AND kind = ? ORDER BY id').all(kind);
}

export function howManyOpen(vault: Vault): number {
  return Number(statement(vault, 'SELECT count(*) AS n FROM questions WHERE answer IS NULL').get()?.['n']);
}

/** How well somebody is known, by public id: whether by a card, by a handle, and how often they were met. */
export function met(
  vault: Vault,
  id: string,
): { name: string; provisional: boolean; handles: boolean; touches: number } | null {
  const row = statement(
    vault,
    `SELECT p.name, p.provisional, coalesce(s.touches, 0) AS touches,
       EXISTS (SELECT 1 FROM handles h WHERE h.person_id = p.id) AS handles
     FROM people p LEFT JOIN pace s ON s.person_id = p.id WHERE p.public_id = ?`,
  ).get(id);
  return row === undefined
    ? null
    : {
        name: String(row['name']),
        provisional: row['provisional'] === 1,
        handles: row['handles'] === 1,
        touches: Number(row['touches']),
      };
}
