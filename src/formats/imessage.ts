/** Reads the text files that imessage-exporter writes of the Messages of a Mac or an iPhone, one for each talk, as they stream in. */
import { lineSplitter, type ChatItem, type ChatReader } from './whatsapp.ts';

/** "May 17, 2022  5:29:42 PM", then in brackets when it was read; what the app says of a talk stands on the same line. */
const head =
  /^([A-Z][a-z]{2}) {1,2}(\d{1,2}), (\d{4}) {1,2}(\d{1,2}):(\d{2}):(\d{2}) ([AP]M)(?: \([^\n]{0,200}\))?( \S[^\n]{0,400})?$/;

/** Whether a line begins a message. */
export function isImessageHead(line: string): boolean {
  return head.test(line);
}

/**
 * A message is the line of its date, a line with who wrote it (`Me`, a name or a handle), its words, and an empty line.
 * Answers, which are written a second time, indented, below what they answer, are passed over there. Never throws.
 */
export function imessageReader(): ChatReader {
  const decoder = new TextDecoder();
  const lines = lineSplitter();
  let number = 0;
  let open: Draft | null = null;

  const take = (line: string): readonly ChatItem[] => {
    number += 1;
    if (line.startsWith('    ')) return [];
    const found = head.exec(line);
    if (found === null) {
      if (open !== null) add(open, line);
      return [];
    }
    const done = finished(open);
    open = draftOf(found, number);
    return open === null ? [...done, { kind: 'bad', line: number }] : done;
  };
  return {
    push: (chunk) => lines.push(decoder.decode(chunk, { stream: true })).flatMap(take),
    end: () => {
      const rest = [...lines.push(decoder.decode()), ...lines.end()].flatMap(take);
      const last = finished(open);
      open = null;
      return [...rest, ...last];
    },
  };
}

const longestText = 4_000;
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

interface Draft {
  readonly line: number;
  readonly day: string;
  readonly seconds: number;
  /** Null until its line came; for what the app says it never comes. */
  sender: string | null;
  readonly isNotice: boolean;
  /** What follows is no longer what somebody wrote: reactions, edits. */
  isOver: boolean;
  text: string;
}

function draftOf(found: RegExpExecArray, line: number): Draft | null {
  const [, month = '', day = '', year = '', hourText = '', minute = '', second = '', half = ''] = found;
  const hour = (Number(hourText) % 12) + (half === 'PM' ? 12 : 0);
  const date = dateOf(Number(year), months.indexOf(month) + 1, Number(day));
  if (date === null || Number(hourText) > 12 || Number(minute) > 59 || Number(second) > 60) return null;
  return {
    line,
    day: date,
    seconds: hour * 3600 + Number(minute) * 60 + Math.min(59, Number(second)),
    sender: null,
    isNotice: found[8] !== undefined,
    isOver: false,
    text: '',
  };
}

function dateOf(year: number, month: number, day: number): string | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

function add(draft: Draft, line: string): void {
  if (draft.isNotice || draft.isOver) return;
  if (draft.sender === null) draft.sender = line.trim().slice(0, 200);
  else if (/^(?:Tapbacks:|Stickers:|This message responded to an earlier message\.)$/.test(line))
    draft.isOver = true;
  // A file that was sent stands there with its path.
  else if (
    !/^(?:~?\/|attachments\/)\S.*\.\w{1,5}$|^Attachment missing!?/.test(line) &&
    draft.text.length < longestText
  )
    draft.text += draft.text === '' ? line : `\n${line}`;
}

function finished(draft: Draft | null): readonly ChatItem[] {
  if (draft === null) return [];
  const { line, day, seconds, sender } = draft;
  if (draft.isNotice || sender === null || sender === '') return [];
  return [{ kind: 'entry', line, day, seconds, sender, text: draft.text.trim() }];
}
