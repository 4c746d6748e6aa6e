/** One import from preview to report: what it would bring, then bringing it, then what came of it. */
import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { lookElsewhere, letGo, noteJob, noteSaid, noteShown, type Brought } from '../brought.ts';
import { job as tell, start } from '../client.ts';
import type { ImportReport } from '../shapes.ts';
import { toast } from '../toasts.ts';
import { problemToast } from '../use-act.ts';
import { isOver, useJob } from '../use-job.ts';
import { useWords } from '../words.tsx';
import { ImportCounts } from './import-counts.tsx';
import { ImportEnd } from './import-end.tsx';
import { ImportFailed } from './import-failed.tsx';
import { ImportMe } from './import-me.tsx';
import { ImportPreview } from './import-preview.tsx';
import { JobProgress } from './job-progress.tsx';
import { shortNames } from './short-names.ts';
import { SkippedList } from './skipped-list.tsx';
import { isUnclear, saidOf, TableColumns } from './table-columns.tsx';
import './import-run.css';

type Stage = 'preview' | 'import';

const elsewhereMs = 3_000;

/** @param onMeanwhile shows whom it has brought so far; absent where there is nobody yet */
export function ImportRun({
  brought,
  onMeanwhile,
}: {
  readonly brought: Brought;
  readonly onMeanwhile?: (() => void) | undefined;
}) {
  const { say, list, bytes } = useWords();
  const [mine, setMine] = useState('');
  const { chosen } = brought.said;
  const job = useJob(brought.job);
  const stage: Stage = brought.job?.dryRun === false ? 'import' : 'preview';
  const title = useRef<HTMLHeadingElement>(null);
  const [seen, setSeen] = useState<ImportReport | null>(null);
  const state = job?.state ?? 'running';
  const report = state === 'done' ? (job?.result as ImportReport | undefined) : undefined;
  if (stage === 'preview' && report !== undefined && report !== seen) setSeen(report);
  const begin = async (name: Stage, wishes: { readonly all?: true; readonly as?: string } = {}) => {
    const me = mine.split(/[\s,;]+/).filter((one) => one !== '');
    const as = wishes.as ?? brought.said.as;
    if (wishes.as !== undefined) noteSaid({ as: wishes.as });
    const map = Object.entries({ ...saidOf(seen?.tables ?? []), ...chosen }).map(
      ([column, field]) => `${column}=${field}`,
    );
    try {
      noteJob(
        await start(name, {
          upload: brought.batch,
          ...(me.length > 0 ? { me } : {}),
          ...(map.length > 0 ? { map } : {}),
          ...(as === null ? {} : { as }),
          ...(wishes.all === true ? { all: true } : {}),
        }),
      );
    } catch (error) {
      toast(problemToast(error, say));
      letGo();
    }
  };
  const letIn = async () => {
    // Whoever does not wait for the preview has no need of it.
    if (!isOver(job) && job !== null && job.id !== '') await tell(job.id, 'cancel').catch(() => undefined);
    await begin('import');
  };
  const isFresh = brought.job === null;
  useEffect(() => {
    if (isFresh) void begin('preview');
    // The preview runs once for what was given.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [brought.batch, isFresh]);
  useElsewhere(brought, stage);
  useEffect(() => {
    noteShown(true);
    return () => noteShown(false);
  }, []);
  useEffect(() => {
    // What was pressed is gone; whoever reads by ear goes on at the heading.
    if (document.activeElement === document.body) title.current?.focus({ preventScroll: true });
  }, [stage, state]);
  const isLooking = stage === 'preview' && !isOver(job);
  const shown = report ?? (isLooking ? (seen ?? undefined) : undefined);
  return (
    <section className="card import-run" aria-label={list(brought.names.slice(0, 5))}>
      <header>
        <h2 ref={title} tabIndex={-1} dir="auto">
          {shortNames(brought.names, list, say)}
        </h2>
        <span className="muted">{bytes(brought.bytes)}</span>
      </header>
      {!isOver(job) && (
        <JobProgress job={job} stage={stage}>
          {stage === 'import' && onMeanwhile !== undefined && (
            <Link className="btn plain" href="/" onClick={onMeanwhile}>
              {say('capture-screen:meanwhile')}
            </Link>
          )}
        </JobProgress>
      )}
      {(state === 'failed' || state === 'cancelled' || state === 'lost') && (
        <ImportFailed
          job={job}
          stage={stage}
          onAgain={(as) => void begin(as === undefined ? stage : 'preview', as === undefined ? {} : { as })}
          onPutAway={letGo}
        />
      )}
      {shown !== undefined && (
        <div className="import-told" aria-busy={isLooking}>
          <p className="import-verdict">
            {say(`capture-screen:${stage === 'import' ? 'brought' : isLooking ? 'wouldBefore' : 'would'}`)}
          </p>
          <ImportCounts report={shown} />
          {stage === 'preview' && <ImportPreview report={shown} />}
          {stage === 'preview' &&
            shown.tables
              .filter(isUnclear)
              .map((table) => (
                <TableColumns
                  key={table.key}
                  table={table}
                  chosen={chosen}
                  onChoose={(next) => noteSaid({ chosen: next })}
                />
              ))}
          {stage === 'preview' && Object.keys(chosen).length > 0 && (
            <p>
              <button
                type="button"
                className="btn"
                disabled={isLooking}
                onClick={() => void begin('preview')}
              >
                {say('capture-screen:lookAgain')}
              </button>
            </p>
          )}
          <SkippedList
            skipped={shown.skipped}
            count={shown.skippedCount}
            {...(stage === 'import'
              ? { id: shown.import }
              : { onEvery: () => void begin('preview', { all: true }) })}
          />
          {stage === 'import' && <ImportEnd report={shown} />}
        </div>
      )}
      {stage === 'preview' && (isLooking || report !== undefined) && (
        <ImportMe
          value={mine}
          onChange={setMine}
          waits={isLooking}
          onLetIn={() => void letIn()}
          onPutAway={letGo}
        />
      )}
    </section>
  );
}

/** Another tab with the same files: what it lets in is shown here as well, and what it threw away is gone. */
function useElsewhere({ batch, job }: Brought, stage: Stage): void {
  const known = job?.id ?? null;
  useEffect(() => {
    if (stage !== 'preview' || known === null) return;
    const timer = setInterval(() => {
      void lookElsewhere(batch).then((found) => {
        if (found === 'gone') letGo();
        else if (found !== null && found.id !== known) noteJob(found);
      });
    }, elsewhereMs);
    return () => clearInterval(timer);
  }, [batch, known, stage]);
}
