/** Makes a copy of everything and proves it by restoring it, in one go. */
import { z } from 'zod';
import { copyName } from '../backup/manifest.ts';
import { copiesFolder, knownCopies } from '../backup/copies-list.ts';
import { dueCopy } from '../backup/due-copy.ts';
import { oneAtATime } from '../backup/one-at-a-time.ts';
import { countsOf, readingConnection } from '../backup/plain-copy.ts';
import { isFar, placeOf } from '../backup/shelf.ts';
import { Problem } from '../problem.ts';
import { action, type House } from './action.ts';
import { copyAndProve, isSameDisk, placeFrom } from './parts/copying.ts';

export default action({
  name: 'backup',
  input: z.object({
    to: z.string().min(1).max(4096).optional(),
    full: z.boolean().default(false),
  }),
  output: z.object({
    file: z.string(),
    bytes: z.number(),
    kind: z.enum(['full', 'changes']),
    people: z.number(),
    touches: z.number(),
    memories: z.number(),
    photos: z.number(),
    /** It was restored once into a scratch folder, and everything was there. */
    verified: z.boolean(),
    /** Photos that the vault itself had lost before. */
    missing: z.array(z.string()),
    /** The copy lies on the disk of the vault: it helps against mistakes, not against a broken disk. */
    sameDisk: z.boolean(),
    /** That in words; null when it lies elsewhere. */
    note: z.string().nullable(),
  }),
  does: 'writes',
  not: ['mcp'],
  long: true,
  example: 'kith backup --to /media/stick/kith',
  async run(house, input) {
    if (/^[a-z][a-z0-9+.-]+:\/\//i.test(input.to ?? '') && !isFar(input.to ?? ''))
      throw new Problem('copies-address', { to: input.to });
    const vault = house.vault();
    const folder = placeFrom(input.to ?? copiesFolder(vault));
    if (house.dryRun) return rehearsal(house, folder);
    // Two servers may find it due at the same moment: the second waits, looks again and leaves it.
    if (house.door === 'schedule' && input.to === undefined)
      return await oneAtATime(
        vault.folder,
        async () => lastOne(house) ?? (await make(house, folder, input.full)),
      );
    return await make(house, folder, input.full);
  },
});

async function make(house: House, folder: string, full: boolean) {
  const { taken, proof } = await copyAndProve(house, folder, full);
  return {
    file: taken.memory.file,
    bytes: taken.bytes,
    kind: taken.manifest.kind,
    ...taken.manifest.counts,
    verified: proof.ok,
    missing: [...taken.manifest.missing],
    ...nearness(house, folder),
  };
}

/** The copy that makes another one needless for now; null while one is due. */
function lastOne(house: House) {
  const vault = house.vault();
  const folder = copiesFolder(vault);
  const last = knownCopies(vault, folder)[0];
  if (last === undefined || dueCopy(vault, house.now()) !== null) return null;
  const { file, bytes, kind } = last;
  return {
    ...rehearsal(house, folder),
    file,
    bytes,
    kind,
    verified: last.ok === true,
    ...nearness(house, folder),
  };
}

function nearness(house: House, folder: string): { sameDisk: boolean; note: string | null } {
  const sameDisk = isSameDisk(house.vault().folder, folder);
  return { sameDisk, note: sameDisk ? house.say('backup:sameDisk') : null };
}

/** What a copy would hold; nothing is written. */
function rehearsal(house: House, folder: string) {
  const database = readingConnection(house.vault().file);
  try {
    const { counts } = countsOf(database);
    const kind = 'full' as const;
    const nothing = { bytes: 0, kind, verified: false, missing: [], sameDisk: false, note: null };
    return { file: placeOf(folder, copyName(house.now())), ...counts, ...nothing };
  } finally {
    database.close();
  }
}
