/** English: the palette. */
import type { Words } from '../say.ts';

export const palette: Words = {
  title: 'Search or do anything',
  hint: 'A name, a word, an action, or a sentence to keep',
  results: 'What was found',
  none: 'Nothing fits. A sentence like “Called Maren yesterday” can be kept.',
  write: 'Write down',
  keep: 'Keep: {{sentence}}',
  keepHint: 'as a touch, with what you said in it',
  kept: 'Kept.',
  found: 'Remembered',
  do: 'Go and do',
  heard: 'What Kith heard',
  heardAs: {
    people: 'Who',
    touch: 'How',
    memory: 'To keep',
    occasion: 'Date',
    promise: 'Promise',
    next: 'Next time',
  },
  run: 'Do it',
  ran: 'Done.',
  fields: 'What it needs',
  result: 'Answer',
};
