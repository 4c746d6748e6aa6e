/** What could not be looked at or let in: what happened, in plain words, and what a person can do about it. */
import { useState } from 'react';
import { formatNames } from '../format-names.ts';
import type { Job } from '../shapes.ts';
import { useWords } from '../words.tsx';

interface ImportFailedProps {
  readonly job: Job | null;
  readonly stage: 'preview' | 'import';
  /** Begins the same once more, as the format that was named. */
  readonly onAgain: (as?: string) => void;
  readonly onPutAway: () => void;
}

export function ImportFailed({ job, stage, onAgain, onPutAway }: ImportFailedProps) {
  const { say } = useWords();
  const [as, setAs] = useState('');
  const state = job?.state ?? 'failed';
  const unreadable = state === 'failed' && job?.problem?.code === 'nothing-readable';
  return (
    <div role="alert" className="import-broken">
      <p>
        {state === 'failed'
          ? (job?.problem?.message ?? say('capture-screen:failed')) || say('capture-screen:failed')
          : say(`capture-screen:${wordFor(state, stage)}`)}
      </p>
      {state === 'failed' && (
        <p className="muted">{unreadable ? say('capture-screen:unreadable') : job?.problem?.hint}</p>
      )}
      {unreadable && (
        <details className="read-as">
          <summary>{say('capture-screen:readAs')}</summary>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (as !== '') onAgain(as);
            }}
          >
            <select
              className="input"
              value={as}
              aria-label={say('capture-screen:readAsWhat')}
              onChange={(event) => setAs(event.target.value)}
            >
              <option value="">{say('capture-screen:readAsWhat')}</option>
              {formatNames.map((name) => (
                <option key={name} value={name}>
                  {say(`capture-screen:format.${name}`)}
                </option>
              ))}
            </select>
            <button type="submit" className="btn" disabled={as === ''}>
              {say('capture-screen:readAsDo')}
            </button>
          </form>
        </details>
      )}
      <p className="form-end">
        {unreadable ? null : (
          <button type="button" className="btn go" onClick={() => onAgain()}>
            {say(
              `capture-screen:${stage === 'import' ? (state === 'cancelled' ? 'letIn' : 'goOn') : 'lookOnce'}`,
            )}
          </button>
        )}
        <button type="button" className={unreadable ? 'btn go' : 'btn plain'} onClick={onPutAway}>
          {say('capture-screen:throwAway')}
        </button>
      </p>
    </div>
  );
}

function wordFor(state: Job['state'], stage: 'preview' | 'import'): string {
  if (state === 'lost') return stage === 'preview' ? 'lostLooking' : 'lost';
  return stage === 'preview' ? 'stopped' : 'cancelled';
}
