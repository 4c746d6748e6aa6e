/** What passed since two people last really spoke, both ways; how far back that is stands with it. */
import type { z } from 'zod';
import { lastExchange } from '../../judgement/last-exchange.ts';
import type { Medium } from '../../people/medium.ts';
import { dayOf } from '../../people/day.ts';
import type { Vault } from '../../store/open.ts';
import { touchShape } from './records.ts';
import type { touch } from '../shapes.ts';
import { newestTouches } from '../../store/person-facts.ts';
import { peopleOf } from '../../store/records.ts';

export interface SinceYouSpoke {
  /** The last talk, or the last answer either gave the other; null: none is noted. */
  readonly spoke: { readonly day: string; readonly medium: Medium } | null;
  /** That exchange and everything after it, the newest first. */
  readonly touches: z.input<typeof touch>[];
  /** How many between the oldest but the exchange are left out. */
  readonly more: number;
}

const shown = 10;
/** Touches looked through for an exchange. */
const lookedAt = 1000;

/** @param today day number; what is dated after it says nothing yet */
export function sinceYouSpoke(vault: Vault, personId: number, today: number): SinceYouSpoke {
  const rows = newestTouches(vault, personId, today, lookedAt);
  const exchange = lastExchange(
    rows.map((row) => ({
      day: Number(row['day']),
      medium: row['medium'] as Medium,
      direction: row['direction'] as 'out' | 'in' | 'mutual',
      missed: row['missed'] === 1,
      broadcast: row['broadcast'] === 1,
    })),
  );
  const since = rows.slice(0, exchange === null ? rows.length : exchange.from + 1);
  const own = since.filter((row) => row['broadcast'] === 0);
  const ends =
    exchange === null ? 0 : since.slice(exchange.at).filter((row) => row['broadcast'] === 0).length;
  const kept =
    own.length <= shown ? own : [...own.slice(0, Math.max(0, shown - ends)), ...own.slice(own.length - ends)];
  const people = peopleOf(
    vault,
    'touch',
    kept.map((row) => Number(row['id'])),
  );
  const spoke = exchange === null ? undefined : rows[exchange.at];
  return {
    spoke:
      spoke === undefined
        ? null
        : { day: dayOf(Number(spoke['day'])).toString(), medium: spoke['medium'] as Medium },
    touches: kept.map((row) => touchShape(row, people.get(Number(row['id'])) ?? [])),
    more: own.length - kept.length,
  };
}
