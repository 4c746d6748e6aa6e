/** Brings back what the last undo took away. */
import { z } from 'zod';
import { Problem } from '../problem.ts';
import { rowById } from '../store/rows.ts';
import { changeRecord, reverse } from '../store/undo.ts';
import { action } from './action.ts';
import { sayChange } from './parts/say-change.ts';
import { writeChange } from './parts/write.ts';
import { changed } from './shapes.ts';

export default action({
  name: 'redo',
  input: z.object({}),
  output: changed.extend({
    redone: z.array(z.object({ id: z.string(), what: z.string(), rows: z.number() })),
    kept: z.array(z.object({ what: z.string(), why: z.string() })),
  }),
  does: 'writes',
  example: 'kith redo',
  async run(house) {
    const vault = house.vault();
    const row = vault.raw
      .prepare(`SELECT * FROM changes WHERE action = 'undo' AND undone_by IS NULL ORDER BY id DESC LIMIT 1`)
      .get();
    const undo = row === undefined ? null : changeRecord(row);
    // Something new was done since the undo: bringing the old back would write over it.
    const since =
      undo === null
        ? undefined
        : vault.raw
            .prepare(`SELECT 1 FROM changes WHERE id > ? AND undoes IS NULL AND action <> 'redo' LIMIT 1`)
            .get(undo.id);
    if (undo === null || undo.undoes === null || since !== undefined) throw new Problem('nothing-to-redo');
    const original = rowById(vault, 'changes', undo.undoes);
    if (original === null) throw new Problem('nothing-to-redo');
    const target = changeRecord({ ...original });
    const { result, change } = await writeChange(
      house,
      'redo',
      { ...target.about, of: target.action },
      async (_, db) => {
        const outcome = reverse(vault, undo);
        const own = await db
          .selectFrom('changes')
          .select('id')
          .orderBy('id', 'desc')
          .limit(1)
          .executeTakeFirstOrThrow();
        await db.updateTable('changes').set({ undone_by: own.id }).where('id', '=', undo.id).execute();
        await db.updateTable('changes').set({ undone_by: null }).where('id', '=', target.id).execute();
        if (target.importId !== null)
          await db.updateTable('imports').set({ state: 'done' }).where('id', '=', target.importId).execute();
        return outcome;
      },
      { undoes: undo.id },
    );
    return {
      redone: [{ id: target.publicId, what: sayChange(target, house.say), rows: result.reversed }],
      kept: result.kept.map((one) => ({ what: one.what, why: house.say(`history:kept.${one.why}`) })),
      change,
    };
  },
});
