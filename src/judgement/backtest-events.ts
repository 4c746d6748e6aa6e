/** Reads the events of a backtest: `ego,other,time[,direction]`, one line a touch, in pieces of any size. */

/** One touch of a history to replay. Several on one UTC day are one contact day. */
export interface BacktestEvent {
  readonly ego: string;
  readonly other: string;
  /** Seconds since 1970 UTC. */
  readonly timeSeconds: number;
  readonly direction: 'out' | 'in' | null;
}

export type EventItem =
  | { readonly kind: 'event'; readonly event: BacktestEvent }
  | {
      readonly kind: 'skipped';
      readonly line: number;
      readonly why: 'fields' | 'time' | 'direction' | 'too-long';
    };

export interface EventReader {
  /** The events that this piece completes. */
  push(chunk: string): EventItem[];
  /** What was left when the text ended without a line break. */
  end(): EventItem[];
}

const longestLine = 4096;
/** Years 1900 to 2200: what lies outside is a slip of units, such as milliseconds. */
const earliest = -2_208_988_800;
const latest = 7_258_118_400;

/** A reader that never throws; a header line is recognised by its time and left out. */
export function eventReader(): EventReader {
  let rest = '';
  let line = 0;
  let dropping = false;
  const take = (text: string): EventItem | null => {
    line += 1;
    if (dropping || text.length > longestLine) {
      dropping = false;
      return { kind: 'skipped', line, why: 'too-long' };
    }
    return readEventLine(text, line);
  };
  return {
    push(chunk) {
      const items: EventItem[] = [];
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const text of lines) {
        const item = take(text);
        if (item !== null) items.push(item);
      }
      if (rest.length > longestLine) {
        rest = '';
        dropping = true;
      }
      return items;
    },
    end() {
      const item = rest === '' && !dropping ? null : take(rest);
      rest = '';
      return item === null ? [] : [item];
    },
  };
}

/** One line; null for an empty line, a comment or the header. @param line its number, from 1. */
export function readEventLine(text: string, line: number): EventItem | null {
  const trimmed = text.replace(line === 1 ? /^\uFEFF/ : /^$/, '').trim();
  if (trimmed === '' || trimmed.startsWith('#')) return null;
  const fields = cells(trimmed);
  const [ego, other, time, direction = ''] = fields;
  if (ego === undefined || other === undefined || time === undefined || ego === '' || other === '') {
    return { kind: 'skipped', line, why: 'fields' };
  }
  const timeSeconds = readTime(time);
  if (timeSeconds === null) return line === 1 ? null : { kind: 'skipped', line, why: 'time' };
  const way = direction.toLowerCase();
  if (way !== '' && way !== 'out' && way !== 'in') return { kind: 'skipped', line, why: 'direction' };
  return { kind: 'event', event: { ego, other, timeSeconds, direction: way === '' ? null : way } };
}

function readTime(text: string): number | null {
  const seconds = /^-?\d{1,12}(?:\.\d{1,9})?$/.test(text) ? Number(text) : isoSeconds(text);
  return seconds === null || seconds < earliest || seconds > latest ? null : seconds;
}

/** ISO 8601: a day, a local moment (read as UTC) or a moment with its offset. */
function isoSeconds(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}/.test(text) || text.length > 40) return null;
  const spaced = text.replace(' ', 'T');
  const zoned = /[zZ]$|T.*[+-]\d{2}:?\d{2}$/.test(spaced);
  try {
    return (
      Temporal.Instant.from(zoned ? spaced : `${spaced.includes('T') ? spaced : `${spaced}T12:00`}Z`)
        .epochMilliseconds / 1000
    );
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Comma-separated cells of one line; quotes as in RFC 4180, without line breaks inside. */
function cells(line: string): string[] {
  if (!line.includes('"')) return line.split(',').map((cell) => cell.trim());
  const found: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const c = line[i] ?? '';
    if (c === '"' && quoted && line[i + 1] === '"') {
      cell += '"';
      i += 1;
    } else if (c === '"') quoted = !quoted;
    else if (c === ',' && !quoted) {
      found.push(cell.trim());
      cell = '';
    } else cell += c;
  }
  found.push(cell.trim());
  return found;
}
