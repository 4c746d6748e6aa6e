/** Brings back what the last undo took away. */
import { z } from 'zod';
import { Problem } from '../problem.ts';
import { rowById } from '../store/rows.ts';
import { changeRecord, reverse } from '../store/undo.ts';
import { action } from './action.ts';
import { blendCard } from '../sync/blend-card.ts';
import { sayChange } from './parts/say-change.ts';
import { writeChange } from './parts/write.ts';
import { changed } from './shapes.ts';
import { keptShape, sayKept } from './undo.ts';
import { lastToRedo } from '../store/changes.ts';

export default action({
  name: 'redo',
  input: z.object({}),
  output: changed.extend({
    redone: z.array(z.object({ id: z.string(), what: z.string(), rows: z.number() })),
    kept: z.array(keptShape),
  }),
  does: 'writes',
  example: 'kith redo',
  async run(house) {
    const vault = house.vault();
    const undo = lastToRedo(vault);
    if (undo === null || undo.undoes === null) throw new Problem('nothing-to-redo');
    const original = rowById(vault, 'changes', undo.undoes);
    if (original === null) throw new Problem('nothing-to-redo');
    const target = changeRecord({ ...original });
    const { result, change } = await writeChange(
      house,
      'redo',
      { ...target.about, of: target.action },
      async (_, db) => {
        const outcome = reverse(vault, undo, { blend: blendCard });
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
      kept: sayKept(result.kept, house.say),
      change,
    };
  },
});
