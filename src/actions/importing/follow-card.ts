/** A card that comes again in another version: which of the two is newer, and what of the older is still known of its person. */
import { readCard, type CardFacts } from '../../capture/from-card.ts';
import { nameKey } from '../../capture/who-is-this.ts';
import { handleKey } from '../../people/normalise.ts';
import { addHandle } from '../../store/people.ts';
import { rowById, rowsWhere, updateRow } from '../../store/rows.ts';
import type { Writer } from './writer.ts';

/** A card as it is held. */
interface HeldCard {
  readonly text: string;
  readonly as_came: string | null;
  readonly hash: string;
  readonly told_at: number | null;
}

/**
 * The card's own word when it was revised goes first (REV, RFC 6350 §6.7.4); where one of the two says nothing or both say
 * the same, the file that was written later is newer. Two of one moment are told apart by what they hold, so that it never
 * matters which is read first.
 */
export function isNewer(
  w: Pick<Writer, 'toldAt'>,
  card: { readonly text: string; readonly hash: string },
  held: HeldCard,
): boolean {
  const [now, before] = [revisedAt(card.text), revisedAt(held.as_came ?? held.text)];
  if (now !== null && before !== null && now !== before) return now > before;
  const told = held.told_at ?? 0;
  return w.toldAt === told ? card.hash > held.hash : w.toldAt > told;
}

/** Milliseconds since 1970; `20260102T030405Z` and `2026-01-02T03:04:05Z` are the same; null without a day. */
function revisedAt(text: string): number | null {
  const said = /^REV[^:\r\n]*:[ \t]*(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2})(?::?(\d{2}))?)?/im.exec(
    text,
  );
  if (said === null) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = said
    .slice(1)
    .map((n) => Number(n ?? 0));
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** What an older version said that the newer does not: its name stays another name, its handles still find what came by them. */
export function keepFormer(w: Writer, person: number, older: CardFacts): void {
  const row = rowById(w.vault, 'people', person);
  if (row === null) return;
  const current = currentFacts(w, person);
  const said = new Set(current.flatMap((facts) => facts.handles.map(handleKey)));
  for (const handle of older.handles) {
    if (said.has(handleKey(handle))) continue;
    const added = addHandle(w.vault, person, handle, former, w.importId);
    if (added !== null) w.memory.link(person, handle, added);
    const at = { person_id: person, kind: handle.kind, value: handle.value };
    for (const held of rowsWhere(w.vault, 'handles', at))
      if (held.source !== 'user' && held.standing !== 'good')
        updateRow(w.vault, 'handles', held.id, { source: former, standing: 'bad', standing_day: null });
  }
  const names = new Set(JSON.parse(row.nicknames) as string[]);
  if (older.name.trim() !== '' && nameKey(older.name) !== nameKey(row.name)) names.add(older.name);
  updateRow(w.vault, 'people', person, { nicknames: JSON.stringify([...names].sort()) });
  w.stale.add(person);
}

/** Where a handle comes from that a card once had: it finds what came by it, and is no way to them any more. */
const former = 'former';

/** A handle that a card has again is as good as any. */
export function bringBackFormer(w: Writer, person: number, facts: CardFacts): void {
  for (const { kind, value } of facts.handles)
    for (const held of rowsWhere(w.vault, 'handles', { person_id: person, kind, value, source: former }))
      updateRow(w.vault, 'handles', held.id, { source: 'card', standing: null });
}

/** What the cards of someone say as they are now. */
export function currentFacts(w: Writer, person: number): (CardFacts & { readonly hash: string })[] {
  return rowsWhere(w.vault, 'cards', { person_id: person, kind: 'person' }).map((card) => ({
    hash: card.hash,
    ...readCard(card.text, w.settings.region),
  }));
}
