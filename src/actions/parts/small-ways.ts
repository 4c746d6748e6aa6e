/** Small ways as a door says them: what to do, the words to take along, and the link that carries both. */
import { z } from 'zod';
import type { HonestAnswer, SmallerOffer } from '../../reach/follow-up.ts';
import { linksFor } from '../../reach/links.ts';
import { saySentence, type Say } from '../../words/say.ts';
import { way } from '../shapes.ts';

export const smallWay = way.extend({ words: z.string() });
export const honestAnswer = z.object({
  exit: z.enum(['smaller', 'slot', 'other', 'slower', 'rest']),
  say: z.string(),
  /** The longer rhythm in days that `slower` stands for. */
  rhythm: z.number().nullable(),
});

export function sayOffers(offers: readonly SmallerOffer[], say: Say): z.input<typeof smallWay>[] {
  return offers.map((offer) => {
    const words = saySentence(say, offer.words);
    const links = offer.handle === null ? [] : linksFor(offer.handle, { text: words });
    return {
      medium: offer.medium,
      kind: offer.handle?.kind ?? null,
      handle: offer.handle?.value ?? null,
      minutes: offer.minutes,
      link: links.find((link) => link.medium === offer.medium)?.href ?? null,
      why: saySentence(say, offer.offer),
      words,
    };
  });
}

export function sayAnswers(answers: readonly HonestAnswer[], say: Say): z.input<typeof honestAnswer>[] {
  return answers.map((answer) => ({
    exit: answer.exit,
    say: saySentence(say, answer.say),
    rhythm: answer.rhythm,
  }));
}
