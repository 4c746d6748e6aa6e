/** "Get my next lead": new people who never got a first follow-up wait before another is added by hand; capture is never stopped. */
import { dayNumber, dayOf } from '../../people/day.ts';
import { gateAt, windowDays } from '../../judgement/table.ts';
import type { Vault } from '../../store/open.ts';
import { metBetween } from '../../store/roster.ts';

export interface Waiting {
  readonly id: string;
  readonly name: string;
}

/** Those met within ninety days whom the user has not been in touch with since the day they met, the oldest first. */
export function waitingForFirstWord(vault: Vault, today: string): Waiting[] {
  const from = dayOf(dayNumber(today) - windowDays.firstLast).toString();
  return metBetween(vault, from, today)
    .filter(({ known, last }) => last === null || last <= dayNumber(known))
    .map(({ id, name }) => ({ id, name }));
}

/** The people to reach first, when there are more than the gate lets by; none otherwise. */
export function atTheGate(vault: Vault, today: string): Waiting[] {
  const waiting = waitingForFirstWord(vault, today);
  return waiting.length > gateAt ? waiting : [];
}
