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
  if (isPlain(text)) return text.toLowerCase();
  return text
    .toWellFormed()
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}--[\u3099\u309a]]+/gv, '')
    .replace(/[ßẞæœøłđðþħıŋĸŧƀɵ]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFC');
}

function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
