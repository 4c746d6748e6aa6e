/** Deutsch: Schwierigkeiten mit Kopien, und was hilft. */
import type { Words } from '../say.ts';

/** For whichever problem with one copy, when another can be had. */
const instead = 'Noch zu haben ist die Kopie vom {{when}} UTC: kith restore {{instead}} --into ORDNER.';

export const problemsBackup: Words = {
  'copies-unwritable': {
    message: 'Kith darf in {{folder}} keine Kopien ablegen.',
    hint: 'Ist die Platte da? Sonst nenne einen anderen Ordner: kith backup --to ORDNER.',
  },
  'copies-full': {
    message: 'In {{folder}} ist kein Platz: {{needed}} fehlen noch, {{free}} sind frei.',
    hint: 'Mach Platz oder nenne mit --to einen anderen Ordner. Ältere Kopien sind unberührt.',
  },
  'copies-of-another': {
    message: 'Die Kopien in {{folder}} gehören zu einem anderen Tresor.',
    hint: 'Gib diesem Tresor einen eigenen Ordner: kith backup --to ORDNER.',
  },
  'key-damaged': {
    message: 'Der Schlüssel {{file}} ist beschädigt.',
    hint: 'Wiederherstellungsschlüssel und Passphrase öffnen weiter jede Kopie: kith restore DATEI --into ORDNER.',
  },
  'no-copy-yet': {
    message: 'In {{folder}} liegt noch keine Kopie.',
    hint: 'Mach die erste: kith backup.',
  },
  'restore-where': {
    message: 'Sag, wohin die Kopie zurückkommen soll.',
    hint: 'Entweder --into mit einem leeren Ordner oder --person mit einem Namen, um einen Menschen in diesen Tresor zu holen.',
  },
  'copy-missing': {
    message: 'Es gibt keine Kopie {{item}}.',
    hint: 'Prüf den Pfad; kith status nennt alle gemachten Kopien.',
    hint_instead: instead,
  },
  'copy-damaged': {
    message: '{{item}} ist beschädigt.',
    hint: 'Eine frühere Kopie ist vielleicht ganz: kith backup verify DATEI.',
    hint_instead: instead,
  },
  'copy-wrong-key': {
    message:
      '{{item}} öffnet sich nicht mit diesem Schlüssel: anderer Tresor, oder die ersten Bytes sind beschädigt.',
    hint: 'Kopien öffnen sich mit dem Wiederherstellungsschlüssel in ihrem eigenen Ordner.',
    hint_instead: instead,
  },
  'copy-wrong-passphrase': {
    message: 'Diese Passphrase öffnet {{file}} nicht.',
    hint: 'Versuch es noch einmal, Zeichen für Zeichen; ohne sie kann niemand die Kopien öffnen.',
  },
  'copy-no-key': {
    message: 'In {{folder}} liegt kein Wiederherstellungsschlüssel.',
    hint: 'Leg recovery-key.age zu den Kopien; in jedem Kopienordner dieses Tresors liegt derselbe.',
  },
  'copy-forged': {
    message: '{{item}} wurde nicht mit dem Schlüssel dieses Tresors geschrieben.',
    hint: 'Trau der Datei nicht; nimm eine Kopie aus einem anderen Ordner.',
    hint_instead: instead,
  },
  'copy-newer': {
    message: '{{item}} stammt von einem neueren Kith.',
    hint: 'Aktualisiere Kith und versuch es dann noch einmal.',
    hint_instead: instead,
  },
  'copy-link-missing': {
    message: '{{item}} fehlt, und {{needed}} baut darauf auf.',
    hint: 'Leg die Datei zurück in den Ordner, oder stell die volle Kopie davor wieder her.',
    hint_instead: instead,
  },
  'copy-swapped': {
    message: '{{item}} ist nicht die Datei, die dort hingehört: umbenannt, vertauscht oder zurückgesetzt.',
    hint: 'Leg die richtige Datei zurück, oder stell die volle Kopie davor wieder her.',
    hint_instead: instead,
  },
  'copy-blob-missing': {
    message: '{{item}} fehlt.',
    hint: 'Solange das Foto noch im Tresor ist, legt es das nächste kith backup wieder ab.',
  },
  'copy-not-whole': {
    message: '{{file}} ist nicht ganz. {{item}}: {{why}}',
    hint: 'Mach mit kith backup --full eine neue Kopie, am besten auf eine andere Platte, und behalte die älteren.',
  },
  'folder-not-empty': {
    message: '{{folder}} ist nicht leer.',
    hint: 'Nenne mit --into einen neuen Ordner; nie wird etwas überschrieben.',
  },
  'export-newer': {
    message: 'Der Export in {{folder}} stammt von einem neueren Kith.',
    hint: 'Aktualisiere Kith und versuch es dann noch einmal.',
  },
  'copies-busy': {
    message: 'Seit zehn Minuten läuft schon eine Kopie nach {{folder}}.',
    hint: 'Warte, bis sie fertig ist, und versuch es dann noch einmal.',
  },
  'passphrase-differs': {
    message: 'Die beiden Passphrasen sind nicht gleich, darum wurde nichts damit verschlossen.',
    hint: 'Starte noch einmal; sie ist der einzige Schlüssel zu deinen Kopien, schreib sie also auf.',
  },
  'copies-address': {
    message: '{{to}} ist weder ein Ordner noch eine Adresse, an die Kopien gehen können.',
    hint: 'Nenne einen Ordner oder die https://-Adresse eines WebDAV-Ordners.',
  },
  'no-field-back': {
    message: 'Nicht alles davon lässt sich zurückholen: {{fields}}.',
    hint: 'Welche Felder geblieben sind, zeigt kith undo mit --dry-run. {{known}}',
  },
  'not-in-trash': {
    message: 'Im Papierkorb liegt nichts namens {{id}}.',
    hint: 'kith trash zeigt, was in den letzten dreißig Tagen weggenommen wurde; Älteres steht in kith history.',
  },
  'restore-which': {
    message: 'Sag, welche Kopie zurückkommen soll.',
    hint: 'Nenne eine Kopie, oder einen Ordner von Kopien für die neueste: kith restore ORDNER --into ZIEL.',
  },
};
