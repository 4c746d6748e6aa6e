/** The question whether two people are one: asked at the end of an import from what everyone is called then, never guessed. */
import { maybeSameName, nameKey, sameGeneration } from '../../capture/who-is-this.ts';
import type { HandleKind } from '../../people/handle.ts';
import { isOwnHandle } from '../../people/match-own.ts';
import { pairKey, saidDifferent } from '../../store/refusals.ts';
import { removeRow, rowById, rowByPublicId, run } from '../../store/rows.ts';
import { statement } from '../../store/search-index.ts';
import { isKinOnly } from '../../people/match-names.ts';
import { askByHints } from './ask-by-hints.ts';
import { areBornApart } from './apart-by-birthday.ts';
import { ask, idOf, imports, type Writer } from './writer.ts';

/** More people than this under one name are namesakes: questions about every pair would say nothing. */
export const mostAlike = 4;

/**
 * Asks about everyone of this import who shares a whole name, a handle and a fitting name, or a bare first name with others.
 * It depends on who is known at the end alone, so that files in any order ask the same.
 */
export function askWhoIsSame(w: Writer, ids: Iterable<number>): void {
  const pairs = new Map<string, readonly [number, number]>();
  const note = (a: number, b: number): void => {
    const [x, y] = a < b ? [a, b] : [b, a];
    if (x !== y) pairs.set(`${x} ${y}`, [x, y]);
  };
  const crowds = new Set<string>();
  for (const id of ids) {
    const held = w.memory.people.get(id);
    if (held === undefined) continue;
    const key = nameKey(held.name);
    if (w.memory.namesakes(key) > mostAlike) crowds.add(key);
    else if (key.includes(' ') || held.provisional) for (const other of calledSo(w, key)) note(id, other);
    for (const other of w.memory.otherKeysOf(id))
      if (other.includes(' ')) for (const one of calledSo(w, other)) note(id, one);
    if (held.provisional && held.handles === 0 && !key.includes(' '))
      for (const other of w.memory.byWord(key)) note(id, other);
    for (const other of sharingHandle(w, id, held.name)) note(id, other);
  }
  const isAnyOpen = statement(
    w.vault,
    `SELECT 1 FROM questions WHERE kind = 'same-person' AND answer IS NULL LIMIT 1`,
  ).get();
  if (isAnyOpen !== undefined) for (const key of crowds) withdraw(w, key);
  const refused = pairs.size === 0 ? null : saidDifferent(w.vault);
  for (const [a, b] of [...pairs.values()].sort((x, y) => x[0] - y[0] || x[1] - y[1]))
    askWhetherSame(w, a, b, refused);
  askByHints(w, ids, (a, b, by) => {
    const [x, y] = a < b ? [a, b] : [b, a];
    if (!pairs.has(`${x} ${y}`)) askWhetherSame(w, x, y, saidDifferent(w.vault), by);
  });
}

/** All who bear a name, or are also called so; of a crowd nobody. */
function calledSo(w: Writer, key: string): readonly number[] {
  if (w.memory.namesakes(key) > mostAlike) return [];
  const people = w.memory.calledSo(key);
  return people.length > mostAlike ? [] : people.map((p) => p.id);
}

/** Others on a handle of theirs whose name could be the same person's; a whole family on one telephone is not asked about. */
function sharingHandle(w: Writer, id: number, name: string): number[] {
  return w.memory.handlesOf(id).flatMap((key) => {
    const owners = w.memory.byHandle(key);
    if (owners.length < 2 || owners.length > mostAlike) return [];
    return owners
      .filter((p) => p.id !== id)
      .filter((p) => isKinOnly(p.name) === isKinOnly(name) && !isOfTwo(p.name, name))
      .filter((p) => maybeSameName(p.name, name))
      .map((p) => p.id);
  });
}

/** `Mum & Dad home` is a house, and one of the two is not all of it. */
const isOfTwo = (a: string, b: string): boolean =>
  /\s(?:&|\+|und|and)\s/.test(a) !== /\s(?:&|\+|und|and)\s/.test(b);

/** What was asked while there were few of a name makes no sense among many. */
function withdraw(w: Writer, key: string): void {
  const before = w.memory.byName(key).flatMap((p) => {
    const row = rowById(w.vault, 'people', p.id);
    return row === null || (row.import_id !== null && imports(w).includes(row.import_id))
      ? []
      : [row.public_id];
  });
  if (before.length > mostAlike) return;
  for (const a of before)
    for (const b of before) {
      if (a >= b) continue;
      const row = rowByPublicId(w.vault, 'questions', idOf('q', pairKey(a, b)));
      if (row !== null && row.answer === null) removeRow(w.vault, 'questions', row.id);
    }
}

/** Nobody can answer a question about someone who turned out to be another. */
export function withdrawAbout(w: Writer, publicId: string): void {
  run(
    w.vault,
    `DELETE FROM questions WHERE kind = 'same-person' AND answer IS NULL AND instr(key, ?) > 0`,
    publicId,
  );
}

/** Something that just one person can have: then even two birthdays leave a question. */
function shareOwnHandle(w: Writer, a: number, b: number): boolean {
  const theirs = new Set(w.memory.handlesOf(b));
  return w.memory.handlesOf(a).some((key) => theirs.has(key) && isOwn(key));
}

export function isOwn(key: string): boolean {
  const [kind = '', ...rest] = key.split(':');
  return isOwnHandle({ kind: kind as HandleKind, value: rest.join(':'), label: null });
}

function askWhetherSame(
  w: Writer,
  a: number,
  b: number,
  refused: ReadonlySet<string> | null,
  by: string | null = null,
): void {
  const [x, y] = [rowById(w.vault, 'people', a), rowById(w.vault, 'people', b)];
  if (x === null || y === null) return;
  if (refused?.has(pairKey(x.public_id, y.public_id)) === true) return;
  const isTwo = !sameGeneration(x.name, y.name) || areBornApart(w.vault, a, b);
  if (isTwo && !shareOwnHandle(w, a, b)) return;
  const [first, second] = x.public_id < y.public_id ? [x, y] : [y, x];
  ask(w, {
    key: pairKey(first.public_id, second.public_id),
    kind: 'same-person',
    text: { key: 'questions:same', values: { a: x.name, b: y.name } },
    choices: [
      { id: 'same', key: 'questions:choice.same' },
      { id: 'different', key: 'questions:choice.different' },
    ],
    subject: { a: first.public_id, b: second.public_id, ...(by === null ? {} : { by }) },
  });
}
