/** English: memories that Kith offers to keep. */
import type { Words } from '../say.ts';

export const offers: Words = {
  first: {
    call: 'Your first call that Kith knows of, {{when}}.',
    email: 'The first letter between you that Kith knows of, {{when}}.',
    message: 'The first words between you that Kith knows of, {{when}}.',
    'in-person': 'The first time you met that Kith knows of, {{when}}.',
    other: 'Your first contact that Kith knows of, {{when}}.',
  },
  gap_one: 'After {{count}} month of silence you were back in touch {{when}}.',
  gap_other: 'After {{count}} months of silence you were back in touch {{when}}.',
  longCall_one: 'The longest call that Kith knows of, {{count}} minute, {{when}}.',
  longCall_other: 'The longest call that Kith knows of, {{count}} minutes, {{when}}.',
  longTalk_one: 'From {{when}} on you talked {{count}} day in a row.',
  longTalk_other: 'From {{when}} on you talked {{count}} days in a row.',
  together: '“{{text}}”, together with {{who}}, {{when}}.',
  alone: '“{{text}}”, the two of you, {{when}}.',
  about: 'It was about “{{text}}”.',
  photo: 'There is a picture of {{name}} on the card. Where was it taken?',
  sent: 'A picture from your talk with {{name}}, {{when}}.',
  photoKept: 'The picture on the card.',
  none: 'There is nothing to offer just now. Bring in what you have: kith import FILE',
  keep: 'Keep it; your own words may follow',
  leave: 'Leave it for good',
  more_one: 'One more waits.',
  more_other: '{{count}} more wait.',
  mailbox: {
    none: 'There is no mailbox yet. Add one: kith mailbox add ana@example.org --password-file FILE',
    nothing: 'Nothing new has come.',
    next: 'Fetch what is new: kith mailbox fetch',
    new_zero: 'nothing new',
    new_one: 'one new mail',
    new_other: '{{count}} new mails',
  },
};
