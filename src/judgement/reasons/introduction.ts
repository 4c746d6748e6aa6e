/** Someone else the user knows has what they look for, or looks for what they have. */
import type { ReasonRule } from '../facts.ts';
import { short } from '../spoken.ts';
import { reasonWeight } from '../table.ts';

export const introduction: ReasonRule = (person) => {
  const found = person.introduction;
  if (found === null) return null;
  const values = { name: short(person.name), other: short(found.name), about: short(found.about) };
  const because = { key: `reasons:introduction.${found.role}`, values };
  return { kind: 'introduction', because, weight: reasonWeight.introduction, since: null, expires: null };
};
