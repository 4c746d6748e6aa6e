/** German: the actions that keep something, each in one sentence, and what they take. */
import type { Words } from '../say.ts';

const who = 'ein Name, eine Kennung oder eine Adresse';

export const actionsKeep: Words = {
  remember: {
    summary: 'Schreibt eine Erinnerung an jemanden auf.',
    in: {
      who,
      text: 'der Moment, in deinen Worten',
      with: 'wer noch dabei war',
      on: 'der Tag, sonst heute',
      place: 'wo es war',
      kind: 'eine Notiz, ein Zitat oder ein gutes Wort',
      photo: 'ein Bild, das dabeibleibt',
    },
  },
  promise: {
    summary: 'Hält fest, was du zugesagt hast.',
    in: { who, text: 'was du versprochen hast', due: 'bis wann' },
  },
  ask: {
    summary: 'Hält fest, was du beim nächsten Mal fragen oder erzählen willst.',
    in: { who, text: 'was du fragen oder erzählen willst', kind: 'fragen oder erzählen' },
  },
  clip: {
    summary: 'Legt etwas für jemanden beiseite.',
    in: { who, text: 'was es ist', url: 'wo es steht' },
  },
  occasion: {
    summary: 'Hält einen Geburtstag oder einen anderen wichtigen Tag fest.',
    in: {
      who,
      date: 'der Tag: 1984-02-29, oder --02-29 ohne Jahr',
      kind: 'was für ein Tag es ist',
      label: 'wie du ihn nennst',
      of: 'wessen Tag es ist, wenn er jemandem aus dem Umfeld gehört',
    },
  },
  offer: {
    summary: 'Hält fest, was jemand geben kann oder sucht.',
    in: { who, text: 'was es ist', need: 'der Mensch sucht es' },
  },
  remove: {
    summary: 'Nimmt einen Eintrag weg, so dass undo ihn zurückholen kann.',
    in: { id: 'die Kennung eines Kontakts, einer Erinnerung, eines Versprechens oder anderen Eintrags' },
  },
};
