/** The rings that lived attention suggests to someone who has chosen none; a description, never shown as a grade. */
import type { Ring } from '../people/ring.ts';
import type { QueueRow } from './facts.ts';
import { plainValue } from './score.ts';
import { backedUpAt, hysteresis, suggestedRanks } from './table.ts';

type Ranked = Pick<QueueRow, 'id' | 'quiet' | 'contactDays180' | 'last'>;

/** So long after the last contact with anybody, what once was close is suggested after all that goes on: 3 years [D]. */
const longAgoDays = 1096;

interface Edge {
  readonly ring: Ring;
  readonly rank: number;
  /** The value of the last one inside. */
  readonly value: number;
}

/**
 * Rings by rank of value (5, 15, 50, 150, beyond) for the living who were ever in contact.
 * @param before the rings suggested last time: someone keeps theirs until they are 20 % past its edge.
 */
export function suggestRings(
  rows: Iterable<Ranked>,
  before: ReadonlyMap<string, Ring> = new Map(),
): Map<string, Ring> {
  const ranked = byValue(rows);
  const edges: Edge[] = suggestedRanks.map(([ring, rank]) => {
    const last = ranked[rank - 1];
    return { ring, rank, value: last === undefined ? 0 : plainValue(last) };
  });
  const suggested = new Map<string, Ring>();
  for (const [index, row] of ranked.entries()) {
    const fresh = edges.find((edge) => index < edge.rank)?.ring ?? 'beyond';
    const old = before.get(row.id);
    suggested.set(row.id, old !== undefined && keeps(old, plainValue(row), edges) ? old : fresh);
  }
  return suggested;
}

/** The vital people: those chosen for five and fifteen; before anyone is, the fifteen of most value, as a suggestion. */
export function vitalPeople(rows: Iterable<Ranked & Pick<QueueRow, 'ring'>>): {
  readonly ids: readonly string[];
  readonly suggested: boolean;
} {
  const all = [...rows];
  const chosen = all.filter((row) => row.quiet === null && (row.ring === 'five' || row.ring === 'fifteen'));
  if (chosen.length > 0) return { ids: chosen.map((row) => row.id), suggested: false };
  return {
    ids: byValue(rows)
      .slice(0, backedUpAt.vital)
      .map((row) => row.id),
    suggested: true,
  };
}

const inOrder = new WeakMap<object, readonly Ranked[]>();

/** Rows that are kept as a list are put in order once: Today asks for the vital people and for the rings. */
function byValue(rows: Iterable<Ranked>): readonly Ranked[] {
  const known = inOrder.get(rows);
  if (known !== undefined) return known;
  const living = [...rows].filter((row) => row.quiet === null && row.contactDays180 > 0);
  const newest = living.reduce((most, { last }) => Math.max(most, last), -Infinity);
  const isPast = ({ last }: Ranked): number => (newest - last > longAgoDays ? 1 : 0);
  living.sort(
    (x, y) => isPast(x) - isPast(y) || y.contactDays180 - x.contactDays180 || (x.id < y.id ? -1 : 1),
  );
  if (Array.isArray(rows)) inOrder.set(rows, living);
  return living;
}

function keeps(old: Ring, value: number, edges: readonly Edge[]): boolean {
  const at = edges.findIndex((edge) => edge.ring === old);
  const outer = at < 0 ? 0 : (edges[at]?.value ?? 0);
  const inner = at === 0 ? Infinity : (edges.at(at < 0 ? -1 : at - 1)?.value ?? Infinity);
  return value >= outer * (1 - hysteresis) && value <= inner * (1 + hysteresis);
}
