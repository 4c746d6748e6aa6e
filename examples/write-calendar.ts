/** The calendars: meetings with the people who came, the weekly choir, and birthdays. */
import { escaped, finder, folded, inLisbon, two, uuidOf } from './file.ts';
import type { OutFile } from './file.ts';
import type { Household, Someone } from './household.ts';

/** `calendar/ana.ics`, `calendar/choir.ics` and `calendar/birthdays.ics`. */
export function calendarFiles(household: Household): readonly OutFile[] {
  return [
    {
      path: 'calendar/ana.ics',
      text: calendar('Ana', [...meetings(household), ...plans(household), ...alone(household)]),
    },
    { path: 'calendar/choir.ics', text: calendar('Coro', choir(household)) },
    { path: 'calendar/birthdays.ics', text: calendar('Birthdays', birthdays(household.people)) },
  ];
}

const zone = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Lisbon',
  'BEGIN:STANDARD',
  'DTSTART:19961027T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0000',
  'TZNAME:WET',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T010000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0100',
  'TZNAME:WEST',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];

function calendar(name: string, events: readonly string[][]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Example Calendar//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${name}`,
    'X-WR-TIMEZONE:Europe/Lisbon',
    ...zone,
  ];
  for (const event of events) lines.push('BEGIN:VEVENT', ...event, 'END:VEVENT');
  return [...lines, 'END:VCALENDAR'].map(folded).join('');
}

function wall(at: number): string {
  const time = inLisbon(at);
  return `${time.year}${two(time.month)}${two(time.day)}T${two(time.hour)}${two(time.minute)}00`;
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

function attendee(someone: Someone): string {
  const mail = someone.emails[0];
  return `ATTENDEE;CN="${someone.name}";CUTYPE=INDIVIDUAL;PARTSTAT=ACCEPTED;ROLE=REQ-PARTICIPANT:${mail === undefined ? 'invalid:nomail' : `mailto:${mail}`}`;
}

function invitation(household: Household): string[] {
  const mail = household.owner.emails[0] ?? '';
  return [
    `ORGANIZER;CN=${household.owner.name}:mailto:${mail}`,
    `ATTENDEE;CN=${household.owner.name};PARTSTAT=ACCEPTED:mailto:${mail}`,
  ];
}

function meetings(household: Household): string[][] {
  const find = finder(household);
  return household.exchanges
    .filter((exchange) => exchange.channel === 'meeting')
    .map((exchange) => [
      `UID:${uuidOf(exchange.key)}@example.org`,
      `DTSTAMP:20200101T000000Z`,
      `DTSTART;TZID=Europe/Lisbon:${wall(exchange.at)}`,
      `DTEND;TZID=Europe/Lisbon:${wall(exchange.at + (exchange.minutes ?? 60) * 60)}`,
      `SUMMARY:${escaped(exchange.text)}`,
      ...invitation(household),
      ...exchange.who.map((id) => attendee(find(id))),
    ]);
}

function plans(household: Household): string[][] {
  const find = finder(household);
  return household.plans.map((plan) => [
    `UID:${uuidOf(`plan ${plan.title}`)}@example.org`,
    `DTSTAMP:20200101T000000Z`,
    `DTSTART;TZID=Europe/Lisbon:${compact(plan.day)}T${two(plan.hour)}0000`,
    `DTEND;TZID=Europe/Lisbon:${compact(plan.day)}T${two(plan.hour + 1)}3000`,
    `SUMMARY:${escaped(plan.title)}`,
    ...invitation(household),
    ...plan.who.map((id) => attendee(find(id))),
  ]);
}

/** What stands in a calendar and is no contact: a deadline, a holiday, a meeting that was called off. */
function alone(household: Household): string[][] {
  const today = Temporal.PlainDate.from(household.today);
  const found: string[][] = [];
  for (let n = 1; n <= 40; n++) {
    const day = today.subtract({ days: n * 43 });
    const stem = [`UID:${uuidOf(`alone ${n}`)}@example.org`, 'DTSTAMP:20200101T000000Z'];
    if (n % 4 === 0) {
      found.push([
        ...stem,
        `DTSTART;TZID=Europe/Lisbon:${compact(day.toString())}T110000`,
        'DURATION:PT1H',
        'STATUS:CANCELLED',
        'SUMMARY:Lunch (called off)',
        ...invitation(household),
        'ATTENDEE;CN="Jonas Lindqvist";PARTSTAT=DECLINED:mailto:jonas@lindqvist.example',
      ]);
    } else {
      found.push([
        ...stem,
        `DTSTART;VALUE=DATE:${compact(day.toString())}`,
        `DTEND;VALUE=DATE:${compact(day.add({ days: 1 }).toString())}`,
        `SUMMARY:${n % 2 === 0 ? 'Deadline, chapter ' : 'Feriado '}${n}`,
        'TRANSP:TRANSPARENT',
      ]);
    }
  }
  return found;
}

function choir(household: Household): string[][] {
  const find = finder(household);
  const { first, skipped, members } = household.choir;
  return [
    [
      `UID:${uuidOf('choir')}@example.org`,
      'DTSTAMP:20200101T000000Z',
      `DTSTART;TZID=Europe/Lisbon:${compact(first)}T193000`,
      `DTEND;TZID=Europe/Lisbon:${compact(first)}T213000`,
      'RRULE:FREQ=WEEKLY;BYDAY=TU',
      ...skipped.map((day) => `EXDATE;TZID=Europe/Lisbon:${compact(day)}T193000`),
      'SUMMARY:Ensaio do coro',
      'LOCATION:Largo das Andorinhas',
      ...invitation(household),
      ...members.map((id) => attendee(find(id))),
    ],
  ];
}

function birthdays(people: readonly Someone[]): string[][] {
  return people.flatMap((someone) => {
    if (someone.birthday === null || someone.book !== 'google') return [];
    const { year, month, day } = someone.birthday;
    return [
      [
        `UID:${uuidOf(`birthday ${someone.id}`)}@example.org`,
        'DTSTAMP:20200101T000000Z',
        `DTSTART;VALUE=DATE:${year ?? 2000}${two(month)}${two(day)}`,
        'RRULE:FREQ=YEARLY',
        `SUMMARY:${escaped(`${someone.name}’s birthday`)}`,
        'TRANSP:TRANSPARENT',
      ],
    ];
  });
}
