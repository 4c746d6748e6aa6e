/** Puts a calendar file where a person of this machine wants it; a door of the network gets its text alone. */
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeWhole } from '../../backup/durable.ts';
import { Problem } from '../../problem.ts';
import type { House } from '../action.ts';
import { isHanded, plainName } from './print-out.ts';

/**
 * @param wanted a file, or a folder that then gets a file of the usual name; left out: nothing is written
 * @returns the path, or null when nothing was written
 * @throws Problem `paths-stay` when the network names a path of this machine
 */
export async function keepCalendar(
  house: House,
  ics: string,
  usualName: string,
  wanted: string | undefined,
): Promise<string | null> {
  if (wanted === undefined) return null;
  if (isHanded(house)) throw new Problem('paths-stay');
  const path = resolve(wanted);
  const folder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  const file = folder ? join(path, plainName(usualName)) : /\.ics$/i.test(path) ? path : `${path}.ics`;
  if (!house.dryRun) await writeWhole(file, [new TextEncoder().encode(ics)]);
  return file;
}
