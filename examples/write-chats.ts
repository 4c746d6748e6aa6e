/** Telegram and Signal chats in the forms that their exports have. */
import { finder, inLisbon, two, uuidOf } from './file.ts';
import type { OutFile } from './file.ts';
import type { Exchange, Household, Someone } from './household.ts';

/** The chats of one channel, by person, in the order of the household. */
export function chatsOf(
  household: Household,
  channel: Exchange['channel'],
): readonly { someone: Someone; lines: readonly Exchange[] }[] {
  const find = finder(household);
  const byPerson = new Map<string, Exchange[]>();
  for (const exchange of household.exchanges) {
    if (exchange.channel !== channel) continue;
    const id = exchange.who[0] ?? '';
    const lines = byPerson.get(id);
    if (lines === undefined) byPerson.set(id, [exchange]);
    else lines.push(exchange);
  }
  return [...byPerson].map(([id, lines]) => ({ someone: find(id), lines }));
}

/** `telegram/result.json`: a full export with contacts and personal chats. */
export function telegramFile(household: Household): OutFile {
  const chats = chatsOf(household, 'telegram');
  const number = (id: string): number => Number.parseInt(uuidOf(id).slice(0, 7), 16) + 100_000_000;
  const [first = '', last = ''] = household.owner.name.split(' ');
  const me = number('owner');
  const list = chats.map(({ someone, lines }) => ({
    name: someone.alias ?? someone.name,
    type: 'personal_chat',
    id: number(someone.id),
    messages: lines.map((line, n) => {
      const out = line.direction === 'out';
      const time = inLisbon(line.at);
      const said =
        n % 9 === 8 && line.media === null
          ? [line.text, { type: 'link', text: ' https://example.org/' }]
          : line.media === null
            ? line.text
            : '';
      return {
        id: n + 1,
        type: 'message',
        date: `${time.toPlainDate().toString()}T${two(time.hour)}:${two(time.minute)}:${two(time.second)}`,
        date_unixtime: String(line.at),
        from: out ? household.owner.name : (someone.alias ?? someone.name),
        from_id: `user${out ? me : number(someone.id)}`,
        ...(line.media === 'voice' ? { media_type: 'voice_message', duration_seconds: 41 } : {}),
        ...(line.media === 'photo'
          ? { photo: '(File not included. Change data exporting settings to download.)', width: 8, height: 8 }
          : {}),
        text: said,
        text_entities: [],
      };
    }),
  }));
  const contacts = chats.map(({ someone }) => ({
    first_name: someone.alias?.split(' ')[0] ?? someone.given,
    last_name: someone.alias?.split(' ').slice(1).join(' ') ?? someone.family,
    phone_number: someone.phones[0] ?? '',
    date: '2021-03-01T12:00:00',
    date_unixtime: '1614600000',
  }));
  const whole = {
    about: 'Here is the data you requested.',
    personal_information: {
      user_id: me,
      first_name: first,
      last_name: last,
      phone_number: household.owner.phone,
    },
    contacts: { about: 'Contacts', list: contacts },
    chats: { about: 'Chats', list },
  };
  return { path: 'telegram/result.json', text: `${JSON.stringify(whole, null, 1)}\n` };
}

/** One folder a chat: every second chat as `chat.md`, the others as `data.json` with a message a line; the third as Signal itself exports it. */
export function signalFiles(household: Household): readonly OutFile[] {
  return chatsOf(household, 'signal').map(({ someone, lines }, n) => {
    if (n === 2) return signalOwnFile(household, someone, lines);
    const author = (line: Exchange): string => (line.direction === 'out' ? 'Me' : someone.name);
    const stamp = (line: Exchange): string => {
      const time = inLisbon(line.at);
      return `${time.toPlainDate().toString()} ${two(time.hour)}:${two(time.minute)}`;
    };
    if (n % 2 === 0) {
      const text = lines
        .map(
          (line) =>
            `[${stamp(line)}] ${author(line)}: ${line.media === null ? line.text : '![attachment](./media/file)'}\n\n`,
        )
        .join('');
      return { path: `signal/${someone.name}/chat.md`, text };
    }
    const text = lines
      .map((line) => {
        const time = inLisbon(line.at).toPlainDateTime().toString({ smallestUnit: 'second' });
        return `${JSON.stringify({ date: time, sender: author(line), body: line.media === null ? line.text : '', quote: '', sticker: '', reactions: [], attachments: line.media === null ? [] : [{ name: 'file', path: './media/file' }] })}\n`;
      })
      .join('');
    return { path: `signal/${someone.name}/data.json`, text };
  });
}

/** `signal/main.jsonl`: a frame a line, the people and chats before what was said in them. */
function signalOwnFile(household: Household, someone: Someone, lines: readonly Exchange[]): OutFile {
  const last = lines.at(-1)?.at ?? 0;
  const me = { id: '1', self: {} };
  const contact = {
    e164: (someone.phones[0] ?? '').slice(1),
    profileGivenName: someone.given,
    systemGivenName: someone.given,
    systemFamilyName: someone.family,
  };
  const frames: object[] = [
    { version: 1, backupTimeMs: String((last + 3600) * 1000), mediaRootBackupKey: '' },
    { account: { givenName: household.owner.name.split(' ')[0] } },
    { recipient: me },
    { recipient: { id: '2', contact } },
    { chat: { id: '20', recipientId: '2' } },
    ...lines.map(({ at, direction, text, media }) => ({
      chatItem: {
        chatId: '20',
        authorId: direction === 'out' ? '1' : '2',
        dateSent: String(at * 1000),
        ...(direction === 'out' ? { outgoing: {} } : { incoming: { read: true } }),
        standardMessage: media === null ? { text: { body: text } } : { attachments: [{}] },
      },
    })),
  ];
  return {
    path: 'signal/main.jsonl',
    text: `${frames.map((frame) => JSON.stringify(frame)).join('\n')}\n`,
  };
}
