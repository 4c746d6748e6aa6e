/** A meeting that lies ahead stands as the file says it that was written last, also when an older file is read after it. */
import { insertRow, rowByPublicId, rowsWhere, updateRow } from '../../store/rows.ts';
import type { NewTouch } from '../../store/write-touches.ts';
import type { Vault } from '../../store/open.ts';
import type { Writer } from './writer.ts';

/** What waits here is no question: it is when the word that stands was written. */
const seen = 'told:plan';

/** When each meeting that lay ahead was told, in milliseconds since 1970, by its public id. */
export function plansIn(vault: Vault): Map<string, number> {
  return new Map(
    rowsWhere(vault, 'waiting', { seen }).map((row) => [row.public_id, Number(JSON.parse(row.evidence))]),
  );
}

/** @returns it as it is to be written: as it stands already, where a newer file told it */
export function latestPlan(w: Writer, plan: NewTouch): NewTouch {
  const before = w.memory.plans.get(plan.publicId);
  const row = before === undefined ? null : rowByPublicId(w.vault, 'touches', plan.publicId);
  const stands = row !== null && row.state === 'planned' ? row : null;
  if (before !== undefined && stands !== null && !isLater(w.toldAt, before, plan, stands)) {
    const { at, day, text } = stands;
    return { ...plan, at, day, dayOnly: stands.day_only === 1, text };
  }
  w.memory.plans.set(plan.publicId, w.toldAt);
  const evidence = JSON.stringify(w.toldAt);
  const [kept] = rowsWhere(w.vault, 'waiting', { seen, public_id: plan.publicId });
  if (kept !== undefined) updateRow(w.vault, 'waiting', kept.id, { evidence });
  else {
    const told = { public_id: plan.publicId, seen, evidence, import_id: w.importId };
    insertRow(w.vault, 'waiting', told);
  }
  return plan;
}

/** Two files of one moment are told apart by what they say. */
function isLater(
  now: number,
  before: number,
  plan: Pick<NewTouch, 'at' | 'text'>,
  stands: { readonly at: number; readonly text: string },
): boolean {
  if (now !== before) return now > before;
  return plan.at === stands.at ? plan.text > stands.text : plan.at > stands.at;
}
