/** German: the actions about people, each in one sentence, and what they take. */
import type { Words } from '../say.ts';

const who = 'ein Name, eine Kennung oder eine Adresse';
const limit = 'wie viele höchstens gezeigt werden';

export const actionsPeople: Words = {
  people: {
    summary: 'Zeigt die Menschen, die du kennst, eingegrenzt wie du magst.',
    in: {
      ring: 'nur dieser Ring',
      circle: 'nur dieser Kreis',
      state: 'nur wer so steht',
      quiet: 'nur wer so viele Tage oder länger still ist',
      query: 'nur Namen und Adressen, in denen das vorkommt',
      sort: 'in welcher Reihenfolge',
      brief: 'ohne ihre Karten',
    },
  },
  show: { summary: 'Zeigt einen Menschen, ganz.', in: { who, limit: 'wie viele Kontakte gezeigt werden' } },
  timeline: {
    summary: 'Zeigt, was zwischen euch war, das Neueste zuerst.',
    in: { who, before: 'nur was vor dieser Stelle der Geschichte kam', limit },
  },
  add: {
    summary: 'Nimmt jemanden von Hand auf.',
    in: {
      name: 'der Name',
      handle: 'eine Adresse, eine Nummer oder ein Name wie telegram:maren',
      company: 'wo der Mensch arbeitet',
      note: 'was wissenswert ist',
      ring: 'wie nah du den Menschen haben willst',
      because: 'warum jetzt, wenn andere noch auf dich warten',
      met: 'der Tag, an dem ihr euch kennengelernt habt',
    },
  },
  edit: {
    summary: 'Ändert, was du über jemanden weißt.',
    in: {
      who,
      name: 'der Name',
      nickname: 'wie der Mensch noch genannt wird',
      company: 'wo der Mensch arbeitet; leer nimmt es weg',
      title: 'was der Mensch dort macht; leer nimmt es weg',
      note: 'was wissenswert ist; leer nimmt es weg',
      zone: 'die Zeitzone, etwa Europe/Oslo',
      hours: 'gute Stunden, etwa 18-21',
      preferred: 'der Weg, der zu ihnen passt; none überlässt ihn Kith',
      language: 'die Sprache, die ihr miteinander sprecht',
      sensitive: 'was besser ungesagt bleibt',
      role: 'was der Mensch für dich ist, etwa Mentorin',
      interest: 'was dem Menschen am Herzen liegt',
      rhythm: 'wie viele Tage zwischen zwei Kontakten liegen dürfen; 0 überlässt es Kith',
      met: 'der Tag, an dem ihr euch kennengelernt habt',
      addHandle: 'eine Adresse oder Nummer, die dazukommt',
      removeHandle: 'eine Adresse oder Nummer, die wegfällt',
      good: 'eine Adresse oder Nummer, die stimmt',
      bad: 'eine Adresse oder Nummer, die nicht mehr stimmt',
      card: 'die ganze Karte als vCard',
    },
  },
  merge: {
    summary: 'Macht aus zwei Einträgen einen Menschen; nichts geht verloren.',
    in: {
      a: 'wer bleibt: ein Name, eine Kennung oder eine Adresse',
      b: 'wer derselbe Mensch ist',
      take: 'Felder, in denen der zweite Eintrag recht hat, etwa company; was nicht gewählt ist, kommt in die Notiz',
    },
  },
  duplicates: { summary: 'Zeigt, wer doppelt da sein könnte, und was dafür spricht.', in: { limit } },
  different: {
    summary: 'Sagt, dass zwei Einträge zwei Menschen sind; danach wird nicht mehr gefragt.',
    in: { a: 'einer der beiden: ein Name, eine Kennung oder eine Adresse', b: 'der andere' },
  },
  ring: {
    summary: 'Sagt, wie nah du jemanden haben willst.',
    in: { who, ring: 'five, fifteen, fifty, hundred-and-fifty, beyond oder none' },
  },
  circle: {
    summary: 'Nimmt jemanden in einen Kreis auf, etwa Familie oder Chor.',
    in: { who, circle: 'der Name des Kreises', leave: 'stattdessen herausnehmen' },
  },
  forget: {
    summary: 'Nimmt jemanden heraus, so dass undo ihn zurückholen kann, oder für immer.',
    in: { who, forGood: 'auch aus Verlauf und Suche, ohne Rückweg' },
  },
  search: {
    summary: 'Findet zuerst Menschen, dann was gesagt und behalten wurde.',
    in: { query: 'wonach gesucht wird', limit },
  },
  relate: {
    summary: 'Sagt, wie zwei Menschen zusammengehören; die Umkehrung steht beim anderen.',
    in: { who, what: 'was der andere Mensch ist, etwa child', to: 'der andere Mensch' },
  },
  map: {
    summary: 'Zeigt alle nach gewünschtem Ring und gelebter Zeit.',
    in: { on: 'der Tag, den du ansehen willst, sonst heute', limit },
  },
};
