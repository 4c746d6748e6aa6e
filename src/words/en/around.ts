/** English: what is kept around somebody, and how it is changed. */
import type { Words } from '../say.ts';

export const around: Words = {
  open: 'People, circles, days, what they give and need',
  name: 'Name',
  what: 'Who that is to them',
  relation: {
    spouse: 'married',
    partner: 'partner',
    child: 'child',
    parent: 'parent',
    sibling: 'brother or sister',
    friend: 'friend',
    colleague: 'colleague',
    neighbour: 'neighbour',
  },
  circles: 'Circles',
  circle: 'Circle',
  day: 'Day',
  date: 'Date',
  dateHint: 'As much as you know: 1984-02-29, --02-29 without the year, 1984 alone.',
  label: 'What it is called',
  give: 'They',
  giveWhat: 'What',
  peace: 'Leave in peace',
  peaceHint: 'Whoever is left in peace is never proposed. Press again to take it back.',
  standing: {
    rest: 'At rest',
    'do-not-nudge': 'Never remind me',
    estranged: 'We fell out',
    deceased: 'They have died',
  },
  add: 'Add',
  drop: 'Take away: {{what}}',
};
