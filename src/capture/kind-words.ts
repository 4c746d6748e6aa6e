/** Finds the sentences in which somebody says something kind to the one they write to: thanks that name a thing, praise, pride, affection. */
import { fold } from '../people/fold.ts';
import { dutch, english, german } from './kind-words-germanic.ts';
import { french, italian, portuguese, spanish } from './kind-words-romance.ts';

/** How one language says it. All is matched against one sentence, folded, with straight apostrophes and single blanks. */
export interface KindPatterns {
  /** What any of it has: a glance that spares nearly all sentences the rest. */
  readonly cue: RegExp;
  /** Most telling first: what carries more stands higher. */
  readonly kind: readonly (readonly [weight: 1 | 2 | 3, pattern: RegExp])[];
  /** Formulas, requests, conditions and what is said of others: with one of these it is no kind word. */
  readonly not: readonly RegExp[];
}

export interface KindSentence {
  /** The sentence as it was written, on one line. */
  readonly text: string;
  /** 1 to 4: what is better kept first. */
  readonly weight: number;
}

const languages: readonly KindPatterns[] = [english, german, dutch, french, spanish, italian, portuguese];
const fewestWords = 3;
/** Thanks in three words are politeness. */
const bareThanks = /^(?:thank|merci|danke?|gracias|grazie|obrigad|bedankt)/;
const longestSentence = 320;
const mostLetters = 60_000;
const mostFound = 5;

/**
 * The kind sentences of one message, the most telling first, at most five. A question is none, nor a line with an address
 * of the web in it. English, German, Dutch, French, Spanish, Italian and Portuguese. Never throws.
 * @param text what one person wrote, without what they quoted
 */
export function kindWords(text: string): readonly KindSentence[] {
  const found: KindSentence[] = [];
  const seen = new Set<string>();
  for (const sentence of sentencesOf(text.slice(0, mostLetters))) {
    const weight = weightOf(sentence);
    if (weight === 0 || seen.has(sentence)) continue;
    seen.add(sentence);
    found.push({ text: sentence, weight });
  }
  return found.sort((a, b) => b.weight - a.weight).slice(0, mostFound);
}

/** 0: no kind word. @param sentence on one line */
export function weightOf(sentence: string): number {
  if (sentence.length > longestSentence || /[?¿]|https?:|www\.|@/.test(sentence)) return 0;
  const plain = fold(sentence.replace(/[’‘ʼ´`]/g, "'")).replace(/[\s\u00a0]+/g, ' ');
  if (plain.split(' ').length < fewestWords || (bareThanks.test(plain) && plain.length < 25)) return 0;
  let best = 0;
  for (const { cue, kind, not } of languages) {
    if (!cue.test(plain)) continue;
    const hit = kind.find(([, pattern]) => pattern.test(plain));
    if (hit !== undefined && hit[0] > best && !not.some((pattern) => pattern.test(plain))) best = hit[0];
  }
  // A whole thought reads better in ten years than three words.
  return best === 0 ? 0 : best + (sentence.length >= 40 ? 1 : 0);
}

/** Sentences on one line each; a line break within a paragraph is a blank, an empty line ends a sentence. */
function sentencesOf(text: string): readonly string[] {
  return text.split(/\n[ \t\r]*\n/).flatMap((paragraph) => {
    const line = paragraph.replace(/\s+/g, ' ');
    return (line.match(/[^.!?…]+[.!?…]*["”“»’')]?/g) ?? [])
      .map((one) => one.trim())
      .filter((one) => one !== '');
  });
}
