/** Gives a card that waited to the person the user named, or makes that person. */
import { readCard } from '../../capture/from-card.ts';
import { reindexPerson } from '../../store/people.ts';
import { rowByPublicId, updateRow } from '../../store/rows.ts';
import type { Vault } from '../../store/open.ts';
import type { House } from '../action.ts';
import { newTally } from './tally.ts';
import { newWriter } from './run.ts';
import { newPerson, takeFacts } from './write-card.ts';

/** @param choice a person's public id, or `new` */
export function bringCard(house: House, vault: Vault, cardId: string, choice: string): void {
  const card = rowByPublicId(vault, 'cards', cardId);
  if (card === null) return;
  const w = newWriter(house, vault, newTally(), card.import_id ?? 0);
  const facts = readCard(card.text, w.settings.region);
  const person = choice === 'new' ? newPerson(w, facts) : rowByPublicId(vault, 'people', choice)?.id;
  if (person === undefined) return;
  updateRow(vault, 'cards', card.id, { person_id: person });
  takeFacts(w, person, facts, choice !== 'new');
  for (const later of w.later.splice(0)) later();
  reindexPerson(vault, person);
}
