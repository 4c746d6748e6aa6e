/** The picture on a person’s card, found only when someone looks at them. */
import { cardPhoto, type CardPhoto } from '../../formats/vcard-photo.ts';
import type { Vault } from '../../store/open.ts';
import { rowByPublicId, rowsWhere } from '../../store/rows.ts';

export function personPhoto(vault: Vault, publicId: string): CardPhoto | null {
  const person =
    rowByPublicId(vault, 'people', publicId)?.id ?? rowByPublicId(vault, 'old_ids', publicId)?.person_id;
  if (person === undefined) return null;
  for (const card of rowsWhere(vault, 'cards', { person_id: person })) {
    const photo = /PHOTO/i.test(card.text) ? cardPhoto(card.text) : null;
    if (photo !== null) return photo;
  }
  return null;
}
