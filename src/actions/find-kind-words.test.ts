/** Kind words are looked for when that is asked for, offered a few at a time, kept with one word, and nowhere else. */
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { testHouse, type TestHouse } from '../../test/support/house.ts';

const thanks = 'Thank you for sitting with my mother all night.';
const proud = 'I am so proud of you, and of the garden too.';
const mail = (id: string, day: number, from: string, body: string): string =>
  `From - Tue Mar  3 10:00:00 2020\nFrom: ${from}\nTo: Ana <ana@example.org>\nDate: ${day} Mar 2020 10:00:00 +0000\nMessage-ID: <${id}@example.net>\nSubject: home\n\n${body}\n\n`;
const maren = 'Maren Okafor <maren@example.net>';
const box = [
  mail('a', 3, maren, `Dear Ana,\n\n${thanks}\n\nThe number of the boat is 4711.`),
  mail('b', 4, maren, 'See you on Sunday.'),
  mail('c', 5, 'Jonas Lindqvist <jonas@example.com>', 'I always listen to the radio.'),
].join('');
const chat = `13/03/2021, 10:00 - Maren Okafor: ${proud}\n13/03/2021, 10:02 - Ana: Lovely\n`;

async function filled(): Promise<{ house: TestHouse; files: string }> {
  const house = testHouse();
  await house.act('init', { name: 'Ana', me: ['ana@example.org'], region: 'PT', zone: 'Europe/Lisbon' });
  const files = join(house.temporary, 'files');
  mkdirSync(join(files, 'WhatsApp Chat with Maren Okafor'), { recursive: true });
  writeFileSync(join(files, 'Mail.mbox'), box);
  writeFileSync(join(files, 'WhatsApp Chat with Maren Okafor', '_chat.txt'), chat);
  await house.act('import', { paths: [files] });
  return { house, files };
}

interface Offer {
  readonly id: string;
  readonly kind: string;
  readonly quote: string | null;
  readonly text: string;
  readonly day: string;
  readonly place: string;
  readonly person: { readonly name: string };
}

const said = async (house: TestHouse): Promise<readonly Offer[]> => {
  const { offers } = (await house.act('offers', { limit: 50 })) as { offers: readonly Offer[] };
  return offers.filter(({ kind }) => kind === 'kind');
};

void test('nothing of a body is read by an import; on request it is said first what would be read', async () => {
  const { house, files } = await filled();
  try {
    assert.deepEqual(await said(house), []);
    const before = await house.act('find-kind-words', {}, { dryRun: true });
    assert.deepEqual(
      [before.count, before.files, before.found, before.missing],
      [2, ['files/Mail.mbox', 'files/WhatsApp Chat with Maren Okafor/_chat.txt'], null, []],
    );
    assert.equal(before.bytes, box.length + chat.length);
    assert.deepEqual(await said(house), []);
    rmSync(join(files, 'Mail.mbox'));
    const after = await house.act('find-kind-words', {}, { dryRun: true });
    assert.deepEqual([after.count, after.missing], [1, ['files/Mail.mbox']]);
  } finally {
    house.end();
  }
});

void test('found ones are offered with who, day and place, and kept in the jar as they were said', async () => {
  const { house } = await filled();
  try {
    const answer = await house.act('find-kind-words');
    assert.deepEqual([answer.found, answer.people], [2, 1]);
    const offers = await said(house);
    assert.deepEqual(
      offers.map(({ quote, day, place, person }) => [quote, day, place, person.name]),
      [
        [proud, '2021-03-13', 'on WhatsApp', 'Maren Okafor'],
        [thanks, '2020-03-03', 'in a mail', 'Maren Okafor'],
      ],
    );
    const { memory } = await house.act('keep-offer', { id: offers[1]?.id });
    assert.deepEqual(
      [memory.text, memory.day, memory.kind, memory.place],
      [thanks, '2020-03-03', 'kind-word', 'in a mail'],
    );
    const jar = await house.act('kind-words');
    assert.equal(jar.today.text, thanks);
    assert.equal((await said(house)).length, 1);
  } finally {
    house.end();
  }
});

void test('what was left or kept never comes back; undone, it is offered again', async () => {
  const { house } = await filled();
  try {
    await house.act('find-kind-words');
    const [first, second] = await said(house);
    await house.act('keep-offer', { id: second?.id });
    const left = await house.act('dismiss', { id: first?.id });
    assert.deepEqual(await said(house), []);
    await house.act('undo', { id: left.change });
    assert.deepEqual(await said(house), [first]);
    const again = await house.act('dismiss', { id: first?.id });
    assert.equal((await house.act('find-kind-words')).found, 0);
    assert.deepEqual(await said(house), []);
    assert.equal(inJournal(house, proud), false);
    await house.act('undo', { id: again.change });
    assert.deepEqual(await said(house), [], 'what was let go for good does not come back as half an offer');
  } finally {
    house.end();
  }
});

void test('undone whole, nothing of it is left', async () => {
  const { house } = await filled();
  try {
    const { change } = await house.act('find-kind-words');
    await house.act('undo', { id: change });
    assert.deepEqual(await said(house), []);
  } finally {
    house.end();
  }
});

void test('what nobody answers goes after ninety days, out of the history too', async () => {
  const { house } = await filled();
  let later: TestHouse | null = null;
  try {
    await house.act('find-kind-words');
    later = house.on('2027-02-25');
    assert.deepEqual(await said(later), []);
    await later.act('find-kind-words', { paths: [join(later.temporary, 'files', 'Mail.mbox')] });
    assert.deepEqual(
      (await said(later)).map(({ quote }) => quote),
      [thanks],
    );
    assert.equal(inJournal(later, proud), false);
  } finally {
    (later ?? house).end();
  }
});

void test('forgetting a person takes what waited of them, at once and out of the history', async () => {
  const { house } = await filled();
  try {
    await house.act('find-kind-words');
    await house.act('forget', { who: 'Maren Okafor', forGood: true });
    const waits = house.vault().raw.prepare('SELECT seen, evidence FROM waiting').all();
    // What is left keeps them out of later imports, and says nothing.
    assert.ok(waits.every((row) => row['seen'] === 'gone:person' && row['evidence'] === '{}'));
    assert.equal(inJournal(house, thanks), false);
  } finally {
    house.end();
  }
});

void test('of somebody at rest or apart nothing is taken', async () => {
  const { house } = await filled();
  try {
    await house.act('rest', { who: 'Maren Okafor', kind: 'estranged' });
    assert.equal((await house.act('find-kind-words')).found, 0);
  } finally {
    house.end();
  }
});

void test('of what was read, only the sentences that are offered lie in the vault', async () => {
  const { house } = await filled();
  try {
    await house.act('find-kind-words');
    house.vault().raw.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    const bytes = readdirSync(house.folder)
      .filter((name) => name.startsWith('kith.db'))
      .map((name) => readFileSync(join(house.folder, name), 'latin1'))
      .join('');
    assert.equal(bytes.includes(thanks), true);
    assert.equal(bytes.includes('number of the boat'), false);
    assert.equal(bytes.includes('See you on Sunday'), false);
  } finally {
    house.end();
  }
});

void test('stopped half way, nothing was written', async () => {
  const { house } = await filled();
  try {
    const stop = new Error('stopped');
    await assert.rejects(
      house.act('find-kind-words', {}, { breathe: () => Promise.reject(stop) }),
      /stopped/,
    );
    assert.deepEqual(await said(house), []);
  } finally {
    house.end();
  }
});

void test('files without words are told so', async () => {
  const { house } = await filled();
  try {
    const card = join(house.temporary, 'one.vcf');
    writeFileSync(card, 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Lin Kaya\r\nEND:VCARD\r\n');
    await assert.rejects(house.act('find-kind-words', { paths: [card] }), /no-words-in-files/);
  } finally {
    house.end();
  }
});

function inJournal(house: TestHouse, text: string): boolean {
  const rows = house.vault().raw.prepare('SELECT before, after FROM journal').all();
  return rows.some((row) => `${String(row['before'])} ${String(row['after'])}`.includes(text));
}
