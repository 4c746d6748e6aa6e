/** The map in words: who stands on which ring and how they stand in time. */
import { useState } from 'react';
import { Link } from 'wouter';
import type { MapPerson } from '../shapes.ts';
import { useWords } from '../words.tsx';
import { Warmth } from './warmth.tsx';
import './map-table.css';

const order: Readonly<Record<string, number>> = {
  five: 0,
  fifteen: 1,
  fifty: 2,
  'hundred-and-fifty': 3,
  beyond: 4,
};
const page = 200;

export function MapTable({ people }: { readonly people: readonly MapPerson[] }) {
  const { say, span, compare } = useWords();
  const [shown, setShown] = useState(page);
  const ringOf = (person: MapPerson) => person.ring ?? person.suggestedRing;
  const sorted = people.toSorted(
    (a, b) => (order[ringOf(a) ?? ''] ?? 9) - (order[ringOf(b) ?? ''] ?? 9) || compare(a.name, b.name),
  );
  return (
    <div className="card map-table">
      <table>
        <caption className="sr-only">{say('map:title')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('map:column.name')}</th>
            <th scope="col">{say('people-screen:ring')}</th>
            <th scope="col">{say('people-screen:circle')}</th>
            <th scope="col">{say('map:column.silent')}</th>
            <th scope="col">{say('people-screen:warmth')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.slice(0, shown).map((person) => (
            <tr key={person.id}>
              {/* The label is the name inside the link. */}
              {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label */}
              <th scope="row">
                <Link href={`/people/${encodeURIComponent(person.id)}`}>
                  <bdi>{person.name || say('app:nameless')}</bdi>
                </Link>
              </th>
              <td>
                {say(`app:ring.${ringOf(person) ?? 'none'}`)}
                {person.ring === null && person.suggestedRing !== null && ` (${say('map:suggestion')})`}
              </td>
              <td>{person.circles.join(', ')}</td>
              <td>{person.silentDays === null ? say('people-screen:never') : span(person.silentDays)}</td>
              <td>
                <Warmth pace={{ state: person.state, due: false }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {sorted.length > shown && (
        <button type="button" className="btn" onClick={() => setShown(shown + page)}>
          {say('map:more', { count: sorted.length - shown })}
        </button>
      )}
    </div>
  );
}
