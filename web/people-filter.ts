/** Which people of the list an address asks for; the same rules for the list, its views and its numbers. */
import type { Pace, PersonRow, Ring } from './shapes.ts';

export interface PeopleFilter {
  readonly query: string;
  readonly ring: Ring | 'none' | '';
  readonly circle: string;
  readonly warmth: Pace['state'] | 'due' | '';
  /** Days without a touch. */
  readonly quiet: number;
  readonly sort: 'name' | 'quiet' | 'closeness';
  readonly vital: boolean;
}

export function filterOf(address: URLSearchParams): PeopleFilter {
  const sort = address.get('sort');
  return {
    query: address.get('query') ?? '',
    ring: (address.get('ring') ?? '') as PeopleFilter['ring'],
    circle: address.get('circle') ?? '',
    warmth: (address.get('warmth') ?? '') as PeopleFilter['warmth'],
    quiet: Math.max(0, Number(address.get('quiet')) || 0),
    sort: sort === 'quiet' || sort === 'closeness' ? sort : 'name',
    vital: address.has('vital'),
  };
}

const closeness: Readonly<Record<string, number>> = {
  five: 0,
  fifteen: 1,
  fifty: 2,
  'hundred-and-fifty': 3,
  beyond: 4,
};

export function filtered(
  people: readonly PersonRow[],
  filter: PeopleFilter,
  compare: (a: string, b: string) => number,
): readonly PersonRow[] {
  const wanted = plain(filter.query.trim())
    .split(/\s+/)
    .filter((word) => word !== '');
  return inOrder(people, filter.sort, compare).filter(
    (person) =>
      (filter.ring === '' || (person.ring ?? 'none') === filter.ring) &&
      (filter.circle === '' || person.circles.includes(filter.circle)) &&
      (!filter.vital || person.ring === 'five' || person.ring === 'fifteen') &&
      (filter.warmth === '' ||
        (filter.warmth === 'due' ? person.pace.due : person.pace.state === filter.warmth)) &&
      (filter.quiet === 0 || (person.pace.silentDays ?? Infinity) >= filter.quiet) &&
      (wanted.length === 0 || matches(person, wanted)),
  );
}

type Compare = (a: string, b: string) => number;

/** Sorted once a list and order: thousands of names compared by the rules of a language are too dear for every keystroke. */
const orders = new WeakMap<readonly PersonRow[], Map<Compare, Map<string, readonly PersonRow[]>>>();

function inOrder(
  people: readonly PersonRow[],
  sort: PeopleFilter['sort'],
  compare: Compare,
): readonly PersonRow[] {
  const byCompare = orders.get(people) ?? new Map<Compare, Map<string, readonly PersonRow[]>>();
  orders.set(people, byCompare);
  const bySort = byCompare.get(compare) ?? new Map<string, readonly PersonRow[]>();
  byCompare.set(compare, bySort);
  const known = bySort.get(sort);
  if (known !== undefined) return known;
  const sorted = people.toSorted((a, b) => {
    if (sort === 'quiet') return (b.pace.silentDays ?? -1) - (a.pace.silentDays ?? -1);
    if (sort === 'closeness') {
      const apart = (closeness[a.ring ?? ''] ?? 9) - (closeness[b.ring ?? ''] ?? 9);
      if (apart !== 0) return apart;
    }
    return Number(isBare(a.name)) - Number(isBare(b.name)) || compare(a.name, b.name);
  });
  bySort.set(sort, sorted);
  return sorted;
}

/** Known by a number alone, or by nothing: after everybody who has a name. */
function isBare(name: string): boolean {
  return !/\p{L}/u.test(name);
}

/** Folded once a person: the rows are the same objects from one keystroke to the next. */
const folded = new WeakMap<PersonRow, string>();

function matches(person: PersonRow, wanted: readonly string[]): boolean {
  let text = folded.get(person);
  if (text === undefined) {
    text = plain([person.name, ...person.circles, ...person.handles.map((handle) => handle.shown)].join(' '));
    folded.set(person, text);
  }
  const all = text;
  return wanted.every((word) => all.includes(word));
}

/** Without accents and case, so that `lucja` finds Łucja. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[łŁ]/g, 'l')
    .replaceAll(/[øØ]/g, 'o')
    .toLowerCase();
}
