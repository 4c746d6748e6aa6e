/** What an import left aside, short enough to read: the first of a kind with their places, then how many more and where. */

export interface Told {
  readonly source: string;
  readonly place: string;
  readonly why: string;
}

export interface ToldOrMore extends Told {
  /** How many this line stands for. */
  readonly count: number;
}

/** Up to so many of a kind are told one by one. */
const fewEnough = 20;
/** Of more, so many are told with their places. */
const places = 5;

/**
 * Reasons in the order in which they first come; nothing is left out of the counts.
 * @param inGeneral the reason in words that hold for all of a kind
 */
export function shortSkips<T extends Told>(
  skips: readonly T[],
  inGeneral: (one: T) => string = (one) => one.why,
): readonly ToldOrMore[] {
  const groups = Map.groupBy(skips, inGeneral);
  return [...groups.values()].flatMap((all) => {
    const first = all.slice(0, all.length <= fewEnough ? fewEnough : places);
    const rest = all.slice(first.length);
    const [head] = rest;
    return [
      ...first.map(({ source, place, why }) => ({ source, place, why, count: 1 })),
      ...(head === undefined
        ? []
        : [{ source: whereAll(rest), place: '', why: inGeneral(head), count: rest.length }]),
    ];
  });
}

/** The file or folder that holds all of them; empty when they have nothing in common. */
function whereAll(rest: readonly Told[]): string {
  let common = rest[0]?.source.split('/') ?? [];
  for (const { source } of rest) {
    const parts = source.split('/');
    let same = 0;
    while (same < common.length && common[same] === parts[same]) same += 1;
    common = common.slice(0, same);
  }
  return common.join('/').replace(/!$/, '');
}
