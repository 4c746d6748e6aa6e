/** German: bringing people together. */
import type { Words } from '../say.ts';

export const introductions: Words = {
  title: 'Bekanntmachen',
  intro:
    'Zwei, die einander helfen könnten, und du dazwischen. Beide werden gefragt, bevor sie sich kennenlernen.',
  ideas: 'Wer wem helfen könnte',
  underway: 'Auf dem Weg',
  over: 'Was aus früheren wurde',
  pair: '{{a}} und {{b}}',
  begin: 'Mit der Frage an {{name}} beginnen',
  none: 'Noch trifft kein Wunsch auf ein Angebot.',
  noneHint:
    'Schreibe bei den Menschen auf, was sie suchen und was sie geben könnten. Passen zwei zusammen, stehen sie hier mit dem Grund.',
  steps: 'Schritte',
  step: {
    idea: 'die Idee',
    'asked-a': '{{a}} ist gefragt',
    'asked-b': '{{b}} ist gefragt',
    introduced: 'bekannt gemacht',
    'came-of-it': 'was daraus wurde',
    done: 'gedankt',
    dropped: 'losgelassen',
  },
  now: 'jetzt',
  since: 'seit {{day}}',
  from: 'ab {{day}}',
  words: 'Worte, die du schicken könntest',
  copy: 'Diese Worte kopieren',
  copied: 'Kopiert. Ändere sie, wie du magst.',
  do: {
    idea: 'Ich habe {{a}} gefragt',
    'asked-a': '{{a}} sagt ja; ich habe {{b}} gefragt',
    'asked-b': '{{b}} sagt ja; ich habe sie bekannt gemacht',
    introduced: 'Aufschreiben, was daraus wurde',
    'came-of-it': 'Ich habe ihnen gedankt',
  },
  drop: 'Loslassen',
  outcome: 'Was daraus wurde',
  outcomeHint: 'Sie haben sich getroffen, sie reden noch, es war nicht die Zeit',
  said: {
    'asked-a': 'Notiert: {{a}} ist gefragt.',
    'asked-b': 'Notiert: {{b}} ist gefragt.',
    introduced: 'Notiert: {{a}} und {{b}} wissen voneinander.',
    'came-of-it': 'Notiert, was daraus wurde.',
    done: 'Gedankt. Es bleibt in beiden Geschichten.',
    dropped: 'Losgelassen, ganz ohne Vorwurf.',
    idea: 'Als Idee aufgehoben.',
  },
};
