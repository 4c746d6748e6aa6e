/** Intentions with their people, offers and needs, and who was brought together. */
import type { Vault } from './open.ts';
import { statement } from './search-index.ts';

type Row = Record<string, unknown>;

/** One row for each member of each intention: `id, name, share, person_id`; one without people has a row with null. */
export function intentionMembers(vault: Vault): Row[] {
  return statement(
    vault,
    `SELECT i.id, i.name, i.share, x.person_id FROM intentions i LEFT JOIN circle_people x ON x.circle_id = i.circle_id
     ORDER BY i.id, x.person_id`,
  ).all();
}

/** Everybody's votes by medium, as they are kept. */
export function votesOfEveryone(vault: Vault): { id: number; votes: string }[] {
  return statement(vault, 'SELECT person_id AS id, votes FROM pace')
    .all()
    .map((row) => ({ id: Number(row['id']), votes: String(row['votes']) }));
}

/** Open offers and needs: `kind, text, person_id, public_id`. */
export function openGives(vault: Vault): Row[] {
  return statement(
    vault,
    `SELECT g.kind, g.text, g.person_id, p.public_id FROM gives g JOIN people p ON p.id = g.person_id
     WHERE g.done_on IS NULL ORDER BY g.id`,
  ).all();
}

/** Pairs of public ids that were introduced or are related. */
export function acquainted(vault: Vault): { a: string; b: string }[] {
  return statement(
    vault,
    `SELECT a.public_id AS a, b.public_id AS b FROM introductions i JOIN people a ON a.id = i.a_id JOIN people b ON b.id = i.b_id
     UNION SELECT a.public_id, b.public_id FROM relations r JOIN people a ON a.id = r.person_id JOIN people b ON b.id = r.other_id`,
  )
    .all()
    .map((row) => ({ a: String(row['a']), b: String(row['b']) }));
}

/** Introductions that were made and are not over, the oldest step first. @param person a row id: only theirs */
export function introducedPairs(vault: Vault, person?: number): Row[] {
  const only = person === undefined ? '' : 'AND (i.a_id = ?1 OR i.b_id = ?1)';
  return statement(
    vault,
    `SELECT i.public_id, i.a_id, i.b_id, i.step, i.stepped_on, i.outcome, a.name AS a, b.name AS b
     FROM introductions i JOIN people a ON a.id = i.a_id JOIN people b ON b.id = i.b_id
     WHERE i.step IN ('introduced', 'came-of-it') ${only} ORDER BY i.stepped_on, i.id`,
  ).all(...(person === undefined ? [] : [person]));
}

/** Rows of `introductions` by their last step, the latest last. */
export function introductionRows(vault: Vault, withOver: boolean): Row[] {
  const open = withOver ? '' : `WHERE step NOT IN ('done', 'dropped')`;
  return statement(vault, `SELECT * FROM introductions ${open} ORDER BY stepped_on, id`).all();
}

/** The introduction of these two that is not over, whoever was named first. */
export function introductionBetween(
  vault: Vault,
  a: number,
  b: number,
): { id: number; a_id: number; step: string } | null {
  const row = statement(
    vault,
    `SELECT id, a_id, step FROM introductions WHERE step NOT IN ('done', 'dropped')
     AND ((a_id = ?1 AND b_id = ?2) OR (a_id = ?2 AND b_id = ?1)) ORDER BY id DESC LIMIT 1`,
  ).get(a, b);
  return row === undefined
    ? null
    : { id: Number(row['id']), a_id: Number(row['a_id']), step: String(row['step']) };
}

export function introductionsOpen(vault: Vault): number {
  const sql = `SELECT count(*) AS n FROM introductions WHERE step NOT IN ('done', 'dropped')`;
  return Number(statement(vault, sql).get()?.['n'] ?? 0);
}
