/** What can be done with several people in one go; each step can be taken back. */
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { PersonRow } from '../shapes.ts';
import { useAct } from '../use-act.ts';
import { useWords } from '../words.tsx';
import './many-at-once.css';

const rings = ['five', 'fifteen', 'fifty', 'hundred-and-fifty', 'beyond'] as const;

export function ManyAtOnce({
  chosen,
  onDone,
}: {
  readonly chosen: readonly PersonRow[];
  readonly onDone: () => void;
}) {
  const { say } = useWords();
  const [, go] = useLocation();
  const act = useAct();
  const [circle, setCircle] = useState('');
  const all = async (name: string, fields: Readonly<Record<string, unknown>>) => {
    for (const [index, person] of chosen.entries()) {
      const last = index === chosen.length - 1;
      await act(
        name,
        { who: person.id, ...fields },
        last ? say('people-screen:said', { count: chosen.length }) : undefined,
      );
    }
    onDone();
  };
  const [a, b] = chosen;
  return (
    <section className="many-at-once" aria-label={say('people-screen:chosen', { count: chosen.length })}>
      <b>{say('people-screen:chosen', { count: chosen.length })}</b>
      <select
        aria-label={say('people-screen:putRing')}
        value=""
        onChange={(event) =>
          void all('ring', { ring: event.target.value === 'none' ? null : event.target.value })
        }
      >
        <option value="">{say('people-screen:putRing')}</option>
        {rings.map((ring) => (
          <option key={ring} value={ring}>
            {say(`app:ring.${ring}`)}
          </option>
        ))}
        <option value="none">{say('app:ring.none')}</option>
      </select>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (circle.trim() !== '') void all('circle', { circle: circle.trim() });
        }}
      >
        <input
          aria-label={say('people-screen:putCircle')}
          placeholder={say('people-screen:putCircle')}
          value={circle}
          maxLength={100}
          onChange={(event) => setCircle(event.target.value)}
        />
      </form>
      <button type="button" onClick={() => void all('rest', {})}>
        {say('today:exit.rest')}
      </button>
      {a !== undefined && b !== undefined && chosen.length === 2 && (
        <button
          type="button"
          onClick={() => go(`/merge?a=${encodeURIComponent(a.id)}&b=${encodeURIComponent(b.id)}`)}
        >
          {say('people-screen:merge')}
        </button>
      )}
      <button type="button" onClick={onDone}>
        {say('app:cancel')}
      </button>
    </section>
  );
}
