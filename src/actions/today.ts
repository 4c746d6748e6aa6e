/** Today, whole: the next people in full, what is owed, this week, commitments, and the 3-2-1 of everyone vital. */
import { z } from 'zod';
import { backedUp } from '../judgement/backed-up.ts';
import { vitalPeople } from '../judgement/suggest-rings.ts';
import { openers } from '../reach/openers.ts';
import { dayOf } from '../people/day.ts';
import { rowById, rowsWhere } from '../store/rows.ts';
import { readSettings } from '../store/settings.ts';
import { saySentence } from '../words/say.ts';
import { action } from './action.ts';
import { readDay } from './judging/day.ts';
import { keptPulse } from './judging/kept-pulse.ts';
import { isOwed, localDays } from './judging/row.ts';
import { loadFacts } from './judging/facts.ts';
import { chooseNext, sayChoice } from './judging/suggest.ts';
import {
  begunBefore,
  firstSentence,
  owedList,
  reachedToday,
  startedFor,
  weekAhead,
} from './parts/today-parts.ts';
import { freshStart } from './parts/fresh-start.ts';
import { at, avoidedParts, clockOf, momentOf } from './parts/at-the-moment.ts';
import { honestAnswer, smallWay } from './parts/small-ways.ts';
import { commitmentsOf } from './parts/commitments.ts';
import { lineOf } from './parts/portrait.ts';
import { memoriesOf } from './parts/records.ts';
import * as shapes from './shapes.ts';
import { introductionsOpen } from '../store/aims.ts';
import { hasPhoto } from '../store/person-facts.ts';
import { howManyOpen } from '../store/questions.ts';

const note = z.object({
  person: shapes.personRef,
  what: z.string(),
  when: shapes.day,
  note: z.string().nullable(),
  /** A plan with them, for which there is a page to read before. */
  meeting: z.boolean(),
});

export default action({
  name: 'today',
  input: z.object({
    minutes: z.number().positive().max(1440).optional(),
    limit: z.number().int().positive().max(50).optional(),
  }),
  output: z.object({
    day: shapes.day,
    minutes: z.number(),
    reached: z.array(shapes.personRef),
    next: z.array(
      shapes.suggestion.extend({
        line: z.string(),
        pulse: z.array(z.object({ day: shapes.day, medium: shapes.medium, weight: z.number() })),
        quietSince: shapes.day.nullable(),
        silentDays: z.number().nullable(),
        memory: shapes.memory.nullable(),
        ask: z.string().nullable(),
        /** What may be true of someone put off several times, each with the exit it leads to. */
        answers: z.array(honestAnswer),
        /** Small ways with their words, for someone put off twice. */
        small: z.array(smallWay),
        /** What time it is for them, where that matters. */
        clock: z.string().nullable(),
        started: z.string().nullable(),
        openers: z.array(z.string()),
        photo: z.boolean(),
      }),
    ),
    /** Begun on an earlier day with someone who is not among the next: did it come about? */
    begun: z.array(
      z.object({
        person: shapes.personRef,
        touch: z.string(),
        medium: shapes.medium,
        when: shapes.day,
        ask: z.string(),
      }),
    ),
    owed: z.array(
      z.object({ person: shapes.personRef, what: z.string(), when: shapes.day, medium: shapes.medium }),
    ),
    week: z.array(note),
    commitments: z.array(
      z.object({
        id: z.string(),
        text: z.string(),
        done: z.number(),
        number: z.number(),
        pace: z.enum(['ahead', 'on', 'behind']),
      }),
    ),
    ring: z.object({
      vital: z.number(),
      backedUp: z.number(),
      stale: z.number(),
      atRisk: z.number(),
      suggested: z.boolean(),
    }),
    counts: z.object({ people: z.number(), questions: z.number(), introductions: z.number() }),
    copies: z.object({ at: z.string(), ok: z.boolean() }).nullable(),
    welcome: z.enum(['empty', 'pin', 'ready']),
    firstSentence: z.string().nullable(),
    /** After days away: what waits is spread over the days to come; the lists are as long as one day of that. */
    freshStart: z
      .object({
        days: z.number(),
        waiting: z.number(),
        perDay: z.number(),
        until: shapes.day,
        first: z.boolean(),
        text: z.string(),
      })
      .nullable(),
  }),
  does: 'reads',
  example: 'kith today --minutes 30',
  async run(house, input) {
    const vault = house.vault();
    const settings = readSettings(vault);
    const minutes = input.minutes ?? settings.minutes;
    const day = readDay(vault, house.today);
    const chosen = chooseNext(vault, house.today, { minutes, limit: input.limit ?? settings.people }, day);
    const vital = vitalPeople(day.rows);
    const isVital = new Set(vital.ids);
    const standing = day.rows
      .filter((row) => isVital.has(row.id))
      .map((row) => backedUp(loadFacts(vault, day, row, null), day.today));
    const fresh = freshStart(vault, day, settings, house.say, house.language);
    const owed = owedList(vault, day, isOwed, localDays(day.zone));
    const moment = momentOf(house, day.zone);
    const people = day.rows.filter((row) => row.quiet !== 'deceased').length;
    const isNew = settings.welcomed === '' && vital.suggested && vital.ids.length > 0;
    const welcome = people === 0 ? ('empty' as const) : isNew ? ('pin' as const) : ('ready' as const);
    const copy = rowsWhere(vault, 'copies', {}, 'id DESC LIMIT 1')[0];
    return {
      day: house.today,
      minutes,
      reached: reachedToday(vault, day.today),
      next: chosen.map((one) => {
        const record = day.records.get(one.choice.id);
        const id = record?.id ?? 0;
        const row = rowById(vault, 'people', id);
        const memories = memoriesOf(vault, id, 20);
        const started = startedFor(vault, id);
        return {
          ...sayChoice(at(one, moment), house.say),
          ...avoidedParts(one, day.today, started === null, house.say),
          clock: clockOf(one, moment, house.say),
          line: row === null ? '' : lineOf(one.facts, row, house.say),
          pulse: record === undefined ? [] : keptPulse(vault, record, day.today),
          quietSince: one.facts.row.n === 0 ? null : dayOf(one.facts.row.last).toString(),
          silentDays: one.facts.row.n === 0 ? null : Math.max(0, day.today - one.facts.row.last),
          memory: memories[0] ?? null,
          ask:
            started !== null
              ? house.say('people-words:didYouReach', { name: one.choice.name })
              : one.choice.asking === null
                ? null
                : saySentence(house.say, one.choice.asking),
          started,
          openers: openers(one.facts, day.today).map((opener) => saySentence(house.say, opener.words)),
          photo: hasPhoto(vault, id),
        };
      }),
      begun: begunBefore(vault, day, new Set(chosen.map((one) => one.choice.id)), house.say),
      owed: owed.slice(0, fresh?.perDay ?? owed.length),
      week: weekAhead(vault, house.today, house.say, house.language),
      commitments: commitmentsOf(vault, house.today, house.say),
      ring: {
        vital: vital.ids.length,
        backedUp: standing.filter((one) => one.backedUp).length,
        stale: standing.filter((one) => one.stale).length,
        atRisk: standing.filter((one) => one.atRisk).length,
        suggested: vital.suggested,
      },
      counts: {
        people,
        questions: howManyOpen(vault),
        introductions: introductionsOpen(vault),
      },
      copies: copy === undefined ? null : { at: new Date(copy.at).toISOString(), ok: copy.ok === 1 },
      welcome,
      firstSentence: firstSentence(vault, day, house.say),
      freshStart: fresh,
    };
  },
});
