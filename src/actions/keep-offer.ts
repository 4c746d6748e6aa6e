/** Keeps an offered memory, in its own words or in yours. */
import { z } from 'zod';
import { cardPhoto } from '../formats/vcard-photo.ts';
import { keepBlob } from '../store/blobs.ts';
import { insertRow, rowById, rowByPublicId } from '../store/rows.ts';
import { action, type House } from './action.ts';
import { findOffer, noteAnswer } from './parts/answer-offer.ts';
import { keepMemory } from './parts/keep.ts';
import type { MemoryOffer } from './parts/memory-offers.ts';
import { memoryShapes } from './parts/records.ts';
import { whoIs } from './parts/who.ts';
import { writeChange } from './parts/write.ts';
import { changed, memory } from './shapes.ts';

export default action({
  name: 'keep-offer',
  input: z.object({ id: z.string().max(200), text: z.string().min(1).max(100_000).optional() }),
  output: changed.extend({ memory }),
  does: 'writes',
  words: ['id', 'text'],
  example: 'kith keep-offer first-p4x0-t81k',
  async run(house, input) {
    const vault = house.vault();
    const offer = findOffer(house, vault, input.id);
    const people = offer.with.map(({ id }) => whoIs(vault, id));
    const own = input.text?.trim() ?? '';
    const isOnCard = offer.kind === 'photo' && offer.picture === undefined;
    const offered = isOnCard ? house.say('offers:photoKept') : (offer.quote ?? offer.text);
    const { result, change } = await writeChange(
      house,
      'remember',
      { people: people.map(({ name }) => name) },
      () => {
        const kept = keepMemory(house, vault, {
          people: people.map(({ id }) => id),
          text: own === '' ? offered : own,
          day: offer.day,
          ...(offer.kind === 'kind' ? { kind: 'kind-word', place: offer.place ?? null } : {}),
        });
        if (offer.kind === 'photo') keepPicture(house, offer, kept.rowId);
        noteAnswer(house, vault, offer, 'keep');
        return memoryShapes(vault, [{ ...rowById(vault, 'memories', kept.rowId) }])[0];
      },
    );
    if (result === undefined) throw new Error('a memory was written and is gone');
    return { memory: result, change };
  },
});

function keepPicture(house: House, offer: MemoryOffer, memoryId: number): void {
  const vault = house.vault();
  if (offer.picture !== undefined) {
    const { sha256, bytes, mediaType } = offer.picture;
    insertRow(vault, 'photos', { memory_id: memoryId, sha256, bytes, media_type: mediaType, name: null });
    return;
  }
  const card = rowByPublicId(vault, 'cards', offer.id.split('-')[2] ?? '');
  const photo = card === null ? null : cardPhoto(card.text);
  if (photo === null || house.dryRun) return;
  const { sha256, bytes } = keepBlob(vault.folder, photo.bytes);
  insertRow(vault, 'photos', {
    memory_id: memoryId,
    sha256,
    bytes,
    media_type: photo.mediaType,
    name: null,
  });
}
