/** Writes everything in open formats: cards, calendar, a page a person, tables, photos. */
import { resolve } from 'node:path';
import { z } from 'zod';
import { writeExport } from '../backup/write-export.ts';
import { readingConnection, countsOf } from '../backup/plain-copy.ts';
import { action, type House } from './action.ts';

export default action({
  name: 'export',
  input: z.object({ dir: z.string().min(1).max(4096) }),
  output: z.object({
    folder: z.string(),
    people: z.number(),
    touches: z.number(),
    memories: z.number(),
    photos: z.number(),
    rows: z.record(z.string(), z.number()),
    missing: z.array(z.string()),
  }),
  does: 'reads',
  words: ['dir'],
  not: ['mcp', 'api'],
  long: true,
  example: 'kith export ~/kith-export',
  async run(house, input) {
    const folder = resolve(input.dir);
    if (house.dryRun) return { folder, ...rehearsal(house) };
    const { counts, photos, missing } = await writeExport(house.vault(), folder, house.say, (done, of) =>
      house.progress({ step: 'exporting', done, of, unit: 'steps' }),
    );
    return {
      folder,
      people: counts['people'] ?? 0,
      touches: counts['touches'] ?? 0,
      memories: counts['memories'] ?? 0,
      photos,
      rows: counts,
      missing: [...missing],
    };
  },
});

/** What would be written. */
function rehearsal(house: House) {
  const database = readingConnection(house.vault().file);
  try {
    const { counts, tables } = countsOf(database);
    return { ...counts, rows: { ...tables }, missing: [] };
  } finally {
    database.close();
  }
}
