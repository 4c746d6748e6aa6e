/** Writes an edit into the person's card as well, rewriting only the lines that it changes. */
import { addHandleEdit, editCard, type CardEdit } from '../../formats/vcard-edit.ts';
import type { Handle } from '../../people/handle.ts';
import { Problem } from '../../problem.ts';
import type { Vault } from '../../store/open.ts';
import { rowsWhere, updateRow } from '../../store/rows.ts';

export function writeCardEdits(
  vault: Vault,
  personId: number,
  input: { readonly [key: string]: unknown },
  added: readonly Handle[],
): void {
  const card = rowsWhere(vault, 'cards', { person_id: personId })[0];
  if (card === undefined) return;
  const given = input['card'];
  if (typeof given === 'string') {
    if (!/^BEGIN:VCARD\r?\n/i.test(given) || !/END:VCARD\s*$/i.test(given)) throw new Problem('not-a-card');
    keep(vault, card, given);
    return;
  }
  const edits: CardEdit[] = [];
  const set = (name: string, value: unknown, part = false): void => {
    if (typeof value !== 'string') return;
    if (value === '') edits.push({ kind: 'remove', name });
    else edits.push({ kind: 'set', name, value: part ? { parts: [value] } : { text: value } });
  };
  set('FN', input['name']);
  set('ORG', input['company'], true);
  set('TITLE', input['title']);
  set('NOTE', input['note']);
  const nicknames = input['nickname'];
  if (Array.isArray(nicknames))
    edits.push({ kind: 'set', name: 'NICKNAME', value: { list: nicknames as string[] } });
  for (const handle of added) edits.push(addHandleEdit(handle));
  const text = editCard(card.text, edits);
  if (text !== card.text) keep(vault, card, text);
}

/** The card as it last came stays beside it, so that a newer version can be blended with the edits. */
function keep(
  vault: Vault,
  card: { readonly id: number; readonly text: string; readonly as_came: string | null },
  text: string,
): void {
  updateRow(vault, 'cards', card.id, { text, as_came: card.as_came ?? card.text });
}
