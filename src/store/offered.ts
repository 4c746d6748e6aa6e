/** What lies in the vault and may be worth remembering: first words, the end of a silence, long talks, an evening, a picture. */
import { readDays } from './day-list.ts';
import type { Vault } from './open.ts';
import { statement } from './search-index.ts';

type Row = Record<string, unknown>;

export interface OfferedTo {
  readonly rowId: number;
  readonly id: string;
  readonly name: string;
}

const counting = `t.state = 'done' AND t.broadcast = 0 AND t.missed = 0 AND t.medium <> 'comment'`;
const among = '(SELECT value FROM json_each(?))';
const atPeace = `EXISTS (SELECT 1 FROM rests r WHERE r.person_id = p.id AND r.since <= ?1 AND (r.until IS NULL OR r.until > ?1))`;

/**
 * Those with some history and fewer memories than `enough`, and those whose kind words wait: first who has fewer than
 * three memories or said something kind, of them the innermost ring, of those the most contact days. Never the dead, the estranged, the resting.
 * @param wordsSince kind words found before this day wait no more
 */
export function withFewMemories(
  vault: Vault,
  today: string,
  enough: number,
  limit: number,
  wordsSince: string,
): OfferedTo[] {
  return statement(
    vault,
    `WITH spoke AS (SELECT DISTINCT x.person_id FROM waiting w JOIN touches t ON t.public_id = w.public_id
         JOIN touch_people x ON x.touch_id = t.id
       WHERE w.seen GLOB 'kind-word:*' AND w.evidence ->> '$.found' >= ?4),
       m AS (SELECT person_id, count(*) AS kept FROM memory_people GROUP BY person_id)
     SELECT p.id, p.public_id, p.name FROM pace c JOIN people p ON p.id = c.person_id LEFT JOIN m ON m.person_id = p.id
     WHERE (c.n > 1 AND coalesce(m.kept, 0) < ?2 OR p.id IN (SELECT person_id FROM spoke)) AND NOT ${atPeace}
     ORDER BY coalesce(m.kept, 0) >= 3 AND p.id NOT IN (SELECT person_id FROM spoke),
       CASE p.ring WHEN 'five' THEN 0 WHEN 'fifteen' THEN 1 WHEN 'fifty' THEN 2 WHEN 'hundred-and-fifty' THEN 3 ELSE 4 END,
       c.n DESC, p.public_id LIMIT ?3`,
  )
    .all(today, enough, limit, wordsSince)
    .map((row) => ({ rowId: Number(row['id']), id: String(row['public_id']), name: String(row['name']) }));
}

/** The first touch of each, with `many` who were part of it. @param people row ids as a JSON list, as in each of the functions below */
export function firstTouchesOf(vault: Vault, people: string): Row[] {
  return statement(
    vault,
    `SELECT p.value AS person_id, t.public_id, t.day, t.medium, t.text, t.group_name,
       (SELECT count(*) FROM touch_people y WHERE y.touch_id = t.id) AS many
     FROM json_each(?) p JOIN touches t ON t.id = (SELECT x.touch_id FROM touch_people x JOIN touches t ON t.id = x.touch_id
       WHERE x.person_id = p.value AND ${counting} ORDER BY x.touch_id LIMIT 1)`,
  ).all(people);
}

/** The days on which each was in contact, ascending, and how many touches there are. */
export function contactDaysOf(
  vault: Vault,
  people: string,
): ReadonlyMap<number, { readonly days: readonly number[]; readonly touches: number }> {
  const sql = `SELECT person_id, touches, days FROM pace WHERE person_id IN ${among}`;
  return new Map(
    statement(vault, sql)
      .all(people)
      .map((row) => [
        Number(row['person_id']),
        { days: readDays(String(row['days'])), touches: Number(row['touches']) },
      ]),
  );
}

/**
 * The longest call of each of so many minutes, and each meeting with a name, in one walk through their touches:
 * `person_id, id, public_id, day, medium, text, minutes`.
 */
export function callsAndMeetings(vault: Vault, people: string, leastMinutes: number): Row[] {
  return statement(
    vault,
    `SELECT x.person_id, t.id, t.public_id, t.day, t.medium, t.text, t.minutes
     FROM touch_people x JOIN touches t ON t.id = x.touch_id
     WHERE x.person_id IN ${among} AND ${counting}
       AND (t.medium = 'in-person' AND t.text <> '' OR t.medium IN ('call', 'video') AND t.minutes >= ?)`,
  ).all(people, leastMinutes);
}

/** A card of each that holds a picture: `person_id, public_id, text`. */
export function cardsWithPhoto(vault: Vault, people: string): Row[] {
  return statement(
    vault,
    `SELECT person_id, min(public_id) AS public_id, text FROM cards
     WHERE person_id IN ${among} AND instr(text, 'PHOTO') > 0 GROUP BY person_id`,
  ).all(people);
}

/** Pictures of talks that an import put aside, the latest first: `person_id, sha256, evidence`. */
export function picturesOfTalks(vault: Vault, people: string): Row[] {
  return statement(
    vault,
    `SELECT x.person_id, substr(w.seen, 9) AS sha256, w.evidence FROM waiting w
     JOIN touches t ON t.public_id = w.public_id JOIN touch_people x ON x.touch_id = t.id
     WHERE w.seen GLOB 'picture:*' AND x.person_id IN ${among} ORDER BY w.id DESC LIMIT 500`,
  ).all(people);
}
