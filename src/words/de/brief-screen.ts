/** German: the page before a meeting. */
import type { Words } from '../say.ts';

export const brief: Words = {
  title: 'Bevor du {{name}} triffst',
  open: 'Die Seite vor dem Treffen',
  print: 'Diese Seite drucken',
  back: 'Zurück zur Geschichte',
  lastSpoke: 'Zuletzt in Kontakt {{ago}}.',
  spoke: 'Ihr habt zuletzt {{ago}} voneinander gehört.',
  side: { out: 'von dir', in: 'von ihnen', mutual: 'ihr beide' },
  more_one: 'und {{count}} weiteres dazwischen',
  more_other: 'und {{count}} weitere dazwischen',
  couldAsk: 'Dabei könnten sie helfen: {{text}}',
  never: 'Ihr hattet noch keinen Kontakt.',
  gentle: 'Behutsam bei: {{text}}',
  promises: 'Du hast versprochen',
  nextTime: 'Zu fragen oder zu erzählen',
  clippings: 'Beiseitegelegt',
  couldDo: 'Was du tun könntest',
  around: 'Menschen drumherum',
  occasions: 'Was bevorsteht',
  memories: 'Erinnerungen',
  kindWords: 'Gute Worte',
  openers: 'So könntest du anfangen',
  ask: 'Und wenn noch Zeit für eine Sache ist',
  nothing: 'Noch ist nichts aufgeschrieben. Hör gut zu, und schreib danach eine Zeile.',
};
