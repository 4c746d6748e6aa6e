/** German: two people made one. */
import type { Words } from '../say.ts';

export const merging: Words = {
  also: 'Außerdem, aus einem anderen Eintrag: {{field}} {{value}}',
  field: {
    name: 'Name',
    company: 'Firma',
    title: 'Rolle dort',
    ring: 'Wie nah',
    cadence: 'Alle … Tage sprechen',
    zone: 'Zeitzone',
    hours: 'Gute Stunden',
    language: 'Sprache',
    preferred: 'Bester Weg',
    birthday: 'Geburtstag',
    handles: 'Erreichbar',
    circles: 'Kreise',
    nicknames: 'Auch genannt',
    interests: 'Mag',
    note: 'Notiz',
    story: 'Geschichte',
  },
};
