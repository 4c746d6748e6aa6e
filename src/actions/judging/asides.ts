/** What only a few rows have: an introduction that asks what came of it, and a thank-you that is still open. */
import type { IntroducedFact, QueueRow } from '../../judgement/facts.ts';
import { openQuestion } from '../../judgement/reasons/introduced.ts';
import type { Vault } from '../../store/open.ts';
import type { JudgedDay } from './day.ts';
import { introducedOf } from './introduced.ts';
import { lastReachDay, localDays } from './row.ts';

/** The rows of the day with their asides; nearly all of them as they were. */
export function* withAsides(vault: Vault, day: JudgedDay): Generator<QueueRow> {
  const made = introducedOf(vault, day.around.quiet);
  if (made.size === 0 && day.gifts.size === 0) {
    yield* day.rows;
    return;
  }
  const days = localDays(day.zone);
  for (const row of day.rows) {
    const record = day.records.get(row.id);
    const [facts, gifts] =
      record === undefined ? [undefined, undefined] : [made.get(record.id), day.gifts.get(record.id)];
    if (record === undefined || (facts === undefined && gifts === undefined)) {
      yield row;
      continue;
    }
    const reached = lastReachDay(record, days);
    const from = asksFrom(facts ?? [], reached, day.today);
    const thanks = (gifts ?? []).some((gift) => reached === null || reached <= gift.day);
    yield {
      ...row,
      ...(from === null ? {} : { introducedDay: from }),
      ...(thanks ? { thanksOwed: true } : {}),
    };
  }
}

function asksFrom(facts: readonly IntroducedFact[], reached: number | null, today: number): number | null {
  for (const fact of facts) {
    const open = openQuestion(fact, reached, today);
    if (open !== null) return open.from;
  }
  return null;
}
