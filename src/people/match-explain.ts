/** Says in words what speaks for and against two people being one. */
import type { Sentence } from '../problem.ts';
import { isSameDay } from './match-birthday.ts';
import type { Prepared } from './match-prepare.ts';
import { sharedEmails, sharedPhones, type Weighed } from './match-score.ts';

/** The strongest is not first: the name is, then what contradicts, then what is shared. */
export function explain(a: Prepared, b: Prepared, weighed: Weighed): readonly Sentence[] {
  const said: Sentence[] = [{ key: weighed.name.said }];
  if (weighed.generation)
    said.push({ key: 'match:generation', values: { a: a.generation ?? '', b: b.generation ?? '' } });
  if (isSameDay(a.person.birthday ?? null, b.person.birthday ?? null))
    said.push({ key: 'match:same-birthday' });
  else if (weighed.born >= 6) said.push({ key: 'match:near-birthday' });
  else if (weighed.born <= -6) said.push({ key: 'match:different-birthday' });
  const emails = sharedEmails(a, b);
  for (const { value } of emails) said.push({ key: 'match:same-email', values: { value } });
  if (emails.length === 0 && weighed.email >= 4) said.push({ key: 'match:near-email' });
  for (const value of sharedPhones(a, b)) said.push({ key: 'match:same-phone', values: { value } });
  if (weighed.user !== null)
    said.push({ key: 'match:same-profile', values: { value: weighed.user.replace(/^\w+:/, '') } });
  if (weighed.address >= 4) said.push({ key: 'match:same-address' });
  if (weighed.company !== null) said.push({ key: 'match:same-company', values: { value: weighed.company } });
  return said;
}
