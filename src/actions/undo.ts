/** Takes back the last change, or any change or import by its id; what was built on it since is kept and told. */
import { z } from 'zod';
import { Problem } from '../problem.ts';
import { rowById, rowByPublicId } from '../store/rows.ts';
import { changeRecord, reverse, type ChangeRecord, type Kept } from '../store/undo.ts';
import type { KeptField, PutBack } from '../store/undo-fields.ts';
import { blendCard } from '../sync/blend-card.ts';
import type { Say } from '../words/say.ts';
import type { Vault } from '../store/open.ts';
import { action } from './action.ts';
import { writeCardEdits } from './parts/card-edits.ts';
import { importStates } from './parts/import-state.ts';
import { sayChange } from './parts/say-change.ts';
import { writeChange } from './parts/write.ts';
import { changed } from './shapes.ts';
import { changeOfImport, lastToUndo } from '../store/changes.ts';

export const keptShape = z.object({
  what: z.string(),
  why: z.string(),
  /** Fields that were changed since: each as it is now, and as it was before the change that is taken back. */
  fields: z.array(z.object({ field: z.string(), label: z.string(), now: z.string(), before: z.string() })),
});

export const undone = changed.extend({
  undone: z.array(z.object({ id: z.string(), what: z.string(), rows: z.number() })),
  kept: z.array(keptShape),
});

export default action({
  name: 'undo',
  input: z.object({
    id: z.string().optional(),
    /** Fields to put back although they were changed since, as `kept` names them; also later, for what was undone already. */
    back: z.array(z.string().min(1).max(200)).max(200).optional(),
  }),
  output: undone,
  does: 'writes',
  words: ['id'],
  example: 'kith undo',
  async run(house, input) {
    const vault = house.vault();
    const target = input.id === undefined ? lastOf(vault) : findChange(vault, input.id);
    const isDone = target.undoneBy !== null;
    const back = new Set(input.back);
    if (isDone && back.size === 0)
      throw new Problem('already-undone', { what: sayChange(target, house.say) });
    const imported = target.importId === null ? null : rowById(vault, 'imports', target.importId);
    if (imported !== null && importStates(vault)(imported) === 'running') throw new Problem('import-running');
    const about = { ...target.about, of: target.action };
    const { result, change } = await writeChange(
      house,
      isDone ? 'put-back' : 'undo',
      about,
      async (_, db) => {
        const outcome = reverse(vault, target, { back, only: isDone, blend: blendCard });
        putOnCards(vault, outcome.putBack);
        if (outcome.putBack.length < back.size)
          throw new Problem('no-field-back', fieldsAsked(back, outcome));
        if (isDone) return outcome;
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
        if (target.importId !== null && target.action === 'import')
          (await import('./importing/settle-after-undo.ts')).settleAfterUndo(house, vault, target.importId);
        return outcome;
      },
      isDone ? {} : { undoes: target.id },
    );
    return {
      undone: [{ id: target.publicId, what: sayChange(target, house.say), rows: result.reversed }],
      kept: sayKept(result.kept, house.say, result.putBack),
      change,
    };
  },
});

/** What stands in columns of its own is told there, and not a second time as a line of the card. */
const mirrored: Readonly<Record<string, string>> = {
  FN: 'name',
  N: 'name',
  ORG: 'company',
  TITLE: 'title',
  NOTE: 'note',
  NICKNAME: 'nicknames',
};

/** What an undo left standing, in words. */
export function sayKept(
  kept: readonly Kept[],
  say: Say,
  putBack: readonly PutBack[] = [],
): z.input<typeof keptShape>[] {
  const told = new Set([...kept.flatMap((one) => one.fields), ...putBack].map(({ column }) => column));
  const isTold = ({ properties }: KeptField): boolean =>
    properties.length > 0 && properties.every((property) => told.has(mirrored[property] ?? ''));
  const left = kept
    .map((one) => ({ ...one, fields: one.fields.filter((field) => !isTold(field)), all: one.fields.length }))
    .filter((one) => one.fields.length > 0 || one.all === 0);
  return left.map((one) => ({
    what: one.what,
    why: say(`history:kept.${one.why}`),
    fields: one.fields.map(({ field, column, now, before }) => ({
      field,
      label: say(`history:field.${column}`, { defaultValue: column.replaceAll('_', ' ') }),
      now: plainValue(now),
      before: plainValue(before),
    })),
  }));
}

/** Lists are kept as JSON. */
function plainValue(text: string): string {
  if (!/^\[.*\]$/s.test(text)) return text;
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.join(', ') : text;
  } catch {
    return text;
  }
}

/** What a person is called stands on their card, too. */
function putOnCards(vault: Vault, putBack: readonly PutBack[]): void {
  for (const { table, row, column, value } of putBack) {
    if (table !== 'people') continue;
    const text = typeof value === 'string' ? value : '';
    const field = column === 'nicknames' ? 'nickname' : column;
    const given = column === 'nicknames' && text !== '' ? (JSON.parse(text) as string[]) : text;
    writeCardEdits(vault, row, { [field]: given }, []);
  }
}

function fieldsAsked(back: ReadonlySet<string>, { kept }: { readonly kept: readonly Kept[] }) {
  const known = kept.flatMap((one) => one.fields.map(({ field }) => field));
  return { fields: [...back].join(', '), known: known.join(', ') };
}

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
