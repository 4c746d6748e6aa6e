/** What a letter, card, label or envelope needs to be printed: plain data for a template, addresses checked. */
import type { Sentence } from '../problem.ts';
import { addressLines, isDeliverable, type PostalAddress } from './address-lines.ts';

export type PostKind = 'letter' | 'card' | 'label' | 'envelope';

export interface Correspondent {
  readonly name: string;
  readonly address: PostalAddress | null;
}

export interface LetterWish {
  readonly kind: PostKind;
  readonly to: Correspondent & { /** How they are greeted: the given name. */ readonly given: string };
  readonly from: Correspondent & { /** ISO 3166 */ readonly country: string };
  readonly body: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
}

export interface Letter {
  readonly kind: PostKind;
  readonly to: readonly string[];
  readonly from: readonly string[];
  /** `YYYY-MM-DD`, for the printer to write out in the letter's language. */
  readonly date: string;
  readonly greeting: Sentence;
  /** Paragraphs, without empty ones at the ends. */
  readonly paragraphs: readonly string[];
  readonly closing: Sentence;
  readonly signature: string;
  /** What to mend before it is printed. */
  readonly unsure: readonly Sentence[];
}

const longestBody = 20_000;

export function letter(wish: LetterWish): Letter {
  const { to, from } = wish;
  const unsure: Sentence[] = [];
  if (to.address === null) unsure.push({ key: 'reach:letter.no-address', values: { name: to.name } });
  else if (!isDeliverable(to.address))
    unsure.push({ key: 'reach:letter.not-whole', values: { name: to.name } });
  if (from.address === null && wish.kind !== 'card') unsure.push({ key: 'reach:letter.no-sender' });
  if (wish.body.length > longestBody)
    unsure.push({ key: 'reach:letter.too-long', values: { count: longestBody } });
  return {
    kind: wish.kind,
    to: to.address === null ? [to.name] : addressLines(to.name, to.address, from.country),
    from: from.address === null ? [from.name] : addressLines(from.name, from.address, from.country),
    date: wish.date,
    greeting: { key: 'reach:letter.greeting', values: { name: to.given.trim() || to.name } },
    paragraphs: paragraphsOf(wish.body.slice(0, longestBody)),
    closing: { key: 'reach:letter.closing' },
    signature: from.name,
    unsure,
  };
}

function paragraphsOf(body: string): readonly string[] {
  return body
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .split(/\n[ \t]*\n+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
