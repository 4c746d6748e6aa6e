/** Looks into a copy before anything comes back: what it holds beside what is here, then all of it beside, or one person. */
import { useCallback, useEffect, useState } from 'react';
import { start } from '../client.ts';
import type { Copy, Fields, Job } from '../shapes.ts';
import { problemToast } from '../use-act.ts';
import { isOver, useJob } from '../use-job.ts';
import { useWords } from '../words.tsx';
import { copyName } from './backup-verdict.ts';
import { JobProgress } from './job-progress.tsx';
import { useEscape } from './use-escape.ts';
import './bring-back.css';

interface Counts {
  readonly people: number;
  readonly touches: number;
  readonly memories: number;
  readonly photos: number;
}

interface Restored extends Counts {
  readonly folder: string;
  readonly here: Counts | null;
  readonly bad: readonly { readonly item: string; readonly why: string }[];
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly differs: readonly { readonly field: string; readonly here: string; readonly there: string }[];
}

const counted = ['people', 'touches', 'memories', 'photos'] as const;

/** A run of the action `restore`, with what came of it. */
function useRestore(copy: Copy) {
  const { say } = useWords();
  const [given, setGiven] = useState<Job | null>(null);
  const [refused, setRefused] = useState('');
  const job = useJob(given);
  const name = copyName(copy);
  const run = useCallback(
    async (fields: Fields) => {
      setRefused('');
      try {
        setGiven(await start('restore', { copy: name, ...fields }));
      } catch (error) {
        const { text, hint } = problemToast(error, say);
        setRefused([text, hint ?? ''].join(' '));
      }
    },
    [name, say],
  );
  const problem = job?.state === 'failed' ? [job.problem?.message, job.problem?.hint].join(' ') : refused;
  return {
    run,
    job,
    busy: job !== null && !isOver(job),
    problem,
    result: job?.state === 'done' ? (job.result as Restored) : null,
  };
}

export function BringBack({ copy, close }: { readonly copy: Copy; readonly close: () => void }) {
  const { say, moment, number } = useWords();
  const look = useRestore(copy);
  const whole = useRestore(copy);
  const { run } = look;
  useEffect(() => void run({ dryRun: true }), [run]);
  useEscape(close);
  const held = look.result;
  return (
    <section
      className="card bring-back"
      aria-label={say('backup-screen:back.title', { when: moment(copy.at) })}
    >
      <h3>{say('backup-screen:back.title', { when: moment(copy.at) })}</h3>
      {look.busy && <p className="muted">{say('backup-screen:back.reading')}</p>}
      {look.problem !== '' && <p role="alert">{look.problem}</p>}
      {held !== null && (
        <table className="held">
          <thead>
            <tr>
              <th scope="col">
                <span className="sr-only">{say('backup-screen:copies')}</span>
              </th>
              {counted.map((one) => (
                <th key={one} scope="col">
                  {say(`backup-screen:back.${one}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{say('backup-screen:back.there')}</th>
              {counted.map((one) => (
                <td key={one}>{number(held[one])}</td>
              ))}
            </tr>
            {held.here !== null && (
              <tr>
                <th scope="row">{say('backup-screen:back.here')}</th>
                {counted.map((one) => (
                  <td key={one}>{number(held.here?.[one] ?? 0)}</td>
                ))}
              </tr>
            )}
          </tbody>
        </table>
      )}
      {whole.result === null ? (
        <div>
          <p className="muted">{say('backup-screen:back.wholeHint')}</p>
          <p>
            <button
              type="button"
              className="btn"
              disabled={whole.busy || held === null}
              onClick={() => void whole.run({})}
            >
              {say('backup-screen:back.whole')}
            </button>
          </p>
        </div>
      ) : (
        <div aria-live="polite">
          <p>{say('backup-screen:back.done', { folder: whole.result.folder })}</p>
          <p className="muted">{say('backup-screen:back.doneHint', { folder: whole.result.folder })}</p>
          {whole.result.bad.length > 0 && (
            <p role="alert">
              {say('backup-screen:back.bad', {
                count: whole.result.bad.length,
                first: whole.result.bad.map(({ item, why }) => `${item}: ${why}`)[0],
              })}
            </p>
          )}
        </div>
      )}
      {whole.busy && whole.job !== null && <JobProgress job={whole.job} />}
      {whole.problem !== '' && <p role="alert">{whole.problem}</p>}
      <OnePerson copy={copy} />
      <p>
        <button type="button" className="btn plain" onClick={close}>
          {say('backup-screen:back.close')} <kbd>Esc</kbd>
        </button>
      </p>
    </section>
  );
}

/** First what would come back and what differs, then the coming back; undo takes it away again. */
function OnePerson({ copy }: { readonly copy: Copy }) {
  const { say, number } = useWords();
  const [name, setName] = useState('');
  const look = useRestore(copy);
  const back = useRestore(copy);
  const found = look.result;
  const gone = found === null ? 0 : counted.reduce((sum, one) => sum + found[one], 0);
  const who = found?.person?.name ?? name;
  const counts = found === null ? {} : Object.fromEntries(counted.map((one) => [one, number(found[one])]));
  return (
    <div className="one-person">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') void look.run({ person: name.trim(), dryRun: true });
        }}
      >
        <label className="field">
          <span>{say('backup-screen:back.one')}</span>
          <input
            className="input"
            value={name}
            placeholder={say('backup-screen:back.oneLabel')}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <button type="submit" className="btn" disabled={look.busy || name.trim() === ''}>
          {say('backup-screen:back.look')}
        </button>
      </form>
      {look.busy && <p className="muted">{say('backup-screen:back.reading')}</p>}
      {look.problem !== '' && <p role="alert">{look.problem}</p>}
      {found !== null && back.result === null && (
        <div aria-live="polite">
          <p>
            {gone === 0
              ? say('backup-screen:back.goneNone', { name: who })
              : say('backup-screen:back.gone', counts)}
          </p>
          <p className="muted">{say('backup-screen:back.differs', { count: found.differs.length })}</p>
          {found.differs.length > 0 && (
            <ul className="differs">
              {found.differs.slice(0, 20).map((one) => (
                <li key={`${one.field}${one.there}`} dir="auto">
                  <b>{one.field}</b> {say('backup-screen:back.then')}: {one.there} ·{' '}
                  {say('backup-screen:back.now')}: {one.here}
                </li>
              ))}
            </ul>
          )}
          {gone > 0 && (
            <p>
              <button
                type="button"
                className="btn go"
                disabled={back.busy}
                onClick={() => void back.run({ person: found.person?.id ?? name })}
              >
                {say('backup-screen:back.bring', { name: who })}
              </button>
            </p>
          )}
        </div>
      )}
      {back.problem !== '' && <p role="alert">{back.problem}</p>}
      {back.result !== null && <p aria-live="polite">{say('backup-screen:back.brought', { name: who })}</p>}
    </div>
  );
}
