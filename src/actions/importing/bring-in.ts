/** Brings in what waited for an answer: the touches of a somebody who now is a person, or of nobody. */
import type { Seen, TouchSeen } from '../../capture/evidence.ts';
import { handleKinds, type Handle } from '../../people/handle.ts';
import type { Vault } from '../../store/open.ts';
import { addHandle, addPerson, reindexPerson } from '../../store/people.ts';
import { insertRow, removeRow, rowByPublicId, rowsWhere, updateRow } from '../../store/rows.ts';
import { seenAs, writeTouches } from '../../store/write-touches.ts';
import type { House } from '../action.ts';
import { newId } from '../parts/write.ts';
import { newTouch, seenKey } from './write-touch.ts';

/** @param seen the key the evidence waits under @param choice a person's public id, `new` or `nobody` */
export function bringIn(house: House, vault: Vault, seen: string, choice: string): number {
  const waiting = rowsWhere(vault, 'waiting', { seen });
  const not = rowsWhere(vault, 'not_people', { seen })[0];
  if (choice === 'nobody') {
    const why = JSON.stringify({ key: 'questions:why.said-so' });
    if (not === undefined)
      insertRow(vault, 'not_people', {
        seen,
        name: null,
        why,
        verdict: 'user',
        count: waiting.length,
        decided_by: 'user',
        import_id: null,
      });
    else updateRow(vault, 'not_people', not.id, { verdict: 'user', decided_by: 'user', why });
    return 0;
  }
  if (not !== undefined) removeRow(vault, 'not_people', not.id);
  const evidence = waiting.map((row) => ({ row, touch: JSON.parse(row.evidence) as TouchSeen }));
  const one =
    evidence.flatMap(({ touch }) => touch.people.filter((p) => seenKey(p) === seen))[0] ??
    bare(seen, not?.name ?? null);
  const person = choice === 'new' ? newPerson(house, vault, one) : rowByPublicId(vault, 'people', choice)?.id;
  if (person === undefined) return 0;
  const handleId =
    one.handle === null
      ? null
      : (addHandle(vault, person, one.handle, 'user', null) ??
        rowsWhere(vault, 'handles', { person_id: person, kind: one.handle.kind, value: one.handle.value })[0]
          ?.id ??
        null);
  const touches = evidence.map(({ row, touch }) =>
    newTouch({ importId: row.import_id ?? 0 }, touch, '', [
      { personId: person, handleId, seen: said(touch, seen) },
    ]),
  );
  writeTouches(
    vault,
    touches.map((touch, i) => ({
      ...touch,
      place: evidence[i]?.touch.place ?? null,
      importId: evidence[i]?.row.import_id ?? null,
    })),
  );
  for (const { row } of evidence) removeRow(vault, 'waiting', row.id);
  reindexPerson(vault, person);
  return touches.length;
}

/** The user's word stands: what was seen under a name alone is never given to another for the name. */
function said(touch: TouchSeen, seen: string): string | null {
  const one = touch.people.find((p) => seenKey(p) === seen);
  return one === undefined || one.handle === null ? null : seenAs(one.handle.kind, one.name);
}

function newPerson(house: House, vault: Vault, one: Seen): number {
  const name = one.name ?? one.handle?.shown ?? '';
  return addPerson(vault, { publicId: newId(house, 'p'), name, nameFrom: 'user', madeAt: house.now() });
}

/** A somebody of whom nothing but the key is left. */
function bare(seen: string, name: string | null): Seen {
  const [kind, ...rest] = seen.split(':');
  const value = rest.join(':');
  const known = handleKinds.find((one) => one === kind);
  const handle: Handle | null =
    known === undefined ? null : { kind: known, value, shown: value, label: null };
  return { name: name ?? (handle === null ? value : null), handle };
}
