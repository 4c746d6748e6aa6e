/** What was changed since, field by field: leave each as it is now, or have it as it was before. */
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../words.tsx';
import { Options } from './options.tsx';
import { useEscape } from './use-escape.ts';
import './undo-choice.css';

export interface Stayed {
  readonly what: string;
  readonly why: string;
  readonly fields: readonly {
    readonly field: string;
    readonly label: string;
    readonly now: string;
    readonly before: string;
  }[];
}

interface UndoChoiceProps {
  /** What is taken back, in words. */
  readonly title: string;
  readonly kept: readonly Stayed[];
  /** With the fields that should be as they were before. */
  readonly onTake: (back: readonly string[]) => void;
  readonly onBack: () => void;
}

export function UndoChoice({ title, kept, onTake, onBack }: UndoChoiceProps) {
  const { say } = useWords();
  const [back, setBack] = useState<ReadonlySet<string>>(new Set());
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input:checked, button')?.focus(), []);
  useEscape(onBack);
  const choose = (field: string, value: string) => {
    const next = new Set(back);
    if (value === 'before') next.add(field);
    else next.delete(field);
    setBack(next);
  };
  const whole = [
    ...new Map(
      kept.filter((one) => one.fields.length === 0).map((one) => [`${one.what} ${one.why}`, one]),
    ).values(),
  ];
  return (
    <form
      ref={form}
      className="card undo-choice"
      aria-label={`${say('backup-screen:undo.title')}: ${title}`}
      onSubmit={(event) => {
        event.preventDefault();
        onTake([...back]);
      }}
    >
      <p className="muted">{say('backup-screen:undo.intro')}</p>
      {kept.flatMap((one) =>
        one.fields.map((field) => (
          <fieldset key={field.field}>
            <legend dir="auto">
              {say('backup-screen:undo.field', { label: field.label, what: one.what })}
            </legend>
            <dl>
              <dt>{say('backup-screen:undo.now')}</dt>
              <dd dir="auto">{field.now === '' ? say('backup-screen:undo.empty') : field.now}</dd>
              <dt>{say('backup-screen:undo.before')}</dt>
              <dd dir="auto">{field.before === '' ? say('backup-screen:undo.empty') : field.before}</dd>
            </dl>
            <Options
              legend={field.label}
              name={field.field}
              value={back.has(field.field) ? 'before' : 'now'}
              onChange={(value) => choose(field.field, value)}
              options={[
                ['now', say('backup-screen:undo.now')],
                ['before', say('backup-screen:undo.before')],
              ]}
            />
          </fieldset>
        )),
      )}
      {whole.length > 0 && (
        <div>
          <p>{say('backup-screen:undo.stays')}</p>
          <ul>
            {whole.slice(0, 12).map((one, index) => (
              <li key={`${one.what}${index}`} dir="auto">
                {one.what} <span className="muted">{one.why}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="undo-choice-end">
        <button type="submit" className="btn go">
          {say('backup-screen:undo.take')}
        </button>
        <button type="button" className="btn plain" onClick={onBack}>
          {say('app:back')} <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  );
}
