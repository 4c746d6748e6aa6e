/** What is offered is true and worth it: nothing of last week, nothing said to many, no crowd, no office, nobody at rest. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { testHouse, type TestHouse } from '../../test/support/house.ts';

interface Offer {
  readonly kind: string;
  readonly text: string;
  readonly day: string;
  readonly person: { readonly name: string };
  readonly with: readonly { readonly name: string }[];
}

async function offersFrom(
  files: Readonly<Record<string, string>>,
  then: (house: TestHouse) => Promise<unknown> = () => Promise.resolve(),
  language: 'en' | 'de' = 'en',
): Promise<readonly Offer[]> {
  const house = testHouse();
  try {
    await house.act('init', { name: 'Ana', me: ['ana@example.org'], region: 'PT', zone: 'Europe/Lisbon' });
    for (const [name, text] of Object.entries(files)) {
      writeFileSync(join(house.temporary, name), text);
      await house.act('import', { paths: [join(house.temporary, name)] });
    }
    await then(house);
    if (language === 'de') await house.act('settings', { key: 'language', value: 'de' });
    const { sayIn } = await import('./house.ts');
    return (await house.act('offers', { limit: 50 }, { language, say: sayIn(language) })).offers;
  } finally {
    house.end();
  }
}

const chat = (lines: readonly (readonly [day: string, text: string])[]): string =>
  lines
    .map(([day, text], n) => `${day}, 10:0${n % 10} - ${n % 2 === 0 ? 'Maren Okafor' : 'Ana'}: ${text}\n`)
    .join('');
const file = 'WhatsApp Chat with Maren Okafor.txt';
const event = (uid: string, day: string, title: string, guests: readonly string[]): string =>
  [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTART:${day}T180000Z`,
    `DTEND:${day}T210000Z`,
    `SUMMARY:${title}`,
    'ORGANIZER:mailto:ana@example.org',
    'ATTENDEE;CN=Ana;PARTSTAT=ACCEPTED:mailto:ana@example.org',
    ...guests.map(
      (name) =>
        `ATTENDEE;CN=${name};PARTSTAT=ACCEPTED:mailto:${name.split(' ')[0]?.toLowerCase()}@example.net`,
    ),
    'END:VEVENT',
  ].join('\r\n');
const calendar = (...events: readonly string[]): string =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n${events.join('\r\n')}\r\nEND:VCALENDAR\r\n`;

void test('what began last week is no beginning to look back on, what began years ago is', async () => {
  const now = await offersFrom({
    [file]: chat([
      ['14/11/2026', 'Hello'],
      ['15/11/2026', 'Hi'],
    ]),
  });
  assert.deepEqual(now, []);
  const then = await offersFrom({
    [file]: chat([
      ['14/03/2019', 'Is this the choir?'],
      ['15/03/2019', 'It is'],
    ]),
  });
  assert.deepEqual(
    then.map(({ kind, day, text }) => [kind, day, text]),
    [
      [
        'first',
        '2019-03-14',
        'The first words between you that Kith knows of, 14 March 2019. It began with “Is this the choir?”.',
      ],
    ],
  );
});

void test('the same in German', async () => {
  const files = {
    [file]: chat([
      ['14/03/2019', 'Ist das der Chor.'],
      ['15/03/2019', 'Ja'],
    ]),
  };
  const [first] = await offersFrom(files, undefined, 'de');
  assert.equal(
    first?.text,
    'Die ersten Worte zwischen euch, von denen Kith weiß, 14. März 2019. Es begann mit „Ist das der Chor“.',
  );
});

void test('a silence that ended yesterday is not brought up', async () => {
  const lines = [
    ['14/03/2019', 'Hello'],
    ['15/03/2019', 'Hi'],
    ['20/11/2026', 'Long time'],
  ] as const;
  const offers = await offersFrom({ [file]: chat(lines) });
  assert.deepEqual(
    offers.map(({ kind }) => kind),
    ['first'],
  );
});

void test('an evening with a few is offered with all who were there; a crowd and the office are not', async () => {
  const crowd = Array.from({ length: 60 }, (_, n) => `Guest${n} Lastname`);
  const offers = await offersFrom({
    'calendar.ics': calendar(
      event('a', '20190503', 'Wren’s wedding', ['Maren Okafor', 'Lin Kaya']),
      event('b', '20200503', 'Fair', ['Maren Okafor', ...crowd]),
      event('c', '20210503', 'Weekly sync', ['Maren Okafor', 'Lin Kaya', 'Jonas Lindqvist']),
      event('d', '20220503', 'Zahnarzt', ['Maren Okafor', 'Lin Kaya', 'Jonas Lindqvist']),
    ),
  });
  const events = offers.filter(({ kind }) => kind === 'event');
  assert.equal(events.length, 1);
  assert.match(
    events[0]?.text ?? '',
    /^“Wren’s wedding”, together with (?:Lin Kaya|Maren Okafor), 3 May 2019\.$/,
  );
  assert.deepEqual(events[0]?.with.map(({ name }) => name).toSorted(), ['Lin Kaya', 'Maren Okafor']);
  assert.equal(
    offers.some(({ person }) => person.name.startsWith('Guest')),
    false,
  );
});

for (const kind of ['deceased', 'estranged', 'do-not-nudge', 'rest'])
  void test(`nothing is offered by itself of somebody who is ${kind}`, async () => {
    const lines = chat([
      ['14/03/2019', 'Hello'],
      ['15/03/2019', 'Hi'],
    ]);
    const offers = await offersFrom({ [file]: lines }, (house) =>
      house.act('rest', { who: 'Maren Okafor', kind }),
    );
    assert.deepEqual(offers, []);
  });

void test('the innermost ring comes first, and of it who has fewer than three memories', async () => {
  const chats = Object.fromEntries(
    ['Maren Okafor', 'Lin Kaya', 'Jonas Lindqvist'].map((name) => [
      `WhatsApp Chat with ${name}.txt`,
      chat([
        ['14/03/2019', 'Hello'],
        ['15/03/2019', 'Hi'],
      ]).replaceAll('Maren Okafor', name),
    ]),
  );
  const offers = await offersFrom(chats, async (house) => {
    await house.act('ring', { who: 'Lin Kaya', ring: 'fifty' });
    await house.act('ring', { who: 'Jonas Lindqvist', ring: 'five' });
    for (const text of ['One', 'Two', 'Three']) await house.act('remember', { who: 'Jonas Lindqvist', text });
  });
  assert.deepEqual(
    offers.map(({ person }) => person.name),
    ['Lin Kaya', 'Maren Okafor', 'Jonas Lindqvist'],
  );
});
