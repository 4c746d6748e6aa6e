/** German: the first two minutes. */
import type { Words } from '../say.ts';

export const welcome: Words = {
  title: 'Wen willst du nicht verlieren?',
  intro:
    'Leg dein Adressbuch ab, und Kith findet heraus, wen du kennst und wie ihr in Verbindung bleibt. Dann sagt es dir eins nach dem anderen: wen, warum jetzt und wie.',
  where: 'Wo du es findest',
  iphone: {
    name: 'iPhone und Mac',
    how: 'Am Mac: Kontakte, alle auswählen, Ablage, Exportieren, vCard. Am Telefon: Kontakte, Listen, „Alle Kontakte“ gedrückt halten, Exportieren.',
  },
  android: {
    name: 'Android',
    how: 'Kontakte, Verwalten, In Datei exportieren. Es entsteht eine .vcf-Datei.',
  },
  google: {
    name: 'Google',
    how: 'contacts.google.com, Exportieren, vCard. Für Anrufe, Mail und Kalender: takeout.google.com.',
  },
  outlook: { name: 'Outlook', how: 'Personen, Verwalten, Kontakte exportieren. Es entsteht eine CSV-Datei.' },
  whatsapp: {
    name: 'WhatsApp',
    how: 'Im Chat: Menü, Mehr, Chat exportieren, ohne Medien. Eine Datei je Chat.',
  },
  mail: {
    name: 'Mail',
    how: 'Thunderbird hält mbox-Dateien im Profilordner; Apple Mail: Postfach, Postfach exportieren.',
  },
  sampleTitle: 'Oder sieh dich erst um',
  sampleText:
    'Ein erfundener Haushalt mit fünf Jahren voller Anrufe, Briefe und Abendessen. Mit einem Druck wieder weg.',
  sample: 'Beispielhaushalt ansehen',
  promise: 'Nichts verlässt diesen Rechner. Kith schreibt nie von selbst an jemanden.',
  pinTitle: 'Wer sind deine fünf, wer deine fünfzehn?',
  pinText:
    'Ein Vorschlag daraus, wie ihr in Verbindung bleibt. Ringe sind dein Wunsch; niemand sonst sieht sie.',
  ringOf: 'Ring von {{name}}',
  notNow: 'jetzt nicht',
  pin_one: '{{count}} Menschen festhalten',
  pin_other: 'Diese {{count}} festhalten',
  later: 'Später',
  pinned_one: '{{count}} Mensch festgehalten.',
  pinned_other: '{{count}} Menschen festgehalten.',
  tooMany: 'Der innere Ring fasst fünf; hier sind es {{count}}.',
};
