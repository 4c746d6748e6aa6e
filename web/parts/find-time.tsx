/** A time for the two of you: three free ones as words to send, an invitation for one of them, or the same hour every week. */
import { useEffect, useRef, useState } from 'react';
import type { PersonRef, Reads } from '../shapes.ts';
import { saveFile } from '../save-file.ts';
import { toast } from '../toasts.ts';
import { problemToast, useAct } from '../use-act.ts';
import { readOrKept, useRead } from '../use-read.ts';
import { useWords } from '../words.tsx';
import { Options } from './options.tsx';
import { useEscape } from './use-escape.ts';
import './afterwards.css';

type Slot = Reads['slots']['slots'][number];

const media = ['call', 'video', 'in-person'] as const;
const spans = ['15', '30', '60'] as const;

interface FindTimeProps {
  readonly person: PersonRef;
  readonly onPlanned: () => void;
  readonly onBack: () => void;
}

export function FindTime({ person, onPlanned, onBack }: FindTimeProps) {
  const { say, weekday, shortDay } = useWords();
  const act = useAct();
  const [by, setBy] = useState<string>('call');
  const [minutes, setMinutes] = useState<string>('30');
  const [weekly, setWeekly] = useState(false);
  const name = person.name || say('app:nameless');
  const found = useRead('slots', { who: person.id, minutes }, { previous: true }).data;
  const times = useRef<HTMLFieldSetElement>(null);
  const isThere = found !== undefined;
  // The hands are on the keys already: the first time is one Enter away.
  useEffect(() => {
    if (isThere) times.current?.querySelector('button')?.focus();
  }, [isThere]);
  useEscape(onBack);
  const invite = async (slot: Slot) => {
    const outcome = await act(
      'invite',
      { who: person.id, at: slot.start, minutes: Number(minutes), by },
      say('today:time.planned', { name }),
    );
    if (outcome?.kind !== 'done') return;
    const { name: file, ics } = outcome.answer as { readonly name?: string; readonly ics?: string };
    if (ics !== undefined) saveFile(file ?? 'invitation.ics', ics);
    onPlanned();
  };
  const standing = async (slot: Slot) => {
    try {
      const { name: file, ics } = await readOrKept('appointment', {
        who: person.id,
        minutes,
        weekday: new Date(`${slot.own.slice(0, 10)}T00:00Z`).getUTCDay() || 7,
        time: slot.own.slice(11, 16),
      });
      saveFile(file, ics);
      toast({ text: say('today:time.standing', { name }), tone: 'done' });
    } catch (error) {
      toast(problemToast(error, say));
    }
  };
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    toast({ text: say('today:copied'), tone: 'done' });
  };
  return (
    <section
      className="afterwards"
      aria-label={say('today:time.title', { name })}
      aria-busy={found === undefined}
    >
      <h3>{say('today:time.title', { name })}</h3>
      <div className="afterwards-how">
        <Options
          titled
          legend={say('today:afterwards.how')}
          name="by"
          value={by}
          onChange={setBy}
          options={media.map((medium) => [medium, say(`app:medium.${medium}`)])}
        />
        <Options
          titled
          legend={say('today:afterwards.long')}
          name="minutes"
          value={minutes}
          onChange={setMinutes}
          options={spans.map((one) => [one, say(`today:budget.${one}`)])}
        />
      </div>
      {found !== undefined && (
        <>
          <p>
            <q dir="auto">{found.text}</q>{' '}
            {found.slots.length > 0 && (
              <button type="button" className="link" onClick={() => void copy(found.text)}>
                {say('today:copy')}
              </button>
            )}
          </p>
          {found.slots.length > 0 && (
            <>
              <label className="check">
                <input
                  type="checkbox"
                  checked={weekly}
                  onChange={(event) => setWeekly(event.target.checked)}
                />{' '}
                {say('today:time.weekly')}
              </label>
              <fieldset ref={times} className="find-time" aria-label={say('today:time.take')}>
                {found.slots.map((slot) => (
                  <button
                    key={slot.start}
                    type="button"
                    className="btn"
                    onClick={() => void (weekly ? standing(slot) : invite(slot))}
                  >
                    {`${weekday(slot.own.slice(0, 10))} ${shortDay(slot.own.slice(0, 10), slot.own.slice(0, 10))}, ${slot.own.slice(11, 16)}`}
                  </button>
                ))}
              </fieldset>
              <p className="muted small">
                {say(weekly ? 'today:time.weeklyHow' : 'today:time.how', { name })}
              </p>
            </>
          )}
        </>
      )}
      <div className="form-end">
        <button type="button" className="btn plain" onClick={onBack}>
          {say('app:back')} <kbd>Esc</kbd>
        </button>
      </div>
    </section>
  );
}
