/** Something the user said they would do. */
import type { ReasonRule } from '../facts.ts';
import { isoDay, short, when } from '../spoken.ts';
import { reasonWeight, windowDays } from '../table.ts';

/** The one due first, from three days before; one without a day after two weeks. */
export const promise: ReasonRule = (person, today) => {
  const open = person.promises
    .filter((one) => one.day <= today)
    .map((one) => ({
      ...one,
      asked: one.dueDay ?? one.day + windowDays.promiseUndated + windowDays.promiseSoon,
    }))
    .filter((one) => one.asked - today <= windowDays.promiseSoon)
    .sort((x, y) => x.asked - y.asked || (x.text < y.text ? -1 : 1));
  const [first] = open;
  if (first === undefined) return null;
  const facts = {
    kind: 'promise',
    weight: reasonWeight.promise,
    since: isoDay(first.day),
    expires: null,
  } as const;
  const text = short(first.text);
  if (first.dueDay === null) {
    return {
      ...facts,
      because: { key: 'reasons:promise.said', values: { text, when: when(first.day - today) } },
    };
  }
  const key = first.dueDay < today ? 'reasons:promise.was' : 'reasons:promise.due';
  return { ...facts, because: { key, values: { text, when: when(first.dueDay - today) } } };
};
