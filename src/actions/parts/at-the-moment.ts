/** One of the day's people as they stand right now: the hour that it is for them, and what to offer after being put off. */
import type { z } from 'zod';
import { short } from '../../judgement/spoken.ts';
import { clockWords } from '../../judgement/their-hours.ts';
import { waysAt, waysFor } from '../../judgement/ways.ts';
import { rhythmOf } from '../../judgement/pace.ts';
import { wayRules } from '../../judgement/table.ts';
import { honestQuestion, smallOffers } from '../../reach/follow-up.ts';
import { saySentence, type Say } from '../../words/say.ts';
import type { House } from '../action.ts';
import type { Chosen } from '../judging/suggest.ts';
import { sayAnswers, sayOffers, type honestAnswer, type smallWay } from './small-ways.ts';

/** Seconds since 1970, where the clock stands on the day that is asked about; null for any other day. */
export function momentOf(house: House, zone: string): number | null {
  const now = Temporal.Instant.fromEpochMilliseconds(house.now()).toZonedDateTimeISO(zone);
  return now.toPlainDate().toString() === house.today ? Math.floor(house.now() / 1000) : null;
}

/** With the ways that suit the hour. */
export function at(chosen: Chosen, moment: number | null): Chosen {
  if (moment === null) return chosen;
  const { choice, facts } = chosen;
  return { ...chosen, choice: { ...choice, ways: waysAt(choice.ways, facts.hours, moment) } };
}

export function clockOf({ facts }: Chosen, moment: number | null, say: Say): string | null {
  const words =
    facts.hours === null || moment === null ? null : clockWords(short(facts.name), facts.hours, moment);
  return words === null ? null : saySentence(say, words);
}

const allWays = 20;
const wholeDay = 1440;

/** Put off twice: small ways with their words. Three times: the answers to the question, while it is the one that is asked. */
export function avoidedParts(
  { choice, facts }: Chosen,
  today: number,
  asks: boolean,
  say: Say,
): { readonly answers: z.input<typeof honestAnswer>[]; readonly small: z.input<typeof smallWay>[] } {
  const { snoozes, smallers } = facts.row;
  const asking = choice.asking !== null;
  if (snoozes < wayRules.shrinkAfter && !asking) return { answers: [], small: [] };
  const { reasons } = choice;
  const ways = waysFor(facts, { today, minutes: wholeDay, most: allWays, mix: null, reasons });
  return {
    answers: asking && asks ? sayAnswers(honestQuestion(rhythmOf(facts.row)).answers, say) : [],
    small: asking ? [] : sayOffers(smallOffers({ ways, smallers }), say),
  };
}
