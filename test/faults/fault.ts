/** One fault of the list: says how often it was tried, what was lost and what went wrong in silence, and fails when either is more than nothing. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';

/** True under `npm run faults`, false in the everyday checks. */
export const isWhole = process.env['KITH_FAULTS'] === 'whole';

export interface Tally {
  /** One attempt is over. */
  ran(): void;
  /** So many faults really happened. */
  injected(count?: number): void;
  /** Something that was said to be kept is gone. */
  lost(what: string): void;
  /** Something went wrong and nobody said so, or said it so that nobody can act on it. */
  silent(what: string): void;
  /** Every difference is a loss; none, none. */
  losses(what: readonly string[]): void;
}

export interface FaultOptions {
  readonly skip?: string | false;
  /** Milliseconds. */
  readonly timeout?: number;
}

const shownAtMost = 5;

/** @param name as in the page on reliability, `R4` @param claim what holds whatever happens */
export function fault(
  name: string,
  claim: string,
  body: (t: TestContext, tally: Tally) => Promise<void> | void,
  options: FaultOptions = {},
): void {
  void test(claim, { timeout: 3_600_000, ...options }, async (t) => {
    const lost: string[] = [];
    const silent: string[] = [];
    let runs = 0;
    let injected = 0;
    const tally: Tally = {
      ran: () => (runs += 1),
      injected: (count = 1) => (injected += count),
      lost: (what) => lost.push(what),
      silent: (what) => silent.push(what),
      losses: (what) => lost.push(...what),
    };
    let broke = 1;
    try {
      await body(t, tally);
      broke = 0;
    } finally {
      t.diagnostic(
        `${name} runs ${runs} injected ${injected} losses ${lost.length} silent ${silent.length + broke} of ${claim}`,
      );
    }
    assert.deepEqual(lost.slice(0, shownAtMost), []);
    assert.deepEqual(silent.slice(0, shownAtMost), []);
  });
}

/** How often: a few times in the everyday checks, all of it in the whole run. @param variable may set another number */
export function times(few: number, all: number, variable?: string): number {
  const set = variable === undefined ? undefined : process.env[variable];
  return set === undefined ? (isWhole ? all : few) : Number(set);
}
