/** How safe everything is: who of the vital people is backed up by the 3-2-1 rule, and which copies were proven. */
import { existsSync } from 'node:fs';
import { z } from 'zod';
import { knownCopies } from '../backup/copies-list.ts';
import { drill } from '../backup/due-copy.ts';
import { backedUp } from '../judgement/backed-up.ts';
import { vitalPeople } from '../judgement/suggest-rings.ts';
import type { Vault } from '../store/open.ts';
import { saySentence } from '../words/say.ts';
import { action } from './action.ts';
import { readDay } from './judging/day.ts';
import { loadFacts } from './judging/facts.ts';

export default action({
  name: 'status',
  input: z.object({}),
  output: z.object({
    vital: z.number(),
    backedUp: z.number(),
    stale: z.number(),
    atRisk: z.number(),
    /** Nobody is pinned to a ring yet, so the vital people are a suggestion. */
    suggested: z.boolean(),
    people: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        backedUp: z.boolean(),
        stale: z.boolean(),
        atRisk: z.boolean(),
        action: z.string().nullable(),
      }),
    ),
    copies: z.array(
      z.object({
        file: z.string(),
        at: z.string(),
        bytes: z.number(),
        verifiedAt: z.string().nullable(),
        /** Proven, and still there. */
        ok: z.boolean(),
        kind: z.enum(['full', 'changes']),
        gone: z.boolean(),
      }),
    ),
    /** The oldest kept copy, which is proven again each month; null while there is none. */
    drill: z
      .object({ file: z.string(), verifiedAt: z.string().nullable(), ok: z.boolean(), due: z.boolean() })
      .nullable(),
  }),
  does: 'reads',
  example: 'kith status',
  async run(house) {
    const vault = house.vault();
    const day = readDay(vault, house.today);
    const { ids, suggested } = vitalPeople(day.rows);
    const vital = new Set(ids);
    const people = day.rows
      .filter((row) => vital.has(row.id))
      .map((row) => {
        const facts = loadFacts(vault, day, row, null);
        const standing = backedUp(facts, day.today);
        return {
          id: row.id,
          name: facts.name,
          backedUp: standing.backedUp,
          stale: standing.stale,
          atRisk: standing.atRisk,
          action: standing.action === null ? null : saySentence(house.say, standing.action),
        };
      });
    return {
      vital: people.length,
      backedUp: people.filter((person) => person.backedUp).length,
      stale: people.filter((person) => person.stale).length,
      atRisk: people.filter((person) => person.atRisk).length,
      suggested,
      people,
      copies: knownCopies(vault).map((copy) => ({
        file: copy.file,
        at: moment(copy.at),
        bytes: copy.bytes,
        verifiedAt: copy.verifiedAt === null ? null : moment(copy.verifiedAt),
        ok: copy.ok === true && existsSync(copy.file),
        kind: copy.kind,
        gone: !existsSync(copy.file),
      })),
      drill: drillOf(vault, house.now()),
    };
  },
});

function drillOf(vault: Vault, now: number) {
  const found = drill(vault, now);
  if (found === null) return null;
  const { file, verifiedAt, ok } = found.copy;
  return {
    file,
    verifiedAt: verifiedAt === null ? null : moment(verifiedAt),
    ok: ok === true,
    due: found.due,
  };
}

function moment(at: number): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toString();
}
