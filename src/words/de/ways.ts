/** German: the ways to reach someone, and why this one. */
import type { Words } from '../say.ts';

export const ways: Words = {
  why: {
    answer: 'So kam es an, so kann auch die Antwort gehen.',
    card: 'Eine Karte käme noch rechtzeitig an.',
    preferred: 'Du sagtest, das ist der Weg dieses Menschen.',
    usual: 'So meldest du dich meistens.',
    voice: 'Eine Stimme trägt weiter als eine Zeile.',
    worked: 'Auf diesem Weg kam $t(reasons:when.{{when.key}}, {"count": {{when.count}} }) eine Antwort.',
    other: 'Ein anderer Weg als beim letzten Mal.',
    meet: 'Auch ein Treffen ist ein Weg.',
    known: 'Er ist notiert; gekommen ist darüber noch nichts.',
    wait: 'Für einen Anruf ist es dort gerade nicht die Zeit.',
  },
  hours: {
    never: 'Wenn du wach bist, ist dort keine Zeit für einen Anruf.',
    between: 'Gut für einen Anruf ist es zwischen {{from}} und {{to}} Uhr deiner Zeit.',
  },
  clock: {
    now: 'Bei {{name}} ist es {{time}} Uhr.',
    later: 'Bei {{name}} ist es {{time}} Uhr. Ein Anruf kann bis {{from}} Uhr warten.',
    laterThere:
      'Bei {{name}} ist es {{time}} Uhr. Ein Anruf kann bis {{from}} Uhr dort warten, {{own}} Uhr bei dir.',
  },
};
