/** One change: everything a person did with one action, written whole or not at all, with its entries in the journal. */
import type { Transaction } from 'kysely';
import { explain, type Vault } from './open.ts';
import { refuseReplaced } from './same-file.ts';
import type { Tables } from './tables.ts';

export type Db = Transaction<Tables>;

export interface ChangeHead {
  /** The action's name. */
  readonly action: string;
  /** `cli`, `api`, `app`, `mcp`… */
  readonly door: string;
  /** Milliseconds since 1970: the real moment, whatever `--today` says. */
  readonly at: number;
  readonly publicId: string;
  /** Names and values for the sentence in the history. */
  readonly about: Readonly<Record<string, unknown>>;
  readonly importId?: number;
  readonly undoes?: number;
}

/** Runs `write` in one transaction as one change and returns what it returns. A change that wrote nothing leaves no trace. */
export async function change<R>(
  vault: Vault,
  head: ChangeHead,
  write: (db: Db, changeId: number) => Promise<R>,
): Promise<R> {
  refuseReplaced(vault.raw, vault.file, vault.folder);
  try {
    return await vault.db.transaction().execute(async (db) => {
      const { id } = await db
        .insertInto('changes')
        .values({
          public_id: head.publicId,
          at: head.at,
          door: head.door,
          action: head.action,
          about: JSON.stringify(head.about),
          import_id: head.importId ?? null,
          undoes: head.undoes ?? null,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      await db.updateTable('now_writing').set({ change_id: id }).execute();
      const result = await write(db, id);
      await db.updateTable('now_writing').set({ change_id: null }).execute();
      const first = await db
        .selectFrom('journal')
        .select('id')
        .where('change_id', '=', id)
        .limit(1)
        .executeTakeFirst();
      if (first === undefined) await db.deleteFrom('changes').where('id', '=', id).execute();
      return result;
    });
  } catch (cause) {
    throw explain(cause, vault.folder);
  }
}

/** Goes on with a change that is already open (a further batch of an import). */
export async function continueChange<R>(
  vault: Vault,
  changeId: number,
  write: (db: Db) => Promise<R>,
): Promise<R> {
  refuseReplaced(vault.raw, vault.file, vault.folder);
  try {
    return await vault.db.transaction().execute(async (db) => {
      await db.updateTable('now_writing').set({ change_id: changeId }).execute();
      const result = await write(db);
      await db.updateTable('now_writing').set({ change_id: null }).execute();
      return result;
    });
  } catch (cause) {
    throw explain(cause, vault.folder);
  }
}
