/** Something they told that has a day, and the day is near. */
import type { ReasonRule } from '../facts.ts';
import { isoDay, short, when } from '../spoken.ts';
import { reasonWeight, windowDays } from '../table.ts';

export const news: ReasonRule = (person, today) => {
  const near = person.heard.filter((one) => one.day >= today && one.day - today <= windowDays.newsAhead);
  const [first] = near.sort((x, y) => x.day - y.day || (x.text < y.text ? -1 : 1));
  if (first === undefined) return null;
  const because = { key: 'reasons:news', values: { text: short(first.text), when: when(first.day - today) } };
  return {
    kind: 'news',
    because,
    weight: reasonWeight.news,
    since: isoDay(first.day),
    expires: isoDay(first.day + 1),
  };
};
