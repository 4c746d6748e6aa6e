/** A card that waited because it was only a name goes to the one person who now has its handle. */
import { readCard } from '../../capture/from-card.ts';
import { handleKey } from '../../people/normalise.ts';
import { removeRow, rowsWhere, updateRow } from '../../store/rows.ts';
import { statement } from '../../store/search-index.ts';
import { takeFacts } from './write-card.ts';
import type { Writer } from './writer.ts';

/** One person each; an address of paper is a household's. */
const profiles: ReadonlySet<string> = new Set(['linkedin', 'facebook', 'instagram', 'url']);

export function settleBare(w: Writer): void {
  const asked = statement(
    w.vault,
    `SELECT id, subject FROM questions WHERE kind = 'whose-card' AND answer IS NULL ORDER BY id`,
  ).all();
  for (const question of asked) {
    const { card: publicId } = JSON.parse(String(question['subject'])) as { card?: string };
    const card = rowsWhere(w.vault, 'cards', { public_id: publicId ?? '' })[0];
    if (card === undefined || card.person_id !== null) continue;
    const facts = readCard(card.text, w.settings.region);
    const owners = new Set(
      facts.handles
        .filter((h) => profiles.has(h.kind))
        .flatMap((h) => w.memory.byHandle(handleKey(h)).map((p) => p.id)),
    );
    const [only] = owners;
    if (only === undefined || owners.size > 1) continue;
    updateRow(w.vault, 'cards', card.id, { person_id: only });
    takeFacts(w, only, facts, true);
    w.memory.doors.set(card.hash, facts.doors);
    for (const later of w.later.splice(0)) later();
    w.toAsk.add(only);
    removeRow(w.vault, 'questions', Number(question['id']));
  }
}
