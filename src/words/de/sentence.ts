/** German: what stayed unclear in a plain line. */
import type { Words } from '../say.ts';

export const sentence: Words = {
  'too-long': 'Nur die ersten {{count}} Zeichen wurden gelesen.',
  'which-person_one': '{{count}} Mensch heißt {{name}}. Ist es dieser?',
  'which-person_other': '{{count}} Menschen heißen {{name}}. Wer ist gemeint?',
  'new-person': '{{name}} ist neu hier. Aufnehmen?',
  nobody: 'Es wurde kein Name gefunden. Wer war es?',
  'whose-date': 'Zu wem gehört {{text}}?',
  'whose-event': 'Zu wem gehört „{{label}}“?',
  'no-such-day': '„{{text}}“ nennt keinen bestimmten Tag. Welcher war es?',
  'day-ahead': '„{{text}}“ liegt noch vor dir, deshalb wird es als Plan festgehalten.',
};
