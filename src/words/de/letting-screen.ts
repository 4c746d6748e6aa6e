/** German: letting programs, phones and calendars in, and taking everything away. */
import type { Words } from '../say.ts';

export const letting: Words = {
  title: 'Zugänge und App-Passwörter',
  intro:
    'Jeder lässt ein Programm, ein Telefon oder einen Kalender ein. Nimm ihn zurück, und er endet sofort.',
  none: 'Außer diesem Browser ist nichts eingelassen.',
  make: 'Zugang anlegen',
  name: 'Wofür er ist',
  nameHint: 'Mein Telefon',
  scope: 'Er darf',
  scopes: {
    read: 'alles lesen',
    write: 'lesen und schreiben',
    dav: 'Kontakte und Kalender abgleichen',
    feed: 'den Kalender abonnieren',
  },
  once: 'Das wird nur einmal gezeigt. Kopier es dorthin, wo es gebraucht wird; Kith selbst behält nur einen Abdruck davon.',
  copy: 'Kopieren',
  copied: 'Kopiert.',
  feed: 'Die Adresse zum Abonnieren',
  done: 'Ich habe es',
  listed: 'Zurzeit eingelassen',
  made: 'angelegt {{when}}',
  used: 'zuletzt benutzt {{when}}',
  unused: 'nie benutzt',
  revoke: 'Zurücknehmen',
  revokeOne: '{{name}} zurücknehmen',
  revoked: '{{name}} kommt nicht mehr herein.',
  export: {
    title: 'Alles mitnehmen',
    intro:
      'Karten, Kalender, eine Seite für jeden Menschen, Tabellen und Fotos, alles in offenen Formaten, als ein Archiv, das jedes System öffnet.',
    start: 'Archiv anlegen',
    ready: 'Das Archiv ist fertig.',
    download: 'Herunterladen',
    people: 'Menschen',
    touches: 'Kontakte',
    memories: 'Erinnerungen',
    photos: 'Fotos',
    missing_one: '{{count}} Foto war nicht zu finden.',
    missing_other: '{{count}} Fotos waren nicht zu finden.',
  },
};
