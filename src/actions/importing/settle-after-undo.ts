/** After an import was taken back: who is nobody, why and how often they were seen, is told by what is left. */
import type { Vault } from '../../store/open.ts';
import { handleKinds } from '../../people/handle.ts';
import { statement } from '../../store/search-index.ts';
import type { House } from '../action.ts';
import { newWriter } from './run.ts';
import { settleNotPeople } from './settle-not-people.ts';
import { newTally } from './tally.ts';

/** What else waits, waits for other things. */
const kinds: ReadonlySet<string> = new Set([...handleKinds, 'name']);

/** Must run inside the change that takes it back, after the rows are as they were. @param importId its row id */
export function settleAfterUndo(house: House, vault: Vault, importId: number): void {
  const went = statement(
    vault,
    `SELECT DISTINCT json_extract(before, '$.seen') AS seen FROM journal
     WHERE change_id = (SELECT change_id FROM now_writing) AND tbl = 'waiting' AND after IS NULL`,
  ).all();
  const keys = went
    .map(({ seen }) => String(seen).replace(/^robot:/, ''))
    .filter((key) => kinds.has(key.slice(0, key.indexOf(':'))));
  if (keys.length === 0) return;
  const w = newWriter(house, vault, newTally(), importId);
  for (const key of keys) w.memory.dismissed.add(key);
  settleNotPeople(w);
}
