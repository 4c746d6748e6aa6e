/** Folds text for comparing and finding: accents, ł ø ß æ and their like, case and width go; letters of every script stay. */

const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ĸ: 'k',
  ŧ: 't',
  ƀ: 'b',
  ɵ: 'o',
};

/** Equal for what people call the same spelling. Idempotent; never throws, lone surrogates become U+FFFD. */
export function fold(text: string): string {
  const highest = highestOf(text);
  if (highest < 128) return text.toLowerCase();
  return highest < firstMark ? text.replace(/[\x80-\u02ff]/g, foldLetter).toLowerCase() : foldWhole(text);
}

/** Below the first combining mark every letter folds by itself, whatever stands beside it. */
const firstMark = 0x300;

const folded = new Map<string, string>();

function foldLetter(letter: string): string {
  let known = folded.get(letter);
  if (known === undefined) folded.set(letter, (known = foldWhole(letter)));
  return known;
}

function foldWhole(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}--[\u3099\u309a]]+/gv, '')
    .replace(/[ßẞæœøłđðþħıŋĸŧƀɵ]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFC');
}

function highestOf(text: string): number {
  let highest = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > highest) highest = code;
  }
  return highest;
}
