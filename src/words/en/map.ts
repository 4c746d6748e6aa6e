/** English: the map. */
import type { Words } from '../say.ts';

export const map: Words = {
  title: 'Where everyone stands',
  intro: 'Rings are how close you want someone. Drift off a ring is how far the silence has carried them.',
  view: 'Show as',
  table: 'Table',
  you: 'you',
  others: 'Others',
  told_one: 'A map of {{count}} person on rings around you. The table shows the same.',
  told_other: 'A map of {{count}} people on rings around you. The table shows the same.',
  silent: 'quiet for {{span}}',
  wished: 'wished: {{ring}}',
  suggested: 'suggested: {{ring}}',
  suggestion: 'suggested',
  time: 'Day to show',
  play: 'Replay from there to today',
  pause: 'Pause',
  innerFifteen: 'Drifting from the inner fifteen',
  allWarm: 'Nobody. All of them are within reach.',
  legend: {
    ember: 'in touch, within your usual rhythm',
    honey: 'growing quiet',
    frost: 'fading: silences like this rarely end by themselves',
    stone: 'long quiet',
    moss: 'just met',
    suggested: 'hollow: a suggestion, not yet your wish',
  },
  column: { name: 'Name', silent: 'Quiet for' },
  more_one: 'Show {{count}} more',
  more_other: 'Show {{count}} more',
};
