/** Which of the old encodings bytes are in that are no UTF-8: by how the high bytes stand together, since no file says so. */

export type OldEncoding =
  | 'windows-1252'
  | 'windows-1250'
  | 'windows-1251'
  | 'shift_jis'
  | 'gb18030'
  | 'big5'
  | 'euc-kr';

/** Linear. `windows-1252`, which takes every byte, when nothing speaks for another. */
export function guessLetters(sample: Uint8Array): OldEncoding {
  if (looksLikeShiftJis(sample)) return 'shift_jis';
  const runs = runsOf(sample);
  const double = doubleBytes(runs);
  if (double !== null) return double;
  const letters = runs.high === 0 ? 0 : runs.cyrillic / runs.high;
  if (runs.count > 0 && runs.high / runs.count >= 2.5 && letters >= 0.85) return 'windows-1251';
  return isCentral(sample) ? 'windows-1250' : 'windows-1252';
}

/** Every lead byte has a legal trail byte, and most pairs are kana or common kanji rows (JIS X 0208). */
function looksLikeShiftJis(sample: Uint8Array): boolean {
  let pairs = 0;
  let common = 0;
  for (let i = 0; i < sample.length - 1; i++) {
    const lead = sample[i] ?? 0;
    if (lead < 0x80 || (lead >= 0xa1 && lead <= 0xdf)) continue;
    const trail = sample[i + 1] ?? 0;
    if (lead > 0xfc || lead === 0xa0 || trail < 0x40 || trail === 0x7f || trail > 0xfc) return false;
    pairs++;
    if (lead >= 0x81 && lead <= 0x98) common++;
    i++;
  }
  return pairs > 0 && common >= pairs * 0.8;
}

interface Runs {
  /** How many bytes are above 0x7F, and in how many runs they stand. */
  readonly high: number;
  readonly count: number;
  /** How many of them are letters of windows-1251. */
  readonly cyrillic: number;
  /** Pairs of two high bytes; how many runs leave one over; which leads are those of common Chinese, of late Chinese, of Big5. */
  readonly pairs: number;
  readonly odd: number;
  readonly chinese: number;
  readonly late: number;
  readonly big5: number;
  /** Leads of Big5 whose trail byte is a plain letter. */
  readonly lowTrails: number;
}

function runsOf(sample: Uint8Array): Runs {
  const found = {
    high: 0,
    count: 0,
    cyrillic: 0,
    pairs: 0,
    odd: 0,
    chinese: 0,
    late: 0,
    big5: 0,
    lowTrails: 0,
  };
  for (let i = 0; i < sample.length;) {
    if ((sample[i] ?? 0) < 0x80) {
      i++;
      continue;
    }
    found.count++;
    const from = i;
    while ((sample[i] ?? 0) >= 0x80) {
      const byte = sample[i] ?? 0;
      found.high++;
      if (byte >= 0xc0 || byte === 0xa8 || byte === 0xb8) found.cyrillic++;
      if ((i - from) % 2 === 0) {
        const trail = sample[i + 1] ?? 0;
        if (byte >= 0xa4 && byte <= 0xc6) found.big5++;
        if (trail >= 0xa1) {
          found.pairs++;
          if (byte >= 0xb0 && byte <= 0xd7) found.chinese++;
          if (byte >= 0xc9 && byte <= 0xd7) found.late++;
        } else if (trail >= 0x40 && trail <= 0x7e) found.lowTrails++;
      }
      i++;
    }
    if ((i - from) % 2 === 1) found.odd++;
  }
  return found;
}

function doubleBytes(runs: Runs): 'gb18030' | 'big5' | 'euc-kr' | null {
  const characters = runs.pairs + runs.lowTrails;
  if (characters < 2) return null;
  if (runs.lowTrails > characters * 0.15 && runs.big5 >= characters * 0.8) return 'big5';
  if (runs.odd > runs.count * 0.05 || runs.chinese < runs.pairs * 0.7) return null;
  return runs.pairs >= 10 && runs.late < runs.pairs * 0.03 ? 'euc-kr' : 'gb18030';
}

/** Inside a word ³, ¹ and ¿ are ł, ą and ż; š and ž beside è, ì or ø are Czech. */
function isCentral(sample: Uint8Array): boolean {
  let polish = 0;
  let carons = 0;
  let czech = 0;
  for (let i = 0; i < sample.length; i++) {
    const byte = sample[i] ?? 0;
    if (byte < 0x80) continue;
    if ((byte === 0xb3 || byte === 0xb9 || byte === 0xbf) && isLetter(sample[i - 1])) polish++;
    if (byte === 0x9a || byte === 0x9e || byte === 0x8a || byte === 0x8e) carons++;
    if (byte === 0xe8 || byte === 0xec || byte === 0xf8 || byte === 0xf9) czech++;
  }
  return polish > 0 || (carons > 0 && czech > 0);
}

function isLetter(byte = 0): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte >= 0xc0;
}
