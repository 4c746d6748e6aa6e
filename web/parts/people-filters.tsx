/** Narrowing the list: ready-made views as one press, four questions for the rest. */
import { useMemo } from 'react';
import type { PersonRow } from '../shapes.ts';
import type { PeopleFilter } from '../people-filter.ts';
import { useWords } from '../words.tsx';
import { OwnViews } from './own-views.tsx';
import './people-filters.css';

interface PeopleFiltersProps {
  readonly everyone: readonly PersonRow[];
  readonly filter: PeopleFilter;
  readonly onChange: (name: string, value: string) => void;
  readonly onClear: () => void;
}

const rings = ['five', 'fifteen', 'fifty', 'hundred-and-fifty', 'beyond', 'none'] as const;
const warmths = ['due', 'in-touch', 'watch', 'fading', 'lapsed', 'new'] as const;
const quiets = [30, 90, 180, 365] as const;

export function PeopleFilters({ everyone, filter, onChange, onClear }: PeopleFiltersProps) {
  const { say, span, compare } = useWords();
  const circles = useMemo(
    () => [...new Set(everyone.flatMap((person) => person.circles))].sort(compare),
    [everyone, compare],
  );
  const views: readonly (readonly [string, boolean, () => void])[] = [
    ['vital', filter.vital, () => onChange('vital', filter.vital ? '' : '1')],
    ['due', filter.warmth === 'due', () => onChange('warmth', filter.warmth === 'due' ? '' : 'due')],
    [
      'fading',
      filter.warmth === 'fading',
      () => onChange('warmth', filter.warmth === 'fading' ? '' : 'fading'),
    ],
    ['noRing', filter.ring === 'none', () => onChange('ring', filter.ring === 'none' ? '' : 'none')],
  ];
  const narrowed =
    filter.ring !== '' || filter.circle !== '' || filter.warmth !== '' || filter.quiet > 0 || filter.vital;
  return (
    <fieldset className="people-filters" aria-label={say('people-screen:narrow')}>
      {views.map(([view, on, press]) => (
        <button key={view} type="button" className="view" aria-pressed={on} onClick={press}>
          {say(`people-screen:view.${view}`)}
        </button>
      ))}
      <OwnViews narrowed={narrowed || filter.sort !== 'name'} />
      <span className="apart" aria-hidden="true" />
      <Choice
        label={say('people-screen:ring')}
        value={filter.ring}
        onChange={(value) => onChange('ring', value)}
        options={rings.map((ring) => [ring, say(`app:ring.${ring}`)])}
      />
      {circles.length > 0 && (
        <Choice
          label={say('people-screen:circle')}
          value={filter.circle}
          onChange={(value) => onChange('circle', value)}
          options={circles.map((circle) => [circle, circle])}
        />
      )}
      <Choice
        label={say('people-screen:warmth')}
        value={filter.warmth}
        onChange={(value) => onChange('warmth', value)}
        options={warmths.map((warmth) => [warmth, say(`app:state.${warmth}`)])}
      />
      <Choice
        label={say('people-screen:quiet')}
        value={filter.quiet === 0 ? '' : String(filter.quiet)}
        onChange={(value) => onChange('quiet', value)}
        options={quiets.map((days) => [String(days), say('people-screen:quietFor', { span: span(days) })])}
      />
      <Choice
        label={say('people-screen:sort')}
        value={filter.sort === 'name' ? '' : filter.sort}
        onChange={(value) => onChange('sort', value)}
        none={say('people-screen:sortBy.name')}
        options={[
          ['quiet', say('people-screen:sortBy.quiet')],
          ['closeness', say('people-screen:sortBy.closeness')],
        ]}
      />
      {narrowed && (
        <button type="button" className="link small" onClick={onClear}>
          {say('people-screen:clear')}
        </button>
      )}
    </fieldset>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly none?: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly (readonly [string, string])[];
}

function Choice({ label, value, none, onChange, options }: ChoiceProps) {
  return (
    <select
      className={`choice${value === '' ? '' : ' chosen'}`}
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{none ?? label}</option>
      {options.map(([one, text]) => (
        <option key={one} value={one}>
          {text}
        </option>
      ))}
    </select>
  );
}
