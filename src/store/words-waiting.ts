/** Kind words that were found on request and wait for an answer: written, offered, and taken out again without a trace. */
import type { Vault } from './open.ts';
import { insertIfNew, run } from './rows.ts';
import { statement } from './search-index.ts';

export interface WordWaiting {
  readonly personId: number;
  /** The end of its key: the same sentence of the same touch has the same. */
  readonly hash: string;
  readonly text: string;
  /** `YYYY-MM-DD` on which it was said. */
  readonly day: string;
  /** `mail`, or the service of the chat. */
  readonly where: string;
}

export interface WordFound {
  readonly touchId: string;
  readonly hash: string;
  readonly text: string;
  readonly day: string;
  readonly where: string;
  readonly weight: number;
}

const mine = `seen GLOB 'kind-word:*'`;

/** Whose words wait, by the person, the most telling first. @param people row ids as a JSON list; null: of everybody @param since found on this day or later */
export function wordsWaiting(vault: Vault, people: string | null, since: string): readonly WordWaiting[] {
  const among = people === null ? '' : 'AND x.person_id IN (SELECT value FROM json_each(?))';
  return statement(
    vault,
    `SELECT x.person_id, substr(w.seen, 11) AS hash, w.evidence ->> '$.text' AS text, w.evidence ->> '$.day' AS day,
       w.evidence ->> '$.where' AS place
     FROM waiting w JOIN touches t ON t.public_id = w.public_id JOIN touch_people x ON x.touch_id = t.id
     WHERE w.${mine} AND w.evidence ->> '$.found' >= ? ${among}
     ORDER BY w.evidence ->> '$.weight' DESC, day DESC, w.id`,
  )
    .all(since, ...(people === null ? [] : [people]))
    .map((row) => ({
      personId: Number(row['person_id']),
      hash: String(row['hash']),
      text: String(row['text']),
      day: String(row['day']),
      where: String(row['place']),
    }));
}

export interface Sayer {
  readonly personId: number;
  /** Public id of the touch it became, where several were found to be one. */
  readonly touchId: string;
}

/** Who alone was part of each of these touches, by the public id that its source gives it. */
export function whoSaid(vault: Vault, touchIds: readonly string[]): ReadonlyMap<string, Sayer> {
  const rows = statement(
    vault,
    `WITH asked AS (SELECT value AS public_id FROM json_each(?)),
       found AS (SELECT a.public_id, t.id, t.public_id AS touch FROM asked a JOIN touches t ON t.public_id = a.public_id
         UNION ALL SELECT a.public_id, t.id, t.public_id FROM asked a JOIN touch_keys k ON k.public_id = a.public_id
           JOIN touches t ON t.id = k.touch_id)
     SELECT f.public_id, f.touch, min(x.person_id) AS person_id FROM found f JOIN touch_people x ON x.touch_id = f.id
     GROUP BY f.public_id, f.id HAVING count(*) = 1`,
  ).all(JSON.stringify(touchIds));
  return new Map(
    rows.map((row) => [
      String(row['public_id']),
      { personId: Number(row['person_id']), touchId: String(row['touch']) },
    ]),
  );
}

/** Must run inside a change. @param found the day it was found @returns whether it is new */
export function putWord(vault: Vault, word: WordFound, found: string): boolean {
  const { touchId, hash, text, day, where, weight } = word;
  const row = {
    public_id: touchId,
    seen: `kind-word:${hash}`,
    evidence: JSON.stringify({ text, day, where, weight, found }),
    import_id: null,
  };
  return insertIfNew(vault, 'waiting', row, 'seen, public_id') !== null;
}

/** Takes one out, kept or left. Must run inside a change. */
export function takeWord(vault: Vault, hash: string): void {
  run(vault, 'DELETE FROM waiting WHERE seen = ?', `kind-word:${hash}`);
}

/** Takes out what nobody answered since before a day. Must run inside a change. */
export function letWordsGo(vault: Vault, before: string): number {
  return run(vault, `DELETE FROM waiting WHERE ${mine} AND evidence ->> '$.found' < ?`, before);
}

/** The history forgets the words of those that are gone: what was left or never answered is nowhere any more. */
export function forgetWordsGone(vault: Vault): void {
  const gone = `tbl = 'waiting' AND row NOT IN (SELECT id FROM waiting)
    AND coalesce(before, after) ->> '$.seen' GLOB 'kind-word:*'`;
  const bare = (column: string) =>
    `${column} = CASE WHEN ${column} IS NULL THEN NULL ELSE json_set(${column}, '$.evidence', '{}') END`;
  run(vault, `UPDATE journal SET ${bare('before')}, ${bare('after')} WHERE ${gone}`);
}
