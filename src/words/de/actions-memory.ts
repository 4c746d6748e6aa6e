/** German: looking back and printing, each action in one sentence, and what they take. */
import type { Words } from '../say.ts';

const who = 'ein Name, eine Kennung oder eine Adresse';
const before = 'wo die nächste Seite beginnt, wie die vorige es sagte';
const out = 'die Datei, die entsteht, oder ein Ordner; sonst hier';

export const actionsMemory: Words = {
  memories: {
    summary: 'Zeigt, was du vom gemeinsamen Leben aufgehoben hast, das Neueste zuerst.',
    in: {
      who,
      with: 'wer noch dabei war',
      circle: 'nur mit Menschen aus diesem Kreis',
      query: 'Worte, die darin vorkommen',
      limit: 'wie viele höchstens',
      before,
    },
  },
  'on-this-day': {
    summary: 'Zeigt, was an diesem Tag in früheren Jahren geschah.',
    in: { on: 'der Tag, sonst heute', all: 'auch mit denen, die ruhen' },
  },
  'kind-words': {
    summary: 'Öffnet das Glas mit den guten Worten.',
    in: { who, all: 'auch von denen, die ruhen', limit: 'wie viele höchstens', before },
  },
  'find-kind-words': {
    summary:
      'Sucht gute Worte in den Mails und Chats, die du hereingeholt hast, und bietet sie an; was gelesen wird, bleibt auf diesem Gerät.',
    in: { paths: 'Dateien oder Ordner, in denen gesucht wird; sonst die importierten' },
  },
  paper: {
    summary: 'Druckt die Nächsten auf ein Blatt oder einen Menschen auf eine Seite, als PDF.',
    in: {
      out,
      who: 'ein Mensch: druckt, was vor dem Treffen gut zu wissen ist',
      ring: 'bis zu welchem Ring',
      recovery: 'druckt den Schlüssel zur Wiederherstellung und wie man ihn benutzt',
    },
  },
  letter: {
    summary: 'Druckt einen Brief, eine Karte, einen Umschlag oder Adressetiketten als PDF.',
    in: {
      who: 'an wen; für Etiketten mehrere',
      out,
      text: 'was darin steht; eine leere Zeile beginnt einen Absatz',
      kind: 'ein Brief, eine Karte, ein Umschlag oder Etiketten',
      from: 'deine eigene Adresse, die Zeilen durch Kommas getrennt',
      skip: 'Etiketten des Bogens, die schon weg sind',
    },
  },
  book: {
    summary: 'Druckt ein kleines Buch gemeinsamer Erinnerungen als PDF.',
    in: { who: 'mit wem', out, circle: 'mit einem ganzen Kreis', title: 'was auf dem Umschlag steht' },
  },
  kit: {
    summary:
      'Packt einen versiegelten Umschlag für jemanden, dem du vertraust: Kopie, Schlüssel und Anleitung.',
    in: { out: 'ein leerer Ordner, am besten auf einem Stick', for: 'für wessen Hände er gedacht ist' },
  },
};
