/** Kind words come out of mails and chats with the key of the touch they were said in, wherever the file is cut. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaptureContext } from './capturer.ts';
import { chatFormats } from './chat-formats.ts';
import type { Evidence, KindWordSeen, TouchSeen } from './evidence.ts';
import { formats } from './formats.ts';
import { holdsWords, kindWordsCapturer } from './kind-words-in-talk.ts';

const context: CaptureContext = {
  mine: new Set(['email:ana@example.org']),
  myNames: new Set(['ana sequeira', 'ana']),
  region: 'PT',
  zone: 'Europe/Lisbon',
  today: '2026-11-21',
  source: 'Mail.mbox',
};

const mail = (id: string, fields: string, body: string): string =>
  `From maren@example.net Tue Mar  3 10:00:00 2026\nDate: Tue, 3 Mar 2026 10:00:00 +0000\nMessage-ID: <${id}@example.net>\n${fields}\n\n${body}\n\n`;
const fromMaren = 'From: Maren Okafor <maren@example.net>\nTo: Ana <ana@example.org>';
const kind = 'Thank you for sitting with my mother all night.';

const box = [
  mail(
    'one',
    `${fromMaren}\nSubject: home`,
    `Dear Ana,\n\n${kind}\n\nI will call on Sunday.\n\nOn 2 Mar 2026, Ana wrote:\n> I am so proud of you.`,
  ),
  mail('own', 'From: Ana <ana@example.org>\nTo: Maren <maren@example.net>', 'I am so proud of you.'),
  mail(
    'news',
    'From: Shop <news@shop.example>\nTo: ana@example.org\nList-Unsubscribe: <https://shop.example/x>',
    'We are so lucky to have you.',
  ),
  mail('away', `${fromMaren}\nAuto-Submitted: auto-replied`, 'I am so proud of you.'),
  mail('many', `${fromMaren}, b@example.net, c@example.net, d@example.net`, 'I am so proud of you.'),
  mail(
    'large',
    `${fromMaren}\nContent-Type: text/plain`,
    `You have been such a good friend to me.\n\n${'filling words here\n'.repeat(600_000)}`,
  ),
  mail('last', fromMaren, '>From where I sit, you were wonderful with the children.'),
].join('');

function read(name: string, text: string, sizes: number, source: string): readonly Evidence[] {
  const format = formats.find((one) => one.name === name);
  assert.ok(format);
  const capturer = kindWordsCapturer(format, { ...context, source });
  const bytes = Buffer.from(text);
  const found: Evidence[] = [];
  for (let at = 0; at < bytes.length; at += sizes)
    found.push(...capturer.push(bytes.subarray(at, at + sizes)));
  return [...found, ...capturer.end()];
}

const texts = (items: readonly Evidence[]) =>
  items.map((one) => [(one as KindWordSeen).key, (one as KindWordSeen).text]);

void test('of mails: what a person wrote to the owner, not what was quoted, sent in bulk, by a program or to many', () => {
  for (const sizes of [50_000, 1 << 20, 1 << 26])
    assert.deepEqual(texts(read('mbox', box, sizes, 'Mail.mbox')), [
      ['mail:one@example.net', kind],
      ['mail:large@example.net', 'You have been such a good friend to me.'],
      ['mail:last@example.net', 'From where I sit, you were wonderful with the children.'],
    ]);
});

void test('of one mail in a file of its own', () => {
  const one = mail('one', fromMaren, kind).replace(/^.*\n/, '').replaceAll('\n', '\r\n');
  assert.deepEqual(texts(read('eml', one, 7, 'one.eml')), [['mail:one@example.net', kind]]);
});

void test('of a chat of two: what the other said, under the key that an import gives it', () => {
  const chat = `13/03/2024, 10:00 - Maren Okafor: ${kind}
13/03/2024, 10:01 - Ana: I am so proud of you.
14/03/2024, 10:02 - Maren Okafor: See you at eight
`;
  const source = 'WhatsApp Chat with Maren Okafor.txt';
  const [found, ...others] = read('whatsapp', chat, 64, source) as readonly KindWordSeen[];
  assert.deepEqual([found?.text, found?.day, others.length], [kind, '2024-03-13', 0]);
  const format = formats.find((one) => one.name === 'whatsapp');
  const capturer = format?.open({ ...context, source });
  const touches = [...(capturer?.push(Buffer.from(chat)) ?? []), ...(capturer?.end() ?? [])] as TouchSeen[];
  assert.ok(touches.some(({ key }) => key === found?.key));
});

/** The words and the touches that come of one file, by their keys. */
function both(name: string, text: string, source: string): { words: unknown[]; keys: readonly string[] } {
  const format = formats.find((one) => one.name === name);
  const capturer = format?.open({ ...context, source });
  const all = [...(capturer?.push(Buffer.from(text)) ?? []), ...(capturer?.end() ?? [])];
  const found = read(name, text, 64, source) as readonly KindWordSeen[];
  return {
    words: found.map(({ key, text: one, day }) => [key, one, day]),
    keys: all.flatMap((one) => (one.kind === 'touch' ? [one.key] : [])),
  };
}

void test('of iMessage: what the other said, under the key that an import gives it', () => {
  const talk = `Mar 13, 2024 10:00:00 AM\nMaren Okafor\n${kind}\n\nMar 13, 2024 10:01:00 AM\nMe\nI am so proud of you.\n\n`;
  const { words, keys } = both('imessage', talk, 'imessage_export/Maren Okafor.txt');
  assert.deepEqual(words, [['chat:imessage:maren okafor:2024-03-13', kind, '2024-03-13']]);
  assert.ok(keys.includes('chat:imessage:maren okafor:2024-03-13'), keys.join(' '));
});

void test('of Google Chat: what the other said in a talk of two, of a space nothing', () => {
  const said = (email: string, text: string) => ({
    creator: { name: email, email, user_type: 'Human' },
    created_date: 'Wednesday, March 13, 2024 at 10:00:00 AM UTC',
    text,
  });
  const messages = [said('ana@example.org', 'I am so proud of you.'), said('maren@example.net', kind)];
  const text = JSON.stringify({ messages });
  const { words, keys } = both('google-chat', text, 'Google Chat/Groups/DM a/messages.json');
  assert.deepEqual(words, [['chat:google:DM a:2024-03-13', kind, '2024-03-13']]);
  assert.ok(
    keys.some((key) => key.startsWith('chat:google:DM a:2024-03-13')),
    keys.join(' '),
  );
  assert.deepEqual(read('google-chat', text, 64, 'Google Chat/Groups/Space a/messages.json'), []);
});

void test('every format of chats, texts and mails is looked through, and no other', () => {
  const talking = [...chatFormats.map(({ name }) => name), 'mbox', 'eml'];
  assert.deepEqual(
    talking.filter((name) => !holdsWords(name)),
    [],
  );
  assert.deepEqual(
    formats.filter(({ name }) => holdsWords(name) && !talking.includes(name)),
    [],
  );
});

void test('of a group nothing, for it was said to all of it', () => {
  const chat = `13/03/2024, 10:00 - Maren Okafor: ${kind}
13/03/2024, 10:01 - Ana: Hello
13/03/2024, 10:02 - Jonas Lindqvist: I am so proud of you.
`;
  assert.deepEqual(read('whatsapp', chat, 64, 'WhatsApp Chat with Choir.txt'), []);
});

void test('cards and calendars hold no words to the owner', () => {
  assert.deepEqual(
    read('vcard', 'BEGIN:VCARD\nVERSION:4.0\nFN:Maren\nNOTE:You are wonderful.\nEND:VCARD\n', 64, 'a.vcf'),
    [],
  );
});
