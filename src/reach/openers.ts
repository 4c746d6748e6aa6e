/** Up to three ways to begin, each from something true with a day to it; with nothing true to say it says nothing. */
import { dayOf } from '../people/day.ts';
import { inYear } from '../people/partial-date.ts';
import type { PersonFacts } from '../judgement/facts.ts';
import { openQuestion } from '../judgement/reasons/introduced.ts';
import type { Sentence } from '../problem.ts';

export type OpenerKind =
  | 'birthday'
  | 'occasion'
  | 'news'
  | 'thanks'
  | 'introduced'
  | 'promise'
  | 'next-time'
  | 'clipping'
  | 'memory';

export interface Opener {
  readonly kind: OpenerKind;
  /** The words to begin with, for the user to change; spoken to the person. */
  readonly words: Sentence;
  /** The day of the fact it rests on, as it is known: `2026-03-09`, `--03-09`, `2019-07`, `2019`. */
  readonly fact: string;
}

export type OpenerFacts = Pick<
  PersonFacts,
  | 'memories'
  | 'promises'
  | 'occasions'
  | 'nextTime'
  | 'heard'
  | 'thanksOwed'
  | 'clippings'
  | 'introduced'
  | 'lastOut'
>;

const mostOpeners = 3;
const longestText = 200;
/** Days around an occasion in which words about it are welcome. */
const before = 3;
const after = 14;
/** News is asked about for this long, in days; a coming thing is wished well two weeks ahead. */
const newsAge = 120;
const newsAhead = 14;

/**
 * The best openers, at most one of a kind, in the order in which they matter.
 * @param today day number (people/day.ts)
 */
export function openers(facts: OpenerFacts, today: number): readonly Opener[] {
  const all = [
    ...occasionOpeners(facts, today),
    ...newsOpeners(facts, today),
    ...introducedOpeners(facts, today),
    ...kept(facts.thanksOwed, 'thanks', today),
    ...kept(
      facts.promises.toSorted((x, y) => (x.dueDay ?? Infinity) - (y.dueDay ?? Infinity)),
      'promise',
      today,
    ),
    ...nextTimeOpeners(facts, today),
    ...kept(
      facts.clippings.toSorted((x, y) => y.day - x.day),
      'clipping',
      today,
    ),
    ...memoryOpeners(facts, today),
  ];
  const kinds = new Set<OpenerKind>();
  return all
    .filter((opener) => (kinds.has(opener.kind) ? false : (kinds.add(opener.kind), true)))
    .slice(0, mostOpeners);
}

function occasionOpeners(facts: OpenerFacts, today: number): Opener[] {
  const year = dayOf(today).year;
  const found: { away: number; opener: Opener }[] = [];
  for (const occasion of facts.occasions) {
    if (occasion.kind === 'remembrance') continue;
    const years = occasion.yearly ? [year - 1, year, year + 1] : [occasion.date.year ?? year];
    for (const one of years) {
      const date = inYear(occasion.date, one);
      if (date === null) continue;
      const away = Temporal.PlainDate.from('1970-01-01').until(date, { largestUnit: 'day' }).days - today;
      if (away < -after || away > before) continue;
      const when = away === 0 ? 'today' : away < 0 ? 'past' : 'soon';
      const own = occasion.ofWhom === null;
      const kind = occasion.kind === 'birthday' && own ? 'birthday' : 'occasion';
      const key =
        kind === 'birthday'
          ? `reach:opener.birthday-${when}`
          : own
            ? `reach:opener.occasion-${when}`
            : `reach:opener.relative-${when}`;
      const label = occasion.label ?? '';
      if (kind === 'occasion' && own && label === '') continue;
      const suffix = !own ? (label === '' ? '-birthday' : '') : '';
      found.push({
        away: Math.abs(away),
        opener: {
          kind,
          words: { key: key + suffix, values: { label, name: occasion.ofWhom ?? '' } },
          fact: date.toString(),
        },
      });
    }
  }
  return found.sort((x, y) => x.away - y.away).map(({ opener }) => opener);
}

function newsOpeners(facts: OpenerFacts, today: number): Opener[] {
  return facts.heard
    .filter((news) => news.day - today <= newsAhead && today - news.day <= newsAge && tidy(news.text) !== '')
    .sort((x, y) => Math.abs(x.day - today) - Math.abs(y.day - today))
    .map((news) => ({
      kind: 'news',
      words: {
        key: news.day > today ? 'reach:opener.news-ahead' : 'reach:opener.news',
        values: { text: tidy(news.text) },
      },
      fact: dayOf(news.day).toString(),
    }));
}

function introducedOpeners(facts: OpenerFacts, today: number): Opener[] {
  return facts.introduced.flatMap((fact) => {
    const open = openQuestion(fact, facts.lastOut?.day ?? null, today);
    if (open === null) return [];
    const words = { key: `reach:opener.introduced-${open.kind}`, values: { name: tidy(fact.other) } };
    return [{ kind: 'introduced' as const, words, fact: dayOf(fact.day).toString() }];
  });
}

function kept(
  items: readonly { readonly text: string; readonly day: number }[],
  kind: OpenerKind,
  today: number,
): Opener[] {
  return items
    .filter((item) => item.day <= today && tidy(item.text) !== '')
    .map((item) => ({
      kind,
      words: { key: `reach:opener.${kind}`, values: { text: tidy(item.text) } },
      fact: dayOf(item.day).toString(),
    }));
}

/** Notes for the next time often say themselves that they are to be asked or told; said to the person, that word goes. */
const begins =
  /^(ask|frag|frage|tell|erzähl|erzähle)(?: (?:him|her|them|ihn|ihm|ihr))?(?: (?:about|von))?(?::|,)? +(?=\S)/i;

function nextTimeOpeners(facts: OpenerFacts, today: number): Opener[] {
  return facts.nextTime.flatMap((item) => {
    const found = begins.exec(tidy(item.text));
    const text = item.text.trim().slice(found?.[0].length ?? 0);
    const [opener] = kept([{ ...item, text }], 'next-time', today);
    if (opener === undefined) return [];
    const tells = /^[te]/i.test(found?.[1] ?? '');
    return [tells ? { ...opener, words: { ...opener.words, key: 'reach:opener.next-time-tell' } } : opener];
  });
}

/** A memory of this very day comes first, then the oldest; one without any date is no ground to stand on. */
function memoryOpeners(facts: OpenerFacts, today: number): Opener[] {
  const now = dayOf(today);
  return facts.memories
    .filter(({ text, date }) => date.year !== null && date.year <= now.year && tidy(text) !== '')
    .map((memory) => ({
      ...memory,
      onThisDay: memory.date.month === now.month && memory.date.day === now.day,
      years: now.year - (memory.date.year ?? now.year),
    }))
    .sort((x, y) => Number(y.onThisDay) - Number(x.onThisDay) || y.years - x.years)
    .map(({ text, date, onThisDay, years }) => ({
      kind: 'memory',
      words:
        years === 0
          ? { key: 'reach:opener.memory-this-year', values: { text: tidy(text) } }
          : {
              key: onThisDay ? 'reach:opener.memory-on-this-day' : 'reach:opener.memory',
              values: { text: tidy(text), count: years },
            },
      fact: [date.year, date.month, date.day]
        .filter((part) => part !== null)
        .map((part) => String(part).padStart(2, '0'))
        .join('-'),
    }));
}

function tidy(text: string): string {
  const one = text.replace(/\s+/g, ' ').trim().replace(/[.]+$/, '');
  return one.length <= longestText
    ? one
    : `${one
        .slice(0, longestText)
        .toWellFormed()
        .replace(/\s+\S*$/, '')}…`;
}
