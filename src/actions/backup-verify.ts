/** Proves a copy by restoring it into a scratch folder: every byte read, every photo opened, everything counted. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { copiesFolder, knownCopies } from '../backup/copies-list.ts';
import { copyPattern } from '../backup/manifest.ts';
import { openRecoveryKey } from '../backup/vault-key.ts';
import { verifyCopy, type Proof } from '../backup/verify-copy.ts';
import { Problem } from '../problem.ts';
import { action, type House } from './action.ts';
import { badShape, notWhole, prove } from './parts/copying.ts';

export default action({
  name: 'backup-verify',
  input: z.object({
    file: z.string().min(1).max(4096).optional(),
    /** Use the passphrase and nothing of this machine, as on the day when the machine is gone. */
    asIfLost: z.boolean().default(false),
  }),
  output: z.object({ ok: z.boolean(), bad: z.array(badShape), file: z.string() }),
  does: 'reads',
  words: ['file'],
  not: ['mcp'],
  long: true,
  example: 'kith backup verify',
  async run(house, input) {
    const here = existsSync(join(house.folder, 'kith.db'));
    const file = input.file === undefined ? newest(house) : resolve(input.file);
    const proof = here && !input.asIfLost ? await prove(house, file) : await proveWithPassphrase(house, file);
    if (!proof.ok) throw notWhole(house, file, proof);
    return { ok: true, bad: [], file };
  },
});

function newest(house: House): string {
  const vault = house.vault();
  const folder = copiesFolder(vault);
  const known = knownCopies(vault)[0];
  if (known !== undefined) return known.file;
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => copyPattern.test(name)) : [];
  const last = names.sort().at(-1);
  if (last === undefined) throw new Problem('no-copy-yet', { folder });
  return join(folder, last);
}

async function proveWithPassphrase(house: House, file: string): Promise<Proof> {
  if (!existsSync(file)) throw new Problem('copy-missing', { item: file });
  const { key } = await openRecoveryKey(dirname(file), await house.passphrase());
  const scratch = mkdtempSync(join(tmpdir(), 'kith-verify-'));
  try {
    return await verifyCopy(file, key, scratch, null);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
