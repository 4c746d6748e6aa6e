/** English: the page before a meeting. */
import type { Words } from '../say.ts';

export const brief: Words = {
  title: 'Before you meet {{name}}',
  open: 'The page before you meet',
  print: 'Print this page',
  back: 'Back to their story',
  lastSpoke: 'Last in touch {{ago}}.',
  spoke: 'You last spoke {{ago}}.',
  side: { out: 'from you', in: 'from them', mutual: 'both of you' },
  more_one: 'and {{count}} more between',
  more_other: 'and {{count}} more between',
  couldAsk: 'They could help with this: {{text}}',
  never: 'You have not been in touch yet.',
  gentle: 'Be gentle about: {{text}}',
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
