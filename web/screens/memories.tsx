/** Looking back: a calm timeline of what was kept, this day in earlier years, and the jar of kind words. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { Empty } from '../parts/empty.tsx';
import { Failed } from '../parts/failed.tsx';
import { FindKindWords } from '../parts/find-kind-words.tsx';
import { MemoryEntry } from '../parts/memory-entry.tsx';
import { MemoryOffers } from '../parts/memory-offers.tsx';
import { PrintButton } from '../parts/print-button.tsx';
import { useTitle } from '../parts/use-title.ts';
import type { Memory, Reads } from '../shapes.ts';
import { readOrKept, useRead } from '../use-read.ts';
import { useWords } from '../words.tsx';
import './memories.css';

export default function Memories() {
  const { say } = useWords();
  const [address, setAddress] = useSearchParams();
  const who = address.get('who') ?? '';
  const circle = address.get('circle') ?? '';
  const [query, setQuery] = useState(address.get('query') ?? '');
  const late = useDeferredValue(query.trim());
  useTitle(say('memories-screen:title'));
  const fields = { who, circle, query: late, limit: 30 };
  const asked = useInfiniteQuery({
    queryKey: ['memories', fields],
    queryFn: ({ pageParam, signal }) => readOrKept('memories', { ...fields, before: pageParam }, signal),
    initialPageParam: null as number | null,
    getNextPageParam: (last) => last.more,
    placeholderData: (before) => before,
  });
  const kept = useMemo(() => asked.data?.pages.flatMap((page) => page.memories) ?? [], [asked.data]);
  const narrowed = who !== '' || circle !== '' || late !== '';
  const change = (name: string, value: string) =>
    setAddress(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  if (asked.data === undefined && asked.isError) {
    return <Failed error={asked.error} again={() => void asked.refetch()} />;
  }
  return (
    <div className="screen memories" aria-busy={asked.data === undefined}>
      <header className="screen-head">
        <div>
          <h1>{say('memories-screen:title')}</h1>
          <p className="muted">{say('memories-screen:intro')}</p>
        </div>
        <div className="memories-acts">
          {(who !== '' || circle !== '') && kept.length > 0 && (
            <PrintButton
              what="book"
              fields={{ ...(who === '' ? {} : { who }), ...(circle === '' ? {} : { circle }) }}
              text={say('memories-screen:book')}
            />
          )}
          <Link className="btn" href="/do/remember">
            {say('memories-screen:write')}
          </Link>
        </div>
      </header>
      <div className="memories-main">
        {!narrowed && <MemoryOffers />}
        {!narrowed && <FindKindWords />}
        <Narrow who={who} circle={circle} query={query} onQuery={setQuery} onChange={change} />
        {asked.data !== undefined && kept.length === 0 ? (
          <Empty
            title={say(narrowed ? 'memories-screen:noneFound' : 'memories-screen:none')}
            text={say(narrowed ? 'memories-screen:noneFoundHint' : 'memories-screen:noneHint')}
          />
        ) : (
          <>
            <p className="muted small" aria-live="polite">
              {asked.data !== undefined &&
                say(`memories-screen:${asked.hasNextPage ? 'shownMore' : 'shown'}`, { count: kept.length })}
            </p>
            <Years memories={kept} but={who} />
          </>
        )}
        {asked.hasNextPage && (
          <button
            type="button"
            className="btn"
            disabled={asked.isFetching}
            onClick={() => void asked.fetchNextPage()}
          >
            {say('memories-screen:older')}
          </button>
        )}
      </div>
      <aside className="memories-side">
        <OnThisDay />
        <Jar />
      </aside>
    </div>
  );
}

interface NarrowProps {
  readonly who: string;
  readonly circle: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onChange: (name: string, value: string) => void;
}

/** With whom, in which circle, about what. */
function Narrow({ who, circle, query, onQuery, onChange }: NarrowProps) {
  const { say, compare } = useWords();
  const everyone = useRead('people', { brief: true }).data;
  const people = useMemo(
    () => everyone?.toSorted((a, b) => compare(a.name, b.name)) ?? [],
    [everyone, compare],
  );
  const circles = useMemo(
    () => [...new Set(people.flatMap((one) => one.circles))].sort(compare),
    [people, compare],
  );
  return (
    <search className="memories-narrow">
      <label className="field">
        <span>{say('memories-screen:find')}</span>
        <input
          className="input"
          type="search"
          value={query}
          maxLength={200}
          placeholder={say('memories-screen:findHint')}
          onChange={(event) => {
            onQuery(event.target.value);
            onChange('query', event.target.value.trim());
          }}
        />
      </label>
      <label className="field">
        <span>{say('memories-screen:with')}</span>
        <select className="input" value={who} onChange={(event) => onChange('who', event.target.value)}>
          <option value="">{say('memories-screen:anyone')}</option>
          {people.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name || say('app:nameless')}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{say('memories-screen:circle')}</span>
        <select className="input" value={circle} onChange={(event) => onChange('circle', event.target.value)}>
          <option value="">{say('memories-screen:anyCircle')}</option>
          {circles.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
    </search>
  );
}

function Years({ memories, but }: { readonly memories: readonly Memory[]; readonly but: string }) {
  const { say } = useWords();
  const years = [...Map.groupBy(memories, (one) => one.day?.slice(0, 4) ?? '')];
  return years.map(([year, some]) => (
    <section key={year} className="memories-year">
      <h2>{year === '' ? say('memories-screen:undated') : year}</h2>
      <ol>
        {some.map((one) => (
          <li key={one.id}>
            <MemoryEntry memory={one} but={but} />
          </li>
        ))}
      </ol>
    </section>
  ));
}

function OnThisDay() {
  const { say, shortDay } = useWords();
  const found = useRead('on-this-day').data;
  if (found === undefined || found.memories.length + found.firsts.length === 0) return null;
  return (
    <section className="card memories-day">
      <h2>
        {say('memories-screen:today')} <small>{shortDay(found.day, found.day)}</small>
      </h2>
      {found.memories.map((one) => (
        <div key={one.id}>
          <p className="ago">{say('memories-screen:years', { count: one.years })}</p>
          <MemoryEntry memory={one} but="" short />
        </div>
      ))}
      {found.firsts.map((one) => (
        <div key={one.person.id}>
          <p className="ago">{say('memories-screen:years', { count: one.years })}</p>
          <p>
            <Link href={`/people/${encodeURIComponent(one.person.id)}`}>
              {say('memories-screen:first', { name: one.person.name })}
            </Link>
          </p>
        </div>
      ))}
    </section>
  );
}

function Jar() {
  const { say } = useWords();
  const jar: Reads['kind-words'] | undefined = useRead('kind-words').data;
  const drawn = jar?.today ?? null;
  if (jar === undefined || drawn === null) return null;
  const rest = jar.words.filter((one) => one.id !== drawn.id);
  return (
    <section className="card memories-jar">
      <h2>{say('memories-screen:jar')}</h2>
      <p className="muted small">{say('memories-screen:jarIntro')}</p>
      <KindWord memory={drawn} />
      {rest.length > 0 && (
        <details>
          <summary>{say('memories-screen:jarAll', { count: jar.words.length })}</summary>
          <ul>
            {rest.map((one) => (
              <li key={one.id}>
                <KindWord memory={one} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function KindWord({ memory }: { readonly memory: Memory }) {
  const { say, list, month } = useWords();
  const names = memory.people.map((person) => person.name);
  return (
    <blockquote>
      <p dir="auto">{memory.text}</p>
      <footer>
        {[
          names.length === 0 ? null : say('memories-screen:said', { name: list(names) }),
          memory.day === null ? null : month(memory.day),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </footer>
    </blockquote>
  );
}
