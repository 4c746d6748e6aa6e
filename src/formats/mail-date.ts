/** Reads the date of a mail in every form that mailers have written it. */

export interface MailDate {
  /** Seconds since 1970 UTC. */
  readonly at: number;
  /** Of the writer, east positive; null when the text names no zone (then read as UTC) or says `-0000`. */
  readonly offsetMinutes: number | null;
}

const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'jan januar janvier ene gen sty',
    'feb fév fev février luty lut',
    'mar mär mrz mars mrt març marec',
    'apr avr avril abr kwi',
    'may mai mei mag maj',
    'jun juin giu cze',
    'jul juil juillet lug lip',
    'aug aoû aou août ago sie',
    'sep sept set wrz',
    'oct okt ott out paź paz',
    'nov lis',
    'dec dez déc dic gru',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

/** RFC 5322 §4.3 and the names people still meet; military letters are only believed as `Z`. */
const zones: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  west: 60,
  bst: 60,
  cet: 60,
  met: 60,
  mez: 60,
  cest: 120,
  mest: 120,
  mesz: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  msd: 240,
  jst: 540,
  kst: 540,
  hkt: 480,
  sgt: 480,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  akst: -540,
  akdt: -480,
  hst: -600,
  brt: -180,
  art: -180,
};

const usual =
  /^\s*(?:[A-Za-z]{3},\s+)?(\d{1,2})\s+([A-Za-z]{3})\s+(\d{4})\s+(\d{2}):(\d{2})(?::(\d{2}))?\s+([+-])(\d{2})(\d{2})(?:\s|$)/;

/**
 * A date of RFC 5322 §3.3 and §4.3, asctime, ISO 8601, `12.06.2002`, with month names of a dozen languages, two- and
 * three-digit years, missing seconds, weekday or zone. Null for what is no date. Never throws.
 */
export function mailDate(text: string): MailDate | null {
  const match = usual.exec(text);
  if (match !== null) {
    const [, day, name = '', year, hour, minute, second = '0', sign, east, past] = match;
    const month = months[name.toLowerCase()];
    if (month !== undefined) {
      const zone = sign === '-' && east === '00' && past === '00' ? null : offset(sign, east, past);
      return assemble(Number(year), month, Number(day), [Number(hour), Number(minute), Number(second)], zone);
    }
  }
  return looseDate(text.slice(0, 200));
}

function looseDate(text: string): MailDate | null {
  let rest = text
    .replace(/\([^()]*\)/g, ' ')
    .normalize('NFC')
    .toLowerCase();
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(rest);
    if (found !== null) rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
    return found;
  };
  const time = take(/(?:^|[\st,])(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?(?=$|[^\d.])/);
  const half = take(/(?:^|[\s\d])([ap])\.?m\.?(?=\s|$)/);
  const numeric =
    take(/(?:^|\s)([+-])(\d{2}):?(\d{2})(?=\s|$)/) ?? take(/(?:gmt|utc?|\s)([+-])(\d{1,2})()(?=\s|$)/);
  const date = numberedDate(take) ?? namedDate(rest);
  if (date === null || (time === null && text.length > 60)) return null;
  let hour = Number(time?.[1] ?? 12);
  if (half !== null) hour = (hour % 12) + (half[1] === 'p' ? 12 : 0);
  const clock: Clock = [hour, Number(time?.[2] ?? 0), Number(time?.[3] ?? 0)];
  const zone = numeric === null ? namedZone(rest) : offset(numeric[1], numeric[2], numeric[3] || '0');
  const unknown = numeric !== null && numeric[1] === '-' && zone === 0;
  return assemble(date[0], date[1], date[2], clock, unknown ? null : zone);
}

type Take = (pattern: RegExp) => RegExpExecArray | null;
type Clock = readonly [number, number, number];

/** Year, month and day in numbers, in one of the orders that people write. */
function numberedDate(take: Take): readonly [number, number, number] | null {
  const iso = take(/(?:^|\s)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?=$|[\stz,])/);
  if (iso !== null) return [Number(iso[1]), Number(iso[2]), Number(iso[3])];
  const dotted = take(/(?:^|\s)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?=$|[\s,])/);
  if (dotted !== null) return [fullYear(dotted[3]), Number(dotted[2]), Number(dotted[1])];
  const slashed = take(/(?:^|\s)(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?=$|[\s,])/);
  if (slashed !== null) {
    const [first, second] = [Number(slashed[1]), Number(slashed[2])];
    return first > 12 ? [fullYear(slashed[3]), second, first] : [fullYear(slashed[3]), first, second];
  }
  return null;
}

/** Year, month and day with the month by name. What is read stays where it is: a zone may stand in the middle. */
function namedDate(rest: string): readonly [number, number, number] | null {
  const dayFirst =
    /(?:^|[\s,])(\d{1,2})(?:st|nd|rd|th|er|\.)?[\s-]+(?:de\s+)?(\p{L}{3,12})\.?,?[\s-]+(?:de\s+)?(\d{2,4})(?=$|[\s,])/u.exec(
      rest,
    );
  const written = named(dayFirst?.[2], dayFirst?.[1], dayFirst?.[3]);
  if (written !== null) return written;
  const monthFirst =
    /(?:^|[\s,])(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:\p{L}{3,5}\s+)?(\d{4})(?=$|[\s,])/u.exec(
      rest,
    );
  return named(monthFirst?.[1], monthFirst?.[2], monthFirst?.[3]);
}

function named(name = '', day = '', year = ''): readonly [number, number, number] | null {
  const month = months[name] ?? months[name.slice(0, 4)] ?? months[name.slice(0, 3)];
  return month === undefined ? null : [fullYear(year), month, Number(day)];
}

/** RFC 5322 §4.3: 00 to 49 are 2000 to 2049, 50 to 99 and three digits are counted from 1900. */
function fullYear(year = ''): number {
  const number = Number(year);
  if (year.length === 2) return number < 50 ? 2000 + number : 1900 + number;
  return year.length === 3 ? 1900 + number : number;
}

function namedZone(rest: string): number | null {
  for (const word of rest.split(/[^a-z]+/)) {
    const zone = Object.hasOwn(zones, word) ? zones[word] : undefined;
    if (zone !== undefined) return zone;
  }
  return null;
}

function offset(sign = '+', hours = '0', minutes = '0'): number | null {
  const total = Number(hours) * 60 + Number(minutes);
  if (total > 14 * 60 || Number(minutes) > 59) return null;
  return sign === '-' ? 0 - total : total;
}

function assemble(
  year: number,
  month: number,
  day: number,
  clock: Clock,
  zone: number | null,
): MailDate | null {
  const [hour, minute, second] = clock;
  if (year < 1 || month < 1 || month > 12 || day < 1 || hour > 24 || minute > 59 || second > 60) return null;
  if (day > (month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31)) return null;
  const at = Date.UTC(year, month - 1, day, hour, minute, second) / 1000 - (zone ?? 0) * 60;
  return year < 100 || !Number.isFinite(at) ? null : { at, offsetMinutes: zone };
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
