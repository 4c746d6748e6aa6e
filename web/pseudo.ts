/** A language for testing: accented and a third longer, so that clipped and forgotten sentences stand out. */

const letters: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ö',
  u: 'ü',
  y: 'ý',
  c: 'ç',
  n: 'ñ',
  s: 'š',
  z: 'ž',
  A: 'Å',
  E: 'É',
  I: 'Î',
  O: 'Ø',
  U: 'Û',
  C: 'Ç',
  N: 'Ñ',
  S: 'Š',
  T: 'Ţ',
  D: 'Ð',
};

/** `Done` → `[Ðöñé ~]`. */
export function pseudo(text: string): string {
  const accented = Array.from(text, (letter) => letters[letter] ?? letter).join('');
  return `[${accented} ${'~'.repeat(Math.ceil(text.length / 3))}]`;
}
