/** Says whether the vault is whole: file, links, journal, statistics and index recounted, photos summed. */
import { z } from 'zod';
import { checkVault, orphanBlobs } from '../store/check.ts';
import { recount } from '../store/pace.ts';
import { isSearchWaiting, rebuildSearch } from '../store/search-rebuild.ts';
import { saySentence } from '../words/say.ts';
import { action } from './action.ts';

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
