/** English: the actions that keep something, each in one sentence, and what they take. */
import type { Words } from '../say.ts';

const who = 'a name, an id or a handle';

export const actionsKeep: Words = {
  remember: {
    summary: 'Writes down a memory of someone.',
    in: {
      who,
      text: 'the moment, in your words',
      with: 'who else was there',
      on: 'the day it happened, today if left out',
      place: 'where it was',
      kind: 'a note, a quote or a kind word',
      photo: 'a picture to keep with it',
    },
  },
  promise: {
    summary: 'Notes something you said you would do.',
    in: { who, text: 'what you promised', due: 'the day it is due' },
  },
  ask: {
    summary: 'Notes something to ask or tell when you next speak.',
    in: { who, text: 'what to ask or tell', kind: 'to ask, or to tell' },
  },
  clip: {
    summary: 'Puts something aside for someone.',
    in: { who, text: 'what it is', url: 'where it is' },
  },
  occasion: {
    summary: 'Notes a birthday or another day that matters to them.',
    in: {
      who,
      date: 'the day: 1984-02-29, or --02-29 without a year',
      kind: 'what kind of day it is',
      label: 'what you call it',
      of: 'whose day it is, when it is someone close to them',
    },
  },
  offer: {
    summary: 'Notes what someone can give, or what they are looking for.',
    in: { who, text: 'what it is', need: 'they are looking for it' },
  },
  remove: {
    summary: 'Takes away one record, so that undo can bring it back.',
    in: { id: 'the id of a touch, a memory, a promise or another record' },
  },
};
