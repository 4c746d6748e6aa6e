/** How far long work is: its step, its rate, the time left, and a way to pause or stop it. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { job as tell } from '../client.ts';
import { timeLeft } from '../../src/words/time-left.ts';
import type { Job } from '../shapes.ts';
import { useWords } from '../words.tsx';
import './file-drop.css';

interface JobProgressProps {
  /** Null while it is being begun. */
  readonly job: Job | null;
  readonly stage?: 'preview' | 'import';
  /** What else can be done meanwhile. */
  readonly children?: ReactNode;
}

export function JobProgress({ job, stage = 'import', children }: JobProgressProps) {
  const { say, number, bytes } = useWords();
  const rate = useRate(job);
  const progress = job?.progress ?? null;
  const state = job?.state ?? 'running';
  // What was stopped is taken back; there is nothing to pause in that.
  const [stopped, setStopped] = useState('');
  const isStopping = progress?.step === 'undoing' || (stopped !== '' && stopped === job?.id);
  const amount = (value: number) => (progress?.unit === 'bytes' ? bytes(value) : number(Math.round(value)));
  const of = progress?.of ?? null;
  const left =
    progress !== null && !isStopping && of !== null && rate > 0 && progress.done < of
      ? timeLeft((of - progress.done) / rate)
      : null;
  const working = say(`capture-screen:${stage === 'preview' ? 'looking' : 'working'}`);
  const doing = isStopping
    ? say(`progress:${stage === 'preview' ? 'stopping' : 'undoing'}`)
    : progress === null || stage === 'preview'
      ? working
      : say(`progress:${progress.step}`, { defaultValue: working });
  const tenths = progress === null || of === null ? null : Math.floor((progress.done / Math.max(1, of)) * 10);
  return (
    <div className="run">
      {progress === null || of === null || isStopping ? (
        <progress aria-label={working} />
      ) : (
        <progress aria-label={working} max={Math.max(1, of)} value={progress.done} />
      )}
      <p className="muted small">
        {[
          state === 'paused' ? say('capture-screen:paused') : doing,
          progress === null || isStopping
            ? null
            : of === null
              ? amount(progress.done)
              : `${amount(progress.done)} / ${amount(of)}`,
          rate > 0 && state === 'running' && !isStopping
            ? say('capture-screen:rate', { rate: amount(rate) })
            : null,
          left !== null && state === 'running' ? say(left.key, left.values) : null,
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      {/* Ten words on the way are enough to be read aloud. */}
      <output className="sr-only">
        {state === 'paused' ? say('capture-screen:paused') : doing}{' '}
        {tenths === null || isStopping ? '' : `${tenths * 10} %`}
      </output>
      {job !== null && job.id !== '' && !isStopping && (
        <p className="form-end">
          <button
            type="button"
            className="btn"
            onClick={() => void tell(job.id, state === 'paused' ? 'resume' : 'pause').catch(() => undefined)}
          >
            {say(`capture-screen:${state === 'paused' ? 'resume' : 'pause'}`)}
          </button>
          <button
            type="button"
            className="btn plain"
            onClick={() => {
              setStopped(job.id);
              void tell(job.id, 'cancel').catch(() => setStopped(''));
            }}
          >
            {say(stage === 'import' && job.action === 'import' ? 'capture-screen:stopAndBack' : 'app:cancel')}
          </button>
          {children}
        </p>
      )}
    </div>
  );
}

/** Units in a second, over the whole of one step. */
function useRate(job: Job | null): number {
  const since = useRef({ step: '', at: 0, done: 0 });
  const [rate, setRate] = useState(0);
  const progress = job?.progress ?? null;
  const isPaused = job?.state === 'paused';
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
  useEffect(() => {
    // Time that was rested is no time that was worked: the rate begins anew.
    if (!isPaused) since.current = { step: '', at: 0, done: 0 };
  }, [isPaused]);
  return rate;
}
