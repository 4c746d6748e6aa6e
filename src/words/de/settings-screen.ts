/** German: settings and backup. */
import type { Words } from '../say.ts';

export const settings: Words = {
  kept: 'Behalten.',
  me: {
    title: 'Du',
    name: 'Name',
    zone: 'Zeitzone',
    region: 'Land (zwei Buchstaben)',
    language: 'Sprache',
    handles: 'Deine eigenen Adressen und Nummern, eine je Zeile',
    handlesHint: 'Kith hält diese nie für jemand anderen.',
  },
  day: {
    title: 'Dein Tag',
    minutes: 'Minuten am Tag',
    people: 'Menschen am Tag',
    gate: 'Neue Menschen warten auf frühere Zusagen',
    gates: { off: 'nie', soft: 'sanft', strict: 'streng' },
    gateHint: 'Das Einlesen wird nie aufgehalten.',
    copies: 'Ordner für Kopien',
  },
  device: {
    title: 'Dieses Gerät',
    intro:
      'Heute, die Menschen und was du geöffnet hast, bleiben in diesem Browser und lassen sich ohne Server lesen. Verschließ es mit einer Passphrase, oder leere es.',
    lock: 'Verschließen',
    unlock: 'Schloss entfernen',
    locked: 'Verschlossen. Beim nächsten Öffnen wird nach der Passphrase gefragt.',
    unlocked: 'Das Schloss ist weg.',
    cleared: 'Geleert. Dein Tresor bleibt unberührt.',
  },
  data: {
    title: 'Deine Daten',
    intro: 'Alles liegt in {{folder}}.',
    export: 'Alles ausführen',
    tokens: 'Schlüssel und App-Passwörter',
    doctor: 'Den Tresor prüfen',
  },
};
