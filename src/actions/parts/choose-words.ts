/** Of all kind words that were found, those worth offering: a few of each person, the most telling ones, none that was answered. */
import { hash } from 'node:crypto';
import type { KindWordSeen } from '../../capture/evidence.ts';
import type { Sayer, WordFound } from '../../store/words-waiting.ts';
import { idOf } from '../importing/writer.ts';

/** Of years of letters, so many are enough to be asked about. */
const mostOfOne = 12;
const mostOfAll = 2_000;
/** So many people do not find the same words by themselves. */
const manyPeople = 3;
/** What is as short as what those who love say may come from several. */
const manyOfShort = 8;
const leastOfFormula = 25;

export interface Heard {
  readonly touchId: string;
  readonly seen: KindWordSeen;
}

export const heard = (seen: KindWordSeen): Heard => ({ touchId: idOf('t', seen.key), seen });

/**
 * @param who who said it, by touch: what belongs to nobody or to several is left out
 * @param without people of whom nothing is offered
 * @param isAnswered whether this very sentence was kept or left before
 */
export function chooseWords(
  all: readonly Heard[],
  who: ReadonlyMap<string, Sayer>,
  without: ReadonlySet<number>,
  isAnswered: (hash: string) => boolean,
): { readonly words: readonly WordFound[]; readonly people: number } {
  const formulas = saidByMany(all, who);
  const byPerson = new Map<number, Map<string, WordFound>>();
  for (const { touchId: told, seen } of all) {
    const sayer = who.get(told);
    if (sayer === undefined || without.has(sayer.personId) || formulas.has(seen.text)) continue;
    const { personId: person, touchId } = sayer;
    const sign = hash('sha256', `${touchId} ${seen.text}`).slice(0, 24);
    if (isAnswered(sign)) continue;
    const words = byPerson.get(person) ?? new Map<string, WordFound>();
    byPerson.set(person, words);
    // The same words twice, as in a mail and its copy: once is enough, and the first time counts.
    const known = words.get(seen.text);
    if (known !== undefined && known.day <= seen.day) continue;
    const { text, day, weight } = seen;
    words.set(text, { touchId, hash: sign, text, day, weight, where: whereOf(seen.key) });
  }
  const chosen = [...byPerson.values()].map((words) =>
    [...words.values()].sort((a, b) => b.weight - a.weight || (a.day < b.day ? 1 : -1)).slice(0, mostOfOne),
  );
  const words = chosen.flat().slice(0, mostOfAll);
  return { words, people: chosen.filter((some) => some.length > 0).length };
}

/** What several people say word for word is a formula. */
function saidByMany(all: readonly Heard[], who: ReadonlyMap<string, Sayer>): ReadonlySet<string> {
  const people = new Map<string, Set<number>>();
  for (const { touchId, seen } of all) {
    const sayer = who.get(touchId);
    if (sayer === undefined) continue;
    const some = people.get(seen.text) ?? new Set<number>();
    people.set(seen.text, some.add(sayer.personId));
  }
  const most = (text: string): number => (text.length < leastOfFormula ? manyOfShort : manyPeople);
  return new Set([...people].flatMap(([text, some]) => (some.size >= most(text) ? [text] : [])));
}

/** `mail:…` → `mail`, `chat:whatsapp:…` → `whatsapp`, `sms:…` → `sms`. */
function whereOf(key: string): string {
  const [kind = '', service = ''] = key.split(':', 2);
  return kind === 'chat' ? service : kind;
}
