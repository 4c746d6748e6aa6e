/** The copies of everything: how they stand, one press for the next, where they go, and every way back out. */
import { useCallback, useState } from 'react';
import { Link } from 'wouter';
import { useQueryClient } from '@tanstack/react-query';
import { start } from '../client.ts';
import { BackupCard } from '../parts/backup-card.tsx';
import { BackupCopies } from '../parts/backup-copies.tsx';
import { BackupPlace } from '../parts/backup-place.tsx';
import { copyName, lastGood } from '../parts/backup-verdict.ts';
import { Failed } from '../parts/failed.tsx';
import { PrintButton } from '../parts/print-button.tsx';
import { useTitle } from '../parts/use-title.ts';
import { VitalRing } from '../parts/vital-ring.tsx';
import type { Fields, Job } from '../shapes.ts';
import { toast } from '../toasts.ts';
import { problemToast } from '../use-act.ts';
import { useJob } from '../use-job.ts';
import { useRead } from '../use-read.ts';
import { useWords } from '../words.tsx';
import './backup.css';

export default function Backup() {
  const { say } = useWords();
  const queries = useQueryClient();
  const asked = useRead('status');
  const [given, setGiven] = useState<Job | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [now] = useState(() => Date.now());
  const job = useJob(given);
  const again = useCallback(() => void queries.invalidateQueries(), [queries]);
  useTitle(say('app:nav.backup'));
  if (asked.data === undefined && asked.isError)
    return <Failed error={asked.error} again={() => void asked.refetch()} />;
  const status = asked.data;
  const run = async (name: string, fields: Fields) => {
    try {
      setGiven(await start(name, fields));
    } catch (error) {
      toast(problemToast(error, say));
    }
  };
  const good = status === undefined ? undefined : lastGood(status);
  return (
    <div className="screen backup" aria-busy={status === undefined}>
      <header className="screen-head">
        <div>
          <h1>{say('app:nav.backup')}</h1>
          <p className="muted">{say('backup-screen:intro')}</p>
        </div>
      </header>
      {status !== undefined && (
        <>
          <BackupCard
            status={status}
            job={job}
            now={now}
            run={(name, fields) => void run(name, fields)}
            after={again}
          />
          {status.copies.length === 0 && <BackupPlace status={status} again={again} />}
          {status.searchWaiting && <p className="muted">{say('backup-screen:index')}</p>}
          <section>
            <h2>{say('backup-screen:click')}</h2>
            <div className="backup-acts backup-paper">
              {good !== undefined && (
                <button type="button" className="btn" onClick={() => setOpen(copyName(good))}>
                  {say('backup-screen:restore')}
                </button>
              )}
              <Link href="/do/export" className="btn">
                {say('backup-screen:export')}
              </Link>
              <PrintButton what="paper" fields={{}} text={say('backup-screen:sheet')} />
              {status.passphrase && (
                <PrintButton what="paper" fields={{ recovery: true }} text={say('backup-screen:key')} />
              )}
              <Link href="/trash" className="btn">
                {say('backup-screen:trash')}
              </Link>
            </div>
          </section>
          {status.copies.length > 0 && (
            <BackupCopies
              status={status}
              open={open}
              onOpen={setOpen}
              verify={(copy) => void run('backup-verify', { copy: copyName(copy) })}
            />
          )}
          {status.copies.length > 0 && <BackupPlace status={status} again={again} />}
          <VitalRing ring={status} />
        </>
      )}
    </div>
  );
}
