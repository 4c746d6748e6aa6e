/** How safe everything is: who of the vital people is backed up by the 3-2-1 rule, and which copies were proven. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { canBeHad, copiesFolder, isThere, knownCopies } from '../backup/copies-list.ts';
import { drill, dueCopy } from '../backup/due-copy.ts';
import { lastTry } from '../backup/last-try.ts';
import { isFar } from '../backup/shelf.ts';
import { recoveryFile } from '../backup/vault-key.ts';
import { backedUp } from '../judgement/backed-up.ts';
import { vitalPeople } from '../judgement/suggest-rings.ts';
import type { Vault } from '../store/open.ts';
import { isSearchWaiting } from '../store/search-rebuild.ts';
import { readSettings } from '../store/settings.ts';
import { saySentence } from '../words/say.ts';
import { action, type House } from './action.ts';
import { readDay } from './judging/day.ts';
import { loadFacts } from './judging/facts.ts';
import { isSameDisk } from './parts/copying.ts';

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
        /** Proven, and still there with all that it stands on. */
        ok: z.boolean(),
        kind: z.enum(['full', 'changes']),
        gone: z.boolean(),
        /** On a server: there as far as anyone knows. */
        far: z.boolean(),
      }),
    ),
    /** Where copies go: a folder, or the address of one on a server. */
    place: z.string(),
    /** What stands with that place: there, not there (a disk that is not plugged in), or on the disk of the vault itself. */
    placeState: z.enum(['there', 'gone', 'same-disk', 'server']),
    /** A passphrase was chosen: the first copy needs one. */
    passphrase: z.boolean(),
    /** A copy a day, by itself. */
    daily: z.boolean(),
    /** Why a copy is due now; null when none is. */
    due: z.enum(['day', 'gone', 'failed', 'clock']).nullable(),
    /** How the last attempt at a copy went, which may have left none. */
    lastTry: z
      .object({
        at: z.string(),
        folder: z.string(),
        ok: z.boolean(),
        why: z.string().nullable(),
        hint: z.string().nullable(),
      })
      .nullable(),
    /** What was said long ago is not yet in the search index after a restore. */
    searchWaiting: z.boolean(),
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
        ok: copy.ok === true && canBeHad(copy),
        kind: copy.kind,
        gone: !isThere(copy),
        far: isFar(copy.file),
      })),
      drill: drillOf(vault, house.now()),
      ...placeOfCopies(vault, house.now()),
      passphrase: existsSync(join(vault.folder, recoveryFile)),
      lastTry: tryOf(house),
      searchWaiting: isSearchWaiting(vault),
    };
  },
});

function placeOfCopies(vault: Vault, now: number) {
  const place = copiesFolder(vault);
  const daily = readSettings(vault).copyDaily;
  const due = dueCopy(vault, now)?.why ?? null;
  if (isFar(place)) return { place, daily, due, placeState: 'server' as const };
  // A folder that is made by the first copy is missing before it, and a disk that is not plugged in afterwards.
  const isMissing = !existsSync(place) && knownCopies(vault, place).length > 0;
  const near = existsSync(place) ? isSameDisk(vault.folder, place) : readSettings(vault).copies === '';
  const placeState = isMissing ? 'gone' : near ? 'same-disk' : 'there';
  return { place, daily, due, placeState } as const;
}

function tryOf(house: House) {
  const last = lastTry(house.vault());
  if (last === null) return null;
  const { code, values } = last;
  return {
    at: moment(last.at),
    folder: last.folder,
    ok: code === null,
    why: code === null ? null : house.say(`problems:${code}.message`, values),
    hint: code === null ? null : house.say(`problems:${code}.hint`, values),
  };
}

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
