/** Deutsch: die Handlungen um Pläne, Vorstellungen, Rückblicke und den ehrlichen Blick, je in einem Satz, und was sie brauchen. */
import type { Words } from '../say.ts';

const who = 'ein Name, eine Kennung oder eine Adresse';

export const actionsLoop: Words = {
  introduce: {
    summary: 'Bringt zwei Menschen zusammen, Schritt für Schritt.',
    in: {
      a: 'wer zuerst gefragt wird',
      b: 'der andere Mensch',
      step: 'wie weit es ist; ohne Angabe der nächste Schritt',
      why: 'warum diese beiden',
      outcome: 'was daraus wurde',
      by: 'auf welchem Weg',
    },
  },
  introductions: {
    summary: 'Zeigt, wer wem helfen könnte, und die Vorstellungen, die laufen.',
    in: { limit: 'wie viele höchstens vorgeschlagen werden', over: 'auch die abgeschlossenen' },
  },
  capacity: {
    summary: 'Hält die Minuten, die Ringe und Rhythmen verlangen, gegen die Minuten, die du gibst.',
    in: { minutes: 'wie viele Minuten du am Tag geben würdest' },
  },
  rebalance: {
    summary: 'Setzt Menschen einen Ring weiter nach außen, bis die Minuten passen, in einem Schritt.',
    in: { minutes: 'wie viele Minuten du am Tag geben würdest', only: 'nur diese Menschen' },
  },
  intention: {
    summary:
      'Setzt ein Ziel deines Lebens, zu dem Menschen gehören, mit dem gewünschten Anteil der Aufmerksamkeit.',
    in: {
      name: 'wie du es nennst',
      share: 'der Anteil in Prozent',
      circle: 'der Kreis, dessen Menschen dazugehören',
    },
  },
  review: {
    summary: 'Blickt auf eine Woche oder ein Quartal zurück und schlägt drei Schritte vor.',
    in: { period: 'eine Woche oder ein Quartal' },
  },
  well: {
    summary:
      'Zeigt, wen du anrufen könntest, wenn das Leben sich wendet, wie warm es ist und was du zuletzt gegeben hast.',
    in: { scenario: 'was geschehen ist', limit: 'wie viele Menschen gezeigt werden' },
  },
  look: {
    summary: 'Blickt ehrlich auf ein Jahr: wer antworten würde, was du wolltest und was du gelebt hast.',
    in: { since: 'der erste Tag, der zählt' },
  },
  slots: {
    summary: 'Findet drei freie Zeiten und schreibt sie als Worte zum Verschicken.',
    in: {
      who,
      minutes: 'wie lange es dauern soll',
      days: 'wie viele Tage voraus',
      from: 'nicht vor dieser Stunde',
      to: 'nicht nach dieser Stunde',
    },
  },
  appointment: {
    summary: 'Schreibt einen wöchentlichen Termin für deinen Kalender, mit dir selbst oder mit jemandem.',
    in: {
      who,
      weekday: '1 für Montag bis 7 für Sonntag',
      time: 'die Uhrzeit, etwa 10:00',
      minutes: 'wie lange er dauert',
      file: 'eine Datei oder ein Ordner dafür',
    },
  },
  invite: {
    summary: 'Macht eine Kalenderdatei und Worte für eine Zeit mit jemandem und plant sie.',
    in: {
      who,
      at: 'wann, in deiner Zeit, wie 2026-12-01T18:30',
      minutes: 'wie lange es dauert',
      by: 'wie: Anruf, Treffen …',
      place: 'wo',
      note: 'was in der Einladung steht',
      file: 'eine Datei oder ein Ordner dafür',
    },
  },
};
