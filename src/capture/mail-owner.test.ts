import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaptureContext } from './capturer.ts';
import { mailOwners } from './mail-owner.ts';

const from = 'From - Sat Jan  3 01:05:34 2015';
const mail = (...lines: string[]): string => [from, ...lines, '', 'Hello', '', ''].join('\n');

function owners(source: string, ...mails: string[]): string[] {
  const context: CaptureContext = {
    mine: new Set(),
    myNames: new Set(),
    region: 'PT',
    zone: 'UTC',
    today: '2026-11-21',
    source,
  };
  return mailOwners(Buffer.from(mails.join('')), context, false).map(
    ({ handle, name, share }) => `${handle?.value} ${name} ${share}`,
  );
}

const people = ['lin', 'jonas', 'tomas', 'priya'];

void test('the owner is whom the server delivered to, under every address', () => {
  const delivered = people.map((who, i) =>
    mail(
      `Delivered-To: ${i === 3 ? 'm.okafor' : 'maren'}@example.org`,
      `From: ${who}@example.com`,
      'To: Maren <maren@example.org>',
    ),
  );
  assert.deepEqual(owners('Inbox.mbox', ...delivered), [
    'maren@example.org Maren 1',
    'm.okafor@example.org null 0.25',
  ]);
});

void test('the owner of a folder of sent mail is who wrote it', () => {
  const sent = people.map(() => mail('From: Maren <maren@example.org>', 'To: lin@example.com'));
  assert.deepEqual(owners('Sent.mbox', ...sent), ['maren@example.org Maren 1']);
});

void test('with nothing else it is who is on most mails', () => {
  const mixed = people.map((who, i) =>
    i % 2 === 0
      ? mail(`From: ${who}@example.com`, 'To: Maren <maren@example.org>, jonas@example.com')
      : mail('From: Maren <maren@example.org>', `To: ${who}@example.com`),
  );
  assert.deepEqual(owners('mail.mbox', ...mixed), ['maren@example.org Maren 1']);
});

void test('one mail names all who are on it, so that many files can be added up', () => {
  const one = mail('From: lin@example.com', 'To: maren@example.org, jonas@example.com');
  assert.deepEqual(owners('cur/1', one).length, 3);
});

void test('neither a list, nor a robot, nor a single forwarding is the owner', () => {
  const many = Array.from({ length: 60 }, () =>
    mail('Delivered-To: maren@example.org', 'From: lin@example.com', 'To: maren@example.org'),
  );
  const odd = [
    mail(
      'Delivered-To: mailing list walkers@example.net',
      'From: lin@example.com',
      'To: walkers@example.net',
    ),
    mail(
      'Delivered-To: walkers@example.net',
      'From: lin@example.com',
      'List-Post: <mailto:walkers@example.net>',
    ),
    mail('Delivered-To: noreply@example.net', 'From: lin@example.com'),
    mail('Delivered-To: ruth@example.net', 'From: lin@example.com'),
  ];
  assert.deepEqual(
    owners('mail.mbox', ...many, ...odd).map((line) => line.split(' ')[0]),
    ['maren@example.org'],
  );
});

void test('nothing is said about no mail', () => {
  assert.deepEqual(owners('a.mbox', 'no mail at all'), []);
});

void test('a mailbox without any other mark has one who is on all of it in both directions', () => {
  const context = { mine: new Set(), myNames: new Set(), region: 'PT', zone: 'UTC', today: '2026-11-21' };
  const alone = (mails: readonly string[]): readonly (string | undefined)[] =>
    mailOwners(Buffer.from(mails.join('')), { ...context, source: 'Work.mbox' } as CaptureContext, false).map(
      (guess) => (guess.alone === true ? guess.handle?.value : undefined),
    );
  const both = (n: number, other: string): string =>
    n % 2 === 0
      ? mail(`From: ${other}`, 'To: Maren <maren@work.example>')
      : mail('From: Maren <maren@work.example>', `To: ${other}`);
  const work = Array.from({ length: 40 }, (_, n) => both(n, `${people[(n >> 1) & 3]}@work.example`));
  assert.deepEqual(alone(work), ['maren@work.example']);
  assert.deepEqual(alone(work.slice(0, 8)), [undefined]);
  const withOne = Array.from({ length: 40 }, (_, n) => both(n, 'lin@example.com'));
  assert.deepEqual(alone(withOne), [undefined]);
});
