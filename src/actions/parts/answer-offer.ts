/** An offer is found again by its id, and its answer is kept, so that it is not made twice. */
import { Problem } from '../../problem.ts';
import type { Vault } from '../../store/open.ts';
import { insertRow, rowByPublicId } from '../../store/rows.ts';
import { takeWord } from '../../store/words-waiting.ts';
import type { House } from '../action.ts';
import { memoryOffers, offerKey, type MemoryOffer } from './memory-offers.ts';
import { newId } from './write.ts';

/** @throws Problem `no-such-offer` */
export function findOffer(house: House, vault: Vault, id: string): MemoryOffer {
  const person = rowByPublicId(vault, 'people', id.split('-')[1] ?? '');
  const of = person === null ? null : { rowId: person.id, id: person.public_id, name: person.name };
  const found =
    of === null ? undefined : memoryOffers(house, vault, of, Infinity).offers.find((one) => one.id === id);
  if (found === undefined) throw new Problem('no-such-offer', { id });
  return found;
}

/** A kind word is taken out of where it waited: kept it is a memory, left it is nowhere. Must run inside a change. */
export function noteAnswer(house: House, vault: Vault, offer: MemoryOffer, answer: 'keep' | 'dismiss'): void {
  if (offer.kind === 'kind') takeWord(vault, offer.id.slice(offer.id.lastIndexOf('-') + 1));
  insertRow(vault, 'questions', {
    public_id: newId(house, 'q'),
    key: offerKey(offer.id),
    kind: 'offer',
    text: '{}',
    choices: '[]',
    subject: '{}',
    answer,
    answered_at: house.now(),
    import_id: null,
  });
}
