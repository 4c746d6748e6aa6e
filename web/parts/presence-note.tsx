/** Says calmly that nobody answers, from when the screen is, and what waits to be sent. */
import { CloudOff } from 'lucide-react';
import { Link } from 'wouter';
import { usePresence } from '../offline/presence.ts';
import { useWords } from '../words.tsx';
import './presence-note.css';

export function PresenceNote() {
  const { say, moment } = useWords();
  const { away, keptAt, waiting, refused } = usePresence();
  if (!away && waiting === 0 && refused === 0) return null;
  return (
    <div className="presence-note" aria-live="polite">
      <CloudOff aria-hidden="true" />
      <p>
        {away && say('app:offline.away')}{' '}
        {away && keptAt !== null && say('app:offline.from', { when: moment(keptAt) })}{' '}
        {waiting > 0 && say('app:offline.waiting', { count: waiting })}{' '}
        {refused > 0 && say('app:offline.refused', { count: refused })}
      </p>
      {(waiting > 0 || refused > 0) && (
        <Link className="link" href="/waiting">
          {say('app:offline.look')}
        </Link>
      )}
    </div>
  );
}
