/** Where everyone stands: rings as wished, drift as lived, replayed through time; the same as a table. */
import { Pause, Play } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { addDays, daysBetween } from '../format.ts';
import { sectorsOf, starsOf } from '../map-layout.ts';
import { Empty } from '../parts/empty.tsx';
import { Failed } from '../parts/failed.tsx';
import { Face } from '../parts/face.tsx';
import { MapTable } from '../parts/map-table.tsx';
import { Options } from '../parts/options.tsx';
import { Sky } from '../parts/sky.tsx';
import { useTitle } from '../parts/use-title.ts';
import type { WhereEveryoneStands } from '../shapes.ts';
import { useRead } from '../use-read.ts';
import { useWords } from '../words.tsx';
import './map.css';

const stepDays = 28;

export default function MapScreen() {
  const { say } = useWords();
  const [address, setAddress] = useSearchParams();
  const on = address.get('on');
  const view = address.get('view') === 'table' ? 'table' : 'map';
  const asked = useRead('map', on === null ? {} : { on }, { previous: true });
  useTitle(say('app:nav.map'));
  const change = (name: string, value: string | null) =>
    setAddress(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === null) next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const people = asked.data?.people;
  const sectors = useMemo(() => sectorsOf(people ?? [], say('map:others')), [people, say]);
  const stars = useMemo(() => starsOf(people ?? [], sectors), [people, sectors]);
  if (asked.data === undefined) {
    return asked.isError ? (
      <Failed error={asked.error} again={() => void asked.refetch()} />
    ) : (
      <div className="screen map-screen" aria-busy="true" />
    );
  }
  const { last } = asked.data;
  const first = asked.data.first ?? last;
  return (
    <div className="screen map-screen">
      <header className="screen-head">
        <div>
          <h1>{say('map:title')}</h1>
          <p className="muted">{say('map:intro')}</p>
        </div>
        {asked.data.people.length > 0 && (
          <Options
            legend={say('map:view')}
            name="view"
            value={view}
            onChange={(value) => change('view', value === 'table' ? 'table' : null)}
            options={[
              ['map', say('app:nav.map')],
              ['table', say('map:table')],
            ]}
          />
        )}
      </header>
      {asked.data.people.length === 0 ? (
        <Empty
          title={say('people-screen:nobody')}
          text={say('people-screen:nobodyHint')}
          to="/capture"
          way={say('app:nav.capture')}
        />
      ) : (
        <>
          <div className="map-main">
            {view === 'map' ? (
              <Sky stars={stars} sectors={sectors} />
            ) : (
              <MapTable people={asked.data.people} />
            )}
            <Scrub
              first={first}
              last={last}
              on={on ?? last}
              onChange={(day) => change('on', day === last ? null : day)}
            />
          </div>
          <Beside stands={asked.data} />
        </>
      )}
    </div>
  );
}

interface ScrubProps {
  readonly first: string;
  readonly last: string;
  readonly on: string;
  readonly onChange: (day: string) => void;
}

/** The slider through time, with a key to let it run. */
function Scrub({ first, last, on, onChange }: ScrubProps) {
  const { say, month, longDay } = useWords();
  const steps = Math.max(1, Math.ceil(daysBetween(first, last) / stepDays));
  const at = Math.min(steps, Math.max(0, steps - Math.round(daysBetween(on, last) / stepDays)));
  const [running, setRunning] = useState(false);
  const dayAt = (step: number) => (step >= steps ? last : addDays(last, (step - steps) * stepDays));
  const next = at >= steps ? null : dayAt(at + 1);
  useEffect(() => {
    if (!running) return undefined;
    const timer = setTimeout(() => (next === null ? setRunning(false) : onChange(next)), 480);
    return () => clearTimeout(timer);
  }, [running, next, onChange]);
  return (
    <div className="scrub">
      <button
        type="button"
        className="btn"
        aria-label={say(running ? 'map:pause' : 'map:play')}
        onClick={() => {
          if (!running && at >= steps) onChange(dayAt(0));
          setRunning(!running);
        }}
      >
        {running ? <Pause size={16} /> : <Play size={16} />}
      </button>
      <span>{month(first)}</span>
      <input
        type="range"
        min={0}
        max={steps}
        value={at}
        aria-label={say('map:time')}
        aria-valuetext={at >= steps ? say('app:nav.today') : month(dayAt(at))}
        onChange={(event) => {
          setRunning(false);
          onChange(dayAt(Number(event.target.value)));
        }}
      />
      <output>{at >= steps ? say('app:nav.today') : longDay(dayAt(at)) && month(dayAt(at))}</output>
    </div>
  );
}

function Beside({ stands }: { readonly stands: WhereEveryoneStands }) {
  const { say, span } = useWords();
  const inner = stands.people
    .filter((person) => ['five', 'fifteen'].includes(person.ring ?? person.suggestedRing ?? ''))
    .filter((person) => person.state === 'fading' || person.state === 'watch' || person.state === 'lapsed')
    .sort((a, b) => (b.gone ?? 0) - (a.gone ?? 0))
    .slice(0, 5);
  return (
    <aside className="map-side">
      <section className="card">
        <h2>{say('map:innerFifteen')}</h2>
        {inner.length === 0 ? (
          <p className="muted">{say('map:allWarm')}</p>
        ) : (
          <ul>
            {inner.map((person) => (
              <li key={person.id}>
                <Link href={`/people/${encodeURIComponent(person.id)}`}>
                  <Face name={person.name} />
                  <span>
                    <bdi>{person.name || say('app:nameless')}</bdi>
                    {person.silentDays !== null && (
                      <small>{say('map:silent', { span: span(person.silentDays) })}</small>
                    )}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="card">
        <h2>{say('people-screen:warmth')}</h2>
        <ul className="legend">
          {(['ember', 'honey', 'frost', 'stone', 'moss'] as const).map((tone) => (
            <li key={tone} data-tone={tone}>
              {say(`map:legend.${tone}`)}
            </li>
          ))}
          {stands.people.some((person) => person.ring === null && person.suggestedRing !== null) && (
            <li data-tone="suggested">{say('map:legend.suggested')}</li>
          )}
        </ul>
      </section>
    </aside>
  );
}
