/** Intended against actual attention, by circle or intention; what is starved lifts its people. Numbers only in aggregate. */

/** A circle or intention and the share of attention wished for it. */
export interface Wish {
  readonly label: string;
  /** Between 0 and 1; null: no share was wished for. */
  readonly wanted: number | null;
  readonly members: readonly string[];
}

export interface Balance {
  readonly label: string;
  readonly wanted: number | null;
  /** Share of all attention that its members got; someone in two circles counts half in each. */
  readonly got: number;
}

/**
 * What each wish got of the attention of a period.
 * @param attention weighted touches by person (weights of the media), of those who count: not the dead, not the resting.
 */
export function balanceOf(wishes: readonly Wish[], attention: ReadonlyMap<string, number>): Balance[] {
  const homes = new Map<string, number>();
  const members = wishes.map((wish) => new Set(wish.members));
  for (const set of members) for (const id of set) homes.set(id, (homes.get(id) ?? 0) + 1);
  let whole = 0;
  for (const weight of attention.values()) whole += weight;
  return wishes.map(({ label, wanted }, i) => {
    let got = 0;
    for (const id of members[i] ?? []) got += (attention.get(id) ?? 0) / (homes.get(id) ?? 1);
    return { label, wanted, got: whole === 0 ? 0 : got / whole };
  });
}

/** Of someone's circles the one that gets least of what was wished for it; null when none got less than its wish. */
export function starvedOf(
  labels: readonly string[],
  balances: readonly Balance[],
): { readonly label: string; readonly got: number; readonly wanted: number } | null {
  let worst: { readonly label: string; readonly got: number; readonly wanted: number } | null = null;
  for (const { label, got, wanted } of balances) {
    if (wanted === null || wanted <= 0 || got >= wanted || !labels.includes(label)) continue;
    if (worst === null || got / wanted < worst.got / worst.wanted) worst = { label, got, wanted };
  }
  return worst;
}
