/** What a source says anew of a touch that is there: which of the two words stands, whichever is read first. */
import type { Vault } from './open.ts';
import { indexText, statement, unindexText } from './search-index.ts';
import type { NewTouch } from './write-touches.ts';

/** A touch that is there already: what it says and whose it is. */
export interface Known {
  readonly id: number;
  readonly at: number;
  readonly day: number;
  readonly text: string;
  readonly direction: string;
  readonly state: string;
  readonly missed: boolean;
  readonly group: string | null;
  /** `,1,2,` */
  readonly people: string;
}

/**
 * The last day of a chat grows until the next export, and a meeting that was ahead has happened: the newer word stands. A
 * touch found by the id of another source keeps its own words.
 * @returns true when it says something else now
 */
export function revise(vault: Vault, id: number, t: NewTouch, there: Known): boolean {
  if (!saysOther(t, there) || !stands(t, there)) return false;
  const update = statement(
    vault,
    `UPDATE touches SET at = ?, day = ?, text = ?, direction = ?, state = ?, minutes = coalesce(?, minutes), missed = ?, group_name = ?
     WHERE id = ? AND public_id = ? AND (state = 'planned' OR ? <> 'planned') AND (at <> ? OR day <> ? OR text <> ? OR direction <> ? OR state <> ? OR missed <> ? OR group_name IS NOT ?)
       AND (? >= at OR state = 'planned')`,
  );
  const missed = t.missed ? 1 : 0;
  const { changes } = update.run(
    t.at,
    t.day,
    t.text,
    t.direction,
    t.state,
    t.minutes,
    missed,
    t.group,
    id,
    t.publicId,
    t.state,
    t.at,
    t.day,
    t.text,
    t.direction,
    t.state,
    missed,
    t.group,
    t.at,
  );
  if (Number(changes) === 0) return false;
  unindexText(vault, id);
  indexText(vault, id, t.group === null ? t.text : `${t.group} ${t.text}`);
  return true;
}

function saysOther(t: NewTouch, there: Known): boolean {
  return (
    t.at !== there.at ||
    t.day !== there.day ||
    t.text !== there.text ||
    t.direction !== there.direction ||
    t.state !== there.state ||
    t.missed !== there.missed ||
    t.group !== there.group
  );
}

/** Of two that tell the same moment the one that knows more of the owner's part stands, then the alphabet: never the order. */
function stands(t: NewTouch, there: Known): boolean {
  if (t.at !== there.at || t.state !== there.state || t.state === 'planned') return true;
  return rankOf(t) > rankOf(there);
}

function rankOf({
  direction,
  missed,
  group,
  text,
}: Pick<Known, 'direction' | 'missed' | 'group' | 'text'>): string {
  const side = direction === 'in' ? '0' : direction === 'mutual' ? '1' : '2';
  return `${side}${missed ? '0' : '1'}${group === null ? '1' : '0'}${text}\n${group ?? ''}`;
}
