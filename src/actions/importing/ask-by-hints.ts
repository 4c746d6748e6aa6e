/** Asks about two who have no name in common: Mum and Ingrid on one telephone, Paula and Paula Jansen, Julia who is Max's wife. */
import { withoutRemark } from '../../capture/asides-of-card.ts';
import { nameKey } from '../../capture/who-is-this.ts';
import { isKinOnly } from '../../people/match-names.ts';
import { removeRow, rowByPublicId } from '../../store/rows.ts';
import { statement } from '../../store/search-index.ts';
import { isOwn } from './ask-whether-same.ts';
import type { Writer } from './writer.ts';

type Hint = 'kin' | 'short' | 'spouse';

/**
 * What speaks for two being one here can cease to: a third on the telephone, a second Paula. Then the question goes, so that
 * files in any order end with the same ones.
 */
export function askByHints(
  w: Writer,
  ids: Iterable<number>,
  ask: (a: number, b: number, by: Hint) => void,
): void {
  const found = new Map<string, readonly [number, number, Hint]>();
  const note = (a: number, b: number, by: Hint): void =>
    void found.set(`${Math.min(a, b)} ${Math.max(a, b)}`, [a, b, by]);
  for (const id of ids) {
    if (!w.memory.people.has(id)) continue;
    for (const other of onMumsTelephone(w, id)) note(id, other, 'kin');
    for (const other of shortOrWhole(w, id)) note(id, other, 'short');
  }
  for (const id of saidToBeSpouses(w)) for (const other of bySpousesName(w, id)) note(id, other, 'spouse');
  withdrawUnfounded(w);
  for (const [a, b, by] of [...found.values()].sort((x, y) => x[0] - y[0] || x[1] - y[1])) ask(a, b, by);
}

function withdrawUnfounded(w: Writer): void {
  const open = statement(
    w.vault,
    `SELECT id, subject FROM questions WHERE kind = 'same-person' AND answer IS NULL AND json_extract(subject, '$.by') IS NOT NULL`,
  ).all();
  for (const row of open) {
    const { a, b, by } = JSON.parse(String(row['subject'])) as { a: string; b: string; by: Hint };
    const [x, y] = [rowByPublicId(w.vault, 'people', a)?.id, rowByPublicId(w.vault, 'people', b)?.id];
    if (x === undefined || y === undefined) continue;
    const others = { kin: onMumsTelephone, short: shortOrWhole, spouse: bySpousesName }[by];
    if (!others(w, x).includes(y) && !others(w, y).includes(x))
      removeRow(w.vault, 'questions', Number(row['id']));
  }
}

/** The one other on a number that just one person can have, when one of the two is called nothing but Mum. */
function onMumsTelephone(w: Writer, id: number): readonly number[] {
  return w.memory.handlesOf(id).flatMap((key) => {
    const owners = w.memory.byHandle(key);
    const isOfTwo = owners.length === 2 && owners.some(({ name }) => isKinOnly(name)) && isOwn(key);
    return isOfTwo ? owners.filter((p) => p.id !== id).map((p) => p.id) : [];
  });
}

/** The card says Paula, the mails say Paula Jansen, and nobody else is called either: one friend's history may lie in two. */
function shortOrWhole(w: Writer, id: number): readonly number[] {
  const held = w.memory.people.get(id);
  if (held === undefined) return [];
  return nameKey(held.name)
    .split(' ')
    .flatMap((word) => {
      const [short, ...others] = w.memory.byName(word);
      if (short === undefined || others.length > 0 || word.length < 3 || isKinOnly(short.name)) return [];
      const [whole, ...more] = w.memory.byWord(word).filter((one) => one !== short.id);
      if (whole === undefined || more.length > 0 || (id !== short.id && id !== whole)) return [];
      // Two cards of an address book are two people until something else speaks for one.
      const [a, b] = [w.memory.people.get(whole), w.memory.people.get(short.id)];
      return a?.provisional === b?.provisional || w.memory.handlesOf(short.id).length === 0
        ? []
        : [id === whole ? short.id : whole];
    });
}

/** Julia, who is Max's wife, is whoever is called Julia Berger, when Max is Max Berger. */
function bySpousesName(w: Writer, id: number): readonly number[] {
  const name = withoutRemark(w.memory.people.get(id)?.name ?? '');
  if (nameKey(name).includes(' ')) return [];
  return statement(
    w.vault,
    `SELECT coalesce(p.family, p.name) AS family FROM relations r JOIN people p ON p.id = r.other_id
     WHERE r.person_id = ? AND r.what = 'spouse'`,
  )
    .all(id)
    .flatMap(({ family }) =>
      w.memory.byName(nameKey(`${name} ${String(family).split(' ').at(-1) ?? ''}`)).map((p) => p.id),
    )
    .filter((other) => other !== id);
}

function saidToBeSpouses(w: Writer): readonly number[] {
  return statement(
    w.vault,
    `SELECT DISTINCT r.person_id AS id FROM relations r JOIN people p ON p.id = r.person_id
     WHERE r.what = 'spouse' AND r.other_id IS NOT NULL AND p.name LIKE '%(%'`,
  )
    .all()
    .map((row) => Number(row['id']));
}
