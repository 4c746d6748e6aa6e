/** A screen that could not be read: what happened, in plain words, and the one thing to do. */
import { Refusal, Unreachable } from '../client.ts';
import { useWords } from '../words.tsx';
import './failed.css';

export function Failed({ error, again }: { readonly error: Error; readonly again: () => void }) {
  const { say } = useWords();
  const away = error instanceof Unreachable;
  const refused = error instanceof Refusal && error.message !== '';
  return (
    <div className="screen">
      <section className="card failed" role="alert">
        <h1>{refused ? error.message : say(away ? 'app:offline.nothing' : 'app:failed')}</h1>
        <p className="muted">
          {refused ? error.hint : say(away ? 'app:offline.nothingHint' : 'app:failedHint')}
        </p>
        <button type="button" className="btn go" onClick={again}>
          {say('app:again')}
        </button>
      </section>
    </div>
  );
}
