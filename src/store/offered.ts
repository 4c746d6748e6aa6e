/** What lies in the vault and may be worth remembering: first words, the end of a silence, long talks, an evening, a picture. */
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
const contactDays = `SELECT DISTINCT x.person_id, t.day FROM touch_people x JOIN touches t ON t.id = x.touch_id
  WHERE x.person_id IN ${among} AND ${counting}`;

/** Those with some history and fewer memories than `enough`, the closest first; never the dead, the estranged, the do-not-nudge. */
export function withFewMemories(vault: Vault, today: string, enough: number, limit: number): OfferedTo[] {
  return statement(
    vault,
    `SELECT p.id, p.public_id, p.name FROM pace c JOIN people p ON p.id = c.person_id
     WHERE c.n > 1
       AND NOT EXISTS (SELECT 1 FROM rests r WHERE r.person_id = p.id AND (r.until IS NULL OR r.until > ?)
         AND r.kind IN ('deceased', 'estranged', 'do-not-nudge'))
       AND (SELECT count(*) FROM memory_people m WHERE m.person_id = p.id) < ?
     ORDER BY p.ring IS NULL, c.n DESC, p.public_id LIMIT ?`,
  )
    .all(today, enough, limit)
    .map((row) => ({ rowId: Number(row['id']), id: String(row['public_id']), name: String(row['name']) }));
}

/** The first touch of each. @param people row ids as a JSON list, as in each of the functions below */
export function firstTouchesOf(vault: Vault, people: string): Row[] {
  return statement(
    vault,
    `SELECT f.person_id, t.public_id, t.day, t.medium, t.text FROM touches t JOIN
       (SELECT x.person_id, min(x.touch_id) AS touch_id FROM touch_people x JOIN touches t ON t.id = x.touch_id
        WHERE x.person_id IN ${among} AND ${counting} GROUP BY x.person_id) f
     ON f.touch_id = t.id`,
  ).all(people);
}

/** The end of the longest silence of each that lasted so many days: `person_id, day, gap`. */
export function longestSilences(vault: Vault, people: string, leastDays: number): Row[] {
  return statement(
    vault,
    `WITH d AS (${contactDays}),
       g AS (SELECT person_id, day, day - lag(day) OVER (PARTITION BY person_id ORDER BY day) AS gap FROM d)
     SELECT person_id, day, max(gap) AS gap FROM g GROUP BY person_id HAVING max(gap) >= ?`,
  ).all(people, leastDays);
}

/** The longest call of each that lasted so many minutes: `person_id, day, n`. */
export function longestCalls(vault: Vault, people: string, leastMinutes: number): Row[] {
  return statement(
    vault,
    `SELECT x.person_id, t.day, max(t.minutes) AS n FROM touch_people x JOIN touches t ON t.id = x.touch_id
     WHERE x.person_id IN ${among} AND ${counting} AND t.medium IN ('call', 'video')
     GROUP BY x.person_id HAVING max(t.minutes) >= ?`,
  ).all(people, leastMinutes);
}

/** The longest run of days of each, one after the other, of at least so many: `person_id, day` it began, `n`. */
export function longestRuns(vault: Vault, people: string, leastDays: number): Row[] {
  return statement(
    vault,
    `WITH d AS (${contactDays}),
       i AS (SELECT person_id, day, day - row_number() OVER (PARTITION BY person_id ORDER BY day) AS island FROM d),
       r AS (SELECT person_id, min(day) AS day, count(*) AS n FROM i GROUP BY person_id, island HAVING count(*) >= ?)
     SELECT person_id, max(n) AS n, day FROM r GROUP BY person_id`,
  ).all(people, leastDays);
}

/** One evening together of each that was no habit and no crowd, the largest and latest first. */
export function eveningsTogether(vault: Vault, people: string, today: number): Row[] {
  return statement(
    vault,
    `WITH e AS (SELECT x.person_id, t.id, t.public_id, t.day, t.text,
         count(*) OVER (PARTITION BY x.person_id, t.text) AS often,
         (SELECT count(*) FROM touch_people y WHERE y.touch_id = t.id) AS many
       FROM touch_people x JOIN touches t ON t.id = x.touch_id
       WHERE x.person_id IN ${among} AND ${counting}
         AND t.medium = 'in-person' AND t.text <> '' AND t.day <= ?),
       r AS (SELECT *, row_number() OVER (PARTITION BY person_id ORDER BY many DESC, day DESC) AS place FROM e
         WHERE often < 3 AND many <= 8)
     SELECT * FROM r WHERE place = 1`,
  ).all(people, today);
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
