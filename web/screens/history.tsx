/** Everything that changed, newest first, each with its way back. */
import { useSearchParams } from 'wouter';
import { Empty } from '../parts/empty.tsx';
import { Failed } from '../parts/failed.tsx';
import { useTitle } from '../parts/use-title.ts';
import { useRead } from '../use-read.ts';
import { useAct } from '../use-act.ts';
import { useWords } from '../words.tsx';
import './history.css';

export default function History() {
  const { say, moment } = useWords();
  const act = useAct();
  const [address] = useSearchParams();
  const who = address.get('who');
  const asked = useRead('history', who === null ? { limit: 200 } : { who, limit: 200 });
  const name = useRead('show', { who: who ?? '' }, { enabled: who !== null }).data?.name;
  useTitle(say('app:history.title'));
  if (asked.data === undefined && asked.isError)
    return <Failed error={asked.error} again={() => void asked.refetch()} />;
  return (
    <div className="screen history" aria-busy={asked.data === undefined}>
      <header className="screen-head">
        <div>
          <h1>{name === undefined ? say('app:history.title') : say('app:history.of', { name })}</h1>
          <p className="muted">{say('app:history.intro')}</p>
        </div>
      </header>
      {asked.data?.length === 0 && <Empty title={say('app:history.none')} text="" />}
      <ol>
        {asked.data?.map((entry) => (
          <li key={entry.id} className={entry.undone ? 'undone' : ''}>
            <time dateTime={entry.when}>{moment(entry.when)}</time>
            <p dir="auto">{entry.what}</p>
            <span className="muted small">
              {say(`app:history.door.${entry.door}`, { defaultValue: entry.door })}
            </span>
            {entry.undone ? (
              <span className="chip">{say('app:history.undone')}</span>
            ) : (
              <button
                type="button"
                className="link"
                aria-label={`${say('app:undo.do')}: ${entry.what}`}
                onClick={() => void act('undo', { id: entry.id }, say('app:undo.done'))}
              >
                {say('app:undo.do')}
              </button>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
