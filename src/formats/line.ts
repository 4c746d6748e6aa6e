/** Reads the text export of LINE, one chat a file: a line for each day, and below it time, name and words between tabs. */
import { lineSplitter, type ChatEntry, type ChatItem, type ChatReader } from './whatsapp.ts';

export interface LineTalkReader extends ChatReader {
  /** Who or what the chat is called, as its first line says in the language of the telephone; null without one. */
  title(): string | null;
}

const first = /^\ufeff?\[LINE\] ?(\S.{0,300})$/;

/** The name of the other in the sentence of the first line; of a group its name, which nobody bears. */
const titles: readonly RegExp[] = [
  /^Chat history (?:with|in) "?(.+?)"?$/,
  /^(.+?)とのトーク(?:履歴)?$/,
  /^(.+?)のトーク履歴$/,
  /^[與与和](.+?)的(?:聊天[記记][錄录]|聊天)$/,
  /^(.+?)的聊天[記记][錄录]$/,
  /^(.+?)(?:님과의|와의|과의) 대화$/,
  /^ประวัติการ(?:สนทนา|แชท)(?:กับ)? ?(.+)$/,
  /^Riwayat obrolan (?:dengan|di) (.+)$/,
];

const isoDay = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})(?:[ .(（]?[^\d\t]{0,20})?$/;
const weekDay = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},? (\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const message =
  /^(?:(上午|下午|午前|午後|오전|오후) ?)?(\d{1,2}):(\d{2})(?: ?([AP])M)?\t([^\t]{0,200})(?:\t([^]*))?$/i;

/** Whether these lines are a chat of LINE: its first line, or a day with a message below it. */
export function isLineTalk(lines: readonly string[]): boolean {
  const has = lines.some((line) => message.test(line));
  if (first.test(lines[0] ?? '')) return has;
  const day = lines.findIndex((line) => isoDay.test(line) || weekDay.test(line));
  return day >= 0 && day < 4 && message.test(lines[day + 1] ?? '');
}

const longestText = 4_000;
/** A picture, a sticker, a file: nothing was said. `[Photo]`, `[スタンプ]`, `[사진]`, `[貼圖]`. */
const media = /^\[[\p{L}\p{M} ]{2,20}\]$/u;

/** Never throws. What comes before the first day is the head of the file. */
export function lineTalkReader(): LineTalkReader {
  const decoder = new TextDecoder();
  const lines = lineSplitter();
  let number = 0;
  let day: string | null = null;
  let open: { line: number; day: string; seconds: number; sender: string; text: string } | null = null;
  let title: string | null = null;

  const finish = (): readonly ChatEntry[] => {
    if (open === null) return [];
    const { text, ...rest } = open;
    open = null;
    // Words of several lines stand in quotation marks.
    const whole = text.includes('\n') ? text.replace(/^"([^]*?)"?\s*$/, '$1') : text;
    return [{ kind: 'entry', ...rest, text: media.test(whole.trim()) ? '' : whole.trim() }];
  };
  const take = (line: string): readonly ChatItem[] => {
    number += 1;
    if (number === 1) title = titleOf(line);
    const date = dayOf(line);
    if (date !== undefined) {
      day = date;
      return date === null ? [...finish(), { kind: 'bad', line: number }] : finish();
    }
    const found = day === null ? null : message.exec(line);
    if (found === null || day === null) {
      if (open !== null && open.text.length < longestText) open.text += `\n${line}`;
      return [];
    }
    const done = finish();
    const seconds = secondsOf(found);
    const sender = (found[5] ?? '').trim();
    // Without a third part the app itself speaks: somebody joined, a call began.
    if (seconds === null) return [...done, { kind: 'bad', line: number }];
    if (sender === '' || found[6] === undefined) return done;
    open = { line: number, day, seconds, sender, text: found[6].slice(0, longestText) };
    return done;
  };
  return {
    push: (chunk) => lines.push(decoder.decode(chunk, { stream: true })).flatMap(take),
    end: () => [...[...lines.push(decoder.decode()), ...lines.end()].flatMap(take), ...finish()],
    title: () => title,
  };
}

function titleOf(line: string): string | null {
  const said = first.exec(line)?.[1]?.trim();
  if (said === undefined) return null;
  for (const pattern of titles) {
    const name = pattern.exec(said)?.[1];
    if (name !== undefined) return name.trim();
  }
  return null;
}

/** The day of a line that begins one; null when there is no such day; undefined for every other line. */
function dayOf(line: string): string | null | undefined {
  const plain = isoDay.exec(line);
  if (plain !== null) return civil(plain[1], plain[2], plain[3]);
  const named = weekDay.exec(line);
  if (named === null) return undefined;
  const [, name = '', one, two, year] = named;
  // Which number is the month, its day of the week tells.
  const both = [civil(year, one, two), civil(year, two, one)];
  return (
    both.find((day) => day !== null && weekDayOf(day) === name) ?? both.find((day) => day !== null) ?? null
  );
}

function weekDayOf(day: string): string {
  return ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][Temporal.PlainDate.from(day).dayOfWeek - 1] ?? '';
}

function civil(year = '', month = '', day = ''): string | null {
  try {
    const date = { year: Number(year), month: Number(month), day: Number(day) };
    return Temporal.PlainDate.from(date, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

function secondsOf([, half, hourText, minute, letter]: RegExpExecArray): number | null {
  const isLate = letter?.toUpperCase() === 'P' || half === '下午' || half === '午後' || half === '오후';
  const hour =
    half === undefined && letter === undefined
      ? Number(hourText)
      : (Number(hourText) % 12) + (isLate ? 12 : 0);
  return hour > 23 || Number(minute) > 59 ? null : hour * 3600 + Number(minute) * 60;
}

/** What LINE writes of a call: `☎ Call time 12:30`, `☎ 通話時間 1:02:10`, `☎ Missed call`. Null for all else. */
export function lineCall(text: string): { readonly minutes: number | null } | null {
  if (!text.startsWith('☎') || text.length > 100) return null;
  const length = /(?:(\d{1,2}):)?(\d{1,3}):(\d{2})\s*$/.exec(text);
  if (length === null) return { minutes: null };
  const seconds = Number(length[1] ?? 0) * 3600 + Number(length[2]) * 60 + Number(length[3]);
  return { minutes: Math.max(1, Math.round(seconds / 60)) };
}
