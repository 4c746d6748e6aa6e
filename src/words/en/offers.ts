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
  began: 'It began with “{{text}}”.',
  photo: 'There is a picture of {{name}} on the card. Where was it taken?',
  sent: 'A picture from your talk with {{name}}, {{when}}.',
  photoKept: 'The picture on the card.',
  kind: '“{{text}}” ({{place}}, {{when}})',
  where: {
    mail: 'in a mail',
    sms: 'in a text message',
    chat: 'in a chat',
    whatsapp: 'on WhatsApp',
    telegram: 'on Telegram',
    signal: 'on Signal',
    imessage: 'on iMessage',
    instagram: 'on Instagram',
    facebook: 'on Messenger',
  },
  words: {
    wouldRead_one: 'Kith would read one file again, {{size}}: {{files}}.',
    wouldRead_other: 'Kith would read {{count}} files again, {{size}}: {{files}}.',
    others_one: 'one more',
    others_other: '{{count}} more',
    stays:
      'They are read on this machine, by a process that can write nothing and reach no network. Of what stands in them, only the sentences that are offered to you are kept; those that you do not answer in 90 days are let go.',
    takes_one: 'It takes about one second.',
    takes_other: 'It takes about {{count}} seconds.',
    takesMinutes_one: 'It takes about one minute.',
    takesMinutes_other: 'It takes about {{count}} minutes.',
    missing_one:
      'One file is not where it was: {{files}}. Give it again to look in it: kith find-kind-words FILE',
    missing_other:
      '{{count}} files are not where they were: {{files}}. Give them again to look in them: kith find-kind-words FILE',
    elsewhere:
      'Of {{addresses}} only the heads of mails were fetched; their words lie on the server. An export of it can be given.',
    jarEmpty: 'No kind word is kept yet. Look for some in your mails and chats: kith find-kind-words',
    nothing:
      'No mail and no chat was brought in from a file that is still there. Give one: kith find-kind-words FILE',
    found_zero: 'Nothing new was found. What was kept or left before is not offered again.',
    found_one: 'One kind word was found. It waits among the offers: kith offers',
    found_other: '{{count}} kind words were found. They wait among the offers: kith offers',
  },
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
