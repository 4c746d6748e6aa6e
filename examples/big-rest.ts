/** Long chats, long logs and full calendars: one generator each, a line or an event at a time. */
import { dice } from './dice.ts';
import { folded, two, uuidOf, xmlAttribute } from './file.ts';
import { fictionalPhone } from './phones.ts';
import { line } from './phrases.ts';

/** 2020-01-01T00:00:00Z. */
const begin = 1_577_836_800;
const fiveYears = 157_000_000;

function wall(at: number): { readonly day: string; readonly clock: string; readonly compact: string } {
  const iso = new Date(at * 1000).toISOString();
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  return {
    day: `${day}/${month}/${year}`,
    clock: iso.slice(11, 16),
    compact: `${year}${month}${day}T${iso.slice(11, 19).replaceAll(':', '')}`,
  };
}

/** A group chat of twelve: `count` messages, some of several lines, some media, some notices. */
export function* bigChat(count: number, seed: number): Generator<string> {
  const throwing = dice(seed, 'big chat');
  const members = [
    'Ana Sequeira',
    'Maren Okafor',
    'Jonas Lindqvist',
    'Priya Raman',
    'Lin Kaya',
    'Tomás Arroyo',
    'Wren Holloway',
    'Dev Anand',
    '陽子',
    'נועה ברק',
    'Greta Solheim',
    '+351 910 000 777',
  ];
  const step = Math.max(1, Math.floor(fiveYears / Math.max(1, count)));
  yield `${wall(begin).day}, ${wall(begin).clock} - Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share them.\n`;
  for (let n = 0; n < count; n++) {
    const { day, clock } = wall(begin + n * step);
    const said = throwing.chance(0.05) ? '<Media omitted>' : line('en', throwing);
    yield `${day}, ${clock} - ${throwing.pick(members)}: ${said}\n`;
  }
}

/** `<smses>` with `count` messages of 300 numbers. */
export function* bigSms(count: number, seed: number): Generator<string> {
  const throwing = dice(seed, 'big sms');
  const step = Math.max(1, Math.floor(fiveYears / Math.max(1, count)));
  yield `<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<smses count="${count}" backup_set="big" backup_date="0" type="full">\n`;
  for (let n = 0; n < count; n++) {
    const number = fictionalPhone('PT', 2000 + throwing.below(300));
    yield `  <sms protocol="0" address="${number}" date="${(begin + n * step) * 1000}" type="${1 + throwing.below(2)}" subject="null" body="${xmlAttribute(line('pt', throwing))}" toa="null" sc_toa="null" service_center="null" read="1" status="-1" locked="0" date_sent="0" readable_date="" contact_name="(Unknown)" />\n`;
  }
  yield '</smses>\n';
}

/** A calendar with `count` events: most are single, one in fifty repeats, one in ten lasts a day. */
export function* bigCalendar(count: number, seed: number): Generator<string> {
  const throwing = dice(seed, 'big calendar');
  const step = Math.max(60, Math.floor(fiveYears / Math.max(1, count)));
  yield 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example Calendar//EN\r\n';
  for (let n = 0; n < count; n++) {
    const at = begin + n * step;
    const { compact } = wall(at);
    const lines = ['BEGIN:VEVENT', `UID:${uuidOf(`big event ${n}`)}@example.org`, 'DTSTAMP:20200101T000000Z'];
    if (n % 10 === 9) lines.push(`DTSTART;VALUE=DATE:${compact.slice(0, 8)}`);
    else lines.push(`DTSTART:${compact}Z`, `DURATION:PT${1 + throwing.below(3)}H`);
    if (n % 50 === 49) lines.push(`RRULE:FREQ=WEEKLY;COUNT=${2 + throwing.below(20)}`);
    lines.push(
      `SUMMARY:${line('en', throwing).replaceAll('\n', ' ').replaceAll(/[,;]/g, '\\$&')}`,
      'ORGANIZER;CN=Ana Sequeira:mailto:ana@sequeira.example',
    );
    for (let guest = throwing.below(5); guest > 0; guest--) {
      const number = throwing.below(400);
      lines.push(`ATTENDEE;CN="Guest ${two(number)}";PARTSTAT=ACCEPTED:mailto:guest.${number}@example.org`);
    }
    yield [...lines, 'END:VEVENT'].map(folded).join('');
  }
  yield 'END:VCALENDAR\r\n';
}
