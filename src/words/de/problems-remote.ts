/** German: copies on a server of one’s own, and what to do when it does not work. */
import type { Words } from '../say.ts';

export const problemsRemote: Words = {
  'remote-address': {
    message: 'Das ist keine Adresse eines Ordners auf einem Server.',
    hint: 'Sie beginnt mit https:// und enthält weder Benutzername noch Passwort, zum Beispiel https://cloud.example.org/remote.php/dav/files/maren/kith.',
  },
  'remote-not-private': {
    message: 'Ohne Verschlüsselung geht Kith nicht zu {{host}}.',
    hint: 'Mit https:// geht es. Im eigenen Netz ist http:// mit --plain möglich.',
  },
  'remote-certificate': {
    message: '{{host}} konnte nicht beweisen, wer es ist: Seinem Zertifikat wird hier nicht vertraut.',
    hint: 'Prüfe die Adresse. Einem eigenen Zertifikat wird mit NODE_EXTRA_CA_CERTS=DATEI vertraut.',
  },
  'remote-unreachable': {
    message: '{{host}} ist nicht zu erreichen.',
    hint: 'Prüfe Netz und Adresse und versuche es noch einmal. Was auf diesem Rechner liegt, ist unberührt.',
  },
  'remote-slow': {
    message: '{{host}} hat nicht rechtzeitig geantwortet.',
    hint: 'Versuche es später noch einmal; was schon gesendet ist, wird nicht noch einmal gesendet.',
  },
  'remote-cut': {
    message: 'Die Verbindung zu {{host}} ist abgebrochen, oder es kam nicht alles an.',
    hint: 'Versuche es noch einmal; was schon gesendet ist, wird nicht noch einmal gesendet.',
  },
  'remote-refused': {
    message: '{{host}} lässt Kith nicht hinein ({{status}}).',
    hint: 'Prüfe Benutzername und App-Passwort: kith backup place ADRESSE --user NAME --password-file DATEI. Die meisten Server wollen dafür ein eigenes App-Passwort.',
  },
  'remote-gone': {
    message: '{{host}} hat keinen solchen Ordner und keine solche Datei ({{status}}).',
    hint: 'Prüfe die Adresse; der Ordner darüber muss da sein.',
  },
  'remote-full': {
    message: 'Auf {{host}} ist kein Platz mehr ({{status}}).',
    hint: 'Schaffe dort Platz oder nenne einen anderen Ort. Ältere Kopien sind unberührt.',
  },
  'remote-locked': {
    message: '{{host}} hält die Datei gesperrt ({{status}}).',
    hint: 'Ein anderes Programm schreibt dort. Versuche es in ein paar Minuten noch einmal.',
  },
  'remote-no-webdav': {
    message: 'Was bei {{host}} antwortet, ist kein WebDAV-Ordner ({{status}}).',
    hint: 'Suche die WebDAV-Adresse in den Einstellungen des Servers; bei Nextcloud steht sie unter Dateien unten links.',
  },
  'remote-moved': {
    message:
      '{{host}} schickt Kith an eine andere Adresse weiter ({{status}}), und mit einem Passwort geht Kith nicht mit.',
    hint: 'Gib die Adresse an, zu der es führt.',
  },
  'remote-failing': {
    message: '{{host}} hat selbst ein Problem ({{status}}).',
    hint: 'Versuche es später noch einmal. Was auf diesem Rechner liegt, ist unberührt.',
  },
  'remote-password': {
    message: 'Das Passwort für {{host}} ist hier nicht bekannt.',
    hint: 'kith backup place ADRESSE --user NAME --password-file DATEI, oder KITH_COPIES_PASSWORD.',
  },
  'copy-not-known': {
    message: 'Es gibt keine Kopie namens {{copy}}.',
    hint: 'kith status nennt die Kopien, die gemacht wurden.',
  },
};
