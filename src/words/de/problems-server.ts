/** German: what the doors on the network refuse, and how to mend it. */
import type { Words } from '../say.ts';

export const problemsServer: Words = {
  'wrong-host': {
    message: 'Auf diese Adresse hört Kith nicht.',
    hint: 'Öffne http://localhost mit dem Port, den kith start genannt hat.',
  },
  'wrong-origin': {
    message: 'Eine fremde Seite wollte das; es wurde abgelehnt.',
    hint: 'Nimm die App selbst oder einen Schlüssel: kith token make NAME.',
  },
  'wrong-method': {
    message: 'So lässt sich das nicht fragen.',
    hint: 'Lesen ist GET, Schreiben ist POST; /openapi.json nennt alle Wege.',
  },
  'bad-address': {
    message: 'Diese Adresse ist nicht lesbar.',
    hint: 'Sieh nach, ob Zeichen darin stehen, die nicht hineingehören.',
  },
  'no-session': {
    message: 'Dieser Browser oder dieses Programm wurde nicht eingelassen.',
    hint: 'Öffne den Link, den kith start genannt hat, oder sende einen Schlüssel: kith token make NAME.',
  },
  'key-used': {
    message: 'Dieser Link wurde schon benutzt oder gehört zu einem früheren Start.',
    hint: 'kith start gibt einen neuen.',
  },
  'slow-down': {
    message: 'In der letzten Minute kamen zu viele falsche Schlüssel.',
    hint: 'Warte eine Minute und versuch es noch einmal.',
  },
  scope: {
    message: 'Dieser Schlüssel darf das nicht.',
    hint: 'Mach einen, der es darf: kith token make NAME --scope write.',
  },
  'not-json': {
    message: 'Die Anfrage ist nicht das JSON ihrer Felder.',
    hint: 'Sende ein Objekt, mit content-type application/json.',
  },
  'too-much': {
    message: 'Das ist mehr, als Kith auf einmal annimmt.',
    hint: 'Sende es in kleineren Teilen oder importiere es auf der Befehlszeile.',
  },
  'too-slow': {
    message: 'Das kam zu langsam und wurde beendet.',
    hint: 'Sende es über eine bessere Leitung noch einmal.',
  },
  'too-many': { message: 'Zu viele Fenster hören gleichzeitig zu.', hint: 'Schließ einige davon.' },
  'bad-path': {
    message: 'Der Name dieser Datei kann nicht behalten werden.',
    hint: 'Benenn sie um und sende sie noch einmal.',
  },
  'paths-stay': {
    message: 'Dateien dieses Rechners lassen sich nicht über das Netz nennen.',
    hint: 'Lade die Datei hoch oder nimm die Befehlszeile.',
  },
  'no-such-upload': {
    message: 'Unter diesem Namen kamen keine Dateien.',
    hint: 'Lade sie zuerst hoch, dann beginne den Import.',
  },
  'no-such-route': { message: 'Unter dieser Adresse ist nichts.', hint: '/openapi.json nennt alle Wege.' },
  'no-such-job': {
    message: 'Diese Arbeit ist nicht mehr bekannt.',
    hint: 'GET /api/v1/jobs nennt, was es gibt.',
  },
  'no-such-token': { message: 'Es gibt keinen Schlüssel „{{id}}“.', hint: 'kith token zeigt alle.' },
  'no-dav-yet': { message: 'Adressbücher über DAV gibt es noch nicht.', hint: 'Nimm vorerst kith export.' },
  'no-port': {
    message: 'Kein Port von {{from}} bis {{to}} ist frei.',
    hint: 'Nenn einen anderen mit --port.',
  },
  'sample-full': {
    message: 'Das Beispiel kommt nur in einen leeren Tresor.',
    hint: 'Nenn einen neuen Ordner: kith start --sample --vault ORDNER.',
  },
};
