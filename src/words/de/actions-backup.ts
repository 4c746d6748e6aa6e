/** Deutsch: was alles in Sicherheit bringt, in je einem Satz. */
import type { Words } from '../say.ts';

export const actionsBackup: Words = {
  backup: {
    summary: 'Macht eine Kopie von allem und beweist sie, indem sie einmal zurückgeholt wird.',
    in: {
      to: 'der Ordner für Kopien; am besten ein Sync-Ordner oder eine andere Platte',
      full: 'nicht auf früheren Kopien aufbauen',
    },
  },
  'backup-verify': {
    summary: 'Beweist eine Kopie: holt sie in einen Probeordner zurück und liest jedes Byte.',
    in: {
      file: 'die Kopie; ohne Angabe die neueste',
      asIfLost: 'nur mit der Passphrase, wie an dem Tag, an dem dieser Rechner weg ist',
    },
  },
  restore: {
    summary: 'Holt eine Kopie zurück, in einen leeren Ordner, oder einen Menschen daraus in diesen Tresor.',
    in: {
      file: 'die Kopie',
      into: 'ein leerer oder neuer Ordner',
      person: 'nur einen Menschen zurückholen, in den offenen Tresor',
    },
  },
  export: {
    summary: 'Schreibt alles in offenen Formaten, die sich ohne Kith lesen lassen.',
    in: { dir: 'ein leerer oder neuer Ordner' },
  },
  doctor: {
    summary: 'Prüft, ob der Tresor ganz ist und seine Summen stimmen.',
    in: { mend: 'Statistik und Suche neu bauen, wenn sie nicht stimmen' },
  },
  status: { summary: 'Sagt, wie gut deine Beziehungen und deine Daten gesichert sind.' },
};
