/** The story with one person: one line of time, years as chapters, older ones when asked for. */
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { readOrKept } from '../use-read.ts';
import type { PersonPage, Touch } from '../shapes.ts';
import { storyOf, type Moment } from '../story.ts';
import { useAct } from '../use-act.ts';
import { useWords } from '../words.tsx';
import './story.css';

export function Story({ person, today }: { readonly person: PersonPage; readonly today: string }) {
  const { say } = useWords();
  const older = useInfiniteQuery({
    queryKey: ['timeline', { who: person.id }, person.more],
    queryFn: ({ pageParam, signal }) =>
      readOrKept('timeline', { who: person.id, before: pageParam, limit: 100 }, signal),
    initialPageParam: person.more,
    getNextPageParam: (last) => last.more,
    enabled: false,
  });
  const pages = older.data?.pages;
  const more = pages === undefined ? person.more !== null : older.hasNextPage;
  const years = useMemo(
    () => storyOf(person, pages?.flatMap((page) => page.touches) ?? [], today, !more),
    [person, pages, today, more],
  );
  return (
    <section className="story" aria-label={say('person:story')}>
      {years.map((year) => (
        <section key={year.year}>
          <h2>
            {year.year === '' ? say('person:undated') : year.year}{' '}
            {year.touches > 0 && (
              <small>
                {say('person:touches', { count: year.touches })}
                {year.begun > 0 && ` · ${say('person:began', { count: year.begun })}`}
              </small>
            )}
          </h2>
          <ol>
            {year.moments.map((moment) => (
              <OneMoment key={keyOf(moment)} moment={moment} person={person} today={today} />
            ))}
          </ol>
        </section>
      ))}
      {years.length === 0 && <p className="muted story-empty">{say('person:noStory')}</p>}
      {more && (
        <button
          type="button"
          className="btn"
          disabled={older.isFetching}
          onClick={() => void (pages === undefined ? older.refetch() : older.fetchNextPage())}
        >
          {say('person:older')}
        </button>
      )}
    </section>
  );
}

interface OneMomentProps {
  readonly moment: Moment;
  readonly person: PersonPage;
  readonly today: string;
}

function OneMoment({ moment, person, today }: OneMomentProps) {
  const { say, shortDay, list } = useWords();
  const act = useAct();
  const when = moment.day === '' ? '' : shortDay(moment.day, `${moment.day.slice(0, 4)}-01-01`);
  if (moment.kind === 'many') {
    const told = [...Map.groupBy(moment.touches, (touch) => touch.medium)].map(([medium, all]) =>
      say(`person:some.${medium}`, { count: all.length }),
    );
    return (
      <li className="moment many">
        <span>{list(told)}</span>
        <span>{moment.first === moment.day ? when : `${shortDay(moment.first, moment.day)} – ${when}`}</span>
      </li>
    );
  }
  if (moment.kind === 'memory') {
    const others = moment.memory.people.filter((one) => one.id !== person.id).map((one) => one.name);
    const notes = [
      others.length > 0 ? say('app:with', { names: list(others) }) : '',
      moment.memory.place ?? '',
    ];
    return (
      <Line kind="memory" day={moment.day} when={when} note={notes.filter(Boolean).join(' · ')}>
        {moment.memory.text}
        {moment.memory.photos.length > 0 && (
          <span className="moment-photos">
            {moment.memory.photos.map((photo) => (
              <img
                key={photo.sha256}
                src={`/api/v1/blob/${photo.sha256}`}
                alt={photo.name ?? ''}
                loading="lazy"
              />
            ))}
          </span>
        )}
      </Line>
    );
  }
  if (moment.kind === 'occasion') {
    return (
      <Line kind="occasion" day={moment.day} when={when} note={moment.occasion.ofWhom ?? ''}>
        {moment.occasion.label}
      </Line>
    );
  }
  if (moment.kind === 'promise') {
    const { promise } = moment;
    const open = promise.doneOn === null;
    const note = open
      ? promise.due === null
        ? say('person:promiseOpen')
        : say('person:promiseDue', { day: shortDay(promise.due, today) })
      : say('person:promiseKept', { day: shortDay(promise.doneOn ?? '', today) });
    return (
      <Line kind="promise" day={moment.day} when={when} note={note}>
        {say('person:promised', { text: promise.text })}
        {open && (
          <button
            type="button"
            className="link small"
            onClick={() => void act('tick', { id: promise.id }, say('person:said.kept'))}
          >
            {say('person:promiseTick')}
          </button>
        )}
      </Line>
    );
  }
  return <TouchLine touch={moment.touch} when={when} person={person} />;
}

function TouchLine({
  touch,
  when,
  person,
}: {
  readonly touch: Touch;
  readonly when: string;
  readonly person: PersonPage;
}) {
  const { say, list } = useWords();
  const others = touch.people.filter((one) => one.id !== person.id).map((one) => one.name);
  const notes = [
    touch.text === '' ? '' : say(`app:medium.${touch.medium}`),
    touch.missed
      ? say('person:missed')
      : touch.direction === 'mutual'
        ? ''
        : say(`person:side.${touch.direction}`),
    touch.minutes === null ? '' : say('today:minutes', { count: Math.round(touch.minutes) }),
    others.length > 0 ? say('app:with', { names: list(others.slice(0, 4)) }) : '',
    touch.state === 'planned' || touch.state === 'started' ? say(`person:touchState.${touch.state}`) : '',
  ];
  return (
    <Line kind={`touch ${touch.state}`} day={touch.day} when={when} note={notes.filter(Boolean).join(' · ')}>
      {touch.text === '' ? say(`app:medium.${touch.medium}`) : touch.text}
    </Line>
  );
}

interface LineProps {
  readonly kind: string;
  readonly day: string;
  readonly when: string;
  readonly note: string;
  readonly children: React.ReactNode;
}

function Line({ kind, day, when, note, children }: LineProps) {
  return (
    <li className={`moment ${kind}`}>
      <time dateTime={day}>{when}</time>
      <i aria-hidden="true" />
      <div>
        <p dir="auto">{children}</p>
        {note !== '' && <small>{note}</small>}
      </div>
    </li>
  );
}

function keyOf(moment: Moment): string {
  if (moment.kind === 'many') return `many ${moment.touches[0]?.id ?? ''}`;
  if (moment.kind === 'touch') return `touch ${moment.touch.id}`;
  if (moment.kind === 'memory') return `memory ${moment.memory.id}`;
  return moment.kind === 'promise' ? `promise ${moment.promise.id}` : `occasion ${moment.occasion.id}`;
}
