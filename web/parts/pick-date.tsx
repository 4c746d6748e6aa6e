/** The one next date: a day that is planned, or a rhythm by hand whose next day follows by itself. */
import { useEffect, useRef } from 'react';
import { addDays } from '../format.ts';
import type { PersonPage } from '../shapes.ts';
import { useAct } from '../use-act.ts';
import { textOf } from '../text-of.ts';
import { useEscape } from './use-escape.ts';
import { useWords } from '../words.tsx';
import './edit-person.css';

interface PickDateProps {
  readonly person: PersonPage;
  readonly today: string;
  readonly onClose: () => void;
}

const steps = [7, 14, 30, 91] as const;

export default function PickDate({ person, today, onClose }: PickDateProps) {
  const { say, longDay, span } = useWords();
  const act = useAct();
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.querySelector('button')?.focus(), []);
  useEscape(onClose);
  const plan = async (day: string) => {
    const fields = { sentence: say('person:pick.sentence', { name: person.name, day }), new: false };
    if (
      (await act('log', fields, say('person:said.plan', { name: person.name, day: longDay(day) }))) !== null
    )
      onClose();
  };
  const rhythm = async (days: number) => {
    const said = say('person:said.rhythm', { name: person.name, span: span(days) });
    if ((await act('edit', { who: person.id, rhythm: days }, said)) !== null) onClose();
  };
  return (
    <section ref={section} className="card pick-date" aria-label={say('person:backedUp.pick')}>
      <h2>{say('person:pick.title')}</h2>
      <ul>
        {steps.map((days) => (
          <li key={days}>
            <button type="button" className="btn" onClick={() => void plan(addDays(today, days))}>
              {longDay(addDays(today, days))}
            </button>
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const day = textOf(new FormData(event.currentTarget).get('day'));
          if (day !== '') void plan(day);
        }}
      >
        <label className="field">
          <span>{say('person:pick.other')}</span>
          <input className="input" type="date" name="day" min={addDays(today, 1)} required />
        </label>
        <button type="submit" className="btn go">
          {say('person:pick.plan')}
        </button>
      </form>
      <p className="muted">{say('person:pick.orRhythm')}</p>
      <ul>
        {[...steps, 182].map((days) => (
          <li key={days}>
            <button type="button" className="btn" onClick={() => void rhythm(days)}>
              {say('person:pick.every', { span: span(days) })}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="btn plain" onClick={onClose}>
        {say('app:cancel')}
      </button>
    </section>
  );
}
