/** How a person of a card is called: the structured name as given, and one name to show. */
import type { CardLine } from './vcard.ts';
import { paramValues } from './vcard.ts';
import { plainValue, splitEscaped, unescapeText, type CardVersion } from './vcard-value.ts';

/** Only what the card itself tells apart: nothing is guessed from a full name. Empty parts are null. */
export interface CardNames {
  readonly family: string | null;
  readonly given: string | null;
  readonly additional: string | null;
  readonly prefix: string | null;
  readonly suffix: string | null;
  readonly phoneticFamily: string | null;
  readonly phoneticGiven: string | null;
}

export type NameFrom = 'fn' | 'n' | 'org' | 'nickname' | 'email' | 'phone' | 'nothing';

/** Phonetic names by their own lines (Apple, Android). */
export interface Phonetic {
  family: string;
  given: string;
}

/**
 * N (RFC 6350 §6.2.2) with the phonetic names of X-PHONETIC-…, SORT-AS or SOUND.
 * @param sound the `SOUND;X-IRMC-N` of Japanese phones
 */
export function readNames(
  n: CardLine | null,
  phonetic: Phonetic,
  sound: CardLine | null,
  version: CardVersion,
): CardNames {
  const parts = n === null ? [] : nameParts(n, version);
  const sounds = sound === null ? [] : nameParts(sound, version);
  const sortAs = n === null ? [] : sortAsOf(n);
  return {
    family: parts[0] ?? null,
    given: parts[1] ?? null,
    additional: parts[2] ?? null,
    prefix: parts[3] ?? null,
    suffix: parts[4] ?? null,
    phoneticFamily: phonetic.family || (sounds[0] ?? sortAs[0] ?? null),
    phoneticGiven: phonetic.given || (sounds[1] ?? sortAs[1] ?? null),
  };
}

/** The name to show: FN, else N, the organisation, a nickname, and last the mailbox or the number. */
export function cardName(
  fn: string | null,
  names: CardNames,
  others: Readonly<Record<'org' | 'nickname' | 'email' | 'phone', string | undefined>>,
): { name: string; from: NameFrom } {
  const shown = fn?.replace(/\s+/g, ' ').trim() ?? '';
  if (shown !== '') return { name: shown, from: 'fn' };
  const built = builtName(names);
  if (built !== '') return { name: built, from: 'n' };
  for (const from of ['org', 'nickname', 'email', 'phone'] as const) {
    const value = others[from]?.trim() ?? '';
    if (value !== '') return { name: value, from };
  }
  return { name: '', from: 'nothing' };
}

/** One name of its parts: family name first, where both are written in Han, Kana or Hangul. Empty when there are none. */
export function builtName(
  names: Pick<CardNames, 'prefix' | 'given' | 'additional' | 'family' | 'suffix'>,
): string {
  const { family, given } = names;
  if (family !== null && given !== null && eastAsian.test(family) && eastAsian.test(given)) {
    const gap = /\p{Script=Hangul}/u.test(family) ? '' : ' ';
    return /^\p{Script=Han}+$/u.test(family + given) || gap === '' ? family + given : `${family} ${given}`;
  }
  return [names.prefix, given, names.additional, family, names.suffix]
    .filter((part) => part !== null)
    .join(' ');
}

const eastAsian = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー・ ]+$/u;

/** Components with lists inside joined by a blank; in 2.1 a comma is only a comma. */
function nameParts(line: CardLine, version: CardVersion): (string | null)[] {
  return splitEscaped(plainValue(line), ';').map((part) => {
    const words = version === '2.1' ? [part] : splitEscaped(part, ',');
    const text = words
      .map((word) => unescapeText(word).trim())
      .filter((word) => word !== '')
      .join(' ');
    return text === '' ? null : text;
  });
}

function sortAsOf(line: CardLine): string[] {
  return paramValues(line, 'SORT-AS')
    .flatMap((value) => value.split(/[,;]/))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}
