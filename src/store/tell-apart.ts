/** What tells people of one name apart: how to reach them, where they belong, and when there was last something. */
import { dayOf } from '../people/day.ts';
import type { Vault } from './open.ts';
import { statement } from './search-index.ts';

/** @property last the last day of contact as an ISO date; null when there never was one */
export interface ToldApart {
  readonly id: string;
  readonly name: string;
  readonly handles: string[];
  readonly circles: string[];
  readonly company: string | null;
  readonly last: string | null;
}

const mostHandles = 3;
const mostCircles = 3;

/** Those of these public ids that are people, in the order of the ids. */
export function tellApart(vault: Vault, publicIds: readonly string[]): ToldApart[] {
  const known = statement(vault, 'SELECT id, name, company FROM people WHERE public_id = ?');
  const handles = statement(
    vault,
    `SELECT shown FROM handles WHERE person_id = ? AND kind <> 'postal' ORDER BY id LIMIT ${mostHandles}`,
  );
  const circles = statement(
    vault,
    `SELECT circles.name FROM circle_people JOIN circles ON circles.id = circle_people.circle_id
     WHERE circle_people.person_id = ? ORDER BY circles.name LIMIT ${mostCircles}`,
  );
  const pace = statement(vault, 'SELECT last FROM pace WHERE person_id = ?');
  return publicIds.flatMap((publicId) => {
    const row = known.get(publicId);
    if (row === undefined) return [];
    const id = Number(row['id']);
    const last = pace.get(id)?.['last'] ?? null;
    return {
      id: publicId,
      name: String(row['name']),
      handles: handles.all(id).map((one) => String(one['shown'])),
      circles: circles.all(id).map((one) => String(one['name'])),
      company: row['company'] === null ? null : String(row['company']),
      last: last === null ? null : dayOf(Number(last)).toString(),
    };
  });
}
