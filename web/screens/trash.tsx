/** What was taken away in the last thirty days, each with its way back. */
import { Empty } from '../parts/empty.tsx';
import { Failed } from '../parts/failed.tsx';
import { useTitle } from '../parts/use-title.ts';
import { useAct } from '../use-act.ts';
import { useRead } from '../use-read.ts';
import { useWords } from '../words.tsx';
import './history.css';

export default function Trash() {
  const { say, moment, shortDay, list } = useWords();
  const act = useAct();
  const asked = useRead('trash');
  useTitle(say('backup-screen:trashScreen.title'));
  if (asked.data === undefined && asked.isError)
    return <Failed error={asked.error} again={() => void asked.refetch()} />;
  return (
    <div className="screen history trash" aria-busy={asked.data === undefined}>
      <header className="screen-head">
        <div>
          <h1>{say('backup-screen:trashScreen.title')}</h1>
          <p className="muted">{say('backup-screen:trashScreen.intro')}</p>
        </div>
      </header>
      {asked.data?.length === 0 && <Empty title={say('backup-screen:trashScreen.none')} text="" />}
      <ol>
        {asked.data?.map((thing) => (
          <li key={thing.id}>
            <time dateTime={thing.when}>{moment(thing.when)}</time>
            <p dir="auto">
              {thing.person === null ? '' : `${thing.person}: `}
              {thing.text === '' ? thing.what : thing.text}
              {thing.with.length > 0 && (
                <span className="muted small">
                  {' '}
                  {say('backup-screen:trashScreen.along', { list: list(thing.with) })}
                </span>
              )}
            </p>
            <span className="muted small">
              {say('backup-screen:trashScreen.until', {
                day: shortDay(thing.until, thing.when.slice(0, 10)),
              })}
            </span>
            <button
              type="button"
              className="link"
              aria-label={`${say('backup-screen:trashScreen.back')}: ${thing.text}`}
              onClick={() => void act('bring-back', { id: thing.id }, say('backup-screen:trashScreen.done'))}
            >
              {say('backup-screen:trashScreen.back')}
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
