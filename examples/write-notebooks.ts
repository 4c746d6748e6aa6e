/** The notebooks of other tools: friends.md in Markdown, and the export of a Monica account. */
import { finder, inLisbon, uuidOf } from './file.ts';
import type { OutFile } from './file.ts';
import type { Exchange, Household, Someone } from './household.ts';

/** `friends.md`: activities newest first, notes, friends with nickname, place and tag, and places. */
export function friendsFile(household: Household): OutFile {
  const find = finder(household);
  const activities = household.exchanges.filter((exchange) => exchange.channel === 'friends-md').toReversed();
  const friends = household.people.filter(
    (someone) => someone.lists.includes('friends-md') || someone.channels.includes('friends-md'),
  );
  const bold = (exchange: Exchange): string => exchange.who.map((id) => `**${find(id).name}**`).join(' and ');
  const day = (exchange: Exchange): string => inLisbon(exchange.at).toPlainDate().toString();
  const lines = [
    '### Activities:',
    ...activities.map(
      (exchange, n) =>
        `- ${day(exchange)}: Met ${bold(exchange)} in _${n % 3 === 0 ? 'Graça' : 'Bica'}_. ${exchange.text} @street`,
    ),
  ];
  lines.push('', '### Notes:');
  for (const friend of friends.slice(0, 3))
    lines.push(
      `- ${household.today.slice(0, 4)}-01-12: **${friend.name}** is looking for a piano teacher. @music`,
    );
  lines.push('', '### Friends:');
  for (const friend of friends)
    lines.push(
      `- ${friend.name}${friend.alias === null ? '' : ` (a.k.a. ${friend.alias})`} [Bica] @${friend.circle}`,
    );
  lines.push('', '### Locations:', '- Bica', '- Graça', '');
  return { path: 'friends.md', text: lines.join('\n') };
}

interface Entry {
  readonly uuid: string;
  readonly created_at: string;
  readonly updated_at: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly data?: readonly unknown[];
}

const made = '2021-01-10T10:00:00.000000Z';

function entry(
  name: string,
  properties: Readonly<Record<string, unknown>>,
  data?: readonly unknown[],
): Entry {
  return {
    uuid: uuidOf(name),
    created_at: made,
    updated_at: made,
    properties,
    ...(data === undefined ? {} : { data }),
  };
}

function block(type: string, values: readonly unknown[]): object {
  return { count: values.length, type, values };
}

/** `monica/monica.json`: the circle of old school friends, with notes, calls and what was done together. */
export function monicaFile(household: Household): OutFile {
  const circle = household.people.filter((someone) => someone.lists.includes('monica'));
  const together = household.exchanges.filter((exchange) => exchange.channel === 'monica');
  const contacts = circle.map((someone) =>
    monicaContact(
      someone,
      together.filter((exchange) => exchange.who.includes(someone.id)),
    ),
  );
  const activities = together
    .filter((_, n) => !isCall(n))
    .map((exchange) =>
      entry(exchange.key, {
        summary: exchange.text,
        happened_at: `${inLisbon(exchange.at).toPlainDate().toString()}T00:00:00.000000Z`,
      }),
    );
  const pairs = circle.slice(0, 2);
  const relations =
    pairs.length < 2
      ? []
      : [
          entry('monica relation', {
            type: 'friend',
            contact_is: uuidOf(`monica ${pairs[0]?.id}`),
            of_contact: uuidOf(`monica ${pairs[1]?.id}`),
          }),
        ];
  const fieldType = (name: string, protocol: string): Entry =>
    entry(`field ${name}`, { name, protocol, delible: false, type: name.toLowerCase() });
  const whole = {
    version: '1.0-preview.1',
    app_version: '4.1.2',
    export_date: `${household.today}T08:00:00.000000Z`,
    url: 'https://monica.example',
    exported_by: household.owner.emails[0],
    account: {
      uuid: uuidOf('monica account'),
      created_at: made,
      updated_at: made,
      data: [block('contact', contacts), block('relationship', relations), block('activity', activities)],
      properties: { journal_entries: [] },
      instance: { contact_field_types: [fieldType('Email', 'mailto:'), fieldType('Phone', 'tel:')] },
    },
  };
  return { path: 'monica/monica.json', text: `${JSON.stringify(whole, null, 2)}\n` };

  function isCall(n: number): boolean {
    return (together[n]?.at ?? 0) % 7 === 0;
  }
}

function monicaContact(someone: Someone, together: readonly Exchange[]): Entry {
  const { birthday } = someone;
  const born =
    birthday === null
      ? {}
      : {
          birthdate: {
            uuid: uuidOf(`born ${someone.id}`),
            is_age_based: false,
            is_year_unknown: birthday.year === null,
            date: `${birthday.year ?? 2021}-${String(birthday.month).padStart(2, '0')}-${String(birthday.day).padStart(2, '0')}T00:00:00.000000Z`,
            created_at: made,
            updated_at: made,
          },
        };
  const calls = together.filter((exchange) => exchange.at % 7 === 0);
  const rest = together.filter((exchange) => exchange.at % 7 !== 0);
  const fields = [
    ...someone.emails.map((mail) => entry(`mail ${mail}`, { data: mail, type: uuidOf('field Email') })),
    ...someone.phones.map((phone) => entry(`phone ${phone}`, { data: phone, type: uuidOf('field Phone') })),
  ];
  return entry(
    `monica ${someone.id}`,
    {
      first_name: someone.given,
      last_name: someone.family,
      is_starred: false,
      is_partial: false,
      is_active: true,
      is_dead: someone.died !== null,
      tags: [someone.circle],
      ...born,
    },
    [
      block('contact_field', fields),
      block('note', [
        entry(`note ${someone.id}`, { body: 'Sat two rows in front of me, always drew birds.' }),
      ]),
      block(
        'call',
        calls.map((exchange) =>
          entry(exchange.key, {
            called_at: `${inLisbon(exchange.at).toPlainDate().toString()}T00:00:00.000000Z`,
            content: exchange.text,
            contact_called: exchange.at % 2 === 0,
          }),
        ),
      ),
      block(
        'activity',
        rest.map((exchange) => uuidOf(exchange.key)),
      ),
    ],
  );
}
