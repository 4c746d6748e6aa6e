/** One person at a time: who, why now, which way; four exits; what else the day asks, beside it. */
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { Begun } from '../parts/begun.tsx';
import { Budget } from '../parts/budget.tsx';
import { Failed } from '../parts/failed.tsx';
import { NextCard } from '../parts/next-card.tsx';
import { Side } from '../parts/side.tsx';
import { useTitle } from '../parts/use-title.ts';
import { useLeaving } from '../offline/leaving.ts';
import type { Today as TodayShape } from '../shapes.ts';
import { movingOn } from '../transition.ts';
import { useRead } from '../use-read.ts';
import { useWords } from '../words.tsx';
import './today.css';

const Welcome = lazy(() => import('./welcome.tsx'));
const Pin = lazy(() => import('./pin.tsx'));

export function Today() {
  const { say, whole } = useWords();
  const [address, setAddress] = useSearchParams();
  const minutes = address.get('minutes');
  const asked = useRead('today', minutes === null ? {} : { minutes }, { previous: true });
  useTitle(say('app:nav.today'));
  // Whoever came to an empty vault stays with the first import until they have read what it brought.
  const [welcoming, setWelcoming] = useState(false);
  const empty = asked.data?.welcome === 'empty';
  if (empty && !welcoming) setWelcoming(true);
  const leaveWelcome = useCallback(() => setWelcoming(false), []);
  if (asked.data === undefined) {
    return asked.isError ? <Failed error={asked.error} again={() => void asked.refetch()} /> : <Still />;
  }
  const today = asked.data;
  if (empty || welcoming) {
    if (!whole) return <Still />;
    return (
      <Suspense fallback={<Still />}>
        <Welcome empty={empty} onLeave={leaveWelcome} />
      </Suspense>
    );
  }
  return (
    <div className="screen today">
      <header className="screen-head">
        <Greeting today={today} />
        <Budget
          value={minutes ?? '15'}
          onChange={(next) =>
            movingOn(() => setAddress(next === '15' ? {} : { minutes: next }, { replace: true }))
          }
        />
      </header>
      <div className="today-main">
        {today.firstSentence !== null && today.welcome === 'pin' && (
          <p className="first-sentence">{today.firstSentence}</p>
        )}
        {today.welcome === 'pin' && whole && (
          <Suspense fallback={null}>
            <Pin />
          </Suspense>
        )}
        {today.freshStart !== null && <p className="card fresh-start">{today.freshStart.text}</p>}
        <Begun begun={today.begun} today={today.day} />
        <Session today={today} />
      </div>
      <Side today={today} />
    </div>
  );
}

/** The people of this sitting, one after the other; who has left is gone at once, whatever the server still thinks. */
function Session({ today }: { readonly today: TodayShape }) {
  const queries = useQueryClient();
  const waiting = useLeaving();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [everLeft, setEverLeft] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState<string | null>(null);
  const leave = useCallback(
    (id: string) =>
      movingOn(() => {
        setLeft((before) => new Set(before).add(id));
        setEverLeft((before) => new Set(before).add(id));
      }),
    [],
  );
  const settle = useCallback(
    async (id: string) => {
      const settled = Date.now();
      await queries.invalidateQueries({ queryKey: ['today'] });
      // A newer refresh ends an older one early: only an answer from after the exit lets them come back.
      while (queries.isFetching({ queryKey: ['today'], type: 'active' }) > 0)
        await queries.refetchQueries({ queryKey: ['today'], type: 'active' }, { cancelRefetch: false });
      const known = queries.getQueryCache().findAll({ queryKey: ['today'], type: 'active' });
      if (known.some((query) => query.state.dataUpdatedAt < settled)) return;
      setLeft((before) => new Set([...before].filter((one) => one !== id)));
    },
    [queries],
  );
  const still = today.next.filter(({ person }) => !left.has(person.id) && !waiting.has(person.id));
  // Whoever came back by an undo is shown again; otherwise the card in front stays, even when the list is made anew.
  const person =
    still.find((one) => everLeft.has(one.person.id)) ??
    still.find((one) => one.person.id === shown) ??
    still[0];
  const id = person?.person.id ?? null;
  if (id !== null && id !== shown) setShown(id);
  if (person === undefined) return <Peace today={today} />;
  return (
    <NextCard
      key={person.person.id}
      next={person}
      today={today.day}
      after={still.length - 1}
      onLeave={leave}
      onSettled={settle}
    />
  );
}

function Greeting({ today }: { readonly today: TodayShape }) {
  const { say, longDay, list } = useWords();
  const names = today.reached.slice(0, 3).map((person) => person.name);
  const others = today.reached.length - names.length;
  return (
    <div>
      <h1>{longDay(today.day)}</h1>
      <p className="muted">
        {names.length === 0
          ? say('today:none')
          : say(others > 0 ? 'today:reachedMore' : 'today:reached', {
              names: list(names),
              count: others,
            })}{' '}
        {names.length > 0 && today.next.length > 0 && say('today:left', { count: today.next.length })}
      </p>
    </div>
  );
}

function Peace({ today }: { readonly today: TodayShape }) {
  const { say } = useWords();
  return (
    <section className="card peace">
      <svg viewBox="0 0 120 120" aria-hidden="true">
        <circle cx="60" cy="60" r="54" />
        <circle cx="60" cy="60" r="36" />
        <circle cx="60" cy="60" r="18" />
        <circle className="you" cx="60" cy="60" r="7" />
      </svg>
      <h2>{say(today.reached.length > 0 ? 'today:peace.after' : 'today:peace.before')}</h2>
      <p className="muted">{say('today:peace.text')}</p>
      <p className="peace-ways">
        <Link className="btn" href="/people">
          {say('today:peace.people')}
        </Link>
        <Link className="btn" href="/map">
          {say('today:peace.map')}
        </Link>
      </p>
    </section>
  );
}

function Still() {
  return (
    <div className="screen today" aria-busy="true">
      <div className="today-main">
        <div className="card still" />
      </div>
    </div>
  );
}
