import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mailHeader } from '../formats/mail-header.ts';
import { addressVerdict, headerVerdict, isListPost, oneWay, volumeVerdict } from './not-a-person.ts';

const header = (...lines: string[]): ReturnType<typeof mailHeader> =>
  mailHeader(['From: Lin Kaya <lin@example.com>', 'To: maren@example.org', ...lines].join('\n'));

void test('addresses that only programs use are told in many languages', () => {
  for (const address of [
    'no-reply@example.com',
    'NoReply@Example.com',
    'do_not_reply@example.com',
    'nicht-antworten@example.com',
    'ne-pas-repondre@example.com',
    'no.responder@example.com',
    'shop-noreply@example.com',
    'noreply+orders@example.com',
    'MAILER-DAEMON@example.com',
    'postmaster@example.com',
    'bounce+12345@example.com',
    'bounces-77@example.com',
    'notifications@example.com',
    'newsletter@example.com',
    'shop.newsletter@example.com',
    'marketing@example.com',
    'alerts@example.com',
    'calendar-notification@example.com',
    'lin@newsletter.example.com',
    'lin@no-reply.example.com',
    'lin-4k3j@reply.example.com',
    'reply+AB12CD34EF@example.com',
    'unsubscribe-77@example.com',
    '3f2504e0-4f89-41d3-9a0c-0305e82c3301@example.com',
    '0a1b2c3d4e5f60718293a4b5c6d7e8f9@example.com',
    'news-maren=example.org@example.com',
    'walkers@lists.example.org',
    'walkers-request@example.org',
  ])
    assert.equal(addressVerdict(address).kind, 'not-person', address);
});

void test('an office address is neither a person nor a robot', () => {
  for (const address of [
    'info@example.com',
    'kontakt@example.com',
    'customer.service@example.com',
    'support@example.com',
  ])
    assert.equal(addressVerdict(address).kind, 'unsure', address);
});

void test('people keep their odd addresses', () => {
  for (const address of [
    'lin.kaya@example.com',
    'maren1987@example.org',
    'piet.bot@example.com',
    'anna-l@example.com',
    'dev.and.wren@example.net',
    'newsome@example.com',
    'bill.ingram@example.com',
    'notker@example.com',
    'jonas+walks@example.com',
    'infante@example.com',
    'abuse.survivor@example.com',
    'deadbeef@example.com',
  ])
    assert.equal(addressVerdict(address).kind, 'person', address);
});

void test('the marks of bulk mail speak against a person, each with its reason', () => {
  for (const [line, reason] of [
    ['List-Unsubscribe: <mailto:leave@example.com>', 'unsubscribe'],
    ['Precedence: bulk', 'bulk'],
    ['Precedence: list', 'newsletter'],
    ['List-Id: News <news.example.com>', 'newsletter'],
    ['Auto-Submitted: auto-generated', 'auto-submitted'],
    ['Feedback-ID: 12:campaign:shop:mailer', 'campaign'],
    ['X-MC-User: 77', 'campaign'],
    ['X-Mailgun-Sid: abc', 'campaign'],
    ['X-SG-EID: abc', 'campaign'],
    ['X-Auto-Response-Suppress: All', 'auto-submitted'],
    ['Return-Path: <bounces+77-maren=example.org@example.net>', 'bounce-path'],
  ] as const)
    assert.deepEqual(
      headerVerdict(header(line)),
      { kind: 'not-person', why: { key: `mail:why.${reason}` } },
      line,
    );
});

void test('what ordinary mail carries does not speak against a person', () => {
  for (const line of [
    'Auto-Submitted: no',
    'Precedence: first-class',
    'Return-Path: <lin@example.com>',
    'Return-Path: <SRS0=abc=T7=example.com=lin@example.net>',
    'Return-Path: <maren+caf_=jonas=example.org@example.net>',
    'Feedback-ID: none',
    'X-Mailer: Apple Mail (2.3445)',
  ])
    assert.equal(headerVerdict(header(line)).kind, 'person', line);
});

void test('a post to a discussion list is not a newsletter', () => {
  for (const lines of [
    ['List-Post: <mailto:walkers@example.org>', 'List-Unsubscribe: <mailto:leave@example.org>'],
    ['X-Mailman-Version: 2.1'],
    ['Sender: owner-walkers@example.org', 'Precedence: bulk'],
    ['Return-Path: <walkers-bounces@example.org>', 'Precedence: list'],
    ['List-Id: <walkers.example.org>', 'References: <a@example.org>'],
    ['List-Id: <walkers.example.org>', 'Cc: walkers@example.org'],
  ])
    assert.equal(isListPost(header(...lines)), true, lines.join());
  for (const lines of [
    ['List-Post: NO'],
    ['List-Id: <news.example.com>'],
    ['Return-Path: <lin@example.com>'],
    [],
  ])
    assert.equal(isListPost(header(...lines)), false, lines.join());
});

void test('much mail one way is no person; one answer makes it one', () => {
  const many = {
    incoming: oneWay.incoming,
    outgoing: 0,
    firstDay: '2026-01-01',
    lastDay: '2026-06-01',
    distinctSubjects: 10,
  };
  assert.deepEqual(volumeVerdict(many).why, { key: 'mail:why.one-way', values: { count: 10 } });
  for (const [change, kind] of [
    [{}, 'not-person'],
    [{ outgoing: 1 }, 'person'],
    [{ incoming: oneWay.incoming - 1 }, 'person'],
    [{ lastDay: '2026-01-10' }, 'person'],
    [{ distinctSubjects: 2 }, 'person'],
    [{ incoming: oneWay.incomingCertain, distinctSubjects: 1, lastDay: '2026-01-02' }, 'not-person'],
    [{ address: 'unsure', incoming: 3 }, 'not-person'],
    [{ address: 'unsure', incoming: 2 }, 'unsure'],
    [{ address: 'unsure', incoming: 30, outgoing: 1 }, 'person'],
  ] as const)
    assert.equal(volumeVerdict({ ...many, ...change }).kind, kind, JSON.stringify(change));
});
