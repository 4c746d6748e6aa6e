/** Reads one plain line the way a friend would: who, when, which way, what to keep, what to ask next time. */
import type { Medium } from '../people/medium.ts';
import type { Direction, Purpose } from '../people/touch.ts';
import type { Sentence } from '../problem.ts';
import { datePhrases, dayMeant, type DatePhrase } from './from-sentence-dates.ts';
import { heard, promiseOf, type SaidOccasion, type SaidPromise } from './from-sentence-events.ts';
import { marksOf } from './from-sentence-marks.ts';
import { memoryOf } from './from-sentence-memory.ts';
import { saidPeople, type KnownPerson, type SaidPerson } from './from-sentence-names.ts';
import { doing, lengthSaid, purposeSaid } from './from-sentence-verbs.ts';

export interface SentenceContext {
  readonly people: readonly KnownPerson[];
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** The user's language; a line in the other one is noticed. */
  readonly language: 'en' | 'de';
  /** ISO 3166, for the order of day and month. */
  readonly region: string;
}

export interface SaidSentence {
  readonly people: readonly SaidPerson[];
  /** The day of the touch, `YYYY-MM-DD`; today when none was said; null for a plan without a day, and for `in May`. */
  readonly day: string | null;
  readonly dayPhrase: string | null;
  /** Null when the line tells of no touch. */
  readonly medium: Medium | null;
  readonly direction: Direction | null;
  /** `done` never has a day ahead. Null when the line tells of no touch. */
  readonly state: 'done' | 'planned' | null;
  readonly minutes: number | null;
  readonly purpose: Purpose | null;
  readonly memory: string | null;
  readonly occasions: readonly SaidOccasion[];
  readonly nextTime: readonly string[];
  readonly promises: readonly SaidPromise[];
  readonly circles: readonly string[];
  /** What to ask before it is kept. */
  readonly unsure: readonly Sentence[];
}

/** Lines are cut here, in UTF-16 units. */
const longestSentence = 2000;

/** Never throws; what is not understood stays in the memory, what is unclear is listed in `unsure`. */
export function readSentence(line: string, context: SentenceContext): SaidSentence {
  const whole = line.slice(0, longestSentence).toWellFormed();
  const unsure: Sentence[] =
    line.length > longestSentence ? [{ key: 'sentence:too-long', values: { count: longestSentence } }] : [];
  const marks = marksOf(whole);
  const text = marks.rest;
  const language = languageOf(text) ?? context.language;
  const read = (piece: string) => datePhrases(piece, context.today, language, context.region);
  const dates = read(text);
  const closed = dates.map((date) => [date.start, date.end] as const);
  const named = saidPeople(text, context.people, closed);
  // `!promise send Maren the book` names its person inside the mark.
  const people =
    named.length > 0
      ? named
      : saidPeople(whole, context.people, closed).filter((p) => p.id !== null || p.candidates.length > 0);
  const ahead = heard(text, dates, people, context.today);

  const told = ahead.spans.reduce(
    (left, span) => left.slice(0, span.start) + ' '.repeat(span.end - span.start) + left.slice(span.end),
    text,
  );
  const touch = doing(told, people.find((person) => person.role === 'with')?.span[0] ?? null);
  const length = lengthSaid(told);
  const date =
    dates.find((d) => !ahead.spans.some((span) => span.start <= d.start && d.end <= span.end)) ?? null;
  const when = touch === null ? null : whenOf(date, touch.tense, context.today, unsure);

  for (const person of people)
    if (person.candidates.length > 0)
      unsure.push({
        key: 'sentence:which-person',
        values: { name: person.name, count: person.candidates.length },
      });
    else if (person.id === null) unsure.push({ key: 'sentence:new-person', values: { name: person.name } });
  if (people.length === 0) unsure.push({ key: 'sentence:nobody' });
  unsure.push(...ahead.unsure);

  const dropped: (readonly [number, number])[] = [
    ...(touch?.spans ?? []),
    ...(length === null ? [] : [length.span]),
  ];
  if (date !== null && touch !== null) dropped.push([date.start, date.end]);
  const memory = memoryOf(text, people, dropped, ahead.spans, touch !== null);
  return {
    people,
    day: when?.day ?? null,
    dayPhrase: touch === null ? null : (date?.text ?? null),
    medium: touch?.medium ?? null,
    direction: touch?.direction ?? null,
    state: when?.state ?? null,
    minutes: length?.minutes ?? null,
    purpose: purposeSaid(told, touch?.medium ?? null),
    memory: [memory, ...marks.remember].filter((part) => part !== '').join('. ') || null,
    occasions: ahead.occasions,
    nextTime: marks.next,
    promises: [
      ...ahead.promises,
      ...marks.promises.map((promise) => promiseOf(promise, read(promise), 0, context.today)),
    ],
    circles: marks.circles,
    unsure,
  };
}

function whenOf(
  date: DatePhrase | null,
  tense: 'past' | 'plan' | null,
  today: string,
  unsure: Sentence[],
): { readonly day: string | null; readonly state: 'done' | 'planned' } {
  if (date === null)
    return tense === 'plan' ? { day: null, state: 'planned' } : { day: today, state: 'done' };
  const day = dayMeant(date, today, tense === 'plan' ? 'ahead' : 'back');
  if (day === null) {
    unsure.push({ key: 'sentence:no-such-day', values: { text: date.text } });
    return { day: null, state: tense === 'plan' ? 'planned' : 'done' };
  }
  if (day > today && tense === 'past')
    unsure.push({ key: 'sentence:day-ahead', values: { text: date.text } });
  return { day, state: day > today || (tense === 'plan' && day === today) ? 'planned' : 'done' };
}

/** English or German, by their small words; null when neither shows. */
function languageOf(text: string): 'en' | 'de' | null {
  const count = (words: RegExp) => text.match(words)?.length ?? 0;
  const german = count(
    /\b(?:und|mit|habe|hab|hat|ich|mich|mir|bin|am|im|gestern|heute|morgen|vorgestern|letzte\w*|über|der|die|das|ein|eine|einen|sie|bis|zum|ist|nicht|von|vor|getroffen|telefoniert|angerufen|versprochen|rufe|treffe|besuche|an|zu|telefonieren)\b/giu,
  );
  const english = count(
    /\b(?:and|with|the|on|a|she|he|had|met|called|yesterday|today|tomorrow|last|for|to|her|his|is|about|me|by|at|promised|texted|wrote)\b/gi,
  );
  return german > english ? 'de' : english > german ? 'en' : null;
}
