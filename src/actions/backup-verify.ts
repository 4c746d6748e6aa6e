/** Proves a copy by restoring it into a scratch folder: every byte read, every photo opened, everything counted. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { copiesFolder, knownCopies } from '../backup/copies-list.ts';
import { copyPattern } from '../backup/manifest.ts';
import { openRecoveryKey } from '../backup/vault-key.ts';
import { verifyCopy, type Proof } from '../backup/verify-copy.ts';
import { isFar } from '../backup/shelf.ts';
import { Problem } from '../problem.ts';
import { action, type House } from './action.ts';
import { badShape, notWhole, placeFrom, prove, proveFar } from './parts/copying.ts';
import { knownCopy } from './parts/copy-source.ts';
import { signIn, withFar, type Said } from './parts/far-places.ts';

export default action({
  name: 'backup-verify',
  input: z.object({
    file: z.string().min(1).max(4096).optional(),
    /** A copy that the vault knows of, by its name. */
    copy: z.string().min(1).max(200).optional(),
    /** Use the passphrase and nothing of this machine, as on the day when the machine is gone. */
    asIfLost: z.boolean().default(false),
    ...signIn,
  }),
  output: z.object({ ok: z.boolean(), bad: z.array(badShape), file: z.string() }),
  does: 'reads',
  words: ['file'],
  not: ['mcp'],
  long: true,
  example: 'kith backup verify',
  async run(house, input) {
    const here = existsSync(join(house.folder, 'kith.db'));
    const place = input.copy === undefined ? input.file : knownCopy(house, input.copy);
    const file = place === undefined ? newest(house) : placeFrom(place);
    const proof =
      here && !input.asIfLost ? await prove(house, file) : await proveWithPassphrase(house, file, input);
    if (!proof.ok) throw notWhole(house, file, proof);
    return { ok: true, bad: [], file };
  },
});

function newest(house: House): string {
  const vault = house.vault();
  const folder = copiesFolder(vault);
  const known = knownCopies(vault)[0];
  if (known !== undefined) return known.file;
  if (isFar(folder)) throw new Problem('no-copy-yet', { folder });
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => copyPattern.test(name)) : [];
  const last = names.sort().at(-1);
  if (last === undefined) throw new Problem('no-copy-yet', { folder });
  return join(folder, last);
}

async function proveWithPassphrase(house: House, file: string, said: Said): Promise<Proof> {
  if (isFar(file)) return await proveFarAway(house, file, said);
  if (!existsSync(file)) throw new Problem('copy-missing', { item: file });
  const { key } = await openRecoveryKey(dirname(file), await house.passphrase());
  const scratch = mkdtempSync(join(tmpdir(), 'kith-verify-'));
  try {
    return await verifyCopy(file, key, scratch, null);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function proveFarAway(house: House, file: string, said: Said): Promise<Proof> {
  const scratch = mkdtempSync(join(tmpdir(), 'kith-verify-'));
  try {
    return await withFar(house, file.slice(0, file.lastIndexOf('/')), said, (far) =>
      proveFar(
        far,
        file,
        scratch,
        null,
        (done, of) => house.progress({ step: 'checking', done, of, unit: 'files' }),
        async (folder) => (await openRecoveryKey(folder, await house.passphrase())).key,
      ),
    );
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
