/** A weekly appointment as a calendar file: with yourself, for the people you care about, or a standing call with one of them. */
import { z } from 'zod';
import { short } from '../judgement/spoken.ts';
import { weeklyText } from '../reach/invitation.ts';
import { action } from './action.ts';
import { keepCalendar } from './parts/calendar-file.ts';
import { whoIs } from './parts/who.ts';
import { day, who } from './shapes.ts';

export default action({
  name: 'appointment',
  input: z.object({
    who: who.optional(),
    /** 1 Monday to 7 Sunday. */
    weekday: z.number().int().min(1).max(7).default(7),
    time: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .default('10:00'),
    minutes: z.number().int().positive().max(720).default(30),
    /** A file or folder of this machine to write it to. */
    file: z.string().min(1).max(4_000).optional(),
  }),
  output: z.object({ first: day, name: z.string(), ics: z.string(), file: z.string().nullable() }),
  does: 'reads',
  words: ['who'],
  example: 'kith appointment --weekday 7 --time 10:00',
  async run(house, input) {
    const vault = house.vault();
    const person = input.who === undefined ? null : whoIs(vault, input.who);
    const today = Temporal.PlainDate.from(house.today);
    const first = today.add({ days: (input.weekday - today.dayOfWeek + 7) % 7 }).toString();
    const summary =
      person === null
        ? house.say('loop:appointment.self')
        : house.say('loop:appointment.with', { name: short(person.name) });
    const ics = weeklyText({
      uid: `weekly-${person?.publicId ?? 'self'}-${vault.id}@kith`,
      stamp: Math.floor(house.now() / 1000),
      firstDay: first,
      time: input.time,
      minutes: input.minutes,
      summary,
      description: house.say(person === null ? 'loop:appointment.note' : 'loop:appointment.note-with', {
        name: short(person?.name ?? ''),
      }),
    });
    const name = `${summary}.ics`;
    return { first, name, ics, file: await keepCalendar(house, ics, name, input.file) };
  },
});
