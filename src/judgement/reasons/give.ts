/** Give before you ask: when more was asked of someone than given, the next one is a gift. */
import type { ReasonRule } from '../facts.ts';
import { reasonWeight } from '../table.ts';

export const give: ReasonRule = ({ asked, given }) => {
  if (asked <= given) return null;
  const because = {
    key: given === 0 ? 'reasons:give.only' : 'reasons:give.more',
    values: { count: asked, given },
  };
  return { kind: 'give', because, weight: reasonWeight.give, since: null, expires: null };
};
