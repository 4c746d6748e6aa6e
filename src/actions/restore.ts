/** Brings a copy back into an empty folder, or one person of it into the vault, and says what could not be had. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { Problem } from '../problem.ts';
import { countsOf, readingConnection } from '../backup/plain-copy.ts';
import { previewCopy, restoreCopy, type RestoreOptions } from '../backup/restore-copy.ts';
import type { BadItem } from '../backup/verify-copy.ts';
import { checkRestored } from '../store/check.ts';
import type { Vault } from '../store/open.ts';
import { recount, recountSince } from '../store/pace.ts';
import { rebuildSearchSoon } from '../store/search-rebuild.ts';
import { action, type House } from './action.ts';
import { paceOfDays } from './house.ts';
import { knownCopy, withCopy } from './parts/copy-source.ts';
import { badShape, sayBad } from './parts/copying.ts';
import { signIn } from './parts/far-places.ts';
import { restorePerson } from './parts/restore-person.ts';
import { personRef } from './shapes.ts';

export default action({
  name: 'restore',
  input: z.object({
    /** A copy, a folder of copies (the newest of them), or the address of either on a server. */
    file: z.string().min(1).max(4096).optional(),
    into: z.string().min(1).max(4096).optional(),
    /** One person only, into the vault that is open, beside what is there. */
    person: z.string().min(1).max(500).optional(),
    /** A copy that the vault knows of, by its name; without `into` it comes back into a new folder beside the vault. */
    copy: z.string().min(1).max(200).optional(),
    ...signIn,
  }),
  output: z.object({
    folder: z.string(),
    people: z.number(),
    touches: z.number(),
    memories: z.number(),
    photos: z.number(),
    /** The copy it came from, and when that was made. */
    from: z.string(),
    at: z.string(),
    /** What is in the vault that is open now, to compare before anything comes back. */
    here: z
      .object({ people: z.number(), touches: z.number(), memories: z.number(), photos: z.number() })
      .nullable(),
    bad: z.array(badShape),
    person: personRef.nullable(),
    /** Fields of that person that are not as they were; the present ones stay. */
    differs: z.array(
      z.object({ what: z.string(), id: z.string(), field: z.string(), here: z.string(), there: z.string() }),
    ),
    change: z.string().nullable(),
  }),
  does: 'writes',
  words: ['file'],
  not: ['mcp', 'api'],
  long: true,
  example: 'kith restore /media/stick/kith/kith-2026-11-21T100000Z.kith --into ~/kith-back',
  async run(house, input) {
    const { person, into } = input;
    const place = input.copy === undefined ? input.file : knownCopy(house, input.copy);
    if (place === undefined) throw new Problem('restore-which');
    if (person !== undefined) {
      // Two places at once would leave unsaid which one the person went to.
      if (into !== undefined && resolve(into) !== resolve(house.folder)) throw new Problem('restore-where');
      return await withCopy(house, place, input, join(house.folder, 'x'), (copy) =>
        restorePerson(house, copy, person),
      );
    }
    const folder = into === undefined ? (input.copy === undefined ? null : beside(house)) : resolve(into);
    if (folder === null) throw new Problem('restore-where');
    return await withCopy(house, place, input, folder, async (copy) => {
      const options: RestoreOptions = {
        ...copy,
        into: folder,
        vaultFolder: house.folder,
        passphrase: () => house.passphrase(),
        open: { paceOfDays, newVaultId: () => '', now: () => house.now() },
        finish: (vault, countedUntil) => finish(house, vault, countedUntil),
        progress: (_step, done, of) => house.progress({ step: 'restoring', done, of, unit: 'files' }),
      };
      const { manifest, bad } = house.dryRun ? await previewCopy(options) : await restoreCopy(options);
      return {
        folder,
        ...manifest.counts,
        from: manifest.file,
        at: Temporal.Instant.fromEpochMilliseconds(manifest.at).toString(),
        here: hereNow(house),
        bad: sayBad(house, bad),
        person: null,
        differs: [],
        change: null,
      };
    });
  },
});

function hereNow(house: House) {
  if (!existsSync(join(house.folder, 'kith.db'))) return null;
  const database = readingConnection(join(house.folder, 'kith.db'));
  try {
    return countsOf(database).counts;
  } catch {
    // A vault that cannot be read is why somebody brings a copy back.
    return null;
  } finally {
    database.close();
  }
}

/** A folder that is not there yet, named by the day. */
function beside(house: House): string {
  const first = `${resolve(house.folder)}-back-${house.today}`;
  for (let i = 1; ; i += 1) {
    const folder = i === 1 ? first : `${first}-${i}`;
    if (!existsSync(folder)) return folder;
  }
}

async function finish(house: House, vault: Vault, countedUntil: number | null): Promise<readonly BadItem[]> {
  if (countedUntil === null) recount(vault, 'everyone');
  else recountSince(vault, countedUntil);
  await house.breathe();
  rebuildSearchSoon(vault);
  await house.breathe();
  return checkRestored(vault)
    .filter((check) => !check.ok)
    .map((check) => ({ item: check.name, why: check.detail }));
}
