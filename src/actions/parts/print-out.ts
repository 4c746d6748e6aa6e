/** Puts printed pages into a file of this machine or hands them over, and says what on them is not as it should be. */
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../../backup/durable.ts';
import { Problem } from '../../problem.ts';
import { print, type Print } from '../../print/print.ts';
import type { House } from '../action.ts';

export const printed = z.object({
  /** The path, or only a name when the pages are handed over. */
  file: z.string(),
  pages: z.number(),
  bytes: z.number(),
  /** What to look at before it is used, as sentences. */
  unsure: z.array(z.string()),
  /** Base64, for a door that cannot write files of this machine; null when a file was written. */
  pdf: z.string().nullable(),
});

const mostSigns = 40;

/**
 * @param out a file, or a folder that then gets a file of the usual name; always ends in `.pdf`. Left out: the folder of
 *   the terminal; a door of the network gets the pages themselves
 * @throws Problem `paths-stay` when the network names a path of this machine
 * @throws Problem `copies-unwritable`, `copies-full` when the place takes no file
 */
export async function printOut(
  house: House,
  wish: Print,
  out: string | undefined,
  usualName: string,
): Promise<z.input<typeof printed>> {
  const handed = isHanded(house);
  if (handed && out !== undefined) throw new Problem('paths-stay');
  const { pdf, pages, missing, unreadable } = await print(wish);
  const file = handed ? plainName(usualName) : fileFor(out ?? '.', usualName);
  if (!handed && !house.dryRun) await writeWhole(file, [pdf]);
  const signs = missing.slice(0, mostSigns).join(' ');
  return {
    file,
    pages,
    bytes: pdf.length,
    pdf: handed ? Buffer.from(pdf).toString('base64') : null,
    unsure: [
      ...(missing.length > 0 ? [house.say('print:missing', { count: missing.length, signs })] : []),
      ...(unreadable.length > 0 ? [house.say('print:unreadable', { names: unreadable.join(', ') })] : []),
    ],
  };
}

/** True where the caller sits elsewhere: the pages are the answer, and no file is written. */
export function isHanded(house: House): boolean {
  return house.door === 'api' || house.door === 'app';
}

/** A name that every file system takes. */
export function plainName(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}/\\:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '');
  return Array.from(plain).slice(0, 60).join('').trim();
}

function fileFor(out: string, usualName: string): string {
  const wanted = resolve(out);
  if (statSync(wanted, { throwIfNoEntry: false })?.isDirectory() === true)
    return join(wanted, plainName(usualName));
  return /\.pdf$/i.test(wanted) ? wanted : `${wanted}.pdf`;
}
