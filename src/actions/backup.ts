/** Makes a copy of everything and proves it by restoring it, in one go. */
import { resolve } from 'node:path';
import { z } from 'zod';
import { copiesFolder } from '../backup/copies-list.ts';
import { action } from './action.ts';
import { copyAndProve, isSameDisk } from './parts/copying.ts';

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
  }),
  does: 'writes',
  not: ['mcp'],
  long: true,
  example: 'kith backup --to /media/stick/kith',
  async run(house, input) {
    const vault = house.vault();
    const folder = input.to === undefined ? copiesFolder(vault) : resolve(input.to);
    const { taken, proof } = await copyAndProve(house, folder, input.full);
    return {
      file: taken.file,
      bytes: taken.bytes,
      kind: taken.manifest.kind,
      ...taken.manifest.counts,
      verified: proof.ok,
      missing: [...taken.manifest.missing],
      sameDisk: isSameDisk(vault.folder, folder),
    };
  },
});
