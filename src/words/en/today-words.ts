/** English: the sentences that Today is made of on the server's side, and the page before a meeting. */
import type { Words } from '../say.ts';

export const todayWords: Words = {
  week: {
    birthday: '{{name}} has a birthday',
    turns: '{{name}} turns {{years}}',
    anniversary: '{{name}}: anniversary',
    married: '{{name}}: {{years}} years together',
    other: '{{name}}: {{label}}',
    with_zero: 'with {{names}}',
    with_one: 'with {{names}} and one more',
    with_other: 'with {{names}} and {{count}} more',
    card: 'a card should leave by {{day}}',
  },
  fresh: {
    back_one: 'You were away for {{count}} day.',
    back_other: 'You were away for {{count}} days.',
    few: 'Nobody waits for long. Today has room for all of it.',
    many_one:
      '{{count}} person waits for a sign of life. There is no catching up: {{perDay}} a day is enough, and by {{day}} all have had their turn.',
    many_other:
      '{{count}} people wait for a sign of life. There is no catching up: {{perDay}} a day is enough, and by {{day}} all have had their turn.',
  },
  first: '{{name}}: {{sentence}}',
};

export const brief: Words = {
  since: 'Since you last spoke',
  soFar: 'What passed between you so far',
  more_one: 'and {{count}} more between',
  more_other: 'and {{count}} more between',
  promises: 'You promised',
  nextTime: 'To ask or tell',
  clippings: 'Put aside for them',
  couldDo: 'What you could do for them',
  around: 'People around them',
  occasions: 'Days ahead',
  memories: 'Remember',
  kindWords: 'Kind words',
};
