/** Occasions and plans as one iCalendar file (RFC 5545), all-day, without a stamp of the hour it was written. */
import { defaultStyle, newLine, type NewValue } from '../formats/vcard-line.ts';
import { dayOf } from '../people/day.ts';
import { inYear, readPartialDate } from '../people/partial-date.ts';
import type { Vault } from '../store/open.ts';

/** RFC 5545 wants a stamp; one that changes would make every export differ. */
const stamp = '19700101T000000Z';

/** The year for an occasion of which nobody knows the year: a leap year, so that 29 February has its place. */
const noYear = 1604;

export function* exportCalendar(vault: Vault): Generator<string> {
  yield line('BEGIN', 'VCALENDAR') + line('VERSION', '2.0') + line('PRODID', '-//Kith//Export//EN');
  const occasions = vault.raw.prepare(
    `SELECT o.public_id, o.kind, o.label, o.date, o.yearly, p.name FROM occasions o JOIN people p ON p.id = o.person_id ORDER BY o.public_id`,
  );
  for (const row of occasions.iterate()) {
    const date = readPartialDate(String(row['date']));
    const start = date === null ? null : inYear(date, date.year ?? noYear);
    if (start === null) continue;
    const what = String(row['label']) === '' ? String(row['kind']) : String(row['label']);
    yield event(String(row['public_id']), start, `${String(row['name'])}: ${what}`, row['yearly'] === 1);
  }
  const plans = vault.raw.prepare(
    `SELECT t.public_id, t.day, t.medium, t.text, group_concat(p.name, ', ' ORDER BY p.public_id) AS names
     FROM touches t JOIN touch_people x ON x.touch_id = t.id JOIN people p ON p.id = x.person_id
     WHERE t.state IN ('planned', 'started') GROUP BY t.id ORDER BY t.public_id`,
  );
  for (const row of plans.iterate())
    yield event(
      String(row['public_id']),
      dayOf(Number(row['day'])),
      `${String(row['names'])}: ${String(row['medium'])}`,
      false,
      String(row['text']),
    );
  yield line('END', 'VCALENDAR');
}

function event(id: string, day: Temporal.PlainDate, summary: string, yearly: boolean, text = ''): string {
  return [
    line('BEGIN', 'VEVENT'),
    line('UID', `${id}@kith`),
    line('DTSTAMP', stamp),
    line('DTSTART', day.toString().replaceAll('-', ''), 'DATE'),
    yearly ? line('RRULE', 'FREQ=YEARLY') : '',
    write('SUMMARY', { kind: 'text', text: summary }),
    text === '' ? '' : write('DESCRIPTION', { kind: 'text', text }),
    line('TRANSP', 'TRANSPARENT'),
    line('END', 'VEVENT'),
  ].join('');
}

function line(name: string, raw: string, value?: string): string {
  return write(name, { kind: 'raw', raw }, value);
}

function write(name: string, value: NewValue, type?: string): string {
  const params = type === undefined ? [] : [{ name: 'VALUE', value: type }];
  return newLine({ name, params, value }, defaultStyle);
}
