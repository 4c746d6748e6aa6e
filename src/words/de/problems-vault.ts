/** German: problems with files, folders and the vault, and how to mend them. */
import type { Words } from '../say.ts';

export const problemsVault: Words = {
  'vault-missing': {
    message: 'In {{folder}} liegt kein Tresor.',
    hint: 'kith init legt dort einen an; --vault DIR nennt einen anderen Ordner.',
  },
  'vault-newer': {
    message: 'Diesen Tresor hat ein neueres Kith geschrieben (Form {{version}}, dieses kennt {{known}}).',
    hint: 'Bring Kith auf den neuesten Stand; bis dahin bleibt der Tresor unberührt.',
  },
  'vault-damaged': {
    message: 'Der Tresor in {{folder}} ist beschädigt und wurde nicht geöffnet.',
    hint: 'Hol die letzte gute Kopie zurück: kith restore {{copy}} --into DIR.',
  },
  'search-waiting': {
    message: 'Nach dem Zurückholen wird das Suchverzeichnis noch aufgebaut.',
    hint: 'Alles ist da. Suche in einer Minute noch einmal.',
  },
  'vault-busy': {
    message: 'Etwas anderes schreibt seit einer Weile in den Tresor in {{folder}}.',
    hint: 'Warte, bis der Import oder die Sicherung fertig ist, und versuch es dann noch einmal.',
  },
  'vault-torn': {
    message:
      'Ein Teil des Tresors in {{folder}} ist weg: sein Protokoll (kith.db-wal), in dem das zuletzt Geschriebene steht. Ein anderes Programm hat es weggenommen, etwa eines, das abgleicht oder aufräumt.',
    hint: 'Hol kith.db-wal aus dem Papierkorb dieses Programms zurück, oder spiel deine letzte Kopie ein. Um ohne das zuletzt Geschriebene weiterzumachen, lösche {{file}}.',
  },
  'vault-far': {
    message:
      'Der Ordner {{folder}} liegt auf einem anderen Rechner, und über ein Netz lässt sich ein Tresor nicht sicher führen.',
    hint: 'Halte den Tresor auf einer Platte dieses Rechners (--vault ORDNER), und lass Kopien auf den anderen gehen: kith backup --to ORDNER.',
  },
  'vault-replaced': {
    message:
      'Die Datei des Tresors in {{folder}} wurde ersetzt oder weggenommen, während Kith sie offen hatte, wie es Abgleichprogramme tun. Es wurde nichts geschrieben.',
    hint: 'Starte Kith neu und sieh nach, ob alles da ist; halte den Tresor aus abgeglichenen Ordnern heraus, Kopien dürfen dort liegen.',
  },
  'vault-conflicted': {
    message:
      'Ein Abgleichprogramm hat in {{folder}} eine zweite Fassung des Tresors hinterlassen: {{other}}.',
    hint: 'Leg eine der beiden woandershin, und halte den Tresor aus abgeglichenen Ordnern heraus; Kopien dürfen dort liegen.',
  },
  'folder-unwritable': {
    message: 'Kith darf in {{folder}} nicht schreiben.',
    hint: 'Gib dir dort das Recht zu schreiben, oder nenn einen anderen Ordner mit --vault DIR.',
  },
  'disk-full': {
    message: 'Der Datenträger, auf dem {{folder}} liegt, ist voll ({{free}} frei). Nichts ging verloren.',
    hint: 'Schaffe Platz, etwa {{needed}}, und versuche es noch einmal.',
  },
  'disk-failing': {
    message: 'Der Datenträger von {{folder}} hat nicht geantwortet, wie er sollte.',
    hint: 'Mach jetzt eine Kopie an einem anderen Ort: kith backup --to DIR.',
  },
  'no-such-blob': {
    message: 'Dieses Bild oder diese Datei liegt nicht im Tresor.',
    hint: 'kith doctor zeigt, was fehlt; eine Kopie kann es noch enthalten.',
  },
  'photo-missing': {
    message: 'Eine Datei {{file}} gibt es nicht.',
    hint: 'Prüf den Pfad und versuch es noch einmal.',
  },
  'photo-too-large': {
    message: '{{file}} ist größer als {{limitMb}} MB.',
    hint: 'Mach das Bild kleiner und versuch es noch einmal.',
  },
  'photo-unknown': {
    message: '{{file}} ist kein Bild, das Kith zeigen kann.',
    hint: 'JPEG, PNG, WebP, GIF, HEIC und AVIF gehen.',
  },
  'format-unknown': {
    message: 'Ein Format „{{name}}“ gibt es nicht.',
    hint: 'Lass --as weg, oder nimm eines von diesen: {{known}}.',
  },
  'upload-in-use': {
    message: 'Diese Dateien werden gerade gelesen.',
    hint: 'Halt zuerst das Einlesen an, dann können sie weg.',
  },
  'nothing-readable': {
    message: 'In {{source}} ließ sich nichts lesen. {{why}}',
    hint: 'Nichts wurde geändert. {{help}}',
  },
  'events-missing': {
    message: 'Die Datei {{file}} ließ sich nicht lesen.',
    hint: 'Prüf den Pfad; es ist eine CSV mit den Spalten ego, other, time und direction.',
  },
  'events-bad': {
    message: 'Keine Zeile von {{file}} ist ein Ereignis.',
    hint: 'Jede Zeile enthält ego, other und eine Zeit (ISO oder Sekunden seit 1970), dazu wahlweise out oder in.',
  },
  'passphrase-needed': {
    message: 'Dafür braucht es die Passphrase, und hier lässt sich niemand fragen.',
    hint: 'Gib sie mit --passphrase-file FILE oder in KITH_PASSPHRASE.',
  },
};
