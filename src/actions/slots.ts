/** Three free times as words to send: around your plans, in their zone and good hours when a name is given. */
import { z } from 'zod';
import { maySpeakAt } from '../judgement/their-hours.ts';
import { freeSlots, slotsAsWords, type Busy } from '../reach/appointment.ts';
import { rowById } from '../store/rows.ts';
import { readSettings } from '../store/settings.ts';
import type { Vault } from '../store/open.ts';
import { saySentence } from '../words/say.ts';
import { action } from './action.ts';
import { hoursOf } from './judging/facts.ts';
import { whoIs } from './parts/who.ts';
import { who } from './shapes.ts';
import { plansAtAnHour } from '../store/touches.ts';

const hour = z.number().min(0).max(24);

export default action({
  name: 'slots',
  input: z.object({
    who: who.optional(),
    minutes: z.number().int().positive().max(720).default(30),
    days: z.number().int().positive().max(60).default(14),
    from: hour.default(9),
    to: hour.default(20),
  }),
  output: z.object({
    zone: z.string(),
    /** In their zone, or yours when theirs is unknown; `own` is when it begins for you. */
    slots: z.array(z.object({ start: z.string(), end: z.string(), own: z.string() })),
    text: z.string(),
  }),
  does: 'reads',
  words: ['who'],
  example: 'kith slots Maren --minutes 20',
  run(house, input) {
    const vault = house.vault();
    const { zone } = readSettings(vault);
    const person = input.who === undefined ? null : rowById(vault, 'people', whoIs(vault, input.who).id);
    const theirs = hoursOf(person?.zone ?? null, person?.hours ?? null, zone);
    const shown = theirs?.zone ?? zone;
    const tomorrow = Temporal.PlainDate.from(house.today).add({ days: 1 }).toZonedDateTime(zone);
    const from = tomorrow.epochMilliseconds / 1000;
    const slots = freeSlots({
      busy: plansFrom(vault, from, input.days),
      from,
      zone,
      minutes: input.minutes,
      hours: { from: input.from, to: input.to },
      days: input.days,
      ...(theirs === null ? {} : { suits: (at: number) => maySpeakAt(theirs, at) }),
    });
    const iso = (seconds: number, where = shown) =>
      Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
        .toZonedDateTimeISO(where)
        .toString({ smallestUnit: 'minute', timeZoneName: 'never' });
    return Promise.resolve({
      zone: shown,
      slots: slots.map(({ start, end }) => ({ start: iso(start), end: iso(end), own: iso(start, zone) })),
      text: saySentence(house.say, slotsAsWords(slots, house.language, shown)),
    });
  },
});

const usualPlanMinutes = 60;

/** Plans of those days; one known only by its day takes none of its hours. */
function plansFrom(vault: Vault, from: number, days: number): Busy[] {
  return plansAtAnHour(vault, from, from + (days + 1) * 86_400).map(({ at, minutes }) => ({
    start: at,
    end: at + (minutes ?? usualPlanMinutes) * 60,
  }));
}
