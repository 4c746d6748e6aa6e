/** Keeps of a plain line what is worth remembering: the shell of "called Maren yesterday" goes, "about the choir" stays. */
import { fold } from '../people/fold.ts';
import { clausesOf } from './from-sentence-events.ts';
import type { SaidPerson } from './from-sentence-names.ts';

/** Words that tell nothing by themselves. */
const shell = new Set(
  'i we ive me us my a an the and with to on at by in for of had have has was were went got is up from called call rang ring phoned phone texted text messaged emailed mailed wrote write met meet saw see visited visit gave sent received heard spoke talked chatted coffee some today him her them this last next will going want should must need abend mittag werde will muss soll ich wir mich mir uns habe hab haben hat hatte bin war waren ein eine einen einem mit und am im an in zu zum bei von fur den der die das dem angerufen telefoniert geschrieben getroffen gesehen besucht rief schrieb traf getrunken gegessen gesprochen kurz lange'.split(
    ' ',
  ),
);

/**
 * @param dropped spans that other fields say already: the verb, the day, the length
 * @param told spans of promises and dates: `kept` ones stay whole
 * @param isTouch false: nothing else holds what the words say, so they stay whole
 */
export function memoryOf(
  text: string,
  people: readonly SaidPerson[],
  dropped: readonly (readonly [number, number])[],
  told: readonly { readonly start: number; readonly end: number; readonly kept: boolean }[],
  isTouch = true,
): string {
  const parts: string[] = [];
  for (const clause of clausesOf(text)) {
    const own = told.find((span) => span.start < clause.end && clause.start < span.end);
    if (own?.kept === true) {
      parts.push(tidy(text.slice(clause.start, clause.end)));
      continue;
    }
    const end = own === undefined ? clause.end : Math.min(clause.end, Math.max(clause.start, own.start));
    const bare = core(text, clause.start, end, people, dropped);
    parts.push(isTouch || bare === '' ? bare : tidy(text.slice(clause.start, end)));
  }
  return parts.filter((part) => part !== '').join(', ');
}

/** A clause without the empty words at its two ends and without what is dropped anywhere. */
function core(
  text: string,
  from: number,
  to: number,
  people: readonly SaidPerson[],
  dropped: readonly (readonly [number, number])[],
): string {
  const words = [...text.slice(from, to).matchAll(/\S+/g)].map((match) => {
    const start = from + match.index;
    const end = start + match[0].length;
    const hit = (span: readonly [number, number]) => span[0] < end && start < span[1];
    const bare = fold(match[0]).replace(/[^\p{L}\p{N}]/gu, '');
    return {
      text: match[0],
      gone: dropped.some(hit),
      person: people.some((person) => person.role === 'with' && hit(person.span)),
      empty:
        bare === '' || shell.has(bare) || people.some((person) => person.role === 'with' && hit(person.span)),
    };
  });
  let first = 0;
  let last = words.length - 1;
  while (first <= last && (words[first]?.gone === true || words[first]?.empty === true)) {
    // `the concert`, `a book`: an article belongs to what follows it.
    const next = words[first + 1];
    if (
      /^(?:a|an|the|at|in|for|from|to|von|nach|ein|eine|einen|der|die|das|den|dem|am|im|bei|fur|für|zum|in)$/i.test(
        words[first]?.text ?? '',
      ) &&
      next !== undefined &&
      holds(words, first + 1)
    )
      break;
    first++;
  }
  while (
    last >= first &&
    (words[last]?.gone === true ||
      (words[last]?.empty === true &&
        /^(?:on|at|in|for|by|and|with|am|im|um|mit|und|the|last|this|für|a|an)$/i.test(
          words[last]?.text ?? '',
        )))
  )
    last--;
  // `a film with Lin`: the name is said elsewhere.
  while (
    last > first &&
    words[last]?.person === true &&
    /^(?:with|mit|and|und|&)$/i.test(words[last - 1]?.text ?? '')
  )
    last -= 2;
  return tidy(
    words
      .slice(first, last + 1)
      .filter(
        (word, i, kept) =>
          !word.gone && !(/^(?:on|am|for|last|this|by)$/i.test(word.text) && kept[i + 1]?.gone === true),
      )
      .map((word) => word.text)
      .join(' '),
  );
}

/** True when the words from here on begin with an article chain that leads to something told. */
function holds(
  words: readonly { readonly gone: boolean; readonly empty: boolean; readonly text: string }[],
  at: number,
): boolean {
  for (let i = at; i < words.length; i++) {
    const word = words[i];
    if (word === undefined || word.gone) return false;
    if (!word.empty) return true;
    if (!/^(?:a|an|the|her|his|their|my|our|ein|eine|einen|einem|der|die|das|den|dem)$/i.test(word.text))
      return false;
  }
  return false;
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.;:!-]+|[\s,;:-]+$/g, '')
    .trim();
}
