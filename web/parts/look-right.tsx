/** How often the worry would have been right: the model replayed over one's own past, when asked. */
import { useState } from 'react';
import type { Job, Reads } from '../shapes.ts';
import { useJob } from '../use-job.ts';
import { useRead } from '../use-read.ts';
import { useWords } from '../words.tsx';
import { Bars, ChartCard } from './chart.tsx';
import { JobProgress } from './job-progress.tsx';

type Backtest = Reads['backtest'];

export function LookRight() {
  const { say } = useWords();
  const [wanted, setWanted] = useState(false);
  const asked = useRead('backtest', {}, { enabled: wanted });
  const given = (asked.data as { job?: Job } | undefined)?.job ?? null;
  const job = useJob(given);
  const found = given === null ? asked.data : (job?.result as Backtest | undefined);
  if (found === undefined) {
    return (
      <section className="card chart-card">
        <h2>{say('look-screen:right.title')}</h2>
        <p>{say('look-screen:right.text')}</p>
        {wanted && !asked.isError ? (
          job === null ? (
            <output className="muted">{say('look-screen:right.running')}</output>
          ) : (
            <JobProgress job={job} />
          )
        ) : (
          <p>
            <button
              type="button"
              className="btn"
              onClick={() => (asked.isError ? void asked.refetch() : setWanted(true))}
            >
              {say('look-screen:right.run')}
            </button>
          </p>
        )}
      </section>
    );
  }
  return <Found found={found} />;
}

function Found({ found }: { readonly found: Backtest }) {
  const { say, number } = useWords();
  const { precision, caught, alarmDay } = found;
  if (precision === null || caught === null) {
    return (
      <ChartCard
        title={say('look-screen:right.title')}
        text={say('look-screen:right.tooLittle')}
        chart={null}
        head={[]}
        rows={[]}
      />
    );
  }
  const tenth = (share: number) => number(Math.round(share * 10));
  const share = (value: number) => say('look-screen:percent', { value: Math.round(value * 100) });
  const sentences = [
    say('look-screen:right.precision', { count: tenth(precision) }),
    say('look-screen:right.caught', { count: tenth(caught) }),
    alarmDay === null ? '' : say('look-screen:right.day', { day: number(Math.round(alarmDay)) }),
  ];
  return (
    <ChartCard
      title={say('look-screen:right.title')}
      text={sentences.filter((one) => one !== '').join(' ')}
      chart={
        <Bars
          most={1}
          bars={[
            { label: say('look-screen:right.precisionShort'), value: precision, tone: 'moss' },
            { label: say('look-screen:right.caughtShort'), value: caught, tone: 'frost' },
          ]}
        />
      }
      head={[say('look-screen:right.what'), say('look-screen:right.value')]}
      rows={[
        [say('look-screen:right.precisionShort'), share(precision)],
        [say('look-screen:right.caughtShort'), share(caught)],
        [say('look-screen:right.dayShort'), alarmDay === null ? '' : number(Math.round(alarmDay))],
        [
          say('look-screen:right.order'),
          say(`look-screen:right.${(found.auc.kith ?? 0) > (found.auc.silence ?? 0) ? 'yes' : 'no'}`),
        ],
        [say('look-screen:right.rows'), number(found.rows)],
      ]}
    />
  );
}
