/** Brings in any file or folder of a known format: a preview on a copy first when asked, then in short transactions. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { Problem } from '../problem.ts';
import { readSettings } from '../store/settings.ts';
import { action, type House } from './action.ts';
import { paceOfDays } from './house.ts';
import { oneAtATime } from './importing/one-at-a-time.ts';
import type { previewOf } from './importing/preview-of.ts';
import { nothingReadable } from './importing/nothing-readable.ts';
import { reportOf } from './importing/report-of.ts';
import type { ImportOptions, ImportResult } from './importing/run.ts';
import { sameAsBefore } from './importing/unchanged.ts';
import { importReport } from './shapes.ts';
import { openVault, type Vault } from '../store/open.ts';

export default action({
  name: 'import',
  input: z.object({
    paths: z.array(z.string().min(1)).min(1),
    as: z.string().optional(),
    me: z.array(z.string()).default([]),
    map: z.array(z.string().min(1).max(300)).max(1_000).default([]),
    all: z.boolean().default(false),
  }),
  output: importReport,
  does: 'writes',
  shownFirst: true,
  words: ['paths'],
  not: ['mcp'],
  long: true,
  example: 'kith import ~/Downloads/contacts.vcf ~/Mail --me ana@example.org',
  async run(house, input) {
    const { region } = readSettings(house.vault());
    const options = {
      as: input.as ?? null,
      mine: input.me.length === 0 ? [] : await ownHandles(input.me, region),
      said: input.map.length === 0 ? [] : (await import('./importing/choices.ts')).choicesOf(input.map),
    };
    const paths = input.paths.flatMap((path) => carried(house, path));
    const { result, preview } = house.dryRun
      ? await rehearse(house, paths, options)
      : { result: await bring(house, house.vault(), paths, options), preview: null };
    const report = { ...reportOf(house.say, result, input.all), preview };
    if (isNothingReadable(result)) {
      throw new Problem(
        'nothing-readable',
        { ...nothingReadable(house.say, result.tally.skips) },
        { details: { report } },
      );
    }
    return report;
  },
});

async function ownHandles(me: readonly string[], region: string): Promise<string[]> {
  const { ownHandle } = await import('./init.ts');
  return me.map((one) => ownHandle(one, region));
}

/** What the app carried over in one go lies in a folder whose name says nothing: what is in it was given. */
function carried(house: House, path: string): readonly string[] {
  if (dirname(path) !== join(house.folder, 'uploads')) return [path];
  return readdirSync(path).map((name) => join(path, name));
}

/** A folder that Kith exported comes back whole; everything else is read for what it says. */
async function bring(
  house: House,
  vault: Vault,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ImportResult> {
  // What reads and understands files is loaded for files that have something new to say.
  const same = await oneAtATime(house, vault, async () => sameAsBefore(house, vault, paths, options));
  if (same !== null) return same;
  const { importExport, isExport } = await import('./importing/from-export.ts');
  const { runImport } = await import('./importing/run.ts');
  const whole = paths.filter(isExport);
  const others = paths.filter((path) => !isExport(path));
  const results: ImportResult[] = [];
  for (const folder of whole) results.push(await importExport(house, vault, folder));
  if (others.length > 0)
    results.push(await oneAtATime(house, vault, () => runImport(house, vault, others, options)));
  return results.reduce(together);
}

function together(a: ImportResult, b: ImportResult): ImportResult {
  const tally = { ...b.tally };
  for (const key of [
    'peopleNew',
    'peopleChanged',
    'peopleSame',
    'touchesNew',
    'touchesSame',
    'unsure',
    'notPeople',
  ] as const) {
    tally[key] += a.tally[key];
  }
  return {
    ...b,
    tally: {
      ...tally,
      skips: [...a.tally.skips, ...b.tally.skips],
      tables: [...a.tally.tables, ...b.tally.tables],
    },
    filesRead: a.filesRead + b.filesRead,
  };
}

/** Left aside on purpose: read and understood, but no contact with anyone. Everything else skipped could not be read. */
const onPurpose = /^(?:mail|calendars|chats|tables):/;

function isNothingReadable({ filesRead, tally }: ImportResult): boolean {
  if (tally.skips.length === 0) return false;
  if (filesRead === 0) return true;
  const yielded =
    tally.peopleNew +
    tally.peopleChanged +
    tally.peopleSame +
    tally.touchesNew +
    tally.touchesSame +
    tally.notPeople;
  return yielded === 0 && tally.skips.every((skip) => !onPurpose.test(skip.why.key));
}

const rehearsal = '.rehearsal-';
const dayMs = 86_400_000;

/** A rehearsal whose process was ended in the middle leaves its copy behind: what nobody has written to for a day goes. */
function sweep(house: House): void {
  for (const name of readdirSync(house.folder)) {
    const folder = join(house.folder, name);
    if (!name.startsWith(rehearsal)) continue;
    if (lastWritten(folder) < house.now() - dayMs) rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds since 1970; one that is just being taken away by its own process is left to it. */
function lastWritten(folder: string): number {
  try {
    const paths = [folder, ...readdirSync(folder).map((name) => join(folder, name))];
    return Math.max(...paths.map((path) => statSync(path).mtimeMs));
  } catch {
    return Infinity;
  }
}

/** Imports into a copy of the vault beside it, so that the preview counts exactly what the import would do. */
async function rehearse(
  house: House,
  paths: readonly string[],
  options: ImportOptions,
): Promise<{ readonly result: ImportResult; readonly preview: ReturnType<typeof previewOf> }> {
  sweep(house);
  const folder = mkdtempSync(join(house.folder, rehearsal));
  try {
    house.vault().raw.prepare('VACUUM INTO ?').run(join(folder, 'kith.db'));
    const copy = openVault(folder, { paceOfDays, newVaultId: () => '', now: () => house.now() });
    try {
      const result = await bring(house, copy, paths, options);
      const { previewOf } = await import('./importing/preview-of.ts');
      return { result, preview: previewOf(copy, result.publicId, house.say) };
    } finally {
      copy.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
