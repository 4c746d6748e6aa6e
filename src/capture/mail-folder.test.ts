import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mailHeader } from '../formats/mail-header.ts';
import { placeOfHeader, placeOfPath } from './mail-folder.ts';

void test('a path tells sent mail, drafts, spam and the trash', () => {
  for (const [path, place] of [
    ['Sent.mbox', 'sent'],
    ['Mail/Local Folders/Sent', 'sent'],
    ['Maildir/.Sent/cur/1600000000.M1P1.host:2,S', 'sent'],
    ['Maildir/.INBOX.Sent Items/cur/1600000000.M1P1.host:2,S', 'sent'],
    ['[Gmail]/Sent Mail.mbox', 'sent'],
    ['[Gmail]/Gesendet.mbox/mbox', 'sent'],
    ['Éléments envoyés.mbox', 'sent'],
    ['.Gesendete Objekte.2019/new/1', 'sent'],
    ['&XfJT0ZAB-.mbox', 'sent'],
    ['Entw&APw-rfe/cur/1', 'draft'],
    ['Drafts.sbd/old', 'draft'],
    ['Maildir/cur/1600000000.M1P1.host:2,DS', 'draft'],
    ['Maildir/cur/1600000000.M1P1.host:2,ST', 'trash'],
    ['Maildir/cur/1600000000.M1P1.host;2,T', 'trash'],
    ['Junk E-mail.mbox', 'spam'],
    ['Trash/Sent/1.eml', 'trash'],
    ['Papierkorb', 'trash'],
    ['Inbox.mbox', 'other'],
    ['Maildir/cur/1600000000.M1P1.host:2,S', 'other'],
    ['friends/sent.eml', 'other'],
    ['', 'other'],
  ] as const)
    assert.equal(placeOfPath(path), place, path);
});

void test('labels and marks in the header tell the same', () => {
  for (const [line, place] of [
    ['X-Gmail-Labels: Important,Sent', 'sent'],
    ['X-Gmail-Labels: =?UTF-8?Q?Gel=C3=B6schte_Elemente,Gesendet?=', 'trash'],
    ['X-Gmail-Labels: "Walks, talks",Drafts', 'draft'],
    ['X-Gmail-Labels: Spam', 'spam'],
    ['X-Gmail-Labels: Inbox,Presentations', 'other'],
    ['X-Mozilla-Status: 0009', 'trash'],
    ['X-Mozilla-Status: 0001', 'other'],
    ['Subject: Sent', 'other'],
  ] as const)
    assert.equal(placeOfHeader(mailHeader(line)), place, line);
});
