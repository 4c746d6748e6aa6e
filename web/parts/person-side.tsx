/** Beside the story: what to ask, what one could do for them, who is around them, how they are reached. */
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { PersonPaper } from './person-paper.tsx';
import { ringChip } from './ring-chip.ts';
import type { PersonPage } from '../shapes.ts';
import { nextTimeText } from '../next-time-text.ts';
import { useAct } from '../use-act.ts';
import { useWords } from '../words.tsx';
import './person-side.css';

export function PersonSide({ person, today }: { readonly person: PersonPage; readonly today: string }) {
  const { say, shortDay, list } = useWords();
  const asks = person.nextTime.filter((one) => one.doneOn === null);
  const clippings = person.clippings.filter((one) => one.givenOn === null);
  const coming = person.occasions.filter((one) => one.next !== null || one.kind === 'birthday');
  return (
    <aside className="person-side" aria-label={say('person:side.name')}>
      <p className="person-chips">
        <span className="chip">{say(`app:ring.${ringChip(person.ring)}`)}</span>
        {person.circles.map((circle) => (
          <Link key={circle} className="chip" href={`/people?circle=${encodeURIComponent(circle)}`}>
            {circle}
          </Link>
        ))}
      </p>
      {(asks.length > 0 || clippings.length > 0) && (
        <Part title={say('person:nextTime')}>
          <ul className="ticks">
            {asks.map((one) => (
              <Tick key={one.id} id={one.id}>
                {nextTimeText(one, say)}
              </Tick>
            ))}
            {clippings.map((one) => (
              <Tick key={one.id} id={one.id}>
                {say('person:clipping')}{' '}
                {one.url === null ? (
                  one.text
                ) : (
                  <a href={one.url} target="_blank" rel="noreferrer">
                    {one.text}
                  </a>
                )}
              </Tick>
            ))}
          </ul>
        </Part>
      )}
      {person.gives.length > 0 && (
        <Part title={say('person:couldDo')}>
          {person.gives.map((one) => (
            <p key={one.id}>
              <span className={`chip ${one.kind}`}>{say(`person:${one.kind}`)}</span> <bdi>{one.text}</bdi>
            </p>
          ))}
        </Part>
      )}
      {person.relations.length > 0 && (
        <Part title={say('person:around')}>
          {person.relations.map((one) => (
            <p key={one.id}>
              {one.id2 === null ? (
                <bdi>{one.name}</bdi>
              ) : (
                <Link href={`/people/${encodeURIComponent(one.id2)}`}>
                  <bdi>{one.name}</bdi>
                </Link>
              )}
              <span className="muted">, {one.what}</span>
            </p>
          ))}
        </Part>
      )}
      {coming.length > 0 && (
        <Part title={say('person:dates')}>
          {coming.map((one) => (
            <p key={one.id}>
              {one.label || say(`person:occasion.${one.kind}`)}
              <span className="muted">{one.next === null ? one.date : shortDay(one.next, today)}</span>
            </p>
          ))}
        </Part>
      )}
      <Part title={say('person:reachTitle')}>
        <Handles person={person} />
      </Part>
      {(person.company !== null ||
        person.nicknames.length > 0 ||
        person.interests.length > 0 ||
        person.note !== null) && (
        <Part title={say('person:about')}>
          {person.company !== null && <p>{[person.title, person.company].filter(Boolean).join(', ')}</p>}
          {person.nicknames.length > 0 && <p>{say('person:called', { names: list(person.nicknames) })}</p>}
          {person.interests.length > 0 && <p>{say('person:likes', { things: list(person.interests) })}</p>}
          {person.sensitive !== null && <p className="person-sensitive">{person.sensitive}</p>}
          {person.note !== null && (
            <p className="person-note" dir="auto">
              {person.note}
            </p>
          )}
        </Part>
      )}
      <Part title={say('memories-screen:onPaper')}>
        <PersonPaper id={person.id} />
      </Part>
      {person.firstKnown !== null && (
        <Part title={say('person:met')}>
          <p>{shortDay(person.firstKnown)}</p>
        </Part>
      )}
    </aside>
  );
}

function Handles({ person }: { readonly person: PersonPage }) {
  const { say } = useWords();
  const shown = person.handles.slice(0, 8);
  const rest = person.handles.slice(8);
  const line = (handle: PersonPage['handles'][number]) => (
    <p key={`${handle.kind} ${handle.value}`} className="handle">
      <bdi>{handle.shown}</bdi>
      <span className="muted">
        {[say(`person:kind.${handle.kind}`, { defaultValue: handle.kind }), handle.label]
          .filter(Boolean)
          .join(', ')}
        {handle.standing !== null && ` · ${say(`person:standing.${handle.standing}`)}`}
      </span>
    </p>
  );
  if (shown.length === 0) return <p className="muted">{say('person:noHandles')}</p>;
  return (
    <>
      {shown.map(line)}
      {rest.length > 0 && (
        <details>
          <summary className="muted">{say('person:moreHandles', { count: rest.length })}</summary>
          {rest.map(line)}
        </details>
      )}
    </>
  );
}

function Tick({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const { say } = useWords();
  const act = useAct();
  return (
    <li>
      <label>
        <input type="checkbox" onChange={() => void act('tick', { id }, say('person:said.kept'))} />
        <span dir="auto">{children}</span>
      </label>
    </li>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h2 className="aside-title">{title}</h2>
      {children}
    </section>
  );
}
