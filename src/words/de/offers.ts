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
  began: 'Es begann mit „{{text}}“.',
  photo: 'Auf der Karte ist ein Bild von {{name}}. Wo ist es entstanden?',
  sent: 'Ein Bild aus eurem Gespräch, {{name}} und du, {{when}}.',
  photoKept: 'Das Bild auf der Karte.',
  kind: '„{{text}}“ ({{place}}, {{when}})',
  where: {
    mail: 'in einer Mail',
    sms: 'in einer SMS',
    chat: 'in einem Chat',
    whatsapp: 'auf WhatsApp',
    telegram: 'auf Telegram',
    signal: 'auf Signal',
    imessage: 'auf iMessage',
    line: 'auf LINE',
    google: 'in Google Chat',
    instagram: 'auf Instagram',
    facebook: 'im Messenger',
  },
  words: {
    wouldRead_one: 'Kith würde eine Datei noch einmal lesen, {{size}}: {{files}}.',
    wouldRead_other: 'Kith würde {{count}} Dateien noch einmal lesen, {{size}}: {{files}}.',
    others_one: 'eine weitere',
    others_other: '{{count}} weitere',
    stays:
      'Gelesen wird auf diesem Gerät, von einem Prozess, der nichts schreiben kann und kein Netz erreicht. Behalten werden daraus nur die Sätze, die dir angeboten werden; was du in 90 Tagen nicht beantwortest, verschwindet wieder.',
    takes_one: 'Das dauert etwa eine Sekunde.',
    takes_other: 'Das dauert etwa {{count}} Sekunden.',
    takesMinutes_one: 'Das dauert etwa eine Minute.',
    takesMinutes_other: 'Das dauert etwa {{count}} Minuten.',
    missing_one:
      'Eine Datei ist nicht mehr, wo sie war: {{files}}. Gib sie noch einmal an, um darin zu suchen: kith find-kind-words DATEI',
    missing_other:
      '{{count}} Dateien sind nicht mehr, wo sie waren: {{files}}. Gib sie noch einmal an, um darin zu suchen: kith find-kind-words DATEI',
    elsewhere:
      'Von {{addresses}} wurden nur die Köpfe der Mails geholt; ihre Worte liegen auf dem Server. Ein Export davon kann angegeben werden.',
    jarEmpty:
      'Noch ist kein gutes Wort aufgehoben. In deinen Mails und Chats danach suchen: kith find-kind-words',
    nothing:
      'Es wurde keine Mail und kein Chat aus einer Datei geholt, die noch da ist. Gib eine an: kith find-kind-words DATEI',
    found_zero:
      'Es wurde nichts Neues gefunden. Was behalten oder gelassen wurde, wird nicht wieder angeboten.',
    found_one: 'Ein gutes Wort wurde gefunden. Es wartet bei den Angeboten: kith offers',
    found_other: '{{count}} gute Worte wurden gefunden. Sie warten bei den Angeboten: kith offers',
  },
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
