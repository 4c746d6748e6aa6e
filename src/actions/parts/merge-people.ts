/** Makes two people one: everything of the younger moves to the older, nothing is dropped, the old id leads to the new. */
import type { Vault } from '../../store/open.ts';
import { recount } from '../../store/pace.ts';
import { reindexPerson } from '../../store/people.ts';
import { insertRow, removeRow, rowById, rowsWhere, updateRow } from '../../store/rows.ts';
import { unindexPerson } from '../../store/search-index.ts';
import { moveOwned, moveShared } from '../../store/move-rows.ts';

/** Fields that hold one value each: where two people disagree, one of the two is chosen. */
export const mergeFields = [
  'name',
  'company',
  'title',
  'ring',
  'cadence',
  'zone',
  'hours',
  'language',
  'preferred',
  'birthday',
] as const;
export type MergeField = (typeof mergeFields)[number];

export interface MergeWishes {
  /** Fields in which `from` is right; without it the better name wins, and `into` in everything else. */
  readonly take?: readonly MergeField[];
  /** How a value that was not chosen is written into the note; without it only the cards and the journal keep it. */
  readonly beside?: (field: MergeField, value: string) => string;
}

/** What is not chosen of these is worth a line in the note; a ring and a rhythm are wishes, and the chosen one is the wish. */
const worthNoting = new Set<MergeField>(['company', 'title', 'zone', 'hours', 'language', 'birthday']);

/** Runs inside a change. `into` keeps its id; returns it. */
export function mergePeople(vault: Vault, into: number, from: number, wishes: MergeWishes = {}): number {
  const kept = rowById(vault, 'people', into);
  const gone = rowById(vault, 'people', from);
  if (kept === null || gone === null || into === from) return into;
  moveOwned(vault, into, from);
  const taken = new Set(wishes.take);
  const beside: string[] = [];
  const note = (field: MergeField, value: string) => {
    if (wishes.beside !== undefined && worthNoting.has(field)) beside.push(wishes.beside(field, value));
  };
  const choose = <T extends string | number>(field: MergeField, a: T | null, b: T | null): T | null => {
    if (a === null || b === null || a === b) return a ?? b;
    const theirs = taken.has(field);
    const [chosen, other]: readonly [T, T] = theirs ? [b, a] : [a, b];
    note(field, String(other));
    return chosen;
  };
  if (wishes.beside !== undefined)
    for (const day of oneBirthday(vault, into, from, taken.has('birthday'))) note('birthday', day);
  moveShared(vault, into, from);
  const nicknames = new Set([
    ...(JSON.parse(kept.nicknames) as string[]),
    ...(JSON.parse(gone.nicknames) as string[]),
  ]);
  const better =
    wishes.take === undefined ? vouches(gone.name_from) > vouches(kept.name_from) : taken.has('name');
  const name = better ? gone.name : kept.name;
  for (const other of [kept.name, gone.name])
    if (other !== name && !other.includes('@')) nicknames.add(other);
  unindexPerson(vault, from);
  removeRow(vault, 'people', from);
  updateRow(vault, 'people', into, {
    name,
    name_from: better ? gone.name_from : kept.name_from,
    family: taken.has('name') ? (gone.family ?? kept.family) : (kept.family ?? gone.family),
    given: taken.has('name') ? (gone.given ?? kept.given) : (kept.given ?? gone.given),
    company: choose('company', kept.company, gone.company),
    title: choose('title', kept.title, gone.title),
    ring: choose('ring', kept.ring, gone.ring),
    cadence_days: choose('cadence', kept.cadence_days, gone.cadence_days),
    zone: choose('zone', kept.zone, gone.zone),
    hours: choose('hours', kept.hours, gone.hours),
    language: choose('language', kept.language, gone.language),
    preferred: choose('preferred', kept.preferred, gone.preferred),
    // After the choices, so that what was not chosen stands in it.
    note: joined(joined(kept.note, gone.note), beside.length === 0 ? null : beside.join('\n')),
    sensitive: joined(kept.sensitive, gone.sensitive),
    roles: union(kept.roles, gone.roles),
    interests: union(kept.interests, gone.interests),
    first_known: [kept.first_known, gone.first_known].filter((day) => day !== null).sort()[0] ?? null,
    nicknames: JSON.stringify([...nicknames].filter((n) => n !== name).sort()),
    provisional: kept.provisional === 1 && gone.provisional === 1 ? 1 : 0,
  });
  insertRow(vault, 'old_ids', { public_id: gone.public_id, person_id: into });
  recount(vault, [into]);
  reindexPerson(vault, into);
  return into;
}

/** Two birthdays of one person are one too many; answers the days that were not chosen. A day that says less is no other day. */
function oneBirthday(vault: Vault, into: number, from: number, takeTheirs: boolean): readonly string[] {
  const of = (id: number) =>
    rowsWhere(vault, 'occasions', { person_id: id, kind: 'birthday', of_whom: null });
  const [ours] = of(into);
  const [theirs] = of(from);
  if (ours === undefined || theirs === undefined || ours.date === theirs.date) return [];
  const without = [ours, theirs].find((one) => one.date.startsWith('--'));
  if (without !== undefined && ours.date.slice(-5) === theirs.date.slice(-5)) {
    removeRow(vault, 'occasions', without.id);
    return [];
  }
  const other = takeTheirs ? ours : theirs;
  removeRow(vault, 'occasions', other.id);
  return [other.date];
}

const vouches = (from: string): number =>
  ['handle', 'seen', 'chat', 'calendar', 'card', 'user'].indexOf(from);

function joined(a: string | null, b: string | null): string | null {
  if (a === null || b === null || a === b) return a ?? b;
  return `${a}\n\n${b}`;
}

function union(a: string, b: string): string {
  return JSON.stringify(
    [...new Set([...(JSON.parse(a) as string[]), ...(JSON.parse(b) as string[])])].sort(),
  );
}
