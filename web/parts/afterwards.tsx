/** The twenty seconds after: how, how long, who began, one line to keep, the next thing; each may stay empty. */
import { useEffect, useRef, useState } from 'react';
import type { Direction, Medium } from '../shapes.ts';
import { useWords } from '../words.tsx';
import { useEscape } from './use-escape.ts';
import { Options } from './options.tsx';
import './afterwards.css';

interface AfterwardsProps {
  readonly name: string;
  readonly guess: Medium | null;
  readonly onKeep: (fields: Readonly<Record<string, unknown>>) => void;
  readonly onBack: () => void;
}

const likely: readonly Medium[] = ['message', 'call', 'video', 'in-person', 'email', 'letter', 'gift'];
const spans = ['5', '15', '30', '60'] as const;
const sides: readonly Direction[] = ['out', 'in', 'mutual'];

export function Afterwards({ name, guess, onKeep, onBack }: AfterwardsProps) {
  const { say } = useWords();
  const [by, setBy] = useState<string | null>(guess);
  const [minutes, setMinutes] = useState<string | null>(null);
  const [began, setBegan] = useState<string | null>(null);
  const line = useRef<HTMLInputElement>(null);
  const next = useRef<HTMLInputElement>(null);
  useEffect(() => line.current?.focus(), []);
  useEscape(onBack);
  const keep = () =>
    onKeep({
      by: by ?? undefined,
      minutes: minutes === null ? undefined : Number(minutes),
      began: began ?? undefined,
      keep: line.current?.value.trim() || undefined,
      next: next.current?.value.trim() || undefined,
    });
  return (
    <form
      className="afterwards"
      aria-label={say('today:afterwards.title', { name })}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <h3>{say('today:afterwards.title', { name })}</h3>
      <label className="field">
        <span>{say('today:afterwards.keep')}</span>
        <input ref={line} className="input" maxLength={2000} placeholder={say('today:afterwards.keepHint')} />
      </label>
      <label className="field">
        <span>{say('today:afterwards.next')}</span>
        <input ref={next} className="input" maxLength={2000} placeholder={say('today:afterwards.nextHint')} />
      </label>
      <div className="afterwards-how">
        <Options
          titled
          legend={say('today:afterwards.how')}
          name="by"
          value={by}
          onChange={setBy}
          options={likely.map((medium) => [medium, say(`app:medium.${medium}`)])}
        />
        <Options
          titled
          legend={say('today:afterwards.long')}
          name="minutes"
          value={minutes}
          onChange={setMinutes}
          options={spans.map((one) => [one, say(`today:budget.${one}`)])}
        />
        <Options
          titled
          legend={say('today:afterwards.began')}
          name="began"
          value={began}
          onChange={setBegan}
          options={sides.map((side) => [side, say(`today:afterwards.side.${side}`)])}
        />
      </div>
      <div className="form-end">
        <button type="submit" className="btn go">
          {say('today:afterwards.done')} <kbd>⏎</kbd>
        </button>
        <button type="button" className="btn plain" onClick={onBack}>
          {say('app:back')} <kbd>Esc</kbd>
        </button>
        <span className="muted small">{say('today:afterwards.optional')}</span>
      </div>
    </form>
  );
}
