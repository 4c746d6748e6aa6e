/** How the copies stand, in one sentence with its reason, and the one press that helps. */
import { CircleAlert, CircleDashed, ShieldCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Fields, Job, Status } from '../shapes.ts';
import { isOver } from '../use-job.ts';
import { useWords } from '../words.tsx';
import { backupVerdict, lastGood, newestCopy, type BackupVerdict } from './backup-verdict.ts';
import { JobProgress } from './job-progress.tsx';

interface BackupCardProps {
  readonly status: Status;
  readonly job: Job | null;
  readonly now: number;
  readonly run: (name: string, fields: Fields) => void;
  /** Called once when the work is over. */
  readonly after: () => void;
}

const tone: Readonly<Record<BackupVerdict, 'good' | 'wait' | 'bad'>> = {
  fresh: 'good',
  never: 'wait',
  old: 'wait',
  unproven: 'wait',
  failing: 'bad',
  damaged: 'bad',
  gone: 'bad',
};

const marks = { good: ShieldCheck, wait: CircleDashed, bad: CircleAlert } as const;

export function BackupCard({ status, job, now, run, after }: BackupCardProps) {
  const { say } = useWords();
  const over = job !== null && isOver(job) ? job.id : '';
  useEffect(() => {
    if (over !== '') after();
  }, [over, after]);
  const verdict = backupVerdict(status, now);
  const said = useSaid(status, verdict);
  const busy = job !== null && !isOver(job);
  const Mark = marks[tone[verdict]];
  const newest = newestCopy(status);
  return (
    <section className={`card backup-now ${tone[verdict]}`}>
      <div className="backup-verdict">
        <Mark aria-hidden="true" />
        <div>
          <h2>{said.title}</h2>
          {said.lines.map((line) => (
            <p key={line} className="muted">
              {line}
            </p>
          ))}
        </div>
      </div>
      {status.passphrase ? (
        <div className="backup-acts">
          <button type="button" className="btn go" disabled={busy} onClick={() => run('backup', {})}>
            {say(verdict === 'failing' || verdict === 'gone' ? 'backup-screen:again' : 'backup-screen:now')}
          </button>
          <button
            type="button"
            className="btn"
            disabled={busy || newest === undefined || newest.gone}
            onClick={() => run('backup-verify', {})}
          >
            {say('backup-screen:verify')}
          </button>
        </div>
      ) : (
        <FirstCopy busy={busy} make={(passphrase) => run('backup', { passphrase })} />
      )}
      {busy && <JobProgress job={job} />}
      {job?.state === 'done' && <p aria-live="polite">{say('backup-screen:done')}</p>}
      {job?.state === 'failed' && verdict !== 'failing' && (
        <p role="alert">
          {job.problem?.message ?? say('app:failed')} <span className="muted">{job.problem?.hint}</span>
        </p>
      )}
    </section>
  );
}

function useSaid(status: Status, verdict: BackupVerdict): { title: string; lines: readonly string[] } {
  const { say, moment, bytes } = useWords();
  const newest = newestCopy(status);
  const good = lastGood(status);
  const when = newest === undefined ? '' : moment(newest.at);
  const title = say(`backup-screen:state.${verdict}`, { when });
  const lastLine =
    good === undefined
      ? say('backup-screen:state.failingNone')
      : say('backup-screen:state.failingLast', { when: moment(good.at) });
  switch (verdict) {
    case 'fresh': {
      const hint = say('backup-screen:state.freshHint', {
        size: bytes(newest?.bytes ?? 0),
        when: moment(newest?.verifiedAt ?? newest?.at ?? ''),
      });
      return { title, lines: status.due === null ? [hint, say('backup-screen:state.freshQuiet')] : [hint] };
    }
    case 'failing': {
      const { at, why, hint } = status.lastTry ?? { at: '', why: '', hint: '' };
      const told = say('backup-screen:state.failingHint', { when: moment(at), why });
      return { title, lines: [`${told} ${hint ?? ''}`.trim(), lastLine] };
    }
    case 'gone':
      // Whether the ones that cannot be seen are whole, nobody knows now.
      return {
        title,
        lines: [
          say('backup-screen:state.goneHint', { place: status.place }),
          ...(good === undefined ? [] : [lastLine]),
        ],
      };
    case 'damaged':
      return { title, lines: [say('backup-screen:state.damagedHint'), lastLine] };
    default:
      return { title, lines: [say(`backup-screen:state.${verdict}Hint`)] };
  }
}

const shortest = 12;

/** The first copy needs a passphrase, typed twice: a slip of the finger would lock its owner out. */
function FirstCopy({ busy, make }: { readonly busy: boolean; readonly make: (passphrase: string) => void }) {
  const { say } = useWords();
  const [one, setOne] = useState('');
  const [two, setTwo] = useState('');
  const differs = two !== '' && !one.startsWith(two) && one !== two;
  return (
    <form
      className="first-copy"
      onSubmit={(event) => {
        event.preventDefault();
        if (one.length >= shortest && one === two) make(one);
      }}
    >
      <label className="field">
        <span>{say('backup-screen:passphrase')}</span>
        <input
          className="input"
          type="password"
          autoComplete="new-password"
          minLength={shortest}
          value={one}
          aria-describedby="passphrase-hint"
          onChange={(event) => setOne(event.target.value)}
        />
        <small id="passphrase-hint">{say('backup-screen:passphraseHint')}</small>
      </label>
      <label className="field">
        <span>{say('backup-screen:passphraseAgain')}</span>
        <input
          className="input"
          type="password"
          autoComplete="new-password"
          value={two}
          aria-invalid={differs}
          aria-describedby="passphrase-differs"
          onChange={(event) => setTwo(event.target.value)}
        />
        <output id="passphrase-differs">{differs ? say('backup-screen:passphraseDiffers') : ''}</output>
      </label>
      <p>
        <button type="submit" className="btn go" disabled={busy || one.length < shortest || one !== two}>
          {say('backup-screen:first')}
        </button>
      </p>
    </form>
  );
}
