/** Writes the sample household to a folder: `make.ts DIR [--today YYYY-MM-DD] [--seed N] [--people N] [--touches N] [--photos]`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { OutFile } from './file.ts';
import type { Household } from './household.ts';
import { makeHousehold } from './life.ts';
import { calendarFiles } from './write-calendar.ts';
import { cardFiles } from './write-cards.ts';
import { signalFiles, telegramFile } from './write-chats.ts';
import { googleChatFiles } from './write-google-chat.ts';
import { lineFile } from './write-line.ts';
import { imessageFiles } from './write-imessage.ts';
import { mailFiles } from './write-mbox.ts';
import { monicaSqlFile } from './write-monica-sql.ts';
import { nametagFile } from './write-nametag.ts';
import { friendsFile, monicaFile } from './write-notebooks.ts';
import { phoneFiles } from './write-sms.ts';
import { otherBooks } from './write-other-books.ts';
import { facebookFiles, instagramFiles } from './write-social.ts';
import { googleTable, linkedinFiles } from './write-tables.ts';
import { whatsappFiles } from './write-whatsapp.ts';

export { makeHousehold } from './life.ts';

/** The day of the sample when nobody names another, and its seed. */
export const sample = { seed: 2010, today: '2026-11-21' } as const;

/** Every file of the household as text, before anything is written; three cards have a picture, or all but the oldest telephone’s. */
export function householdFiles(household: Household, photosForAll = false): readonly OutFile[] {
  return [
    ...cardFiles(household, photosForAll),
    googleTable(household),
    ...mailFiles(household),
    ...calendarFiles(household),
    ...whatsappFiles(household),
    ...phoneFiles(household),
    telegramFile(household),
    ...signalFiles(household),
    ...imessageFiles(household),
    ...googleChatFiles(household),
    lineFile(household),
    ...linkedinFiles(household),
    ...facebookFiles(household),
    ...instagramFiles(household),
    friendsFile(household),
    monicaFile(household),
    monicaSqlFile(household),
    nametagFile(household),
    ...otherBooks(household),
  ];
}

/** Writes them under `dir`, which is made when missing; returns the paths written, absolute. */
export async function writeHousehold(
  household: Household,
  dir: string,
  photosForAll = false,
): Promise<readonly string[]> {
  const written: string[] = [];
  for (const file of householdFiles(household, photosForAll)) {
    const path = join(dir, ...file.path.split('/'));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, file.text);
    written.push(path);
  }
  return written;
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      today: { type: 'string', default: sample.today },
      seed: { type: 'string', default: String(sample.seed) },
      people: { type: 'string' },
      touches: { type: 'string' },
      photos: { type: 'boolean', default: false },
    },
  });
  const household = makeHousehold({
    seed: wholeNumber('seed', values.seed),
    today: values.today,
    ...(values.people === undefined ? {} : { people: wholeNumber('people', values.people) }),
    ...(values.touches === undefined ? {} : { touches: wholeNumber('touches', values.touches) }),
  });
  const written = await writeHousehold(household, positionals[0] ?? 'examples/household', values.photos);
  console.log(
    `${written.length} files, ${household.people.length} people, ${household.exchanges.length} exchanges`,
  );
}

function wholeNumber(option: string, value: string): number {
  if (!/^\d{1,7}$/.test(value)) throw new RangeError(`--${option} takes a whole number, not ${value}`);
  return Number(value);
}
