/** Every format has a sample that `examples/make.ts` writes, a test that says what it must yield, and its part in the docs. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { OutFile } from '../../examples/file.ts';
import { otherBooksPeople } from '../../examples/write-other-books.ts';
import { nametagPeople } from '../../examples/write-nametag.ts';
import { formats } from '../../src/capture/formats.ts';
import { addressBooks, counts, files, household, openStand } from './stand.ts';

interface Sample {
  readonly format: string;
  /** The file of the household, or how its path begins; and how its part in docs/formats.md is headed. */
  readonly path: string;
  readonly heading: string;
  /** The test that says what it must yield, with its file; `[` before it: the row of a table of tests. */
  readonly file: string;
  readonly title: string;
}

const samples: readonly Sample[] = [
  ['vcard', 'cards/iphone.vcf', 'vCard', 'cards', 'every person of the address books is there under'],
  ['vcard', 'cards/old-android.vcf', 'vCard', 'cards', 'birthdays keep what is known of them'],
  ['jcard', 'books/contacts.jcard.json', 'vCard', 'samples', 'a jCard, a Thunderbird book and'],
  ['ldif', 'books/thunderbird.ldif', 'LDIF', 'samples', 'a jCard, a Thunderbird book and'],
  ['csv', 'books/outlook-kontakte.csv', 'Tables', 'samples', 'a jCard, a Thunderbird book and'],
  ['csv', 'google/contacts.csv', 'Tables', 'tables', 'google’s table: everybody in it'],
  ['csv', 'linkedin/Connections.csv', 'LinkedIn', 'tables', 'linkedin’s connections are people'],
  ['csv', 'linkedin/messages.csv', 'LinkedIn', 'tables', 'linkedin’s connections are people'],
  ['icalendar', 'calendar/ana.ics', 'Calendars', 'mail-and-days', 'meetings that were are touches'],
  ['icalendar', 'calendar/choir.ics', 'Calendars', 'mail-and-days', 'a weekly choir is sixty evenings'],
  ['icalendar', 'facebook/birthdays.ics', 'Calendars', 'mail-and-days', 'a calendar of birthdays gives them'],
  [
    'meta-messages',
    'facebook/connections/friends/your_friends.json',
    'Facebook',
    'tables',
    'facebook’s friends',
  ],
  ['mbox', 'mail/Inbox.mbox', 'Files', 'mail-and-days', 'each mail is one touch with its writer'],
  ['mbox', 'mail/Sent.mbox', 'Files', 'mail-and-days', 'a letter to forty people is told'],
  ['eml', 'mail/saved/', 'Files', 'small-talks', 'letters saved one by one: the luthier alone'],
  ['whatsapp', 'whatsapp/', 'WhatsApp', 'chats', 'whatsapp: talks between two have their days'],
  ['telegram', 'telegram/result.json', 'Telegram', 'chats', "['telegram', 'telegram'"],
  ['signal-export', 'signal/Jonas Lindqvist/', 'Signal', 'chats', "['signal', 'signal'"],
  ['signal', 'signal/main.jsonl', 'Signal', 'small-talks', 'signal’s own export: one talk'],
  ['imessage', 'imessage_export/', 'iMessage', 'small-talks', 'imessage: two talks'],
  ['line', 'line/', 'LINE', 'small-talks', 'line: a talk with its days'],
  ['google-chat', 'google/Takeout/', 'Google Chat', 'small-talks', 'google-chat: a talk with a colleague'],
  ['meta-messages', 'facebook/your_', 'Facebook', 'chats', 'facebook: known names whose list entry'],
  ['meta-messages', 'instagram/', 'Facebook', 'chats', "['instagram', 'instagram'"],
  ['sms-backup', 'phone/sms.xml', 'SMS', 'chats', "['sms', 'phone/sms.xml'"],
  ['sms-backup', 'phone/calls.xml', 'SMS', 'chats', 'a call that nobody took is kept as missed'],
  ['csv', 'phone/iphone-calls.csv', 'Tables of calls', 'chats', 'a table of calls and a telephone’s own log'],
  ['friends', 'friends.md', 'friends', 'tables', 'friends.md: its friends'],
  ['monica', 'monica/monica.json', 'Monica', 'tables', 'monica: its people'],
  ['monica', 'monica/monica.sql', 'Monica', 'samples', 'monica’s SQL says what its JSON says'],
  ['nametag', 'nametag/nametag-export.json', 'Nametag', 'samples', 'nametag: its people, and nobody new'],
].map(([format = '', path = '', heading = '', file = '', title = '']) => ({
  format,
  path,
  heading,
  file,
  title,
}));

/** A path that ends in `/` or `_` stands for all that begins so. */
const isFolder = (path: string): boolean => /[/_]$/.test(path);

/** The format that a file is taken for; null: for none. */
function formatOf({ path, text }: OutFile): string | null {
  const head = new TextEncoder().encode(text).subarray(0, 65_536);
  const ranked = formats
    .map((format) => [format.sniff(head, path), format.name] as const)
    .toSorted(([a], [b]) => b - a);
  const [best] = ranked;
  return best === undefined || best[0] === 0 ? null : best[1];
}

for (const { format, path, heading, file, title } of samples)
  void test(`${path} is a ${format}, has its part in the docs, and ${file}.test.ts says what it yields`, async () => {
    const made = files.filter((one) => one.path === path || (isFolder(path) && one.path.startsWith(path)));
    assert.ok(made.length > 0, 'examples/make.ts writes it');
    for (const one of made) assert.equal(formatOf(one), format, one.path);
    const docs = await readFile(new URL('../../docs/formats.md', import.meta.url), 'utf8');
    const part = docs.split(/^(?=#{2,3} )/m).find((one) => {
      const title = one.split('\n')[0] ?? '';
      return title.includes(heading) && title.includes(`\`${format}\``);
    });
    assert.ok(part !== undefined, `a part about ${heading}`);
    assert.match(part, /\*\*Taken:\*\*/);
    const tests = await readFile(new URL(`${file}.test.ts`, import.meta.url), 'utf8');
    const written = title.startsWith('[') ? title : `void test('${title}`;
    assert.ok(tests.includes(written), `a test “${title}…”`);
  });

void test('every format that Kith reads stands in the list, and no other', () => {
  assert.deepEqual(
    [...new Set(samples.map(({ format }) => format))].sort(),
    formats.map(({ name }) => name).toSorted(),
  );
});

void test('every file of the household is read as a format of the list', () => {
  const left = files.filter((one) => formatOf(one) === null);
  assert.deepEqual(
    left.map(({ path }) => path),
    [],
  );
});

void test('a jCard, a Thunderbird book and a German Outlook’s table name the same people, who are no others in the address books', async () => {
  const people = otherBooksPeople(household);
  for (const path of ['books/contacts.jcard.json', 'books/thunderbird.ldif', 'books/outlook-kontakte.csv']) {
    await using stand = await openStand();
    const report = await stand.bring([path]);
    assert.deepEqual(report.skipped, [], path);
    const names = stand.rows('SELECT name FROM people ORDER BY name').map((row) => String(row['name']));
    assert.deepEqual(names, people.map(({ name }) => name).toSorted(), path);
    const handles = stand.rows("SELECT value FROM handles WHERE kind IN ('email', 'phone')");
    const wanted = people.flatMap(({ emails, phones }) => [emails[0] ?? '', phones[0] ?? '']);
    assert.deepEqual(handles.map((row) => String(row['value'])).toSorted(), wanted.toSorted(), path);
    const years = people.filter(({ birthday }) => birthday !== null);
    // Outlook has no way to say a birthday without its year.
    const born = path.endsWith('.csv') ? years.filter(({ birthday }) => birthday?.year !== null) : years;
    assert.equal(counts(stand, ['occasions'])['occasions'], born.length, path);
  }
  await using stand = await openStand();
  await stand.bring(addressBooks);
  const before = counts(stand, ['people', 'occasions', 'questions']);
  assert.equal((await stand.bring(['books'])).people.new, 0);
  assert.deepEqual(counts(stand, ['people', 'occasions', 'questions']), before);
});

void test('monica’s SQL says what its JSON says', async () => {
  const kept = ['people', 'touches', 'occasions', 'memories', 'relations', 'handles'];
  const seen: unknown[] = [];
  for (const path of ['monica/monica.json', 'monica/monica.sql']) {
    await using stand = await openStand();
    await stand.bring([path]);
    seen.push(counts(stand, kept));
  }
  assert.deepEqual(seen[1], seen[0]);
});

void test('nametag: its people, and nobody new beside the notebook that knows them', async () => {
  await using stand = await openStand();
  await stand.bring(['nametag']);
  const names = stand.rows('SELECT name FROM people ORDER BY name').map((row) => String(row['name']));
  assert.deepEqual(
    names,
    nametagPeople(household)
      .map(({ name }) => name)
      .toSorted(),
  );
  assert.equal(counts(stand, ['relations'])['relations'], 1);
});
