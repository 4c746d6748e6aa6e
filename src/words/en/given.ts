/** English: what does not fit about a value that was given. */
import type { Words } from '../say.ts';

export const given: Words = {
  missing: 'is missing',
  unknown: 'there is no such field here',
  form: 'does not fit here',
  day: 'a day is written YYYY-MM-DD',
  port: 'a number from 1 to 65535',
  said: '{{text}}',
  choices: 'it takes one of these: {{choices}}',
  more: 'more than {{count}}',
  kind: {
    number: 'a number is wanted',
    int: 'a whole number is wanted',
    boolean: 'yes or no is wanted',
    string: 'a text is wanted',
    array: 'a list is wanted',
  },
  least: {
    number: 'at least {{count}}',
    letters_one: 'at least one letter',
    letters_other: 'at least {{count}} letters',
    items_one: 'at least one',
    items_other: 'at least {{count}}',
  },
  most: {
    number: 'at most {{count}}',
    letters_one: 'at most one letter',
    letters_other: 'at most {{count}} letters',
    items_one: 'at most one',
    items_other: 'at most {{count}}',
  },
};
