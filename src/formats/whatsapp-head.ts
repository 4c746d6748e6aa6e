/** The head of one exported chat line, "[12.03.21, 18:20:01] Name: ", in every script and order that phones write it. */

/** What stands before the name, in the order in which it was written; which number is the day is decided elsewhere. */
export interface Head {
  /** Brackets, delimiter and order: lines of one file share it, and a quoted line of another chat does not. */
  readonly style: string;
  readonly era: string;
  /** True when the era stands before the last number (`3/12/R6`) and not at the beginning. */
  readonly isEraLast: boolean;
  /** The three numbers of the date as written, in ASCII digits. */
  readonly a: string;
  readonly b: string;
  readonly c: string;
  /** What stands between the first two: `.`, `/`, `-`, `年`. */
  readonly separator: string;
  /** Seconds since local midnight. */
  readonly seconds: number;
  /** What follows the head, as it came, marks included. */
  readonly rest: string;
}

/** Reads the head of a line; null for a line that continues the one before. Never throws; linear in the first 80 characters. */
export function readHead(line: string): Head | null {
  if (!mayBegin(line)) return null;
  const plain = plainStart(line);
  const dated = dateFirst.exec(plain.text);
  const found = dated ?? timeFirst.exec(plain.text);
  if (found === null) return null;
  const part = (name: string): string => found.groups?.[name] ?? '';
  const seconds = secondsOf(
    part('hour'),
    part('minute'),
    part('second'),
    `${part('before')} ${part('after')}`,
  );
  if (seconds === null) return null;
  const bracket = plain.text.startsWith('[');
  const end = part('end').trim();
  if (bracket !== (end === ']')) return null;
  return {
    style: `${dated === null ? 'time' : 'date'}${bracket ? '[]' : end}`,
    era: part('era') + part('eraLast'),
    isEraLast: part('eraLast') !== '',
    a: part('a'),
    b: part('b'),
    c: part('c'),
    separator: part('separator').trim(),
    seconds,
    rest: line.slice(plain.rawIndex(found[0].length)),
  };
}

/** Takes invisible direction marks out: U+200B, U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069, U+FEFF. */
export function withoutMarks(text: string): string {
  return anyMark.test(text) ? text.replace(marks, '') : text;
}

const marks = /[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const anyMark = /[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;
const headLength = 80;
const ascii = /^[ -~]*$/;

const date = String.raw`(?<era>[HRST]|令和|平成|昭和|民國|民国)? ?(?<a>\d{1,4})(?<separator> ?[./年년-] ?)(?<b>\d{1,2}) ?[./月월-] ?(?<eraLast>[HRST])?(?<c>\d{1,4})`;
const clock = String.raw`(?<hour>\d{1,2})[:.h](?<minute>\d{2})(?:[:.](?<second>\d{2}))?`;
const after = String.raw`(?<after> ?[^\d\]:,-]{0,16}?)`;
const end = String.raw`(?<end>\] ?| - ?|: |, )`;
const dateFirst = new RegExp(String.raw`^\[? ?${date}(?<before>[^\d[\]]{1,24}?)${clock}${after}${end}`);
const timeFirst = new RegExp(String.raw`^\[? ?${clock}${after}(?<before>),? ${date}${end}`);

function mayBegin(line: string): boolean {
  for (let i = 0; i < line.length && i < 6; i++) {
    const code = line.charCodeAt(i);
    if ((code >= 48 && code <= 57) || code === 91) return true;
    if (code < 128)
      return /^[HRST]/.test(line.slice(i, i + 1)) && /^[\d０-９]/.test(line.slice(i + 1, i + 2));
    if (code >= 0x200b && code <= 0x206f) continue;
    return code !== 0xfeff ? digitValue(code) >= 0 || /^[令平昭民]/.test(line.slice(i)) : true;
  }
  return false;
}

interface Plain {
  readonly text: string;
  rawIndex(index: number): number;
}

/** The first characters with ASCII digits, plain spaces and no marks, and the way back to the line as it came. */
function plainStart(line: string): Plain {
  const start = line.slice(0, headLength);
  if (ascii.test(start)) return { text: start, rawIndex: (index) => index };
  let text = '';
  const origins: number[] = [];
  for (let i = 0; i < line.length && text.length < headLength; i++) {
    const code = line.charCodeAt(i);
    const plain = code < 128 ? line.charAt(i) : plainCharacter(code, line.charAt(i));
    if (plain === '') continue;
    text += plain;
    origins.push(i);
  }
  return { text, rawIndex: (index) => origins[index] ?? line.length };
}

function plainCharacter(code: number, character: string): string {
  if (anyMark.test(character)) return '';
  const digit = digitValue(code);
  if (digit >= 0) return String(digit);
  return lookAlikes[character] ?? character;
}

const lookAlikes: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u2007': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\u3000': ' ',
  '،': ',',
  '，': ',',
  '：': ':',
  '／': '/',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2212': '-',
  // The first year of an era: 令和元年.
  元: '1',
};

/** First code of each run of ten decimal digits that phones write dates in. */
const zeros = [
  0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0x1040, 0x17e0,
  0xff10,
];

function digitValue(code: number): number {
  for (const zero of zeros) if (code >= zero && code <= zero + 9) return code - zero;
  return -1;
}

const quiet = /^[ ,.]*$/;

/** Halves of the day, folded to letters only. */
const morning = new Set(
  'am a m vorm ص صباحا قظ پیشازظهر 上午 凌晨 早上 清晨 오전 午前 पूर्वाह्न πμ sa öö fm pg pagi ап dop de lefm προμεσημβρίας előtt pd ก่อนเที่ยง לפנהצ дп проб преподне претпл मपू পূর্বাহ্ণ পূর্বাহ্ন priešpiet priekšp eparadites'.split(
    ' ',
  ),
);
const evening = new Set(
  'pm p m nachm م مساء بظ بعدازظهر 下午 晚上 中午 傍晚 오후 午後 अपराह्न μμ ch ös em ptg petang ip odp du μετάμεσημβρίας md หลังเที่ยง אחהצ пп слоб поподне попл मउ অপরাহ্ণ অপরাহ্ন popiet pēcp epasdites pop'.split(
    ' ',
  ),
);

function secondsOf(hourText: string, minuteText: string, secondText: string, around: string): number | null {
  let hour = Number(hourText);
  const minute = Number(minuteText);
  const second = secondText === '' ? 0 : Number(secondText);
  if (hour > 24 || minute > 59 || second > 60) return null;
  const half = halfOf(around);
  if (half === 'pm' && hour < 12) hour += 12;
  if (half === 'am' && hour === 12) hour = 0;
  return (hour % 24) * 3600 + minute * 60 + Math.min(second, 59);
}

function halfOf(around: string): 'am' | 'pm' | null {
  if (quiet.test(around)) return null;
  const words = around
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[.\u064b\u064e\u200c"״]/g, '');
  const joined = words.replace(/\s/g, '');
  if (joined === '' || joined === ',') return null;
  for (const word of [...words.split(/[\s,()]+/), joined.replace(/[,()]/g, '')]) {
    if (morning.has(word) && word !== '') return 'am';
    if (evening.has(word) && word !== '') return 'pm';
  }
  // Chinese and Korean halves stand glued to the day or the weekday: 12日下午, 12일 오후.
  for (const half of ['上午', '凌晨', '早上', '清晨', '午前', '오전']) if (joined.includes(half)) return 'am';
  for (const half of ['下午', '晚上', '中午', '傍晚', '午後', '오후']) if (joined.includes(half)) return 'pm';
  return null;
}
