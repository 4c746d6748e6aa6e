/** Two people side by side, about to be one; and the likely duplicates, found on request. */
import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { Duplicates } from '../parts/duplicates.tsx';
import { Face } from '../parts/face.tsx';
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
  const fromList = address.get('list') !== null;
  const chosenNobody = address.get('a') === null && address.get('b') === null;
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
    if (done !== null) go(fromList ? '/merge' : `/people/${encodeURIComponent(a.id)}`);
  };
  const apart = async () => {
    if (a === undefined || b === undefined) return;
    const said = say('person:merging.different', { a: a.name, b: b.name });
    const done = await act('different', { a: a.id, b: b.id }, said);
    if (done !== null) go('/merge');
  };
  return (
    <div className="screen merge">
      <header className="screen-head">
        <div>
          <h1>{say('person:merging.title')}</h1>
          <p className="muted">{say('person:merging.intro')}</p>
        </div>
      </header>
      {chosenNobody && <Duplicates />}
      {chosenNobody && <h2 className="merge-two">{say('person:merging.two')}</h2>}
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
              onClick={() =>
                setAddress({ a: b.id, b: a.id, ...(fromList ? { list: '1' } : {}) }, { replace: true })
              }
            >
              {say('person:merging.swap')}
            </button>
          )}
          {both && (
            <button type="button" className="btn" onClick={() => void apart()}>
              {say('person:merging.apart')}
            </button>
          )}
          {fromList && (
            <Link className="btn plain" href="/merge">
              {say('person:merging.back')}
            </Link>
          )}
        </div>
      </form>
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
