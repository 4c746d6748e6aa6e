/** German: the actions on the vault itself, each in one sentence, and what they take. */
import type { Words } from '../say.ts';

export const actionsData: Words = {
  start: { summary: 'Startet den Server und öffnet die App im Browser.' },
  mcp: { summary: 'Lässt einen Assistenten auf diesem Rechner Kith fragen, über Standardein- und -ausgabe.' },
  completion: { summary: 'Gibt das Ergänzungsskript deiner Shell aus: bash, zsh oder fish.' },
  init: {
    summary: 'Legt einen Tresor an oder erzählt ihm mehr über dich.',
    in: {
      me: 'eine eigene Adresse oder Nummer',
      name: 'dein eigener Name',
      zone: 'deine Zeitzone, etwa Europe/Lisbon',
      region: 'dein Land in zwei Buchstaben, um Nummern zu lesen',
    },
  },
  settings: {
    summary: 'Zeigt, was eingestellt ist, oder stellt eines ein.',
    in: { key: 'welche Einstellung', value: 'der neue Wert' },
  },
  import: {
    summary: 'Liest Adressbücher, Mails, Kalender, Chats und Anrufe aus Dateien und Ordnern.',
    in: {
      paths: 'Dateien oder Ordner',
      as: 'das Format, wenn Kith es nicht selbst herausfinden soll',
      me: 'eine eigene Adresse, Nummer oder ein eigener Name',
      map: 'was eine Spalte einer Tabelle enthält: "Spalte 3=birthday"',
      all: 'jedes Einzelne nennen, was ausgelassen wurde',
    },
  },
  imports: {
    summary: 'Zeigt, was bisher eingelesen wurde.',
    in: { id: 'ein Import, mit dem, was er ausgelassen hat', all: 'jedes Einzelne, was er ausgelassen hat' },
  },
  undo: {
    summary: 'Nimmt die letzte Änderung zurück, oder eine beliebige.',
    in: {
      id: 'die Änderung oder der Import; sonst die letzte',
      back: 'ein Feld, das seither geändert wurde und trotzdem wieder wie davor sein soll; mehrmals möglich',
    },
  },
  trash: { summary: 'Zeigt, was in den letzten dreißig Tagen weggenommen wurde.' },
  'bring-back': {
    summary: 'Holt eine Sache zurück, die weggenommen wurde, mit allem, was daran hing.',
    in: { id: 'die Kennung, die kith trash zeigt' },
  },
  redo: { summary: 'Bringt zurück, was das letzte undo weggenommen hat.' },
  history: {
    summary: 'Zeigt jede Änderung, die neueste zuerst.',
    in: { who: 'nur was diesen Menschen betrifft', limit: 'wie viele höchstens gezeigt werden' },
  },
  questions: {
    summary: 'Zeigt, wo Kith unsicher war und nicht geraten hat.',
    in: { limit: 'wie viele höchstens gezeigt werden' },
  },
  'same-names': { summary: 'Gibt jede Karte, die nur ein Name ist, der einen Person, die so heißt.' },
  'not-people': {
    summary: 'Zeigt, wer nicht als Mensch gilt und warum, und nimmt eine Adresse zurück.',
    in: {
      takeBack: 'eine Adresse der Liste, die doch jemand ist',
      limit: 'wie viele höchstens gezeigt werden',
    },
  },
  answer: {
    summary: 'Beantwortet eine der Fragen.',
    in: { id: 'die Frage', choice: 'eine ihrer Antworten' },
  },
  doctor: { summary: 'Prüft, ob der Tresor heil ist und seine Summen stimmen.' },
  backtest: {
    summary: 'Sagt, wie richtig die Warnungen bei früheren Kontakten gelegen hätten.',
    in: {
      events: 'eine CSV-Datei mit den Spalten ego, other, time und direction',
      seed: 'eine Zahl, die den Zufall festlegt',
    },
  },
};
