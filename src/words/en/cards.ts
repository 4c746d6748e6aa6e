/** English: what was not taken from an address book. */
import type { Words } from '../say.ts';

export const cards: Words = {
  skipped: {
    nobody: 'This card names nobody and holds no address; nobody was made of it.',
    gone: 'Of somebody whom you took out: they stay out. Bring them back with kith trash, or begin anew with kith add.',
    cut: 'This card has no end: the file seems to be cut off here. It was not taken.',
    noCard: 'The text here is no card.',
    tooLarge: 'This card is larger than {{limit}} MB.',
    tooManyLines: 'This card has more than {{limit}} lines.',
    tooDeep: 'This card holds cards within cards, more than {{limit}} deep.',
    noJson: 'This is no readable jCard: {{reason}}.',
    jsonTooLarge: 'This jCard file is larger than {{limit}} MB.',
    noJcard: 'This entry is no jCard.',
  },
};
