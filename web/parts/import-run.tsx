/** One import from preview to report: what it would bring, then bringing it, then what came of it. */
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { start } from '../client.ts';
import type { ImportReport, Job } from '../shapes.ts';
import { toast } from '../toasts.ts';
import { problemToast, useAct } from '../use-act.ts';
import { isOver, useJob } from '../use-job.ts';
import type { Carried } from '../upload.ts';
import { useWords } from '../words.tsx';
import { ImportCounts } from './import-counts.tsx';
import { ImportPreview } from './import-preview.tsx';
import { JobProgress } from './job-progress.tsx';
import { SkippedList } from './skipped-list.tsx';
import { isUnclear, TableColumns, type Chosen } from './table-columns.tsx';
import './import-run.css';

export function ImportRun({ carried, onEnd }: { readonly carried: Carried; readonly onEnd: () => void }) {
  const { say, list, bytes } = useWords();
  const act = useAct();
  const [stage, setStage] = useState<'preview' | 'import'>('preview');
  const [given, setGiven] = useState<Job | null>(null);
  const [mine, setMine] = useState('');
  const [chosen, setChosen] = useState<Chosen>({});
  const job = useJob(given);
  const begin = async (name: 'preview' | 'import') => {
    setStage(name);
    setGiven(null);
    const me = mine.split(/[\s,;]+/).filter((one) => one !== '');
    const map = Object.entries(chosen).map(([column, field]) => `${column}=${field}`);
    const said = { ...(me.length > 0 ? { me } : {}), ...(map.length > 0 ? { map } : {}) };
    try {
      setGiven(await start(name, { upload: carried.batch, ...said }));
    } catch (error) {
      toast(problemToast(error, say));
      onEnd();
    }
  };
  useEffect(() => {
    void begin('preview');
    // The preview runs once for what was dropped.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [carried.batch]);
  const report = job?.state === 'done' ? (job.result as ImportReport | undefined) : undefined;
  const failed = job?.state === 'failed' || job?.state === 'cancelled';
  return (
    <section className="card import-run" aria-label={list(carried.names.slice(0, 5))}>
      <header>
        <h2>{list(carried.names.slice(0, 5))}</h2>
        <span className="muted">{bytes(carried.bytes)}</span>
      </header>
      {!isOver(job) && (
        <JobProgress job={job ?? { id: '', action: stage, state: 'running', progress: null }} />
      )}
      {failed && (
        <>
          <p role="alert">
            {job?.problem?.message ??
              say(`capture-screen:${job?.state === 'cancelled' ? 'cancelled' : 'failed'}`)}
          </p>
          <p className="muted">{job?.problem?.hint}</p>
          <button type="button" className="btn" onClick={onEnd}>
            {say('app:back')}
          </button>
        </>
      )}
      {report !== undefined && (
        <>
          <p className="import-verdict">
            {say(stage === 'preview' ? 'capture-screen:would' : 'capture-screen:brought')}
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
          {stage === 'preview' ? (
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
                <button type="button" className="btn plain" onClick={onEnd}>
                  {say('app:cancel')}
                </button>
              </div>
            </form>
          ) : (
            <div className="form-end">
              <Link className="btn go" href="/" onClick={onEnd}>
                {say('capture-screen:toToday')}
              </Link>
              {report.unsure > 0 && (
                <Link className="btn" href="/questions">
                  {say('capture-screen:questions', { count: report.unsure })}
                </Link>
              )}
              <button
                type="button"
                className="btn plain"
                onClick={() => void act('undo', { id: report.import }, say('app:undo.done')).then(onEnd)}
              >
                {say('app:undo.do')}
              </button>
              <button type="button" className="btn plain" onClick={onEnd}>
                {say('capture-screen:another')}
              </button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
