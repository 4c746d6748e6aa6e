/** One person, whole: who they are, what happened, what is kept, and how they stand. */
import { z } from 'zod';
import { media } from '../people/medium.ts';
import { backedUp } from '../judgement/backed-up.ts';
import { workingKinds } from '../judgement/backed-up.ts';
import { reasonsFor } from '../judgement/reasons.ts';
import { waysFor } from '../judgement/ways.ts';
import { rowById, rowsWhere } from '../store/rows.ts';
import { saySentence } from '../words/say.ts';
import { action } from './action.ts';
import { readDay } from './judging/day.ts';
import { sayWay } from './judging/suggest.ts';
import { lineOf, pulseOf } from './parts/portrait.ts';
import { handlesShape, keptOf, memoriesOf, occasionsOf, relationsOf, touchesOf } from './parts/records.ts';
import { paceOf } from './parts/roster.ts';
import { factsOf } from './parts/exit.ts';
import { whoIs } from './parts/who.ts';
import * as shapes from './shapes.ts';
import { touchCount } from '../store/touches.ts';

export default action({
  name: 'show',
  input: z.object({ who: shapes.who, limit: z.number().int().positive().max(1_000).optional() }),
  output: shapes.person.extend({
    line: z.string(),
    company: z.string().nullable(),
    title: z.string().nullable(),
    note: z.string().nullable(),
    zone: z.string().nullable(),
    hours: z.string().nullable(),
    preferred: shapes.medium.nullable(),
    language: z.string().nullable(),
    sensitive: z.string().nullable(),
    nicknames: z.array(z.string()),
    roles: z.array(z.string()),
    interests: z.array(z.string()),
    firstKnown: shapes.day.nullable(),
    ownCadenceDays: z.number().nullable(),
    touches: z.array(shapes.touch),
    /** Pass it to `timeline` for what is older; null: that was all. */
    more: z.number().nullable(),
    memories: z.array(shapes.memory),
    occasions: z.array(shapes.occasion),
    promises: z.array(shapes.promise),
    nextTime: z.array(shapes.nextTime),
    clippings: z.array(shapes.clipping),
    relations: z.array(shapes.relation),
    gives: z.array(z.object({ id: z.string(), kind: z.enum(['offer', 'need']), text: z.string() })),
    backedUp: shapes.backedUp,
    rest: z.array(shapes.rest),
    reasons: z.array(shapes.reason),
    ways: z.array(shapes.way),
    pulse: z.array(z.object({ day: shapes.day, medium: shapes.medium, weight: z.number() })),
    photo: z.boolean(),
    counts: z.object({ touches: z.number(), memories: z.number() }),
  }),
  does: 'reads',
  words: ['who'],
  example: 'kith show Maren',
  async run(house, input) {
    const vault = house.vault();
    const found = whoIs(vault, input.who);
    const row = rowById(vault, 'people', found.id);
    if (row === null) throw new Error('found and gone');
    const ref = { id: found.publicId, name: found.name, rowId: found.id };
    const facts = factsOf(vault, house.today, found);
    const day = readDay(vault, house.today, found.id);
    const { rows: touches, more } = touchesOf(vault, found.id, input.limit ?? 50, null);
    const cards = rowsWhere(vault, 'cards', { person_id: found.id });
    const standing = backedUp(facts, day.today);
    const reasons = reasonsFor(facts, day.today);
    const memories = memoriesOf(vault, found.id);
    return {
      id: ref.id,
      name: ref.name,
      handles: handlesShape(vault, found.id),
      ring: facts.row.ring,
      circles: [...facts.circles],
      pace: paceOf(facts.row, day.today),
      card: cards[0]?.text ?? null,
      line: lineOf(facts, row, house.say),
      company: row.company,
      title: row.title,
      note: row.note,
      zone: row.zone,
      hours: row.hours,
      preferred: media.find((one) => one === row.preferred) ?? null,
      language: row.language,
      sensitive: row.sensitive,
      nicknames: JSON.parse(row.nicknames) as string[],
      roles: JSON.parse(row.roles) as string[],
      interests: JSON.parse(row.interests) as string[],
      firstKnown: row.first_known,
      ownCadenceDays: row.cadence_days,
      touches,
      more,
      memories,
      occasions: occasionsOf(vault, ref, house.today),
      ...keptOf(vault, ref),
      relations: relationsOf(vault, found.id),
      gives: rowsWhere(vault, 'gives', { person_id: found.id, done_on: null }).map((g) => ({
        id: g.public_id,
        kind: g.kind === 'need' ? ('need' as const) : ('offer' as const),
        text: g.text,
      })),
      backedUp: {
        ...standing,
        ways: [...workingKinds(facts.handles, day.today)],
        // Nobody is asked to reach who died, rests or is estranged.
        action:
          standing.action === null || facts.row.quiet !== null
            ? null
            : saySentence(house.say, standing.action),
      },
      rest: rowsWhere(vault, 'rests', { person_id: found.id }).map((r) => ({
        kind: r.kind as 'rest',
        since: r.since,
        until: r.until,
        why: r.why,
      })),
      reasons: reasons.map((r) => ({
        kind: r.kind,
        because: saySentence(house.say, r.because),
        weight: r.weight,
        since: r.since,
      })),
      ways: waysFor(facts, { today: day.today, minutes: 60, mix: null, reasons }).map((one) =>
        sayWay(one, house.say),
      ),
      pulse: pulseOf(vault, found.id, day.today),
      photo: cards.some((card) => /^(?:[\w-]+\.)?(?:PHOTO|LOGO)[;:]/im.test(card.text)),
      counts: { touches: touchCount(vault, found.id), memories: memories.length },
    };
  },
});
