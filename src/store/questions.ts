/** What Kith was not sure of: the questions that wait, and what earlier answers said. */
import type { Vault } from './open.ts';
import { statement } from './search-index.ts';

type Row = Record<string, unknown>;

/** Touches that make two strangers of one name, or the short and the whole name of somebody, worth asking about. */
const enough = 5;

/** Nobody wants to be asked about two whom they met once or twice: those wait until there is more. `kith duplicates` has them. */
const isIdle = `kind = 'same-person' AND EXISTS (
  SELECT 1 FROM people a JOIN people b ON b.public_id = json_extract(questions.subject, '$.b')
    LEFT JOIN pace s ON s.person_id = a.id LEFT JOIN pace t ON t.person_id = b.id
  WHERE a.public_id = json_extract(questions.subject, '$.a')
    AND EXISTS (SELECT 1 FROM handles WHERE person_id = a.id) AND EXISTS (SELECT 1 FROM handles WHERE person_id = b.id)
    AND CASE WHEN (instr(a.name, ' ') > 0) <> (instr(b.name, ' ') > 0)
      THEN a.provisional <> b.provisional AND min(coalesce(s.touches, 0), coalesce(t.touches, 0)) < ${enough}
      ELSE a.provisional AND b.provisional AND max(coalesce(s.touches, 0), coalesce(t.touches, 0)) < ${enough} END)`;

/** Unanswered ones that are worth asking, oldest first. */
export function openQuestions(vault: Vault, limit: number): Row[] {
  return statement(
    vault,
    `SELECT * FROM questions WHERE answer IS NULL AND NOT (${isIdle}) ORDER BY id LIMIT ?`,
  ).all(limit);
}

export function openQuestionsOf(vault: Vault, kind: string): Row[] {
  return statement(vault, 'SELECT * FROM questions WHERE answer IS NULL AND kind = ? ORDER BY id').all(kind);
}

export function howManyOpen(vault: Vault): number {
  return Number(
    statement(vault, `SELECT count(*) AS n FROM questions WHERE answer IS NULL AND NOT (${isIdle})`).get()?.[
      'n'
    ],
  );
}
