/** Counts every claim of a reason's sentence again, from the touches and records alone: none of Kith's statistics is read. */
import type { DatabaseSync } from 'node:sqlite';
import {
  amount,
  dateOf,
  fits,
  isAbout,
  lifeOf,
  numberOf,
  silent,
  whenWords,
  type Check,
  type Life,
  type Said,
} from './life.ts';
import { daysOfTheirs, occasion } from './recount-days.ts';
import { ofSilence } from './recount-silence.ts';

/** What is wrong with a sentence, or null when every claim of it holds. @param today `YYYY-MM-DD` */
export function wrongWith(db: DatabaseSync, today: string, said: Said): string | null {
  const life = lifeOf(db, said.person, numberOf(today));
  return life === null ? 'nobody of that id' : wrongIn(life, said);
}

/** The same for a life that was read before. */
export function wrongIn(life: Life, said: Said): string | null {
  if (life.quiet) return 'they are to be left in peace';
  const check = checks[said.kind];
  if (check === undefined) return 'a kind that nobody checks';
  return check(life, said);
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
  introduced(life, said) {
    const rows = life.db
      .prepare(
        `SELECT i.*, p.name AS other FROM introductions i JOIN people p ON p.id = CASE i.a_id WHEN ?1 THEN i.b_id ELSE i.a_id END
         WHERE i.a_id = ?1 OR i.b_id = ?1`,
      )
      .all(life.id);
    const when = new RegExp(whenWords).exec(said.because)?.[1] ?? '';
    const step = said.because.startsWith('You brought') ? 'introduced' : 'came-of-it';
    const own = life.touches.filter((t) => t.direction !== 'in' && t.missed === 0);
    const any = rows.some((row) => {
      const day = numberOf(String(row['stepped_on']));
      const age = life.today - day;
      const since = step === 'introduced' ? 30 : said.because.includes('thank-you') ? 1 : 150;
      return (
        row['step'] === step &&
        fits(when, -age) &&
        holds(said.because, String(row['other'])) &&
        (since === 1 ? age < 21 : age >= since && age < since + 60) &&
        !own.some((t) => t.day >= day + since)
      );
    });
    return any ? null : 'no introduction that asks this';
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
