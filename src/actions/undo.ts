/** Takes back the last change, or any change or import by its id; what was built on it since is kept and told. */
import { z } from 'zod';
import { Problem } from '../problem.ts';
import { rowById, rowByPublicId } from '../store/rows.ts';
import { changeRecord, reverse, type ChangeRecord } from '../store/undo.ts';
import type { Vault } from '../store/open.ts';
import { action } from './action.ts';
import { importStates } from './parts/import-state.ts';
import { sayChange } from './parts/say-change.ts';
import { writeChange } from './parts/write.ts';
import { changed } from './shapes.ts';
import { changeOfImport, lastToUndo } from '../store/changes.ts';

export const undone = changed.extend({
  undone: z.array(z.object({ id: z.string(), what: z.string(), rows: z.number() })),
  kept: z.array(z.object({ what: z.string(), why: z.string() })),
});

export default action({
  name: 'undo',
  input: z.object({ id: z.string().optional() }),
  output: undone,
  does: 'writes',
  words: ['id'],
  example: 'kith undo',
  async run(house, input) {
    const vault = house.vault();
    const target = input.id === undefined ? lastOf(vault) : findChange(vault, input.id);
    if (target.undoneBy !== null) throw new Problem('already-undone', { what: sayChange(target, house.say) });
    const imported = target.importId === null ? null : rowById(vault, 'imports', target.importId);
    if (imported !== null && importStates(vault)(imported) === 'running') throw new Problem('import-running');
    const { result, change } = await writeChange(
      house,
      'undo',
      { ...target.about, of: target.action },
      async (_, db) => {
        const { reversed, kept } = reverse(vault, target);
        const own = await db
          .selectFrom('changes')
          .select('id')
          .orderBy('id', 'desc')
          .limit(1)
          .executeTakeFirstOrThrow();
        await db.updateTable('changes').set({ undone_by: own.id }).where('id', '=', target.id).execute();
        if (target.importId !== null)
          await db
            .updateTable('imports')
            .set({ state: 'undone' })
            .where('id', '=', target.importId)
            .execute();
        return { reversed, kept };
      },
      { undoes: target.id },
    );
    return {
      undone: [{ id: target.publicId, what: sayChange(target, house.say), rows: result.reversed }],
      kept: result.kept.map((one) => ({ what: one.what, why: house.say(`history:kept.${one.why}`) })),
      change,
    };
  },
});

function lastOf(vault: Vault): ChangeRecord {
  const last = lastToUndo(vault);
  if (last === null) throw new Problem('nothing-to-undo');
  return last;
}

/** A change by its id, or the change of an import by the import's id. */
function findChange(vault: Vault, id: string): ChangeRecord {
  const own = rowByPublicId(vault, 'changes', id);
  if (own !== null) return changeRecord({ ...own });
  const imported = rowByPublicId(vault, 'imports', id);
  if (imported === null) throw new Problem('no-such-change', { id });
  const change = changeOfImport(vault, imported.id);
  if (change === null) throw new Problem('nothing-to-undo');
  return change;
}
