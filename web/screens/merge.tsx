/** Two people side by side, about to be one; and the likely duplicates, found on request. */
import { useEffect, useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { Face } from '../parts/face.tsx';
import { JobProgress } from '../parts/job-progress.tsx';
import { fullerOf, MergeFields } from '../parts/merge-fields.tsx';
import { PersonPick } from '../parts/person-pick.tsx';
import { useTitle } from '../parts/use-title.ts';
import type { PersonRow } from '../shapes.ts';
import { useAct } from '../use-act.ts';
import { useRead } from '../use-read.ts';
import { useWords } from '../words.tsx';
import './merge.css';

export default function Merge() {
  const { say } = useWords();
  const [, go] = useLocation();
  const act = useAct();
  const [address, setAddress] = useSearchParams();
  const everyone = useRead('people', { brief: true }).data ?? [];
  const [a, b] = ['a', 'b'].map((side) => everyone.find((person) => person.id === address.get(side)));
  const both = a !== undefined && b !== undefined && a !== b;
  const wholeA = useRead('show', { who: a?.id }, { enabled: both }).data;
  const wholeB = useRead('show', { who: b?.id }, { enabled: both }).data;
  const pair = `${a?.id} ${b?.id}`;
  const [chosen, setChosen] = useState<{ pair: string; take: ReadonlySet<string> } | null>(null);
  const usual = wholeA === undefined || wholeB === undefined ? new Set<string>() : fullerOf(wholeA, wholeB);
  const take = chosen?.pair === pair ? chosen.take : usual;
  useTitle(say('person:merging.title'));
  const pick = (side: 'a' | 'b', id: string) =>
    setAddress(
      (before) => {
        const next = new URLSearchParams(before);
        next.set(side, id);
        return next;
      },
      { replace: true },
    );
  const merge = async () => {
    if (a === undefined || b === undefined || wholeA === undefined || wholeB === undefined) return;
    const name = take.has('name') ? b.name : a.name;
    const said = say('person:said.merge', { a: name, b: name === a.name ? b.name : a.name });
    const done = await act('merge', { a: a.id, b: b.id, take: [...take] }, said);
    if (done !== null) go(`/people/${encodeURIComponent(a.id)}`);
  };
  return (
    <div className="screen merge">
      <header className="screen-head">
        <div>
          <h1>{say('person:merging.title')}</h1>
          <p className="muted">{say('person:merging.intro')}</p>
        </div>
      </header>
      <form
        className="merge-form"
        onSubmit={(event) => {
          event.preventDefault();
          void merge();
        }}
      >
        <div className="merge-pair">
          <Side
            title={say('person:merging.first')}
            person={a}
            everyone={everyone}
            onPick={(id) => pick('a', id)}
          />
          <Side
            title={say('person:merging.second')}
            person={b}
            everyone={everyone}
            onPick={(id) => pick('b', id)}
          />
        </div>
        {both && wholeA?.id === a.id && wholeB?.id === b.id && (
          <MergeFields
            a={wholeA}
            b={wholeB}
            take={take}
            onTake={(field, theirs) => {
              const next = new Set(take);
              if (theirs) next.add(field);
              else next.delete(field);
              setChosen({ pair, take: next });
            }}
          />
        )}
        <div className="form-end">
          <button
            type="submit"
            className="btn go"
            disabled={!both || wholeA === undefined || wholeB === undefined}
          >
            {say('person:merging.do')}
          </button>
          {a !== undefined && b !== undefined && (
            <button
              type="button"
              className="btn"
              onClick={() => setAddress({ a: b.id, b: a.id }, { replace: true })}
            >
              {say('person:merging.swap')}
            </button>
          )}
        </div>
      </form>
      <Duplicates />
    </div>
  );
}

interface SideProps {
  readonly title: string;
  readonly person: PersonRow | undefined;
  readonly everyone: readonly PersonRow[];
  readonly onPick: (id: string) => void;
}

function Side({ title, person, everyone, onPick }: SideProps) {
  const { say } = useWords();
  return (
    <section className="card" aria-label={title}>
      <h2 className="aside-title">{title}</h2>
      <PersonPick label={title} person={person} everyone={everyone} onPick={onPick} />
      {person !== undefined && (
        <div className="merge-person">
          <Face name={person.name} />
          <div>
            <Link href={`/people/${encodeURIComponent(person.id)}`}>
              <bdi>{person.name || say('app:nameless')}</bdi>
            </Link>
            <p className="muted small">{person.circles.join(' · ')}</p>
          </div>
        </div>
      )}
    </section>
  );
}

function Duplicates() {
  const { say } = useWords();
  const [wanted, setWanted] = useState(false);
  const asked = useRead('duplicates', {}, { enabled: wanted });
  // A long search answers with its job first; it is asked again until the pairs are there.
  const pairs = Array.isArray(asked.data) ? asked.data : null;
  const { refetch } = asked;
  useEffect(() => {
    if (asked.data === undefined || pairs !== null) return undefined;
    const timer = setTimeout(() => void refetch(), 2000);
    return () => clearTimeout(timer);
  }, [asked.data, pairs, refetch]);
  if (wanted && pairs === null && !asked.isError) {
    return <JobProgress job={{ id: '', action: 'duplicates', state: 'running', progress: null }} />;
  }
  if (pairs === null) {
    return (
      <p>
        <button type="button" className="btn" onClick={() => setWanted(true)}>
          {say('person:merging.find')}
        </button>
      </p>
    );
  }
  return (
    <section>
      {pairs.length === 0 && <p className="muted">{say('person:merging.none')}</p>}
      <ul className="pairs">
        {pairs.slice(0, 100).map((pair) => (
          <li key={`${pair.a.id} ${pair.b.id}`}>
            <div>
              <bdi>{pair.a.name}</bdi> · <bdi>{pair.b.name}</bdi>
              <p className="muted small">{pair.evidence.join(' ')}</p>
            </div>
            <span className="chip">{say(pair.sure ? 'person:merging.likely' : 'person:merging.unsure')}</span>
            <Link
              className="link"
              href={`/merge?a=${encodeURIComponent(pair.a.id)}&b=${encodeURIComponent(pair.b.id)}`}
            >
              {say('person:merging.do')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
