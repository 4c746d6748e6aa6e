/** What files tell of senders who are nobody: noted while they are read, and kept, so that it never matters which was read first. */
import type { NotPersonSeen } from '../../capture/evidence.ts';
import { hashOf } from '../../people/match-hash.ts';
import type { Sentence } from '../../problem.ts';
import { insertRow } from '../../store/rows.ts';
import { statement } from '../../store/search-index.ts';
import { nameRank, seenKey } from './write-touch.ts';
import { newId, type Writer } from './writer.ts';

/** What is known of one of them. */
export interface Robot {
  readonly kind: 'robot';
  /** The fullest of the names it writes under; null when it has none. */
  readonly name: string | null;
  readonly why: Sentence;
  /** Numbers that stand for its messages, ascending; of more than {@link mostHashes} the lowest. */
  readonly seen: readonly number[];
}

/** The same while more of it is read. */
export interface Noting {
  name: string | null;
  why: Sentence;
  readonly seen: Set<number>;
}

/** Up to here messages are counted, beyond it their number is told from how thick the lowest stand: within some 6 %. */
const mostHashes = 256;
const allHashes = 2 ** 31;

/** What waits here is no question: it is what files told. */
const prefix = 'robot:';

/** Writes nothing yet. What has no key is counted as one message, however many files tell of it. */
export function noteRobot(w: Writer, item: NotPersonSeen): void {
  const key = seenKey(item.seen);
  if (key === null) return;
  const { robots } = w.memory;
  const known = robots.get(key);
  const noting = known ?? { name: null, why: item.why, seen: new Set<number>() };
  if (known === undefined) robots.set(key, noting);
  noting.name = better(noting.name, item.seen.name);
  noting.why = first(noting.why, item.why);
  noting.seen.add(hashOf(item.key ?? '', 0));
  if (noting.seen.size < mostHashes * 4) return;
  const lowest = lowestOf(noting.seen);
  noting.seen.clear();
  for (const hash of lowest) noting.seen.add(hash);
}

/** At the end of an import: keeps what was not told before. */
export function keepRobots(w: Writer): void {
  for (const [key, { name, why, seen }] of w.memory.robots) {
    const now: Robot = { kind: 'robot', name, why, seen: lowestOf(seen) };
    const before = w.memory.robotsBefore.has(key) ? robotOf(w, key) : null;
    if (before !== null && JSON.stringify(both(before, now)) === JSON.stringify(before)) continue;
    insertRow(w.vault, 'waiting', {
      public_id: newId(w.house, 'w'),
      seen: `${prefix}${key}`,
      evidence: JSON.stringify(now),
      import_id: w.importId,
    });
  }
}

/** All that was told of one; null when nothing was. */
export function robotOf(w: Pick<Writer, 'vault'>, key: string): Robot | null {
  const rows = statement(w.vault, 'SELECT evidence FROM waiting WHERE seen = ?').all(`${prefix}${key}`);
  return allOf(rows.map((row) => JSON.parse(String(row['evidence'])) as Robot));
}

/** What several imports told of one, as one would have told it. */
export function allOf(told: readonly Robot[]): Robot | null {
  return told.reduce<Robot | null>((all, one) => (all === null ? one : both(all, one)), null);
}

/** How many messages of it there are. */
export function countOf({ seen }: Robot): number {
  const last = seen.at(-1);
  if (seen.length < mostHashes || last === undefined) return seen.length;
  return Number((((mostHashes - 1) * allHashes) / last).toPrecision(2));
}

/** The same whichever of the two comes first. */
function both(a: Robot, b: Robot): Robot {
  return {
    kind: 'robot',
    name: better(a.name, b.name),
    why: first(a.why, b.why),
    seen: lowestOf(new Set([...a.seen, ...b.seen])),
  };
}

export function better(a: string | null, b: string | null): string | null {
  const [x, y] = [a?.trim() ?? '', b?.trim() ?? ''];
  if (x === '' && y === '') return null;
  return y !== '' && (x === '' || nameRank(y) > nameRank(x)) ? y : x;
}

const first = (a: Sentence, b: Sentence): Sentence => (JSON.stringify(b) < JSON.stringify(a) ? b : a);

const lowestOf = (seen: ReadonlySet<number>): number[] =>
  [...seen].sort((a, b) => a - b).slice(0, mostHashes);
