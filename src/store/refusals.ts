/** Whom the user said to be two: remembered through merging, and through taking an import back and bringing it in again. */
import type { Vault } from './open.ts';
import { removeRow } from './rows.ts';
import { statement } from './search-index.ts';

/** The same for a and b in either order. @param a, b public ids */
export const pairKey = (a: string, b: string): string => `same:${[a, b].sort().join(':')}`;

/** Keys of all pairs that are known to be two people, as they are called now. */
export function saidDifferent(vault: Vault): ReadonlySet<string> {
  const rows = statement(
    vault,
    `SELECT key, subject FROM questions WHERE kind = 'same-person' AND answer = 'different'`,
  ).all();
  const pairs = new Set<string>();
  for (const row of rows) {
    const [, one = '', other = ''] = String(row['key']).split(':');
    const { marks } = JSON.parse(String(row['subject'])) as { marks?: Readonly<Record<string, string[]>> };
    const [a, b] = [one, other].map((id) => idNow(vault, id, marks?.[id] ?? []));
    if (a !== null && a !== undefined && b !== null && b !== undefined && a !== b) pairs.add(pairKey(a, b));
  }
  return pairs;
}

/** What knows somebody again who is brought in a second time: the fingerprints of their cards, else their handles. */
export function marksOf(vault: Vault, publicId: string): readonly string[] {
  const of = `(SELECT id FROM people WHERE public_id = ?)`;
  const cards = statement(vault, `SELECT hash FROM cards WHERE person_id = ${of} ORDER BY hash LIMIT 10`).all(
    publicId,
  );
  if (cards.length > 0) return cards.map((row) => `card:${String(row['hash'])}`);
  return statement(
    vault,
    `SELECT kind, value FROM handles WHERE person_id = ${of} AND kind <> 'postal' ORDER BY kind, value LIMIT 10`,
  )
    .all(publicId)
    .map((row) => `${String(row['kind'])}:${String(row['value'])}`);
}

/** Takes away open questions that a merging answered: about two who are one now, and the second about the same two. */
export function dropSettled(vault: Vault): void {
  const asked = statement(
    vault,
    `SELECT id, key FROM questions WHERE kind = 'same-person' AND answer IS NULL ORDER BY id`,
  ).all();
  const seen = new Set<string>();
  for (const row of asked) {
    const [, one = '', other = ''] = String(row['key']).split(':');
    const [a, b] = [idNow(vault, one), idNow(vault, other)];
    if (a === null || b === null) continue;
    const key = pairKey(a, b);
    if (a === b || seen.has(key)) removeRow(vault, 'questions', Number(row['id']));
    seen.add(key);
  }
}

/** The id that somebody has now, who may be part of another since; null for nobody. */
export function idNow(vault: Vault, publicId: string, marks: readonly string[] = []): string | null {
  const known = statement(
    vault,
    `SELECT public_id AS id FROM people WHERE public_id = ?1
     UNION ALL SELECT p.public_id FROM old_ids o JOIN people p ON p.id = o.person_id WHERE o.public_id = ?1`,
  ).get(publicId);
  if (known !== undefined) return String(known['id']);
  for (const mark of marks) {
    const [kind = ''] = mark.split(':', 1);
    const value = mark.slice(kind.length + 1);
    const found =
      kind === 'card'
        ? statement(
            vault,
            'SELECT DISTINCT p.public_id AS id FROM cards c JOIN people p ON p.id = c.person_id WHERE c.hash = ? LIMIT 2',
          ).all(value)
        : statement(
            vault,
            'SELECT p.public_id AS id FROM handles h JOIN people p ON p.id = h.person_id WHERE h.kind = ? AND h.value = ? LIMIT 2',
          ).all(kind, value);
    if (found.length === 1) return String(found[0]?.['id']);
  }
  return null;
}
