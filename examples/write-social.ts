/** Facebook and Instagram, with the UTF-8 that both write as if it were Latin-1. */
import { folded, two, uuidOf } from './file.ts';
import type { OutFile } from './file.ts';
import type { Exchange, Household, Someone } from './household.ts';
import { plainLetters } from './names.ts';
import { chatsOf } from './write-chats.ts';

/** JSON whose strings are the bytes of UTF-8, each written as one `\u00..` escape. */
export function mojibakeJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll(/[\u0080-\u{10ffff}]/gu, (sign) =>
    [...Buffer.from(sign, 'utf8')].map((byte) => `\\u00${byte.toString(16).padStart(2, '0')}`).join(''),
  );
}

const shown = (someone: Someone): string => someone.alias ?? someone.name;

/** Friends, messages and the calendar of birthdays. */
export function facebookFiles(household: Household): readonly OutFile[] {
  const friends = household.people.filter(
    (someone) => someone.lists.includes('facebook') || someone.channels.includes('facebook'),
  );
  const files: OutFile[] = [
    {
      path: 'facebook/connections/friends/your_friends.json',
      text: mojibakeJson({
        friends_v2: friends.map((someone, n) => ({
          name: shown(someone),
          timestamp: 1_260_000_000 + n * 86_400 * 17,
        })),
      }),
    },
    { path: 'facebook/birthdays.ics', text: birthdayFeed(friends) },
  ];
  for (const { someone, lines } of chatsOf(household, 'facebook')) {
    files.push({
      path: `facebook/your_facebook_activity/messages/inbox/${folder(someone)}/message_1.json`,
      text: thread(household, someone, lines, 'inbox'),
    });
  }
  return files;
}

/** Followers, following and messages. */
export function instagramFiles(household: Household): readonly OutFile[] {
  const known = household.people.filter(
    (someone) => someone.lists.includes('instagram') || someone.channels.includes('instagram'),
  );
  const entry = (someone: Someone, n: number): object => {
    const handle = plainLetters(someone.id).replaceAll('.', '_');
    return {
      title: '',
      media_list_data: [],
      string_list_data: [
        {
          href: `https://www.instagram.com/${handle}`,
          value: handle,
          timestamp: 1_500_000_000 + n * 864_000,
        },
      ],
    };
  };
  const base = 'instagram/connections/followers_and_following';
  const files: OutFile[] = [
    { path: `${base}/followers_1.json`, text: mojibakeJson(known.map(entry)) },
    { path: `${base}/following.json`, text: mojibakeJson({ relationships_following: known.map(entry) }) },
  ];
  for (const { someone, lines } of chatsOf(household, 'instagram')) {
    files.push({
      path: `instagram/your_instagram_activity/messages/inbox/${folder(someone)}/message_1.json`,
      text: thread(household, someone, lines, 'inbox'),
    });
  }
  return files;
}

function folder(someone: Someone): string {
  return `${plainLetters(someone.id).replaceAll('.', '')}_${Number.parseInt(uuidOf(someone.id).slice(0, 8), 16)}`;
}

/** Newest first, as both write them. */
function thread(household: Household, someone: Someone, lines: readonly Exchange[], box: string): string {
  const messages = lines.toReversed().map((line) => ({
    sender_name: line.direction === 'out' ? household.owner.name : shown(someone),
    timestamp_ms: line.at * 1000,
    content: line.text,
    is_geoblocked_for_viewer: false,
  }));
  return mojibakeJson({
    participants: [{ name: shown(someone) }, { name: household.owner.name }],
    messages,
    title: shown(someone),
    is_still_participant: true,
    thread_path: `${box}/${folder(someone)}`,
    magic_words: [],
  });
}

function birthdayFeed(friends: readonly Someone[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Facebook//NONSGML Facebook Events V1.0//EN',
    'X-WR-CALNAME:Friends’ Birthdays',
  ];
  for (const someone of friends) {
    if (someone.birthday === null) continue;
    const { month, day } = someone.birthday;
    lines.push(
      'BEGIN:VEVENT',
      `UID:b${Number.parseInt(uuidOf(someone.id).slice(0, 8), 16)}@facebook.com`,
      'DTSTAMP:20200101T000000Z',
    );
    lines.push(
      `DTSTART;VALUE=DATE:2024${two(month)}${two(day)}`,
      'DURATION:P1D',
      'RRULE:FREQ=YEARLY',
      `SUMMARY:${shown(someone)}'s birthday`,
      'END:VEVENT',
    );
  }
  return [...lines, 'END:VCALENDAR'].map(folded).join('');
}
