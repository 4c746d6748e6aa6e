/** German: two people made one. */
import type { Words } from '../say.ts';

export const merging: Words = {
  also: 'Außerdem, aus einem anderen Eintrag: {{field}} {{value}}',
  choose: 'Wo die beiden sich widersprechen, wähle, was stimmt. Was weicht, steht danach in der Notiz.',
  both: 'beides bleibt',
  memories_one: '{{count}} Erinnerung',
  memories_other: '{{count}} Erinnerungen',
  alike: {
    title: 'Was dafür spricht:',
    none: 'nichts, was beide haben. Sieh zweimal hin.',
    handle: 'beide haben {{value}}',
    name: 'beide heißen {{value}}',
    birthday: 'derselbe Geburtstag, {{value}}',
    circle: 'beide gehören zu {{value}}',
  },
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
