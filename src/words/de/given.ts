/** Deutsch: was an einem angegebenen Wert nicht passt. */
import type { Words } from '../say.ts';

export const given: Words = {
  missing: 'fehlt',
  unknown: 'ein solches Feld gibt es hier nicht',
  form: 'passt hier nicht',
  day: 'ein Tag schreibt sich JJJJ-MM-TT',
  port: 'eine Zahl von 1 bis 65535',
  said: '{{text}}',
  choices: 'es nimmt eines davon: {{choices}}',
  more: 'mehr als {{count}}',
  kind: {
    number: 'eine Zahl ist gefragt',
    int: 'eine ganze Zahl ist gefragt',
    boolean: 'ja oder nein ist gefragt',
    string: 'ein Text ist gefragt',
    array: 'eine Liste ist gefragt',
  },
  least: {
    number: 'mindestens {{count}}',
    letters_one: 'mindestens ein Buchstabe',
    letters_other: 'mindestens {{count}} Buchstaben',
    items_one: 'mindestens eins',
    items_other: 'mindestens {{count}}',
  },
  most: {
    number: 'höchstens {{count}}',
    letters_one: 'höchstens ein Buchstabe',
    letters_other: 'höchstens {{count}} Buchstaben',
    items_one: 'höchstens eins',
    items_other: 'höchstens {{count}}',
  },
};
