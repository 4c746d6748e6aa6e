/** Keeps the text of a card, as it came. */
import { updateRow } from '../../store/rows.ts';
import { statement } from '../../store/search-index.ts';
import { blendCard } from '../../sync/blend-card.ts';
import { newId, type Writer } from './writer.ts';

/** A card that is new here. @param person whose it is; null when it makes nobody */
export function keepCard(
  w: Writer,
  text: string,
  facts: { readonly kind: string; readonly uid: string | null; readonly name: string },
  hash: string,
  place: string,
  person: number | null,
): void {
  statement(
    w.vault,
    `INSERT INTO cards (public_id, person_id, uid, kind, name, text, hash, place, told_at, import_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    newId(w.house, 'c'),
    person,
    facts.uid,
    facts.kind,
    facts.name,
    text,
    hash,
    place,
    w.toldAt,
    w.importId,
  );
}

/** A newer version of a card we hold: without own edits it replaces, with edits the two are blended. */
export function replaceCard(
  w: Writer,
  row: { readonly id: number; readonly text: string; readonly as_came: string | null },
  text: string,
  hash: string,
  name: string,
): void {
  const edited = row.as_came !== null;
  const blended = edited ? blendCard(row.as_came ?? '', row.text, text).text : text;
  updateRow(w.vault, 'cards', row.id, {
    text: blended,
    as_came: edited ? text : null,
    hash,
    name,
    told_at: w.toldAt,
    import_id: w.importId,
  });
}
