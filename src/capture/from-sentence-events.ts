/** Hears what lies ahead in a plain line: birthdays, a job that starts in May, a promise with its day. */
import type { PartialDate } from '../people/partial-date.ts';
import type { Sentence } from '../problem.ts';
import { aheadDate, dayMeant, type DatePhrase } from './from-sentence-dates.ts';
import type { SaidPerson } from './from-sentence-names.ts';

export interface SaidOccasion {
  /** Null when the line leaves open whose it is. */
  readonly who: SaidPerson | null;
  readonly what: 'birthday' | 'anniversary' | 'other';
  readonly label: string;
  readonly date: PartialDate;
}

export interface SaidPromise {
  readonly text: string;
  /** `YYYY-MM-DD`, or null when no day was named. */
  readonly due: string | null;
}

export interface Clause {
  readonly start: number;
  readonly end: number;
}

export interface Heard {
  readonly occasions: readonly SaidOccasion[];
  readonly promises: readonly SaidPromise[];
  /** Stretches that tell of no touch. `kept` ones are still worth remembering. */
  readonly spans: readonly { readonly start: number; readonly end: number; readonly kept: boolean }[];
  readonly unsure: readonly Sentence[];
}

/** Clauses of a line: at commas, full stops, and before `and she`, `und er`. */
export function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (const match of text.matchAll(
    /[.;!?\n](?=\s|$)|,(?!\d)|\s(?:and|but|because|und|aber|weil)(?=\s(?:she|he|they|sie|er)\s)/gi,
  )) {
    if (/\b(?:approx|ca|dr|mr|mrs|st|\d{1,2})$/i.test(text.slice(start, match.index)) && match[0] === '.')
      continue;
    if (match.index > start) clauses.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  if (start < text.length) clauses.push({ start, end: text.length });
  return clauses;
}

const birthdayIs = /\b(?:birthday|bday)\b|\b(?:was|is|were) born\b|geburtstag\b|\bgeboren\b/i;
const anniversaryIs =
  /\b(?:wedding anniversary|anniversary|got married on)\b|\b(?:hochzeitstag|jahrestag)\b/i;
const promised = /\b(?:promised|versprochen|versprach)\b/i;
const subject =
  /^\s*(?:.{0,60}\b(?:said|says|told me|mentioned|hopes|thinks|erzählt|sagt|sagte)(?: that)? )?(?:and |but |because |that |und |aber |weil |dass )?(she|he|they|sie|er|(?:her|his|their|ihre?|seine?) \p{L}+)(?:['’]s|['’]ll)?\s+(\p{L}+)/diu;
const wasVerb =
  /^(?:was|were|had|went|got|did|said|told|came|gave|met|saw|felt|hatte|hat|war|waren|ging|sagte|kam|\w+ed)$/i;

/** @param dates in the line @param people in the line, in order */
export function heard(
  text: string,
  dates: readonly DatePhrase[],
  people: readonly SaidPerson[],
  today: string,
): Heard {
  const occasions: SaidOccasion[] = [];
  const promises: SaidPromise[] = [];
  const spans: { start: number; end: number; kept: boolean }[] = [];
  const unsure: Sentence[] = [];
  for (const clause of clausesOf(text)) {
    const words = text.slice(clause.start, clause.end);
    const inside = dates.filter((date) => date.start >= clause.start && date.end <= clause.end);
    const vow = promised.exec(words);
    if (vow !== null) {
      promiseIn(text, clause, vow, dates, people, today, promises, spans);
      continue;
    }
    if (spans.some((span) => span.start <= clause.start && clause.end <= span.end)) continue;
    const named = inside.find((date) => date.said.month !== null && date.leaning !== 'back');
    const yearly = birthdayIs.test(words) ? 'birthday' : anniversaryIs.test(words) ? 'anniversary' : null;
    if (
      yearly !== null &&
      named !== undefined &&
      !/\bfor (?:her|his|their)\b|\bzum geburtstag\b/i.test(words)
    ) {
      const who = people.find((p) => p.span[0] >= clause.start && p.span[1] <= clause.end) ?? onlyOne(people);
      occasions.push({ who, what: yearly, label: '', date: named.said });
      spans.push({ ...clause, kept: false });
      if (who === null) unsure.push({ key: 'sentence:whose-date', values: { text: named.text } });
      continue;
    }
    const event = eventIn(text, clause, inside, people, today);
    if (event === null) continue;
    occasions.push(event);
    spans.push({ ...clause, kept: true });
    if (event.who === null) unsure.push({ key: 'sentence:whose-event', values: { label: event.label } });
  }
  return { occasions, promises, spans, unsure };
}

/** The text and day of a promise: `send the recipe by Friday`. */
export function promiseOf(
  text: string,
  dates: readonly DatePhrase[],
  offset: number,
  today: string,
): SaidPromise {
  const end = offset + text.length;
  const date = dates.findLast(
    (d) => d.start >= offset && d.end <= end && dayMeant(d, today, 'ahead') !== null,
  );
  const due = date === undefined ? null : dayMeant(date, today, 'ahead');
  const bare = date === undefined ? text : without(text, date, offset);
  const tidy = bare
    .replace(/^[\s,:]+/, '')
    .replace(/^(?:to|that I(?:['’]d| would| will)|I(?:['’]d| would|['’]ll| will)|dass ich)\s+/i, '')
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.])/g, '$1')
    .replace(/[\s,.]+$/, '')
    .trim();
  return { text: tidy, due };
}

function promiseIn(
  text: string,
  clause: Clause,
  vow: RegExpExecArray,
  dates: readonly DatePhrase[],
  people: readonly SaidPerson[],
  today: string,
  promises: SaidPromise[],
  spans: { start: number; end: number; kept: boolean }[],
): void {
  const at = clause.start + vow.index;
  let from = at + vow[0].length;
  for (const person of people)
    if (person.span[0] >= from && text.slice(from, person.span[0]).trim() === '') from = person.span[1];
  from += /^\s+(?:her|him|them|me|ihr|ihm|ihnen)\b/i.exec(text.slice(from))?.[0].length ?? 0;
  let end = clause.end;
  // German puts the promise behind a comma: `versprochen, das Rezept zu schicken`.
  if (text.slice(from, end).trim() === '') {
    const stop = /[.;\n]/.exec(text.slice(end + 1));
    end = stop === null ? text.length : end + 1 + stop.index;
  }
  const promise = promiseOf(text.slice(from, end), dates, from, today);
  if (promise.text === '') return;
  promises.push(promise);
  spans.push({ start: at, end, kept: false });
}

function eventIn(
  text: string,
  clause: Clause,
  inside: readonly DatePhrase[],
  people: readonly SaidPerson[],
  today: string,
): SaidOccasion | null {
  const date = inside.find((d) => d.leaning !== 'back' && (d.said.month !== null || d.weekday !== null));
  if (date === undefined) return null;
  const words = text.slice(clause.start, clause.end);
  const named = people.find(
    (p) =>
      p.span[0] >= clause.start &&
      p.span[1] <= clause.end &&
      /^\s*(?:and |but |und |aber )?$/i.test(text.slice(clause.start, p.span[0])),
  );
  const pronoun = subject.exec(words);
  const after =
    named === undefined
      ? undefined
      : /^(?:['’]s)?\s+(\p{L}+)/u.exec(text.slice(named.span[1], clause.end))?.[1];
  // `Maren said she is moving`: Maren is whose it is, `is moving` is what it is.
  const reported = pronoun !== null && (named === undefined || says.test(after ?? ''));
  const verb = reported ? pronoun[2] : after;
  if (verb === undefined || wasVerb.test(verb) || contact.test(verb)) return null;
  const kin = /^(?:her|his|their|ihre?|seine?) /i.test(pronoun?.[1] ?? '');
  const spot = pronoun?.indices?.[1] ?? [0, 0];
  const from = reported ? clause.start + spot[kin ? 0 : 1] : (named?.span[1] ?? clause.start);
  const label = without(text.slice(from, clause.end), date, from)
    .replace(/^['’]s\s/, '')
    .replace(/\s+/g, ' ')
    .replace(/^(?:and|but|because|that|und|aber|weil|dass)\s/i, '')
    .trim();
  return { who: named ?? onlyOne(people), what: 'other', label, date: aheadDate(date, today) };
}

const says = /^(?:said|says|told|mentioned|hopes|thinks|erzählt|erzählte|sagt|sagte)$/i;
const contact = /^(?:rang|called|phoned|texted|wrote|met|rief|schrieb|and|und|with|mit|about)$/i;

/** A text without a date and the preposition before it. */
function without(text: string, date: DatePhrase, offset: number): string {
  const before = text
    .slice(0, date.start - offset)
    .replace(/(?:^|\s)(?:by|on|in|until|before|this|next|the|am|im|bis|zum|vor|ab|nächsten)\s*$/i, ' ')
    .replace(/(?:^|\s)(?:by|bis|until)\s*$/i, ' ');
  return before + text.slice(date.end - offset);
}

function onlyOne(people: readonly SaidPerson[]): SaidPerson | null {
  const spoken = people.filter((person) => person.role === 'with');
  return spoken.length === 1 ? (spoken[0] ?? null) : null;
}
