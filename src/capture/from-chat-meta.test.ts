/** What the exports of Facebook and Instagram hold beside talks with people. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chatFormats } from './chat-formats.ts';
import type { Evidence } from './evidence.ts';

const meta = chatFormats.find((format) => format.name === 'meta-messages');

function read(
  folder: string,
  names: readonly string[],
  said: readonly (readonly [string, string])[],
  title = names[0],
): string[] {
  const capturer = meta?.open({
    mine: new Set(),
    myNames: new Set(['ana sequeira']),
    region: 'PT',
    zone: 'Europe/Lisbon',
    today: '2026-11-21',
    source: `facebook/messages/${folder}/message_1.json`,
  });
  assert.ok(capturer !== undefined);
  const text = JSON.stringify({
    participants: names.map((name) => ({ name })),
    messages: said.map(([from, content], at) => ({
      sender_name: from,
      timestamp_ms: 1_615_573_200_000 - at * 86_400_000,
      content,
    })),
    title,
  });
  const items: Evidence[] = [...capturer.push(new TextEncoder().encode(text)), ...capturer.end()];
  return items.map((item) =>
    item.kind === 'touch'
      ? `${item.direction} ${item.people.map(({ name }) => name).join('+')} ${item.text}`
      : item.kind === 'skipped'
        ? item.why.key
        : item.kind,
  );
}

const ana = 'Ana Sequeira';

void test('an account that is gone is nobody, in a talk of two and in a group', () => {
  for (const name of ['Facebook user', 'Facebook-Nutzer', 'Instagram User', 'Usuario de Facebook'])
    assert.deepEqual(
      read(
        'inbox/someone_12345',
        [name, ana],
        [
          [name, 'hello'],
          [ana, 'hi'],
        ],
      ),
      ['chats:deleted-account'],
    );
  assert.deepEqual(
    read(
      'inbox/choir_12345',
      ['Maren Okafor', 'Facebook user', ana],
      [
        ['Maren Okafor', 'sing'],
        ['Facebook user', 'yes'],
        [ana, 'me too'],
      ],
    ).filter((item) => item.includes('Facebook')),
    [],
  );
});

void test('what strangers sent among the requests is no contact, and told', () => {
  assert.deepEqual(read('message_requests/prizes_12345', ['Win Prizes', ana], [['Win Prizes', 'You won']]), [
    'chats:message-request',
  ]);
});

void test('what the app says of a group, or in place of a picture, are nobody’s words', () => {
  assert.deepEqual(
    read(
      'inbox/marenokafor_12345',
      ['Maren Okafor', ana],
      [
        ['Maren Okafor', 'Maren Okafor changed the theme to Ocean.'],
        [ana, 'You sent an attachment.'],
        ['Maren Okafor', 'Maren Okafor sent a photo.'],
        ['Maren Okafor', 'I sent a photo. Did it come?'],
      ],
    ),
    ['out Maren Okafor ', 'in Maren Okafor ', 'in Maren Okafor I sent a photo. Did it come?'],
  );
});

void test('a talk that Marketplace began about a thing for sale is with nobody one knows', () => {
  const said = [
    ['Dev Malik', 'Is it still there?'],
    [ana, 'Yes'],
  ] as const;
  const names = ['Dev Malik', ana];
  assert.ok(read('inbox/dev_12345', names, said, 'Dev · Bookshelf').includes('not-person'));
  assert.ok(!read('inbox/dev_12345', names, said).includes('not-person'));
});
