/** Writes down a memory: a moment, a quote, a photo, kind words; with one or with several people. */
import { z } from 'zod';
import { keepPhoto } from '../store/blobs.ts';
import { insertRow, rowById } from '../store/rows.ts';
import { action } from './action.ts';
import { keepMemory } from './parts/keep.ts';
import { memoryShapes } from './parts/records.ts';
import { everyOne } from './parts/who.ts';
import { writeChange } from './parts/write.ts';
import { changed, day, memory, who } from './shapes.ts';

export default action({
  name: 'remember',
  input: z.object({
    who: z.union([who, z.array(who).min(1).max(100)]),
    text: z.string().min(1).max(100_000),
    with: z.array(who).default([]),
    on: day.optional(),
    place: z.string().max(500).optional(),
    kind: z.enum(['note', 'quote', 'kind-word']).default('note'),
    photo: z.array(z.string()).default([]),
  }),
  output: changed.extend({ memory }),
  does: 'writes',
  words: ['who', 'text'],
  example:
    'kith remember Maren "Walking home over the frozen lake" --on 2026-02-14 --with Jonas --photo lake.jpg',
  async run(house, input) {
    const vault = house.vault();
    const people = everyOne(vault, [
      ...(typeof input.who === 'string' ? [input.who] : input.who),
      ...input.with,
    ]);
    const photos = house.dryRun ? [] : input.photo.map((file) => keepPhoto(vault.folder, file));
    const { result, change } = await writeChange(
      house,
      'remember',
      { people: people.map((p) => p.name) },
      () => {
        const kept = keepMemory(house, vault, {
          people: people.map((p) => p.id),
          text: input.text,
          day: input.on ?? house.today,
          place: input.place ?? null,
          kind: input.kind,
        });
        for (const photo of photos) {
          insertRow(vault, 'photos', {
            memory_id: kept.rowId,
            sha256: photo.sha256,
            bytes: photo.bytes,
            media_type: photo.mediaType,
            name: photo.name,
          });
        }
        return memoryShapes(vault, [{ ...rowById(vault, 'memories', kept.rowId) }])[0];
      },
    );
    if (result === undefined) throw new Error('a memory was written and is gone');
    return { memory: result, change };
  },
});
