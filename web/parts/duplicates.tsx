/** Who may be here twice, with what speaks for it in words: looked at side by side, or told to be two. */
import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { useKey } from '../keys.ts';
import type { Reads } from '../shapes.ts';
import { useAct } from '../use-act.ts';
import { useRead } from '../use-read.ts';
import { useWords } from '../words.tsx';
import { Face } from './face.tsx';
import { JobProgress } from './job-progress.tsx';
import './duplicates.css';

type Pair = Extract<Reads['duplicates'], readonly unknown[]>[number];

const atATime = 40;

export function Duplicates() {
  const { say, number } = useWords();
  const act = useAct();
  const asked = useRead('duplicates');
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState(atATime);
  const title = useRef<HTMLHeadingElement>(null);
  const [all, setAll] = useState<readonly Pair[] | null>(null);
  const { data, refetch } = asked;
  const isThere = Array.isArray(data);
  // A long search answers with its job first; the list stays meanwhile.
  if (isThere && data !== all) {
    setAll(data);
    setGone(new Set());
  }
  useEffect(() => {
    if (data === undefined || isThere) return undefined;
    const timer = setTimeout(() => void refetch(), 2000);
    return () => clearTimeout(timer);
  }, [data, isThere, refetch]);
  if (all === null) {
    return asked.isError ? null : (
      <section aria-busy="true">
        <p className="muted">{say('person:merging.looking')}</p>
        <JobProgress job={{ id: '', action: 'duplicates', state: 'running', progress: null }} />
      </section>
    );
  }
  const pairs = all.filter((pair) => !gone.has(keyOf(pair)));
  const apart = async (pair: Pair) => {
    setGone((before) => new Set(before).add(keyOf(pair)));
    const said = say('person:merging.different', { a: nameOf(pair.a), b: nameOf(pair.b) });
    const done = await act('different', { a: pair.a.id, b: pair.b.id }, said);
    if (done === null) setGone((before) => new Set([...before].filter((one) => one !== keyOf(pair))));
    else title.current?.focus({ preventScroll: true });
  };
  const nameOf = ({ name }: { readonly name: string }) => name || say('app:nameless');
  return (
    <section className="duplicates">
      <h2 ref={title} tabIndex={-1}>
        {pairs.length === 0
          ? say('person:merging.none')
          : say('person:merging.pairs', { count: pairs.length })}
      </h2>
      <ul className="pairs">
        {pairs.slice(0, shown).map((pair, index) => (
          <li key={keyOf(pair)}>
            <div className="pair-names">
              <Face name={pair.a.name} />
              <Face name={pair.b.name} />
              <p>
                <bdi>{nameOf(pair.a)}</bdi> <span className="muted">·</span> <bdi>{nameOf(pair.b)}</bdi>
                <span className="muted small" dir="auto">
                  {pair.evidence.join(' · ')}
                </span>
              </p>
            </div>
            <span className="chip">{say(pair.sure ? 'person:merging.likely' : 'person:merging.unsure')}</span>
            <p className="pair-does">
              <Link
                className="btn"
                href={beside(pair)}
                aria-label={say('person:merging.besideOf', { a: nameOf(pair.a), b: nameOf(pair.b) })}
              >
                {say('person:merging.beside')}
              </Link>
              <button
                type="button"
                className="btn plain"
                aria-label={say('person:merging.apartOf', { a: nameOf(pair.a), b: nameOf(pair.b) })}
                onClick={() => void apart(pair)}
              >
                {say('person:merging.apart')}
              </button>
              {index === 0 && <FirstPair onApart={() => void apart(pair)} />}
            </p>
          </li>
        ))}
      </ul>
      {pairs.length > shown && (
        <p>
          <button type="button" className="btn" onClick={() => setShown(shown + atATime)}>
            {say('person:merging.more', { count: pairs.length - shown })}
          </button>{' '}
          <span className="muted small">{number(pairs.length)}</span>
        </p>
      )}
    </section>
  );
}

function FirstPair({ onApart }: { readonly onApart: () => void }) {
  useKey('n', 'person:merging.keyApart', onApart);
  return null;
}

/** Where the two stand beside each other; from there it goes back to the list. */
function beside({ a, b }: Pair): string {
  return `/merge?a=${encodeURIComponent(a.id)}&b=${encodeURIComponent(b.id)}&list=1`;
}

function keyOf({ a, b }: Pair): string {
  return `${a.id} ${b.id}`;
}
