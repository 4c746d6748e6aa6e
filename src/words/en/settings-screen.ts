/** English: settings and backup. */
import type { Words } from '../say.ts';

export const settings: Words = {
  kept: 'Kept.',
  me: {
    title: 'You',
    name: 'Name',
    zone: 'Time zone',
    region: 'Country (two letters)',
    language: 'Language',
    handles: 'Your own addresses and numbers, one a line',
    handlesHint: 'Kith never takes these for somebody else.',
  },
  day: {
    title: 'Your day',
    minutes: 'Minutes a day',
    people: 'People a day',
    gate: 'New people wait for earlier follow-ups',
    gates: { off: 'never', soft: 'softly', strict: 'strictly' },
    gateHint: 'Capture is never held back.',
    copies: 'Folder for copies',
  },
  device: {
    title: 'This device',
    intro:
      'Today, people and what you opened are kept in this browser, to be read without a server. Lock it with a passphrase, or clear it.',
    lock: 'Lock what lies here',
    unlock: 'Take the lock away',
    locked: 'Locked. The passphrase is asked for when Kith is next opened here.',
    unlocked: 'The lock is gone.',
    cleared: 'Cleared. Your vault is untouched.',
  },
  data: {
    title: 'Your data',
    intro: 'Everything lies in {{folder}}.',
    export: 'Export everything',
    tokens: 'Tokens and app passwords',
    doctor: 'Check the vault',
  },
};
