/** Everything that changed, newest first, each with its way back; what was changed since is asked field by field. */
import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { send } from '../client.ts';
import { Empty } from '../parts/empty.tsx';
import { Failed } from '../parts/failed.tsx';
import { UndoChoice, type Stayed } from '../parts/undo-choice.tsx';
import { useTitle } from '../parts/use-title.ts';
import type { HistoryEntry } from '../shapes.ts';
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
  const [choosing, setChoosing] = useState<{ id: string; kept: readonly Stayed[] } | null>(null);
  useTitle(say('app:history.title'));
  if (asked.data === undefined && asked.isError)
    return <Failed error={asked.error} again={() => void asked.refetch()} />;
  const take = async (id: string, back: readonly string[]) => {
    setChoosing(null);
    await act('undo', { id, ...(back.length === 0 ? {} : { back }) }, say('app:undo.done'));
  };
  const begin = async ({ id }: HistoryEntry) => {
    const kept = await stayed(id);
    if (kept.some((one) => one.fields.length > 0)) setChoosing({ id, kept });
    else await take(id, []);
  };
  return (
    <div className="screen history" aria-busy={asked.data === undefined}>
      <header className="screen-head">
        <div>
          <h1>{name === undefined ? say('app:history.title') : say('app:history.of', { name })}</h1>
          <p className="muted">{say('app:history.intro')}</p>
        </div>
        <Link href="/trash" className="btn">
          {say('backup-screen:undo.all')}
        </Link>
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
                onClick={() => void begin(entry)}
              >
                {say('app:undo.do')}
              </button>
            )}
            {choosing?.id === entry.id && (
              <UndoChoice
                title={entry.what}
                kept={choosing.kept}
                onTake={(back) => void take(entry.id, back)}
                onBack={() => setChoosing(null)}
              />
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** What a rehearsal of the undo would leave standing; nothing when nobody answers, and then the undo itself says why. */
async function stayed(id: string): Promise<readonly Stayed[]> {
  try {
    const { kept } = await send('undo', { id, dryRun: true }, crypto.randomUUID());
    return Array.isArray(kept) ? (kept as readonly Stayed[]) : [];
  } catch {
    return [];
  }
}
