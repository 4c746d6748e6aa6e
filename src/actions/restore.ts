/** Brings a copy back into an empty folder, builds again what is derived, and says what could not be had. */
import { resolve } from 'node:path';
import { z } from 'zod';
import { previewCopy, restoreCopy, type RestoreOptions } from '../backup/restore-copy.ts';
import type { BadItem } from '../backup/verify-copy.ts';
import { checkRestored } from '../store/check.ts';
import type { Vault } from '../store/open.ts';
import { recount, recountSince } from '../store/pace.ts';
import { rebuildSearchSoon } from '../store/search-rebuild.ts';
import { action, type House } from './action.ts';
import { paceOfDays } from './house.ts';
import { badShape, sayBad } from './parts/copying.ts';

export default action({
  name: 'restore',
  input: z.object({ file: z.string().min(1).max(4096), into: z.string().min(1).max(4096) }),
  output: z.object({
    folder: z.string(),
    people: z.number(),
    touches: z.number(),
    memories: z.number(),
    photos: z.number(),
    /** The copy it came from, and when that was made. */
    from: z.string(),
    at: z.string(),
    bad: z.array(badShape),
  }),
  does: 'writes',
  words: ['file'],
  not: ['mcp', 'api', 'app'],
  long: true,
  example: 'kith restore /media/stick/kith/kith-2026-11-21T100000Z.kith --into ~/kith-back',
  async run(house, input) {
    const folder = resolve(input.into);
    const options: RestoreOptions = {
      file: resolve(input.file),
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
      bad: sayBad(house, bad),
    };
  },
});

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
