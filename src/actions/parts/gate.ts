/** "Get my next lead": new people who never got a first follow-up wait before another is added by hand; capture is never stopped. */
import { dayNumber, dayOf } from '../../people/day.ts';
import { gateAt, windowDays } from '../../judgement/table.ts';
import type { Vault } from '../../store/open.ts';
import { statement } from '../../store/search-index.ts';

export interface Waiting {
  readonly id: string;
  readonly name: string;
}

/** Those met within ninety days whom the user has not been in touch with since the day they met, the oldest first. */
export function waitingForFirstWord(vault: Vault, today: string): Waiting[] {
  const sql = `SELECT p.public_id, p.name, p.first_known, s.last FROM people p LEFT JOIN pace s ON s.person_id = p.id
    WHERE p.first_known > ?1 AND p.first_known <= ?2 AND p.provisional = 0
      AND p.id NOT IN (SELECT person_id FROM rests WHERE since <= ?2 AND (until IS NULL OR until > ?2))
    ORDER BY p.first_known, p.id`;
  const from = dayOf(dayNumber(today) - windowDays.firstLast).toString();
  return statement(vault, sql)
    .all(from, today)
    .filter((row) => row['last'] === null || Number(row['last']) <= dayNumber(String(row['first_known'])))
    .map((row) => ({ id: String(row['public_id']), name: String(row['name']) }));
}

/** The people to reach first, when there are more than the gate lets by; none otherwise. */
export function atTheGate(vault: Vault, today: string): Waiting[] {
  const waiting = waitingForFirstWord(vault, today);
  return waiting.length > gateAt ? waiting : [];
}
