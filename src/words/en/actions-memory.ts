/** English: looking back and printing, each action in one sentence, and what they take. */
import type { Words } from '../say.ts';

const who = 'a name, an id or a handle';
const before = 'where the next page begins, as the page before told';
const out = 'the file to write, or a folder; otherwise here';

export const actionsMemory: Words = {
  memories: {
    summary: 'Shows what you kept of shared life, newest first.',
    in: {
      who,
      with: 'who else was part of it',
      circle: 'only with people of this circle',
      query: 'words that occur in it',
      limit: 'how many at most',
      before,
    },
  },
  'on-this-day': {
    summary: 'Shows what happened on this day in earlier years.',
    in: { on: 'the day, otherwise today', all: 'also with those who are at rest' },
  },
  'kind-words': {
    summary: 'Opens the jar of kind words.',
    in: { who, all: 'also of those who are at rest', limit: 'how many at most', before },
  },
  'find-kind-words': {
    summary:
      'Looks for kind words in the mails and chats you brought in, and offers them; what it reads stays on this machine.',
    in: { paths: 'files or folders to look in; otherwise those that were imported' },
  },
  paper: {
    summary: 'Prints the people nearest to you on one sheet, or one person on a page, as PDF.',
    in: {
      out,
      who: 'one person: prints what to know before you meet',
      ring: 'out to which ring',
      recovery: 'prints the recovery key and how to use it',
    },
  },
  letter: {
    summary: 'Prints a letter, a card, an envelope or address labels as PDF.',
    in: {
      who: 'to whom; several for labels',
      out,
      text: 'what it says; an empty line begins a paragraph',
      kind: 'a letter, a card, an envelope or labels',
      from: 'your own address, its lines parted by commas',
      skip: 'labels of the sheet that are used up',
    },
  },
  book: {
    summary: 'Prints a small book of shared memories as PDF.',
    in: { who: 'with whom', out, circle: 'with a whole circle', title: 'what stands on the cover' },
  },
  kit: {
    summary: 'Makes a sealed kit for someone you trust: a copy, its key and how to open it.',
    in: { out: 'an empty folder, best on a stick', for: 'whose hands it is meant for' },
  },
};
