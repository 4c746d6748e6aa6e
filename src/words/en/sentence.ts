/** English: what stayed unclear in a plain line. */
import type { Words } from '../say.ts';

export const sentence: Words = {
  'too-long': 'Only the first {{count}} characters were read.',
  'which-person_one': '{{count}} person is called {{name}}. Is it this one?',
  'which-person_other': '{{count}} people are called {{name}}. Which one?',
  'new-person': '{{name}} is new here. Add them?',
  nobody: 'No name was found. Who was it?',
  'whose-date': 'Whose date is {{text}}?',
  'whose-event': 'Whose is “{{label}}”?',
  'no-such-day': '“{{text}}” names no single day. Which day was it?',
  'day-ahead': '“{{text}}” is still ahead, so this is kept as a plan.',
};
