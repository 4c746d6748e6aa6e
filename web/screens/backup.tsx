/** The copies of everything: the last one and its proof, one press for the next, and how to take it all away. */
import { useState } from 'react';
import { start } from '../client.ts';
import { Failed } from '../parts/failed.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { PrintButton } from '../parts/print-button.tsx';
import { useTitle } from '../parts/use-title.ts';
import { VitalRing } from '../parts/vital-ring.tsx';
import type { Job } from '../shapes.ts';
import { toast } from '../toasts.ts';
import { problemToast } from '../use-act.ts';
import { isOver, useJob } from '../use-job.ts';
import { useRead } from '../use-read.ts';
import { useWords } from '../words.tsx';
import './backup.css';

export default function Backup() {
  const { say, moment, bytes } = useWords();
  const asked = useRead('status');
  const [given, setGiven] = useState<Job | null>(null);
  const job = useJob(given);
  useTitle(say('app:nav.backup'));
  if (asked.data === undefined && asked.isError)
    return <Failed error={asked.error} again={() => void asked.refetch()} />;
  const status = asked.data;
  const copies = status?.copies.toSorted((a, b) => (a.at < b.at ? 1 : -1)) ?? [];
  const [last] = copies;
  const run = async (name: string) => {
    try {
      setGiven(await start(name, {}));
    } catch (error) {
      toast(problemToast(error, say));
    }
  };
  const busy = job !== null && !isOver(job);
  return (
    <div className="screen backup" aria-busy={status === undefined}>
      <header className="screen-head">
        <div>
          <h1>{say('app:nav.backup')}</h1>
          <p className="muted">{say('settings-screen:backup.intro')}</p>
        </div>
      </header>
      {status !== undefined && <VitalRing ring={status} />}
      <section className="card backup-now">
        <div>
          <h2>
            {last === undefined
              ? say('settings-screen:backup.none')
              : say(
                  last.verifiedAt === null
                    ? 'settings-screen:backup.lastUnproven'
                    : 'settings-screen:backup.last',
                  {
                    when: moment(last.at),
                  },
                )}
          </h2>
          <p className="muted">
            {last === undefined
              ? say('settings-screen:backup.noneHint')
              : last.verifiedAt === null
                ? say('settings-screen:backup.unproven')
                : say('settings-screen:backup.proven', { when: moment(last.verifiedAt) })}
          </p>
        </div>
        <div className="backup-acts">
          <button type="button" className="btn go" disabled={busy} onClick={() => void run('backup')}>
            {say('settings-screen:backup.now')}
          </button>
          <button
            type="button"
            className="btn"
            disabled={busy || last === undefined}
            onClick={() => void run('backup-verify')}
          >
            {say('settings-screen:backup.verify')}
          </button>
        </div>
        {busy && <JobProgress job={job} />}
        {job?.state === 'done' && <p aria-live="polite">{say('settings-screen:backup.done')}</p>}
        {job?.state === 'failed' && (
          <p role="alert">
            {job.problem?.message ?? say('app:failed')} <span className="muted">{job.problem?.hint}</span>
          </p>
        )}
      </section>
      <section>
        <h2>{say('memories-screen:onPaper')}</h2>
        <p className="muted">{say('memories-screen:onPaperHint')}</p>
        <div className="backup-acts backup-paper">
          <PrintButton what="paper" fields={{}} text={say('memories-screen:sheet')} />
          {last !== undefined && (
            <PrintButton what="paper" fields={{ recovery: true }} text={say('memories-screen:key')} />
          )}
        </div>
      </section>
      {copies.length > 0 && (
        <section>
          <h2>{say('settings-screen:backup.copies')}</h2>
          <table className="copies">
            <thead>
              <tr>
                <th scope="col">{say('settings-screen:backup.made')}</th>
                <th scope="col">{say('settings-screen:backup.file')}</th>
                <th scope="col">{say('settings-screen:backup.size')}</th>
                <th scope="col">{say('settings-screen:backup.proof')}</th>
              </tr>
            </thead>
            <tbody>
              {copies.slice(0, 40).map((copy) => (
                <tr key={copy.file}>
                  <th scope="row">{moment(copy.at)}</th>
                  <td>
                    <bdi>{copy.file.split('/').at(-1)}</bdi>
                  </td>
                  <td>{bytes(copy.bytes)}</td>
                  <td>
                    {copy.verifiedAt === null
                      ? say('settings-screen:backup.notYet')
                      : say(
                          copy.ok === false ? 'settings-screen:backup.broken' : 'settings-screen:backup.good',
                        )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}
