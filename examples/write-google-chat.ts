/** Google Chat as Takeout hands it out: a talk with a colleague, and a space of three. */
import { finder, inLisbon, two, uuidOf } from './file.ts';
import type { OutFile } from './file.ts';
import type { Exchange, Household, Someone } from './household.ts';
import { chatsOf } from './write-chats.ts';

interface Said {
  readonly at: number;
  /** Null is the owner. */
  readonly who: Someone | null;
  readonly text: string;
  readonly media: Exchange['media'];
}

const folder = 'google/Takeout/Google Chat/Groups';

/** `google/Takeout/Google Chat/Groups/…/messages.json`, a folder a talk. */
export function googleChatFiles(household: Household): readonly OutFile[] {
  return chatsOf(household, 'google-chat').flatMap(({ someone, lines }) => {
    const talk = lines.map(({ at, direction, text, media }) => ({
      at,
      who: direction === 'out' ? null : someone,
      text,
      media,
    }));
    return [
      written(household, `DM ${uuidOf(someone.id).slice(0, 11)}`, talk),
      written(household, `Space ${uuidOf('space').slice(0, 11)}`, googleSpace(household)),
    ];
  });
}

/** What was said in the space, on the last six days on which the two colleagues and Ana wrote to each other anyway. */
export function googleSpace(household: Household): readonly Said[] {
  const third = finder(household)('maria.santos.2');
  return chatsOf(household, 'google-chat').flatMap(({ someone, lines }) => {
    const last = new Map(lines.map(({ at }) => [inLisbon(at).toPlainDate().toString(), at]));
    return [...last.values()]
      .slice(-6)
      .flatMap((at, n): readonly Said[] => [
        { at: at + 1800, who: someone, text: asked[n % asked.length] ?? '', media: null },
        { at: at + 2400, who: null, text: 'Eu fico com o segundo capítulo.', media: null },
        ...(n % 2 === 0 ? [{ at: at + 3000, who: third, text: 'Obrigada às duas.', media: null }] : []),
      ]);
  });
}

const asked = ['Quem revê as provas?', 'A editora pede tudo até sexta.', 'Há dúvidas no glossário?'];

function written(household: Household, name: string, said: readonly Said[]): OutFile {
  const messages = said.map(({ at, who, text, media }, n) => ({
    creator: {
      name: who?.name ?? household.owner.name,
      email: who?.emails[0] ?? (who === null ? household.owner.emails[1] : ''),
      user_type: 'Human',
    },
    created_date: stamp(at),
    ...(media === null ? { text } : { attached_files: [{ original_name: 'file', export_name: 'file' }] }),
    topic_id: uuidOf(`${name} ${n}`).slice(0, 11),
  }));
  return { path: `${folder}/${name}/messages.json`, text: `${JSON.stringify({ messages }, null, 2)}\n` };
}

/** `Tuesday, March 2, 2021 at 6:20:00 PM UTC`, with the narrow space that Takeout writes. */
function stamp(at: number): string {
  const time = Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO('UTC');
  const day = time.toLocaleString('en-US', {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
    year: 'numeric',
  });
  const hour = time.hour % 12 === 0 ? 12 : time.hour % 12;
  return `${day} at ${hour}:${two(time.minute)}:${two(time.second)}\u202f${time.hour < 12 ? 'AM' : 'PM'} UTC`;
}
