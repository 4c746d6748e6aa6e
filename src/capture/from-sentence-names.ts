/** Finds the people in a plain line: the longest known name wins, an unclear one is asked about, never guessed. */
import { fold } from '../people/fold.ts';

export interface KnownPerson {
  readonly id: string;
  /** Full name, given name, nicknames: whatever the user may type. */
  readonly names: readonly string[];
}

export interface SaidPerson {
  /** Null for somebody new, and for a name that several people bear. */
  readonly id: string | null;
  readonly name: string;
  /** From and to, in UTF-16 units of the line. */
  readonly span: readonly [number, number];
  /** The ids of everybody of that name when it is unclear; else empty. */
  readonly candidates: readonly string[];
  /** `about`: spoken of, not spoken with. */
  readonly role: 'with' | 'about';
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly folded: string;
}

/** Names that are words of every day: they count only with a capital letter. */
const everyday = new Set(
  'will may mark hope grace rose joy bill art june april august faith dawn ray pat rob sue drew jack gene guy frank dean chase miles ernst lust gut klaus frei ida max'.split(
    ' ',
  ),
);
const months = new Set('may april june august jan mai juni juli march mars'.split(' '));
/** After these a capital letter begins a name. */
const cues = new Set(
  'called call rang ring phoned phone telephoned texted text messaged emailed mailed wrote write met meet saw see visited visit with and und mit facetimed zoomed skyped thanked gave give told asked helped invited promised traf treffe traf rufe besuche besuchte rief schrieb'.split(
    ' ',
  ),
);
/** `wrote to Zora`, `a letter from Zora`; but `a postcard from Lisbon`, `moves to Porto` are places. */
const afterTo =
  /\b(?:wrote|written|spoke|talked|gave|replied|introduced|brief|mail|karte|nachricht)\s+(?:to|an)\s+$/i;
const afterFrom =
  /\b(?:heard|letter|text|e-?mail|call|message|news|anruf|brief|nachricht)\s+(?:from|von)\s+$/i;
/** Family that people write small. */
const kin = new Set(
  'mum mom mummy dad daddy mama papa oma opa grandma grandpa granny nana mutti vati'.split(' '),
);
/** Capitalised and after a cue, but nobody. */
const nobody = new Set(
  'i me my we us you it the a an he she they him her them his their our your everyone all monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december whatsapp signal telegram zoom facetime skype teams sms email mail facebook instagram linkedin google ich du er sie wir ihr mich mir dich dir uns ihm ihn ihnen mein meine meiner meinem der die das dem den ein eine einem einer einen montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar maerz marz juni juli oktober dezember kaffee tee bier wein blumen freude hilfe familie kindern kinder hund auto bahn fahrrad zug fuss brief karte postkarte telefon essen abendessen mittagessen fruhstuck kuchen grussen liebe arbeit hause haus'.split(
    ' ',
  ),
);
const script = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const mostPeople = 30;

/** @param closed spans that are something else already, such as dates. */
export function saidPeople(
  text: string,
  people: readonly KnownPerson[],
  closed: readonly (readonly [number, number])[],
): readonly SaidPerson[] {
  const index = namesOf(people);
  const words = wordsOf(text);
  const found: SaidPerson[] = [];
  const free = (start: number, end: number) => !found.some((p) => p.span[0] < end && start < p.span[1]);
  for (let i = 0; i < words.length && found.length < mostPeople; i++) {
    const hit = longest(words, i, index.byWords);
    const first = words[i];
    if (hit === null || first === undefined) continue;
    const last = words[i + hit.count - 1] ?? first;
    const end = last.end - hit.ending;
    const before = words[i - 1]?.folded ?? '';
    if (hit.count === 1 && everyday.has(hit.folded) && !/^\p{Lu}/u.test(first.text)) continue;
    const dated = closed.some(([from, to]) => from < end && first.start < to);
    if (dated && !(months.has(hit.folded) && cues.has(before))) continue;
    if (
      hit.count === 1 &&
      months.has(hit.folded) &&
      /^(?:in|im|since|seit|of|by|bis|until|next|last)$/.test(before)
    )
      continue;
    found.push(said(text, first.start, end, hit.ids));
    i += hit.count - 1;
  }
  for (const [name, ids] of index.unspaced) {
    for (
      let at = text.indexOf(name);
      at >= 0 && found.length < mostPeople;
      at = text.indexOf(name, at + name.length)
    )
      if (free(at, at + name.length)) found.push(said(text, at, at + name.length, ids));
  }
  newcomers(text, words, closed, found);
  found.sort((a, b) => a.span[0] - b.span[0]);
  const seen = new Set<string>();
  return found.filter((person) => {
    const key = person.id ?? fold(person.name);
    return seen.has(key) ? false : (seen.add(key), true);
  });
}

function newcomers(
  text: string,
  words: readonly Word[],
  closed: readonly (readonly [number, number])[],
  found: SaidPerson[],
): void {
  const taken = (word: Word) =>
    found.some((p) => p.span[0] < word.end && word.start < p.span[1]) ||
    closed.some(([from, to]) => from < word.end && word.start < to);
  for (let i = 0; i < words.length && found.length < mostPeople; i++) {
    const word = words[i];
    const before = words[i - 1];
    if (word === undefined || taken(word) || nobody.has(word.folded)) continue;
    if (!/^\p{Lu}/u.test(word.text) && !kin.has(word.folded)) continue;
    const cue = before?.folded ?? '';
    const gap = before === undefined ? '' : text.slice(before.end, word.start);
    const listed =
      /^\s*,\s*$/.test(gap) && before !== undefined && found.some((p) => p.span[1] === before.end);
    const linked =
      cue === 'and' || cue === 'und'
        ? found.some(
            (p) => p.span[1] <= (before?.start ?? 0) && text.slice(p.span[1], before?.start).trim() === '',
          )
        : (cues.has(cue) && /^\s+$/.test(gap)) ||
          (cue === 'my' && kin.has(word.folded)) ||
          placed(text, word.start);
    const opens =
      i === 0 &&
      /^(?:called|rang|phoned|texted|messaged|wrote|emailed|visited|rief|schrieb|hat)$/.test(
        words[1]?.folded ?? '',
      );
    const marked = text.charAt(word.start - 1) === '@';
    if (!linked && !listed && !opens && !marked) continue;
    let last = word;
    for (let j = i + 1; j < words.length && j < i + 4; j++) {
      const next = words[j];
      if (next === undefined || !/^\p{Lu}/u.test(next.text) || taken(next) || nobody.has(next.folded)) break;
      if (!/^[ \u00a0-]$/.test(text.slice(last.end, next.start)) || opens) break;
      last = next;
      i = j;
    }
    const end = last.end - (/['’]s$/i.test(last.text) ? 2 : 0);
    found.push(said(text, word.start, end, []));
    found.sort((a, b) => a.span[0] - b.span[0]);
  }
}

function placed(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at);
  return afterTo.test(before) || afterFrom.test(before);
}

function said(text: string, start: number, end: number, ids: readonly string[]): SaidPerson {
  const about = /(?:^|\s)(?:about|über|ueber|wegen|of)\s+$/i.test(text.slice(Math.max(0, start - 8), start));
  const only = ids.length === 1 ? (ids[0] ?? null) : null;
  return {
    id: only,
    name: text.slice(start, end),
    span: [start, end],
    candidates: ids.length > 1 ? ids : [],
    role: about ? 'about' : 'with',
  };
}

interface Hit {
  readonly count: number;
  readonly ids: readonly string[];
  /** UTF-16 units of a possessive ending, no part of the name. */
  readonly ending: number;
  readonly folded: string;
}

function longest(
  words: readonly Word[],
  at: number,
  names: ReadonlyMap<string, ReadonlySet<string>>,
): Hit | null {
  let best: Hit | null = null;
  let phrase = '';
  for (let count = 1; count <= 6 && at + count <= words.length; count++) {
    const word = words[at + count - 1];
    if (word === undefined) break;
    phrase = count === 1 ? word.folded : `${phrase} ${word.folded}`;
    for (const ending of endings(phrase)) {
      const folded = phrase.slice(0, phrase.length - ending);
      const ids = names.get(folded);
      if (ids !== undefined) {
        best = { count, ids: [...ids].sort(), ending, folded };
        break;
      }
    }
  }
  return best;
}

/** How much a possessive may add: nothing, `'s`, `'`, or the bare `s` of German. */
function endings(phrase: string): readonly number[] {
  if (/['’]s$/.test(phrase)) return [0, 2];
  if (/['’]$/.test(phrase)) return [0, 1];
  return phrase.endsWith('s') ? [0, 1] : [0];
}

function namesOf(people: readonly KnownPerson[]): {
  readonly byWords: ReadonlyMap<string, ReadonlySet<string>>;
  readonly unspaced: readonly (readonly [string, readonly string[]])[];
} {
  const byWords = new Map<string, Set<string>>();
  const unspaced = new Map<string, Set<string>>();
  for (const person of people)
    for (const name of person.names) {
      const whole = name.trim();
      const key = wordsOf(whole)
        .map((word) => word.folded)
        .join(' ');
      if (key === '' || whole.length > 200) continue;
      const table = script.test(whole) ? unspaced : byWords;
      const place = script.test(whole) ? whole : key;
      table.set(place, (table.get(place) ?? new Set()).add(person.id));
    }
  return {
    byWords,
    unspaced: [...unspaced]
      .map(([name, ids]) => [name, [...ids].sort()] as const)
      .sort((a, b) => b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1)),
  };
}

function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.]*/gu)) {
    const word = match[0].replace(/[.]+$/, '');
    words.push({ start: match.index, end: match.index + word.length, text: word, folded: fold(word) });
  }
  return words;
}
