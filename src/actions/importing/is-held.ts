/** Whether somebody who is known from mail or chat alone is a person for good, because the user did something with them. */
import type { Vault } from '../../store/open.ts';
import { statement } from '../../store/search-index.ts';

/** Circles that somebody is in because a source named them there: that is nothing the user did. */
const joined = `SELECT count(*) FROM waiting WHERE seen >= 'around:' AND seen < 'around;'
  AND json_extract(evidence, '$.kind') = 'circle' AND json_extract(evidence, '$.joined') = p.public_id`;

export function isHeld(vault: Vault, id: number): boolean {
  const held = statement(
    vault,
    `SELECT 1 FROM people p WHERE p.id = ? AND (p.ring IS NOT NULL
       OR EXISTS (SELECT 1 FROM cards WHERE person_id = p.id)
       OR EXISTS (SELECT 1 FROM memory_people WHERE person_id = p.id)
       OR EXISTS (SELECT 1 FROM exits WHERE person_id = p.id)
       OR EXISTS (SELECT 1 FROM promises WHERE person_id = p.id)
       OR (SELECT count(*) FROM circle_people WHERE person_id = p.id) > (${joined}))`,
  ).get(id);
  return held !== undefined;
}

/** The same of somebody who is nothing but a name: what files told of the name goes wherever the name goes. */
export function isUsers(vault: Vault, id: number): boolean {
  const held = statement(
    vault,
    `SELECT 1 FROM people p WHERE p.id = ? AND (p.ring IS NOT NULL
       OR EXISTS (SELECT 1 FROM cards WHERE person_id = p.id)
       OR EXISTS (SELECT 1 FROM memory_people x JOIN memories m ON m.id = x.memory_id WHERE x.person_id = p.id AND m.import_id IS NULL)
       OR EXISTS (SELECT 1 FROM exits WHERE person_id = p.id)
       OR EXISTS (SELECT 1 FROM promises WHERE person_id = p.id)
       OR EXISTS (SELECT 1 FROM circle_people x JOIN circles c ON c.id = x.circle_id WHERE x.person_id = p.id AND c.source = 'user'))`,
  ).get(id);
  return held !== undefined;
}
