/** Everyone, as a list that stays quick at five thousand: searched, narrowed, sorted; many at once. */
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { useKey } from '../keys.ts';
import { Empty } from '../parts/empty.tsx';
import { Failed } from '../parts/failed.tsx';
import { ManyAtOnce } from '../parts/many-at-once.tsx';
import { PeopleFilters } from '../parts/people-filters.tsx';
import { PeopleList } from '../parts/people-list.tsx';
import { useTitle } from '../parts/use-title.ts';
import { filtered, filterOf } from '../people-filter.ts';
import { useRead } from '../use-read.ts';
import { useWords } from '../words.tsx';
import './people.css';

export default function People() {
  const { say, number, compare } = useWords();
  const asked = useRead('people', { brief: true });
  const [, go] = useLocation();
  const [address, setAddress] = useSearchParams();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const filter = useMemo(() => filterOf(address), [address]);
  const [query, setQuery] = useState(filter.query);
  const late = useDeferredValue(query);
  const search = useRef<HTMLInputElement>(null);
  useTitle(say('app:nav.people'));
  useKey('f', 'people-screen:find', () => search.current?.focus());
  useKey('a', 'people-screen:add', () => go('/do/add'));
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
  useEffect(() => {
    const timer = setTimeout(() => {
      if (late !== filter.query) change('query', late);
    }, 300);
    return () => clearTimeout(timer);
  });
  const rows = useMemo(
    () => filtered(asked.data ?? [], { ...filter, query: late }, compare),
    [asked.data, filter, late, compare],
  );
  if (asked.data === undefined) {
    return asked.isError ? (
      <Failed error={asked.error} again={() => void asked.refetch()} />
    ) : (
      <div className="screen people" aria-busy="true" />
    );
  }
  const everyone = asked.data;
  return (
    <div className="screen people">
      <header className="screen-head">
        <div>
          <h1>{say('app:nav.people')}</h1>
          <p className="muted" aria-live="polite">
            {everyone.length > 0 &&
              (rows.length === everyone.length
                ? say('people-screen:count', { count: rows.length, shown: number(rows.length) })
                : say('people-screen:some', { shown: number(rows.length), all: number(everyone.length) }))}
          </p>
        </div>
        {everyone.length > 0 && (
          <label className="people-search">
            <span className="sr-only">{say('people-screen:find')}</span>
            <input
              ref={search}
              className="input"
              type="search"
              value={query}
              placeholder={say('people-screen:findHint')}
              onChange={(event) => setQuery(event.target.value)}
            />
            <kbd>F</kbd>
          </label>
        )}
      </header>
      {everyone.length > 0 && (
        <PeopleFilters
          everyone={everyone}
          filter={filter}
          onChange={change}
          onClear={() => setAddress({}, { replace: true })}
        />
      )}
      {everyone.length === 0 ? (
        <Empty
          title={say('people-screen:nobody')}
          text={say('people-screen:nobodyHint')}
          to="/capture"
          way={say('app:nav.capture')}
        />
      ) : (
        <PeopleList rows={rows} chosen={chosen} onChosen={setChosen} />
      )}
      {chosen.size > 0 && (
        <ManyAtOnce
          chosen={everyone.filter((person) => chosen.has(person.id))}
          onDone={() => setChosen(new Set())}
        />
      )}
    </div>
  );
}
