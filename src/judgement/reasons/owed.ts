/** They wrote or rang and have no answer yet; within a day is the aim, late is better than never. */
import type { ReasonRule } from '../facts.ts';
import { isoDay, short, when } from '../spoken.ts';
import { owedAimDays, owedFadesAfterDays, reasonWeight } from '../table.ts';

const worded = new Set(['call', 'message', 'email', 'letter']);

export const owed: ReasonRule = (person, today) => {
  const open = person.owed;
  if (open === null) return null;
  const text = short(open.text);
  const what = open.missedCall ? 'missed' : worded.has(open.medium) ? open.medium : 'other';
  const said = text === '' || open.missedCall ? 'plain' : 'said';
  const ago = Math.max(0, today - open.day);
  const values = { name: short(person.name), when: when(-ago), text };
  const weight = ago > owedFadesAfterDays ? reasonWeight.owed / 2 : reasonWeight.owed;
  const because = { key: `reasons:${ago === owedAimDays ? 'owedSoon' : 'owed'}.${what}.${said}`, values };
  return { kind: 'owed', because, weight, since: isoDay(open.day), expires: null };
};
