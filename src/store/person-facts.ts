/** What is known of one person, question by question: circles, gaps, the last words of each side, memories, thanks. */
import type { Vault } from './open.ts';
import { statement } from './search-index.ts';

type Row = Record<string, unknown>;

/** Names of their circles, sorted. */
export function circlesOf(vault: Vault, person: number): string[] {
  return statement(
    vault,
    'SELECT c.name FROM circle_people x JOIN circles c ON c.id = x.circle_id WHERE x.person_id = ? ORDER BY c.name',
  )
    .all(person)
    .map((row) => String(row['name']));
}

/** Twenty gaps of at most five letters each, with the spaces between and one part to drop. */
const tailLetters = 130;

/** The last contact day, and the end of the kept list of days, which is written as gaps; a list may be a million letters. */
export function endOfDays(vault: Vault, person: number): { last: number; tail: string } {
  const row = statement(vault, 'SELECT last, substr(days, -?2) AS tail FROM pace WHERE person_id = ?1').get(
    person,
    tailLetters,
  );
  return { last: Number(row?.['last'] ?? 0), tail: String(row?.['tail'] ?? '') };
}

/** The whole kept list of days. */
export function daysKept(vault: Vault, person: number): string {
  return String(statement(vault, 'SELECT days FROM pace WHERE person_id = ?').get(person)?.['days'] ?? '');
}

/** What was said in a touch; empty when nothing was kept. */
export function textOfTouch(vault: Vault, touch: number): string {
  const text = statement(vault, 'SELECT text FROM touches WHERE id = ?').get(touch)?.['text'];
  return typeof text === 'string' ? text : '';
}

/** True when the user wrote after this touch, or the two spoke. @param today day number; later days do not count */
export function answeredAfter(vault: Vault, person: number, touch: number, today: number): boolean {
  const row = statement(
    vault,
    `SELECT 1 FROM touch_people y JOIN touches u ON u.id = y.touch_id
     WHERE y.person_id = ? AND y.touch_id > ? AND u.state IN ('done', 'answered') AND u.missed = 0 AND u.broadcast = 0 AND u.day <= ?
       AND (u.direction <> 'in' OR u.medium IN ('call', 'video', 'in-person')) LIMIT 1`,
  ).get(person, touch, today);
  return row !== undefined;
}

/** The last touch of a direction; a talk is of both. The newest hundred are looked through. */
export function lastTouchOf(
  vault: Vault,
  person: number,
  direction: 'out' | 'in',
  today: number,
): { day: number; medium: string } | null {
  const row = statement(
    vault,
    `SELECT day, medium, direction FROM (
       SELECT t.day, t.medium, t.direction FROM touch_people x JOIN touches t ON t.id = x.touch_id
       WHERE x.person_id = ? AND t.state IN ('done', 'answered') AND t.missed = 0 AND t.broadcast = 0 AND t.day <= ?
       ORDER BY x.touch_id DESC LIMIT 100)
     WHERE direction IN (?, 'mutual') LIMIT 1`,
  ).get(person, today, direction);
  return row === undefined ? null : { day: Number(row['day']), medium: String(row['medium']) };
}

/** The newest two hundred memories. @property day day number; null when it has none */
export function memoryTexts(vault: Vault, person: number): { text: string; day: number | null }[] {
  return statement(
    vault,
    `SELECT m.text, m.day FROM memory_people x JOIN memories m ON m.id = x.memory_id
     WHERE x.person_id = ? ORDER BY m.id DESC LIMIT 200`,
  )
    .all(person)
    .map((row) => ({ text: String(row['text']), day: row['day'] === null ? null : Number(row['day']) }));
}

/** The day on which the user last thanked them. */
export function lastThanked(vault: Vault, person: number): number | null {
  const day = statement(
    vault,
    `SELECT max(t.day) AS day FROM touch_people x JOIN touches t ON t.id = x.touch_id
     WHERE x.person_id = ? AND t.purpose = 'thank' AND t.direction <> 'in' AND t.state IN ('done', 'answered')`,
  ).get(person)?.['day'];
  return typeof day === 'number' ? day : null;
}

/** Rows of `touches` that happened, newest first. @param today day number; what is dated after it says nothing yet */
export function newestTouches(vault: Vault, person: number, today: number, limit: number): Row[] {
  return statement(
    vault,
    `SELECT t.* FROM touch_people x JOIN touches t ON t.id = x.touch_id
     WHERE x.person_id = ? AND t.state IN ('done', 'answered') AND t.day <= ? ORDER BY x.touch_id DESC LIMIT ?`,
  ).all(person, today, limit);
}

/** The text of the promise that is due first; empty when none is open. */
export function firstPromise(vault: Vault, person: number): string {
  const row = statement(
    vault,
    'SELECT text FROM promises WHERE person_id = ? AND done_on IS NULL ORDER BY due IS NULL, due, id LIMIT 1',
  ).get(person);
  return String(row?.['text'] ?? '');
}

export function hasPhoto(vault: Vault, person: number): boolean {
  const sql = `SELECT 1 FROM cards WHERE person_id = ? AND text LIKE '%PHOTO%' LIMIT 1`;
  return statement(vault, sql).get(person) !== undefined;
}

/** Rows of `memories` of one kind, newest first. */
export function memoriesOfKind(vault: Vault, person: number, kind: string, limit: number): Row[] {
  return statement(
    vault,
    `SELECT m.* FROM memory_people x JOIN memories m ON m.id = x.memory_id
     WHERE x.person_id = ? AND m.kind = ? ORDER BY m.id DESC LIMIT ?`,
  ).all(person, kind, limit);
}
