/** Who was told from people, and why; each can be taken back. */
import { useState } from 'react';
import { fold } from '../../src/people/fold.ts';
import { useAct } from '../use-act.ts';
import { useRead } from '../use-read.ts';
import { useWords } from '../words.tsx';
import './import-run.css';

const most = 60;

export function NotPeopleList() {
  const { say, number } = useWords();
  const act = useAct();
  const [wanted, setWanted] = useState('');
  const all = useRead('not-people', { limit: 5_000 }).data?.notPeople ?? [];
  if (all.length === 0) return null;
  const found = all.filter(({ seen, name }) => fold(`${seen} ${name ?? ''}`).includes(fold(wanted.trim())));
  return (
    <details className="skipped not-people">
      <summary>{say('capture-screen:notPeople.title', { count: all.length })}</summary>
      <p className="muted small">{say('capture-screen:notPeople.hint')}</p>
      {all.length > 8 && (
        <input
          className="input"
          value={wanted}
          aria-label={say('capture-screen:notPeople.find')}
          placeholder={say('capture-screen:notPeople.find')}
          onChange={(event) => setWanted(event.target.value)}
        />
      )}
      <ul>
        {found.slice(0, most).map((one) => (
          <li key={one.id}>
            <b>
              <bdi>{one.name ?? one.seen}</bdi>
            </b>
            <span className="muted small">
              {one.name === null ? null : <bdi>{one.seen} </bdi>}
              {one.why} {number(one.count)} ×
            </span>
            <button
              type="button"
              className="link"
              aria-label={say('capture-screen:notPeople.backOf', { who: one.name ?? one.seen })}
              onClick={() =>
                void act(
                  'not-people',
                  { takeBack: one.id },
                  say('capture-screen:notPeople.taken', { name: one.name ?? one.seen }),
                )
              }
            >
              {say('capture-screen:notPeople.back')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
