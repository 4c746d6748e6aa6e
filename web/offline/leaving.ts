/** Whom a wish that still waits has already dealt with: they leave Today before the server knows. */
import { useQuery } from '@tanstack/react-query';
import { usePresence } from './presence.ts';
import { waiting } from './shelf.ts';

const exits = new Set(['done', 'later', 'rest']);
const nobody: ReadonlySet<string> = new Set();

export function useLeaving(): ReadonlySet<string> {
  const { waiting: number } = usePresence();
  const asked = useQuery({ queryKey: ['leaving', number], queryFn: leaving, staleTime: Infinity });
  return asked.data ?? nobody;
}

async function leaving(): Promise<ReadonlySet<string>> {
  const all = await waiting().catch(() => []);
  return new Set(
    all
      .filter(([, wish]) => exits.has(wish.name) && wish.refused === undefined)
      .map(([, wish]) => String(wish.fields['who'])),
  );
}
