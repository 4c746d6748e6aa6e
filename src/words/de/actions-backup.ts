/** Deutsch: was alles in Sicherheit bringt, in je einem Satz. */
import type { Words } from '../say.ts';

export const actionsBackup: Words = {
  backup: {
    summary: 'Macht eine Kopie von allem und beweist sie, indem sie einmal zurückgeholt wird.',
    in: {
      to: 'ein Ordner, oder die Adresse eines Ortes, den kith backup place kennt; am besten eine andere Platte oder ein Server',
      full: 'nicht auf früheren Kopien aufbauen',
    },
  },
  'backup-place': {
    summary: 'Sagt, wohin Kopien gehen: in einen Ordner, oder in einen auf einem Server mit WebDAV.',
    in: {
      to: 'ein Ordner, oder die https://-Adresse von einem auf einem Server',
      user: 'der Benutzername dort',
      passwordFile:
        'eine Datei mit dem App-Passwort; es liegt im Tresor, nur für dich lesbar, und in keiner Kopie',
      plain: 'ohne Verschlüsselung; nur im eigenen Netz',
      leave: 'Kopien gehen wieder neben den Tresor, und das Passwort wird vergessen',
    },
  },
  'backup-verify': {
    summary: 'Beweist eine Kopie: holt sie in einen Probeordner zurück und liest jedes Byte.',
    in: {
      file: 'die Kopie; ohne Angabe die neueste',
      copy: 'eine Kopie, die dieser Tresor gemacht hat, mit ihrem Namen',
      asIfLost: 'nur mit der Passphrase, wie an dem Tag, an dem dieser Rechner weg ist',
      user: 'der Benutzername, wenn die Kopie auf einem Server liegt, den dieser Tresor nicht kennt',
      passwordFile: 'eine Datei mit dem App-Passwort dafür',
      plain: 'ohne Verschlüsselung; nur im eigenen Netz',
    },
  },
  restore: {
    summary: 'Holt eine Kopie zurück, in einen leeren Ordner, oder einen Menschen daraus in diesen Tresor.',
    in: {
      file: 'eine Kopie, ein Ordner von Kopien für die neueste, oder die https://-Adresse von beidem',
      into: 'ein leerer oder neuer Ordner',
      person: 'nur einen Menschen zurückholen, in den offenen Tresor',
      copy: 'eine Kopie, die dieser Tresor gemacht hat, mit ihrem Namen; sie kommt in einen neuen Ordner neben dem Tresor',
      user: 'der Benutzername, wenn die Kopie auf einem Server liegt',
      passwordFile: 'eine Datei mit dem App-Passwort dafür',
      plain: 'ohne Verschlüsselung; nur im eigenen Netz',
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
