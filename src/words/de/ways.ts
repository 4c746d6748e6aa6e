/** German: the ways to reach someone, and why this one. */
import type { Words } from '../say.ts';

export const ways: Words = {
  why: {
    answer: 'So kam es an, so kann auch die Antwort gehen.',
    card: 'Eine Karte käme noch rechtzeitig an.',
    usual: 'So meldest du dich meistens.',
    voice: 'Eine Stimme trägt weiter als eine Zeile.',
    worked: 'Auf diesem Weg kam $t(reasons:when.{{when.key}}, {"count": {{when.count}} }) eine Antwort.',
    other: 'Ein anderer Weg als beim letzten Mal.',
    meet: 'Auch ein Treffen ist ein Weg.',
    known: 'Er ist notiert; gekommen ist darüber noch nichts.',
  },
};
