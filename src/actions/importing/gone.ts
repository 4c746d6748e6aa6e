/** Who was taken out by the user stays out: known again by fingerprints alone, so that no import brings them back unasked. */
import { hash } from 'node:crypto';
import { readCard } from '../../capture/from-card.ts';
import type { CardSeen, Seen } from '../../capture/evidence.ts';
import { nameKey } from '../../capture/who-is-this.ts';
import type { HandleKind } from '../../people/handle.ts';
import { isOwnHandle } from '../../people/match-own.ts';
import { handleKey } from '../../people/normalise.ts';
import type { Vault } from '../../store/open.ts';
import { insertIfNew, rowById, rowsWhere } from '../../store/rows.ts';
import { cardHash } from './card-hash.ts';
import { noteSkip } from './tally.ts';
import type { Writer } from './writer.ts';

/** What waits here is no question. */
const seen = 'gone:person';

/** Runs inside the change that takes them out, before they are. @param person row id */
export function noteGone(vault: Vault, person: number): void {
  const row = rowById(vault, 'people', person);
  if (row === null) return;
  const handles = rowsWhere(vault, 'handles', { person_id: person })
    .map(({ kind, value, label }) => ({ kind: kind as HandleKind, value, label }))
    .filter(isOwnHandle)
    .map(({ kind, value }) => `${kind}:${value}`);
  const cards = rowsWhere(vault, 'cards', { person_id: person });
  const marks = [
    ...handles,
    ...cards.map((card) => `card:${card.hash}`),
    ...(handles.length === 0 && nameKey(row.name).includes(' ') ? [`name:${nameKey(row.name)}`] : []),
  ];
  for (const mark of marks)
    insertIfNew(
      vault,
      'waiting',
      { public_id: markOf(mark), seen, evidence: '{}', import_id: null },
      'seen, public_id',
    );
}

/** Fingerprints of all who were taken out. */
export const goneIn = (vault: Vault): Set<string> =>
  new Set(rowsWhere(vault, 'waiting', { seen }).map((row) => row.public_id));

/** Whether a card is of somebody who was taken out; then it is told, and left out. */
export function isCardOfGone(w: Writer, card: CardSeen, source: string): boolean {
  if (w.memory.gone.size === 0) return false;
  const facts = card.facts ?? readCard(card.text, w.settings.region);
  const own = facts.handles.filter(isOwnHandle).map(handleKey);
  // Somebody is here who has it: then it is theirs, as any other card.
  if (own.some((key) => w.memory.byHandle(key).length > 0)) return false;
  const marks = [`card:${card.hash ?? cardHash(card.text)}`, ...own];
  if (own.length === 0) {
    const name = nameKey(facts.name);
    if (w.memory.byName(name).length > 0) return false;
    marks.push(`name:${name}`);
  }
  if (!marks.some((mark) => w.memory.gone.has(markOf(mark)))) return false;
  noteSkip(w.tally, { source, place: card.place, why: { key: 'cards:skipped.gone' } });
  return true;
}

/** The same of somebody in a touch who is nobody's by now: told once for each. */
export function isGone(w: Writer, key: string, one: Seen, source: string, place: string): boolean {
  if (w.memory.gone.size === 0 || (one.handle !== null && !isOwnHandle(one.handle))) return false;
  const mark = markOf(key);
  if (!w.memory.gone.has(mark)) return false;
  if (!w.memory.goneTold.has(mark)) {
    w.memory.goneTold.add(mark);
    noteSkip(w.tally, { source, place, why: { key: 'cards:skipped.gone' } });
  }
  return true;
}

const markOf = (mark: string): string => `g${hash('sha256', mark, 'hex').slice(0, 32)}`;
