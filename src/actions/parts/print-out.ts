/** Puts printed pages into a file of this machine, and says what on them is not as it should be. */
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../../backup/durable.ts';
import { print, type Print } from '../../print/print.ts';
import type { House } from '../action.ts';

export const printed = z.object({
  file: z.string(),
  pages: z.number(),
  bytes: z.number(),
  /** What to look at before it is used, as sentences. */
  unsure: z.array(z.string()),
});

const mostSigns = 40;

/**
 * @param out a file, or a folder that then gets a file of the usual name; always ends in `.pdf`
 * @throws Problem `copies-unwritable`, `copies-full` when the place takes no file
 */
export async function printOut(
  house: House,
  wish: Print,
  out: string,
  usualName: string,
): Promise<z.input<typeof printed>> {
  const { pdf, pages, missing, unreadable } = await print(wish);
  const file = fileFor(out, usualName);
  if (!house.dryRun) await writeWhole(file, [pdf]);
  const signs = missing.slice(0, mostSigns).join(' ');
  return {
    file,
    pages,
    bytes: pdf.length,
    unsure: [
      ...(missing.length > 0 ? [house.say('print:missing', { count: missing.length, signs })] : []),
      ...(unreadable.length > 0 ? [house.say('print:unreadable', { names: unreadable.join(', ') })] : []),
    ],
  };
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
