/** English: the actions about people, each in one sentence, and what they take. */
import type { Words } from '../say.ts';

const who = 'a name, an id or a handle';
const limit = 'how many to show at most';

export const actionsPeople: Words = {
  people: {
    summary: 'Lists the people you know, narrowed as you like.',
    in: {
      ring: 'only this ring',
      circle: 'only this circle',
      state: 'only those who stand like this',
      quiet: 'only those silent for this many days or longer',
      query: 'only names and handles that hold this',
      sort: 'in which order',
      brief: 'without their cards',
    },
  },
  show: { summary: 'Shows one person, whole.', in: { who, limit: 'how many touches to show' } },
  timeline: {
    summary: 'Shows what happened between you and someone, newest first.',
    in: { who, before: 'only what came before this place in the story', limit },
  },
  add: {
    summary: 'Adds someone by hand.',
    in: {
      name: 'their name',
      handle: 'an address, a number, or a name such as telegram:maren',
      company: 'where they work',
      note: 'anything worth knowing',
      ring: 'how close you want them',
      because: 'why now, when others still wait for their follow-up',
      met: 'the day you met',
    },
  },
  edit: {
    summary: 'Changes what you know about someone.',
    in: {
      who,
      name: 'their name',
      nickname: 'what they are called as well',
      company: 'where they work; empty takes it away',
      title: 'what they do there; empty takes it away',
      note: 'anything worth knowing; empty takes it away',
      zone: 'their time zone, such as Europe/Oslo',
      hours: 'good hours to reach them, such as 18-21',
      preferred: 'the way that is theirs; none leaves it to Kith',
      language: 'the language you speak with each other',
      sensitive: 'what is better left unsaid',
      role: 'what they are to you, such as mentor',
      interest: 'what they care about',
      rhythm: 'how many days may pass between touches; 0 leaves it to Kith',
      met: 'the day you met',
      addHandle: 'an address or a number to add',
      removeHandle: 'an address or a number to take away',
      good: 'a handle that works',
      bad: 'a handle that no longer works',
      card: 'the whole card as vCard text',
    },
  },
  merge: {
    summary: 'Makes two people one; nothing is dropped.',
    in: {
      a: 'the one who stays: a name, an id or a handle',
      b: 'the one who is the same',
      take: 'fields in which the second one is right, such as company; what is not chosen goes into the note',
    },
  },
  duplicates: { summary: 'Shows who may be here twice, and what speaks for it.', in: { limit } },
  different: {
    summary: 'Says that two are two people; they are not asked about again.',
    in: { a: 'one of the two: a name, an id or a handle', b: 'the other one' },
  },
  ring: {
    summary: 'Says how close you want someone.',
    in: { who, ring: 'five, fifteen, fifty, hundred-and-fifty, beyond, or none' },
  },
  circle: {
    summary: 'Puts someone into a circle such as family or choir.',
    in: { who, circle: 'the name of the circle', leave: 'take them out instead' },
  },
  forget: {
    summary: 'Takes someone out, so that undo can bring them back, or for good.',
    in: { who, forGood: 'beyond undo, from history and search as well' },
  },
  search: {
    summary: 'Finds people first, then what was said and kept.',
    in: { query: 'what to look for', limit },
  },
  relate: {
    summary: 'Says how two people belong together; the inverse shows on the other.',
    in: { who, what: 'what the other is to them, such as child', to: 'the other person' },
  },
  map: {
    summary: 'Shows everyone by ring as wished and by time as lived.',
    in: { on: 'the day to look at, today if left out', limit },
  },
};
