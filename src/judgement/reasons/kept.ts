/** What was put aside for the next time: a question, something to tell, a clipping, thanks that were never said. */
import type { Kept, Reason, ReasonKind, ReasonRule } from '../facts.ts';
import { isoDay, short, when } from '../spoken.ts';
import { reasonWeight } from '../table.ts';

export const nextTime: ReasonRule = (person, today) =>
  oldest('next-time', 'nextTime', person.nextTime, today);
export const clipping: ReasonRule = (person, today) =>
  oldest('clipping', 'clipping', person.clippings, today);
export const thanks: ReasonRule = (person, today) => oldest('thanks', 'thanks', person.thanksOwed, today);

function oldest(kind: ReasonKind, word: string, items: readonly Kept[], today: number): Reason | null {
  const known = items.filter((item) => item.day <= today);
  const [first] = known.sort((x, y) => x.day - y.day || (x.text < y.text ? -1 : 1));
  if (first === undefined) return null;
  const values = { text: short(first.text), when: when(first.day - today) };
  const because = { key: `reasons:${word}`, values };
  return { kind, because, weight: reasonWeight[kind], since: isoDay(first.day), expires: null };
}
