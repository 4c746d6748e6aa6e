/** Says whether the vault is whole: file, links, journal, statistics and index recounted, photos summed. */
import { z } from 'zod';
import { checkVault, orphanBlobs, type Check } from '../store/check.ts';
import { recount } from '../store/pace.ts';
import { isSearchWaiting, rebuildSearch } from '../store/search-rebuild.ts';
import { saySentence } from '../words/say.ts';
import { rmSync } from 'node:fs';
import { compareWithCopy, goodCopy } from '../backup/compare-copy.ts';
import { scratchFolder } from '../backup/take-copy.ts';
import { vaultKey } from '../backup/vault-key.ts';
import { Problem } from '../problem.ts';
import { action, type House } from './action.ts';

export default action({
  name: 'doctor',
  input: z.object({
    /** Build again what is derived (statistics, search index); nothing of yours is touched. */
    mend: z.boolean().default(false),
  }),
  output: z.object({
    ok: z.boolean(),
    checks: z.array(z.object({ name: z.string(), ok: z.boolean(), detail: z.string() })),
  }),
  does: 'writes',
  long: true,
  example: 'kith doctor',
  async run(house, input) {
    const vault = house.vault();
    // After the restore of a long history the index waits for whoever comes first.
    if (isSearchWaiting(vault) && !house.dryRun) rebuildSearch(vault);
    let checks = await checkVault(vault, () => house.breathe());
    const derived = checks.some((check) => !check.ok && ['search', 'statistics'].includes(check.name));
    if (input.mend && derived && !house.dryRun) {
      recount(vault, 'everyone');
      rebuildSearch(vault);
      checks = await checkVault(vault, () => house.breathe());
    }
    // A file that cannot be read as a whole has nothing to be compared with.
    if (checks.every((check) => check.name !== 'file' || check.ok)) checks.push(...(await sameAsCopy(house)));
    const orphans = orphanBlobs(vault).length;
    return {
      ok: checks.every((check) => check.ok),
      checks: [
        ...checks.map(({ name, ok, detail }) => ({ name, ok, detail: saySentence(house.say, detail) })),
        { name: 'orphans', ok: true, detail: house.say('backup:check.orphans.ok', { count: orphans }) },
      ],
    };
  },
});

/** Whether all that nobody changed since the last good copy still is as it is there; nothing when there is no copy. */
async function sameAsCopy(house: House): Promise<Check[]> {
  const vault = house.vault();
  const copy = goodCopy(vault);
  if (copy === null) return [];
  const scratch = scratchFolder(vault.folder);
  try {
    const { rows, file } = await compareWithCopy(vault, copy, await vaultKey(vault.folder), scratch);
    const values = { count: rows.length, first: rows[0] ?? '', file };
    return rows.length === 0
      ? [{ name: 'copy', ok: true, detail: { key: 'backup:check.copy.ok' } }]
      : [{ name: 'copy', ok: false, detail: { key: 'backup:check.copy.bad', values } }];
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause;
    const values = { file: copy.file };
    return [{ name: 'copy', ok: false, detail: { key: 'backup:check.copy.unread', values } }];
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
