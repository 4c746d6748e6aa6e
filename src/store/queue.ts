/** What ordering everyone needs, read in a handful of queries that never touch the touches themselves. */
import type { Vault } from './open.ts';
import { grouped } from './roster.ts';
import { statement } from './search-index.ts';

/** One person, flat, as the tables hold it. */
export interface QueueRecord {
  readonly id: number;
  readonly publicId: string;
  readonly name: string;
  readonly ring: string | null;
  readonly cadenceDays: number | null;
  readonly firstKnown: string | null;
  readonly n: number;
  readonly first: number;
  readonly last: number;
  readonly w: number;
  readonly a: number;
  readonly b: number;
  readonly median: number | null;
  readonly days180: number;
  readonly lastOutAt: number | null;
  readonly lastInAt: number | null;
  readonly lastTalkAt: number | null;
  readonly lastInMedium: string | null;
  readonly lastInMissed: boolean;
  readonly lastInTouch: number | null;
  readonly lastWord: 'out' | 'in' | null;
  readonly outs: string;
  readonly votes: string;
  readonly worked: string;
}

const columns = `p.id, p.public_id, p.name, p.ring, p.cadence_days, p.first_known, s.n, s.first, s.last, s.w, s.a, s.b, s.median,
  s.days180, s.last_out_at, s.last_in_at, s.last_talk_at, s.last_in_medium, s.last_in_missed, s.last_in_touch, s.last_word,
  s.outs, s.votes, s.worked`;

const among = 'IN (SELECT value FROM json_each(?))';

/** Everyone, or some by their row ids; in the order of the ids. */
export function queueRecords(vault: Vault, who?: readonly number[]): QueueRecord[] {
  const where = who === undefined ? '' : `WHERE p.id ${among}`;
  const sql = `SELECT ${columns} FROM people p LEFT JOIN pace s ON s.person_id = p.id ${where} ORDER BY p.id`;
  const asked = statement(vault, sql);
  const rows = who === undefined ? asked.all() : asked.all(JSON.stringify(who));
  return rows.map((r) => ({
    id: r['id'] as number,
    publicId: r['public_id'] as string,
    name: r['name'] as string,
    ring: r['ring'] as string | null,
    cadenceDays: r['cadence_days'] as number | null,
    firstKnown: r['first_known'] as string | null,
    n: (r['n'] ?? 0) as number,
    first: (r['first'] ?? 0) as number,
    last: (r['last'] ?? 0) as number,
    w: (r['w'] ?? 0) as number,
    a: (r['a'] ?? 0) as number,
    b: (r['b'] ?? 0) as number,
    median: r['median'] as number | null,
    days180: (r['days180'] ?? 0) as number,
    lastOutAt: r['last_out_at'] as number | null,
    lastInAt: r['last_in_at'] as number | null,
    lastTalkAt: r['last_talk_at'] as number | null,
    lastInMedium: r['last_in_medium'] as string | null,
    lastInMissed: r['last_in_missed'] === 1,
    lastInTouch: r['last_in_touch'] as number | null,
    lastWord: r['last_word'] as 'out' | 'in' | null,
    outs: (r['outs'] ?? '') as string,
    votes: (r['votes'] ?? '{}') as string,
    worked: (r['worked'] ?? '{}') as string,
  }));
}

/** The next row ids of people behind one, in order. */
export function peopleAfter(vault: Vault, id: number, most: number): number[] {
  return statement(vault, 'SELECT id FROM people WHERE id > ? ORDER BY id LIMIT ?')
    .all(id, most)
    .map((row) => Number(row['id']));
}

export interface Around {
  /** People out of every list today, and why. */
  readonly quiet: ReadonlyMap<number, string>;
  /** Days of plans ahead. */
  readonly plans: ReadonlyMap<number, readonly { readonly day: number; readonly medium: string }[]>;
  readonly occasions: ReadonlyMap<number, readonly OccasionRecord[]>;
  /** The first day on which something promised is to be asked about: its due day, or 17 days after it was said. */
  readonly promises: ReadonlyMap<number, string | null>;
  readonly exits: ReadonlyMap<number, readonly ExitRecord[]>;
  readonly handleKinds: ReadonlyMap<number, readonly string[]>;
  /** The children, spouses and partners of someone, as far as they are known themselves. */
  readonly relatives: ReadonlyMap<number, readonly Relative[]>;
}

export interface Relative {
  readonly id: number;
  readonly name: string;
  readonly what: 'child' | 'spouse' | 'partner';
}

export interface OccasionRecord {
  readonly kind: string;
  readonly label: string;
  readonly date: string;
  readonly yearly: boolean;
  readonly ofWhom: string | null;
  /** What the person whose day it is is to them; left out: their own day, or unknown. */
  readonly relation?: string | undefined;
}

export interface ExitRecord {
  readonly kind: string;
  readonly onDay: string;
  readonly until: string | null;
}

/**
 * Everything that stands around people today.
 * @param today `YYYY-MM-DD` @param dayNumber the same as a day number @param monthDays month × 100 + day of the days that matter
 * @param people only what stands around these, with the rests of everyone and the occasions of those closest to them
 */
export function around(
  vault: Vault,
  today: string,
  dayNumber: number,
  monthDays: readonly number[],
  people?: readonly number[],
): Around {
  const only = people === undefined ? '' : `AND person_id ${among}`;
  const who = people === undefined ? [] : [JSON.stringify(people)];
  const all = (sql: string, ...values: (string | number)[]) => statement(vault, sql).all(...values);
  const quiet = new Map<number, string>();
  const rank = ['do-not-nudge', 'rest', 'estranged', 'deceased'];
  for (const r of all(
    'SELECT person_id, kind FROM rests WHERE since <= ? AND (until IS NULL OR until > ?)',
    today,
    today,
  )) {
    const id = Number(r['person_id']);
    const kind = String(r['kind']);
    if (rank.indexOf(kind) > rank.indexOf(quiet.get(id) ?? '')) quiet.set(id, kind);
  }
  // The second test of the state is what lets SQLite see that the index of all that is not done will do.
  const plans = grouped(
    all(
      `SELECT tp.person_id, t.day, t.medium FROM touches t INDEXED BY touches_state CROSS JOIN touch_people tp ON tp.touch_id = t.id
         WHERE t.state = 'planned' AND t.state <> 'done' AND t.day >= ? ${only} ORDER BY t.at, t.id`,
      dayNumber,
      ...who,
    ),
    (r) => ({ day: Number(r['day']), medium: String(r['medium']) }),
  );
  const related =
    people === undefined
      ? all(ofRelatives('', ''))
      : all(ofRelatives(only, `AND other_id ${among}`), ...who, ...who, ...who);
  const relatives = grouped(related, (r) => ({
    id: Number(r['other_id']),
    name: String(r['name']),
    what: r['what'] as Relative['what'],
  }));
  const theirs =
    people === undefined ? [] : [...people, ...[...relatives.values()].flat().map(({ id }) => id)];
  const occasions = grouped(
    people === undefined
      ? all(`${occasionsOf} month_day ${among} ORDER BY id`, JSON.stringify(monthDays))
      : all(
          `${occasionsOf} person_id ${among} AND +month_day ${among} ORDER BY id`,
          JSON.stringify(theirs),
          JSON.stringify(monthDays),
        ),
    (r) => ({
      kind: String(r['kind']),
      label: String(r['label']),
      date: String(r['date']),
      yearly: r['yearly'] === 1,
      ofWhom: r['of_whom'] as string | null,
    }),
  );
  const promises = new Map<number, string | null>();
  const asked = `SELECT person_id, min(coalesce(due, date(made_on, '+17 days'))) AS day FROM promises
    WHERE done_on IS NULL AND made_on <= ? ${only} GROUP BY person_id`;
  for (const r of all(asked, today, ...who)) promises.set(Number(r['person_id']), r['day'] as string | null);
  const exits = grouped(
    all(
      `SELECT person_id, kind, on_day, until FROM exits WHERE on_day <= ? ${only} ORDER BY id`,
      today,
      ...who,
    ),
    (r) => ({ kind: String(r['kind']), onDay: String(r['on_day']), until: r['until'] as string | null }),
  );
  const handleKinds = grouped(
    all(`SELECT DISTINCT person_id, kind FROM handles WHERE standing IS NOT 'bad' ${only}`, ...who),
    (r) => String(r['kind']),
  );
  return { quiet, plans, occasions, promises, exits, handleKinds, relatives };
}

const occasionsOf = 'SELECT person_id, kind, label, date, yearly, of_whom FROM occasions WHERE';

/** The tests keep the relations to one person's, from either side; empty: everyone's. */
const ofRelatives = (
  person: string,
  other: string,
): string => `SELECT DISTINCT x.person_id, x.other_id, x.what, p.name FROM (
    SELECT person_id, other_id, what FROM relations WHERE other_id IS NOT NULL AND what IN ('child', 'spouse', 'partner') ${person}
    UNION SELECT other_id, person_id, what FROM relations WHERE other_id IS NOT NULL AND what IN ('spouse', 'partner') ${other}
    UNION SELECT other_id, person_id, 'child' FROM relations WHERE other_id IS NOT NULL AND what = 'parent' ${other}
  ) x JOIN people p ON p.id = x.other_id WHERE x.person_id <> x.other_id ORDER BY x.person_id, x.other_id`;
