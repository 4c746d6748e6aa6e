/** Every change, newest first: what, who, when, by which door, and whether it was taken back. */
import { z } from 'zod';
import { changeRecord } from '../store/undo.ts';
import { action } from './action.ts';
import { sayChange } from './parts/say-change.ts';
import { whoIs } from './parts/who.ts';

const touchedPerson = `SELECT DISTINCT j.change_id FROM journal j WHERE (j.tbl = 'people' AND j.row = ?1)
  OR (j.tbl IN ('handles', 'cards', 'promises', 'next_times', 'clippings', 'occasions', 'relations', 'rests', 'exits', 'gives')
      AND (json_extract(j.before, '$.person_id') = ?1 OR (j.before IS NULL AND CASE j.tbl
        WHEN 'handles' THEN (SELECT person_id FROM handles WHERE id = j.row) WHEN 'cards' THEN (SELECT person_id FROM cards WHERE id = j.row)
        WHEN 'promises' THEN (SELECT person_id FROM promises WHERE id = j.row) WHEN 'next_times' THEN (SELECT person_id FROM next_times WHERE id = j.row)
        WHEN 'clippings' THEN (SELECT person_id FROM clippings WHERE id = j.row) WHEN 'occasions' THEN (SELECT person_id FROM occasions WHERE id = j.row)
        WHEN 'relations' THEN (SELECT person_id FROM relations WHERE id = j.row) WHEN 'rests' THEN (SELECT person_id FROM rests WHERE id = j.row)
        WHEN 'exits' THEN (SELECT person_id FROM exits WHERE id = j.row) ELSE (SELECT person_id FROM gives WHERE id = j.row) END = ?1)))
  OR (j.tbl = 'touch_people' AND j.row IN (SELECT id FROM touch_people WHERE person_id = ?1))
  OR (j.tbl = 'memory_people' AND j.row IN (SELECT id FROM memory_people WHERE person_id = ?1))`;

export default action({
  name: 'history',
  input: z.object({ who: z.string().optional(), limit: z.number().int().positive().max(1_000).default(50) }),
  output: z.array(
    z.object({
      id: z.string(),
      when: z.string(),
      action: z.string(),
      what: z.string(),
      door: z.string(),
      undone: z.boolean(),
      rows: z.number(),
    }),
  ),
  does: 'reads',
  words: ['who'],
  example: 'kith history Maren',
  async run(house, input) {
    const vault = house.vault();
    const rows =
      input.who === undefined
        ? vault.raw.prepare('SELECT * FROM changes ORDER BY id DESC LIMIT ?').all(input.limit)
        : vault.raw
            .prepare(`SELECT * FROM changes WHERE id IN (${touchedPerson}) ORDER BY id DESC LIMIT ?2`)
            .all(whoIs(vault, input.who).id, input.limit);
    const count = vault.raw.prepare('SELECT count(*) AS n FROM journal WHERE change_id = ?');
    return rows.map((row) => {
      const change = changeRecord(row);
      return {
        id: change.publicId,
        when: new Date(change.at).toISOString(),
        action: change.action,
        what: sayChange(change, house.say),
        door: change.door,
        undone: change.undoneBy !== null,
        rows: Number(count.get(change.id)?.['n'] ?? 0),
      };
    });
  },
});
