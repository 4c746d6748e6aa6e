/** German: the map. */
import type { Words } from '../say.ts';

export const map: Words = {
  title: 'Wo alle stehen',
  intro:
    'Ringe zeigen, wie nah du jemanden haben willst. Der Abstand vom Ring zeigt, wie weit die Stille getragen hat.',
  view: 'Ansicht',
  table: 'Tabelle',
  you: 'du',
  others: 'Andere',
  told_one: 'Eine Karte mit {{count}} Menschen auf Ringen um dich. Die Tabelle zeigt dasselbe.',
  told_other: 'Eine Karte mit {{count}} Menschen auf Ringen um dich. Die Tabelle zeigt dasselbe.',
  silent: 'still seit {{span}}',
  wished: 'gewünscht: {{ring}}',
  suggested: 'vorgeschlagen: {{ring}}',
  suggestion: 'Vorschlag',
  time: 'Gezeigter Tag',
  play: 'Von dort bis heute abspielen',
  pause: 'Anhalten',
  innerFifteen: 'Driften von den inneren fünfzehn weg',
  allWarm: 'Niemand. Alle sind in Reichweite.',
  legend: {
    ember: 'in Verbindung, im üblichen Rhythmus',
    honey: 'wird stiller',
    frost: 'verblasst: solche Stille endet selten von selbst',
    stone: 'lange still',
    moss: 'neu bekannt',
    suggested: 'hohl: ein Vorschlag, noch nicht dein Wunsch',
  },
  column: { name: 'Name', silent: 'Still seit' },
  more_one: '{{count}} weiteren zeigen',
  more_other: '{{count}} weitere zeigen',
};
