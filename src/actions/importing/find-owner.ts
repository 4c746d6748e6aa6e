/** Whose files an import reads: the owner's handles as they are set, given, or shown by the files themselves. */
import { fold } from '../../people/fold.ts';
import { handleKey } from '../../people/normalise.ts';
import type { Settings } from '../../store/settings.ts';
import type { OwnerSample } from './reading.ts';

/**
 * A kind of handle that is known is not guessed; of one that is not, those that nearly all bytes of a format agree on.
 * @param given `kind:value` @returns all of them, `kind:value`, sorted
 */
export function findOwner(
  settings: Pick<Settings, 'handles' | 'name'>,
  samples: readonly OwnerSample[],
  given: readonly string[],
): readonly string[] {
  const mine = new Set([...settings.handles, ...given]);
  for (const votes of votesOf(samples)) {
    const kinds = new Set([...votes.keys()].map((key) => key.split(':')[0]));
    for (const kind of kinds) {
      if ([...mine].some((key) => key.startsWith(`${kind}:`)) || (kind === 'name' && settings.name !== ''))
        continue;
      const best = [...votes]
        .filter(([key]) => key.startsWith(`${kind}:`))
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      const top = best[0];
      if (top !== undefined) for (const [key, votes] of best) if (votes >= top[1] * 0.6) mine.add(key);
    }
  }
  for (const key of formerAddresses(settings, samples, mine)) mine.add(key);
  return [...mine].sort();
}

/**
 * The old address of work has a mailbox of its own, in which the others are not: it is the owner's when everything in that went
 * to or from it, and it bears the owner's given name.
 */
function formerAddresses(
  settings: Pick<Settings, 'name'>,
  samples: readonly OwnerSample[],
  mine: ReadonlySet<string>,
): readonly string[] {
  const guesses = samples.flatMap((sample) => sample.guesses);
  const names = guesses.filter(({ handle }) => handle !== null && mine.has(handleKey(handle)));
  const given = new Set(
    [settings.name, ...names.map(({ name }) => name ?? '')].map(givenName).filter((name) => name !== ''),
  );
  return guesses.flatMap(({ handle, name, alone }) =>
    handle !== null && alone === true && given.has(givenName(name ?? '')) ? [handleKey(handle)] : [],
  );
}

/** The first word of a name, or the one behind the comma. */
function givenName(name: string): string {
  const [family = '', behind] = name.split(',');
  return /[\p{L}\p{N}]+/u.exec(fold(behind ?? family))?.[0] ?? '';
}

/** For each format how many bytes speak for each handle. */
function votesOf(samples: readonly OwnerSample[]): Iterable<ReadonlyMap<string, number>> {
  const asked = new Map<string, Map<string, number>>();
  for (const { format, bytes, guesses } of samples) {
    const votes = asked.get(format) ?? new Map<string, number>();
    asked.set(format, votes);
    for (const { handle, name, share } of guesses) {
      const key = handle !== null ? handleKey(handle) : name === null ? null : `name:${fold(name)}`;
      if (key !== null && share >= 0.5) votes.set(key, (votes.get(key) ?? 0) + share * bytes);
    }
  }
  return asked.values();
}
