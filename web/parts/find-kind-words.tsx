/** Looks for kind words in mails and chats when that is asked for: first it says what would be read, and where that stays. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { start } from '../client.ts';
import type { Job } from '../shapes.ts';
import { toast } from '../toasts.ts';
import { carryAll, filesChosen } from '../upload.ts';
import { problemToast } from '../use-act.ts';
import { isOver, useJob } from '../use-job.ts';
import { useWords } from '../words.tsx';
import { JobProgress } from './job-progress.tsx';
import './find-kind-words.css';

interface Answer {
  readonly files: readonly string[];
  readonly count: number;
  readonly bytes: number;
  readonly seconds: number;
  readonly missing: readonly string[];
  readonly elsewhere: readonly string[];
  readonly found: number | null;
}

/** What it is about to read, or reading: files that were given, or those that were imported. */
interface Asked {
  readonly paths: readonly string[];
  readonly isReading: boolean;
}

export function FindKindWords() {
  const { say } = useWords();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [given, setGiven] = useState<Job | null>(null);
  const job = useJob(given);
  const files = useRef<HTMLInputElement>(null);
  const answer = job?.state === 'done' ? (job.result as Answer) : null;
  const begin = async (paths: readonly string[], isReading: boolean) => {
    setAsked({ paths, isReading });
    setGiven(null);
    const fields = { ...(paths.length === 0 ? {} : { paths }), ...(isReading ? {} : { dryRun: true }) };
    try {
      setGiven(await start('find-kind-words', fields));
    } catch (error) {
      toast(problemToast(error, say));
      setAsked(null);
    }
  };
  const give = async (list: FileList | null) => {
    const found = filesChosen(list ?? []);
    if (found.length === 0) return;
    try {
      const { batch } = await carryAll(found, () => undefined);
      await begin(
        found.map(({ path }) => `upload:${batch}/${path}`),
        true,
      );
    } catch (error) {
      toast(problemToast(error, say));
    }
  };
  const hasRead = answer !== null && answer.found !== null;
  useEffect(() => {
    if (hasRead) void queries.invalidateQueries();
  }, [hasRead, queries]);
  return (
    <section className="card find-words" aria-labelledby="find-words">
      <h2 id="find-words">{say('memories-screen:seek.title')}</h2>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-hidden="true"
        tabIndex={-1}
        onChange={(event) => void give(event.target.files)}
      />
      {asked === null && (
        <>
          <p>{say('memories-screen:seek.intro')}</p>
          <p className="find-acts">
            <button type="button" className="btn" onClick={() => void begin([], false)}>
              {say('memories-screen:seek.look')}
            </button>
          </p>
        </>
      )}
      {asked !== null && !isOver(job) && <JobProgress job={job ?? waiting} />}
      <div aria-live="polite">
        {(job?.state === 'failed' || job?.state === 'cancelled') && (
          <p>
            {job.state === 'cancelled' ? say('memories-screen:seek.stopped') : (job.problem?.message ?? '')}{' '}
            {job.problem?.hint}
          </p>
        )}
        {answer !== null && (hasRead ? <Found answer={answer} /> : <Plan answer={answer} />)}
      </div>
      {asked !== null && isOver(job) && (
        <p className="find-acts">
          {answer !== null && !hasRead && answer.count > 0 && (
            <button type="button" className="btn go" onClick={() => void begin(asked.paths, true)}>
              {say('memories-screen:seek.read')}
            </button>
          )}
          {(answer === null || !hasRead) && (
            <button type="button" className="btn" onClick={() => files.current?.click()}>
              {say('memories-screen:seek.give')}
            </button>
          )}
          <button type="button" className="btn plain" onClick={() => setAsked(null)}>
            {say(hasRead ? 'memories-screen:seek.done' : 'app:cancel')}
          </button>
        </p>
      )}
    </section>
  );
}

const waiting: Job = { id: '', action: 'find-kind-words', state: 'running', progress: null };
const mostNamed = 5;

/** What would be read, where it stays, how long it takes. */
function Plan({ answer }: { readonly answer: Answer }) {
  const { say, list, bytes } = useWords();
  const { files, count, missing, elsewhere, seconds } = answer;
  const minutes = Math.round(seconds / 60);
  const rest = count - Math.min(mostNamed, files.length);
  const named = files.slice(0, mostNamed);
  return (
    <>
      {count === 0 ? (
        <p>{say('memories-screen:seek.nothing')}</p>
      ) : (
        <>
          <p>{say('memories-screen:seek.would', { count, size: bytes(answer.bytes) })}</p>
          <ul className="find-files muted small">
            {named.map((name) => (
              <li key={name}>
                <bdi>{short(name)}</bdi>
              </li>
            ))}
            {rest > 0 && <li>{say('memories-screen:seek.others', { count: rest })}</li>}
          </ul>
          <p>{say('memories-screen:seek.stays')}</p>
          <p className="muted small">
            {minutes > 1
              ? say('memories-screen:seek.takesMinutes', { count: minutes })
              : say('memories-screen:seek.takes', { count: seconds })}
          </p>
        </>
      )}
      {missing.length > 0 && (
        <p className="muted small">
          {say('memories-screen:seek.missing', {
            count: missing.length,
            files: list(missing.slice(0, mostNamed).map(short)),
          })}
        </p>
      )}
      {elsewhere.length > 0 && (
        <p className="muted small">{say('memories-screen:seek.elsewhere', { addresses: list(elsewhere) })}</p>
      )}
    </>
  );
}

/** Where it lies among all that was given, without what every path begins with. */
const short = (name: string): string => name.split('/').slice(-2).join('/');

function Found({ answer }: { readonly answer: Answer }) {
  const { say } = useWords();
  return <p>{say('memories-screen:seek.found', { count: answer.found ?? 0 })}</p>;
}
