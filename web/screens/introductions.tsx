/** Bringing two people together: who could help whom and why, and each introduction at its step. */
import { useRef, useState } from 'react';
import { Link } from 'wouter';
import { Empty } from '../parts/empty.tsx';
import { Face } from '../parts/face.tsx';
import { Failed } from '../parts/failed.tsx';
import { useTitle } from '../parts/use-title.ts';
import type { PersonRef, Reads } from '../shapes.ts';
import { toast } from '../toasts.ts';
import { useAct } from '../use-act.ts';
import { useRead } from '../use-read.ts';
import { useWords } from '../words.tsx';
import './introductions.css';

type Suggested = Reads['introductions']['suggested'][number];
type Underway = Reads['introductions']['underway'][number];

const path = ['idea', 'asked-a', 'asked-b', 'introduced', 'came-of-it', 'done'] as const;

export default function Introductions() {
  const { say } = useWords();
  const asked = useRead('introductions', { over: true });
  useTitle(say('introductions-screen:title'));
  if (asked.data === undefined && asked.isError)
    return <Failed error={asked.error} again={() => void asked.refetch()} />;
  const { suggested, underway } = asked.data ?? { suggested: [], underway: [] };
  const open = underway.filter((one) => !isOver(one));
  const over = underway.filter(isOver).toReversed();
  return (
    <div className="screen introductions" aria-busy={asked.data === undefined}>
      <header className="screen-head">
        <div>
          <h1>{say('introductions-screen:title')}</h1>
          <p className="muted">{say('introductions-screen:intro')}</p>
        </div>
      </header>
      {open.length > 0 && (
        <section>
          <h2>{say('introductions-screen:underway')}</h2>
          {open.map((one) => (
            <OnItsWay key={one.id} one={one} />
          ))}
        </section>
      )}
      {suggested.length > 0 && (
        <section>
          <h2>{say('introductions-screen:ideas')}</h2>
          {suggested.map((one) => (
            <Idea key={`${one.a.id} ${one.b.id}`} one={one} />
          ))}
        </section>
      )}
      {asked.data !== undefined && open.length + suggested.length === 0 && (
        <Empty title={say('introductions-screen:none')} text={say('introductions-screen:noneHint')} />
      )}
      {over.length > 0 && (
        <section>
          <h2>{say('introductions-screen:over')}</h2>
          <ul className="introductions-over">
            {over.map((one) => (
              <Over key={one.id} one={one} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

const isOver = (one: Underway): boolean => one.step === 'done' || one.step === 'dropped';

function Pair({ a, b }: { readonly a: PersonRef; readonly b: PersonRef }) {
  return (
    <div className="introduction-pair">
      <span>
        <Face name={a.name} />
        <Face name={b.name} />
      </span>
      <h3>
        <Link href={`/people/${encodeURIComponent(a.id)}`}>
          <bdi>{a.name}</bdi>
        </Link>
        <i aria-hidden="true"> · </i>
        <Link href={`/people/${encodeURIComponent(b.id)}`}>
          <bdi>{b.name}</bdi>
        </Link>
      </h3>
    </div>
  );
}

function Idea({ one }: { readonly one: Suggested }) {
  const { say } = useWords();
  const act = useAct();
  return (
    <article className="card introduction">
      <Pair a={one.a} b={one.b} />
      <p>{one.because}</p>
      <div className="introduction-acts">
        <button
          type="button"
          className="btn"
          onClick={() =>
            void act(
              'introduce',
              { a: one.a.id, b: one.b.id, why: one.need },
              say('introductions-screen:said.idea'),
            )
          }
        >
          {say('introductions-screen:begin', { name: one.a.name })}
        </button>
      </div>
    </article>
  );
}

function OnItsWay({ one }: { readonly one: Underway }) {
  const { say, shortDay } = useWords();
  const act = useAct();
  const today = useRead('today').data?.day ?? one.since;
  const [noting, setNoting] = useState(false);
  const outcome = useRef<HTMLInputElement>(null);
  const values = { a: one.a.name, b: one.b.name };
  const goOn = async (step: string, more: Readonly<Record<string, unknown>> = {}) => {
    await act(
      'introduce',
      { a: one.a.id, b: one.b.id, step, ...more },
      say(`introductions-screen:said.${step}`, values),
    );
    setNoting(false);
  };
  const next = path[path.indexOf(one.step as (typeof path)[number]) + 1] ?? 'done';
  const early = one.due !== null && one.due > today;
  return (
    <article className="card introduction">
      <Pair a={one.a} b={one.b} />
      {one.why !== '' && (
        <p className="muted" dir="auto">
          {one.why}
        </p>
      )}
      <Steps one={one} />
      {one.next !== null && (
        <p className="introduction-next">
          {one.next}{' '}
          {early && (
            <small>{say('introductions-screen:from', { day: shortDay(one.due ?? '', today) })}</small>
          )}
        </p>
      )}
      {one.draft !== null && (
        <figure className="introduction-words">
          <figcaption>{say('introductions-screen:words')}</figcaption>
          <blockquote dir="auto">{one.draft}</blockquote>
          <button
            type="button"
            className="link small"
            onClick={() => {
              void navigator.clipboard
                .writeText(one.draft ?? '')
                .then(() => toast({ text: say('introductions-screen:copied'), tone: 'done' }));
            }}
          >
            {say('introductions-screen:copy')}
          </button>
        </figure>
      )}
      {noting ? (
        <form
          className="introduction-outcome"
          onSubmit={(event) => {
            event.preventDefault();
            const told = outcome.current?.value.trim();
            void goOn('came-of-it', told === undefined || told === '' ? {} : { outcome: told });
          }}
        >
          <label className="field">
            <span>{say('introductions-screen:outcome')}</span>
            <input
              ref={outcome}
              className="input"
              maxLength={2000}
              placeholder={say('introductions-screen:outcomeHint')}
            />
          </label>
          <button type="submit" className="btn go">
            {say('app:save')}
          </button>
        </form>
      ) : (
        <div className="introduction-acts">
          <button
            type="button"
            className="btn"
            onClick={() => (one.step === 'introduced' ? setNoting(true) : void goOn(next))}
          >
            {say(`introductions-screen:do.${one.step}`, values)}
          </button>
          <button type="button" className="btn plain" onClick={() => void goOn('dropped')}>
            {say('introductions-screen:drop')}
          </button>
        </div>
      )}
    </article>
  );
}

function Steps({ one }: { readonly one: Underway }) {
  const { say, shortDay } = useWords();
  const here = path.indexOf(one.step as (typeof path)[number]);
  return (
    <ol className="introduction-steps" aria-label={say('introductions-screen:steps')}>
      {path.map((step, at) => (
        <li
          key={step}
          data-state={at < here ? 'past' : at === here ? 'now' : 'ahead'}
          aria-current={at === here ? 'step' : undefined}
        >
          {say(`introductions-screen:step.${step}`, { a: one.a.name, b: one.b.name })}
          {at === here && <small>{say('introductions-screen:since', { day: shortDay(one.since) })}</small>}
        </li>
      ))}
    </ol>
  );
}

function Over({ one }: { readonly one: Underway }) {
  const { say, shortDay } = useWords();
  return (
    <li>
      <p>
        <bdi>{say('introductions-screen:pair', { a: one.a.name, b: one.b.name })}</bdi>
      </p>
      <small className="muted">
        {[
          say(`introductions-screen:step.${one.step}`, { a: one.a.name, b: one.b.name }),
          shortDay(one.since),
          one.outcome ?? '',
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </small>
    </li>
  );
}
