/** The first two minutes: an empty vault says what to do first, and where the address book of each phone is found. */
import { useEffect, useState } from 'react';
import { findWaiting, useBrought } from '../brought.ts';
import { FileDrop } from '../parts/file-drop.tsx';
import { ImportRun } from '../parts/import-run.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { start } from '../client.ts';
import { useQueryClient } from '@tanstack/react-query';
import type { Job } from '../shapes.ts';
import { toast } from '../toasts.ts';
import { problemToast } from '../use-act.ts';
import { isOver, useJob } from '../use-job.ts';
import { useWords } from '../words.tsx';
import './welcome.css';

const phones = ['iphone', 'android', 'google', 'outlook', 'whatsapp', 'mail'] as const;

interface WelcomeProps {
  readonly empty: boolean;
  readonly onLeave: () => void;
}

export default function Welcome({ empty, onLeave }: WelcomeProps) {
  const { say } = useWords();
  const queries = useQueryClient();
  const { brought, step } = useBrought();
  useEffect(() => void findWaiting(), []);
  const [given, setGiven] = useState<Job | null>(null);
  const job = useJob(given);
  useEffect(() => {
    if (!empty && brought === null && step === null) onLeave();
  }, [empty, brought, step, onLeave]);
  const trySample = async () => {
    try {
      setGiven(await start('sample', {}));
      await queries.invalidateQueries();
    } catch (error) {
      toast(problemToast(error, say));
    }
  };
  const busy = job !== null && !isOver(job);
  return (
    <div className="screen welcome">
      <header>
        <h1>{say('welcome:title')}</h1>
        <p>{say('welcome:intro')}</p>
      </header>
      {brought === null ? (
        <FileDrop />
      ) : (
        <ImportRun key={brought.batch} brought={brought} onMeanwhile={empty ? undefined : onLeave} />
      )}
      {/* Once there is something of their own, it alone is looked at. */}
      {brought === null && (
        <>
          <section className="welcome-where">
            <h2>{say('welcome:where')}</h2>
            <div>
              {phones.map((phone) => (
                <details key={phone} name="where">
                  <summary>{say(`welcome:${phone}.name`)}</summary>
                  <p>{say(`welcome:${phone}.how`)}</p>
                </details>
              ))}
            </div>
          </section>
          <section className="welcome-sample">
            <div>
              <h2>{say('welcome:sampleTitle')}</h2>
              <p className="muted">{say('welcome:sampleText')}</p>
            </div>
            <button type="button" className="btn" disabled={busy} onClick={() => void trySample()}>
              {say('welcome:sample')}
            </button>
            {busy && <JobProgress job={job} stage="import" />}
          </section>
        </>
      )}
      <p className="muted small">{say('welcome:promise')}</p>
    </div>
  );
}
