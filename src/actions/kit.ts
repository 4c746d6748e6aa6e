/** A sealed kit for someone you trust: a proven copy, its locked key, and plain instructions on paper and as text. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import { forgetCopy } from '../backup/copies-list.ts';
import { explainDisk, writeWhole } from '../backup/durable.ts';
import { recoveryFile } from '../backup/vault-key.ts';
import { Problem } from '../problem.ts';
import { paperOf } from '../print/templates/common.ts';
import { textBlocks } from '../print/templates/text-page.ts';
import { readSettings } from '../store/settings.ts';
import { action } from './action.ts';
import { copyAndProve } from './parts/copying.ts';
import { printOut } from './parts/print-out.ts';
import { recoverySheet, recoveryText } from './parts/recovery-sheet.ts';

const handbook = join(import.meta.dirname, '../../docs/recovery.md');

export default action({
  name: 'kit',
  input: z.object({
    out: z.string().min(1).max(4_096),
    for: z.string().trim().max(200).default(''),
  }),
  output: z.object({
    folder: z.string(),
    copy: z.string(),
    bytes: z.number(),
    verified: z.boolean(),
    files: z.array(z.string()),
    unsure: z.array(z.string()),
  }),
  does: 'reads',
  not: ['api', 'app', 'mcp'],
  long: true,
  words: ['out'],
  example: 'kith kit /media/stick --for Jonas',
  async run(house, input) {
    const folder = resolve(input.out);
    makeEmpty(folder);
    const { taken, proof } = await copyAndProve(house, folder, true);
    // The kit is given away: it is none of the copies that the vault watches over.
    forgetCopy(house.vault(), join(folder, basename(taken.file)));
    const page = recoverySheet(house, {
      key: readFileSync(join(folder, recoveryFile)),
      keyFile: recoveryFile,
      copy: basename(taken.file),
      for: input.for,
      folder: null,
    });
    const name = house.say('print:file.recovery');
    const sheet = await printOut(house, { kind: 'recovery', page }, folder, name);
    const book = readFileSync(handbook, 'utf8');
    const paper = paperOf(readSettings(house.vault()).region);
    const title = basename(handbook, '.md');
    await printOut(
      house,
      { kind: 'text', page: { title, language: 'en', paper, blocks: textBlocks(book) } },
      join(folder, `${title}.pdf`),
      '',
    );
    await writeWhole(sheet.file.replace(/\.pdf$/, '.txt'), [Buffer.from(recoveryText(page))]);
    await writeWhole(join(folder, `${title}.txt`), [Buffer.from(book)]);
    return {
      folder,
      copy: basename(taken.file),
      bytes: taken.bytes,
      verified: proof.ok,
      files: readdirSync(folder).sort(),
      unsure: [...sheet.unsure],
    };
  },
});

/** @throws Problem `folder-not-empty`; whatever the disk refuses, in plain words */
function makeEmpty(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw explainDisk(cause, folder, 0);
  }
  if (readdirSync(folder).length > 0) throw new Problem('folder-not-empty', { folder });
}
