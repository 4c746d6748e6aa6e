/** English: the actions on the vault itself, each in one sentence, and what they take. */
import type { Words } from '../say.ts';

export const actionsData: Words = {
  start: { summary: 'Starts the server and opens the app in your browser.' },
  mcp: { summary: 'Lets an assistant on this machine ask Kith, over standard input and output.' },
  completion: { summary: 'Prints the completion script of your shell: bash, zsh or fish.' },
  init: {
    summary: 'Makes a vault, or tells it more about you.',
    in: {
      me: 'an address or a number of your own',
      name: 'your own name',
      zone: 'your time zone, such as Europe/Lisbon',
      region: 'your country in two letters, for reading numbers',
    },
  },
  settings: {
    summary: 'Shows what is set, or sets one thing.',
    in: { key: 'which setting', value: 'its new value' },
  },
  import: {
    summary: 'Reads address books, mail, calendars, chats and calls from files and folders.',
    in: {
      paths: 'files or folders',
      as: 'the format, when Kith should not find out by itself',
      me: 'an address, a number or a name of your own',
      map: 'what a column of a table holds: "Column 3=birthday"',
      all: 'tell every single thing that was left aside',
    },
  },
  imports: {
    summary: 'Lists what was imported so far.',
    in: { id: 'one import, with what it skipped', all: 'every single thing it skipped' },
  },
  undo: {
    summary: 'Takes back the last change, or any change or import.',
    in: {
      id: 'the change or the import; without it, the last',
      back: 'a field that was changed since, to have it as it was before all the same; can be given several times',
    },
  },
  trash: { summary: 'Lists what was taken away in the last thirty days.' },
  'bring-back': {
    summary: 'Brings back one thing that was taken away, with what hung on it.',
    in: { id: 'the id that kith trash shows' },
  },
  redo: { summary: 'Brings back what the last undo took away.' },
  history: {
    summary: 'Lists every change, newest first.',
    in: { who: 'only what changed about this person', limit: 'how many to show at most' },
  },
  questions: {
    summary: 'Lists what Kith was not sure of and did not guess.',
    in: { limit: 'how many to show at most' },
  },
  'same-names': { summary: 'Joins every card that is only a name to the one person who bears it.' },
  'not-people': {
    summary: 'Lists who was told from people, with the reason, and takes one back.',
    in: { takeBack: 'an address of the list who is somebody after all', limit: 'how many to show at most' },
  },
  answer: {
    summary: 'Answers one of the questions.',
    in: { id: 'the question', choice: 'one of its choices' },
  },
  doctor: { summary: 'Checks that the vault is whole and its sums are right.' },
  backtest: {
    summary: 'Tells how right the fading alarms would have been on past touches.',
    in: {
      events: 'a CSV file with the columns ego, other, time and direction',
      seed: 'a number that fixes the draw',
    },
  },
};
