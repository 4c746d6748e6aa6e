/** Reads `messages.json` of Google Chat, as Takeout hands it out: one file for each talk or space. */
import { jsonScanner } from './json-stream.ts';

export type GoogleChatItem =
  | {
      readonly kind: 'message';
      readonly place: string;
      /** Seconds since 1970 UTC. */
      readonly at: number;
      readonly name: string | null;
      readonly email: string | null;
      readonly isPerson: boolean;
      /** Empty for a file or a picture. */
      readonly text: string;
    }
  | { readonly kind: 'bad'; readonly place: string; readonly why: string };

export interface GoogleChatReader {
  push(chunk: Uint8Array): readonly GoogleChatItem[];
  end(): readonly GoogleChatItem[];
}

/** Never throws. Messages that were taken back say nothing and are left out. */
export function googleChatReader(): GoogleChatReader {
  const scanner = jsonScanner(['messages.*']);
  let count = 0;
  const read = (item: ReturnType<typeof scanner.push>[number]): readonly GoogleChatItem[] => {
    if (item.kind === 'bad') return [{ kind: 'bad', place: `byte ${item.place}`, why: item.why }];
    count += 1;
    return messageOf(item.value, `message ${count}`);
  };
  return {
    push: (chunk) => scanner.push(chunk).flatMap(read),
    end: () => scanner.end().flatMap(read),
  };
}

type Loose = Readonly<Record<string, unknown>>;

function loose(value: unknown): Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {};
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 4_000) : null;
}

function messageOf(value: unknown, place: string): readonly GoogleChatItem[] {
  const message = loose(value);
  const creator = loose(message['creator']);
  if (message['message_state'] === 'DELETED' || message['deletion_metadata'] !== undefined) return [];
  const name = text(creator['name']);
  const email = text(creator['email']);
  if (name === null && email === null) return [];
  const at = momentOf(text(message['created_date']) ?? '');
  if (at === null) return [{ kind: 'bad', place, why: 'no-date' }];
  const isPerson = creator['user_type'] !== 'Bot';
  return [{ kind: 'message', place, at, name, email, isPerson, text: text(message['text']) ?? '' }];
}

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** "Tuesday, March 2, 2021 at 6:20:00 PM UTC" or "Tuesday, 2 March 2021 at 18:20:00 UTC": always English, always UTC. */
function momentOf(written: string): number | null {
  const found =
    /^[a-z]{1,12}, (?:([a-z]{3,12}) (\d{1,2})|(\d{1,2}) ([a-z]{3,12})),? (\d{4}) at (\d{1,2}):(\d{2}):(\d{2})(?:\s?([AP])M)? UTC$/iu.exec(
      written.replace(/\s+/gu, ' '),
    );
  if (found === null) return null;
  const [, first, dayAfter, dayBefore, second, year, hour, minute, seconds, half] = found;
  const month = months.indexOf((first ?? second ?? '').toLowerCase()) + 1;
  const whole =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toUpperCase() === 'P' ? 12 : 0);
  try {
    const date = Temporal.PlainDateTime.from(
      {
        year: Number(year),
        month,
        day: Number(dayAfter ?? dayBefore),
        hour: whole,
        minute: Number(minute),
        second: Number(seconds),
      },
      { overflow: 'reject' },
    );
    return date.toZonedDateTime('UTC').epochMilliseconds / 1000;
  } catch {
    return null;
  }
}
