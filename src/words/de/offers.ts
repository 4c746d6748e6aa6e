/** Deutsch: Erinnerungen, die Kith zum Behalten anbietet. */
import type { Words } from '../say.ts';

export const offers: Words = {
  first: {
    call: 'Euer erstes Telefonat, von dem Kith weiß, {{when}}.',
    email: 'Der erste Brief zwischen euch, von dem Kith weiß, {{when}}.',
    message: 'Die ersten Worte zwischen euch, von denen Kith weiß, {{when}}.',
    'in-person': 'Euer erstes Treffen, von dem Kith weiß, {{when}}.',
    other: 'Euer erster Kontakt, von dem Kith weiß, {{when}}.',
  },
  gap_one: 'Nach {{count}} Monat Stille wart ihr {{when}} wieder in Kontakt.',
  gap_other: 'Nach {{count}} Monaten Stille wart ihr {{when}} wieder in Kontakt.',
  longCall_one: 'Euer längstes Telefonat, von dem Kith weiß, {{count}} Minute, {{when}}.',
  longCall_other: 'Euer längstes Telefonat, von dem Kith weiß, {{count}} Minuten, {{when}}.',
  longTalk_one: 'Ab {{when}} habt ihr an {{count}} Tag in Folge miteinander gesprochen.',
  longTalk_other: 'Ab {{when}} habt ihr an {{count}} Tagen in Folge miteinander gesprochen.',
  together: '„{{text}}“, zusammen mit {{who}}, {{when}}.',
  alone: '„{{text}}“, ihr beide, {{when}}.',
  about: 'Es ging um „{{text}}“.',
  photo: 'Auf der Karte ist ein Bild von {{name}}. Wo ist es entstanden?',
  sent: 'Ein Bild aus eurem Gespräch, {{name}} und du, {{when}}.',
  photoKept: 'Das Bild auf der Karte.',
  none: 'Gerade gibt es nichts anzubieten. Hol herein, was du hast: kith import DATEI',
  keep: 'Behalten; eigene Worte dürfen folgen',
  leave: 'Für immer lassen',
  more_one: 'Eine weitere wartet.',
  more_other: '{{count}} weitere warten.',
  mailbox: {
    none: 'Es gibt noch kein Postfach. So kommt eins hinzu: kith mailbox add ana@example.org --password-file DATEI',
    nothing: 'Es ist nichts Neues gekommen.',
    next: 'Holen, was neu ist: kith mailbox fetch',
    new_zero: 'nichts Neues',
    new_one: 'eine neue Mail',
    new_other: '{{count}} neue Mails',
  },
};
