/** How far long work is: its step, its rate, the time left, and a way to pause or stop it. */
import { useEffect, useRef, useState } from 'react';
import { job as tell } from '../client.ts';
import type { Job } from '../shapes.ts';
import { useWords } from '../words.tsx';
import './file-drop.css';

export function JobProgress({ job }: { readonly job: Job }) {
  const { say, number, bytes } = useWords();
  const rate = useRate(job);
  const { progress, state } = job;
  const amount = (value: number) => (progress?.unit === 'bytes' ? bytes(value) : number(Math.round(value)));
  const of = progress?.of ?? null;
  const left = progress !== null && of !== null && rate > 0 ? Math.round((of - progress.done) / rate) : null;
  return (
    <div className="run" aria-live="polite">
      {progress === null || of === null ? (
        <progress aria-label={say('capture-screen:working')} />
      ) : (
        <progress aria-label={say('capture-screen:working')} max={Math.max(1, of)} value={progress.done} />
      )}
      <p className="muted small">
        {[
          progress === null
            ? say('capture-screen:working')
            : say(`progress:${progress.step}`, { defaultValue: say('capture-screen:working') }),
          progress === null
            ? null
            : progress.of === null
              ? amount(progress.done)
              : `${amount(progress.done)} / ${amount(progress.of)}`,
          rate > 0 && state === 'running' ? say('capture-screen:rate', { rate: amount(rate) }) : null,
          left !== null && state === 'running'
            ? say('capture-screen:left', { count: Math.max(1, left) })
            : null,
          state === 'paused' ? say('capture-screen:paused') : null,
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      {job.id !== '' && (
        <p>
          {state === 'paused' ? (
            <button type="button" className="btn" onClick={() => void tell(job.id, 'resume')}>
              {say('capture-screen:resume')}
            </button>
          ) : (
            <button type="button" className="btn" onClick={() => void tell(job.id, 'pause')}>
              {say('capture-screen:pause')}
            </button>
          )}{' '}
          <button type="button" className="btn plain" onClick={() => void tell(job.id, 'cancel')}>
            {say('app:cancel')}
          </button>
        </p>
      )}
    </div>
  );
}

/** Units in a second, over the whole of one step. */
function useRate(job: Job): number {
  const since = useRef({ step: '', at: 0, done: 0 });
  const [rate, setRate] = useState(0);
  const { progress } = job;
  useEffect(() => {
    if (progress === null) return;
    const now = performance.now();
    if (since.current.step !== progress.step || progress.done < since.current.done) {
      since.current = { step: progress.step, at: now, done: progress.done };
      setRate(0);
      return;
    }
    const seconds = (now - since.current.at) / 1000;
    if (seconds > 0.7) setRate((progress.done - since.current.done) / seconds);
  }, [progress]);
  return rate;
}
