/** English: the page before a meeting. */
import type { Words } from '../say.ts';

export const brief: Words = {
  title: 'Before you meet {{name}}',
  open: 'The page before you meet',
  print: 'Print this page',
  back: 'Back to their story',
  lastSpoke: 'Last in touch {{ago}}.',
  never: 'You have not been in touch yet.',
  gentle: 'Be gentle about: {{text}}',
  since: 'Since you last spoke',
  promises: 'You promised',
  nextTime: 'To ask or tell',
  clippings: 'Put aside for them',
  couldDo: 'What you could do for them',
  around: 'People around them',
  occasions: 'Days ahead',
  memories: 'Remember',
  kindWords: 'Kind words',
  openers: 'You could begin',
  ask: 'And if there is time for one thing more',
  nothing: 'Nothing is written down yet. Listen well, and write one line afterwards.',
};
