/** Deutsch: Schwierigkeiten mit Plänen, Vorstellungen und dem Tor, und wie sie sich beheben lassen. */
import type { Words } from '../say.ts';

export const problemsLoop: Words = {
  gate: {
    message: 'Neue Menschen warten noch auf ein erstes Wort von dir: {{names}}.',
    hint: 'Melde dich zuerst bei einer Person davon, oder sag mit --because, warum {{name}} nicht warten kann. Das Tor lässt sich öffnen: kith settings gate off.',
  },
  'no-such-circle': {
    message: 'Es gibt keinen Kreis namens „{{name}}“.',
    hint: 'Nimm zuerst jemanden hinein: kith circle NAME "{{name}}".',
  },
};
