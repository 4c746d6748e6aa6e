import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CaptureContext } from './capturer.ts';
import type { Evidence } from './evidence.ts';
import { calendarFormat } from './calendar-format.ts';
import { fromCalendar } from './from-calendar.ts';

const context: CaptureContext = {
  mine: new Set(['email:ana@example.org']),
  myNames: new Set(['ana sousa']),
  region: 'PT',
  zone: 'Europe/Lisbon',
  today: '2026-03-10',
  source: 'work.ics',
};

const calendar = (...events: string[]) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.join('\r\n')}\r\nEND:VCALENDAR\r\n`;
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');

function read(
  text: string | Uint8Array,
  cuts: readonly number[] = [],
  changed: Partial<CaptureContext> = {},
) {
  const data = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const capturer = fromCalendar({ ...context, ...changed });
  const out: Evidence[] = [];
  let from = 0;
  for (const cut of [...cuts.map((c) => c % (data.length + 1)), data.length].sort((a, b) => a - b)) {
    out.push(...capturer.push(data.subarray(from, cut)));
    from = cut;
  }
  return [...out, ...capturer.end()];
}

const kinds = (found: readonly Evidence[], kind: Evidence['kind']) =>
  found.filter((item) => item.kind === kind);
const touches = (found: readonly Evidence[]) => found.filter((item) => item.kind === 'touch');
const plans = (found: readonly Evidence[]) => found.filter((item) => item.kind === 'plan');

const maren = 'ATTENDEE;CN=Maren Okafor;PARTSTAT=ACCEPTED:mailto:maren@example.org';
const jonas = 'ATTENDEE;CN="Lindqvist, Jonas";PARTSTAT=ACCEPTED:mailto:jonas@example.net';
const me = 'ATTENDEE;CN=Ana Sousa:mailto:ana@example.org';

void test('a past meeting is a touch with those who came, without the owner, rooms and who declined', () => {
  const [touch, ...rest] = read(
    calendar(
      event(
        'UID:a1',
        'DTSTART:20260105T120000Z',
        'DTEND:20260105T133000Z',
        'SUMMARY:Plans\\, big ones',
        'ORGANIZER:mailto:ana@example.org',
        me,
        maren,
        'ATTENDEE;PARTSTAT=DECLINED:mailto:lin@example.com',
        'ATTENDEE;CUTYPE=ROOM;CN=Room 4:mailto:room4@example.org',
      ),
    ),
  );
  assert.deepEqual(rest, []);
  assert.deepEqual(touch, {
    kind: 'touch',
    key: 'cal:a1',
    place: 'line 3',
    moment: { at: 1_767_614_400, day: '2026-01-05', dayOnly: false },
    medium: 'in-person',
    people: [
      {
        name: 'Maren Okafor',
        handle: { kind: 'email', value: 'maren@example.org', shown: 'maren@example.org', label: null },
      },
    ],
    text: 'Plans, big ones',
    direction: 'out',
    minutes: 90,
    purpose: null,
    broadcast: false,
    missed: false,
    group: null,
  });
});

void test('links make it a video call, call words and numbers a call', () => {
  const medium = (...lines: string[]) =>
    touches(read(calendar(event('UID:m', 'DTSTART:20260105T120000Z', maren, ...lines))))[0]?.medium;
  assert.equal(medium('LOCATION:https://meet.jit.si/tea'), 'video');
  assert.equal(medium('DESCRIPTION:Join https://example.zoom.us/j/1'), 'video');
  assert.equal(medium('LOCATION:Café Azul', 'DESCRIPTION:Join https://example.zoom.us/j/1'), 'in-person');
  assert.equal(medium('SUMMARY:Call Maren'), 'call');
  assert.equal(medium('SUMMARY:Telefonat mit Maren'), 'call');
  assert.equal(medium('LOCATION:+351 210 000 000'), 'call');
  assert.equal(medium('SUMMARY:Calligraphy'), 'in-person');
});

void test('cancelled, declined by the owner, and empty of people are told once each, not taken', () => {
  const found = read(
    calendar(
      event('UID:1', 'DTSTART:20260105T120000Z', 'STATUS:CANCELLED', maren),
      event('UID:2', 'DTSTART:20260105T120000Z', 'ATTENDEE;PARTSTAT=DECLINED:mailto:ana@example.org', maren),
      event('UID:3', 'DTSTART:20260105T120000Z', 'SUMMARY:Dentist'),
      event('UID:4', 'DTSTART:20260106T120000Z', 'SUMMARY:Gym'),
    ),
  );
  assert.deepEqual(
    found.map((item) => item.kind === 'skipped' && [item.place, item.why.key, item.why.values?.['count']]),
    [
      ['line 3', 'calendars:skipped.cancelled', 1],
      ['line 9', 'calendars:skipped.declined', 1],
      ['line 15', 'calendars:skipped.nobody', 2],
    ],
  );
});

void test('a meeting of more than ten others is contact with none of them, whoever called it', () => {
  const others = (count: number) =>
    Array.from({ length: count }, (_, n) => `ATTENDEE;CN=Guest ${n}:mailto:guest${n}@example.org`);
  const found = read(
    calendar(
      event('UID:ten', 'DTSTART:20260105T120000Z', 'SUMMARY:Dinner', ...others(10)),
      event('UID:eleven', 'DTSTART:20260106T120000Z', 'SUMMARY:All hands', ...others(11)),
    ),
  );
  assert.deepEqual(
    found.map((item) => (item.kind === 'skipped' ? item.why : item.kind)),
    ['touch', { key: 'calendars:skipped.large-meeting', values: { count: 1 } }],
  );
});

void test('a calendar of an old telephone (vCalendar 1.0) gives names, letters and answers', () => {
  const found = read(
    [
      'BEGIN:VCALENDAR',
      'VERSION:1.0',
      'BEGIN:VEVENT',
      'UID:old',
      'SUMMARY;QUOTED-PRINTABLE;CHARSET=UTF-8:Kaffee mit Zo=C3=AB =',
      'und Jonas',
      'DTSTART:20260105T120000Z',
      'ATTENDEE;STATUS=DECLINED:"Pim Hollis" <hollis@example.org>',
      'ATTENDEE;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Zo=EB Adeyemi <zoe@example.org>',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n'),
  );
  assert.deepEqual(
    touches(found).map((touch) => [touch.text, touch.people.map((one) => one.name)]),
    [['Kaffee mit Zoë und Jonas', ['Zoë Adeyemi']]],
  );
});

void test('what lies ahead, and what is today, is a plan', () => {
  const found = read(
    calendar(
      event('UID:t', 'DTSTART:20260310T080000Z', maren),
      event('UID:f', 'DTSTART;VALUE=DATE:20260401', maren),
    ),
  );
  assert.deepEqual(
    plans(found).map((plan) => [plan.key, plan.moment.day, plan.moment.dayOnly]),
    [
      ['cal:t', '2026-03-10', false],
      ['cal:f', '2026-04-01', true],
    ],
  );
});

void test('zones by IANA name, Windows name, path, own definition and none give the right moment', () => {
  const zone = [
    'BEGIN:VTIMEZONE',
    'TZID:Home made',
    'BEGIN:STANDARD',
    'DTSTART:19701025T030000',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:19700329T020000',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
    'END:DAYLIGHT',
    'END:VTIMEZONE',
  ].join('\r\n');
  const at = (start: string) =>
    touches(read(calendar(zone, event('UID:z', start, maren)))).map(({ moment }) =>
      Temporal.Instant.fromEpochMilliseconds(moment.at * 1000).toString(),
    )[0];
  assert.equal(at('DTSTART;TZID=Europe/Berlin:20250715T120000'), '2025-07-15T10:00:00Z');
  assert.equal(at('DTSTART;TZID="W. Europe Standard Time":20250115T120000'), '2025-01-15T11:00:00Z');
  assert.equal(at('DTSTART;TZID=/example.org/20210210_1/Asia/Tokyo:20250115T120000'), '2025-01-15T03:00:00Z');
  assert.equal(at('DTSTART;TZID=Home made:20250715T120000'), '2025-07-15T10:00:00Z');
  assert.equal(at('DTSTART;TZID=Home made:20250115T120000'), '2025-01-15T11:00:00Z');
  assert.equal(at('DTSTART;TZID="(UTC-05:00) Somewhere":20250115T120000'), '2025-01-15T17:00:00Z');
  assert.equal(at('DTSTART:20250715T120000'), '2025-07-15T11:00:00Z');
});

void test('the day of a touch is the owner’s local day', () => {
  const found = read(calendar(event('UID:d', 'DTSTART:20260105T233000Z', maren)), [], { zone: 'Asia/Tokyo' });
  assert.equal(touches(found)[0]?.moment.day, '2026-01-06');
});

void test('one bad event is told with its line and the others are read', () => {
  const found = read(
    calendar(
      event('UID:x', 'DTSTART:tomorrow', maren),
      'BEGIN:VEVENT\r\nUID:open\r\nDTSTART:20260105T120000Z',
      event('UID:y', 'DTSTART:20260105T120000Z', jonas),
    ),
  );
  assert.deepEqual(
    kinds(found, 'skipped').map((item) => item.kind === 'skipped' && [item.place, item.why.key]),
    [
      ['line 3', 'calendars:skipped.no-start'],
      ['line 8', 'calendars:skipped.not-closed'],
    ],
  );
  assert.equal(touches(found)[0]?.people[0]?.name, 'Jonas Lindqvist');
});

void test('the owner is who is in most meetings', () => {
  const text = calendar(
    event('UID:1', 'DTSTART:20260105T120000Z', me, maren),
    event('UID:2', 'DTSTART:20260105T120000Z', me, jonas),
  );
  const [guess] = calendarFormat.owner?.(new TextEncoder().encode(text), context) ?? [];
  assert.deepEqual([guess?.handle?.value, guess?.name, guess?.share], ['ana@example.org', 'Ana Sousa', 1]);
});

const samples = new URL('../../test/oddities/calendars/', import.meta.url);

void test('every odd calendar reads the same however it is cut, and is known by its content', () => {
  for (const name of readdirSync(samples).filter((file) => file.endsWith('.ics'))) {
    const data = new Uint8Array(readFileSync(new URL(name, samples)));
    assert.ok(calendarFormat.sniff(data, 'x.bin') > 0.9, name);
    const whole = read(data);
    assert.ok(
      whole.some((item) => item.kind !== 'skipped'),
      name,
    );
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 8 }), (cuts) => assert.deepEqual(read(data, cuts), whole)),
      { numRuns: 20 },
    );
  }
});

void test('a name that was folded inside a letter is whole again', () => {
  const data = new Uint8Array(readFileSync(new URL('folded-inside-a-character.ics', samples)));
  assert.deepEqual(
    touches(read(data)).map((touch) => touch.people[0]?.name),
    ['Märta Ål'],
  );
});

void test('arbitrary lines and bytes never throw', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'BEGIN:VEVENT',
      'END:VEVENT',
      'BEGIN:VTIMEZONE',
      'END:VTIMEZONE',
      'UID:1',
      'DTSTART:20260105T120000Z',
      'RRULE:FREQ=DAILY;COUNT=2',
      maren,
      'RECURRENCE-ID:20260105',
      'TZID:x',
      ' folded',
      'BEGIN:VALARM',
      'DTSTART;TZID=x:00000101T000000',
      'DTSTART:99991231T235959Z',
    ),
    fc.string({ maxLength: 30 }),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece, { maxLength: 20 }).map((lines) => new TextEncoder().encode(lines.join('\n'))),
        fc.uint8Array({ maxLength: 200 }),
      ),
      (data) => {
        assert.ok(Array.isArray(read(data)));
      },
    ),
    { numRuns: 300 },
  );
});
