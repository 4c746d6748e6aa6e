/** Choosing one person out of thousands: a field that shows the few who fit what is typed. */
import { useDeferredValue, useMemo, useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { filtered, filterOf } from '../people-filter.ts';
import type { PersonRow } from '../shapes.ts';
import { useWords } from '../words.tsx';
import './person-pick.css';

interface PersonPickProps {
  readonly label: string;
  readonly person: PersonRow | undefined;
  readonly everyone: readonly PersonRow[];
  readonly onPick: (id: string) => void;
}

const most = 8;

export function PersonPick({ label, person, everyone, onPick }: PersonPickProps) {
  const { say, compare } = useWords();
  const nameOf = (one: PersonRow | undefined) =>
    one === undefined ? '' : one.name === '' ? say('app:nameless') : one.name;
  const [text, setText] = useState<string | null>(null);
  const shown = text ?? nameOf(person);
  const late = useDeferredValue(text ?? '');
  const fitting = useMemo(
    () =>
      filtered(everyone, { ...filterOf(new URLSearchParams()), query: late.trim() }, compare).slice(0, most),
    [everyone, late, compare],
  );
  return (
    <ComboBox
      className="person-pick"
      aria-label={label}
      items={fitting}
      inputValue={shown}
      onInputChange={setText}
      value={person?.id ?? null}
      onChange={(id) => {
        setText(null);
        if (id !== null) onPick(String(id));
      }}
      onBlur={() => setText(null)}
      allowsEmptyCollection
      menuTrigger="input"
    >
      <Input
        className="input"
        placeholder={say('person:merging.pick')}
        onFocus={(event) => event.target.select()}
      />
      <Popover className="person-pick-list">
        <ListBox renderEmptyState={() => <p className="muted small">{say('people-screen:noneFound')}</p>}>
          {(one: PersonRow) => (
            <ListBoxItem id={one.id} textValue={nameOf(one)} className="person-pick-item">
              <bdi>{nameOf(one)}</bdi>
              <small>{one.handles[0]?.shown ?? one.circles.join(' · ')}</small>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
