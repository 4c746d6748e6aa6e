/** German: the palette. */
import type { Words } from '../say.ts';

export const palette: Words = {
  title: 'Alles suchen und tun',
  hint: 'Ein Name, ein Wort, eine Handlung oder ein Satz zum Behalten',
  results: 'Gefunden',
  none: 'Nichts passt. Ein Satz wie „Gestern Maren angerufen“ lässt sich behalten.',
  write: 'Aufschreiben',
  keep: 'Behalten: {{sentence}}',
  keepHint: 'als Kontakt, mit allem, was darin steht',
  kept: 'Behalten.',
  found: 'Erinnert',
  do: 'Gehen und tun',
  heard: 'Was Kith gehört hat',
  heardAs: {
    people: 'Wer',
    touch: 'Wie',
    memory: 'Zum Behalten',
    occasion: 'Tag',
    promise: 'Versprechen',
    next: 'Nächstes Mal',
  },
  run: 'Tun',
  ran: 'Getan.',
  fields: 'Was es braucht',
  result: 'Antwort',
};
