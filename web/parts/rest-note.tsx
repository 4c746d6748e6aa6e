/** Says quietly that someone rests, since when and why, with the way to wake them. */
import type { PersonPage } from '../shapes.ts';
import { useAct } from '../use-act.ts';
import { useWords } from '../words.tsx';
import './rest-note.css';

export function RestNote({ person, today }: { readonly person: PersonPage; readonly today: string }) {
  const { say, shortDay } = useWords();
  const act = useAct();
  const rest = person.rest.at(-1);
  if (rest === undefined || (rest.until !== null && rest.until < today)) return null;
  // Nobody is woken from death: it was noted by mistake.
  const isDead = rest.kind === 'deceased';
  const until = rest.until === null ? '' : say('today:rest.until', { day: shortDay(rest.until, today) });
  return (
    <section className="rest-note">
      <p>
        {say(`person:rest.${rest.kind}`, { day: shortDay(rest.since, today) })} {until}{' '}
        {rest.why !== null && rest.why !== '' && <q dir="auto">{rest.why}</q>}
      </p>
      <button
        type="button"
        className="btn"
        onClick={() =>
          void act(
            'wake',
            { who: person.id },
            say(isDead ? 'person:said.lives' : 'person:said.wake', { name: person.name }),
          )
        }
      >
        {say(isDead ? 'person:lives' : 'person:wake')}
      </button>
    </section>
  );
}
