/** Makes a person who was known only from mail or chat part of the one they turned out to be. */
import { rowById, updateRow } from '../../store/rows.ts';
import { mergePeople } from '../parts/merge-people.ts';
import { withdrawAbout } from './ask-whether-same.ts';
import type { Writer } from './writer.ts';

/** The name read off a mail or a chat leaves no trace: it would not have, had the card come first. */
export function absorb(w: Writer, into: number, from: number): void {
  const [kept, gone] = [rowById(w.vault, 'people', into), rowById(w.vault, 'people', from)];
  if (kept === null || gone === null || into === from) return;
  mergePeople(w.vault, into, from);
  updateRow(w.vault, 'people', into, {
    name: kept.name,
    name_from: kept.name_from,
    nicknames: kept.nicknames,
  });
  withdrawAbout(w, gone.public_id);
  if (gone.import_id === w.importId) w.tally.peopleNew -= 1;
  w.memory.moveTo(into, from);
  w.stale.delete(from);
  w.toJudge.delete(from);
  w.toAsk.delete(from);
  w.stale.add(into);
  w.toJoin.add(into);
}
