/** Letting someone go quietly for a while, or for good; a record with a reason, not a failure. */
import { useEffect, useRef, useState } from 'react';
import { addDays } from '../format.ts';
import { useWords } from '../words.tsx';
import { useEscape } from './use-escape.ts';
import { Options } from './options.tsx';
import './afterwards.css';

interface LetRestProps {
  readonly name: string;
  readonly today: string;
  readonly onRest: (fields: Readonly<Record<string, unknown>>) => void;
  readonly onBack: () => void;
}

const spans: readonly (readonly [string, number | null])[] = [
  ['month', 30],
  ['season', 91],
  ['year', 365],
  ['open', null],
];

export function LetRest({ name, today, onRest, onBack }: LetRestProps) {
  const { say, shortDay } = useWords();
  const [span, setSpan] = useState('season');
  const why = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input:checked')?.focus(), []);
  useEscape(onBack);
  const days = spans.find(([one]) => one === span)?.[1] ?? null;
  const until = days === null ? null : addDays(today, days);
  return (
    <form
      ref={form}
      className="let-rest"
      aria-label={say('today:rest.title', { name })}
      onSubmit={(event) => {
        event.preventDefault();
        onRest({ until: until ?? undefined, why: why.current?.value.trim() || undefined });
      }}
    >
      <h3>{say('today:rest.title', { name })}</h3>
      <Options
        titled
        legend={say('today:rest.long')}
        name="span"
        value={span}
        onChange={setSpan}
        options={spans.map(([one]) => [one, say(`today:rest.${one}`)])}
      />
      <label className="field">
        <span>{say('today:rest.why')}</span>
        <input ref={why} className="input" maxLength={500} />
      </label>
      <div className="form-end">
        <button type="submit" className="btn go">
          {say('today:exit.rest')} <kbd>⏎</kbd>
        </button>
        <button type="button" className="btn plain" onClick={onBack}>
          {say('app:back')} <kbd>Esc</kbd>
        </button>
        <span className="muted small">
          {until === null ? say('today:rest.openNote') : say('today:rest.until', { day: shortDay(until) })}
        </span>
      </div>
    </form>
  );
}
