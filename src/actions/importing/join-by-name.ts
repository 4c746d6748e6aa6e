/** Members of a circle whom a source gives by name: theirs for as long as just one person bears it, whichever file came first. */
import type { CircleSeen, Seen } from '../../capture/evidence.ts';
import { readCard } from '../../capture/from-card.ts';
import { nameKey, whoseTouch } from '../../capture/who-is-this.ts';
import { fold } from '../../people/fold.ts';
import { circleNamed } from '../../store/circles.ts';
import { removeRow, rowById, rowByPublicId, rowsWhere, updateRow } from '../../store/rows.ts';
import { leaveCircle } from './leave-circle.ts';
import { joinCircle } from './write-card.ts';
import type { Writer } from './writer.ts';

/** As it is kept: one member, and who was made one for the name alone. */
export interface MemberKept extends CircleSeen {
  readonly joined?: string | undefined;
}

/** Joins those who are known by a handle. @returns the others: their names are looked at again at the end of every import */
export function joinMembers(w: Writer, item: CircleSeen): Seen[] {
  for (const uid of item.memberUids) {
    const id = w.byUid.get(uid);
    if (id !== undefined) joinCircle(w, item.name, id);
  }
  return item.members.filter((member) => {
    const id = byHandle(w, member);
    if (id === null) return true;
    joinCircle(w, item.name, id);
    vouch(w, item.name, id);
    return false;
  });
}

/** @param row of `waiting` that holds `item` */
export function settleMember(w: Writer, row: number, item: MemberKept): void {
  const [member] = item.members;
  if (member === undefined) return;
  const before =
    item.joined === undefined
      ? null
      : (rowByPublicId(w.vault, 'people', item.joined)?.id ??
        // Who became another since is the other.
        rowsWhere(w.vault, 'old_ids', { public_id: item.joined })[0]?.person_id ??
        null);
  const known = byHandle(w, member);
  const named = member.name === null ? [] : w.memory.byName(nameKey(member.name));
  const now = known ?? (named.length === 1 ? (named[0]?.id ?? null) : null);
  if (before !== null && before !== now) leave(w, item.name, before);
  if (known !== null) {
    joinCircle(w, item.name, known);
    removeRow(w.vault, 'waiting', row);
  } else if (now !== before || now === null) {
    const joined = now !== null && !isMember(w, item.name, now) ? now : null;
    if (joined !== null) joinCircle(w, item.name, joined);
    const mark = joined === null ? undefined : rowById(w.vault, 'people', joined)?.public_id;
    if (mark !== item.joined)
      updateRow(w.vault, 'waiting', row, { evidence: JSON.stringify({ ...item, joined: mark }) });
  } else {
    const mark = rowById(w.vault, 'people', now)?.public_id;
    if (mark !== item.joined)
      updateRow(w.vault, 'waiting', row, { evidence: JSON.stringify({ ...item, joined: mark }) });
  }
}

function byHandle(w: Writer, member: Seen): number | null {
  const whose = member.handle === null ? null : whoseTouch(member, w.memory);
  return whose?.kind === 'one' ? whose.person : null;
}

/** Who is in a circle for a better reason than the name stays, whoever else turns out to bear it. */
function vouch(w: Writer, circle: string, person: number): void {
  const one = rowById(w.vault, 'people', person);
  if (one === null) return;
  for (const row of rowsWhere(w.vault, 'waiting', { seen: `around:name:${nameKey(one.name)}` })) {
    const item = JSON.parse(row.evidence) as MemberKept;
    if (item.kind !== 'circle' || fold(item.name) !== fold(circle) || item.joined !== one.public_id) continue;
    updateRow(w.vault, 'waiting', row.id, { evidence: JSON.stringify({ ...item, joined: undefined }) });
  }
}

function isMember(w: Writer, circle: string, person: number): boolean {
  const found = circleNamed(w.vault, circle);
  return (
    found !== null &&
    rowsWhere(w.vault, 'circle_people', { circle_id: found.id, person_id: person }).length > 0
  );
}

/** Their own card may name the circle too. */
function leave(w: Writer, circle: string, person: number): void {
  const found = circleNamed(w.vault, circle);
  const isTheirs = rowsWhere(w.vault, 'cards', { person_id: person }).some((card) =>
    readCard(card.text, w.settings.region).circles.some((name) => fold(name) === fold(circle)),
  );
  if (found === null || isTheirs) return;
  leaveCircle(w, found.id, person);
}
