/** Any action of the table as a form, made from how the server describes it; so nothing Kith can do is out of reach here. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { actionsKnown, type Field } from '../action-table.ts';
import { read, start } from '../client.ts';
import { Failed } from '../parts/failed.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { useTitle } from '../parts/use-title.ts';
import type { Fields, Job, Reads } from '../shapes.ts';
import { toast } from '../toasts.ts';
import { problemToast } from '../use-act.ts';
import { isOver, useJob } from '../use-job.ts';
import { textOf } from '../text-of.ts';
import { useWords } from '../words.tsx';
import './any-action.css';

export default function AnyAction({ name }: { readonly name: string }) {
  const { say } = useWords();
  const queries = useQueryClient();
  const asked = useQuery({ queryKey: ['openapi'], queryFn: actionsKnown, staleTime: Infinity, retry: false });
  const known = asked.data?.find((one) => one.name === name);
  const [given, setGiven] = useState<Job | null>(null);
  const job = useJob(given);
  useTitle(known?.summary ?? name);
  if (asked.isError) return <Failed error={asked.error} again={() => void asked.refetch()} />;
  const run = async (fields: Fields) => {
    try {
      if (known?.reads === true) {
        const answer = await read(name as keyof Reads, fields);
        setGiven({ id: '', action: name, state: 'done', progress: null, result: answer });
      } else {
        setGiven(await start(name, fields));
        toast({ text: say('palette:ran'), tone: 'done' });
        await queries.invalidateQueries();
      }
    } catch (error) {
      toast(problemToast(error, say));
    }
  };
  return (
    <div className="screen any-action" aria-busy={asked.data === undefined}>
      <header className="screen-head">
        <div>
          <h1>{known?.summary || name}</h1>
          <p className="muted">
            <code>kith {name}</code>
          </p>
        </div>
      </header>
      <form
        className="card"
        onSubmit={(event) => {
          event.preventDefault();
          void run(fieldsOf(new FormData(event.currentTarget), known?.fields ?? []));
        }}
      >
        {known?.fields.map((field) => (
          <OneField key={field.name} field={field} />
        ))}
        <button type="submit" className="btn go">
          {say('palette:run')}
        </button>
      </form>
      {job !== null && !isOver(job) && <JobProgress job={job} />}
      {job?.state === 'failed' && <p role="alert">{job.problem?.message}</p>}
      {job?.state === 'done' && job.result !== undefined && (
        <section aria-label={say('palette:result')}>
          {/* It scrolls, so the keyboard has to reach it. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <pre className="card" tabIndex={0}>
            {JSON.stringify(job.result, null, 2).slice(0, 60_000)}
          </pre>
        </section>
      )}
    </div>
  );
}

function OneField({ field }: { readonly field: Field }) {
  const label = field.name.replaceAll(/([A-Z])/g, ' $1').toLowerCase();
  if (field.kind === 'flag') {
    return (
      <label className="flag">
        <input type="checkbox" name={field.name} /> {label}
      </label>
    );
  }
  return (
    <label className="field">
      <span>
        {label}
        {field.needed && ' *'}
      </span>
      {field.kind === 'choice' ? (
        <select className="input" name={field.name} required={field.needed}>
          <option value="">–</option>
          {field.choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      ) : (
        <input
          className="input"
          name={field.name}
          required={field.needed}
          type={field.kind === 'number' ? 'number' : field.kind === 'day' ? 'date' : 'text'}
          {...(field.kind === 'number' ? { step: 'any' } : {})}
        />
      )}
    </label>
  );
}

function fieldsOf(data: FormData, fields: readonly Field[]): Fields {
  return Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      const typed = textOf(data.get(field.name));
      if (typed === '') return [];
      if (field.kind === 'flag') return [[field.name, true]];
      if (field.kind === 'number') return [[field.name, Number(typed)]];
      if (field.kind === 'list') return [[field.name, typed.split(',').map((one) => one.trim())]];
      return [[field.name, typed]];
    }),
  );
}
