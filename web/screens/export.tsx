/** Everything on its way out: one press makes the archive, the next takes it along. */
import { useState } from 'react';
import { start } from '../client.ts';
import { JobProgress } from '../parts/job-progress.tsx';
import { useTitle } from '../parts/use-title.ts';
import type { Job } from '../shapes.ts';
import { toast } from '../toasts.ts';
import { problemToast } from '../use-act.ts';
import { isOver, useJob } from '../use-job.ts';
import { useWords } from '../words.tsx';
import './tokens.css';

const counted = ['people', 'touches', 'memories', 'photos'] as const;

export default function Export() {
  const { say, number } = useWords();
  const [given, setGiven] = useState<Job | null>(null);
  const job = useJob(given);
  useTitle(say('letting-screen:export.title'));
  const busy = job !== null && !isOver(job);
  const run = async () => {
    try {
      setGiven(await start('export', {}));
    } catch (error) {
      toast(problemToast(error, say));
    }
  };
  const done = job?.state === 'done' ? resultOf(job) : null;
  return (
    <div className="screen export">
      <header className="screen-head">
        <div>
          <h1>{say('letting-screen:export.title')}</h1>
          <p className="muted">{say('letting-screen:export.intro')}</p>
        </div>
      </header>
      {done === null && (
        <p>
          <button type="button" className="btn go" disabled={busy} onClick={() => void run()}>
            {say('letting-screen:export.start')}
          </button>
        </p>
      )}
      {busy && <JobProgress job={job} />}
      {job?.state === 'failed' && <p role="alert">{job.problem?.message}</p>}
      {done !== null && (
        <section className="card export-done" aria-live="polite">
          <h2>{say('letting-screen:export.ready')}</h2>
          <dl>
            {counted.map((one) => (
              <div key={one}>
                <dt>{say(`letting-screen:export.${one}`)}</dt>
                <dd>{number(done.counts[one] ?? 0)}</dd>
              </div>
            ))}
          </dl>
          {done.missing > 0 && (
            <p className="muted">{say('letting-screen:export.missing', { count: done.missing })}</p>
          )}
          <a className="btn go" href={`/api/v1/exports/${done.id}`} download="kith-export.tar">
            {say('letting-screen:export.download')}
          </a>
        </section>
      )}
    </div>
  );
}

interface Exported {
  readonly id: string;
  readonly missing: number;
  readonly counts: Readonly<Record<string, number>>;
}

/** The folder's own name is the id under which the server hands the archive out. */
function resultOf(job: Job): Exported {
  const result = (job.result ?? {}) as { folder?: string; missing?: readonly string[] };
  const id = (result.folder ?? '').split(/[/\\]/).at(-1) ?? '';
  return {
    id: encodeURIComponent(id),
    missing: result.missing?.length ?? 0,
    counts: (job.result ?? {}) as Record<string, number>,
  };
}
