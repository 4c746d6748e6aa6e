/** What the user aims at, held against what was lived: starved circles and intentions, and people worth bringing together. */
import { balanceOf, starvedOf, type Balance, type Wish } from '../../judgement/balance.ts';
import { introductions, pairKey, type Introduction } from '../../judgement/introductions.ts';
import type { PersonFacts } from '../../judgement/facts.ts';
import { mediumWeight } from '../../people/medium.ts';
import type { Vault } from '../../store/open.ts';
import { voteOf } from '../../store/pace.ts';
import type { Around, QueueRecord } from '../../store/queue.ts';
import { votesOf } from './votes.ts';
import { acquainted, intentionMembers, openGives, votesOfEveryone } from '../../store/aims.ts';
import { rowByPublicId } from '../../store/rows.ts';

/** Row ids of the members of each intention, with the share wished for it. */
interface Aim extends Omit<Wish, 'members'> {
  readonly members: readonly number[];
}

/** Each intention with its people; one without a circle has none. */
export function aimsOf(vault: Vault): Aim[] {
  const rows = intentionMembers(vault);
  const aims = new Map<number, { label: string; wanted: number; members: number[] }>();
  for (const row of rows) {
    const id = Number(row['id']);
    const aim = aims.get(id) ?? { label: String(row['name']), wanted: Number(row['share']), members: [] };
    if (row['person_id'] !== null) aim.members.push(Number(row['person_id']));
    aims.set(id, aim);
  }
  return [...aims.values()];
}

/**
 * What each intention got: contact that the user began or shared, weighed by its medium, half its weight after 90 days,
 * over the living who are not at rest.
 */
export function balances(
  aims: readonly Aim[],
  records: Iterable<Pick<QueueRecord, 'id' | 'votes'>>,
  quiet: ReadonlyMap<number, string>,
  today: number,
): Balance[] {
  const now = voteOf(today);
  const attention = new Map<string, number>();
  for (const record of records) {
    if (record.votes === '{}' || quiet.has(record.id)) continue;
    let weight = 0;
    for (const { medium, out } of votesOf(record)) weight += (mediumWeight[medium] * out) / now;
    attention.set(String(record.id), weight);
  }
  const wishes = aims.map((aim) => ({
    ...aim,
    members: aim.members.filter((id) => !quiet.has(id)).map(String),
  }));
  return balanceOf(wishes, attention);
}

const none: ReadonlySet<number> = new Set();

/** The people of the intentions that got less than half of what was wished for them. */
export function starvedPeople(
  vault: Vault,
  records: readonly QueueRecord[],
  { quiet }: Pick<Around, 'quiet'>,
  today: number,
): ReadonlySet<number> {
  const aims = aimsOf(vault);
  if (aims.length === 0 || records.length < 2) return none;
  const got = balances(aims, records, quiet, today);
  return new Set(aims.flatMap((aim, i) => ((got[i]?.got ?? 1) < (aim.wanted ?? 0) / 2 ? aim.members : [])));
}

/** What one day knows of aims and of possible introductions, worked out when someone is first looked at. */
interface AimsOfDay {
  readonly aims: readonly Aim[];
  readonly got: readonly Balance[];
  readonly introductions: readonly Introduction[];
}

const worked = new WeakMap<Around, AimsOfDay>();

function aimsOfDay(vault: Vault, near: Around, today: number): AimsOfDay {
  const known = worked.get(near);
  if (known !== undefined) return known;
  const aims = aimsOf(vault);
  const got = aims.length === 0 ? [] : balances(aims, votesOfEveryone(vault), near.quiet, today);
  const made = { aims, got, introductions: possibleIntroductions(vault, near, 500) };
  worked.set(near, made);
  return made;
}

/** The intention of theirs that gets least of its wish, and who could help them or be helped by them. */
export function aimFacts(
  vault: Vault,
  near: Around,
  today: number,
  person: { readonly rowId: number; readonly id: string },
): Pick<PersonFacts, 'starved' | 'introduction'> {
  const { aims, got, introductions: pairs } = aimsOfDay(vault, near, today);
  const own = aims.filter((aim) => aim.members.includes(person.rowId)).map((aim) => aim.label);
  const pair = pairs.find((one) => one.needing === person.id || one.offering === person.id);
  return {
    starved: starvedOf(own, got),
    introduction:
      pair === undefined
        ? null
        : {
            name: nameOf(vault, pair.needing === person.id ? pair.offering : pair.needing),
            about: pair.need,
            role: pair.needing === person.id ? 'needs' : 'gives',
          },
  };
}

function nameOf(vault: Vault, publicId: string): string {
  return rowByPublicId(vault, 'people', publicId)?.name ?? '';
}

/** Needs met by offers among those who are not at rest, who do not know each other yet; people by public id. */
export function possibleIntroductions(
  vault: Vault,
  { quiet }: Pick<Around, 'quiet'>,
  limit: number,
): Introduction[] {
  const rows = openGives(vault);
  if (rows.length < 2) return [];
  const people = new Map<string, { id: string; offers: string[]; needs: string[]; quiet: boolean }>();
  for (const row of rows) {
    const id = String(row['public_id']);
    const one = people.get(id) ?? { id, offers: [], needs: [], quiet: quiet.has(Number(row['person_id'])) };
    (row['kind'] === 'need' ? one.needs : one.offers).push(String(row['text']));
    people.set(id, one);
  }
  const known = new Set(acquainted(vault).map(({ a, b }) => pairKey(a, b)));
  return introductions([...people.values()], known, limit);
}
