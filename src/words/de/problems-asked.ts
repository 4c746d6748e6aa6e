/** German: problems with what was asked for, and how to mend them. */
import type { Words } from '../say.ts';

export const problemsAsked: Words = {
  usage: { message: '{{message}}', hint: 'Jeder Befehl erklärt sich mit --help.' },
  bug: {
    message: 'In Kith ist etwas schiefgegangen. Deine Daten sind, wie sie vorher waren.',
    hint: 'Führe kith doctor aus; wenn es bleibt, melde bitte die Zeilen darüber.',
  },
  cancelled: {
    message: 'Angehalten, wie du wolltest.',
    hint: 'Was bis dahin geschehen ist, bleibt; kith undo nimmt es zurück.',
  },
  'no-such-person': {
    message: 'Niemand heißt hier „{{name}}“.',
    hint: 'Versuch einen Teil des Namens: kith search "{{name}}".',
  },
  'which-person': {
    message: '„{{name}}“ könnten mehrere sein: {{candidates}}.',
    hint: 'Sag es noch einmal mit dem ganzen Namen oder mit der Kennung in Klammern.',
  },
  'same-person-twice': {
    message: 'Beides ist schon {{name}}.',
    hint: 'Da ist nichts mehr zu verbinden; kith duplicates zeigt, wer sonst doppelt sein könnte.',
  },
  'no-such-action': {
    message: 'Kith kennt keinen Befehl „{{name}}“.',
    hint: 'kith --help zeigt alle.',
  },
  'no-such-question': {
    message: 'Eine Frage {{id}} gibt es nicht.',
    hint: 'kith questions zeigt die offenen mit ihren Kennungen.',
  },
  'no-such-not-person': {
    message: '{{id}} ist keine der Adressen, die nicht als Mensch gelten.',
    hint: 'kith not-people zeigt sie alle.',
  },
  'already-answered': {
    message: 'Die Frage {{id}} hat ihre Antwort schon.',
    hint: 'kith undo nimmt eine Antwort zurück; kith questions zeigt, was noch offen ist.',
  },
  'no-such-choice': {
    message: '„{{choice}}“ steht nicht zur Wahl.',
    hint: 'Zur Wahl stehen: {{choices}}.',
  },
  'no-such-change': {
    message: 'Eine Änderung oder einen Import {{id}} gibt es nicht.',
    hint: 'kith history und kith imports zeigen sie mit ihren Kennungen.',
  },
  'already-undone': {
    message: 'Das wurde schon zurückgenommen: {{what}}.',
    hint: 'kith redo bringt das Letzte zurück; kith history zeigt alle Änderungen.',
  },
  'no-such-field': {
    message: '„{{text}}“ sagt nicht, was eine Spalte enthält.',
    hint: 'Schreib ÜBERSCHRIFT=FELD, zum Beispiel „Spalte 3=birthday“. Felder: {{known}}; oder „none“, dann bleibt sie unter ihrer Überschrift.',
  },
  'import-running': {
    message: 'Dieser Import läuft noch.',
    hint: 'Brich ihn erst ab oder warte auf sein Ende; dann nimm ihn zurück.',
  },
  'nothing-to-undo': {
    message: 'Es gibt nichts zurückzunehmen.',
    hint: 'kith history zeigt jede Änderung, auch die zurückgenommenen.',
  },
  'nothing-to-redo': {
    message: 'Es gibt nichts zurückzubringen: Nichts wurde zurückgenommen, oder danach kam etwas Neues.',
    hint: 'kith history zeigt jede Änderung.',
  },
  'no-such-record': {
    message: 'Unter der Kennung {{id}} gibt es nichts, womit das ginge.',
    hint: 'kith show NAME --json zeigt die Kennungen von allem, was behalten ist.',
  },
  'no-handle': {
    message: '„{{text}}“ ist keine Adresse oder Nummer, die Kith kennt.',
    hint: 'Schreib eine Adresse, eine Nummer mit Land (+47 …) oder Art und Name wie telegram:maren.',
  },
  'no-zone': {
    message: '„{{zone}}“ ist keine Zeitzone.',
    hint: 'Nenn sie wie einen Ort: Europe/Lisbon, America/Bogota.',
  },
  'no-date': {
    message: '„{{date}}“ ist kein Datum.',
    hint: 'Schreib es als 1984-02-29, ohne Jahr als --02-29 oder ohne Tag als 1984-02.',
  },
  'day-ahead': {
    message: 'Der {{day}} liegt noch vor dir, also kann es noch nicht geschehen sein.',
    hint: 'Lass --on weg für heute, oder plane es: kith log "am {{day}} anrufen".',
  },
  'day-behind': {
    message: 'Der {{day}} liegt nicht nach heute.',
    hint: 'Nenn einen späteren Tag, oder lass ihn weg.',
  },
  'no-such-setting': {
    message: 'Eine Einstellung „{{key}}“ gibt es nicht.',
    hint: 'Einstellen lassen sich: {{keys}}.',
  },
  'bad-setting': {
    message: '„{{value}}“ passt nicht zur Einstellung {{key}}.',
    hint: 'kith settings zeigt, was eingestellt ist, und in welcher Form.',
  },
  gate: {
    message: 'Vor jemand Neuem: Bei {{names}} wolltest du dich noch einmal melden.',
    hint: 'kith next zeigt sie. Um {{name}} trotzdem aufzunehmen, sag warum: --because "…".',
  },
  'no-such-circle': {
    message: 'Einen Kreis „{{name}}“ gibt es nicht.',
    hint: 'kith circle NAME "{{name}}" legt ihn mit dem ersten Menschen an.',
  },
  'not-a-card': {
    message: 'Das ist keine ganze vCard.',
    hint: 'Eine Karte beginnt mit BEGIN:VCARD und endet mit END:VCARD.',
  },
  'no-rest': {
    message: '{{name}} ruht nicht.',
    hint: 'kith show "{{name}}" sagt, wie es steht.',
  },
};
