/** One meeting or call at one time: a calendar file to send along, words to send it with, and a plan of your own. */
import { z } from 'zod';
import { short } from '../judgement/spoken.ts';
import { clockWords } from '../judgement/their-hours.ts';
import { slotsAsWords } from '../reach/appointment.ts';
import { invitationText } from '../reach/invitation.ts';
import { dayNumber } from '../people/day.ts';
import { linksFor } from '../reach/links.ts';
import { Problem } from '../problem.ts';
import type { Vault } from '../store/open.ts';
import { rowById, rowsWhere } from '../store/rows.ts';
import { readSettings } from '../store/settings.ts';
import { writeTouches } from '../store/write-touches.ts';
import { saySentence } from '../words/say.ts';
import { action } from './action.ts';
import { idOf } from './importing/writer.ts';
import { hoursOf } from './judging/facts.ts';
import { keepCalendar } from './parts/calendar-file.ts';
import { refOf, whoIs } from './parts/who.ts';
import { newId, writeChange } from './parts/write.ts';
import { changed, medium, personRef, who } from './shapes.ts';

export default action({
  name: 'invite',
  input: z.object({
    who,
    /** Your own local time, `2026-12-01T18:30`; an offset or a `Z` at the end stands above it. */
    at: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)?$/),
    minutes: z.number().int().positive().max(1_440).default(30),
    by: medium.default('call'),
    place: z.string().max(500).optional(),
    note: z.string().max(2_000).optional(),
    /** A file or folder of this machine to write it to. */
    file: z.string().min(1).max(4_000).optional(),
  }),
  output: changed.extend({
    person: personRef,
    touch: z.string(),
    start: z.string(),
    end: z.string(),
    name: z.string(),
    ics: z.string(),
    file: z.string().nullable(),
    /** Words to send with the file, in their time, and the mail that carries them; null: no address is known. */
    text: z.string(),
    link: z.string().nullable(),
    /** What time it will be for them, where that is not the same. */
    clock: z.string().nullable(),
  }),
  does: 'writes',
  words: ['who', 'at'],
  example: 'kith invite Maren 2026-12-01T18:30 --minutes 20 --by call',
  async run(house, input) {
    const vault = house.vault();
    const person = whoIs(vault, input.who);
    const settings = readSettings(vault);
    const start = momentOf(input.at, settings.zone);
    if (start === null || localDay(start, settings.zone) < house.today)
      throw new Problem('day-behind', { day: input.at });
    const end = start + input.minutes * 60;
    const row = rowById(vault, 'people', person.id);
    const hours = hoursOf(row?.zone ?? null, row?.hours ?? null, settings.zone);
    const uid = `${newId(house, 'i')}@kith`;
    const summary = house.say(`loop:invite.${input.by === 'in-person' ? 'meet' : 'speak'}`, {
      name: short(person.name),
    });
    const address = rowsWhere(vault, 'handles', { person_id: person.id, kind: 'email' }).find(
      (handle) => handle.standing !== 'bad',
    )?.value;
    const own = settings.handles.find((handle) => handle.startsWith('email:'))?.slice('email:'.length);
    const ics = invitationText({
      uid,
      stamp: Math.floor(house.now() / 1000),
      start,
      end,
      summary:
        settings.name === ''
          ? summary
          : house.say('loop:invite.both', { name: short(person.name), own: short(settings.name) }),
      ...(input.note === undefined ? {} : { description: input.note }),
      ...(input.place === undefined ? {} : { location: input.place }),
      ...(own === undefined ? {} : { organizer: { name: settings.name || own, email: own } }),
      ...(address === undefined ? {} : { attendees: [{ name: person.name, email: address }] }),
    });
    const list = slotsAsWords([{ start, end }], house.language, hours?.zone ?? settings.zone).values?.[
      'list'
    ];
    const text = house.say('loop:invite.words', { when: String(list) });
    const clock = hours === null ? null : clockWords(short(person.name), hours, start);
    const { result, change } = await writeChange(house, 'invite', { people: [person.name] }, () =>
      writePlan(vault, { person: person.id, uid, start, zone: settings.zone, summary, ...input }),
    );
    const name = `${summary}.ics`;
    const file = await keepCalendar(house, ics, name, input.file);
    const iso = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toString();
    return {
      person: refOf(person),
      touch: result,
      start: iso(start),
      end: iso(end),
      name,
      ics,
      file,
      text,
      link:
        address === undefined
          ? null
          : (linksFor({ kind: 'email', value: address }, { subject: summary, text })[0]?.href ?? null),
      clock: clock === null ? null : saySentence(house.say, clock),
      change,
    };
  },
});

/** Seconds since 1970; a time that the clock skips is moved behind the gap. Null: no such day. */
function momentOf(at: string, zone: string): number | null {
  try {
    return /(?:Z|[+-]\d\d:\d\d)$/.test(at)
      ? Math.floor(Temporal.Instant.from(at).epochMilliseconds / 1000)
      : Math.floor(Temporal.PlainDateTime.from(at).toZonedDateTime(zone).epochMilliseconds / 1000);
  } catch {
    return null;
  }
}

function localDay(at: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at * 1000)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toString();
}

/** The plan has the id that an import of the calendar would give it: coming back from there, it is the same one. */
function writePlan(
  vault: Vault,
  plan: {
    readonly person: number;
    readonly uid: string;
    readonly start: number;
    readonly zone: string;
    readonly minutes: number;
    readonly by: z.output<typeof medium>;
    readonly place?: string | undefined;
    readonly summary: string;
  },
): string {
  const publicId = idOf('t', `cal:${plan.uid}`);
  writeTouches(vault, [
    {
      publicId,
      at: plan.start,
      day: dayNumber(localDay(plan.start, plan.zone)),
      dayOnly: false,
      medium: plan.by,
      direction: 'mutual',
      state: 'planned',
      purpose: null,
      minutes: plan.minutes,
      missed: false,
      broadcast: false,
      group: null,
      text: plan.summary,
      key: null,
      place: null,
      importId: null,
      people: [{ personId: plan.person, handleId: null }],
    },
  ]);
  return publicId;
}
