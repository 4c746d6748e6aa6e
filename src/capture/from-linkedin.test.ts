import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaptureContext } from './capturer.ts';
import { fromCsv } from './from-csv.ts';
import { csvFormat } from './table-formats.ts';

const context: CaptureContext = {
  mine: new Set(),
  myNames: new Set(['ana sousa']),
  region: 'PT',
  zone: 'Europe/Lisbon',
  today: '2026-03-10',
  source: 'messages.csv',
};
const header =
  'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,IS MESSAGE DRAFT';
const me = 'https://www.linkedin.com/in/ana-sousa';
const lin = 'https://www.linkedin.com/in/lin-kaya';
const sample = [
  header,
  `c1,,Lin Kaya,${lin},Ana Sousa,${me},2026-01-06 09:00:00 UTC,,"<p>See you, then</p>",INBOX,No`,
  `c1,,Lin Kaya,${lin},Ana Sousa,${me},2026-01-05 18:00:00 UTC,,Yes,INBOX,No`,
  `c1,,Ana Sousa,${me},Lin Kaya,${lin},2026-01-05 10:00:00 UTC,,Are you well?,INBOX,No`,
  `c2,Sponsored Conversation,Big Shop,,Ana Sousa,${me},2026-01-05 10:00:00 UTC,,Buy now,INBOX,No`,
  `c3,,Ana Sousa,${me},Dev Wren,,2026-01-05 10:00:00 UTC,,never sent,INBOX,Yes`,
  'c4,,,,,,,,,INBOX,No',
  `c5,,Ana Sousa,${me},Dev Wren,,2026-01-07 10:00:00 UTC,,Hello Dev,INBOX,No`,
  '',
].join('\n');

const read = (text: string, changed: Partial<CaptureContext> = {}) => {
  const capturer = fromCsv({ ...context, ...changed });
  return [...capturer.push(new TextEncoder().encode(text)), ...capturer.end()];
};
const brief = (text: string, changed: Partial<CaptureContext> = {}) =>
  read(text, changed)
    .filter((item) => item.kind === 'touch')
    .map((touch) => [
      touch.key,
      touch.direction,
      touch.people[0]?.handle?.value ?? touch.people[0]?.name,
      touch.text,
    ]);

const expected = [
  ['linkedin:c1:2026-01-05', 'out', 'lin-kaya', 'Are you well?'],
  ['linkedin:c1:2026-01-05:answer', 'in', 'lin-kaya', 'Yes'],
  ['linkedin:c1:2026-01-06', 'in', 'lin-kaya', 'See you, then'],
  ['linkedin:c5:2026-01-07', 'out', 'Dev Wren', 'Hello Dev'],
];

void test('a day of messages is one touch with its answer, in the direction of who began', () => {
  assert.deepEqual(brief(sample), expected);
});

void test('who you are is found out when the vault does not know', () => {
  assert.deepEqual(brief(sample, { myNames: new Set() }), expected);
  const [guess] = csvFormat.owner?.(new TextEncoder().encode(sample), context) ?? [];
  assert.equal(guess?.name, 'Ana Sousa');
});

void test('advertising, drafts and empty rows are told, not taken', () => {
  assert.deepEqual(
    read(sample)
      .filter((item) => item.kind === 'skipped')
      .map((item) => [item.place, item.why.key]),
    [
      ['line 7', 'tables:skipped.linkedin-row'],
      ['line 5', 'tables:skipped.linkedin-spam'],
      ['line 6', 'tables:skipped.linkedin-draft'],
    ],
  );
});

void test('with one conversation nobody can say who is who, and that is told', () => {
  const two = `${header}\nc1,,Lin Kaya,${lin},Ana Sousa,${me},2026-01-06 09:00:00 UTC,,Hi,INBOX,No\n`;
  assert.deepEqual(
    read(two, { myNames: new Set() }).map((item) => item.kind === 'skipped' && item.why.key),
    ['tables:skipped.linkedin-owner'],
  );
});

void test('an invitation with words is a message, one without is told and no touch', () => {
  const file = [
    'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl',
    `Ana Sousa,Lin Kaya,"1/15/24, 3:45 PM",Good to meet you,OUTGOING,${me},${lin}`,
    `Dev Wren,Ana Sousa,"2/1/24, 9:00 AM",,INCOMING,https://www.linkedin.com/in/dev-wren,${me}`,
    '',
  ].join('\n');
  assert.deepEqual(brief(file), [
    ['linkedin:invitation:lin-kaya:2024-01-15:out', 'out', 'lin-kaya', 'Good to meet you'],
  ]);
  assert.deepEqual(
    read(file)
      .filter((item) => item.kind === 'skipped')
      .map((item) => [item.place, item.why.key]),
    [['line 3', 'tables:skipped.linkedin-invitation']],
  );
});
