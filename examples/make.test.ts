/** The household is the same every time, reads as what it says it is, and holds what it promises. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { expected } from './expected.ts';
import { householdFiles, makeHousehold, sample, writeHousehold } from './make.ts';

const household = makeHousehold(sample);
const files = householdFiles(household);
const facts = expected(household);

function textOf(path: string): string {
  const file = files.find((candidate) => candidate.path === path);
  assert.ok(file, `there is a file ${path}`);
  return file.text;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Exchanges of one channel, counted from the facts. */
function promised(channel: string): number {
  return household.exchanges.filter((exchange) => exchange.channel === channel).length;
}

void test('the same seed and day write the same bytes, another seed writes others', () => {
  assert.deepEqual(householdFiles(makeHousehold(sample)), files);
  assert.notDeepEqual(householdFiles(makeHousehold({ ...sample, seed: 1 })), files);
});

void test('what is on the disk is what was made', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'household-'));
  try {
    const written = await writeHousehold(household, dir);
    assert.equal(written.length, files.length);
    assert.equal(await readFile(join(dir, 'mail', 'Sent.mbox'), 'utf8'), textOf('mail/Sent.mbox'));
  } finally {
    await rm(dir, { recursive: true });
  }
});

void test('there are about 150 people and between 6,000 and 10,000 touches', () => {
  assert.ok(household.people.length >= 145 && household.people.length <= 160);
  assert.ok(
    household.exchanges.length >= 6000 && household.exchanges.length <= 10_000,
    String(household.exchanges.length),
  );
  assert.equal(new Set(household.people.map(({ id }) => id)).size, facts.people);
  assert.equal(new Set(household.exchanges.map(({ key }) => key)).size, household.exchanges.length);
});

void test('asking for more people and more touches gives them', () => {
  const larger = makeHousehold({ ...sample, people: 400, touches: 30_000 });
  assert.equal(larger.people.length, 400);
  assert.ok(Math.abs(larger.exchanges.length - 30_000) < 6000, String(larger.exchanges.length));
});

void test('cards: as many as the address books hold, each complete, no line over 75 octets', () => {
  const books = files.filter(({ path }) => path.startsWith('cards/'));
  const begun = books.reduce((sum, { text }) => sum + count(text, /^BEGIN:VCARD\r$/gm), 0);
  const ended = books.reduce((sum, { text }) => sum + count(text, /^END:VCARD\r$/gm), 0);
  const inBooks = household.people.filter(({ book }) => book !== null).length;
  assert.equal(begun, inBooks + 3, 'one each, the owner’s own, a practice and a group');
  assert.equal(ended, begun);
  for (const { path, text } of books) {
    for (const line of text.split('\r\n'))
      assert.ok(path.includes('android') || Buffer.byteLength(line) <= 75, line);
  }
  assert.match(textOf('cards/iphone.vcf'), /X-APPLE-OMIT-YEAR=1604:1604-/);
  assert.match(textOf('cards/old-android.vcf'), /ENCODING=QUOTED-PRINTABLE/);
  assert.match(textOf('cards/nextcloud.vcf'), /^DEATHDATE:/m);
  assert.match(textOf('cards/iphone.vcf'), /^BDAY:1988-02-29\r$/m);
});

void test('pictures on cards are JPEG from the first byte to the last', () => {
  const unfolded = textOf('cards/iphone.vcf').replaceAll('\r\n ', '');
  const pictures = [...unfolded.matchAll(/^PHOTO;ENCODING=b;TYPE=JPEG:(\S+)$/gm)].map((match) =>
    Buffer.from(match[1] ?? '', 'base64'),
  );
  assert.ok(pictures.length >= 2);
  for (const bytes of pictures) {
    assert.equal(bytes.readUInt16BE(0), 0xffd8);
    assert.equal(bytes.readUInt16BE(bytes.length - 2), 0xffd9);
  }
  const withAll = householdFiles(household, true).find(({ path }) => path === 'cards/iphone.vcf')?.text ?? '';
  assert.equal(count(withAll, /^PHOTO;/gm), household.people.filter(({ book }) => book === 'iphone').length);
});

void test('mail: every personal mail is there once, and about a third of all mail is from nobody', () => {
  const both = textOf('mail/Inbox.mbox') + textOf('mail/Sent.mbox');
  const inBoxes = both.match(/^Message-ID: .*$/gm) ?? [];
  assert.equal(count(both, /^From \S+ (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) /gm), inBoxes.length);
  const letters = files.filter(({ path }) => path.startsWith('mail/saved/'));
  const saved = letters.flatMap(({ text }) => text.match(/^Message-ID: .*(?=\r$)/gm) ?? []);
  assert.equal(saved.length, letters.length);
  assert.ok(letters.length >= 4 && letters.every(({ path }) => path.endsWith('.eml')));
  const ids = [...inBoxes, ...saved];
  assert.equal(ids.length, promised('mail') + household.bulk.length + 1);
  assert.equal(new Set(ids).size, ids.length);
  const share = household.bulk.length / ids.length;
  assert.ok(share > 0.3 && share < 0.4, String(share));
});

void test('mail: an answer names the mail it answers, which was written before it', () => {
  const both = textOf('mail/Inbox.mbox') + textOf('mail/Sent.mbox');
  const ids = new Set([...both.matchAll(/^Message-ID: (.*)$/gm)].map((match) => match[1]));
  const answered = [...both.matchAll(/^In-Reply-To: (.*)$/gm)].map((match) => match[1]);
  assert.ok(answered.length > 300);
  for (const id of answered) assert.ok(ids.has(id), String(id));
});

void test('calendars: each meeting once, the choir as one series, and plans that lie ahead', () => {
  const ana = textOf('calendar/ana.ics');
  assert.equal(count(ana, /^BEGIN:VEVENT\r$/gm), promised('meeting') + household.plans.length + 40);
  assert.equal(count(textOf('calendar/choir.ics'), /^RRULE:FREQ=WEEKLY;BYDAY=TU\r$/gm), 1);
  assert.ok(household.choir.members.length >= 4 && household.choir.members.length <= 8);
  assert.ok(facts.choirEvenings > 80 && facts.choirEvenings < 105);
  for (const { day } of household.plans) assert.ok(day > household.today);
});

void test('whatsapp: every message has a line of its own with a time before it, in each telephone’s form', () => {
  const chats = files.filter(({ path }) => path.startsWith('whatsapp/'));
  const stamp =
    /^(?:\[?\d\d\/\d\d\/\d{4}, \d\d:\d\d(?::\d\d\])?(?: - | )|\d\d\.\d\d\.\d\d, \d\d:\d\d - |\d{1,2}\/\d{1,2}\/\d\d, \d{1,2}:\d\d\u202f[AP]M - )/gm;
  const lines = chats.reduce((sum, { text }) => sum + count(text, stamp), 0);
  assert.equal(lines, promised('whatsapp') + household.group.lines.length + (chats.length - 1) + 3);
  for (const start of [
    'WhatsApp Chat with ',
    'WhatsApp Chat mit ',
    'Conversa do WhatsApp com ',
    'WhatsApp Chat - ',
  ]) {
    assert.ok(
      chats.some(({ path }) => path.startsWith(`whatsapp/${start}`)),
      start,
    );
  }
  assert.ok(chats.some(({ text }) => /\u202fPM - /.test(text)));
});

void test('telephone: the counts in the head are the counts in the body', () => {
  const sms = textOf('phone/sms.xml');
  assert.equal(Number(/<smses count="(\d+)"/.exec(sms)?.[1]), count(sms, /^ {2}<(?:sms|mms) /gm));
  assert.equal(count(sms, /^ {2}<(?:sms|mms) /gm), promised('sms') + 60);
  assert.equal(count(textOf('phone/calls.xml'), /^ {2}<call /gm), promised('call'));
  assert.doesNotMatch(sms, /&(?!amp;|quot;|lt;|gt;|#10;)/);
});

void test('chats in JSON hold every message, and Facebook’s names come back when its bytes are read as UTF-8', () => {
  const telegram: { chats: { list: { messages: unknown[] }[] } } = JSON.parse(textOf('telegram/result.json'));
  assert.equal(
    telegram.chats.list.reduce((sum, chat) => sum + chat.messages.length, 0),
    promised('telegram'),
  );
  let messages = 0;
  for (const { path, text } of files.filter((file) => file.path.endsWith('message_1.json'))) {
    assert.doesNotMatch(text, /[^\0-\x7f]/, path);
    const chat: { messages: unknown[] } = JSON.parse(text);
    messages += chat.messages.length;
  }
  assert.equal(messages, promised('facebook') + promised('instagram'));
  const friends: { friends_v2: { name: string }[] } = JSON.parse(
    textOf('facebook/connections/friends/your_friends.json'),
  );
  const names = friends.friends_v2.map(({ name }) => Buffer.from(name, 'latin1').toString('utf8'));
  assert.ok(
    names.every((name) =>
      household.people.some((someone) => someone.name === name || someone.alias === name),
    ),
  );
});

void test('signal, friends.md, Monica and LinkedIn hold every exchange', () => {
  const signal = files
    .filter(({ path }) => path.startsWith('signal/'))
    .map(({ text }) => text)
    .join('');
  assert.equal(count(signal, /^\[\d{4}-|^\{"date":|^\{"chatItem":/gm), promised('signal'));
  assert.equal(count(textOf('friends.md'), /^- \d{4}-\d\d-\d\d: Met /gm), promised('friends-md'));
  const monica = textOf('monica/monica.json');
  JSON.parse(monica);
  assert.equal(count(monica, /"called_at"|"happened_at"/g), promised('monica'));
  assert.equal(count(textOf('linkedin/messages.csv'), /^2-/gm), promised('linkedin'));
});

void test('imessage and Google Chat hold every exchange, and a space only days on which there was one anyway', () => {
  const texts = files.filter(({ path }) => path.startsWith('imessage_export/'));
  assert.deepEqual(
    texts.map(({ path }) => /^imessage_export\/(?:\+\d{12}|\p{L}+ \p{L}+)\.txt$/u.test(path)),
    [true, true],
  );
  const stamp = /^[A-Z][a-z]{2} \d\d, \d{4} [ \d]\d:\d\d:\d\d [AP]M(?: \(Read by .*\))?$/gm;
  assert.equal(
    texts.reduce((sum, { text }) => sum + count(text, stamp), 0),
    promised('imessage'),
  );
  const chats = files.filter(({ path }) => path.includes('/Google Chat/Groups/'));
  const [talk, space] = chats.map(({ path, text }) => {
    const whole: { messages: { created_date: string }[] } = JSON.parse(text);
    const days = whole.messages.map(({ created_date: when }) => when.split(' at ')[0]);
    return { path, days };
  });
  assert.ok(talk !== undefined && space !== undefined && chats.length === 2);
  assert.ok(talk.path.includes('/DM ') && space.path.includes('/Space '));
  assert.equal(talk.days.length, promised('google-chat'));
  assert.equal(new Set(space.days).size, 6);
  assert.deepEqual(
    space.days.filter((day) => !talk.days.includes(day)),
    [],
  );
});

void test('everybody can be found: each person stands in at least one file under a name', () => {
  for (const { id, book, lists, channels } of household.people) {
    assert.ok(book !== null || lists.length > 0 || channels.includes('mail'), id);
  }
});

void test('whoever is known to a telephone by number is named beside that number somewhere', () => {
  const byNumber = new Set(['whatsapp', 'sms', 'imessage', 'call']);
  for (const { id, book, lists, channels } of household.people) {
    if (book !== null || !channels.some((channel) => byNumber.has(channel))) continue;
    assert.ok(lists.includes('google-csv') || lists.includes('monica'), id);
  }
});

void test('nobody speaks by a way for which they have no handle', () => {
  const byId = new Map(household.people.map((someone) => [someone.id, someone]));
  const needs: Readonly<Record<string, 'emails' | 'phones'>> = {
    mail: 'emails',
    sms: 'phones',
    call: 'phones',
    whatsapp: 'phones',
    telegram: 'phones',
    signal: 'phones',
    imessage: 'phones',
    'google-chat': 'emails',
  };
  for (const { who, channel, key } of household.exchanges) {
    const need = needs[channel];
    if (need === undefined) continue;
    for (const id of who) assert.ok((byId.get(id)?.[need].length ?? 0) > 0, key);
  }
});

void test('no number and no address but the shared ones belongs to two people, and each number has a believable length', () => {
  const numbers = household.people.flatMap(({ phones }) => phones);
  for (const number of numbers) assert.match(number, /^\+[1-9]\d{9,12}$/);
  assert.equal(numbers.length - new Set(numbers).size, 2, 'three share one landline');
  const addresses = household.people.flatMap(({ emails }) => emails);
  assert.equal(addresses.length - new Set(addresses).size, 1, 'two share one address');
  for (const address of addresses)
    assert.match(address, /^[a-z0-9.]+@(?:[a-z]+\.example|example\.(?:org|com|net))$/);
});

void test('the facts about who shares what are the ones the cast was made for', () => {
  const shared = new Map(facts.neverTheSame.map(({ shared: key, ids }) => [key, ids]));
  assert.deepEqual(shared.get('Maria Santos'), ['maria.santos', 'maria.santos.2']);
  assert.deepEqual(shared.get('dev.and.wren@example.net'), ['dev.anand', 'wren.holloway']);
  assert.equal(shared.get('+351210000101')?.length, 3);
  assert.equal(shared.size, 3);
});
