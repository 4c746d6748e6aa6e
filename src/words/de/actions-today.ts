/** German: the actions of a day, each in one sentence, and what they take. */
import type { Words } from '../say.ts';

const who = 'ein Name, eine Kennung oder eine Adresse';

export const actionsToday: Words = {
  next: {
    summary: 'Zeigt, bei wem du dich als Nächstes melden kannst, warum jetzt und auf welchem Weg.',
    in: { minutes: 'wie viel Zeit du hast, in Minuten', limit: 'wie viele Menschen gezeigt werden' },
  },
  done: {
    summary: 'Hält fest, dass ihr Kontakt hattet, dazu eine Zeile und das Nächste.',
    in: {
      who,
      by: 'auf welchem Weg',
      minutes: 'wie lange es gedauert hat',
      on: 'der Tag, sonst heute',
      began: 'wer angefangen hat',
      keep: 'eine Zeile, die bleiben soll',
      next: 'was du nächstes Mal fragen willst',
      purpose: 'wofür es war',
    },
  },
  smaller: { summary: 'Bietet etwas Kleineres an, das zwei Minuten braucht.', in: { who } },
  later: {
    summary: 'Verschiebt jemanden auf einen anderen Tag, ganz ohne Vorwurf.',
    in: { who, until: 'ab welchem Tag der Mensch wieder erscheinen darf' },
  },
  rest: {
    summary: 'Lässt jemanden ruhen: aus jeder Liste, für eine Weile oder für immer.',
    in: {
      who,
      until: 'wann die Ruhe endet; ohne Angabe bleibt sie',
      why: 'warum, nur für dich',
      kind: 'Ruhe, Entfremdung, Tod oder keine Erinnerungen',
      since: 'seit welchem Tag',
    },
  },
  wake: { summary: 'Holt jemanden aus der Ruhe zurück.', in: { who } },
  log: {
    summary: 'Liest einen einfachen Satz und behält, was er sagt.',
    in: { sentence: 'was war, in deinen Worten', new: 'nimmt einen Namen auf, den noch niemand hat' },
  },
  brief: {
    summary: 'Sagt auf einer Seite, was du vor einem Treffen wissen willst.',
    in: { who },
  },
  today: {
    summary: 'Zeigt den ganzen Tag: wer als Nächstes kommt, wer wartet, was nah ist.',
    in: { minutes: 'wie viel Zeit du hast, in Minuten', limit: 'wie viele Menschen gezeigt werden' },
  },
  reach: {
    summary: 'Öffnet einen Weg zu jemandem und fragt beim nächsten Mal, ob es dazu kam.',
    in: { who, by: 'auf welchem Weg', words: 'die Worte für den Anfang' },
  },
  reached: {
    summary: 'Sagt, ob es zu dem kam, was du begonnen hast.',
    in: { touch: 'der begonnene Kontakt', answer: 'yes oder no' },
  },
  commit: {
    summary: 'Nimmt dir eine Zahl vor, etwa 120 Anrufe in diesem Jahr.',
    in: {
      number: 'wie viele',
      by: 'auf welchem Weg',
      since: 'der erste Tag, der zählt',
      until: 'der letzte Tag, der zählt',
      text: 'wie du es nennst',
    },
  },
  tick: {
    summary: 'Hakt ein Versprechen, eine Frage oder ein Fundstück ab.',
    in: { id: 'was erledigt ist', open: 'stattdessen wieder öffnen' },
  },
};
