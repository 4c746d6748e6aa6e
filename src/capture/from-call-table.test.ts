/** Tables of calls: who, when, which way and how long, whichever program wrote them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvFormat } from './table-formats.ts';
import type { Evidence } from './evidence.ts';

const context = {
  mine: new Set(['phone:+351910000001']),
  myNames: new Set<string>(),
  region: 'PT',
  zone: 'Europe/Lisbon',
  today: '2026-11-22',
  source: 'calls.csv',
};

function read(text: string): readonly Evidence[] {
  const bytes = new TextEncoder().encode(text);
  assert.ok(csvFormat.sniff(bytes, 'calls.csv') > 0.3);
  const capturer = csvFormat.open(context);
  return [...capturer.push(bytes), ...capturer.end()];
}

const told = (text: string): readonly string[] =>
  read(text).map((one) =>
    one.kind === 'touch'
      ? [
          one.key,
          one.moment.day,
          one.medium,
          one.direction,
          one.minutes ?? '-',
          one.missed ? 'missed' : '',
          one.people[0]?.name ?? '',
        ]
          .join(' ')
          .trim()
      : `${one.kind} ${'why' in one ? one.why.key : ''}`,
  );

void test('an iPhone’s log as iMazing writes it: calls, FaceTime with and without picture, and what nobody took', () => {
  const at = (iso: string): number => Date.parse(iso) / 1000;
  assert.deepEqual(
    told(
      [
        'Call type,Date,Duration,Number,Contact,Location,Service',
        'Incoming,2026-03-03 10:00:12,00:12:30,+351 910 002 058,Maren Okafor,Portugal,Phone',
        'Outgoing,2026-07-03 10:00:12,00:00:00,+351910002058,Maren Okafor,Portugal,Phone',
        'Missed,2026-03-04 09:00:00,,+351910002203,,Portugal,Phone',
        'Outgoing,2026-03-05 21:15:00,1:05:00,jonas@example.net,Jonas Lindqvist,,FaceTime Video',
        'Incoming,2026-03-06 09:00:00,00:01:00,Unknown,,,Phone',
        'Incoming,2026-03-06 09:00:00,00:01:00,68636,,,Phone',
        'Incoming,someday,00:01:00,+351910002058,,,Phone',
      ].join('\r\n'),
    ),
    [
      `call:+351910002058:${at('2026-03-03T10:00:12Z')} 2026-03-03 call in 13  Maren Okafor`,
      `call:+351910002058:${at('2026-07-03T09:00:12Z')} 2026-07-03 call out - missed Maren Okafor`,
      `call:+351910002203:${at('2026-03-04T09:00:00Z')} 2026-03-04 call in - missed`,
      `call:jonas@example.net:${at('2026-03-05T21:15:00Z')} 2026-03-05 video out 65  Jonas Lindqvist`,
      'skipped chats:no-number',
      'not-person chats:robot-short',
      'skipped chats:no-date',
    ],
  );
});

void test('other programs: another order, another language, another way to write a moment', () => {
  const wanted = `call:+351910002058:${Date.parse('2026-03-31T15:05:00Z') / 1000} 2026-03-31 call`;
  for (const [table, rest] of [
    [
      'Name;Rufnummer;Datum;Uhrzeit;Dauer;Anrufart\nMaren Okafor;910002058;31.03.2026;16:05:00;83;Eingehend',
      'in 1',
    ],
    [
      'Phone Number,Contact Name,Type,Date,Duration (seconds)\n910 002 058,Maren Okafor,OUTGOING,31/03/2026 4:05 PM,600',
      'out 10',
    ],
    ['name,number,direction,timestamp,duration\nMaren Okafor,+351910002058,1,1774969500000,1m 40s', 'in 2'],
    [
      'Contacto;Número;Fecha;Duración;Tipo\nMaren Okafor;910002058;2026-03-31T16:05:00+01:00;00:01:00;Llamada entrante',
      'in 1',
    ],
  ] as const)
    assert.deepEqual(told(table), [`${wanted} ${rest}  Maren Okafor`], table);
});

void test('a table without the way or the number of its calls is still told as a list of calls', () => {
  assert.deepEqual(told('Date,Duration,What\n2026-03-03 10:00,5,Rehearsal\n2026-03-04 10:00,5,Rehearsal'), [
    'skipped tables:skipped.a-log',
  ]);
});
