/** The next person, whole, with the four exits; the twenty seconds after happen in the same place. */
import { lazy, Suspense, useEffect, useState } from 'react';
import { Link } from 'wouter';
import { addDays } from '../format.ts';
import { useKey } from '../keys.ts';
import type { NextPerson, Way } from '../shapes.ts';
import { movingOn } from '../transition.ts';
import { useAct } from '../use-act.ts';
import { useWords } from '../words.tsx';
import { Afterwards } from './afterwards.tsx';
import { Arithmetic } from './arithmetic.tsx';
import { Because } from './because.tsx';
import { Exits } from './exits.tsx';
import { Face } from './face.tsx';
import { HonestQuestion } from './honest-question.tsx';
import { MemoryQuote } from './memory-quote.tsx';
import { Openers } from './openers.tsx';
import { Pulse } from './pulse.tsx';
import { Ways } from './ways.tsx';
import './next-card.css';

/** Asked for by few: they do not weigh on the first screen, and are there before anybody has read the card. */
const fetchLetRest = () => import('./let-rest.tsx');
const LetRest = lazy(async () => ({ default: (await fetchLetRest()).LetRest }));
const FindTime = lazy(async () => ({ default: (await import('./find-time.tsx')).FindTime }));

interface NextCardProps {
  readonly next: NextPerson;
  readonly today: string;
  /** How many come after. */
  readonly after: number;
  readonly onLeave: (id: string) => void;
  readonly onSettled: (id: string) => Promise<void>;
}

type Mode = 'card' | 'afterwards' | 'rest' | 'time';
type ShownWay = Way & { readonly words?: string };
const soonMs = 1_500;
/** From this many days on even the slowest is asked about again. */
const longestPause = 90;

export function NextCard({ next, today, after, onLeave, onSettled }: NextCardProps) {
  const { say } = useWords();
  const act = useAct();
  const { id, name } = next.person;
  const [mode, setMode] = useState<Mode>('card');
  const [smaller, setSmaller] = useState<readonly ShownWay[] | null>(
    next.small.length > 0 ? next.small : null,
  );
  const [words, setWords] = useState<string | null>(null);
  const [opened, setOpened] = useState<Way | null>(null);
  const shown = name === '' ? say('app:nameless') : name;
  const turn = (to: Mode) => movingOn(() => setMode(to));

  const exit = async (verb: 'done' | 'later' | 'rest', fields: Readonly<Record<string, unknown>>) => {
    onLeave(id);
    await act(verb, { who: id, ...fields }, say(`today:said.${verb}`, { name: shown }));
    await onSettled(id);
  };
  const shrink = async () => {
    const outcome = await act('smaller', { who: id });
    const ways =
      outcome?.kind === 'done' ? (outcome.answer['ways'] as readonly ShownWay[] | undefined) : undefined;
    movingOn(() => setSmaller(ways ?? smallestOf(next.ways)));
  };
  const open = (way: Way) => {
    setOpened(way);
    void act('reach', { who: id, by: way.medium });
  };

  const answer = async ({ exit: way, rhythm }: NextPerson['answers'][number]) => {
    if (way === 'smaller') return shrink();
    if (way === 'slot') return turn('time');
    if (way === 'rest') return turn('rest');
    // Another way than the first; where there is only one, something smaller is another, too.
    if (way === 'other')
      return next.ways.length > 1 ? movingOn(() => setSmaller(next.ways.slice(1))) : shrink();
    if (rhythm === null) return undefined;
    onLeave(id);
    await act('edit', { who: id, rhythm }, say('today:said.slower', { name: shown }));
    await act('later', { who: id, until: addDays(today, Math.min(rhythm, longestPause)) });
    return onSettled(id);
  };

  useEffect(() => {
    const timer = setTimeout(() => void fetchLetRest(), soonMs);
    return () => clearTimeout(timer);
  }, []);
  const free = mode === 'card';
  useKey('d', 'today:exit.done', () => turn('afterwards'), free);
  useKey('s', 'today:exit.smaller', () => void shrink(), free && smaller === null);
  useKey('l', 'today:exit.later', () => void exit('later', {}), free);
  useKey('r', 'today:exit.rest', () => turn('rest'), free);
  useKey('t', 'today:time.find', () => turn('time'), free);

  return (
    <article className="card next-card" aria-label={say('today:nextPerson', { name: shown })}>
      <header className="who">
        <Face name={name} size="middle" />
        <div>
          <h2 className="name">
            <Link href={`/people/${encodeURIComponent(id)}`}>
              <bdi>{shown}</bdi>
            </Link>
          </h2>
          <p>{next.line}</p>
        </div>
      </header>
      <Pulse marks={next.pulse} today={today} quietSince={next.quietSince} />
      {mode === 'card' && (
        <>
          {next.ask !== null && (
            <HonestQuestion
              next={next}
              onYes={() => turn('afterwards')}
              onAnswer={(one) => void answer(one)}
            />
          )}
          <Because reasons={next.reasons} />
          {next.memory !== null && <MemoryQuote memory={next.memory} but={id} today={today} />}
          {smaller !== null && <p className="smaller-note">{say('today:smaller')}</p>}
          {next.clock !== null && <p className="muted small">{next.clock}</p>}
          <Ways ways={smaller ?? next.ways} opened={opened} onOpen={open} words={words} keys={free} />
          {opened !== null && <p className="smaller-note">{say('today:opened', { name: shown })}</p>}
          <Openers openers={next.openers} words={words} onWords={setWords} />
          <Exits
            after={after}
            canShrink={smaller === null}
            onDone={() => turn('afterwards')}
            onSmaller={() => void shrink()}
            onLater={() => void exit('later', {})}
            onRest={() => turn('rest')}
            onTime={() => turn('time')}
          />
          <Arithmetic next={next} />
        </>
      )}
      {mode === 'afterwards' && (
        <Afterwards
          name={shown}
          guess={(opened ?? next.ways[0])?.medium ?? null}
          onKeep={(fields) => void exit('done', fields)}
          onBack={() => turn('card')}
        />
      )}
      {mode === 'time' && (
        <Suspense fallback={<div aria-busy="true" />}>
          <FindTime person={next.person} onPlanned={() => turn('card')} onBack={() => turn('card')} />
        </Suspense>
      )}
      {mode === 'rest' && (
        <Suspense fallback={<div aria-busy="true" />}>
          <LetRest
            name={shown}
            today={today}
            onRest={(fields) => void exit('rest', fields)}
            onBack={() => turn('card')}
          />
        </Suspense>
      )}
    </article>
  );
}

/** Without the server, the shortest way known is the smaller one. */
function smallestOf(ways: readonly Way[]): readonly Way[] {
  return ways.toSorted((a, b) => a.minutes - b.minutes).slice(0, 2);
}
