/** English: what a calendar import left aside, and why. */
import type { Words } from '../say.ts';

export const calendars: Words = {
  skipped: {
    'too-long': 'This entry is longer than any entry should be; it was left out.',
    'not-closed': 'This entry breaks off before its end; it was left out.',
    'no-start': 'This entry has no readable beginning; it was left out.',
    empty: 'The calendar holds no meetings.',
    nobody_one: 'One entry names nobody, so it says nothing about contact.',
    nobody_other: '{{count}} entries name nobody, so they say nothing about contact. This is the first.',
    cancelled_one: 'One meeting was cancelled.',
    cancelled_other: '{{count}} meetings were cancelled. This is the first.',
    declined_one: 'One meeting you declined.',
    declined_other: '{{count}} meetings you declined. This is the first.',
    tasks_one: 'One task or journal entry is no meeting.',
    tasks_other: '{{count}} tasks or journal entries are no meetings. This is the first.',
    'large-meeting_one': 'One meeting had more than ten others: that is no contact with any of them.',
    'large-meeting_other':
      '{{count}} meetings had more than ten others: that is no contact with any of them. This is the first.',
    'large-series_one': 'One series has more than ten people: kept as a circle, not as contact.',
    'large-series_other':
      '{{count}} series have more than ten people: kept as circles, not as contact. This is the first.',
    'too-many-series_one': 'One series is more than a calendar can hold here.',
    'too-many-series_other': '{{count}} series are more than a calendar can hold here. This is the first.',
    'series-too-often': '“{{title}}” repeats more often than people meet; its days were not worked out.',
    'series-unreadable': 'How “{{title}}” repeats could not be read; its days were not worked out.',
    older: 'Of “{{title}}” only the latest {{kept}} times were taken.',
  },
};
