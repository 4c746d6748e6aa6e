/** A picture that came with a chat is offered as a memory, kept with its file, and gone with its import. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { testHouse } from '../../test/support/house.ts';
import { zipOf } from '../readers/archive.sample.ts';

const picture = Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Buffer.from('a boat at six')]);
const chat = `13/03/2024, 10:00 - Maren Okafor: Look
13/03/2024, 10:01 - Maren Okafor: IMG-20240301-WA0001.jpg (file attached)
13/03/2024, 10:02 - Ana: Lovely
22/05/2024, 10:00 - Ana: ../../kith.db.jpg (file attached)
22/05/2024, 10:01 - Maren Okafor: IMG-20240502-WA0009.jpg (file attached)
22/05/2024, 10:02 - Ana: I cannot open it
`;

void test('offered with its day, kept with its file; what did not come along is not offered', async () => {
  const house = testHouse();
  try {
    await house.act('init', { name: 'Ana', region: 'PT', zone: 'Europe/Lisbon' });
    const folder = join(house.temporary, 'WhatsApp Chat with Maren Okafor');
    mkdirSync(folder);
    writeFileSync(join(folder, 'WhatsApp Chat with Maren Okafor.txt'), chat);
    writeFileSync(join(folder, 'IMG-20240301-WA0001.jpg'), picture);
    const brought = await house.act('import', { paths: [folder] });
    assert.equal(brought.people.new, 1);
    assert.deepEqual(await house.act('questions'), []);
    const { offers } = await house.act('offers', { limit: 50 });
    const [photo, ...others] = offers.filter((one: { kind: string }) => one.kind === 'photo');
    assert.deepEqual([photo.person.name, photo.day, others.length], ['Maren Okafor', '2024-03-13', 0]);
    assert.equal(existsSync(join(house.folder, 'blobs', photo.picture)), true);
    const { memory } = await house.act('keep-offer', { id: photo.id });
    assert.deepEqual(
      memory.photos.map((one: { sha256: string; mediaType: string }) => [one.sha256, one.mediaType]),
      [[photo.picture, 'image/jpeg']],
    );
    const left = await house.act('offers', { limit: 50 });
    assert.equal(
      left.offers.some((one: { kind: string }) => one.kind === 'photo'),
      false,
    );
    const again = await house.act('import', { paths: [folder] });
    assert.equal(again.touches.new, 0);
    assert.equal((await house.act('doctor')).ok, true);
    await house.act('undo', { id: brought.import });
    assert.equal(house.vault().raw.prepare('SELECT count(*) AS n FROM waiting').get()?.['n'], 0);
  } finally {
    house.end();
  }
});

void test('forgetting a person for good takes the pictures that nobody was asked about yet', async () => {
  const house = testHouse();
  try {
    await house.act('init', { name: 'Ana', region: 'PT', zone: 'Europe/Lisbon' });
    const files = join(house.temporary, 'files');
    for (const name of ['Maren Okafor', 'Lin Kaya']) {
      const folder = join(files, `WhatsApp Chat with ${name}`);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, '_chat.txt'), chat.replaceAll('Maren Okafor', name));
      // Both have one picture; Lin has the other in May alone.
      writeFileSync(join(folder, 'IMG-20240301-WA0001.jpg'), name === 'Lin Kaya' ? photo('own') : picture);
      writeFileSync(join(folder, 'IMG-20240502-WA0009.jpg'), picture);
    }
    await house.act('import', { paths: [files] });
    const blobs = () => readdirSync(join(house.folder, 'blobs')).length;
    assert.equal(blobs(), 2);
    await house.act('forget', { who: 'Lin Kaya', forGood: true });
    assert.equal(blobs(), 1, 'what Maren sent as well stays');
    assert.equal((await house.act('doctor')).ok, true);
    await house.act('forget', { who: 'Maren Okafor', forGood: true });
    assert.equal(blobs(), 0);
  } finally {
    house.end();
  }
});

const photo = (text: string): Buffer => Buffer.concat([picture, Buffer.from(text)]);
const telegram = (chats: readonly object[]) => ({
  about: 'Here is the data you requested.',
  personal_information: { user_id: 1, first_name: 'Ana', last_name: '', phone_number: '' },
  chats: { about: 'Chats', list: chats },
});
const sent = (id: number, day: string, more: object) => ({
  id,
  type: 'message',
  date: `${day}T10:00:00`,
  date_unixtime: String(Date.parse(`${day}T10:00:00Z`) / 1000),
  from: 'Maren Okafor',
  from_id: 'user77',
  text: '',
  ...more,
});

/** A house with what lies below `files` brought in: the photos that are offered, by day and person. */
async function offeredFrom(files: Readonly<Record<string, string | Buffer>>) {
  const house = testHouse();
  try {
    await house.act('init', { name: 'Ana', region: 'PT', zone: 'Europe/Lisbon' });
    const folder = join(house.temporary, 'files');
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    if (existsSync(join(folder, 'link'))) {
      rmSync(join(folder, 'link'));
      symlinkSync(join(house.temporary, 'secret.jpg'), join(folder, 'photos', 'linked.jpg'));
      writeFileSync(join(house.temporary, 'secret.jpg'), photo('secret'));
    }
    await house.act('import', { paths: [folder] });
    const { offers } = await house.act('offers', { limit: 50 });
    return offers
      .filter((one: { kind: string }) => one.kind === 'photo')
      .map((one: { day: string; person: { name: string } }) => `${one.day} ${one.person.name}`)
      .sort();
  } finally {
    house.end();
  }
}

void test('of Telegram: photos beside the export, no stickers, nothing that moves, nothing from elsewhere', async () => {
  const chat = {
    name: 'Maren Okafor',
    type: 'personal_chat',
    id: 77,
    messages: [
      sent(1, '2024-01-03', { photo: 'chats/chat_1/photos/one.jpg' }),
      sent(2, '2024-02-03', { photo: '(File not included. Change data exporting settings to download.)' }),
      sent(3, '2024-03-03', { file: 'chats/chat_1/stickers/s.webp', media_type: 'sticker' }),
      sent(4, '2024-04-03', { photo: '../secret.jpg' }),
      sent(5, '2024-05-03', { photo: 'photos/linked.jpg' }),
      sent(6, '2024-06-03', { photo: 'photos/moving.jpg' }),
      sent(7, '2024-07-03', { photo: 'photos/no-picture.jpg' }),
      sent(8, '2024-08-03', { from: 'Ana', from_id: 'user1', photo: 'photos/mine.png' }),
    ],
  };
  const group = {
    name: 'Choir',
    type: 'private_group',
    id: 9,
    messages: [sent(1, '2024-09-03', { photo: 'chats/chat_1/photos/one.jpg' })],
  };
  const found = await offeredFrom({
    'result.json': JSON.stringify(telegram([chat, group])),
    'chats/chat_1/photos/one.jpg': photo('one'),
    'chats/chat_1/stickers/s.webp': 'RIFF....WEBP a sticker',
    'photos/moving.jpg': 'GIF89a that moves and moves',
    'photos/no-picture.jpg': 'only words in here, nothing to see',
    'photos/mine.png': Buffer.from('\x89PNG\r\n\x1a\n and a few bytes', 'latin1'),
    link: '',
  });
  assert.deepEqual(found, ['2024-01-03 Maren Okafor', '2024-08-03 Maren Okafor']);
});

void test('of signal-export: both of its forms, and the link is not taken for words', async () => {
  const markdown = `[2024-01-03 10:00] Maren Okafor: The boat ![a.jpg](./media/a.jpg)

[2024-01-03 10:05] Me: Lovely

[2024-02-03 10:05] Maren Okafor: ![b.jpg](./media/../../b.jpg)
`;
  const lines = [
    {
      date: '2024-03-03T10:00:00',
      sender: 'Lin Kaya',
      body: 'Look',
      attachments: [{ name: 'c.jpg', path: './media/c.jpg' }],
    },
    { date: '2024-03-09T10:01:00', sender: 'Me', body: 'Ah', attachments: [] },
  ];
  const found = await offeredFrom({
    'Maren Okafor/chat.md': markdown,
    'Maren Okafor/media/a.jpg': photo('a'),
    'b.jpg': photo('b'),
    'Lin Kaya/data.json': lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
    'Lin Kaya/media/c.jpg': photo('c'),
  });
  assert.deepEqual(found, ['2024-01-03 Maren Okafor', '2024-03-03 Lin Kaya']);
});

const thread = (uri: string): string =>
  JSON.stringify({
    participants: [{ name: 'Maren Okafor' }, { name: 'Ana' }],
    messages: [
      {
        sender_name: 'Maren Okafor',
        timestamp_ms: Date.parse('2024-03-13T10:00:00Z'),
        photos: [{ uri, creation_timestamp: 1 }],
      },
      {
        sender_name: 'Ana',
        timestamp_ms: Date.parse('2024-02-13T10:00:00Z'),
        sticker: { uri: 'stickers_used/1.png' },
      },
      { sender_name: 'Ana', timestamp_ms: Date.parse('2024-01-13T10:00:00Z'), content: 'Hello' },
    ],
    title: 'Maren Okafor',
  });

void test('of Instagram and Facebook: from the root of the archive, from another part of it, and beside the file', async () => {
  const inbox = 'your_instagram_activity/messages/inbox/marenokafor_1234567';
  const whole = await offeredFrom({
    [`instagram-ana/${inbox}/message_1.json`]: thread(`${inbox}/photos/1.jpg`),
    [`instagram-ana/${inbox}/photos/1.jpg`]: photo('1'),
    'instagram-ana/stickers_used/1.png': '\x89PNG a sticker',
  });
  assert.deepEqual(whole, ['2024-03-13 Maren Okafor']);
  const zips = await offeredFrom({
    'instagram-1.zip': zipOf([{ name: `${inbox}/message_1.json`, text: thread(`${inbox}/photos/1.jpg`) }]),
    'instagram-2.zip': zipOf([{ name: `${inbox}/photos/1.jpg`, text: photo('1') }]),
  });
  assert.deepEqual(zips, ['2024-03-13 Maren Okafor']);
  const second = JSON.stringify({
    participants: ['Maren Okafor', 'Ana'],
    threadName: 'Maren Okafor_12',
    messages: [
      {
        senderName: 'Maren Okafor',
        timestamp: Date.parse('2024-03-13T10:00:00Z'),
        text: '',
        media: [{ uri: './media/1.jpg' }],
        isUnsent: false,
      },
      {
        senderName: 'Ana',
        timestamp: Date.parse('2024-03-12T10:00:00Z'),
        text: 'Hi',
        media: [],
        isUnsent: false,
      },
    ],
  });
  const beside = await offeredFrom({ 'Maren Okafor_12.json': second, 'media/1.jpg': photo('1') });
  assert.deepEqual(beside, ['2024-03-13 Maren Okafor']);
});
