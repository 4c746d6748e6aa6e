/** The list itself: only what is seen is drawn; arrows, letters and space work as in any list. */
import { Check } from 'lucide-react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import { useLocation } from 'wouter';
import type { PersonRow } from '../shapes.ts';
import { useWords } from '../words.tsx';
import { Face } from './face.tsx';
import { Warmth } from './warmth.tsx';
import './people-list.css';

interface PeopleListProps {
  readonly rows: readonly PersonRow[];
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
}

export function PeopleList({ rows, chosen, onChosen }: PeopleListProps) {
  const { say } = useWords();
  const [, go] = useLocation();
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: 60, padding: 0 }}>
      <GridList
        className="people-list card"
        aria-label={say('app:nav.people')}
        items={rows}
        selectionMode="multiple"
        selectionBehavior="toggle"
        selectedKeys={chosen}
        onSelectionChange={(keys) =>
          onChosen(keys === 'all' ? new Set(rows.map((row) => row.id)) : new Set([...keys].map(String)))
        }
        onAction={(id) => go(`/people/${encodeURIComponent(String(id))}`)}
        renderEmptyState={() => <p className="people-none muted">{say('people-screen:noneFound')}</p>}
      >
        {(person) => <Row person={person} />}
      </GridList>
    </Virtualizer>
  );
}

function Row({ person }: { readonly person: PersonRow }) {
  const { say, span } = useWords();
  const name = person.name === '' ? say('app:nameless') : person.name;
  const silent = person.pace.silentDays;
  return (
    <GridListItem id={person.id} className="people-row" textValue={name}>
      <Checkbox slot="selection" className="tick" aria-label={say('people-screen:choose', { name })}>
        <Check aria-hidden="true" />
      </Checkbox>
      <Face name={person.name} />
      <span className="people-name">
        <bdi>{name}</bdi>
        <small>{person.circles.join(' · ')}</small>
      </span>
      <span className="people-ring">{person.ring !== null && say(`app:ring.${person.ring}`)}</span>
      <span className="people-last">
        {silent === null ? say('people-screen:never') : silent === 0 ? say('app:nav.today') : span(silent)}
      </span>
      <Warmth pace={person.pace} />
    </GridListItem>
  );
}
