import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mailHeader } from '../formats/mail-header.ts';
import { handleKey } from '../people/normalise.ts';
import type { CaptureContext } from './capturer.ts';
import { mailContext, mailKey, mailTouch, type MailEvidence } from './from-mail.ts';

const context: CaptureContext = {
  mine: new Set(['email:maren@example.org', 'email:maren.okafor@example.net']),
  myNames: new Set(),
  region: 'PT',
  zone: 'Europe/Lisbon',
  today: '2026-11-21',
  source: 'all.mbox',
};

const date = 'Date: Sat, 3 Jan 2015 23:30:00 -0800';
const incoming = [
  'From: Lin Kaya <lin@example.com>',
  'To: maren@example.org',
  'Message-ID: <A.1@Example.com>',
  date,
];
const outgoing = [
  'From: Maren <maren@example.org>',
  'To: Lin Kaya <lin@example.com>',
  'Message-ID: <b.2@example.org>',
  date,
];

function read(lines: readonly string[], fromLine = '', source = context.source): MailEvidence {
  return mailTouch(
    mailHeader(lines.join('\n')),
    'message 1, byte 0',
    fromLine,
    mailContext({ ...context, source }),
  );
}

/** `out 2015-01-04 lin@example.com`, or the reason. */
function brief(evidence: MailEvidence): string {
  if (evidence.kind !== 'touch') return evidence.why.key;
  const people = evidence.people.map(({ handle }) => handle?.value).join(' ');
  return `${evidence.direction} ${evidence.moment.day} ${people}`;
}

void test('a mail from somebody is an incoming touch with all that is known', () => {
  assert.deepEqual(read([...incoming, 'Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=']), {
    kind: 'touch',
    key: 'mail:a.1@example.com',
    place: 'message 1, byte 0',
    moment: { at: 1_420_356_600, day: '2015-01-04', dayOnly: false },
    medium: 'email',
    direction: 'in',
    people: [
      {
        name: 'Lin Kaya',
        handle: { kind: 'email', value: 'lin@example.com', shown: 'lin@example.com', label: null },
      },
    ],
    text: 'Grüße',
    minutes: null,
    purpose: null,
    broadcast: false,
    missed: false,
    group: null,
  });
});

void test('a mail of the owner touches all it was written to, but neither the owner nor a robot', () => {
  const lines = [
    ...outgoing,
    'Cc: maren+copy@example.org, jonas@example.com, LIN@example.com',
    'Bcc: tomas@example.com, noreply@example.com',
  ];
  assert.equal(brief(read(lines)), 'out 2015-01-04 lin@example.com jonas@example.com tomas@example.com');
});

void test('others who got the same mail are not touched by it', () => {
  assert.equal(
    brief(read([...incoming, 'Cc: jonas@example.com, tomas@example.com'])),
    'in 2015-01-04 lin@example.com',
  );
});

void test('a folder or a label of sent mail makes it outgoing, whatever the address', () => {
  const lines = ['From: old-name@example.net', 'To: lin@example.com', date];
  assert.equal(brief(read(lines)), 'in 2015-01-04 old-name@example.net');
  assert.equal(brief(read(lines, '', 'Mail/Sent.mbox')), 'out 2015-01-04 lin@example.com');
  assert.equal(brief(read([...lines, 'X-Gmail-Labels: Sent'])), 'out 2015-01-04 lin@example.com');
});

void test('what is no contact is told with its reason', () => {
  const eleven = Array.from({ length: 11 }, (_, i) => `p${i}@example.com`).join(', ');
  for (const [lines, reason] of [
    [[...incoming.slice(0, 1), `To: ${eleven}`, date], 'mail:skipped.broadcast'],
    [[outgoing[0] ?? '', `To: ${eleven}`, date], 'mail:skipped.broadcast'],
    [[...incoming, 'List-Post: <mailto:walkers@example.org>'], 'mail:skipped.list-named'],
    [[...incoming, 'Auto-Submitted: auto-replied'], 'mail:skipped.vacation'],
    [[...incoming, 'List-Unsubscribe: <mailto:leave@example.com>'], 'mail:why.unsubscribe'],
    [['From: noreply@example.com', 'To: maren@example.org', date], 'mail:why.robot-address'],
    [[outgoing[0] ?? '', 'To: noreply@example.com', date], 'mail:why.robot-address'],
    [[outgoing[0] ?? '', 'To: maren.okafor@example.net', date], 'mail:skipped.to-yourself'],
    [[outgoing[0] ?? '', 'To: undisclosed-recipients:;', date], 'mail:skipped.no-recipient'],
    [['From: me', 'To: you', date], 'mail:skipped.no-sender'],
    [['From: lin at example.com (Lin)', date], 'mail:skipped.list'],
    [['X-Something: else'], 'mail:skipped.not-a-mail'],
    [[...incoming, 'X-Gmail-Labels: Spam'], 'mail:skipped.spam'],
    [[...incoming, 'X-Spam-Flag: YES'], 'mail:skipped.spam'],
    [[...incoming, 'X-Spam-Status: Yes, score=9'], 'mail:skipped.spam'],
    [incoming.slice(0, 3), 'mail:skipped.no-date'],
  ] as const)
    assert.equal(brief(read(lines)), reason, lines.join(' | '));
  assert.equal(brief(read(incoming, '', 'Drafts/cur/1')), 'mail:skipped.draft');
  assert.equal(brief(read(incoming, '', 'Trash.mbox')), 'mail:skipped.trash');
});

void test('ten recipients are still contact', () => {
  const ten = Array.from({ length: 10 }, (_, i) => `p${i}@example.com`).join(', ');
  const touch = read([outgoing[0] ?? '', `To: ${ten}`, date]);
  assert.equal(touch.kind === 'touch' ? touch.people.length : 0, 10);
});

void test('a missing or impossible date is taken from the oldest Received, then from the From line', () => {
  const start = incoming.slice(0, 3);
  const received = [
    'Received: from b by c; Mon, 5 Jan 2015 10:00:00 +0000',
    'Received: from a by b; Sun, 4 Jan 2015 10:00:00 +0000',
    'Received: from x by a; Thu, 1 Jan 1970 00:00:00 +0000',
  ];
  const fromLine = 'From lin@example.com Tue Jan  6 10:00:00 2015';
  for (const bad of [
    '',
    'Date: soon',
    'Date: Thu, 1 Jan 1970 00:00:00 +0000',
    'Date: Wed, 25 Nov 2026 00:00:00 +0000',
  ]) {
    assert.equal(brief(read([...start, bad, ...received], fromLine)), 'in 2015-01-04 lin@example.com', bad);
    assert.equal(brief(read([...start, bad], fromLine)), 'in 2015-01-06 lin@example.com', bad);
    assert.equal(brief(read([...start, bad])), 'mail:skipped.no-date', bad);
  }
  assert.equal(
    brief(read([...start, 'Date: Mon, 23 Nov 2026 12:00:00 +0000'])),
    'in 2026-11-23 lin@example.com',
  );
});

void test('a mail without a Message-ID has the same key in every file, and another mail another', () => {
  const key = (...lines: string[]): string => mailKey(mailHeader(lines.join('\n')));
  const one = key('From: lin@example.com', date, 'Subject: a long\n subject', 'X-Copy: 1');
  assert.match(one, /^mail:hash-[0-9a-f]{32}$/);
  assert.equal(key('Received: x', date, 'Subject: a long\r\n\tsubject', 'From: lin@example.com'), one);
  assert.notEqual(key('From: lin@example.com', date, 'Subject: another'), one);
});

void test('without any address of the owner mails are still read', () => {
  const nobody = mailContext({ ...context, mine: new Set() });
  assert.equal(
    brief(mailTouch(mailHeader(incoming.join('\n')), '', '', nobody)),
    'in 2015-01-04 lin@example.com',
  );
});

void test('no header makes it throw, and the owner is never among the people', () => {
  const field = fc.constantFrom(
    'From',
    'To',
    'Cc',
    'Date',
    'Subject',
    'Received',
    'X-Gmail-Labels',
    'Return-Path',
    'List-Id',
  );
  const value = fc.oneof(
    fc.constantFrom(
      'maren@example.org',
      'Maren <MAREN+x@example.org>',
      'lin@example.com, maren@example.org',
      'Sent',
    ),
    fc.constantFrom('Sat, 3 Jan 2015 23:30:00 -0800', ',;:<>"', '=?utf-8?B?/w?='),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  const mail = mailContext(context);
  fc.assert(
    fc.property(fc.array(fc.tuple(field, value), { maxLength: 8 }), (fields) => {
      const raw = Buffer.from(fields.map(([name, text]) => `${name}: ${text}\n`).join('')).toString('latin1');
      const evidence = mailTouch(mailHeader(raw), '', '', mail);
      if (evidence.kind !== 'touch') return;
      for (const { handle } of evidence.people)
        assert.ok(handle !== null && (evidence.direction === 'in' || !context.mine.has(handleKey(handle))));
    }),
  );
});

void test('a name turned by the mail program of a firm is in the order in which it is said', () => {
  const [, ...rest] = incoming;
  const named = (name: string) => {
    const found = read([`From: ${name} <lin@example.com>`, ...rest]);
    return 'people' in found ? found.people[0]?.name : null;
  };
  assert.equal(named('"Kaya, Lin"'), 'Lin Kaya');
  assert.equal(named('"Kaya, Lin (Extern)"'), 'Lin Kaya');
  assert.equal(named('Lin Kaya'), 'Lin Kaya');
});
