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
