/** What Kith does not read is told by what it is, with the way to something that it reads. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { otherKind, type OtherKind } from './other-kind.ts';

const cases: readonly (readonly [OtherKind, string, string?])[] = [
  ['other-archive', '7z\xbc\xaf\x27\x1c\0\x04'],
  ['other-archive', 'Rar!\x1a\x07\x01\0'],
  ['other-archive', '\xfd7zXZ\0\0'],
  ['other-archive', 'BZh91AY'],
  ['other-archive', '\x28\xb5\x2f\xfd\x04'],
  ['outlook-store', '!BDN\x12\x34'],
  ['outlook-store', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'Greetings from Maren.msg'],
  ['document', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'letter.doc'],
  ['database', 'SQLite format 3\0\x10\0', 'chat.db'],
  ['apple-address-book', 'SQLite format 3\0\x10\0', 'AddressBook-v22.abcddb'],
  ['property-list', 'bplist00\xd4'],
  ['whatsapp-backup', '\x0a\x85\x01\x08', 'msgstore.db.crypt14'],
  ['signal-backup', '\0\0\x003\x0a', 'Signal/signal-2026-03-03-10-00-00.backup'],
  ['twitter', 'window.YTD.direct_messages.part0 = [ {'],
  ['slack', '[\n  {\n "client_msg_id": "x", "type": "message"'],
  ['discord', '[{"ID": 123456789012345678, "Timestamp": "2026-03-03", "Contents": "hi"}]'],
  ['skype', '{"userId":"8:live:maren","exportDate":"2026-03-03T10:00","conversations":[]}'],
  ['line', '[LINE] Chat history with Maren Okafor'],
  ['google-voice', '<?xml version="1.0" ?><!DOCTYPE html><html><body><div class="hChatLog hfeed">'],
  ['page', '<!DOCTYPE html><html>'],
  ['unknown-format', 'Dear diary'],
];

for (const [kind, head, name] of cases)
  void test(`${JSON.stringify(head.slice(0, 12))} ${name ?? ''} is told as ${kind}`, () => {
    assert.equal(otherKind(Buffer.from(head, 'latin1'), name), kind);
  });
