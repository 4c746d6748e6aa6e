/** What two people are to each other, seen from either side. */

const pairs: readonly (readonly [string, string])[] = [
  ['parent', 'child'],
  ['grandparent', 'grandchild'],
  ['godparent', 'godchild'],
  ['stepparent', 'stepchild'],
  ['parent-in-law', 'child-in-law'],
  ['aunt or uncle', 'niece or nephew'],
  ['manager', 'report'],
  ['mentor', 'mentee'],
  ['teacher', 'student'],
  ['landlord', 'tenant'],
  ['introduced-by', 'introduced'],
];

/** Words that say more than the relation itself: their other side says less, because nobody told more. */
const narrow: Readonly<Record<string, string>> = {
  mother: 'child',
  father: 'child',
  mum: 'child',
  mom: 'child',
  dad: 'child',
  son: 'parent',
  daughter: 'parent',
  grandmother: 'grandchild',
  grandfather: 'grandchild',
  grandson: 'grandparent',
  granddaughter: 'grandparent',
  aunt: 'niece or nephew',
  uncle: 'niece or nephew',
  niece: 'aunt or uncle',
  nephew: 'aunt or uncle',
  godmother: 'godchild',
  godfather: 'godchild',
  wife: 'spouse',
  husband: 'spouse',
  girlfriend: 'partner',
  boyfriend: 'partner',
  brother: 'sibling',
  sister: 'sibling',
  'mother-in-law': 'child-in-law',
  'father-in-law': 'child-in-law',
  assistant: 'manager',
  boss: 'report',
  emergency: 'emergency for',
  'emergency for': 'emergency',
  'referred by': 'introduced',
};

const others: ReadonlyMap<string, string> = new Map([
  ...pairs.flatMap(([a, b]): [string, string][] => [
    [a, b],
    [b, a],
  ]),
  ...Object.entries(narrow),
]);

/**
 * What A is to B when B is `what` to A: a child's other side is a parent. Words that have no other side of their own
 * (`spouse`, `friend`, words nobody foresaw) are the same from both.
 */
export function otherSide(what: string): string {
  return others.get(what.trim().toLowerCase()) ?? what;
}
