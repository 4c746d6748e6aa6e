/** German: the sentences that Today is made of on the server's side, and the page before a meeting. */
import type { Words } from '../say.ts';

export const todayWords: Words = {
  week: {
    birthday: '{{name}} hat Geburtstag',
    turns: '{{name}} wird {{years}}',
    anniversary: '{{name}}: Jahrestag',
    married: '{{name}}: {{years}} Jahre zusammen',
    other: '{{name}}: {{label}}',
    with_zero: 'mit {{names}}',
    with_one: 'mit {{names}} und noch jemandem',
    with_other: 'mit {{names}} und {{count}} weiteren',
    card: 'eine Karte müsste bis {{day}} abgehen',
  },
  fresh: {
    back_one: 'Du warst {{count}} Tag fort.',
    back_other: 'Du warst {{count}} Tage fort.',
    few: 'Niemand wartet lange. Heute ist Platz für alles.',
    many_one:
      '{{count}} Mensch wartet auf ein Lebenszeichen. Nachholen musst du nichts: {{perDay}} am Tag genügen, und bis {{day}} waren alle an der Reihe.',
    many_other:
      '{{count}} Menschen warten auf ein Lebenszeichen. Nachholen musst du nichts: {{perDay}} am Tag genügen, und bis {{day}} waren alle an der Reihe.',
  },
  first: '{{name}}: {{sentence}}',
};

export const brief: Words = {
  since: 'Seit ihr zuletzt gesprochen habt',
  soFar: 'Was bisher zwischen euch war',
  more_one: 'und {{count}} weiteres dazwischen',
  more_other: 'und {{count}} weitere dazwischen',
  promises: 'Das hast du versprochen',
  nextTime: 'Zu fragen oder zu erzählen',
  clippings: 'Beiseitegelegt',
  couldDo: 'Was du tun könntest',
  around: 'Menschen um sie herum',
  occasions: 'Tage, die kommen',
  memories: 'Erinnerungen',
  kindWords: 'Gute Worte',
};
