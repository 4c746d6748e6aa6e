/** Services that write in people's names are told from the people themselves. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mailHeader } from '../formats/mail-header.ts';
import { addressVerdict, headerVerdict, mailboxVerdict } from './not-a-person.ts';
import { fieldsOfPrograms, isThroughService } from './mail-services.ts';

void test('a name that came "via" a service is the service writing', () => {
  for (const [name, address] of [
    ['Maren Okafor via LinkedIn', 'someone-new@linkedin.com'],
    ['Maren Okafor via DocuSign', 'dse_na4@docusign.net'],
    ['"Maren Okafor" via Doodle', 'hello@doodle.com'],
    ['Maren Okafor (via Google Docs)', 'drive@google-docs.example'],
    ["'Maren Okafor' via Choir", 'choir@example.org'],
    ['Maren über Kleinanzeigen', 'someone@mail.kleinanzeigen.de'],
    ['Maren via Booking.com', 'someone@booking.com'],
  ] as const)
    assert.deepEqual(mailboxVerdict(name, address).why, { key: 'mail:why.service' }, `${name} ${address}`);
});

void test('people are people, whatever they are called and wherever they work', () => {
  for (const [name, address] of [
    ['Via Lindqvist', 'via@example.org'],
    ['Maren Okafor via Lisbon', 'maren@example.org'],
    ['Jonas Lindqvist', 'jonas.lindqvist@linkedin.com'],
    ['Jonas Lindqvist', 'jonas@zendesk.com'],
    ['Jonas Lindqvist', 'jonas@craigslist.org'],
    ['Amos Root', 'amos.root@example.org'],
    ['Tomás Arroyo', 'tomas@arroyo-cellos.example'],
    [null, 'maren@example.org'],
  ] as const)
    assert.equal(mailboxVerdict(name, address).kind, 'person', address);
});

void test('addresses that services make for a moment are nobody', () => {
  for (const address of [
    'a1b2c3d4e5f6g7h@marketplace.amazon.de',
    'jonas9_abcde12345@members.ebay.com',
    'interessent-abc123@mail.kleinanzeigen.de',
    'messages@instagram-updates.mail.instagram.com',
    'support@walkers.zendesk.com',
    'jira@walkers.atlassian.net',
    'hit-reply@linkedin.com',
    'inmail-hit-reply@linkedin.com',
    'member@linkedin.com',
    'root@host.example.org',
    'bestellbestaetigung@shop.example',
  ])
    assert.equal(addressVerdict(address).kind, 'not-person', address);
});

void test('an answer out of a system for enquiries, or a note of a service, says so in its header', () => {
  for (const [line, reason] of [
    ['X-Mailer: Zendesk Mailer', 'ticket-system'],
    ['X-Zendesk-From-Account-Id: 1a2b3c', 'ticket-system'],
    ['X-Mailer: OTRS Mail Service (6.0.1)', 'ticket-system'],
    ['RT-Ticket: example.org #77', 'ticket-system'],
    ['X-LinkedIn-Class: MBR-TO-MBR', 'notice'],
    ['X-GitLab-Project: walks', 'notice'],
    ['X-Mailer: PHPMailer 6', 'campaign'],
  ] as const)
    assert.deepEqual(
      headerVerdict(mailHeader(`From: Jonas <jonas@example.org>\n${line}`)).why,
      { key: `mail:why.${reason}` },
      line,
    );
});

void test('a name made to be slow is read at once', () => {
  for (const piece of ['x via ', 'via via ', ' (', '" '])
    assert.equal(isThroughService(piece.repeat(100_000), 'maren@example.org'), false);
});

void test('every field that tells a program is one that a header keeps', () => {
  for (const name of fieldsOfPrograms.keys())
    assert.ok(mailHeader(`From: a@example.org\n${name}: 1\n`).has(name), name);
});
