/** German: what is kept around somebody, and how it is changed. */
import type { Words } from '../say.ts';

export const around: Words = {
  open: 'Menschen, Kreise, Tage, was sie geben und brauchen',
  name: 'Name',
  what: 'Wer das für sie ist',
  relation: {
    spouse: 'verheiratet',
    partner: 'Partner oder Partnerin',
    child: 'Kind',
    parent: 'Elternteil',
    sibling: 'Bruder oder Schwester',
    friend: 'Freund oder Freundin',
    colleague: 'aus der Arbeit',
    neighbour: 'aus der Nachbarschaft',
  },
  circles: 'Kreise',
  circle: 'Kreis',
  day: 'Tag',
  date: 'Datum',
  dateHint: 'So viel du weißt: 1984-02-29, --02-29 ohne das Jahr, 1984 allein.',
  label: 'Wie er heißt',
  give: 'Die Person',
  giveWhat: 'Was',
  peace: 'In Ruhe lassen',
  peaceHint: 'Wer in Ruhe gelassen wird, wird nie vorgeschlagen. Noch einmal drücken nimmt es zurück.',
  standing: {
    rest: 'Ruht',
    'do-not-nudge': 'Nie erinnern',
    estranged: 'Wir haben uns überworfen',
    deceased: 'Ist gestorben',
  },
  add: 'Hinzufügen',
  drop: 'Entfernen: {{what}}',
};
