/** Reads an action for a screen: from the server, or from what this device kept when nobody answers. */
import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { addressOf, read, Refusal, Unreachable } from './client.ts';
import { here } from './offline/presence.ts';
import { keep, kept } from './offline/shelf.ts';
import type { Fields, PersonPage, PersonRow, Reads } from './shapes.ts';

/** What is worth having on a train. */
const worthKeeping = new Set<keyof Reads>([
  'today',
  'people',
  'show',
  'timeline',
  'brief',
  'memories',
  'settings',
  'questions',
  'history',
  'map',
]);

/** Every day of a replay, every page of a long story and every word looked for would fill the device with what nobody asks for again. */
function isWorthKeeping(name: keyof Reads, fields: Fields): boolean {
  const passing = ['on', 'before', 'query'].some((field) => (fields[field] ?? '') !== '');
  return worthKeeping.has(name) && !passing;
}

export function useRead<N extends keyof Reads>(
  name: N,
  fields: Fields = {},
  options: { readonly enabled?: boolean; readonly previous?: boolean } = {},
): UseQueryResult<Reads[N]> {
  return useQuery({
    queryKey: [name, fields],
    queryFn: ({ signal }) => readOrKept(name, fields, signal),
    enabled: options.enabled ?? true,
    ...(options.previous === true ? { placeholderData: keepPreviousData } : {}),
  });
}

/** Throws Refusal, or Unreachable when nothing was kept either. */
export async function readOrKept<N extends keyof Reads>(
  name: N,
  fields: Fields,
  signal?: AbortSignal,
): Promise<Reads[N]> {
  const address = `${name}${addressOf(fields)}`;
  try {
    const answer = await read(name, fields, signal);
    here.set({ away: false, keptAt: null, known: true });
    if (isWorthKeeping(name, fields)) void keep(address, answer).catch(() => undefined);
    return answer;
  } catch (error) {
    if (error instanceof Refusal && error.status === 401) here.set({ known: false });
    if (!(error instanceof Unreachable)) throw error;
    here.set({ away: true });
    const found = (await kept(address).catch(() => null)) ?? (await likely(name, fields));
    if (found === null) throw error;
    here.set({ keptAt: found.at });
    return found.answer as Reads[N];
  }
}

/** The nearest thing kept: another number of minutes for Today, the row of the list for a person never opened. */
async function likely(name: string, fields: Fields): Promise<{ at: number; answer: unknown } | null> {
  if (name === 'today') return kept('today').catch(() => null);
  if (name !== 'show') return null;
  const list = await kept('people?brief=true').catch(() => null);
  const row = (list?.answer as readonly PersonRow[] | undefined)?.find(
    (person) => person.id === fields['who'],
  );
  return list === null || row === undefined ? null : { at: list.at, answer: pageOf(row) };
}

function pageOf(row: PersonRow): PersonPage {
  return {
    ...row,
    card: null,
    line: row.circles.join(' · '),
    company: null,
    title: null,
    note: null,
    zone: null,
    hours: null,
    preferred: null,
    language: null,
    sensitive: null,
    nicknames: [],
    roles: [],
    interests: [],
    firstKnown: null,
    ownCadenceDays: null,
    touches: [],
    more: null,
    memories: [],
    occasions: [],
    promises: [],
    nextTime: [],
    clippings: [],
    relations: [],
    gives: [],
    backedUp: {
      memories: 0,
      ways: [],
      nextDate: null,
      backedUp: false,
      stale: false,
      atRisk: false,
      action: null,
    },
    rest: [],
    reasons: [],
    ways: [],
    pulse: [],
    photo: false,
    counts: { touches: 0, memories: 0 },
  };
}
