/** German: what a calendar import left aside, and why. */
import type { Words } from '../say.ts';

export const calendars: Words = {
  skipped: {
    'too-long': 'Dieser Eintrag ist länger, als ein Eintrag sein sollte; er wurde ausgelassen.',
    'not-closed': 'Dieser Eintrag bricht vor seinem Ende ab; er wurde ausgelassen.',
    'no-start': 'Dieser Eintrag hat keinen lesbaren Beginn; er wurde ausgelassen.',
    empty: 'Der Kalender enthält keine Treffen.',
    nobody_one: 'Ein Eintrag nennt niemanden und sagt daher nichts über Kontakt.',
    nobody_other:
      '{{count}} Einträge nennen niemanden und sagen daher nichts über Kontakt. Dies ist der erste.',
    cancelled_one: 'Ein Treffen wurde abgesagt.',
    cancelled_other: '{{count}} Treffen wurden abgesagt. Dies ist das erste.',
    declined_one: 'Ein Treffen hast du abgelehnt.',
    declined_other: '{{count}} Treffen hast du abgelehnt. Dies ist das erste.',
    tasks_one: 'Eine Aufgabe oder ein Tagebucheintrag ist kein Treffen.',
    tasks_other: '{{count}} Aufgaben oder Tagebucheinträge sind keine Treffen. Dies ist der erste.',
    'large-meeting_one': 'Ein Treffen hatte mehr als zehn andere: das ist kein Kontakt mit einem von ihnen.',
    'large-meeting_other':
      '{{count}} Treffen hatten mehr als zehn andere: das ist kein Kontakt mit einem von ihnen. Dies ist das erste.',
    'large-series_one': 'Eine Serie hat mehr als zehn Leute: als Kreis behalten, nicht als Kontakt.',
    'large-series_other':
      '{{count}} Serien haben mehr als zehn Leute: als Kreise behalten, nicht als Kontakt. Dies ist die erste.',
    'too-many-series_one': 'Eine Serie ist mehr, als ein Kalender hier fassen kann.',
    'too-many-series_other':
      '{{count}} Serien sind mehr, als ein Kalender hier fassen kann. Dies ist die erste.',
    'series-too-often':
      '„{{title}}“ wiederholt sich öfter, als Menschen sich treffen; die Tage wurden nicht berechnet.',
    'series-unreadable':
      'Wie sich „{{title}}“ wiederholt, war nicht zu lesen; die Tage wurden nicht berechnet.',
    older: 'Von „{{title}}“ wurden nur die letzten {{kept}} Male genommen.',
  },
};
