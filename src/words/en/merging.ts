/** English: two people made one. */
import type { Words } from '../say.ts';

export const merging: Words = {
  also: 'Also, from another entry: {{field}} {{value}}',
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
