import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mailHeader } from '../formats/mail-header.ts';
import { automaticMail } from './mail-automatic.ts';

const read = (...lines: string[]): string | null =>
  automaticMail(mailHeader(['From: lin@example.com', ...lines].join('\n')), false);
const twoHops =
  'Received: from a by b; Sat, 3 Jan 2015 01:05:34 +0000\nReceived: from c by a; Sat, 3 Jan 2015 01:05:33 +0000';

void test('bounces, receipts, answers of the absent and of calendars are known', () => {
  for (const [lines, kind] of [
    [['Content-Type: multipart/report; report-type=delivery-status; boundary=x'], 'bounce'],
    [['Content-Type: multipart/report;\n report-type=disposition-notification; boundary=x'], 'receipt'],
    [['X-Failed-Recipients: jonas@example.com'], 'bounce'],
    [['Return-Path: <>', 'Subject: Undeliverable: Hello'], 'bounce'],
    [['Return-Path: <>', 'Subject: I am away', twoHops], 'vacation'],
    [['Auto-Submitted: auto-replied (vacation)'], 'vacation'],
    [['Precedence: auto_reply'], 'vacation'],
    [['X-Autoreply: yes'], 'vacation'],
    [['Subject: Automatic reply: Lunch'], 'vacation'],
    [['Subject: =?UTF-8?Q?Abwesenheitsnotiz:_Mittagessen?='], 'vacation'],
    [['Content-Type: text/calendar; method=REPLY'], 'calendar'],
    [['Content-Class: urn:content-classes:calendarmessage'], 'calendar'],
    [['Subject: Accepted: Lunch', 'Content-Type: multipart/alternative; boundary=x'], 'calendar'],
    [['Sender: Calendar <calendar-notification@example.net>'], 'calendar'],
  ] as const)
    assert.equal(read(...lines), kind, lines.join(' | '));
});

void test('what a person wrote is not automatic', () => {
  for (const lines of [
    ['Subject: Re: Automatic reply: Lunch'],
    ['Subject: Autoreplying is rude', 'Auto-Submitted: no'],
    ['Subject: Accepted: my paper', 'Content-Type: text/plain'],
    ['Return-Path: <>', 'Subject: Hello'],
    ['X-Autoreply: no'],
    ['Subject: Read this'],
  ])
    assert.equal(read(...lines), null, lines.join(' | '));
});
