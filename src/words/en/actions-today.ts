/** English: the actions of a day, each in one sentence, and what they take. */
import type { Words } from '../say.ts';

const who = 'a name, an id or a handle';

export const actionsToday: Words = {
  next: {
    summary: 'Shows who to reach next, why now and which way.',
    in: { minutes: 'how much time you have, in minutes', limit: 'how many people to show' },
  },
  done: {
    summary: 'Notes that you were in touch, and keeps one line and the next thing.',
    in: {
      who,
      by: 'the way it went',
      minutes: 'how long it took',
      on: 'the day it happened, today if left out',
      began: 'who began it',
      keep: 'one line worth keeping',
      next: 'what to ask next time',
      purpose: 'what it was for',
    },
  },
  smaller: { summary: 'Offers something smaller that takes two minutes.', in: { who } },
  later: {
    summary: 'Puts someone off to another day, without a word of blame.',
    in: { who, until: 'the day they may come up again' },
  },
  rest: {
    summary: 'Lets someone rest: out of every list, for a while or for good.',
    in: {
      who,
      until: 'the day the rest ends; without it, it lasts',
      why: 'why, for your own eyes',
      kind: 'a rest, an estrangement, a death, or no reminders',
      since: 'the day it began',
    },
  },
  wake: { summary: 'Brings someone back from rest.', in: { who } },
  log: {
    summary: 'Reads one plain sentence and keeps what it says.',
    in: { sentence: 'what happened, in your own words', new: 'adds a name that nobody has yet' },
  },
  brief: {
    summary: 'Tells what there is to know before you meet, on one page.',
    in: { who },
  },
  today: {
    summary: 'Shows the whole day: who is next, who waits, what is near.',
    in: { minutes: 'how much time you have, in minutes', limit: 'how many people to show' },
  },
  reach: {
    summary: 'Opens a way to someone and asks at the next visit whether it came about.',
    in: { who, by: 'which way', words: 'the words to begin with' },
  },
  reached: {
    summary: 'Says whether something you started came about.',
    in: { touch: 'the touch that was started', answer: 'yes, or no' },
  },
  commit: {
    summary: 'Sets a number for yourself, such as 120 calls this year.',
    in: {
      number: 'how many',
      by: 'which way',
      since: 'the first day that counts',
      until: 'the last day that counts',
      text: 'what you call it',
    },
  },
  tick: {
    summary: 'Ticks off a promise, a thing to ask or a clipping.',
    in: { id: 'what is done', open: 'open it again instead' },
  },
};
