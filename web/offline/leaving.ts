/** Whom a wish that still waits has already dealt with: they leave Today before the server knows. */
import { useEffect, useState } from 'react';
import { usePresence } from './presence.ts';
import { waiting } from './shelf.ts';

const exits = new Set(['done', 'later', 'rest']);

export function useLeaving(): ReadonlySet<string> {
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const { waiting: number } = usePresence();
  useEffect(() => {
    let current = true;
    void waiting()
      .catch(() => [])
      .then((all) => {
        const ids = all
          .filter(([, wish]) => exits.has(wish.name) && wish.refused === undefined)
          .map(([, wish]) => String(wish.fields['who']));
        if (current) setGone(new Set(ids));
      });
    return () => {
      current = false;
    };
  }, [number]);
  return gone;
}
