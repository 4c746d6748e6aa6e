/** English: two people made one. */
import type { Words } from '../say.ts';

export const merging: Words = {
  also: 'Also, from another entry: {{field}} {{value}}',
  choose: 'Where the two disagree, choose what is right. What gives way is kept in the note.',
  both: 'both stay',
  memories_one: '{{count}} memory',
  memories_other: '{{count}} memories',
  alike: {
    title: 'What speaks for it:',
    none: 'nothing both have. Look twice.',
    handle: 'both have {{value}}',
    name: 'both are called {{value}}',
    birthday: 'the same birthday, {{value}}',
    circle: 'both belong to {{value}}',
  },
  field: {
    name: 'Name',
    company: 'Company',
    title: 'Role there',
    ring: 'How close',
    cadence: 'Speak every … days',
    zone: 'Time zone',
    hours: 'Good hours',
    language: 'Language',
    preferred: 'Best way',
    birthday: 'Birthday',
    handles: 'Reach',
    circles: 'Circles',
    nicknames: 'Also called',
    interests: 'Likes',
    note: 'Note',
    story: 'Story',
  },
};
