/** English: the actions of plans, introductions, reviews and the honest look, each in one sentence, and what they take. */
import type { Words } from '../say.ts';

const who = 'a name, an id or a handle';

export const actionsLoop: Words = {
  introduce: {
    summary: 'Brings two people together, one step at a time.',
    in: {
      a: 'the one to ask first',
      b: 'the other one',
      step: 'how far it is; the next step if left out',
      why: 'why these two',
      outcome: 'what came of it',
      by: 'the way it went',
    },
  },
  introductions: {
    summary: 'Shows who could help whom, and the introductions under way.',
    in: { limit: 'how many to suggest at most', over: 'also those that are over' },
  },
  capacity: {
    summary: 'Holds the minutes that your rings and rhythms ask for against the minutes you give.',
    in: { minutes: 'how many minutes you would give a day' },
  },
  rebalance: {
    summary: 'Moves people one ring further out until the minutes fit, in one step.',
    in: { minutes: 'how many minutes you would give a day', only: 'only these people' },
  },
  intention: {
    summary:
      'Sets a goal of your own life that people belong to, with the share of attention you wish for it.',
    in: {
      name: 'what you call it',
      share: 'the share, in percent',
      circle: 'the circle whose people belong to it',
    },
  },
  review: {
    summary: 'Looks back on a week or a quarter and suggests three moves.',
    in: { period: 'a week or a quarter' },
  },
  well: {
    summary: 'Shows whom you could call when life turns, how warm it is and what you gave lately.',
    in: { scenario: 'what happened', limit: 'how many people to show' },
  },
  look: {
    summary: 'Takes an honest look at a year: who would answer, what you wished and what you lived.',
    in: { since: 'the first day that counts' },
  },
  slots: {
    summary: 'Finds three free times and writes them as words to send.',
    in: {
      who,
      minutes: 'how long it should take',
      days: 'how many days ahead to look',
      from: 'not before this hour',
      to: 'not after this hour',
    },
  },
  appointment: {
    summary: 'Writes a weekly appointment for your calendar, with yourself or with someone.',
    in: {
      who,
      weekday: '1 for Monday to 7 for Sunday',
      time: 'the time, as 10:00',
      minutes: 'how long it takes',
      file: 'a file or folder to write it to',
    },
  },
  invite: {
    summary: 'Makes a calendar file and words for one time with someone, and plans it.',
    in: {
      who,
      at: 'when, in your own time, as 2026-12-01T18:30',
      minutes: 'how long it takes',
      by: 'how: a call, in person…',
      place: 'where',
      note: 'what stands in the invitation',
      file: 'a file or folder to write it to',
    },
  },
};
