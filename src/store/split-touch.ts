/** Takes a touch that several sources told apart again: each of them stands as its own source told it. */
import type { Selectable } from 'kysely';
import type { Vault } from './open.ts';
import { rowId } from './row-id.ts';
import { insertRow, removeRow, rowByPublicId, rowsWhere, updateRow } from './rows.ts';
import { indexText, statement } from './search-index.ts';
import type { Tables } from './tables.ts';
import { spreadOf } from './write-touches.ts';

type Row<T extends keyof Tables> = Selectable<Tables[T]>;

/** What went into another touch, in words that another machine understands. */
export interface Told {
  readonly touch: Omit<Row<'touches'>, 'id' | 'public_id' | 'import_id'>;
  readonly people: readonly {
    readonly person: string;
    readonly handle: string | null;
    readonly seen: string | null;
  }[];
  /** What the one that stayed has only from this one; people by public id. */
  readonly gave: { readonly minutes: boolean; readonly handles: readonly string[] };
  readonly memories: readonly string[];
  readonly exits: readonly string[];
}

/**
 * Must run inside a change; whose touches they are is counted by the caller.
 * @param isGone true for an import that was taken back: what it told stays away
 * @returns the touches that are there again
 */
export function splitTouch(
  vault: Vault,
  touch: number,
  isGone: (importId: number | null) => boolean = () => false,
): number[] {
  const back: number[] = [];
  for (const key of rowsWhere(vault, 'touch_keys', { touch_id: touch })) {
    if (key.told === null) continue;
    const told = JSON.parse(key.told) as Told;
    takeBack(vault, touch, told);
    removeRow(vault, 'touch_keys', key.id);
    if (!isGone(key.import_id)) back.push(again(vault, touch, key, told));
  }
  return back;
}

function takeBack(vault: Vault, touch: number, { gave }: Told): void {
  if (gave.minutes) updateRow(vault, 'touches', touch, { minutes: null });
  for (const person of gave.handles) {
    const [link] = rowsWhere(vault, 'touch_people', { touch_id: touch, person_id: personOf(vault, person) });
    if (link !== undefined) updateRow(vault, 'touch_people', link.id, { handle_id: null });
  }
}

function again(vault: Vault, from: number, key: Row<'touch_keys'>, told: Told): number {
  const id = freeId(vault, told.touch.at, key.public_id);
  const { touch } = told;
  insertRow(vault, 'touches', { id, public_id: key.public_id, import_id: key.import_id, ...touch });
  const shown = new Map(told.people.map((one) => [personOf(vault, one.person), one]));
  for (const { person_id } of rowsWhere(vault, 'touch_people', { touch_id: from })) {
    const one = shown.get(person_id);
    const handle = one?.handle ?? null;
    insertRow(vault, 'touch_people', {
      person_id,
      touch_id: id,
      handle_id: handle === null ? null : handleOf(vault, person_id, handle),
      seen: one?.seen ?? null,
    });
  }
  for (const table of ['memories', 'exits'] as const)
    for (const publicId of told[table]) {
      const row = rowByPublicId(vault, table, publicId);
      if (row?.touch_id === from) updateRow(vault, table, row.id, { touch_id: id });
    }
  indexText(vault, id, touch.group_name === null ? touch.text : `${touch.group_name} ${touch.text}`);
  return id;
}

function freeId(vault: Vault, at: number, publicId: string): number {
  const taken = statement(vault, 'SELECT 1 FROM touches WHERE id = ?');
  for (let spread = spreadOf(publicId); ; spread += 1) {
    const id = rowId(at, spread, 'touch');
    if (taken.get(id) === undefined) return id;
  }
}

/** Someone who became another since is the other. */
function personOf(vault: Vault, publicId: string): number {
  return (
    rowByPublicId(vault, 'people', publicId)?.id ??
    rowsWhere(vault, 'old_ids', { public_id: publicId })[0]?.person_id ??
    0
  );
}

function handleOf(vault: Vault, person: number, handle: string): number | null {
  const [kind = '', ...value] = handle.split(':');
  return rowsWhere(vault, 'handles', { person_id: person, kind, value: value.join(':') })[0]?.id ?? null;
}
