/** English: what stands on printed pages. */
import type { Words } from '../say.ts';

export const print: Words = {
  file: {
    paper: 'nearest.pdf',
    brief: 'brief {{name}}.pdf',
    letter: 'letter {{name}}.pdf',
    card: 'card {{name}}.pdf',
    label: 'labels.pdf',
    envelope: 'envelope {{name}}.pdf',
    book: 'book {{name}}.pdf',
    recovery: 'how to open this.pdf',
    'recovery-page': 'recovery key.pdf',
  },
  missing_one: 'No font on this machine can show {{signs}}; it stands as an empty box.',
  missing_other:
    'No font on this machine can show these {{count}} characters: {{signs}}. They stand as empty boxes.',
  unreadable: 'These pictures could not be read and were left out: {{names}}.',
  'too-many-pictures_one': 'One more picture was left out: a book takes {{most}} of them.',
  'too-many-pictures_other': '{{count}} more pictures were left out: a book takes {{most}} of them.',
  told_one: 'Printed one page into {{file}} ({{size}}).',
  told_other: 'Printed {{count}} pages into {{file}} ({{size}}).',
  toldKit: 'The kit is in {{folder}} ({{size}}).',
  toldFiles: 'In it',
  toldPassphrase:
    'The passphrase is not in it. Tell it to them yourself, or leave it with somebody you both trust.',
  page: 'Kith · {{day}}',
  paper: {
    title: 'The people nearest to me',
    intro_one: 'One person, as written down on {{day}}.',
    intro_other: '{{count}} people, as written down on {{day}}.',
    footer: 'Kith. Keep it where you would look for it.',
    close: 'close to them',
    nobody: 'Nobody has a place in a ring yet, so nobody stands on this sheet.',
  },
  brief: {
    title: 'Before you meet {{name}}',
    promises: 'You promised',
    nextTime: 'Next time',
    clippings: 'Put aside for them',
    couldDo: 'What you could do for them',
    around: 'Around them',
    occasions: 'Days ahead',
    memories: 'Memories',
    kindWords: 'Kind words',
    due: '{{text}} (by {{day}})',
  },
  book: {
    title: '{{names}} and I',
    circle: '{{circle}}: what we shared',
    years: '{{first}} to {{last}}',
    year: '{{first}}',
    made: 'Made on {{day}}',
    undated: 'Without a date',
    kindWords: 'Kind words',
    with: 'with {{names}}',
    empty: 'No memories are kept with them yet, so the book has only its cover.',
  },
  kit: {
    title: 'How to open this',
    intro:
      'This stick holds everything that {{owner}} kept about the people in their life, as it was on {{day}}. It is locked. You need the passphrase; it is written nowhere here.',
    'intro-for':
      'For {{name}}. This stick holds everything that {{owner}} kept about the people in their life, as it was on {{day}}. It is locked. You need the passphrase; it is written nowhere here.',
    'title-page': 'If this machine is gone',
    'intro-page':
      'Everything that {{owner}} kept about the people in their life is copied to {{folder}}, locked. With this page and the passphrase it comes back. The passphrase is written nowhere here.',
    'restore-page':
      'Go to the folder with the copies and type: kith restore "{{file}}" --into my-copy (or the newest one there).',
    'keyHint-page':
      'It lies beside the copies as {{file}}. Typed off this page into a file of that name, it opens them just the same.',
    owner: 'its owner',
    steps: {
      find: 'Find the passphrase. Perhaps {{owner}} told you where it is, or left it with someone you both trust.',
      install: 'On any computer, install Kith and open a terminal.',
      restore: 'Go to this folder and type: kith restore "{{file}}" --into my-copy',
      type: 'When it asks, type the passphrase. Everything is put into the folder my-copy and checked.',
      look: 'Type kith start --vault my-copy and look around. Nothing you do changes this stick.',
      kind: 'Tell the people in it what they need to know, in your own words and your own time.',
    },
    keyTitle: 'The recovery key',
    keyHint: 'It opens every copy, once the passphrase has opened it. On this stick it is the file {{file}}.',
    keyText:
      'The recovery key lies on this stick as {{file}}. Without it and the passphrase nobody can read the rest.',
    without: 'Without Kith, with age, zstd, tar and sqlite3 alone (more in recovery.pdf):',
    footer: 'Made by Kith on {{day}}',
  },
};
