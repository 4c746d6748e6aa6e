/** Counts every claim of a reason's sentence again, from the touches and records alone: none of Kith's statistics is read. */
import type { DatabaseSync } from 'node:sqlite';

export interface Said {
  readonly person: string;
  readonly kind: string;
  readonly because: string;
  readonly since: string | null;
}

interface Told {
  readonly id: number;
  readonly day: number;
  readonly at: number;
  readonly medium: string;
  readonly direction: string;
  readonly state: string;
  readonly purpose: string | null;
  readonly missed: number;
  readonly broadcast: number;
  readonly text: string;
}

const dayMs = 86_400_000;
const numberOf = (iso: string): number => Math.round(Date.parse(`${iso}T00:00:00Z`) / dayMs);
const dateOf = (day: number): Date => new Date(day * dayMs);
const unitDays: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.44, year: 365.25 };

/** What is wrong with a sentence, or null when every claim of it holds. @param today `YYYY-MM-DD` */
export function wrongWith(db: DatabaseSync, today: string, said: Said): string | null {
  const life = lifeOf(db, said.person, numberOf(today));
  if (life === null) return 'nobody of that id';
  if (life.quiet) return 'they are to be left in peace';
  const check = checks[said.kind];
  if (check === undefined) return 'a kind that nobody checks';
  return check(life, said);
}

interface Life {
  readonly db: DatabaseSync;
  readonly id: number;
  readonly name: string;
  readonly ring: string | null;
  readonly cadence: number | null;
  readonly firstKnown: string | null;
  readonly today: number;
  readonly quiet: boolean;
  readonly touches: readonly Told[];
  /** Different days on which something reached the other side, ascending, none ahead. */
  readonly days: readonly number[];
}

function lifeOf(db: DatabaseSync, publicId: string, today: number): Life | null {
  const person = db.prepare('SELECT * FROM people WHERE public_id = ?').get(publicId);
  if (person === undefined) return null;
  const id = Number(person['id']);
  const touches = db
    .prepare(
      `SELECT t.* FROM touches t JOIN touch_people x ON x.touch_id = t.id WHERE x.person_id = ? AND t.state IN ('done', 'answered') AND t.day <= ?`,
    )
    .all(id, today) as unknown as Told[];
  const days = new Set(
    touches.filter((t) => t.missed === 0 && t.broadcast === 0 && t.medium !== 'comment').map((t) => t.day),
  );
  const iso = dateOf(today).toISOString().slice(0, 10);
  const rest = db
    .prepare(
      'SELECT count(*) AS n FROM rests WHERE person_id = ? AND since <= ? AND (until IS NULL OR until > ?)',
    )
    .get(id, iso, iso);
  return {
    db,
    id,
    name: String(person['name']),
    ring: person['ring'] as string | null,
    cadence: person['cadence_days'] as number | null,
    firstKnown: person['first_known'] as string | null,
    today,
    quiet: rest?.['n'] !== 0,
    touches,
    days: [...days].sort((a, b) => a - b),
  };
}

type Check = (life: Life, said: Said) => string | null;

const amount = String.raw`(?:(\d+) )?(day|week|month|year)s?`;
const ringDays: Readonly<Record<string, number>> = {
  five: 7,
  fifteen: 30,
  fifty: 182,
  'hundred-and-fifty': 365,
};

/** True when a number of days is what people call "3 weeks": within half of the unit. */
function isAbout(days: number, count: string | undefined, unit: string | undefined): boolean {
  const one = unitDays[unit ?? 'day'] ?? 1;
  return Math.abs(days - Number(count ?? 1) * one) <= one / 2 + 0.51;
}

/** Days from today of "yesterday", "in 3 days", "2 weeks ago"; null: nothing of the kind. */
function fits(text: string, ahead: number): boolean {
  if (text === 'today') return ahead === 0;
  if (text === 'tomorrow') return ahead === 1;
  if (text === 'yesterday') return ahead === -1;
  const to = new RegExp(`^in ${amount}$`).exec(text);
  if (to !== null) return ahead > 0 && isAbout(ahead, to[1], to[2]);
  const ago = new RegExp(`^${amount} ago$`).exec(text);
  return ago !== null && ahead < 0 && isAbout(-ahead, ago[1], ago[2]);
}

const whenWords = String.raw`(today|tomorrow|yesterday|in \d+ (?:day|week|month|year)s?|\d+ (?:day|week|month|year)s? ago)`;

const silent = (life: Life): number => life.today - (life.days.at(-1) ?? Number.NaN);

const ofSilence: Check = (life, said) => {
  const text = said.because;
  const quiet = new RegExp(`^(?:The last time you were in touch was|Quiet here for) ${amount}`).exec(text);
  if (quiet !== null) {
    if (!isAbout(silent(life), quiet[1], quiet[2])) return `silent ${silent(life)} days`;
    return said.since !== null && numberOf(said.since) === life.days.at(-1) ? null : 'another last day';
  }
  const wanted = new RegExp(
    `^You wanted to be in touch every ${amount}\\.(?: The last time was ${amount} ago\\.)?`,
  ).exec(text);
  if (wanted !== null) {
    const wish = life.cadence ?? ringDays[life.ring ?? ''] ?? Number.NaN;
    if (!isAbout(wish, wanted[1], wanted[2])) return `wished every ${wish} days`;
    if (wanted[4] === undefined) return life.days.length === 0 ? null : 'there was contact';
    return isAbout(silent(life), wanted[3], wanted[4]) ? null : `silent ${silent(life)} days`;
  }
  return rhythmWords(life, text);
};

function rhythmWords(life: Life, text: string): string | null {
  const found = new RegExp(
    `^You usually speak every ${amount}\\. It has been (\\d+)(?: (day|week|month|year)s?)?\\.`,
  ).exec(text);
  if (found === null) return 'no sentence that is known';
  const gaps = life.days.slice(1).map((day, i) => day - (life.days[i] ?? 0));
  const own = gaps.slice(-20).sort((a, b) => a - b);
  const half = own.length >> 1;
  const median = own.length % 2 === 1 ? (own[half] ?? 0) : ((own[half - 1] ?? 0) + (own[half] ?? 0)) / 2;
  if (life.days.length < 5) return 'too few days for a rhythm';
  if (!isAbout(median, found[1], found[2])) return `usually ${median} days`;
  if (!isAbout(silent(life), found[3], found[4] ?? found[2])) return `silent ${silent(life)} days`;
  const last = gaps.slice(-12);
  const shorter = last.filter((gap) => gap < silent(life)).length;
  const counted = /(\d+) of your last (\d+) silences were shorter/.exec(text);
  if (counted !== null && (Number(counted[1]) !== shorter || Number(counted[2]) !== last.length))
    return `${shorter} of ${last.length}`;
  const all = /All of your last (\d+) silences were shorter/.exec(text);
  if (all !== null && (shorter !== last.length || Number(all[1]) !== last.length))
    return `${shorter} of ${last.length}`;
  return null;
}

const records = (life: Life, table: string, open: string): Record<string, unknown>[] =>
  life.db.prepare(`SELECT * FROM ${table} WHERE person_id = ? AND ${open} IS NULL`).all(life.id);

/** A text put into a sentence: on one line, cut at a hundred letters. */
function holds(sentence: string, text: string): boolean {
  const line = text.replace(/\s+/g, ' ').trim();
  return sentence.includes(line.slice(0, 90));
}

const kept =
  (table: string, open: string, pattern: RegExp): Check =>
  (life, said) => {
    const found = pattern.exec(said.because);
    if (found === null) return 'no sentence that is known';
    const any = records(life, table, open).some(
      (row) =>
        holds(said.because, String(row['text'])) &&
        (found[1] === undefined || fits(found[1], numberOf(String(row['made_on'])) - life.today)),
    );
    return any ? null : `no open row of ${table} says so`;
  };

/** A day of the month of a partial date in a year; 29 February on the 28th where there is none. */
function inYear(date: string, year: number): number | null {
  const found = /^(?:\d{4}|-)-(\d{2})-(\d{2})$/.exec(date);
  if (found === null) return null;
  const [month, day] = [Number(found[1]), Number(found[2])];
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return numberOf(
    `${year}-${String(month).padStart(2, '0')}-${String(Math.min(day, last)).padStart(2, '0')}`,
  );
}

interface Day {
  readonly day: number;
  readonly name: string;
  readonly kind: string;
  readonly label: string;
  readonly year: number | null;
}

/** Every day that an occasion of theirs, or of a child or spouse of theirs, falls on around today. */
function daysOfTheirs(life: Life): Day[] {
  const rows = life.db
    .prepare(
      `SELECT o.*, p.name AS pname FROM occasions o JOIN people p ON p.id = o.person_id
       WHERE o.person_id = ?1 OR (o.person_id IN (
         SELECT other_id FROM relations WHERE person_id = ?1 AND what IN ('child', 'spouse', 'partner')
         UNION SELECT person_id FROM relations WHERE other_id = ?1 AND what IN ('parent', 'spouse', 'partner'))
         AND o.person_id NOT IN (SELECT person_id FROM rests WHERE kind IN ('deceased', 'estranged') AND until IS NULL))`,
    )
    .all(life.id);
  const now = dateOf(life.today).getUTCFullYear();
  return rows.flatMap((o) => {
    const date = String(o['date']);
    const year = /^\d{4}/.test(date) && !date.startsWith('1604') ? Number(date.slice(0, 4)) : null;
    const years = o['yearly'] === 1 ? [now - 1, now, now + 1] : [year ?? now];
    return years.flatMap((one) => {
      const day = inYear(date, one);
      if (day === null || (year !== null && one < year)) return [];
      return [
        {
          day,
          name: String(o['of_whom'] ?? o['pname']),
          kind: String(o['kind']),
          label: String(o['label']),
          year,
        },
      ];
    });
  });
}

const occasion: Check = (life, said) => {
  const when = new RegExp(whenWords).exec(said.because.replace(/ A card should.*$/, ''))?.[1];
  const leave = new RegExp(`A card should leave ${whenWords} at the latest`).exec(said.because)?.[1];
  const turns = /turns (\d+) /.exec(said.because)?.[1];
  const fitting = daysOfTheirs(life).filter(
    (one) =>
      when !== undefined &&
      fits(when, one.day - life.today) &&
      said.because.startsWith(one.name.slice(0, 60)),
  );
  if (fitting.length === 0) return 'no occasion on that day';
  const aged = fitting.filter(
    (one) => turns === undefined || dateOf(one.day).getUTCFullYear() - (one.year ?? 0) === Number(turns),
  );
  if (aged.length === 0) return 'another age';
  if (/birthday|turns/.test(said.because) && !aged.some((one) => one.kind === 'birthday'))
    return 'no birthday';
  if (leave !== undefined && !aged.some((one) => fits(leave, one.day - 7 - life.today)))
    return 'the card leaves on another day';
  return null;
};

const checks: Readonly<Record<string, Check>> = {
  fading: ofSilence,
  due: ofSilence,
  rhythm: ofSilence,
  'ring-interval': ofSilence,
  floor(life, said) {
    const found = new RegExp(`(?:It has been|The last time was) ${amount}`).exec(said.because);
    if (life.ring === null || life.ring === 'beyond') return 'nobody chose them';
    return found !== null && isAbout(silent(life), found[1], found[2]) ? null : `silent ${silent(life)} days`;
  },
  owed(life, said) {
    const when = new RegExp(whenWords).exec(said.because)?.[1];
    const ins = life.touches.filter(
      (t) => t.direction === 'in' && t.broadcast === 0 && (t.missed === 1 || !spoken.has(t.medium)),
    );
    const last = ins.sort((a, b) => b.at - a.at || b.id - a.id)[0];
    if (last === undefined) return 'nothing came in';
    if (when === undefined || !fits(when, Math.min(0, last.day - life.today)))
      return `it came ${last.day - life.today}`;
    const after = life.touches.filter(
      (t) =>
        t.at >= last.at &&
        t.id !== last.id &&
        t.broadcast === 0 &&
        (t.direction !== 'in' || (spoken.has(t.medium) && t.missed === 0)),
    );
    if (after.length > 0) return 'it was answered';
    if (/missed a call/.test(said.because) && !(last.missed === 1 && last.medium === 'call'))
      return 'it was no missed call';
    return last.text === '' || /missed a call|came /.test(said.because) || holds(said.because, last.text)
      ? null
      : 'other words';
  },
  promise(life, said) {
    const found = new RegExp(`^You promised(?:, and it (?:is|was) due)? ${whenWords}: `).exec(said.because);
    if (found === null) return 'no sentence that is known';
    const dated = said.because.includes(' due ');
    const any = records(life, 'promises', 'done_on').some((row) => {
      const day = dated ? row['due'] : row['made_on'];
      return (
        typeof day === 'string' &&
        fits(found[1] ?? '', numberOf(day) - life.today) &&
        holds(said.because, String(row['text']))
      );
    });
    return any ? null : 'no open promise says so';
  },
  'next-time': kept('next_times', 'done_on', /^For the next time you speak: /),
  clipping: kept('clippings', 'given_on', new RegExp(`^You put this aside ${whenWords}: `)),
  'first-days'(life, said) {
    const when = new RegExp(whenWords).exec(said.because)?.[1];
    if (life.firstKnown === null) return 'nobody knows since when';
    const age = life.today - numberOf(life.firstKnown);
    if (age > 90 || !fits(when ?? '', -age)) return `${age} days ago`;
    return null;
  },
  occasion,
  news(life, said) {
    const found = new RegExp(`^Coming up ${whenWords}: `).exec(said.because);
    const any = daysOfTheirs(life).some(
      (one) =>
        one.kind === 'event' &&
        fits(found?.[1] ?? '', one.day - life.today) &&
        holds(said.because, one.label),
    );
    return any ? null : 'no such event';
  },
  'day-after'(life, said) {
    const found = new RegExp(`^It was ${whenWords}: `).exec(said.because);
    const past = daysOfTheirs(life).filter(
      (one) => fits(found?.[1] ?? '', one.day - life.today) && holds(said.because, one.label),
    );
    if (past.length === 0) return 'nothing happened that day';
    return past.some((one) => !life.days.some((day) => day >= one.day)) ? null : 'you were in touch since';
  },
  thanks(life, said) {
    const any = life.touches.some(
      (t) =>
        t.direction === 'in' &&
        (t.medium === 'gift' || t.purpose === 'give') &&
        holds(said.because, t.text) &&
        !life.touches.some((u) => u.at > t.at && u.direction !== 'in' && u.missed === 0),
    );
    return any ? null : 'no gift without an answer';
  },
  give(life, said) {
    const year = life.touches.filter(
      (t) => t.day > life.today - 365 && t.direction === 'out' && t.missed === 0,
    );
    const asked = year.filter((t) => t.purpose === 'ask' || t.purpose === 'sell').length;
    const given = year.filter(
      (t) => t.purpose === 'give' || t.purpose === 'care' || t.purpose === 'thank',
    ).length;
    const found = /You asked (?:for something )?(\d+) times? in the last year(?: and gave (\d+))?/.exec(
      said.because,
    );
    return found !== null && Number(found[1]) === asked && Number(found[2] ?? 0) === given
      ? null
      : `asked ${asked}, gave ${given}`;
  },
  memory(life, said) {
    const found = /^(?:A year|(\d+) years) ago today: /.exec(said.because);
    const rows = life.db
      .prepare(
        'SELECT m.* FROM memories m JOIN memory_people x ON x.memory_id = m.id WHERE x.person_id = ? AND m.day IS NOT NULL',
      )
      .all(life.id);
    const now = dateOf(life.today);
    const any = rows.some((row) => {
      const then = dateOf(Number(row['day']));
      const same = then.getUTCMonth() === now.getUTCMonth() && then.getUTCDate() === now.getUTCDate();
      return (
        same &&
        now.getUTCFullYear() - then.getUTCFullYear() === Number(found?.[1] ?? 1) &&
        holds(said.because, String(row['text']))
      );
    });
    return any ? null : 'no memory of that day';
  },
  balance(life, said) {
    const found = /^“(.+)” got (\d+) % of your attention; you wanted (\d+) %\.$/.exec(said.because);
    const row = life.db
      .prepare(
        `SELECT i.* FROM intentions i JOIN circle_people x ON x.circle_id = i.circle_id WHERE x.person_id = ? AND i.name = ?`,
      )
      .get(life.id, found?.[1] ?? '');
    if (found === null || row === undefined) return 'no such intention of theirs';
    if (Math.round(100 * Number(row['share'])) !== Number(found[3])) return `wanted ${String(row['share'])}`;
    const got = Math.round(100 * attentionShare(life, Number(row['circle_id'])));
    return Math.abs(got - Number(found[2])) <= 1 ? null : `got ${got} %`;
  },
  introduction(life, said) {
    const rows = life.db.prepare('SELECT g.text, g.kind FROM gives g WHERE g.done_on IS NULL').all();
    return rows.some((row) => row['kind'] === 'need' && holds(said.because, String(row['text'])))
      ? null
      : 'nobody looks for it';
  },
};

const spoken: ReadonlySet<string> = new Set(['call', 'video', 'in-person']);
const weights: Readonly<Record<string, number>> = {
  'in-person': 1,
  call: 0.8,
  video: 0.9,
  letter: 0.7,
  gift: 0.6,
  message: 0.4,
  email: 0.4,
  comment: 0,
};

/** The share of all own attention that one circle got; somebody in two intentions counts half in each. */
function attentionShare(life: Life, circle: number): number {
  const iso = dateOf(life.today).toISOString().slice(0, 10);
  const rows = life.db
    .prepare(
      `SELECT x.person_id AS p, t.day, t.medium,
         EXISTS (SELECT 1 FROM circle_people c WHERE c.person_id = x.person_id AND c.circle_id = ?1) AS inside,
         (SELECT count(*) FROM circle_people c JOIN intentions i ON i.circle_id = c.circle_id WHERE c.person_id = x.person_id) AS homes
       FROM touches t JOIN touch_people x ON x.touch_id = t.id
       WHERE t.state IN ('done', 'answered') AND t.missed = 0 AND t.broadcast = 0 AND t.direction <> 'in' AND t.day <= ?2
         AND x.person_id NOT IN (SELECT person_id FROM rests WHERE since <= ?3 AND (until IS NULL OR until > ?3))`,
    )
    .all(circle, life.today, iso);
  let [inside, all] = [0, 0];
  for (const row of rows) {
    const weight = (weights[String(row['medium'])] ?? 0) * 2 ** ((Number(row['day']) - life.today) / 90);
    all += weight;
    if (row['inside'] === 1) inside += weight / Math.max(1, Number(row['homes']));
  }
  return all === 0 ? 0 : inside / all;
}
