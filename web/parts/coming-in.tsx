/** On every other screen, one line of what is being brought in: how far it is, and that what is seen may lag behind. */
import { useEffect } from 'react';
import { Link } from 'wouter';
import { findWaiting, useBrought, type Brought } from '../brought.ts';
import { isOver, useJob } from '../use-job.ts';
import { useWords } from '../words.tsx';
import { useDropGuard } from './drop-guard.ts';
import { shortNames } from './short-names.ts';
import './coming-in.css';

export default function ComingIn() {
  const { brought, shown } = useBrought();
  useDropGuard();
  useEffect(() => void findWaiting(), []);
  return brought === null || shown || brought.job?.dryRun !== false ? null : <Line brought={brought} />;
}

function Line({ brought }: { readonly brought: Brought }) {
  const { say, list } = useWords();
  const job = useJob(brought.job);
  const what = shortNames(brought.names, list, say);
  const progress = job?.progress ?? null;
  const of = progress?.of ?? null;
  const percent =
    progress === null || of === null ? null : Math.floor((progress.done / Math.max(1, of)) * 100);
  const state = isOver(job) ? (job?.state === 'done' ? 'done' : 'not') : (job?.state ?? 'running');
  return (
    <section className="coming-in" aria-label={say('capture-screen:coming.title')}>
      <p>
        <span dir="auto">{say(`capture-screen:coming.${state}`, { what })}</span>
        {percent !== null && state === 'running' && <span className="percent">{`${percent} %`}</span>}
        {state === 'running' && <span className="muted"> {say('capture-screen:coming.lag')}</span>}
      </p>
      <Link className="link" href="/capture">
        {say(`capture-screen:coming.${state === 'done' ? 'seeDone' : 'see'}`)}
      </Link>
    </section>
  );
}
