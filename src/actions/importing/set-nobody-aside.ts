/** Sets aside who turns out to be nobody by all that was between them and the owner: shops, offices, numbers without a name. */
import { nobodyThere, type Contact } from '../../capture/nobody-there.ts';
import type { NotPersonSeen, PlanSeen, TouchSeen } from '../../capture/evidence.ts';
import type { CardFacts } from '../../capture/from-card.ts';
import { nameKey } from '../../capture/who-is-this.ts';
import type { Direction } from '../../people/touch.ts';
import type { Sentence } from '../../problem.ts';
import { statement } from '../../store/search-index.ts';
import { isHeld } from './is-held.ts';
import { dismiss } from './judge-provisional.ts';
import { noteRobot, robotOf } from './note-robot.ts';
import type { Writer } from './writer.ts';

/** Looks at everyone whom this import met and whom no card vouches for. */
export function setNobodyAside(w: Writer): void {
  for (const id of [...w.toJudge].sort((a, b) => a - b)) {
    const held = w.memory.people.get(id);
    const handles = w.memory.handlesOf(id);
    if (held?.provisional !== true || handles.length > 1) continue;
    const key = handles[0] ?? `name:${nameKey(held.name)}`;
    if (whyNobody(w, key, held.name, () => contactsOf(w, id)) === null || isHeld(w.vault, id)) continue;
    dismiss(w, id, key, held.name);
  }
}

/** Why nobody is there; null when somebody may be, or the user said so. */
export function whyNobody(
  w: Writer,
  key: string,
  name: string | null,
  contacts: () => readonly Contact[],
): Sentence | null {
  if (w.settings.vouched.includes(key)) return null;
  return certainly(w, key) ?? nobodyThere(key, name, contacts);
}

/** A card of a shop: nobody is behind its numbers and addresses, unless somebody else's card has them, too. */
export function noteService(w: Writer, facts: CardFacts, hash: string, place: string): void {
  for (const handle of facts.handles) {
    const seen: NotPersonSeen['seen'] = { name: facts.name, handle };
    noteRobot(w, { kind: 'not-person', key: `card:${hash}`, place, seen, why: { key: ofCardKey } });
  }
}

const ofCardKey = 'mail:why.card';

/** What is certain, also where the owner called or wrote: a robot that was answered may be somebody after all. */
const certain: ReadonlySet<string> = new Set([ofCardKey, 'chats:marketplace']);

function certainly(w: Writer, key: string): Sentence | null {
  const now = w.memory.robots.get(key)?.why;
  const before = w.memory.robotsBefore.has(key) ? robotOf(w, key)?.why : undefined;
  return [now, before].find((why) => why !== undefined && certain.has(why.key)) ?? null;
}

export function contactIn(seen: TouchSeen | PlanSeen): Contact {
  const { moment, medium } = seen;
  if (seen.kind === 'plan')
    return { day: moment.day, direction: 'mutual', medium, missed: false, group: null };
  return { day: moment.day, direction: seen.direction, medium, missed: seen.missed, group: seen.group };
}

function contactsOf(w: Writer, id: number): Contact[] {
  return statement(
    w.vault,
    `SELECT t.day, t.direction, t.medium, t.missed, t.group_name FROM touch_people tp JOIN touches t ON t.id = tp.touch_id
     WHERE tp.person_id = ? ORDER BY t.id`,
  )
    .all(id)
    .map((row) => ({
      day: String(row['day']),
      direction: String(row['direction']) as Direction,
      medium: String(row['medium']),
      missed: row['missed'] === 1,
      group: row['group_name'] === null ? null : String(row['group_name']),
    }));
}
