/** Mail straight from its server: an address and an app password once, then what is new at a press. */
import { useQueryClient } from '@tanstack/react-query';
import { MailPlus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { start } from '../client.ts';
import type { ImportReport, Job } from '../shapes.ts';
import { textOf } from '../text-of.ts';
import { toast } from '../toasts.ts';
import { problemToast } from '../use-act.ts';
import { isOver, useJob } from '../use-job.ts';
import { useRead } from '../use-read.ts';
import { useWords } from '../words.tsx';
import { ImportCounts } from './import-counts.tsx';
import { JobProgress } from './job-progress.tsx';
import { SkippedList } from './skipped-list.tsx';
import './mailboxes.css';

interface Answer {
  readonly reports: readonly ImportReport[];
}

export function Mailboxes() {
  const { say, moment } = useWords();
  const queries = useQueryClient();
  const boxes = useRead('mailboxes').data ?? [];
  const [adding, setAdding] = useState(false);
  const [given, setGiven] = useState<{ readonly what: string; readonly job: Job } | null>(null);
  const job = useJob(given?.job ?? null);
  const begin = async (what: 'add' | 'fetch' | 'remove', fields: Readonly<Record<string, unknown>>) => {
    try {
      setGiven({ what, job: await start('mailbox', { do: what, ...fields }) });
    } catch (error) {
      toast(problemToast(error, say));
    }
  };
  const over = isOver(job);
  const address = useRef('');
  useEffect(() => {
    if (!over) return;
    void queries.invalidateQueries();
    if (given?.what === 'add' && job?.state === 'done') {
      setAdding(false);
      void begin('fetch', { address: address.current });
    }
    // Once for each job that ended.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [over, job?.id]);
  const reports = job?.state === 'done' ? ((job.result as Answer | undefined)?.reports ?? []) : [];
  const running = given !== null && !over;
  return (
    <section className="card mailboxes" aria-label={say('capture-screen:mail.title')}>
      <header>
        <MailPlus aria-hidden="true" />
        <div>
          <h2>{say('capture-screen:mail.title')}</h2>
          <p className="muted">{say('capture-screen:mail.intro')}</p>
        </div>
      </header>
      {boxes.length > 0 && (
        <ul className="mailbox-list">
          {boxes.map((box) => (
            <li key={box.address}>
              <span>
                <b>
                  <bdi>{box.address}</bdi>
                </b>{' '}
                <span className="muted small">
                  {box.host}
                  {' · '}
                  {box.read === null
                    ? say('capture-screen:mail.never')
                    : say('capture-screen:mail.read', { when: moment(box.read) })}
                </span>
              </span>
              <span className="mailbox-acts">
                <button
                  type="button"
                  className="btn"
                  disabled={running}
                  onClick={() => void begin('fetch', { address: box.address })}
                >
                  {say('capture-screen:mail.fetch')}
                </button>
                <button
                  type="button"
                  className="link"
                  disabled={running}
                  onClick={() => void begin('remove', { address: box.address })}
                >
                  {say('capture-screen:mail.remove')}
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
      {running && job !== null && <JobProgress job={job} />}
      {(job?.state === 'failed' || job?.state === 'cancelled') && (
        <div role="alert">
          <p>{job.state === 'cancelled' ? say('capture-screen:mail.stopped') : job.problem?.message}</p>
          {job.state === 'failed' && <p className="muted">{job.problem?.hint}</p>}
        </div>
      )}
      {over && given?.what === 'fetch' && job?.state === 'done' && (
        <div aria-live="polite" className="mailbox-report">
          {reports.length === 0 ? (
            <p>{say('capture-screen:mail.nothing')}</p>
          ) : (
            reports.map((report) => (
              <div key={report.import} className="mailbox-report">
                <p className="import-verdict">{say('capture-screen:brought')}</p>
                <ImportCounts report={report} />
                <SkippedList skipped={report.skipped} count={report.skippedCount} id={report.import} />
              </div>
            ))
          )}
        </div>
      )}
      {adding ? (
        <NewMailbox
          busy={running}
          onAdd={(fields) => {
            address.current = String(fields['address']);
            void begin('add', fields);
          }}
          onClose={() => setAdding(false)}
        />
      ) : (
        <p>
          <button type="button" className="btn" disabled={running} onClick={() => setAdding(true)}>
            {say('capture-screen:mail.add')}
          </button>
        </p>
      )}
    </section>
  );
}

function NewMailbox({
  busy,
  onAdd,
  onClose,
}: {
  readonly busy: boolean;
  readonly onAdd: (fields: Readonly<Record<string, unknown>>) => void;
  readonly onClose: () => void;
}) {
  const { say } = useWords();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  return (
    <form
      ref={form}
      className="mailbox-form"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        const of = (name: string) => textOf(data.get(name)).trim();
        const port = Number(of('port'));
        onAdd({
          address: of('address'),
          password: textOf(data.get('password')),
          ...(of('host') === '' ? {} : { host: of('host') }),
          ...(port > 0 ? { port } : {}),
          ...(of('user') === '' ? {} : { user: of('user') }),
        });
        const secret = event.currentTarget.elements.namedItem('password');
        if (secret instanceof HTMLInputElement) secret.value = '';
      }}
    >
      <div className="mailbox-fields">
        <label className="field">
          <span>{say('capture-screen:mail.address')}</span>
          <input className="input" name="address" type="email" required placeholder="ana@example.org" />
        </label>
        <label className="field">
          <span>{say('capture-screen:mail.password')}</span>
          <input className="input" name="password" type="password" required autoComplete="new-password" />
        </label>
      </div>
      <p className="muted small">{say('capture-screen:mail.passwordHint')}</p>
      <details>
        <summary>{say('capture-screen:mail.another')}</summary>
        <div className="mailbox-fields">
          <label className="field">
            <span>{say('capture-screen:mail.host')}</span>
            <input className="input" name="host" placeholder="imap.example.org" />
          </label>
          <label className="field">
            <span>{say('capture-screen:mail.port')}</span>
            <input className="input" name="port" type="number" min="1" max="65535" placeholder="993" />
          </label>
          <label className="field">
            <span>{say('capture-screen:mail.user')}</span>
            <input className="input" name="user" />
          </label>
        </div>
      </details>
      <div className="form-end">
        <button type="submit" className="btn go" disabled={busy}>
          {say('capture-screen:mail.connect')}
        </button>
        <button type="button" className="btn plain" onClick={onClose}>
          {say('app:cancel')}
        </button>
      </div>
    </form>
  );
}
