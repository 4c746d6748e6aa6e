/** What else the day asks, beside the one person: replies owed, this week, what you promised yourself, the backup of it all. */
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { PersonRef, Today } from '../shapes.ts';
import { useWords } from '../words.tsx';
import { Face } from './face.tsx';
import { VitalRing } from './vital-ring.tsx';
import './side.css';

export function Side({ today }: { readonly today: Today }) {
  const { say, ago, weekday, shortDay, number } = useWords();
  return (
    <aside className="side" aria-label={say('today:side')}>
      <VitalRing ring={today.ring} />
      {today.owed.length > 0 && (
        <Section title={say('today:owed')} count={number(today.owed.length)}>
          {today.owed.slice(0, 4).map((owed) => (
            <Row
              key={`${owed.person.id} ${owed.when}`}
              person={owed.person}
              what={owed.person.name || say('app:nameless')}
              note={owed.what}
              when={ago(owed.when.slice(0, 10), today.day)}
            />
          ))}
        </Section>
      )}
      {today.week.length > 0 && (
        <Section title={say('today:week')}>
          {today.week.slice(0, 5).map((coming) => (
            <Row
              key={`${coming.person.id} ${coming.what} ${coming.when}`}
              person={coming.person}
              what={coming.what}
              note={coming.note ?? ''}
              page={coming.meeting}
              when={
                coming.when === today.day
                  ? say('app:nav.today')
                  : `${weekday(coming.when)} ${shortDay(coming.when, today.day)}`
              }
            />
          ))}
        </Section>
      )}
      {today.commitments.length > 0 && (
        <Section title={say('today:commitments')}>
          {today.commitments.map((commitment) => (
            <div className="commitment" key={commitment.id}>
              <p>
                {commitment.text}
                <span>{say(`today:pace.${commitment.pace}`)}</span>
              </p>
              <progress
                max={Math.max(1, commitment.number)}
                value={Math.min(commitment.done, commitment.number)}
                aria-label={commitment.text}
              />
            </div>
          ))}
        </Section>
      )}
    </aside>
  );
}

interface SectionProps {
  readonly title: string;
  readonly count?: string;
  readonly children: ReactNode;
}

function Section({ title, count, children }: SectionProps) {
  return (
    <section>
      <h2 className="aside-title">
        <span>{title}</span>
        {count !== undefined && <span>{count}</span>}
      </h2>
      {children}
    </section>
  );
}

interface RowProps {
  readonly person: PersonRef;
  readonly what: string;
  readonly note: string;
  readonly when: string;
  /** A meeting opens the page to read before it, instead of the person. */
  readonly page?: boolean;
}

function Row({ person, what, note, when, page = false }: RowProps) {
  const { say } = useWords();
  return (
    <Link
      className="side-row"
      href={`/people/${encodeURIComponent(person.id)}${page ? '/brief' : ''}`}
      title={page ? say('today:before', { name: person.name }) : undefined}
    >
      <Face name={person.name} />
      <p>
        <bdi>{what}</bdi>
        {note !== '' && <span dir="auto">{note}</span>}
      </p>
      <em>{when}</em>
    </Link>
  );
}
