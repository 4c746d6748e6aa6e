/** Whether somebody who is known from mail or chat alone is a person for good, because the user did something with them. */
import type { Vault } from '../../store/open.ts';
import { statement } from '../../store/search-index.ts';

export function isHeld(vault: Vault, id: number): boolean {
  const held = statement(
    vault,
    `SELECT 1 FROM people p WHERE p.id = ? AND (p.ring IS NOT NULL
       OR EXISTS (SELECT 1 FROM cards WHERE person_id = p.id)
       OR EXISTS (SELECT 1 FROM memory_people WHERE person_id = p.id)
       OR EXISTS (SELECT 1 FROM exits WHERE person_id = p.id)
       OR EXISTS (SELECT 1 FROM promises WHERE person_id = p.id)
       OR EXISTS (SELECT 1 FROM circle_people WHERE person_id = p.id))`,
  ).get(id);
  return held !== undefined;
}
