/** One import from preview to report: what it would bring, then bringing it, then what came of it. */
import { useEffect, useRef, useState } from 'react';
import { lookElsewhere, letGo, noteJob, type Brought } from '../brought.ts';
import { start } from '../client.ts';
import type { ImportReport } from '../shapes.ts';
import { toast } from '../toasts.ts';
import { problemToast } from '../use-act.ts';
import { isOver, useJob } from '../use-job.ts';
import { useWords } from '../words.tsx';
import { ImportCounts } from './import-counts.tsx';
import { ImportEnd } from './import-end.tsx';
import { ImportPreview } from './import-preview.tsx';
import { JobProgress } from './job-progress.tsx';
import { SkippedList } from './skipped-list.tsx';
import { isUnclear, TableColumns, type Chosen } from './table-columns.tsx';
import './import-run.css';

type Stage = 'preview' | 'import';

const elsewhereMs = 3_000;

export function ImportRun({ brought }: { readonly brought: Brought }) {
  const { say, list, bytes } = useWords();
  const [mine, setMine] = useState('');
  const [chosen, setChosen] = useState<Chosen>({});
  const job = useJob(brought.job);
  const stage: Stage = brought.job?.dryRun === false ? 'import' : 'preview';
  const title = useRef<HTMLHeadingElement>(null);
  const begin = async (name: Stage) => {
    const me = mine.split(/[\s,;]+/).filter((one) => one !== '');
    const map = Object.entries(chosen).map(([column, field]) => `${column}=${field}`);
    const said = { ...(me.length > 0 ? { me } : {}), ...(map.length > 0 ? { map } : {}) };
    try {
      noteJob(await start(name, { upload: brought.batch, ...said }));
    } catch (error) {
      toast(problemToast(error, say));
      letGo();
    }
  };
  const isFresh = brought.job === null;
  useEffect(() => {
    if (isFresh) void begin('preview');
    // The preview runs once for what was given.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [brought.batch, isFresh]);
  useElsewhere(brought, stage);
  const state = job?.state ?? 'running';
  useEffect(() => {
    // What was pressed is gone; whoever reads by ear goes on at the heading.
    if (document.activeElement === document.body) title.current?.focus({ preventScroll: true });
  }, [stage, state]);
  const report = state === 'done' ? (job?.result as ImportReport | undefined) : undefined;
  return (
    <section className="card import-run" aria-label={list(brought.names.slice(0, 5))}>
      <header>
        <h2 ref={title} tabIndex={-1} dir="auto">
          {namesOf(brought.names, list, say)}
        </h2>
        <span className="muted">{bytes(brought.bytes)}</span>
      </header>
      {!isOver(job) && <JobProgress job={job} stage={stage} />}
      {(state === 'failed' || state === 'cancelled' || state === 'lost') && (
        <div role="alert" className="import-broken">
          <p>
            {state === 'failed'
              ? (job?.problem?.message ?? say('capture-screen:failed'))
              : say(
                  `capture-screen:${state === 'lost' ? 'lost' : stage === 'preview' ? 'stopped' : 'cancelled'}`,
                )}
          </p>
          {state === 'failed' && <p className="muted">{job?.problem?.hint}</p>}
          <p className="form-end">
            <button type="button" className="btn go" onClick={() => void begin(stage)}>
              {say(`capture-screen:${stage === 'import' ? 'goOn' : 'lookOnce'}`)}
            </button>
            <button type="button" className="btn plain" onClick={letGo}>
              {say('capture-screen:throwAway')}
            </button>
          </p>
        </div>
      )}
      {report !== undefined && (
        <>
          <p className="import-verdict">
            {say(`capture-screen:${stage === 'preview' ? 'would' : 'brought'}`)}
          </p>
          <ImportCounts report={report} />
          {stage === 'preview' && <ImportPreview report={report} />}
          {stage === 'preview' &&
            report.tables
              .filter(isUnclear)
              .map((table) => (
                <TableColumns key={table.key} table={table} chosen={chosen} onChoose={setChosen} />
              ))}
          {stage === 'preview' && Object.keys(chosen).length > 0 && (
            <p>
              <button type="button" className="btn" onClick={() => void begin('preview')}>
                {say('capture-screen:lookAgain')}
              </button>
            </p>
          )}
          <SkippedList
            skipped={report.skipped}
            count={report.skippedCount}
            {...(stage === 'import' ? { id: report.import } : {})}
          />
          {stage === 'import' ? (
            <ImportEnd report={report} />
          ) : (
            <form
              className="import-me"
              onSubmit={(event) => {
                event.preventDefault();
                void begin('import');
              }}
            >
              <label className="field">
                <span>{say('capture-screen:me')}</span>
                <input
                  className="input"
                  value={mine}
                  placeholder="ana@example.org"
                  onChange={(event) => setMine(event.target.value)}
                />
                <small>{say('capture-screen:meHint')}</small>
              </label>
              <div className="form-end">
                <button type="submit" className="btn go">
                  {say('capture-screen:letIn')}
                </button>
                <button type="button" className="btn plain" onClick={letGo}>
                  {say('app:cancel')}
                </button>
              </div>
            </form>
          )}
        </>
      )}
    </section>
  );
}

const fewNames = 5;

function namesOf(
  names: readonly string[],
  list: (texts: readonly string[]) => string,
  say: (key: string, values?: Readonly<Record<string, unknown>>) => string,
): string {
  if (names.length <= fewNames) return list(names);
  const first = names.slice(0, fewNames - 2);
  return list([...first, say('capture-screen:others', { count: names.length - first.length })]);
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
