/** Text messages and call logs of a phone → evidence, with the banks, parcels and codes told from people. */
import { smsReader } from '../formats/sms-backup.ts';
import type { CallEntry, SmsEntry, SmsItem } from '../formats/sms-backup.ts';
import type { Handle } from '../people/handle.ts';
import { emailHandle, phoneHandle } from '../people/normalise.ts';
import type { Capturer, CaptureContext } from './capturer.ts';
import type { Evidence, NotPersonSeen, Seen } from './evidence.ts';
import { touchOfCall } from './from-calls.ts';
import { localClock } from './from-chat-clock.ts';
import { conversations, firstWords } from './from-chat.ts';
import { nameKey } from './who-is-this.ts';

/** Reads one backup. Days are held open, since SMS and MMS stand in two parts of the file. */
export function smsCapturer(context: CaptureContext): Capturer {
  const reader = smsReader();
  const clock = localClock(context.zone);
  const days = conversations(mostOpenDays, context.heard);
  const handles = new Map<string, Handle | null>();
  const kinds = new Map<string, string | null>();
  const robots = new Set<string>();
  /** Numbers that only sent codes so far; null once a person was seen behind one. */
  const coders = new Map<string, { readonly seen: Seen; readonly place: string } | null>();

  const handleOf = (raw: string): Handle | null => {
    let handle = handles.get(raw);
    if (handle === undefined) {
      handle = raw.includes('@')
        ? emailHandle(raw)
        : /\p{L}/u.test(raw)
          ? null
          : phoneHandle(raw, context.region);
      if (handles.size < 100_000) handles.set(raw, handle);
    }
    return handle;
  };
  const kindOf = (raw: string): string | null => {
    let kind = kinds.get(raw);
    if (kind === undefined) {
      kind = robotKind(raw);
      if (kinds.size < 100_000) kinds.set(raw, kind);
    }
    return kind;
  };
  const robot = (raw: string, name: string | null, place: string, why: string): Evidence[] => {
    if (robots.has(raw)) return [];
    if (robots.size < 100_000) robots.add(raw);
    return [notPerson({ name: name ?? raw, handle: handleOf(raw) }, place, why)];
  };
  /** Whom the owner took back from among the robots. */
  const isVouched = (name: string, handle: Handle | null): boolean =>
    context.vouched?.has(handle === null ? `name:${nameKey(name)}` : `${handle.kind}:${handle.value}`) ===
    true;
  const mine = new Set([...context.mine].flatMap((key) => (key.startsWith('phone:') ? [key.slice(6)] : [])));
  const isMine = (handle: Handle | null): boolean => handle !== null && mine.has(handle.value);

  const message = (entry: SmsEntry): readonly Evidence[] => {
    const place = `message ${entry.number}`;
    const at = Math.floor(entry.at / 1000);
    const [only = ''] = entry.others;
    const others =
      entry.others.length === 1 ? entry.others : entry.others.filter((raw) => !isMine(handleOf(raw)));
    if (others.length > 1) return groupMessage(entry, others, at, place);
    const raw = others === entry.others ? only : others[0];
    const handle = raw === undefined ? null : handleOf(raw);
    if (raw === undefined || isMine(handle)) return [];
    const kind = kindOf(raw);
    const vouched = context.vouched !== undefined && isVouched(entry.names ?? raw, handle);
    if (kind !== null && !vouched) return robot(raw, entry.names, place, kind);
    if (handle === null && !vouched) return [{ kind: 'skipped', place, why: { key: 'chats:no-address' } }];
    const who: Seen = { name: entry.names ?? (handle === null ? raw : null), handle };
    if (handle !== null && !entry.mine && !vouched && entry.names === null && isCode(entry.text)) {
      if (!coders.has(handle.value) && coders.size < 100_000) coders.set(handle.value, { seen: who, place });
      return [];
    }
    if (handle !== null && coders.get(handle.value) !== null && coders.size < 100_000)
      coders.set(handle.value, null);
    return days.add({
      stem: `sms:${handle?.value ?? nameKey(raw)}`,
      at,
      day: clock.day(at),
      mine: entry.mine,
      who,
      place,
      group: null,
      text: firstWords(entry.text),
    });
  };
  const groupMessage = (
    entry: SmsEntry,
    others: readonly string[],
    at: number,
    place: string,
  ): readonly Evidence[] => {
    const handled = others.map(handleOf).filter((handle) => handle !== null);
    const stem = `sms:${handled
      .map((handle) => handle.value)
      .sort()
      .join('+')}`;
    const from = entry.from === null ? null : handleOf(entry.from);
    const mine = entry.mine || isMine(from);
    const names = entry.names?.split(/, ?/) ?? [];
    const named = (handle: Handle): Seen => {
      const position = handled.indexOf(handle);
      return { name: names.length === others.length ? (names[position] ?? null) : null, handle };
    };
    const writer = handled.find((handle) => handle.value === from?.value) ?? (mine ? handled[0] : undefined);
    if (writer === undefined) return [];
    const group = entry.names ?? others.join(', ');
    const said = { stem, at, day: clock.day(at), mine, place, group, text: firstWords(entry.text) };
    return days.add({ ...said, who: named(writer) });
  };
  const call = (entry: CallEntry): readonly Evidence[] => {
    const place = `call ${entry.number}`;
    if (entry.other === null) return [{ kind: 'skipped', place, why: { key: 'chats:no-number' } }];
    const kind = entry.names === null ? robotKind(entry.other) : null;
    const handle = handleOf(entry.other);
    if (kind !== null && !isVouched(entry.other, handle)) return robot(entry.other, null, place, kind);
    if (handle === null) return [{ kind: 'skipped', place, why: { key: 'chats:no-number' } }];
    if (isMine(handle)) return [];
    const touch = touchOfCall(entry, handle, clock);
    return touch === null ? [{ kind: 'skipped', place, why: { key: 'chats:blocked-call' } }] : [touch];
  };
  const read = (item: SmsItem): readonly Evidence[] => {
    if (item.kind === 'message') return message(item);
    if (item.kind === 'call') return call(item);
    return [{ kind: 'skipped', place: `message ${item.number}`, why: { key: `chats:${item.why}` } }];
  };
  return {
    push: (chunk) => reader.push(chunk).flatMap(read),
    end: () => {
      const rest = reader.end().flatMap(read);
      const coded = [...coders.values()].filter((coder) => coder !== null);
      return [
        ...rest,
        ...days.end(),
        ...coded.map(({ seen, place }) => notPerson(seen, place, 'robot-codes')),
      ];
    },
  };
}

/** Ten years of many conversations a day fit; beyond that the oldest day closes, and a picture message to it comes apart. */
const mostOpenDays = 20_000;

/** A sender whom nobody could call back. */
export function notPerson(seen: Seen, place: string, why: string): NotPersonSeen {
  return { kind: 'not-person', place, seen, why: { key: `chats:${why}` } };
}

/** A sender under a name is a shop or a bank; a number of up to six digits is a service, as no plan gives people such. */
export function robotKind(raw: string): string | null {
  if (raw.includes('@')) return null;
  if (/\p{L}/u.test(raw)) return 'robot-name';
  const digits = raw.normalize('NFKC').replace(/\D/g, '');
  return digits.length <= 6 && !raw.trim().startsWith('+') ? 'robot-short' : null;
}

const codeWords =
  /\b(?:code|codes|otp|pin|tan|verification|verify|verifizierung|bestätigungscode|sicherheitscode|anmeldecode|código|codigo|codice|kod|koodi|kode|passcode|password|passwort)\b|код|验证码|驗證碼|認証|인증|رمز|קוד|รหัส|mã xác/iu;

/** A sign-in code: four to eight digits beside a word for it, in a short message. */
function isCode(text: string): boolean {
  return text.length <= 400 && /(?:^|[^\d])\d{3}[ -]?\d{1,5}(?:$|[^\d])/.test(text) && codeWords.test(text);
}
