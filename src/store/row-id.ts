/** Row ids that sort by time: seconds since 1900 in the high bits, then a spread, then the kind of record. */

const since1900 = 2_208_988_800;
const lastSecond = 2 ** 33 - 1;
const spreads = 2 ** 17;

/** The kinds that share one id space, so that one index can hold all of them, newest first. */
export const recordKinds = [
  'touch',
  'memory',
  'promise',
  'next-time',
  'clipping',
  'occasion',
  'card',
  'person',
] as const;
export type RecordKind = (typeof recordKinds)[number];

/**
 * @param at seconds since 1970 UTC; years before 1900 and after 2172 sort at the ends
 * @param spread any whole number ≥ 0; moments with the same second are told apart by it
 */
export function rowId(at: number, spread: number, kind: RecordKind): number {
  const second = Math.min(Math.max(Math.floor(at) + since1900, 0), lastSecond);
  return (second * spreads + (spread % spreads)) * 8 + recordKinds.indexOf(kind);
}

export function kindOfRow(id: number): RecordKind {
  return recordKinds[id % 8] ?? 'touch';
}

/** The smallest row id of a moment: everything before it is earlier. */
export function firstRowOf(at: number): number {
  return rowId(at, 0, 'touch');
}
